import { createAction } from 'nango';
import * as z from 'zod';
import { itemsOf } from '../api/pages.js';
import { directory } from '../operations/directory.js';
import { directoryConnection } from '../things/directory-connection.js';
import { object } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Lists where the account gets users and groups from, with the time and the state of the last sync. Use it to see whether the directory is up to date; the sync directory-connections keeps the list. Passwords and keys are left out.',
        by: directory.connections,
        input: {},
        example: {},
        output: z.object({
            connections: z.array(directoryConnection.schema).describe('All of them, in the order Mimecast lists them.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or say not which one they are; they are left out. Normally 0.')
        }),
        answer: (reply, _, nango) => {
            const rows = itemsOf(nango, directory.connections, reply);
            const connections = rows.map((row) => directoryConnection.record(object(row) ?? {})).filter(({ id }) => id !== '');
            return { connections, unreadableRows: rows.length - connections.length };
        }
    })
});
