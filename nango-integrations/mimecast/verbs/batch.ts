import * as z from 'zod';
import { UNCERTAIN, isMimecastError } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { nothingDone, outcomesOf } from './outcomes.js';
import { idOf, writing } from './writing.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, InputOf, Look, OwnError, Shape } from './action.js';

type Row = Record<string, unknown>;

interface Batch<I extends Shape, E extends z.ZodType<Row>, Found> extends Omit<About<I>, 'example'> {
    example: Row;
    by: Endpoint;
    look?: Look<I, Found>;
    errors?: readonly OwnError[];
    /** What it changes, and whether that can be undone. */
    change: string;
    /** Name of the input's list, one entry of it, how many one call of Mimecast takes, and how many the action takes. */
    list: string;
    entry: E;
    most: number;
    upTo: number;
    /** What is sent for one entry. */
    sent: (entry: z.output<E>, input: InputOf<I>, found: Found | undefined) => Row;
    /** What an entry, a row of the answer or the key of a failure is about; an empty text where it does not say so. */
    name: (row: Row) => string;
    /** What it means that one is done, and that there was nothing left to do; the codes of failures that say the latter. */
    done: string;
    already: string;
    alreadyCodes: readonly string[];
}

const OUTCOMES = ['done', 'already', 'failed', 'unknown'] as const;

/** An action that changes up to `upTo` things of the one that `id` names, by as many calls as it takes, and tells what became of each. When one call was enough for all and nothing was done, or so already, it is an error. */
export function batch<I extends Shape & { id: z.ZodString }, E extends z.ZodType<Row>, Found = undefined>({
    list,
    entry,
    most,
    upTo,
    sent,
    name,
    done,
    already,
    alreadyCodes,
    input,
    ...about
}: Batch<I, E, Found>) {
    const { by } = about;
    const entriesOf = (asked: object): z.output<E>[] => (asked as Record<string, z.output<E>[]>)[list] ?? [];
    const result = z.object({
        name: z.string().describe('Which one: the address or the domain. Example: ana@example.com'),
        outcome: z
            .enum(OUTCOMES)
            .describe(
                `done: ${done}. already: ${already}. failed: it was refused, or not sent. unknown: the answer does not say; look before you send it again.`
            ),
        type: z.string().nullable().describe('Kind of failure, as in every error; null where there is none. Example: invalid_input'),
        code: z.string().nullable().describe('Code of Mimecast, or not_sent. Example: err_validation_blank'),
        message: z.string().nullable().describe('What Mimecast says, and what to do.')
    });
    type Result = z.output<typeof result>;
    const unreadable = { type: 'unexpected_reply', code: 'unexpected_reply', message: UNCERTAIN };

    return writing<Shape, { id: z.ZodString; results: z.ZodArray<typeof result> }, Found>({
        ...about,
        look: about.look as unknown as Look<Shape, Found>,
        verb: 'batch',
        input: {
            ...input,
            [list]: z
                .array(entry)
                .min(1)
                .max(upTo)
                .refine((all) => new Set(all.map((one) => name(one).toLowerCase())).size === all.length, 'One stands there twice: name each once.')
                .describe(`One to ${upTo}, each once; they are sent ${most} at a time.`)
        } as Shape,
        output: {
            id: z.string().describe('The id that was asked for.'),
            results: z.array(result).describe('One for each, in their order.')
        },
        request: (asked, found) => ({ data: entriesOf(asked).map((one) => sent(one, asked as InputOf<I>, found)), acceptFailures: true }),
        nothing: (asked) => ({ id: idOf(asked), results: [] }),
        perform: async (send, asked, nango, found) => {
            const entries = entriesOf(asked);
            const results = new Map<string, Omit<Result, 'name'>>();
            const tell = (names: readonly string[], outcome: Result['outcome'], why: Partial<Pick<Result, 'type' | 'code' | 'message'>> = {}): void => {
                for (const one of names) {
                    results.set(one.toLowerCase(), { outcome, type: why.type ?? null, code: why.code ?? null, message: why.message ?? null });
                }
            };
            for (let start = 0; start < entries.length; start += most) {
                const part = entries.slice(start, start + most);
                const names = part.map(name);
                try {
                    const reply = await send({ data: part.map((one) => sent(one, asked as InputOf<I>, found)) });
                    const outcomes = outcomesOf({
                        reply,
                        names,
                        rows: itemsOf(nango, by, reply).map((row) => name(Object(row) as Row)),
                        nameIn: (key) => name(key) || undefined,
                        isAlready: (_, { code }) => alreadyCodes.includes(code)
                    });
                    const { doneNames, already: wereSo, failed, unknown } = outcomes;
                    if (entries.length <= most && doneNames.length + wereSo.length === 0) {
                        throw nothingDone(nango, { by, reply, list, names, ...outcomes });
                    }
                    // A failure that names nothing is about one of those of which nothing else is known.
                    const nameless = failed.find((one) => one.name === null);
                    tell(names, nameless === undefined ? 'unknown' : 'failed', nameless ?? unreadable);
                    failed.forEach((one) => tell(one.name === null ? [] : [one.name], 'failed', one));
                    tell(unknown, 'unknown', unreadable);
                    tell(wereSo, 'already');
                    tell(doneNames, 'done');
                } catch (error) {
                    if (!isMimecastError(error) || results.size === 0) {
                        throw error;
                    }
                    const { type, code, message, outcomeUnknown } = error.payload;
                    tell(names, outcomeUnknown === true ? 'unknown' : 'failed', { type, code, message });
                    // What stopped this call stops the others as well.
                    tell(entries.slice(start + most).map(name), 'failed', {
                        type,
                        code: 'not_sent',
                        message: `It was not sent, because a call before failed. ${message}`
                    });
                    break;
                }
            }
            return { id: idOf(asked), results: entries.map((one) => ({ name: name(one), ...(results.get(name(one).toLowerCase()) as Omit<Result, 'name'>) })) };
        }
    });
}
