import { createAction } from 'nango';
import * as z from 'zod';
import { domains } from '../operations/domains.js';
import { domainInput } from '../things/domain.js';
import { internalLookup } from '../things/internal-domain.js';
import { pendingLookup, registeredDomain } from '../things/pending-domain.js';
import { creation } from '../verbs/creation.js';
import { find } from '../verbs/find.js';

export default createAction({
    ...creation({
        description:
            'Registers up to fifty domains that the account shall receive mail for, and tells the code of each, to be published in a TXT record of the domain. Use it first, then verify-domain. A domain that any account has already is refused; a subdomain of one of your own needs no code.',
        change: 'Each waits 30 days for its proof; delete-pending-domain undoes it until then. A subdomain of a domain of the account is one of its domains at once, which no call undoes.',
        by: domains.create,
        list: 'domains',
        most: 50,
        entry: {
            domain: domainInput.describe('The domain. Example: new.example.org'),
            inboundType: z.enum(['any', 'smtp', 'ldap', 'known']).optional().describe('Which recipients will be accepted. Example: known')
        },
        key: 'domain',
        example: { domains: [{ domain: 'brand-new.example', inboundType: 'known' }] },
        of: registeredDomain,
        // Another account may have it just as well.
        standing: {
            by: [domains.pending, domains.internal],
            isThere: async (nango, domain) =>
                (await find(nango, pendingLookup, domain)) !== undefined || (await find(nango, internalLookup, domain)) !== undefined
        }
    })
});
