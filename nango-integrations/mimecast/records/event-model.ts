import * as z from 'zod';
import { digest } from './identity.js';
import { flag, list, number, text } from './values.js';
import type { Row } from './values.js';

/** One field of an event: how it is described and how it is read. Events come with every value as text. */
export interface Field<S extends z.ZodType = z.ZodType> {
    schema: S;
    read: (value: unknown) => unknown;
    /** Other names the same field has had. */
    aliases: string[];
}

export const textField = (description: string, ...aliases: string[]): Field<z.ZodNullable<z.ZodString>> => ({
    schema: z.string().nullable().describe(description),
    read: text,
    aliases
});

export const numberField = (description: string, ...aliases: string[]): Field<z.ZodNullable<z.ZodNumber>> => ({
    schema: z.number().nullable().describe(description),
    read: number,
    aliases
});

export const flagField = (description: string, ...aliases: string[]): Field<z.ZodNullable<z.ZodBoolean>> => ({
    schema: z.boolean().nullable().describe(description),
    read: readFlag,
    aliases
});

export const textListField = (description: string, ...aliases: string[]): Field<z.ZodNullable<z.ZodArray<z.ZodString>>> => ({
    schema: z.array(z.string()).nullable().describe(description),
    read: list,
    aliases
});

/** A value that is JSON, possibly encoded as text once or twice. */
export const jsonField = (description: string, ...aliases: string[]): Field<z.ZodUnknown> => ({
    schema: z.unknown().describe(description),
    read: decodeJson,
    aliases
});

// Some samples say "Hit" and "No Hit" where others say "true" and "false".
function readFlag(value: unknown): boolean | null {
    if (typeof value === 'string' && /hit$/i.test(value)) {
        return !/^no/i.test(value);
    }
    return flag(value);
}

/** Decodes JSON in text until it is no text any more, at most three times; text that is not JSON stays as it is. */
function decodeJson(value: unknown): unknown {
    let decoded: unknown = value ?? null;
    for (let depth = 0; depth < 3 && typeof decoded === 'string'; depth++) {
        if (decoded === '') {
            return null;
        }
        try {
            decoded = JSON.parse(decoded) as unknown;
        } catch {
            return decoded;
        }
    }
    return decoded;
}

const common = (type: string, subtype: string) => ({
    id: z.string().describe('Mimecast gives no id: made from the whole line of an event from a file, and from all values of one from the stream.'),
    type: z.string().describe(`Event type. Example: ${type}`),
    subtype: z.string().nullable().describe(`Repeats what was done or found, where the type has that. Example: ${subtype}`),
    timestamp: z.number().nullable().describe('When, in milliseconds since 1970 (UTC). Example: 1767695445642'),
    processingId: z.string().nullable().describe('Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445'),
    aggregateId: z.string().nullable().describe('Ties the events of one message together. Example: sim-agg-0001_1767695445'),
    accountId: z.string().nullable().describe('Mimecast account code. Example: CDEMO1A1')
});
const extra = z
    .record(z.string(), z.unknown())
    .describe('Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.');

/** Positions inside Mimecast's own queue: gone from newer files, shared by many events, no property of the event. */
const INTERNAL = new Set(['_offset', '_partition']);
/** Streaming and files spell these two differently. */
const RENAMED: Record<string, string> = { eventType: 'type', subType: 'subtype' };
const COMMON = new Set(['type', 'subtype', 'timestamp', 'processingId', 'aggregateId', 'accountId']);

type Shape<F extends Record<string, Field>> = ReturnType<typeof common> & { [K in keyof F]: F[K]['schema'] } & { extra: typeof extra };

export interface EventModel<F extends Record<string, Field>> {
    schema: z.ZodObject<Shape<F>>;
    /** @param id `lineIdentity` of an event from a file, `eventIdentity` of one from the stream */
    record: (row: Row, id: string) => z.infer<z.ZodObject<Shape<F>>>;
}

/**
 * Finds the keys of a row that no field of the model reads: nearly always the same as in the row before.
 */
