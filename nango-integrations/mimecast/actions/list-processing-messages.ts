import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { dateInput } from '../api/input.js';
import { messageFinder } from '../operations/message-finder.js';
import { processingMessages } from '../things/processing-message.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists the messages that Mimecast is processing now, with filters and a cursor. Use it when mail is late. The list is often empty: messages stay in it for seconds, unless they are tried again.',
        by: messageFinder.processing,
        // "filterBy" is left out: sources disagree on its form, and every row says its route and whether it has attachments.
        input: {
            start: dateInput.describe('Earliest, ISO 8601; seven days ago when absent. Example: 2026-01-05T00:00:00Z'),
            end: dateInput.describe('Latest, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z'),
            type: z.enum(['processing', 'bulk_processing']).optional().describe('Which queue; processing when absent. Example: processing'),
            searchBy: z
                .strictObject({
                    field: z.enum(['ALL', 'fromAddress', 'toAddress', 'subject', 'info', 'remoteIp']).describe('Where to look. Example: toAddress'),
                    value: z.string().min(1).max(500).describe('What to look for. Example: ana@example.com')
                })
                .optional()
                .describe('Only messages that match.')
        },
        example: {},
        list: 'messages',
        meaning: 'Messages, newest first.',
        of: processingMessages,
        request: ({ start, end, type, searchBy }) => {
            const [from, to] = [parseDate(start), parseDate(end)];
            return {
                data: [
                    {
                        // Mimecast refuses a filter without any field.
                        type: type ?? 'processing',
                        ...(from === undefined ? {} : { start: basicDate(from) }),
                        ...(to === undefined ? {} : { end: basicDate(to) }),
                        ...(searchBy === undefined ? {} : { searchBy: { fieldName: searchBy.field, value: searchBy.value } })
                    }
                ]
            };
        }
    })
});
