import * as z from 'zod';
import { UNCERTAIN, classify, failureError, mimecastError, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { writing } from './writing.js';
import type { Nango, Reply } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { About, Shape } from './action.js';

interface Creation<K extends string, E extends Shape & Record<K, z.ZodString>, Item extends z.ZodType> extends Omit<About<Shape>, 'input'> {
    by: Endpoint;
    /** What it makes, and whether that can be undone. */
    change: string;
    /** Name of the input's list, the fields of one entry, and how many one call of Mimecast takes. */
    list: string;
    entry: E;
    most: number;
    /** The field of an entry by which Mimecast's failures name it. */
    key: K;
    /** What is sent for one entry. */
    sent?: (entry: z.output<z.ZodObject<E>>) => Record<string, unknown>;
    /** What was made, from a row of the answer. */
    of: { schema: Item; record: (row: Record<string, unknown>) => z.output<Item> };
    /** What a key and a made thing have in common, the surest first: Mimecast may write a value otherwise than it was sent. */
    forms?: readonly ((key: string) => string)[];
}

/**
 * An action that makes up to `most` things by one call and tells what became of each: made, there already (which is left as it was), refused, or unknown. When nothing was made or there already
 * it is an error that lists every refusal.
 */
export function creation<K extends string, E extends Shape & Record<K, z.ZodString>, Item extends z.ZodType>({
    by,
    list,
    entry,
    most,
    key,
    sent = (one) => ({ ...one }),
    of,
    forms = [(text) => text.toLowerCase()],
    ...about
}: Creation<K, E, Item>) {
    const keySchema = entry[key];
    const named = z.object({ [key]: z.string().describe(keySchema.description ?? key) });
    const entriesOf = (input: object): z.output<z.ZodObject<E>>[] => (input as Record<string, z.output<z.ZodObject<E>>[]>)[list] ?? [];
    return writing({
        ...about,
        verb: 'creation',
        by,
        input: { [list]: z.array(z.strictObject(entry)).min(1).max(most).describe(`One to ${most} entries.`) } as Shape,
        output: {
            created: z.array(of.schema).describe('What was made.'),
            existing: z.array(named).describe('What was there already. It was left as it was, also where it differs: delete it first to change it.'),
            failed: z
                .array(
                    z.object({
                        [key]: z
                            .string()
                            .nullable()
                            .describe(`Which one, where Mimecast says so. ${keySchema.description ?? ''}`),
                        type: z.string().describe('Kind of failure, as in every error. Example: invalid_input'),
                        code: z.string().describe('Code of Mimecast. Example: err_validation_blank'),
                        message: z.string().describe('What Mimecast says.')
                    })
                )
                .describe('What was refused.'),
            unknown: z.array(named).describe('Of these the answer says nothing readable: each may be there now or not. Look before you send them again.')
        } as Shape,
        request: (input) => ({ data: entriesOf(input).map(sent), acceptFailures: true }),
        nothing: () => ({ created: [], existing: [], failed: [], unknown: [] }),
        perform: async (send, input, nango) => {
            const keys = entriesOf(input).map((one) => String((one as Record<string, unknown>)[key]));
            const reply = await send();
            const rows = itemsOf(nango, by, reply).map((row) => of.record(Object(row) as Record<string, unknown>));
            return outcomesOf(nango, { by, reply, list, key, keys, rows: rows as Record<string, unknown>[], forms });
        }
    });
}

interface Answered {
    by: Endpoint;
    reply: Reply;
    list: string;
    key: string;
    /** What was asked for. */
    keys: readonly string[];
    rows: readonly Record<string, unknown>[];
    forms: readonly ((key: string) => string)[];
}

/** What became of each of the things that were asked for. */
function outcomesOf(nango: Nango, { by, reply, list, key, keys, rows, forms }: Answered): Record<string, unknown> {
    // A single entry is the only one a failure can be about, also when Mimecast does not echo it.
    const only = keys.length === 1 ? keys[0] : undefined;
    const nameIn = (failed: Record<string, unknown> | undefined): string | undefined => (typeof failed?.[key] === 'string' ? failed[key] : undefined);
    const failures = reply.failures.map((failure) => ({ failure, name: nameIn(failure.key) ?? only ?? null, type: classify(reply.status, failure) }));
    // What Mimecast could not finish is neither made nor refused.
    const verdicts = failures.filter(({ type }) => type !== 'temporary');
    // One that is wrong in several ways fails several times, and still is only one.
    const once = verdicts.filter(({ failure }) => failure.again !== true);
    const existing = once.flatMap(({ name, type }) => (type === 'conflict' && name !== null ? [name] : []));
    const failed = verdicts
        .filter(({ name, type }) => type !== 'conflict' || name === null)
        .map(({ failure, name, type }) => ({ name, type, code: failure.code, message: failure.message }));
    const refused = once.flatMap(({ name }) => name ?? []);
    const { answering, left } = pair(keys, [...refused, ...rows.map((row) => String(row[key]))], forms);
    const created = rows.filter((_, index) => answering.has(refused.length + index));
    const unknown = once.length - refused.length < left.length ? left : [];
    if (created.length + existing.length > 0) {
        return {
            created,
            existing: existing.map((name) => ({ [key]: name })),
            failed: failed.map(({ name, ...rest }) => ({ [key]: name, ...rest })),
            unknown: unknown.map((name) => ({ [key]: name }))
        };
    }
    const [first] = reply.failures;
    if (first === undefined) {
        throw unexpectedReply(nango, by, `it does not say what became of the ${list}`, reply);
    }
    const { payload } = failureError(nango, by, reply, first);
    const pathOf = (name: string | null): string => {
        const index = keys.findIndex((one) => one === name);
        return index < 0 ? list : `${list}.${index}`;
    };
    const issues = [
        ...failed.map(({ name, type, code, message }) => ({ path: pathOf(name), message: `${name === null ? '' : `${name}: `}${message} [${type}: ${code}]` })),
        ...unknown.map((name) => ({ path: pathOf(name), message: `${name}: the answer does not say what became of it.` }))
    ];
    throw mimecastError(nango, {
        ...payload,
        message: `${payload.message}${issues.length > 1 ? ` All ${issues.length} failures are listed in "issues".` : ''}${unknown.length > 0 && payload.outcomeUnknown !== true ? ` ${UNCERTAIN}` : ''}`,
        ...(unknown.length > 0 ? { retryable: false, outcomeUnknown: true } : {}),
        ...(issues.length > 1 ? { issues } : {})
    });
}

/** Which of the answers are about a thing that was asked for, and which of these are left without one. Compared in the surest form first. */
function pair(asked: readonly string[], answers: readonly string[], forms: Answered['forms']): { answering: Set<number>; left: string[] } {
    const left = [...asked];
    const answering = new Set<number>();
    for (const form of forms) {
        answers.forEach((answer, index) => {
            const at = answering.has(index) ? -1 : left.findIndex((one) => form(one) === form(answer));
            if (at >= 0) {
                left.splice(at, 1);
                answering.add(index);
            }
        });
    }
    return { answering, left };
}
