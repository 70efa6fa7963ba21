import { createAction } from 'nango';
import * as z from 'zod';
import { threatIndicators } from '../operations/threat-indicators.js';
import { from } from '../verbs/action.js';
import { change } from '../verbs/change.js';

export default createAction({
    ...change({
        description: 'Removes a batch of file hashes that create-threat-indicators brought. Use it when hashes shall no longer be blocked or allowed.',
        change: 'The files are judged as any others again; create-threat-indicators undoes it, with another batch.',
        by: threatIndicators.delete,
        input: { id: z.string().min(1).max(2000).describe('The "batchId" that create-threat-indicators answered with. Example: syn-batch-1') },
        example: { id: from('create-threat-indicators', 'batchId') },
        done: 'deleted',
        meaning: 'Whether the batch was removed. Example: true',
        request: ({ id }) => ({ data: [{ id }] }),
        confirmed: {
            numberKey: 'id',
            flag: 'success',
            refusal: { type: 'conflict', code: 'not_deleted', message: 'Mimecast did not remove the batch. It may be gone already, or still be worked on.' }
        }
    })
});
