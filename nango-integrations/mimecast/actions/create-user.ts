import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { users } from '../operations/users.js';
import { address } from '../things/address.js';
import { createdUser } from '../things/user.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            "Creates a user in one of the account's own domains. Use it for a mailbox that no directory synchronises. An address that is in use is refused. A password is sent to Mimecast and to nobody else.",
        change: 'There is a new user. Nothing in the API deletes one, so it cannot be undone; disable-user keeps the user out.',
        by: users.create,
        input: {
            emailAddress: address.describe('The address; its domain belongs to the account. Example: new.user@example.com'),
            name: z.string().min(1).max(500).optional().describe('Display name. Example: New User'),
            password: z
                .string()
                .min(1)
                .max(500)
                .optional()
                .describe('A secret: the password for logging in to Mimecast. It is shown nowhere. Example: Correct-Horse-7'),
            forcePasswordChange: z.boolean().optional().describe('Whether the user has to choose another password at the next login. Example: true')
        },
        example: { emailAddress: 'new.user@example.com', name: 'New User' },
        output: { user: createdUser.schema.nullable().describe('The user; null for a dry run.') },
        request: (input) => ({ data: [{ ...input }] }),
        shown: ({ data = [] }) => ({ data: data.map(({ password, ...rest }) => ({ ...rest, ...(password !== undefined && { password: '***' }) })) }),
        nothing: () => ({ user: null }),
        perform: async (send, { emailAddress }, nango) => {
            const reply = await send();
            const made = itemsOf(nango, users.create, reply).map((row) => createdUser.record(Object(row) as Record<string, unknown>));
            const user = made.find(({ id }) => id === emailAddress.toLowerCase());
            if (user === undefined) {
                throw unexpectedReply(nango, users.create, 'it does not name the user', reply);
            }
            return { user };
        }
    })
});
