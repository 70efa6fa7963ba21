import { createAction } from 'nango';
import { domains } from '../operations/domains.js';
import { externalDomain } from '../things/external-domain.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            "Lists the domains of others that the account's directory knows, with a cursor. Use it to see whether one of them is known now; the sync external-domains keeps them.",
        by: domains.external,
        input: {},
        example: {},
        list: 'domains',
        meaning: 'Domains, in the order Mimecast lists them.',
        of: externalDomain,
        request: () => ({})
    })
});
