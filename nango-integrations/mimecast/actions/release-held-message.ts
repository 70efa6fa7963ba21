import { createAction } from 'nango';
import * as z from 'zod';
import { holdQueue } from '../operations/hold-queue.js';
import { HELD_NUMBER } from '../things/held-message.js';
import { from } from '../verbs/action.js';
import { change } from '../verbs/change.js';

export default createAction({
    ...change({
        description: 'Releases a held message to its recipient. Use it when a message was held by mistake.',
        change: 'The message is delivered, which cannot be undone.',
        by: holdQueue.release,
        input: { id: z.string().min(1).max(2000).describe('Id of the held message, from list-held-messages. Example: syn-held-1') },
        example: { id: from('list-held-messages', 'messages.0.id') },
        done: 'released',
        meaning: 'Whether the message was released. Example: true',
        request: ({ id }) => ({ data: [{ id }] }),
        confirmed: {
            numberKey: HELD_NUMBER,
            flag: 'release',
            refusal: {
                type: 'conflict',
                code: 'not_released',
                message: 'Mimecast did not release the message. It may already have been released, rejected or removed: list the held messages again.'
            }
        }
    })
});
