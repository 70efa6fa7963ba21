import { createAction } from 'nango';
import { managedSenders } from '../operations/managed-senders.js';
import { senderRule } from '../things/managed-sender.js';
import { changeEach } from '../verbs/change-each.js';

export default createAction({
    ...changeEach({
        ...senderRule('permit', 'permitted'),
        description:
            'Permits senders for single recipients, up to a thousand pairs, 100 per call of Mimecast, and tells what became of each; a pair that is permitted already counts as done. Use it when good mail of a sender keeps being held or rejected.',
        change: 'Mail of the sender passes the spam checks of the recipient; block-sender undoes it for a pair. Nothing can read which pairs there are.',
        by: managedSenders.permitOrBlock,
        example: { pairs: [{ sender: 'news@example.net', to: 'ann@example.com' }] }
    })
});
