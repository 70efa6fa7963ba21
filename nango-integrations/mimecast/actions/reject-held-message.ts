import { createAction } from 'nango';
import * as z from 'zod';
import { holdQueue } from '../operations/hold-queue.js';
import { HELD_NUMBER, rejectReason } from '../things/held-message.js';
import { from } from '../verbs/action.js';
import { change } from '../verbs/change.js';

export default createAction({
    ...change({
        description: 'Rejects a held message, with or without a notice to its sender. Use it when a held message must not be delivered.',
        change: 'The message leaves the hold queue and is not delivered, which cannot be undone.',
        by: holdQueue.reject,
        input: {
            id: z.string().min(1).max(2000).describe('Id of the held message, from list-held-messages. Example: syn-held-1'),
            reason: rejectReason,
            message: z.string().min(1).max(2000).optional().describe('Text for the sender. Example: Not accepted'),
            notify: z.boolean().optional().describe('Whether the sender gets a notice; false when absent. Example: false')
        },
        example: { id: from('list-held-messages', 'messages.1.id'), reason: 'MESSAGE GOES AGAINST EMAIL POLICIES' },
        done: 'rejected',
        meaning: 'Whether the message was rejected. Example: true',
        request: ({ id, reason, message, notify }) => ({
            data: [
                {
                    ids: [id],
                    notify: notify ?? false,
                    ...(message === undefined ? {} : { message }),
                    ...(reason === undefined ? {} : { reasonType: reason })
                }
            ]
        }),
        confirmed: {
            numberKey: HELD_NUMBER,
            flag: 'reject',
            refusal: {
                type: 'conflict',
                code: 'not_rejected',
                message: 'Mimecast did not reject the message. It may already have been released, rejected or removed: list the held messages again.'
            }
        }
    })
});
