import { createAction } from 'nango';
import * as z from 'zod';
import { threatIndicators } from '../operations/threat-indicators.js';
import { indicatorBatches } from '../things/threat-indicator-batch.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists the batches of file hashes that create-threat-indicators brought, with a cursor. Use it to see how far Mimecast is with a batch. Beside its id the fields of a batch are not documented and stand in "extra" as they come.',
        by: threatIndicators.batches,
        input: { order: z.enum(['ASC', 'DESC']).optional().describe('By time of creation, newest first when absent. Example: DESC') },
        example: {},
        list: 'batches',
        meaning: 'Batches, in the order Mimecast lists them.',
        of: indicatorBatches,
        request: ({ order }) => ({ data: [{ order: order ?? 'DESC', sortBy: 'CREATE_TIME' }] })
    })
});
