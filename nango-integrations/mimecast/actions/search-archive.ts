import { createAction } from 'nango';
import * as z from 'zod';
import { archiveQuery, isXmlText } from '../api/archive-query.js';
import { parseDate } from '../api/dates.js';
import { dateInput, invalidInput } from '../api/input.js';
import { archiveMessages } from '../operations/archive.js';
import { foundMessages } from '../things/archived-message.js';
import { listing } from '../verbs/listing.js';

const words = z.string().min(1).max(1000).refine(isXmlText, 'The text holds a control character, which no search can: take it out.').optional();

export default createAction({
    ...listing({
        description:
            "Searches the archive of the whole account, as far back as messages are kept, newest first, with a cursor. Use it where search-messages ends, which knows the last 30 days only, or for words in messages. Mimecast writes each search to the account's own log.",
        by: archiveMessages.search,
        // Further filters have no certain form, and Mimecast ignores one that it does not know: everything would be found.
        input: {
            text: words.describe('Words in the message; a loose search, not one for an exact phrase. Example: invoice'),
            from: words.describe('Sender, an address or a domain with its subdomains. Not together with "to". Example: example.net'),
            to: words.describe('Recipient, an address or a domain with its subdomains. Not together with "from". Example: ann@example.com'),
            start: dateInput.describe('Earliest time, ISO 8601; together with "end". Example: 2026-01-01T00:00:00Z'),
            end: dateInput.describe('Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z')
        },
        example: { to: 'example.com' },
        list: 'messages',
        meaning: 'Messages, newest first.',
        of: foundMessages,
        request: ({ text, from, to, start, end }, nango, now, pageSize) => {
            if (text === undefined && from === undefined && to === undefined && start === undefined) {
                throw invalidInput(nango, 'text', 'Give at least one of text, from, to and start: without any the whole archive would be listed.');
            }
            if (from !== undefined && to !== undefined) {
                throw invalidInput(nango, 'to', 'Give either from or to: it is not known whether Mimecast takes both.');
            }
            const [first, last] = [parseDate(start), parseDate(end) ?? now];
            if (first === undefined && end !== undefined) {
                throw invalidInput(nango, 'start', 'Give a start beside the end.');
            }
            if (first !== undefined && first > last) {
                throw invalidInput(nango, 'end', 'The end lies before the start.');
            }
            const address = from ?? to;
            const query = archiveQuery({
                text,
                sent: address === undefined ? undefined : { by: from === undefined ? 'to' : 'from', address },
                between: first === undefined ? undefined : { from: first, to: last },
                pageSize
            });
            // Without "admin" an application searches a mailbox of its own, which is empty.
            return { data: [{ admin: true, query }] };
        }
    })
});
