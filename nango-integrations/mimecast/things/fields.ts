import * as z from 'zod';
import { isArray, parseJson } from '../api/globals.js';
import { recordId } from './identity.js';
import { filledText, flag, isShallow, list, moment, number, object, text, words } from './values.js';
import type { Row } from './values.js';

/** One field of a thing: how it is described and where its value comes from. */
export interface Field<S extends z.ZodType = z.ZodType> {
    readonly schema: S;
    /** Keys of Mimecast's row it is read from, the first one that is filled; the field's own name when there are none. */
    readonly keys: readonly string[];
    /** The value of the record; `null` for something of another kind, which stays in `extra`. */
    readonly read?: (value: unknown) => unknown;
    /** `false` when `read` left something out: then the value as it came is in `extra` too. */
    readonly isWhole?: (value: unknown) => boolean;
    /** Makes the value out of the whole row; then `keys` are what of the row is in it. */
    readonly compute?: (row: Row) => unknown;
    /** The value when nothing is read; `null` unless said otherwise. */
    readonly otherwise?: unknown;
    /** The field is not in the record when there is nothing to say. */
    readonly isRare?: true;
    /** The value is handed to `record` beside the row. */
    readonly isGiven?: true;
}

export type TextField = Field<z.ZodNullable<z.ZodString>>;

/** Text; numbers and booleans as text. */
export function textField(description: string, ...keys: string[]): TextField {
    return { schema: z.string().nullable().describe(description), keys, read: text };
}

/** Text of which an empty one says nothing. */
export function filledField(description: string, ...keys: string[]): TextField {
    return { schema: z.string().nullable().describe(description), keys, read: filledText };
}

export function numberField(description: string, ...keys: string[]): Field<z.ZodNullable<z.ZodNumber>> {
    return { schema: z.number().nullable().describe(description), keys, read: number };
}

/** Also "Hit" and "No Hit", which some samples say where others say "true" and "false". */
export function flagField(description: string, ...keys: string[]): Field<z.ZodNullable<z.ZodBoolean>> {
    return {
        schema: z.boolean().nullable().describe(description),
        keys,
        read: (value) => flag(value) ?? (typeof value === 'string' && /^(no )?hit$/i.test(value) ? !/^no/i.test(value) : null)
    };
}

/** A moment, ISO 8601 in UTC. */
export function timeField(description: string, ...keys: string[]): TextField {
    return { schema: z.string().nullable().describe(description), keys, read: moment };
}

/** The moment of a time-bound record: the same name and place in all of them, whatever Mimecast calls it. */
export function occurredAt(key: string): TextField {
    return timeField(
        `When, ISO 8601 in UTC: Mimecast's \`${key}\`; null when there is none that can be read. Every record with a time has it under this name. Example: 2026-01-06T13:03:11.000Z`,
        key
    );
}

export function textListField(description: string, ...keys: string[]): Field<z.ZodNullable<z.ZodArray<z.ZodString>>> {
    return { schema: z.array(z.string()).nullable().describe(description), keys, read: list, isWhole: isTextList };
}

/** Words in a list, or in one text with commas between them, depending on the year. */
export function wordsField(description: string, ...keys: string[]): Field<z.ZodNullable<z.ZodArray<z.ZodString>>> {
    return { schema: z.array(z.string()).nullable().describe(description), keys, read: words, isWhole: isTextList };
}

function isTextList(value: unknown): boolean {
    return !isArray(value) || value.every((item) => typeof item === 'string');
}

export function anyListField(description: string, ...keys: string[]): Field<z.ZodNullable<z.ZodArray<z.ZodUnknown>>> {
    return { schema: z.array(z.unknown()).nullable().describe(description), keys, read: (value) => (isArray(value) && isShallow(value) ? value : null) };
}

export function objectField(description: string, ...keys: string[]): Field<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodUnknown>>> {
    return { schema: z.record(z.string(), z.unknown()).nullable().describe(description), keys, read: (value) => (isShallow(value) ? object(value) : null) };
}

/** A value that is JSON, possibly encoded as text once or twice. */
export function jsonField(description: string, ...keys: string[]): Field<z.ZodUnknown> {
    return { schema: z.unknown().describe(description), keys, read: decodeJson };
}

const SHORT = 2000;

/** Decodes JSON in text until it is no text any more, at most three times; text that is not JSON stays as it is. */
function decodeJson(value: unknown): unknown {
    let decoded: unknown = value ?? null;
    for (let depth = 0; depth < 3 && typeof decoded === 'string'; depth++) {
        if (decoded === '') {
            return null;
        }
        try {
            decoded = parseJson(decoded) as unknown;
        } catch {
            return decoded;
        }
    }
    // A short text cannot hold anything deep.
    return (typeof value === 'string' && value.length < SHORT) || isShallow(decoded) ? decoded : typeof value === 'string' ? value : null;
}

/** A list of smaller things; one alone is a list of one. */
export function listField<S extends z.ZodType>(
    description: string,
    item: { schema: S; record: (row: Row) => z.output<S> },
    ...keys: string[]
): Field<z.ZodNullable<z.ZodArray<S>>> {
    const rowsOf = (value: unknown): unknown[] => (isArray(value) ? value : [value]);
    return {
        schema: z.array(item.schema).nullable().describe(description),
        keys,
        read: (value) => {
            const rows = rowsOf(value)
                .map(object)
                .filter((row) => row !== null);
            return rows.length > 0 || isArray(value) ? rows.map((row) => item.record(row)) : null;
        },
        isWhole: (value) => rowsOf(value).every((row) => object(row) !== null)
    };
}

/** The same word in every record. Another one in the row stays in `extra`. */
export function literalField<T extends string>(word: T, description: string, ...keys: string[]): Field<z.ZodLiteral<T>> {
    return { schema: z.literal(word).describe(description), keys, read: (value) => (value === word ? word : null), otherwise: word };
}

/**
 * A value made out of the whole row.
 *
 * @param keys what of the row is in the value, so that its text is not in `extra` too
 */
export function computedField<S extends z.ZodType>(schema: S, compute: (row: Row) => z.output<S>, ...keys: string[]): Field<S> {
    return { schema, keys, compute };
}

/** The id of a record, from what makes a thing what it is at every read. A row that does not say it gets none, and becomes no record; one that is too long for Nango is hashed. */
export function idField(description: string, of: (row: Row) => string | null): Field<z.ZodString> {
    return computedField(z.string().describe(description), (row) => recordId(of(row)) ?? '');
}

/** An id that is a name, of which an account has each only once, in whatever case it is written. */
export function nameIdField(key: string, description: string): Field<z.ZodString> {
    return idField(description, (row) => text(row[key])?.toLowerCase() ?? null);
}

/** A value that the caller knows and the row does not have. */
export function givenField<S extends z.ZodType>(schema: S): Field<S> & { readonly isGiven: true } {
    return { schema, keys: [], isGiven: true };
}

/** A field that hardly any record has a value for: it is absent, not null, when there is none. */
export function rare<S extends z.ZodType>({ schema, ...rest }: Field<z.ZodNullable<S>>): Field<z.ZodOptional<S>> {
    return {
        ...rest,
        schema: schema
            .unwrap()
            .optional()
            .describe(schema.description ?? ''),
        isRare: true
    };
}
