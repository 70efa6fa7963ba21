import * as z from 'zod';
import { itemsOf } from '../api/pages.js';
import { nothingDone, outcomesOf } from './outcomes.js';
import { seen, writing } from './writing.js';
import type { Nango } from '../api/request.js';
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
    /** Where "it exists" may be said of what somebody else has: whether it is in this account. */
    standing?: { by: readonly Endpoint[]; isThere: (nango: Nango, key: string) => Promise<boolean> };
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
    standing,
    ...about
}: Creation<K, E, Item>) {
    const keySchema = entry[key];
    const named = z.object({ [key]: z.string().describe(keySchema.description ?? key) });
    const entriesOf = (input: object): z.output<z.ZodObject<E>>[] => (input as Record<string, z.output<z.ZodObject<E>>[]>)[list] ?? [];
    return writing({
        ...about,
        verb: 'creation',
        by,
        ...(standing !== undefined && { look: { by: standing.by, find: async () => undefined } }),
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
            const rows = itemsOf(nango, by, reply).map((row) => of.record(Object(row) as Record<string, unknown>)) as Record<string, unknown>[];
            const nameIn = (row: Record<string, unknown>): string | undefined => (typeof row[key] === 'string' ? row[key] : undefined);
            const answered = { reply, names: keys, rows: rows.map((row) => String(row[key])), nameIn, forms };
            let outcomes = outcomesOf(answered);
            if (standing !== undefined && outcomes.already.length > 0) {
                const there = new Set<string>();
                for (const name of outcomes.already) {
                    if ((await seen(async () => await standing.isThere(nango, name))) === true) {
                        there.add(name);
                    }
                }
                outcomes = outcomesOf({ ...answered, isAlready: (type, _, name) => type === 'conflict' && name !== null && there.has(name) });
            }
            if (outcomes.done.length + outcomes.already.length === 0) {
                throw nothingDone(nango, { by, reply, list, names: keys, ...outcomes });
            }
            return {
                created: outcomes.done.map((index) => rows[index]),
                existing: outcomes.already.map((name) => ({ [key]: name })),
                failed: outcomes.failed.map(({ name, ...rest }) => ({ [key]: name, ...rest })),
                unknown: outcomes.unknown.map((name) => ({ [key]: name }))
            };
        }
    });
}
