import * as z from 'zod';
import { isMimecastError } from '../api/errors.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';
import { nameOf } from '../operations/endpoint.js';
import { actionOf } from './action.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, OwnError, Shape, Verb } from './action.js';

/** Reads before a change: of what the input names by its record, today's handle is found, and whether there is anything left to do. A dry run looks nothing up. */
export interface Look<I extends Shape, Found> {
    by: readonly Endpoint[];
    find: (nango: Nango, input: InputOf<I>) => Promise<Found>;
}

export interface Writing<I extends Shape, O extends Shape, Found = undefined> extends About<I> {
    verb?: Verb;
    by: Endpoint;
    look?: Look<I, Found>;
    /** What it changes, and whether that can be undone. */
    change: string;
    output: O;
    /** What is sent. Nothing is found for a dry run, which shows the input's own words in its place. */
    request: (input: InputOf<I>, found: Found | undefined) => Call;
    /** What a dry run shows of it: what is sent, or the input where the path alone says it. Secrets are left out here. */
    shown?: ((sent: Call, input: InputOf<I>) => Record<string, unknown>) | undefined;
    /** The answer to a dry run: nothing was done. */
    nothing: (input: InputOf<I>) => z.output<z.ZodObject<O>>;
    errors?: readonly OwnError[];
    /** Sends it and reads the verdict: done, not done, or unknown. `send` is to be called once. */
    perform: (send: (more?: Partial<Call>) => Promise<Reply>, input: InputOf<I>, nango: Nango, found: Found) => Promise<z.output<z.ZodObject<O>>>;
    /** Looks afterwards, where the answer leaves open what became of it. Only what is there to be seen counts: nothing, for a change that may still be on its way. */
    settle?: (nango: Nango, input: InputOf<I>) => Promise<z.output<z.ZodObject<O>> | undefined>;
}

/** An action that changes something: a dry run shows what would be sent, and a read-only connection refuses. */
export function writing<I extends Shape, O extends Shape, Found = undefined>({
    by,
    look,
    request,
    shown = shownOf,
    nothing,
    perform,
    settle,
    output,
    input,
    ...about
}: Writing<I, O, Found>) {
    const action = actionOf({
        verb: 'writing',
        ...about,
        by: [by, ...(look?.by ?? [])],
        input: { ...input, dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false') },
        output: z.object({
            ...output,
            request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
        }),
        exec: async (nango, checked) => {
            const { dryRun, ...rest } = checked as { dryRun?: boolean } & InputOf<I>;
            const asked = rest as InputOf<I>;
            if (dryRun === true) {
                return { ...nothing(asked), request: { endpoint: nameOf(by), ...shown(request(asked, undefined), asked) } } as never;
            }
            await refuseIfReadOnly(nango, by);
            const found = (await look?.find(nango, asked)) as Found;
            try {
                const send = async (more?: Partial<Call>): Promise<Reply> => await call(nango, by, { ...request(asked, found), ...more });
                return { ...(await perform(send, asked, nango, found)), request: null } as never;
            } catch (error) {
                const settled =
                    isMimecastError(error) && error.payload.outcomeUnknown === true ? await seen(async () => await settle?.(nango, asked)) : undefined;
                if (settled === undefined) {
                    throw error;
                }
                return { ...settled, request: null } as never;
            }
        }
    });
    return { ...action, settles: settle !== undefined };
}

/** What a look shows; one that fails shows nothing. */
export async function seen<T>(look: () => Promise<T>): Promise<T | undefined> {
    try {
        return await look();
    } catch (error) {
        if (isMimecastError(error)) {
            return undefined;
        }
        throw error;
    }
}

function shownOf({ data, body }: Call, input: object): Record<string, unknown> {
    return data === undefined && body === undefined ? { ...input } : { ...(data !== undefined && { data }), ...(body !== undefined && { body }) };
}

/** The `id` of an input that names one thing by it. */
export const idOf = (input: object): string => String((input as { id: unknown }).id);
