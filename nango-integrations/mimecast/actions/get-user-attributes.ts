import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { userAttribute } from '../things/user-attributes.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads the directory attributes of one user, such as department or title. Use it to see what a directory says of somebody. Mimecast asks for the right to edit, also of who only reads.',
        by: users.attributes,
        input: { id: userId },
        example: { id: exampleUser },
        output: z.object({ attributes: z.array(userAttribute.schema).describe('The attributes, in the order Mimecast lists them.') }),
        request: ({ id }) => ({ data: [{ emailAddress: id }] }),
        answer: (reply, _, nango) => {
            const rows = itemsOf(nango, users.attributes, reply);
            if (!rows.every(isRecord)) {
                throw unexpectedReply(nango, users.attributes, 'one of the attributes has an unknown form', reply);
            }
            return { attributes: rows.map((row) => userAttribute.record(row)) };
        }
    })
});
