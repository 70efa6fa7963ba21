import { createAction } from 'nango';
import * as z from 'zod';
import { users } from '../operations/users.js';
import { user } from '../things/user.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            "Lists the users of the account's own domains and their aliases, page by page. Use it to look some of them up now; the sync users keeps all of them.",
        by: users.list,
        input: { domain: z.string().min(1).max(255).optional().describe('Only of this domain of the account. Example: example.com') },
        example: {},
        list: 'users',
        meaning: 'Users and aliases, in the order Mimecast lists them.',
        of: user,
        request: ({ domain }) => (domain === undefined ? {} : { data: [{ domain }] })
    })
});
