import { text } from '../protocol/fields.ts';
import { listsDomains, numbered } from './domain-routes.ts';
import { collection } from './thing.ts';

/** Domains of others that the account's directory knows. */
export const externalDomains = collection({
    name: 'externalDomains',
    fields: { domain: text },
    key: ({ domain }) => domain,
    size: 8,
    seed: (_, size) => numbered(size, (i) => ({ domain: `partner-${String(i + 1)}.example` })),
    routes: (rows) => [listsDomains(rows, 'external-domains', 'Directories | External | Read')]
});
