import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, days, minutes, parseDate } from '../api/dates.js';
import { messageFinder } from '../operations/message-finder.js';
import { uses } from '../operations/uses.js';
import { cursorInput, invalidInput, packCursor, parseInput, unpackCursor } from '../api/input.js';
import { ListPlace, readOn } from '../api/pages.js';
import { Failure, failure } from '../things/failure.js';
import { TrackedMessage, trackedMessage } from '../things/tracked-message.js';
import type { Nango } from '../api/request.js';

const date = z
    .string()
    .refine((text) => parseDate(text) !== undefined, 'Write a date as ISO 8601, for example 2026-01-06T09:30:00Z.')
    .optional();
const criterion = z.string().min(1).max(1000).optional();

const Input = z.strictObject({
    messageId: criterion.describe('Internet message id. Not together with from, to, subject, senderIp or url. Example: <0001@sender.example>'),
    from: criterion.describe('Sender, an address or a domain; subdomains do not match. Example: news@example.net'),
    to: criterion.describe('Recipient, an address or a domain. Example: ana@example.com'),
    subject: criterion.describe('Subject. Example: Offer'),
    senderIp: criterion.describe('IP address of the sender. Example: 203.0.113.10'),
    url: criterion.describe('URL in the body. Example: https://bad.example.com/login'),
    start: date.describe(
        'Earliest time, ISO 8601; less than 30 days ago; 7 days before the end when absent, fewer near the limit. Example: 2026-01-05T00:00:00Z'
    ),
    end: date.describe('Latest time, ISO 8601; now when absent. Example: 2026-01-06T00:00:00Z'),
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
        .describe("Goes to Mimecast's own log; accounts whose searchReason is true require it. Example: Ticket 42"),
    limit: z.int().min(1).max(100).optional().describe('Messages per answer; 100 when absent. Example: 50'),
    cursor: cursorInput
});
type Filters = Omit<z.infer<typeof Input>, 'cursor' | 'limit'>;

const Output = z.object({
    messages: z.array(TrackedMessage).describe('Messages, in the order Mimecast lists them.'),
    cursor: z.string().nullable().describe('Pass it to read on; null when this was the last page.'),
    totalCount: z.number().nullable().describe('How many there are in all, where Mimecast says so. Example: 12'),
    failures: z.array(Failure).describe('What Mimecast could not read of this page, beside the messages; normally empty.'),
    unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
});

const State = z.object({
    of: z.literal('search-messages'),
    filter: z.record(z.string(), z.unknown()),
    limit: z.int().min(1).max(100),
    place: ListPlace
});

export default createAction({
    description: 'Searches message tracking: by message id, or by sender, recipient, subject, sender IP or URL.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(messageFinder.search),
    exec: async (nango, rawInput) => {
        const { cursor, limit, ...filters } = parseInput(nango, Input, rawInput);
        if (cursor !== undefined && Object.keys(filters).length > 0) {
            throw invalidInput(nango, 'cursor', 'A cursor carries the filters it was made with: pass either a cursor or filters.');
        }
        const state = cursor === undefined ? { filter: filterOf(nango, filters), limit: limit ?? 100, place: undefined } : unpackCursor(nango, State, cursor);
        const page = await readOn(nango, messageFinder.search, { data: [state.filter] }, state.limit, state.place);
        const messages = page.items.map(trackedMessage).filter(({ id }) => id !== '');
        return {
            messages,
            cursor: page.place === undefined ? null : packCursor({ ...state, of: 'search-messages', place: page.place }),
            totalCount: page.totalCount ?? null,
            failures: page.failures.map(failure),
            unreadableRows: page.oddItems + page.items.length - messages.length
        };
    }
});

function filterOf(nango: Nango, input: Filters): Record<string, unknown> {
    const { messageId, from, to, subject, senderIp, url } = input;
    const options = { from, to, subject, senderIP: senderIp, url };
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    if ((messageId === undefined) === (given.length === 0)) {
        throw invalidInput(nango, 'messageId', 'Give either messageId or at least one of from, to, subject, senderIp and url, not both.');
    }
    const now = Date.now();
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
