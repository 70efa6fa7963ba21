import { createAction } from 'nango';
import { managedSenders } from '../operations/managed-senders.js';
import { senderRule } from '../things/managed-sender.js';
import { changeEach } from '../verbs/change-each.js';

export default createAction({
    ...changeEach({
        ...senderRule('block', 'blocked'),
        description:
            'Blocks senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is blocked already counts as done. Use it when a person must get no more mail of a sender. For the whole account block the sender by a group or a policy.',
        change: 'Mail of the sender to the recipient is rejected; permit-sender undoes it for a pair. Nothing can read which pairs there are.',
        by: managedSenders.permitOrBlock,
        example: { pairs: [{ sender: 'news@example.net', to: 'ann@example.com' }] }
    })
});
