import { createAction } from 'nango';
import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { holdQueue } from '../operations/hold-queue.js';
import { uses } from '../operations/uses.js';
import { cursorInput, invalidInput, packCursor, parseInput, unpackCursor } from '../api/input.js';
import { ListPlace, readOn } from '../api/pages.js';
import { Failure, failure } from '../things/failure.js';
import { HeldMessage, heldMessage } from '../things/held-message.js';

const date = z
    .string()
    .refine((text) => parseDate(text) !== undefined, 'Write a date as ISO 8601, for example 2026-01-06T09:30:00Z.')
    .optional();

const Input = z.strictObject({
    start: date.describe('Earliest arrival, ISO 8601. Example: 2026-01-01T00:00:00Z'),
    end: date.describe('Latest arrival, ISO 8601. Example: 2026-01-02T00:00:00Z'),
    searchBy: z
        .strictObject({
            field: z.enum(['all', 'subject', 'sender', 'recipient', 'reasonCode', 'senderIP']).describe('Where to look. Example: recipient'),
            value: z.string().min(1).max(500).describe('What to look for. Example: ana@example.com')
        })
        .optional()
        .describe('Only messages that match.'),
    limit: z.int().min(1).max(100).optional().describe('Messages per answer; 100 when absent. Example: 50'),
    cursor: cursorInput
});

const Output = z.object({
    messages: z.array(HeldMessage).describe('Held messages, in the order Mimecast lists them.'),
    cursor: z.string().nullable().describe('Pass it to read on; null when this was the last page.'),
    totalCount: z.number().nullable().describe('How many there are in all, where Mimecast says so. Example: 479'),
    failures: z.array(Failure).describe('What Mimecast could not read of this page, beside the messages; normally empty.'),
    unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
});

const State = z.object({
    of: z.literal('list-held-messages'),
    filter: z.record(z.string(), z.unknown()),
    limit: z.int().min(1).max(100),
    place: ListPlace
});

export default createAction({
    description: 'Lists the messages in the hold queue of the whole account, with filters and a cursor.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(holdQueue.list),
    exec: async (nango, rawInput) => {
        const { cursor, ...input } = parseInput(nango, Input, rawInput);
        if (cursor !== undefined && (input.start ?? input.end ?? input.searchBy) !== undefined) {
            throw invalidInput(nango, 'cursor', 'A cursor carries the filters it was made with: pass either a cursor or filters.');
        }
        const state = cursor === undefined ? { filter: filterOf(input), limit: input.limit ?? 100, place: undefined } : unpackCursor(nango, State, cursor);
        const page = await readOn(nango, holdQueue.list, { data: [state.filter] }, state.limit, state.place);
        const messages = page.items.map(heldMessage).filter(({ id }) => id !== '');
        return {
            messages,
            cursor: page.place === undefined ? null : packCursor({ ...state, of: 'list-held-messages', place: page.place }),
            totalCount: page.totalCount ?? null,
            failures: page.failures.map(failure),
            unreadableRows: page.oddItems + page.items.length - messages.length
        };
    }
});

function filterOf(input: Omit<z.infer<typeof Input>, 'cursor'>): Record<string, unknown> {
    const [start, end] = [parseDate(input.start), parseDate(input.end)];
    return {
        // Without it Mimecast lists the messages of the API application itself: none.
        admin: true,
        ...(start === undefined ? {} : { start: basicDate(start) }),
        ...(end === undefined ? {} : { end: basicDate(end) }),
        ...(input.searchBy === undefined ? {} : { searchBy: { fieldName: input.searchBy.field, value: input.searchBy.value } })
    };
}
