import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { requiredDate } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { messageFinder } from '../operations/message-finder.js';
import { moment, number } from '../things/values.js';
import { reading } from '../verbs/reading.js';

const counts = z
    .array(
        z.object({
            at: z
                .string()
                .nullable()
                .describe('When, ISO 8601 in UTC; null where Mimecast gives one number for all of the time. Example: 2026-01-06T10:00:00.000Z'),
            messages: z.number().describe('How many messages waited. Example: 3')
        })
    )
    .describe('How many messages waited, over the time.');

export default createAction({
    ...reading({
        description:
            'Reads how many messages waited to be delivered, inbound and outbound, over a span of time. Use it to see whether mail was late for all or for one sender.',
        by: messageFinder.queues,
        input: {
            start: requiredDate.describe('Beginning of the span, ISO 8601. Example: 2026-01-06T00:00:00Z'),
            end: requiredDate.describe('End of the span, ISO 8601. Example: 2026-01-06T12:00:00Z')
        },
        example: { start: '2026-01-06T00:00:00Z', end: '2026-01-06T06:00:00Z' },
        output: z.object({ inbound: counts, outbound: counts }),
        request: ({ start, end }) => ({ data: [{ start: basicDate(parseDate(start) ?? 0), end: basicDate(parseDate(end) ?? 0) }] }),
        answer: (reply, _, nango) => {
            const [row] = itemsOf(nango, messageFinder.queues, reply);
            const read = (name: string): { at: string | null; messages: number }[] => {
                const value = isRecord(row) ? row[name] : undefined;
                const rows: unknown[] = Array.isArray(value) ? value : [{ count: value }];
                return rows.map((one) => {
                    const messages = number(isRecord(one) ? one['count'] : one);
                    if (messages === null) {
                        throw unexpectedReply(nango, messageFinder.queues, `"${name}" is neither a number nor numbers with a date`, reply);
                    }
                    return { at: isRecord(one) ? moment(one['date']) : null, messages };
                });
            };
            return { inbound: read('inboundEmailQueue'), outbound: read('outboundEmailQueue') };
        }
    })
});
