import * as z from 'zod';
import { failureError, isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { actionOf } from './action.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Look, OwnError, Shape } from './action.js';

interface Reading<I extends Shape, O extends z.ZodType, F = undefined> extends About<I> {
    by: Endpoint;
    output: O;
    errors?: readonly OwnError[];
    /** What is read ahead. */
    look?: Look<I, F>;
    /** What is asked for; nothing special when absent. */
    request?: (input: InputOf<I>, found: F) => Call;
    /** What is told. Throws `unexpectedReply` for an answer that holds nothing of the kind: that is no empty one. */
    answer: (reply: Reply, input: InputOf<I>, nango: Nango, found: F) => z.output<O>;
}

/** An action that asks once and answers with what it finds. */
export function reading<I extends Shape, O extends z.ZodType, F = undefined>({ by, look, request = () => ({}), answer, ...about }: Reading<I, O, F>) {
    return actionOf({
        ...about,
        verb: 'reading',
        by: [by, ...(look?.by ?? [])],
        exec: async (nango, input) => {
            const found = (await look?.find(nango, input)) as F;
            const reply = await call(nango, by, request(input, found));
            const [failure] = reply.failures;
            // What is told is taken for the whole of it, and there is no place for what is missing.
            if (failure !== undefined) {
                throw failureError(nango, by, reply, failure);
            }
            return answer(reply, input, nango, found);
        }
    });
}

interface ReadingEach<R extends Shape> extends Omit<About<Shape>, 'input'> {
    by: Endpoint;
    /** Name of the input's list of texts, one of them with its rules and description, and how many one call of Mimecast takes. */
    list: string;
    entry: z.ZodString;
    most: number;
    /** What one of them is called, in the request and in the answer. */
    key: string;
    /** What is told of each, beside it. */
    result: R;
    answer: (row: Record<string, unknown>) => InputOf<R>;
}

/** An action that asks about several things by one call and answers with a result for each, in their order. */
export function readingEach<R extends Shape>({ by, list, entry, most, key, result, answer, ...about }: ReadingEach<R>) {
    const one = z.object({ [key]: z.string().describe(entry.description ?? key), ...result });
    const textsOf = (input: object): string[] => (input as Record<string, string[]>)[list] ?? [];
    return reading({
        ...about,
        by,
        input: { [list]: z.array(entry).min(1).max(most).describe(`One to ${most}.`) } as Shape,
        output: z.object({ results: z.array(one).describe('One for each, in their order.') }),
        request: (input) => ({ data: textsOf(input).map((text) => ({ [key]: text })) }),
        answer: (reply, input, nango) => {
            const rows = itemsOf(nango, by, reply);
            const texts = textsOf(input);
            // Answers do not name what they are about: only a full row of them can be told apart.
            if (rows.length !== texts.length || !rows.every(isRecord)) {
                throw unexpectedReply(nango, by, `it has no answer for each of the ${list}`, reply);
            }
            return { results: rows.map((row, index) => ({ [key]: texts[index], ...answer(row) })) as z.output<typeof one>[] };
        }
    });
}
