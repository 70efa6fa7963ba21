import * as z from 'zod';
import { isMimecastError } from '../api/errors.js';
import { invalidInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';
import { nameOf } from '../operations/endpoint.js';
import { actionOf } from './action.js';
import type { Call, Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Look, OwnError, Shape, Verb } from './action.js';

export interface Writing<I extends Shape, O extends Shape, F = undefined> extends About<I> {
    verb?: Verb;
    by: Endpoint;
    /** What is read ahead, also for a dry run: which thing is meant, by which handle Mimecast knows it today, and how it stands. */
    look?: Look<I, F> | undefined;
    /** The field that has to be repeated in `confirm`, for what cannot be undone or locks somebody out. */
    repeated?: keyof I & string;
    /** What it changes, and whether that can be undone. */
    change: string;
    output: O;
    /** What is wrong with fields that are each right by themselves. */
    check?: (input: InputOf<I>) => { field: string; message: string } | undefined;
    /** The answer where what was read shows that there is nothing to do: then nothing is sent. */
    already?: (input: InputOf<I>, found: F, nango: Nango) => z.output<z.ZodObject<O>> | undefined | Promise<z.output<z.ZodObject<O>> | undefined>;
    /** What is sent. */
    request: (input: InputOf<I>, found: F) => Call;
    /** What a dry run shows of it: what is sent, or the input where the path alone says it. Secrets are left out here. */
    shown?: ((sent: Call, input: InputOf<I>, found: F) => Record<string, unknown>) | undefined;
    /** The answer to a dry run: nothing was done. */
    nothing: (input: InputOf<I>) => z.output<z.ZodObject<O>>;
    errors?: readonly OwnError[];
    /** Sends it and reads the verdict: done, not done, or unknown. `send` is to be called once, or once for each part of a batch, with what is other in that part. */
    perform: (send: (part?: Partial<Call>) => Promise<Reply>, input: InputOf<I>, nango: Nango, found: F) => Promise<z.output<z.ZodObject<O>>>;
    /** Looks afterwards, where the answer leaves open what became of it. Only what is there to be seen counts: nothing, for a change that may still be on its way. */
    settle?: (nango: Nango, input: InputOf<I>) => Promise<z.output<z.ZodObject<O>> | undefined>;
}

/** An action that changes something: a dry run shows what would be sent, and a read-only connection refuses. */
export function writing<I extends Shape, O extends Shape, F = undefined>({
    by,
    look,
    repeated,
    check,
    already = () => undefined,
    request,
    shown = shownOf,
    nothing,
    perform,
    settle,
    output,
    input,
    example,
    ...about
}: Writing<I, O, F>) {
    const action = actionOf({
        verb: 'writing',
        ...about,
        by: [by, ...(look?.by ?? [])],
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
            const { dryRun, ...given } = checked as { dryRun?: boolean } & InputOf<I>;
            const asked = given as InputOf<I> & { confirm?: string };
            if (repeated !== undefined) {
                if (asked.confirm !== (given as Record<string, unknown>)[repeated]) {
                    throw invalidInput(nango, 'confirm', `Repeat "${repeated}" in it, to the letter. Nothing was sent.`);
                }
                delete asked.confirm;
            }
            const wrong = check?.(asked);
            if (wrong !== undefined) {
                throw invalidInput(nango, wrong.field, wrong.message);
            }
            if (dryRun !== true) {
                await refuseIfReadOnly(nango, by);
            }
            const found = (await look?.find(nango, asked)) as F;
            const done = await already(asked, found, nango);
            if (done !== undefined) {
                return { ...done, request: null } as never;
            }
            const sent = request(asked, found);
            if (dryRun === true) {
                return { ...nothing(asked), request: { endpoint: nameOf(by), ...shown(sent, asked, found) } } as never;
            }
            try {
                const send = async (part?: Partial<Call>): Promise<Reply> => await call(nango, by, { ...sent, ...part });
                return { ...(await perform(send, asked, nango, found)), request: null } as never;
            } catch (error) {
                const isOpen = isMimecastError(error) && error.payload.outcomeUnknown === true;
                const settled = isOpen ? await seen(async () => await settle?.(nango, asked)) : undefined;
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

export function shownOf({ data, body }: Call, input: object): Record<string, unknown> {
    return data === undefined && body === undefined ? { ...input } : { ...(data !== undefined && { data }), ...(body !== undefined && { body }) };
}

/** The `id` of an input that names one thing by it. */
export const idOf = (input: object): string => String((input as { id: unknown }).id);
