import { createAction } from 'nango';
import * as z from 'zod';
import { requireDone } from '../api/change.js';
import { users } from '../operations/users.js';
import { address, exampleUser, userId } from '../things/address.js';
import { delegatesOf } from '../things/user-delegates.js';
import { from } from '../verbs/action.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Lets a user read the mailbox of another one. Use it for shared mailboxes, assistants or reviews. It looks first whether the user may already, which is a success that says so.',
        change: 'The user can read all mail of the mailbox in Mimecast; remove-delegate undoes that.',
        by: users.addDelegate,
        look: { by: [users.delegates], find: async (nango, { id, mailbox }) => await delegatesOf(nango, id, mailbox) },
        already: ({ id }, rights) => (rights.length > 0 ? { id, added: false, alreadyThere: true } : undefined),
        input: { id: userId, mailbox: address.describe('The mailbox that becomes readable. Example: info@example.com') },
        example: { id: exampleUser, mailbox: from('list-users', 'users.2.id') },
        errors: [{ type: 'conflict', code: 'not_added' }],
        output: {
            id: z.string().describe('The id that was asked for.'),
            added: z.boolean().describe('Whether this call gave the right. Example: true'),
            alreadyThere: z.boolean().describe('Whether the user had it already. Example: false')
        },
        request: ({ id, mailbox }) => ({ data: [{ primaryAddress: id, delegateAddress: mailbox }] }),
        nothing: ({ id }) => ({ id, added: false, alreadyThere: false }),
        perform: async (send, { id }, nango) => {
            const message = 'Mimecast did not give the right. Both have to be users of the account: see list-users.';
            requireDone(nango, users.addDelegate, await send(), { flag: 'success', refusal: { type: 'conflict', code: 'not_added', message } });
            return { id, added: true, alreadyThere: false };
        }
    })
});
