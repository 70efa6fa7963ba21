import { createAction } from 'nango';
import * as z from 'zod';
import { managedSenders } from '../operations/managed-senders.js';
import { deletedCount } from '../things/managed-sender.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Removes every permit and block of which the sender is an address of the account itself. Use it to clean up entries by which forged internal senders pass. Mimecast does not say what was removed.',
        change: 'It cannot be undone: nothing reads which entries there were.',
        by: managedSenders.deleteInternal,
        input: {
            confirm: z.literal('internal-addresses').describe('What is removed, written out, because it cannot be brought back. Example: internal-addresses')
        },
        example: { confirm: 'internal-addresses' },
        output: {
            done: z.boolean().describe('Whether Mimecast carried it out. Example: true'),
            deleted: z.number().nullable().describe('How many entries went, where Mimecast says so. Example: 3')
        },
        request: () => ({}),
        nothing: () => ({ done: false, deleted: null }),
        perform: async (send, _, nango) => ({ done: true, deleted: deletedCount(nango, managedSenders.deleteInternal, await send()) })
    })
});
