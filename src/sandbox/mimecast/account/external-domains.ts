import { text } from '../protocol/fields.ts';
import { restLists } from '../protocol/plain-routes.ts';
import { collection } from './thing.ts';

/** Domains of others that the account's directory knows. */
export const externalDomains = collection({
    name: 'externalDomains',
    fields: { domain: text },
    key: ({ domain }) => domain,
    size: 8,
    seed: (_, size) => Array.from({ length: size }, (_row, i) => ({ domain: `partner-${String(i + 1)}.example` })),
    routes: (rows) => [
        restLists(rows, {
            path: '/domain/cloud-gateway/v1/external-domains',
            products: ['Domain Management', 'Email Security Onboarding'],
            permission: 'Directories | External | Read',
            under: 'domains'
        })
    ]
});
