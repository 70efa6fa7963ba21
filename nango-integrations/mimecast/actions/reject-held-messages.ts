import { createAction } from 'nango';
import * as z from 'zod';
import { holdQueue } from '../operations/hold-queue.js';
import { heldDecision } from '../things/held-decision.js';
import { rejectReason } from '../things/held-message.js';
import { from } from '../verbs/action.js';
import { changeEach } from '../verbs/change-each.js';

export default createAction({
    ...changeEach({
        ...heldDecision('reject', 'rejected'),
        description:
            'Rejects many held messages, 25 per call of Mimecast, with or without a notice to their senders, and tells what became of each. Use it when held messages must not be delivered.',
        change: 'The messages leave the hold queue and are not delivered, which cannot be undone.',
        by: holdQueue.reject,
        more: {
            reason: rejectReason,
            message: z.string().min(1).max(2000).optional().describe('Text for the senders. Example: Not accepted'),
            notify: z.boolean().optional().describe('Whether the senders get a notice; false when absent. Example: false')
        },
        example: { ids: [from('list-held-messages', 'messages.3.id')], reason: 'MESSAGE GOES AGAINST EMAIL POLICIES' },
        data: (ids, { reason, message, notify }) => [
            {
                ids,
                notify: notify ?? false,
                ...(message === undefined ? {} : { message }),
                ...(reason === undefined ? {} : { reasonType: reason })
            }
        ]
    })
});
