import * as z from 'zod';
import { isShallow, object, text } from './values.js';
import type { Field } from './fields.js';
import type { Row } from './values.js';

const extra = z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
        'What Mimecast sends beside the fields described here, and values of these fields that are of another kind than described, as they came. Absent when there is nothing.'
    );

type Fields = Record<string, Field>;
type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] } & { extra: typeof extra };
/** The fields whose values are handed over beside the row. */
type Given<F extends Fields> = { [K in keyof F as F[K] extends { readonly isGiven: true } ? K : never]: z.output<F[K]['schema']> };

/** A kind of thing: what its records look like, and how one is made from a row of Mimecast's. */
export interface Thing<F extends Fields> {
    fields: F;
    /** Keys of the row that are in no record, and not in `extra`. */
    without: readonly string[];
    schema: z.ZodObject<Shape<F>>;
    record: (row: Row, ...given: keyof Given<F> extends never ? [] : [Given<F>]) => z.output<z.ZodObject<Shape<F>>>;
}

export interface ThingOptions {
    /** Keys of the row that are never in `extra`, beside `id`: handles that may be others at the next read, and secrets. */
    without?: readonly string[];
    /** Objects in the row whose fields are fields of the thing. A list of keys names them with a dot: `message.subject`. */
    opened?: readonly string[];
}

/**
 * A thing from the list of its fields, which says everything once: the schema, how a row is read, the order of the keys, the descriptions.
 *
 * Keys always come in the same order, because Nango's change hash sees it. What no field reads is kept in `extra`, so that nothing is lost when Mimecast adds a field or a value is of
 * another kind than described; only handles are left out, wherever they turn up, because they may be others at every read and would make every read a change.
 */
export function thing<F extends Fields>(fields: F, { without: more = [], opened = [] }: ThingOptions = {}): Thing<F> {
    const without = ['id', ...more];
    const shape = { ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])), extra };
    const entries = Object.entries(fields).map(([name, field]) => ({ name, ...field }));
    const givenNames = entries.filter(({ isGiven }) => isGiven === true).map(({ name }) => name);
    const computed = entries.flatMap(({ compute, ...field }) => (compute === undefined ? [] : [{ ...field, compute }]));
    const readers = entries.flatMap(({ name, keys: [key = name, ...others], read, isWhole }) =>
        read === undefined ? [] : [{ name, key, others, read, isWhole, isText: read === text && others.length === 0 }]
    );
    const known = [...computed.flatMap(({ keys }) => keys), ...readers.flatMap(({ key, others }) => [key, ...others])];
    const unknownKeys = unknownKeysOf(new Set([...without, ...known]));
    const usual = entries.filter(({ isRare }) => isRare !== true).map(({ name, otherwise = null }) => [name, otherwise]);
    // A copy of an object from JSON gets its values three times as fast as an object that grows key by key.
    const empty = JSON.parse(JSON.stringify(Object.fromEntries(usual))) as Row;
    const record = (original: Row, given?: Row): Row => {
        const row = opened.length === 0 ? original : open(original, opened);
        const result = { ...empty };
        for (const name of givenNames) {
            result[name] = given?.[name];
        }
        let rest: Row | undefined;
        for (const { name, keys, compute } of computed) {
            result[name] = compute(original);
            for (const key of keys) {
                // Nothing is made of lists and objects.
                if (typeof row[key] === 'object' && !without.includes(key)) {
                    rest = keep(rest, key, row[key]);
                }
            }
        }
        for (const field of readers) {
            const { name, key, isText } = field;
            const value = row[key];
            if (isText && typeof value === 'string') {
                // By far the most common case of all.
                result[name] = value;
            } else if (value === undefined || value === null ? field.others.length > 0 : true) {
                rest = readInto(result, rest, field, row, value);
            }
        }
        for (const key of unknownKeys(row)) {
            rest = keep(rest, key, row[key]);
        }
        if (rest !== undefined) {
            result['extra'] = sorted(rest);
        }
        return result;
    };
    return { fields, without, schema: z.object(shape), record } as unknown as Thing<F>;
}

interface Reader {
    name: string;
    key: string;
    others: string[];
    read: (value: unknown) => unknown;
    isWhole: ((value: unknown) => boolean) | undefined;
}

/** Reads the first of a field's keys that is filled; what is not read of it or of the others goes to the rest. */
function readInto(result: Row, rest: Row | undefined, { name, key, others, read, isWhole }: Reader, row: Row, first: unknown): Row | undefined {
    let found = key;
    let value = first;
    for (let i = 0; (value === undefined || value === null) && i < others.length; i++) {
        found = others[i] ?? key;
        value = row[found];
    }
    if (value === undefined || value === null) {
        return rest;
    }
    const readable = read(value);
    if (readable !== null) {
        result[name] = readable;
    }
    for (const other of others) {
        if (other !== found && row[other] !== value && row[other] !== undefined) {
            rest = keep(rest, other, row[other]);
        }
    }
    return (readable === null ? value !== '' && value !== 'null' : isWhole !== undefined && !isWhole(value)) ? keep(rest, found, value) : rest;
}

/** Finds the keys of a row that no field reads: nearly always the same as in the row before. */
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

/** Packed JSON, as most of Mimecast's handles are. */
const HANDLE = /^(?:MTOKEN:)?e[AFJN][\w-]{60,}=*$/;

function keep(rest: Row | undefined, key: string, value: unknown): Row | undefined {
    if (value === null || (typeof value === 'string' && HANDLE.test(value))) {
        return rest;
    }
    const kept = isShallow(value) ? value : 'left out: nested too deeply';
    // A plain assignment to `__proto__` would set no key.
    return Object.defineProperty(rest ?? {}, key, { value: kept, enumerable: true, writable: true, configurable: true });
}

/** The same keys in one order, whatever the order of the row's. */
function sorted(rest: Row): Row {
    const keys = Object.keys(rest);
    return keys.length < 2 ? rest : Object.fromEntries(keys.sort().map((key) => [key, rest[key]]));
}

/** The row with the fields of some objects in it beside its own. */
function open(row: Row, keys: readonly string[]): Row {
    // Without a prototype `__proto__` is a key like others.
    const opened = Object.create(null) as Row;
    for (const key of Object.keys(row)) {
        const inner = keys.includes(key) ? object(row[key]) : null;
        if (inner === null) {
            opened[key] = row[key];
            continue;
        }
        for (const name of Object.keys(inner)) {
            opened[`${key}.${name}`] = inner[name];
        }
    }
    return opened;
}

/** A saved record as it was saved: it comes back with its keys in another order and with more of them, and Nango would take that for a change. */
export function asSaved<T extends object>({ shape }: { shape: object }, saved: T): T {
    const entries = Object.keys(shape).map((key) => [key, saved[key as keyof T]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}
