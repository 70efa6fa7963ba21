import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { delegateMailbox } from '../things/user-delegates.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Lists the mailboxes that one user may read beside the own one. Use it to see what somebody has access to. Who may read a certain mailbox, Mimecast does not tell: the sync delegates gathers it.',
        by: users.delegates,
        input: { id: userId },
        example: { id: exampleUser },
        output: z.object({ mailboxes: z.array(delegateMailbox.schema).describe('The mailboxes, in the order Mimecast lists them.') }),
        request: ({ id }) => ({ data: [{ primaryAddress: id }] }),
        answer: (reply, _, nango) => {
            const rows = itemsOf(nango, users.delegates, reply);
            const mailboxes = rows.filter(isRecord).map((row) => delegateMailbox.record(row));
            if (mailboxes.length < rows.length || mailboxes.some(({ id }) => id === '')) {
                throw unexpectedReply(nango, users.delegates, 'one of the mailboxes has no address', reply);
            }
            return { mailboxes };
        }
    })
});
