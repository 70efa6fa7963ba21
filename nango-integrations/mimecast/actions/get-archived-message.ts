import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { archiveMessages } from '../operations/archive.js';
import { archivedMessages } from '../things/archived-message.js';
import { from } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads one message of the archive: headers, people, the beginning of its body, and its attachments with their hashes. Use it after search-archive or list-archived-messages; get-message-part reads the body, get-archived-file an attachment or the whole message.',
        by: archiveMessages.detail,
        input: {
            id: z.string().min(1).max(2000).describe('Id of the message, from search-archive or list-archived-messages. Example: syn-arch-1'),
            context: z
                .enum(['DELIVERED', 'RECEIVED'])
                .optional()
                .describe('As it was delivered (when absent), or as it was received, before policies changed it. Example: DELIVERED')
        },
        example: { id: from('search-archive', 'messages.0.id') },
        output: archivedMessages.schema,
        request: ({ id, context }) => ({ data: [{ id, admin: true, ...(context === undefined ? {} : { context }) }] }),
        answer: (reply, { id }, nango) => {
            const [row] = itemsOf(nango, archiveMessages.detail, reply);
            if (!isRecord(row) || Object.keys(row).length === 0) {
                throw unexpectedReply(nango, archiveMessages.detail, 'it holds no message', reply);
            }
            return { ...archivedMessages.record(row), id };
        }
    })
});
