import * as z from 'zod';
import { invalidInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';
import { nameOf } from '../operations/endpoint.js';
import { actionOf } from './action.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, OwnError, Shape, Verb } from './action.js';

export interface Writing<I extends Shape, O extends Shape> extends About<I> {
    verb?: Verb;
    by: Endpoint;
    /** What it reads before it changes anything. */
    reads?: readonly Endpoint[];
    /** What it changes, and whether that can be undone. */
    change: string;
    output: O;
    /** What is wrong with fields that are each right by themselves. */
    check?: (input: InputOf<I>) => { field: string; message: string } | undefined;
    /** What is sent. */
    request: (input: InputOf<I>) => Call;
    /** What a dry run shows of it: what is sent, or the input where the path alone says it. Secrets are left out here. */
    shown?: (sent: Call, input: InputOf<I>) => Record<string, unknown>;
    /** The answer to a dry run: nothing was done. */
    nothing: (input: InputOf<I>) => z.output<z.ZodObject<O>>;
    errors?: readonly OwnError[];
    /** Sends it and reads the verdict: done, not done, or unknown. `send` is to be called once. */
    perform: (send: () => Promise<Reply>, input: InputOf<I>, nango: Nango) => Promise<z.output<z.ZodObject<O>>>;
}

/** An action that changes something: a dry run shows what would be sent, and a read-only connection refuses. */
export function writing<I extends Shape, O extends Shape>({
    by,
    reads = [],
    check,
    request,
    shown = shownOf,
    nothing,
    perform,
    output,
    input,
    ...about
}: Writing<I, O>) {
    return actionOf({
        verb: 'writing',
        ...about,
        by: [by, ...reads],
        input: { ...input, dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false') },
        output: z.object({
            ...output,
            request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
        }),
        exec: async (nango, checked) => {
            const { dryRun, ...rest } = checked as { dryRun?: boolean } & InputOf<I>;
            const asked = rest as InputOf<I>;
            const wrong = check?.(asked);
            if (wrong !== undefined) {
                throw invalidInput(nango, wrong.field, wrong.message);
            }
            const sent = request(asked);
            if (dryRun === true) {
                return { ...nothing(asked), request: { endpoint: nameOf(by), ...shown(sent, asked) } } as never;
            }
            await refuseIfReadOnly(nango, by);
            return { ...(await perform(async () => await call(nango, by, sent), asked, nango)), request: null } as never;
        }
    });
}

function shownOf({ data, body }: Call, input: object): Record<string, unknown> {
    return data === undefined && body === undefined ? { ...input } : { ...(data !== undefined && { data }), ...(body !== undefined && { body }) };
}

/** The `id` of an input that names one thing by it. */
export const idOf = (input: object): string => String((input as { id: unknown }).id);
