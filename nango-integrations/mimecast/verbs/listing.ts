import * as z from 'zod';
import { cursorInput, invalidInput, packCursor, unpackCursor } from '../api/input.js';
import { ListPlace, readOn } from '../api/pages.js';
import { nameOf } from '../operations/endpoint.js';
import { actionOf } from './action.js';
import { Failure, failure } from './failure.js';
import type { Call, Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, OwnError, Shape } from './action.js';

interface Listing<I extends Shape, Item extends { id: string }> extends About<I> {
    by: Endpoint;
    /** Finds today's handle of what the filters name by its record, before the first page. The filters it gives are those of all pages. */
    look?: { by: readonly Endpoint[]; find: (nango: Nango, filters: InputOf<I>) => Promise<InputOf<I>> };
    errors?: readonly OwnError[];
    /** Name of the list in the answer, and what it is. */
    list: string;
    meaning: string;
    of: { schema: z.ZodType<Item>; record: (row: Record<string, unknown>) => Item };
    /** What is asked for with these filters. It has to be the same for all pages: `now` is when the first one was asked for, `limit` how many rows each has. */
    request: (filters: InputOf<I>, nango: Nango, now: number, limit: number) => Omit<Call, 'page'>;
}

/** The last millisecond that is safely a date. */
const LATEST = 8e15;

/** An action that lists page by page: filters or a cursor in, one page and the next cursor out. */
export function listing<I extends Shape, Item extends { id: string }>({ by, look, list, meaning, of, request, ...about }: Listing<I, Item>) {
    const most = by.pageSize ?? 100;
    const limit = z.int().min(1).max(most);
    // The filters as they were given, and not what is sent: whoever writes a cursor of their own can ask for nothing that the input does not allow.
    const State = z.object({ of: z.literal(nameOf(by)), filters: z.strictObject(about.input), now: z.int().min(0).max(LATEST), limit, place: ListPlace });
    return actionOf({
        ...about,
        verb: 'listing',
        by: [by, ...(look?.by ?? [])],
        input: {
            ...about.input,
            // What Mimecast gives at once has no second page to ask for.
            ...(by.paging !== 'none' && { limit: limit.optional().describe(`Rows per answer; ${most} when absent. Example: 50`), cursor: cursorInput })
        },
        output: z.object({
            [list]: z.array(of.schema).describe(meaning),
            cursor: z.string().nullable().describe('Pass it to read on; null when this was the last page.'),
            totalCount: z.number().nullable().describe('How many there are in all, where Mimecast says so. Example: 479'),
            failures: z.array(Failure).describe('What Mimecast could not read of this page, beside the rows; normally empty.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
        }),
        exec: async (nango, input) => {
            const { cursor, limit: size, ...filters } = input as { cursor?: string; limit?: number } & InputOf<I>;
            if (cursor !== undefined && Object.values(filters).some((value) => value !== undefined)) {
                throw invalidInput(nango, 'cursor', 'A cursor carries the filters it was made with: pass either a cursor or filters.');
            }
            const begun = cursor === undefined ? undefined : unpackCursor(nango, State, cursor);
            if (begun !== undefined && size !== undefined && size !== begun.limit) {
                throw invalidInput(nango, 'limit', `A cursor carries the limit it was made with, here ${begun.limit}: leave it out.`);
            }
            const state = begun ?? { filters: (await look?.find(nango, filters as InputOf<I>)) ?? filters, now: Date.now(), limit: size ?? most };
            const page = await readOn(nango, by, request(state.filters as InputOf<I>, nango, state.now, state.limit), state.limit, begun?.place);
            const items = page.items.map(of.record).filter(({ id }) => id !== '');
            return {
                [list]: items,
                cursor: page.place === undefined ? null : packCursor({ ...state, of: nameOf(by), place: page.place }),
                totalCount: page.totalCount ?? null,
                failures: page.failures.map(failure),
                unreadableRows: page.oddItems + page.items.length - items.length
            };
        }
    });
}
