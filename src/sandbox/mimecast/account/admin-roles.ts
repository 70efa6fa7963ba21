import { text } from '../protocol/fields.ts';
import { restLists } from '../protocol/plain-routes.ts';
import { collection } from './thing.ts';

const builtIn = ['Super Administrator', 'Full Administrator', 'Basic Administrator', 'Help Desk Administrator', 'Gateway Administrator', 'Discovery Officer'];

/** Roles that administrators can have. Who has them, no operation tells. */
export const adminRoles = collection({
    name: 'adminRoles',
    fields: { roleName: text },
    key: ({ roleName }) => roleName,
    size: 6,
    seed: (_, size) => Array.from({ length: size }, (_, i) => ({ roleName: builtIn[i] ?? `Custom Role ${String(i + 1)}` })),
    routes: (rows) => [
        restLists(rows, {
            path: '/role/cloud-gateway/v1/roles',
            products: ['Email Security Onboarding'],
            permission: 'Directories | Roles | Read',
            under: 'roles'
        })
    ]
});
