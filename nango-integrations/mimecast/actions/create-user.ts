import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { users } from '../operations/users.js';
import { address } from '../things/address.js';
import { isAbout } from '../things/user.js';
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
            password: z.string().min(1).max(500).optional().describe('A secret: the password for logging in to Mimecast. It is shown nowhere. Example: Correct-Horse-7'),
            forcePasswordChange: z.boolean().optional().describe('Whether the user has to choose another password at the next login. Example: true')
        },
        example: { emailAddress: 'new.user@example.com', name: 'New User' },
        output: {
            id: z.string().describe('The address in lower case: the id of its User record. Example: new.user@example.com'),
            created: z.boolean().describe('Whether the user was created. Example: true')
        },
        request: (input) => ({ data: [{ ...input }] }),
        shown: ({ data = [] }) => ({ data: data.map(({ password, ...rest }) => ({ ...rest, ...(password !== undefined && { password: '***' }) })) }),
        nothing: ({ emailAddress }) => ({ id: emailAddress.toLowerCase(), created: false }),
        perform: async (send, { emailAddress }, nango) => {
            const reply = await send();
            if (!isAbout(itemsOf(nango, users.create, reply), emailAddress, {})) {
                throw unexpectedReply(nango, users.create, 'it does not name the user', reply);
            }
            return { id: emailAddress.toLowerCase(), created: true };
        }
    })
});
