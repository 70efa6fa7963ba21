import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { messageFinder } from '../operations/message-finder.js';
import { messageInfo, messageInfos } from '../things/message-info.js';
import { from } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads all that message tracking knows of one message: recipients, deliveries, policies, spam checks, and why it is held or how long it is kept. Use it after search-messages, to understand what happened to a message. A held message is told in other parts than an archived one.',
        by: messageFinder.info,
        input: { id: z.string().min(1).max(2000).describe('Id of the message, from search-messages. Example: syn-track-1') },
        example: { id: from('search-messages', 'messages.0.id') },
        output: messageInfos.schema,
        request: ({ id }) => ({ data: [{ id }] }),
        answer: (reply, { id }, nango) => {
            const [row] = itemsOf(nango, messageFinder.info, reply);
            if (!isRecord(row) || Object.keys(row).length === 0) {
                throw unexpectedReply(nango, messageFinder.info, 'it holds no message', reply);
            }
            return { ...messageInfo(row), id };
        }
    })
});
