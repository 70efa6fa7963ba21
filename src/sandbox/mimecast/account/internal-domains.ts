import { restError } from '../protocol/envelope.ts';
import { flag, text } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { domainPath, domainProducts, inboundType, listsDomains, numbered } from './domain-routes.ts';
import { collection } from './thing.ts';

const settings = { local: true, sendOnly: false, inboundType: 'known' } as const;
/** Most domains of one check. */
const mostChecked = 50;

/** The domains the account receives mail for. */
export const internalDomains = collection({
    name: 'internalDomains',
    fields: { domain: text, local: flag, sendOnly: flag, inboundType },
    key: ({ domain }) => domain,
    size: 5,
    seed: ({ company }, size) => numbered(size, (i) => ({ domain: company.domains[i] ?? `${String(i)}.example.com`, ...settings })),
    routes: (rows) => [
        listsDomains(rows, 'internal-domains', 'Directories | Internal | Read'),
        {
            method: 'POST',
            path: `${domainPath}/internal-domains/verify`,
            products: domainProducts,
            permission: 'Gateway | Policies | Read',
            family: 'rest',
            handle({ json }) {
                const known = [...rows.entries.values()].map(({ domain }) => domain);
                const asked: unknown = isObject(json) && json.domains !== undefined ? json.domains : known;
                if (!Array.isArray(asked) || asked.length === 0 || asked.length > mostChecked || !asked.every((one) => typeof one === 'string' && one !== '')) {
                    return restError(400, 'err_validation_value_not_allowed', 'domains must be 1 to 50 names', 'domains');
                }
                // The name of the list is not known. That a domain of somebody else has no record of Mimecast is a guess.
                const results = (asked as string[]).map((domain) => ({
                    domain,
                    ...(known.includes(domain.toLowerCase())
                        ? { mxRecords: [1, 2].map((n) => ({ hostname: `us-smtp-inbound-${String(n)}.mimecast.example`, priority: 10 })), status: 'mx_ok' }
                        : { mxRecords: [], status: 'mx_missing' })
                }));
                return { status: 200, json: { results } };
            }
        }
    ]
});
