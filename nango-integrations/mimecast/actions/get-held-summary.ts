import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { holdQueue } from '../operations/hold-queue.js';
import { number, text } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Counts the held messages of the whole account by the policy that holds them. Use it to see where the hold queue grows before looking at single messages.',
        by: holdQueue.summary,
        input: {},
        example: {},
        output: z.object({
            policies: z
                .array(
                    z.object({
                        policy: z.string().describe('Name of the definition, or the action of the policy. Example: Relaxed Spam Detection'),
                        messages: z.number().describe('How many messages it holds. Example: 1473')
                    })
                )
                .describe('One for each policy that holds messages, in the order of Mimecast.'),
            messages: z.number().describe('How many are held in all. Example: 1480')
        }),
        answer: (reply, _, nango) => {
            const policies = itemsOf(nango, holdQueue.summary, reply).map((row) => {
                const { policyInfo, numberOfItems } = isRecord(row) ? row : {};
                const messages = number(numberOfItems);
                if (messages === null) {
                    // Left out, it would make the sum too small.
                    throw unexpectedReply(nango, holdQueue.summary, 'a policy has no number of messages', reply);
                }
                return { policy: text(policyInfo) ?? '', messages };
            });
            return { policies, messages: policies.reduce((sum, { messages }) => sum + messages, 0) };
        }
    })
});
