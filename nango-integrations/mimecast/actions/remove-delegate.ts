import { createAction } from 'nango';
import * as z from 'zod';
import { requireDone } from '../api/change.js';
import { mimecastError } from '../api/errors.js';
import { nameOf } from '../operations/endpoint.js';
import { users } from '../operations/users.js';
import { address, exampleUser, userId } from '../things/address.js';
import { delegatesOf } from '../things/user-delegates.js';
import { from } from '../verbs/action.js';
import { writing } from '../verbs/writing.js';

const errors = [
    { type: 'conflict', code: 'not_removed' },
    { type: 'conflict', code: 'ambiguous_delegate' }
] as const;

export default createAction({
    ...writing({
        description:
            'Takes the right to read the mailbox of another one away from a user. Use it when access is no longer needed. A right that the user does not have counts as gone already.',
        change: 'The user can no longer read that mailbox; add-delegate undoes that. A right that a directory gives may come back with its next synchronisation.',
        by: users.removeDelegate,
        look: {
            by: [users.delegates],
            find: async (nango, { id, mailbox }) => {
                const [handle, ...others] = await delegatesOf(nango, id, mailbox);
                if (others.length > 0) {
                    throw mimecastError(nango, {
                        ...errors[1],
                        message: `Mimecast lists ${others.length + 1} rights of ${id} to read ${mailbox}, and which one is meant cannot be told. Nothing was sent: take them away in the Mimecast console.`,
                        retryable: false,
                        endpoint: nameOf(users.removeDelegate)
                    });
                }
                return handle;
            }
        },
        already: ({ id }, handle) => (handle === undefined ? { id, removed: false, alreadyGone: true } : undefined),
        input: { id: userId, mailbox: address.describe('The mailbox, as list-delegates names it. Example: info@example.com') },
        example: { id: exampleUser, mailbox: from('list-delegates', 'mailboxes.0.id') },
        errors,
        output: {
            id: z.string().describe('The id that was asked for.'),
            removed: z.boolean().describe('Whether this call took the right away. Example: true'),
            alreadyGone: z.boolean().describe('Whether the user did not have it. Example: false')
        },
        request: (_, handle) => ({ data: [{ id: handle }] }),
        shown: (_, { id, mailbox }) => ({ data: [{ primaryAddress: id, delegateAddress: mailbox }] }),
        nothing: ({ id }) => ({ id, removed: false, alreadyGone: false }),
        perform: async (send, { id }, nango) => {
            const message = 'Mimecast did not take the right away. A right that a directory gives has to be taken away there.';
            requireDone(nango, users.removeDelegate, await send(), { flag: 'success', refusal: { ...errors[0], message } });
            return { id, removed: true, alreadyGone: false };
        }
    })
});
