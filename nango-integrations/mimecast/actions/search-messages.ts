import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, days, minutes, parseDate } from '../api/dates.js';
import { dateInput, invalidInput } from '../api/input.js';
import { messageFinder } from '../operations/message-finder.js';
import { trackedMessages } from '../things/tracked-message.js';
import { listing } from '../verbs/listing.js';
import type { Nango } from '../api/request.js';

const criterion = z.string().min(1).max(1000).optional();
const filters = {
    messageId: criterion.describe('Internet message id. Not together with from, to, subject, senderIp or url. Example: <0001@sender.example>'),
    from: criterion.describe('Sender, an address or a domain; subdomains do not match. Example: news@example.net'),
    to: criterion.describe('Recipient, an address or a domain. Example: ana@example.com'),
    subject: criterion.describe('Subject. Example: Offer'),
    senderIp: criterion.describe('IP address of the sender. Example: 203.0.113.10'),
    url: criterion.describe('URL in the body. Example: https://bad.example.com/login'),
    start: dateInput.describe(
        'Earliest time, ISO 8601; less than 30 days ago; 7 days before the end when absent, fewer near the limit. Example: 2026-01-05T00:00:00Z'
    ),
    end: dateInput.describe('Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z'),
    route: z
        .array(z.enum(['all', 'internal', 'outbound', 'inbound', 'external']))
        .max(5)
        .optional()
        .describe('Directions. Example: ["inbound"]'),
    status: z
        .array(
            z.enum(['processing', 'delivery', 'system', 'held', 'accepted', 'bulk_processing', 'bulk_delivery', 'bounced', 'deferred', 'rejected', 'archived'])
        )
        .max(11)
        .optional()
        .describe('What became of the messages. Example: ["held"]'),
    attachments: z.boolean().optional().describe('When true, only messages with attachments. Example: true'),
    searchReason: z
        .string()
        .min(1)
        .max(500)
        .optional()
        .describe("Goes to Mimecast's own log; accounts whose searchReason is true require it. Example: Ticket 42")
};
type Filters = z.output<z.ZodObject<typeof filters>>;

export default createAction({
    ...listing({
        description:
            "Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL. Use it to see what became of a message. Mimecast writes each search to the account's own log.",
        by: messageFinder.search,
        input: filters,
        example: { from: 'example.com' },
        list: 'messages',
        meaning: 'Messages, in the order Mimecast lists them.',
        of: trackedMessages,
        request: (input, nango, now) => ({ data: [filterOf(nango, input, now)] })
    })
});

function filterOf(nango: Nango, input: Filters, now: number): Record<string, unknown> {
    const { messageId, from, to, subject, senderIp, url } = input;
    const options = { from, to, subject, senderIP: senderIp, url };
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    if ((messageId === undefined) === (given.length === 0)) {
        throw invalidInput(nango, 'messageId', 'Give either messageId or at least one of from, to, subject, senderIp and url, not both.');
    }
    const end = parseDate(input.end) ?? now;
    if (end <= now - days(30)) {
        throw invalidInput(nango, 'end', 'Mimecast searches less than 30 days back: choose a later end.');
    }
    // Counted back from the end, and a minute short of the limit, which moves on while the request is under way.
    const start = parseDate(input.start) ?? Math.max(Math.min(end, now) - days(7), now - days(30) + minutes(1));
    if (start <= now - days(30)) {
        throw invalidInput(nango, 'start', 'Mimecast searches less than 30 days back: choose a later start.');
    }
    if (start > end) {
        throw invalidInput(nango, 'end', 'The end lies before the start.');
    }
    return {
        start: basicDate(start),
        end: basicDate(end),
        ...(messageId === undefined ? { advancedTrackAndTraceOptions: Object.fromEntries(given) } : { messageId }),
        ...(input.route === undefined ? {} : { route: input.route }),
        ...(input.status === undefined ? {} : { status: input.status }),
        ...(input.attachments === undefined ? {} : { attachments: input.attachments }),
        ...(input.searchReason === undefined ? {} : { searchReason: input.searchReason })
    };
}
