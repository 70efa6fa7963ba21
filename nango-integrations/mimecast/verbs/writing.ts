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
    /** What it looks up before: today's handle of what is changed, or whether it is done already. */
    looksUp?: Endpoint;
    /** The field that has to be repeated in `confirm`, for what cannot be undone or locks somebody out. */
    repeated?: keyof I & string;
    /** What it changes, and whether that can be undone. */
    change: string;
    output: O;
    /** What is sent. */
    request: (input: InputOf<I>) => Call;
    /** What a dry run shows of it: what is sent, or the input where the path alone says it. Secrets are left out here. */
    shown?: (sent: Call, input: InputOf<I>) => Record<string, unknown>;
    /** The answer to a dry run: nothing was done. */
    nothing: (input: InputOf<I>) => z.output<z.ZodObject<O>>;
    errors?: readonly OwnError[];
    /** Sends it and reads the verdict: done, not done, or unknown. `send` is to be called once; with what was looked up, where that is part of what is sent. */
    perform: (send: (found?: Call) => Promise<Reply>, input: InputOf<I>, nango: Nango) => Promise<z.output<z.ZodObject<O>>>;
}

/** An action that changes something: a dry run shows what would be sent, and a read-only connection refuses. */
export function writing<I extends Shape, O extends Shape>({
    by,
    looksUp,
    repeated,
    request,
    shown = shownOf,
    nothing,
    perform,
    output,
    input,
    example,
    ...about
}: Writing<I, O>) {
    return actionOf({
        verb: 'writing',
        ...about,
        by: [by, ...(looksUp === undefined ? [] : [looksUp])],
        example: { ...example, ...(repeated !== undefined && { confirm: (example as Record<string, unknown>)[repeated] }) } as never,
        input: {
            ...input,
            ...(repeated !== undefined && {
                confirm: z.string().min(1).max(2000).describe(`The value of "${repeated}" once more: nothing is done without it.`)
            }),
            dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
        },
        output: z.object({
            ...output,
            request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
        }),
        exec: async (nango, checked) => {
            const { dryRun, confirm, ...rest } = checked as { dryRun?: boolean; confirm?: string } & InputOf<I>;
            const asked = rest as InputOf<I>;
            if (repeated !== undefined && confirm !== (rest as Record<string, unknown>)[repeated]) {
                throw invalidInput(nango, 'confirm', `Repeat "${repeated}" in it, to the letter. Nothing was sent.`);
            }
            const sent = request(asked);
            if (dryRun === true) {
                return { ...nothing(asked), request: { endpoint: nameOf(by), ...shown(sent, asked) } } as never;
            }
            await refuseIfReadOnly(nango, by);
            return { ...(await perform(async (found) => await call(nango, by, found ?? sent), asked, nango)), request: null } as never;
        }
    });
}

function shownOf({ data, body }: Call, input: object): Record<string, unknown> {
    return data === undefined && body === undefined ? { ...input } : { ...(data !== undefined && { data }), ...(body !== undefined && { body }) };
}

/** The `id` of an input that names one thing by it. */
export const idOf = (input: object): string => String((input as { id: unknown }).id);
