import { createAction } from 'nango';
import { domains } from '../operations/domains.js';
import { pendingDomain } from '../things/pending-domain.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists the domains that wait for the proof of who owns them, with a cursor, without the codes that prove it. Use it to see what is left to do; get-domain-verification-code tells a code.',
        by: domains.pending,
        input: {},
        example: {},
        list: 'domains',
        meaning: 'Domains, in the order Mimecast lists them.',
        of: pendingDomain,
        request: () => ({})
    })
});
