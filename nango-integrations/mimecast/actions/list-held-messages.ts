import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { dateInput } from '../api/input.js';
import { holdQueue } from '../operations/hold-queue.js';
import { heldMessages } from '../things/held-message.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description: 'Lists the messages in the hold queue of the whole account, with filters and a cursor. Use it to find what to release or to reject.',
        by: holdQueue.list,
        input: {
            start: dateInput.describe('Earliest arrival, ISO 8601. Example: 2026-01-01T00:00:00Z'),
            end: dateInput.describe('Latest arrival, ISO 8601. Example: 2026-01-02T00:00:00Z'),
            searchBy: z
                .strictObject({
                    field: z.enum(['all', 'subject', 'sender', 'recipient', 'reasonCode', 'senderIP']).describe('Where to look. Example: recipient'),
                    value: z.string().min(1).max(500).describe('What to look for. Example: ana@example.com')
                })
                .optional()
                .describe('Only messages that match.')
        },
        example: {},
        list: 'messages',
        meaning: 'Held messages, in the order Mimecast lists them.',
        of: heldMessages,
        request: ({ start, end, searchBy }) => {
            const [from, to] = [parseDate(start), parseDate(end)];
            const filter = {
                // Without it Mimecast lists the messages of the API application itself: none.
                admin: true,
                ...(from === undefined ? {} : { start: basicDate(from) }),
                ...(to === undefined ? {} : { end: basicDate(to) }),
                ...(searchBy === undefined ? {} : { searchBy: { fieldName: searchBy.field, value: searchBy.value } })
            };
            return { data: [filter] };
        }
    })
});
