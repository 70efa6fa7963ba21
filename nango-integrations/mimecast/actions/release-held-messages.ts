import { createAction } from 'nango';
import { holdQueue } from '../operations/hold-queue.js';
import { heldDecision } from '../things/held-decision.js';
import { from } from '../verbs/action.js';
import { changeEach } from '../verbs/change-each.js';

export default createAction({
    ...changeEach({
        ...heldDecision('release', 'released'),
        description:
            'Releases many held messages to their recipients, 25 per call of Mimecast, and tells what became of each. Use it when a sender or a policy held what it should not have.',
        change: 'The messages are delivered, which cannot be undone.',
        by: holdQueue.release,
        example: { ids: [from('list-held-messages', 'messages.2.id')] },
        data: (ids) => ids.map((id) => ({ id }))
    })
});
