import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { userAlias } from '../things/user-alias.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Lists the aliases of one user. Use it to see whose an alias is, which the list of users does not tell. Of an alias that Mimecast gives as a text, only the address is known.',
        by: users.aliases,
        input: { id: userId },
        example: { id: exampleUser },
        output: z.object({ aliases: z.array(userAlias.schema).describe('The aliases, in the order Mimecast lists them.') }),
        request: ({ id }) => ({ data: [{ emailAddress: id }] }),
        answer: (reply, _, nango) => {
            const rows = itemsOf(nango, users.aliases, reply).map((row) => (typeof row === 'string' ? { alias: row } : row));
            const aliases = rows.filter(isRecord).map((row) => userAlias.record(row));
            if (rows.length > aliases.length || aliases.some(({ id }) => id === '')) {
                throw unexpectedReply(nango, users.aliases, 'one of the aliases has no address', reply);
            }
            return { aliases };
        }
    })
});
