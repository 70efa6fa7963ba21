import { flag, oneOf, text } from '../protocol/fields.ts';
import { restLists } from '../protocol/plain-routes.ts';
import { collection } from './thing.ts';

const settings = { local: true, sendOnly: false, inboundType: 'known' } as const;

/** The domains the account receives mail for. */
export const internalDomains = collection({
    name: 'internalDomains',
    fields: { domain: text, local: flag, sendOnly: flag, inboundType: oneOf('any', 'smtp', 'ldap', 'known', 'backup_mx', 'smtp_null') },
    key: ({ domain }) => domain,
    size: 5,
    seed: ({ company }, size) => Array.from({ length: size }, (_, i) => ({ domain: company.domains[i] ?? `${String(i)}.example.com`, ...settings })),
    routes: (rows) => [
        restLists(rows, {
            path: '/domain/cloud-gateway/v1/internal-domains',
            products: ['Domain Management', 'Email Security Onboarding'],
            permission: 'Directories | Internal | Read',
            under: 'domains'
        })
    ]
});
