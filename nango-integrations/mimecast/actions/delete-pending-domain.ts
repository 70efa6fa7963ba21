import { createAction } from 'nango';
import { mimecastError } from '../api/errors.js';
import { nameOf } from '../operations/endpoint.js';
import { domains } from '../operations/domains.js';
import { domainInput } from '../things/domain.js';
import { pendingLookup } from '../things/pending-domain.js';
import { from } from '../verbs/action.js';
import { deletion } from '../verbs/deletion.js';
import { find } from '../verbs/find.js';

export default createAction({
    ...deletion({
        description:
            'Takes back the registration of a domain that still waits for the proof of who owns it; one that is gone, or is a domain of the account by now, counts as gone already. Use it when a domain was registered by mistake.',
        change: 'Its code is worth nothing any more; create-pending-domain undoes it, with another code.',
        by: domains.deletePending,
        look: {
            by: [domains.pending],
            find: async (nango, { id }) => {
                const found = await find(nango, pendingLookup, id);
                if (found?.handle === null) {
                    throw mimecastError(nango, {
                        type: 'conflict',
                        code: 'no_handle',
                        message: `Mimecast lists "${id}" without an id, and takes nothing else. Nothing was sent: delete it in the Mimecast console.`,
                        retryable: false,
                        endpoint: nameOf(domains.deletePending)
                    });
                }
                return found;
            }
        },
        errors: [{ type: 'conflict', code: 'no_handle' }],
        input: { id: domainInput.describe('The domain: the id of a PendingDomain record. Example: new.example.org') },
        example: { id: from('create-pending-domain', 'created.0.domain') },
        request: (_, domainId) => ({ path: { domainId } })
    })
});
