import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, days, parseDate } from '../api/dates.js';
import { dateInput, invalidInput } from '../api/input.js';
import { archiveMessages } from '../operations/archive.js';
import { mailboxMessages } from '../things/archived-message.js';
import { from } from '../verbs/action.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists the archived messages of one mailbox, received or sent, over a span of time, with a cursor. Use it to see the mail of one person; search-archive looks through all mailboxes.',
        by: archiveMessages.list,
        input: {
            // Not optional, because Mimecast then lists a mailbox of the application, which has none; a cursor brings it along.
            mailbox: z.string().min(1).max(320).optional().describe('Address of the mailbox; needed unless a cursor is given. Example: ann@example.com'),
            view: z.enum(['INBOX', 'SENT']).optional().describe('What was received (when absent) or sent. Example: INBOX'),
            start: dateInput.describe('Earliest time, ISO 8601; 30 days before the end when absent. Example: 2026-01-01T00:00:00Z'),
            end: dateInput.describe('Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z'),
            includeDelegates: z.boolean().optional().describe('Also mailboxes that this one may read; false when absent. Example: false'),
            includeAliases: z.boolean().optional().describe('Also mail to other addresses of the person; true when absent. Example: true')
        },
        example: { mailbox: from('get-account', 'contactEmail') },
        list: 'messages',
        meaning: 'Messages, in the order Mimecast lists them.',
        of: mailboxMessages,
        request: ({ mailbox, view, start, end, includeDelegates, includeAliases }, nango, now) => {
            if (mailbox === undefined) {
                throw invalidInput(nango, 'mailbox', 'Name the mailbox by its address.');
            }
            const to = parseDate(end) ?? now;
            return {
                data: [
                    {
                        mailbox,
                        view: view ?? 'INBOX',
                        start: basicDate(parseDate(start) ?? to - days(30)),
                        end: basicDate(to),
                        ...(includeDelegates === undefined ? {} : { includeDelegates }),
                        ...(includeAliases === undefined ? {} : { includeAliases })
                    }
                ]
            };
        }
    })
});