function unknownKeysOf(known: ReadonlySet<string>): (row: Row) => string[] {
    let keys: string[] = [];
    let unknown: string[] = [];
    return (row) => {
        let position = 0;
        let isSame = true;
        for (const key in row) {
            if (key !== keys[position++]) {
                isSame = false;
                break;
            }
        }
        if (!isSame || position !== keys.length) {
            keys = Object.keys(row);
            unknown = keys.filter((key) => !known.has(key));
        }
        return unknown;
    };
}

/** One empty object for the millions of events that have nothing extra. */
const NOTHING: Row = Object.freeze({});

/**
 * A model for one event type: the fields all events share, its own, and `extra` for whatever the vendor adds. Keys always come in the same order, because Nango's change hash sees it.
 *
 * @param subtype an example of the type's subtype; `null` where it has none
 */
export function eventModel<F extends Record<string, Field>>(type: string, subtype: string | null, fields: F): EventModel<F> {
    const shape = { ...common(type, String(subtype)), ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])), extra };
    const entries = Object.entries(fields).map(([name, field]) => ({ name, aliases: field.aliases, isText: field.read === text, read: field.read }));
    const unknownKeys = unknownKeysOf(
        new Set([...COMMON, ...Object.keys(RENAMED), ...INTERNAL, ...entries.flatMap(({ name, aliases }) => [name, ...aliases])])
    );
    // A copy of an object from JSON gets its values three times as fast as an object that grows key by key.
    const empty = JSON.parse(JSON.stringify(Object.fromEntries(Object.keys(shape).map((name) => [name, null])))) as Row;
    const record = (row: Row, id: string): Row => {
        const result = { ...empty };
        result['id'] = id;
        result['type'] = text(row['type'] ?? row['eventType']) ?? type;
        result['subtype'] = text(row['subtype'] ?? row['subType']);
        result['timestamp'] = number(row['timestamp']);
        result['processingId'] = text(row['processingId']);
        result['aggregateId'] = text(row['aggregateId']);
        result['accountId'] = text(row['accountId']);
        let rest: Row | undefined;
        for (const { name, aliases, isText, read } of entries) {
            let key = name;
            let value = row[name];
            if (value === undefined || value === null) {
                const found = aliases.find((alias) => row[alias] !== undefined && row[alias] !== null);
                if (found === undefined) {
                    continue;
                }
                key = found;
                value = row[found];
            }
            if (isText && typeof value === 'string') {
                result[name] = value;
                continue;
            }
            const readable = read(value);
            result[name] = readable;
            if (readable === null && value !== '' && value !== 'null') {
                (rest ??= {})[key] = value;
            }
        }
        for (const key of unknownKeys(row)) {
            (rest ??= {})[key] = row[key];
        }
        result['extra'] = rest ?? NOTHING;
        return result;
    };
    return { schema: z.object(shape), record } as unknown as EventModel<F>;
}

/** Leaves Mimecast's internal positions out of a line. They are numbers and never the only keys; inside a text the quotes would be escaped. */
const POSITIONS = /"_(?:offset|partition)":-?\d+,|,"_(?:offset|partition)":-?\d+/g;

/**
 * The identity of an event from a file: SHA-256 (192 bits of it) over its line as Mimecast wrote it, without `_offset` and `_partition`. Listing a file again gives the same bytes.
 * It tells apart what shares every id, such as two attachments of one message or one failed delivery to several people.
 */
export function lineIdentity(row: Row, line: string): string {
    return digest(row['_offset'] === undefined && row['_partition'] === undefined ? line : line.replace(POSITIONS, ''));
}

/**
 * The identity of an event from the stream, which has no lines: SHA-256 (192 bits of it) over all its values, sorted by key, under the spelling of event files and without internal positions.
 */
export function eventIdentity(row: Row): string {
    const entries = Object.entries(row).filter(([key]) => !INTERNAL.has(key));
    return digest(JSON.stringify(sortKeys(Object.fromEntries(entries.map(([key, value]) => [RENAMED[key] ?? key, value])))));
}

/** The same value with the keys of every object in it sorted. */
function sortKeys(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(sortKeys);
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
    }
    return value;
}
