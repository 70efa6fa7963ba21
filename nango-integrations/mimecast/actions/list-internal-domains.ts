import { createAction } from 'nango';
import { domains } from '../operations/domains.js';
import { internalDomain } from '../things/internal-domain.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists the domains that the account receives mail for, with a cursor. Use it to see whether one of them is here now; the sync internal-domains keeps them.',
        by: domains.internal,
        input: {},
        example: {},
        list: 'domains',
        meaning: 'Domains, in the order Mimecast lists them.',
        of: internalDomain,
        request: () => ({})
    })
});
