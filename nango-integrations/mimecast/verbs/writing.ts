import * as z from 'zod';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';
import { nameOf } from '../operations/endpoint.js';
import { actionOf } from './action.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, First, InputOf, OwnError, Shape, Verb } from './action.js';

export interface Writing<I extends Shape, O extends Shape, F = undefined> extends About<I> {
    verb?: Verb;
    by: Endpoint;
    /** What it changes, and whether that can be undone. */
    change: string;
    output: O;
    /** What is read ahead, also for a dry run. */
    first?: First<I, F>;
    /** The answer where what was read shows that there is nothing to do: then nothing is sent. */
    already?: (input: InputOf<I>, found: F) => z.output<z.ZodObject<O>> | undefined;
    /** What is sent. */
    request: (input: InputOf<I>, found: F) => Call;
    /** What a dry run shows of it: what is sent, or the input where the path alone says it. Secrets are left out here. */
    shown?: (sent: Call, input: InputOf<I>, found: F) => Record<string, unknown>;
    /** The answer to a dry run: nothing was done. */
    nothing: (input: InputOf<I>) => z.output<z.ZodObject<O>>;
    errors?: readonly OwnError[];
    /** Sends it and reads the verdict: done, not done, or unknown. `send` is to be called once. */
    perform: (send: () => Promise<Reply>, input: InputOf<I>, nango: Nango, found: F) => Promise<z.output<z.ZodObject<O>>>;
}

/** An action that changes something: a dry run shows what would be sent, and a read-only connection refuses. */
export function writing<I extends Shape, O extends Shape, F = undefined>({
    by,
    first,
    already = () => undefined,
    request,
    shown = shownOf,
    nothing,
    perform,
    output,
    input,
    ...about
}: Writing<I, O, F>) {
    return actionOf({
        verb: 'writing',
        ...about,
        by: [by, ...(first?.by ?? [])],
        input: { ...input, dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false') },
        output: z.object({
            ...output,
            request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
        }),
        exec: async (nango, checked) => {
            const { dryRun, ...rest } = checked as { dryRun?: boolean } & InputOf<I>;
            const asked = rest as InputOf<I>;
            if (dryRun !== true) {
                await refuseIfReadOnly(nango, by);
            }
            const found = (await first?.find(nango, asked)) as F;
            const done = already(asked, found);
            if (done !== undefined) {
                return { ...done, request: null } as never;
            }
            const sent = request(asked, found);
            if (dryRun === true) {
                return { ...nothing(asked), request: { endpoint: nameOf(by), ...shown(sent, asked, found) } } as never;
            }
            return { ...(await perform(async () => await call(nango, by, sent), asked, nango, found)), request: null } as never;
        }
    });
}

export function shownOf({ data, body }: Call, input: object): Record<string, unknown> {
    return data === undefined && body === undefined ? { ...input } : { ...(data !== undefined && { data }), ...(body !== undefined && { body }) };
}

/** The `id` of an input that names one thing by it. */
export const idOf = (input: object): string => String((input as { id: unknown }).id);
