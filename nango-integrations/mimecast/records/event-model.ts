import { createHash } from 'crypto';
import * as z from 'zod';
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
export function decodeJson(value: unknown): unknown {
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

const common = {
    id: z.string().describe('Made from all values of the event: Mimecast gives no id.'),
    type: z.string().describe('Event type. Example: receipt'),
    subtype: z.string().nullable().describe('Usually repeats the action. Example: Acc'),
    timestamp: z.number().nullable().describe('When, in milliseconds since 1970 (UTC). Example: 1767695445642'),
    processingId: z.string().nullable().describe('Ties the events of one processing of a message together. Example: sim-proc-0001_1767695445'),
    aggregateId: z.string().nullable().describe('Ties the events of one message together. Example: sim-agg-0001_1767695445'),
    accountId: z.string().nullable().describe('Mimecast account code. Example: CDEMO1A1')
};
const extra = z
    .record(z.string(), z.unknown())
    .describe('Fields of the event that are not known here, and values of known fields that are of another kind than described, as Mimecast sends them.');

/** Positions inside Mimecast's own queue: gone from newer files, shared by many events, no property of the event. */
const INTERNAL = new Set(['_offset', '_partition']);
/** Streaming and files spell these two differently. */
const RENAMED: Record<string, string> = { eventType: 'type', subType: 'subtype' };
const COMMON = new Set(['type', 'subtype', 'timestamp', 'processingId', 'aggregateId', 'accountId']);

type Shape<F extends Record<string, Field>> = typeof common & { [K in keyof F]: F[K]['schema'] } & { extra: typeof extra };

export interface EventModel<F extends Record<string, Field>> {
    schema: z.ZodObject<Shape<F>>;
    record: (row: Row) => z.infer<z.ZodObject<Shape<F>>>;
}

/** A model for one event type: the fields all events share, its own, and `extra` for whatever the vendor adds. Keys always come in the same order, because Nango's change hash sees it. */
export function eventModel<F extends Record<string, Field>>(type: string, fields: F): EventModel<F> {
    const shape = { ...common, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])), extra };
    const entries = Object.entries(fields).map(([name, field]) => ({ name, names: [name, ...field.aliases], read: field.read }));
    const known = new Set([...COMMON, ...Object.keys(RENAMED), ...INTERNAL, ...entries.flatMap((entry) => entry.names)]);
    const record = (row: Row): Row => {
        const result: Row = {
            id: eventIdentity(row),
            type: text(row['type'] ?? row['eventType']) ?? type,
            subtype: text(row['subtype'] ?? row['subType']),
            timestamp: number(row['timestamp']),
            processingId: text(row['processingId']),
            aggregateId: text(row['aggregateId']),
            accountId: text(row['accountId'])
        };
        const rest: Row = {};
        for (const { name, names, read } of entries) {
            let key = name;
            for (let i = 1; (row[key] === undefined || row[key] === null) && i < names.length; i++) {
                key = names[i] ?? '';
            }
            const value = row[key];
            const readable = read(value);
            result[name] = readable;
            if (readable === null && value !== undefined && value !== null && value !== '' && value !== 'null') {
                rest[key] = value;
            }
        }
        for (const key in row) {
            if (!known.has(key)) {
                rest[key] = row[key];
            }
        }
        result['extra'] = rest;
        return result;
    };
    return { schema: z.object(shape), record } as unknown as EventModel<F>;
}

// Files hold many events with the same keys in the same order: sort each set of keys once.
const sortedKeys = new Map<string, { key: string; label: string }[]>();

/**
 * The identity of an event: SHA-256 (192 bits of it) over all its values, keys sorted, under the spelling of event files and without `_offset` and `_partition`.
 * It tells apart what shares every id, such as two attachments of one message or one failed delivery to several people.
 */
export function eventIdentity(row: Row): string {
    const keys = Object.keys(row);
    const signature = keys.join('\n');
    let plan = sortedKeys.get(signature);
    if (plan === undefined) {
        plan = keys
            .filter((key) => !INTERNAL.has(key))
            .map((key) => ({ key, label: RENAMED[key] ?? key }))
            .sort((a, b) => (a.label < b.label ? -1 : 1));
        if (sortedKeys.size < 1000) {
            sortedKeys.set(signature, plan);
        }
    }
    let canonical = '';
    for (const { key, label } of plan) {
        const value = row[key];
        // Lengths keep neighbouring values apart; letters keep the text "1" and the number 1 apart.
        canonical += typeof value === 'string' ? `${label}=s${value.length}:${value};` : `${label}=${canonicalJson(value)};`;
    }
    return createHash('sha256').update(canonical).digest('base64url').slice(0, 32);
}

function canonicalJson(value: unknown): string {
    if (Array.isArray(value)) {
        return `[${value.map(canonicalJson).join(',')}]`;
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
    }
    return JSON.stringify(value) ?? 'null';
}
