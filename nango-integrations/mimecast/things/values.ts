import { parseDate } from '../api/dates.js';
import { floor, isArray, isFinite, valuesOf } from '../api/globals.js';

/** Readers for values of Mimecast's replies: tolerant of absent keys, `null` and numbers or booleans that come as text. `null` means "not given, or of another kind". */

export type Row = Record<string, unknown>;

export function text(value: unknown): string | null {
    if (typeof value === 'string') {
        return value;
    }
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** As `text`; an empty text says nothing. */
export function filledText(value: unknown): string | null {
    return text(value) || null;
}

export function number(value: unknown): number | null {
    if (typeof value === 'number') {
        return isFinite(value) ? value : null;
    }
    if (typeof value !== 'string') {
        return null;
    }
    const whole = digits(value);
    if (whole !== undefined) {
        return whole;
    }
    const parsed = Number(value);
    // Blank text reads as zero.
    return isFinite(parsed) && (parsed !== 0 || value.trim() !== '') ? parsed : null;
}

/** `Number` for the short whole numbers that events are full of, several times as fast; nothing for other text. */
function digits(text: string): number | undefined {
    const { length } = text;
    if (length === 0 || length > 9) {
        return undefined;
    }
    let result = 0;
    for (let i = 0; i < length; i++) {
        const digit = text.charCodeAt(i) - 48;
        if (digit < 0 || digit > 9) {
            return undefined;
        }
        result = result * 10 + digit;
    }
    return result;
}

/** Only what says so is true or false: no `1`, no `"yes"`. */
export function flag(value: unknown): boolean | null {
    if (typeof value === 'boolean') {
        return value;
    }
    if (typeof value === 'string') {
        const word = value.toLowerCase();
        return word === 'true' ? true : word === 'false' ? false : null;
    }
    return null;
}

/** A moment as ISO 8601 in UTC, with milliseconds: from a date as Mimecast writes it, or milliseconds since 1970. */
export function moment(value: unknown): string | null {
    const date = typeof value === 'string' ? parseDate(value) : undefined;
    if (date !== undefined) {
        return isoOf(date);
    }
    const ms = number(value);
    return ms !== null && ms >= FIRST_MOMENT && ms <= LAST_MOMENT ? isoOf(ms) : null;
}

/** March 1973: a smaller number is no time in milliseconds. */
const FIRST_MOMENT = 1e11;
/** The last millisecond a date can have. */
const LAST_MOMENT = 8.64e15;

const MINUTE = 60_000;
const SECONDS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const FRACTIONS = Array.from({ length: 1000 }, (_, value) => `.${String(value).padStart(3, '0')}Z`);
let minute = Number.NaN;
let minuteText = '';

/** `toISOString` in a fraction of its time for moments of one minute: events of a file come one after the other. */
function isoOf(ms: number): string {
    const whole = floor(ms / MINUTE);
    if (whole !== minute) {
        minute = whole;
        minuteText = new Date(whole * MINUTE).toISOString().slice(0, -7);
    }
    const rest = floor(ms - whole * MINUTE);
    return minuteText + (SECONDS[floor(rest / 1000)] ?? '') + (FRACTIONS[rest % 1000] ?? '');
}

export function list(value: unknown): string[] | null {
    if (isArray(value)) {
        return value.filter((item): item is string => typeof item === 'string');
    }
    return typeof value === 'string' && value !== '' ? [value] : null;
}

/** A list of words, or words in one text with commas between them. */
export function words(value: unknown): string[] | null {
    const joined = text(value);
    return joined === null ? list(value) : joined.split(',').map((word) => word.trim());
}

export function object(value: unknown): Row | null {
    return typeof value === 'object' && value !== null && !isArray(value) ? (value as Row) : null;
}

/** Whether a value can be written as JSON and read again by anybody: some thousand levels of lists and objects are valid JSON and break every writer. */
export function isShallow(value: unknown, levels = 100): boolean {
    return typeof value !== 'object' || value === null || (levels > 0 && valuesOf(value).every((item) => isShallow(item, levels - 1)));
}

/** The address of `{emailAddress}`, or the text itself. */
export function address(value: unknown): string | null {
    return text(object(value)?.['emailAddress'] ?? value);
}

/** A table whose keys are only those written down: no `constructor`, no `toString`, whatever a reply names. */
export function ownOnly<T extends object>(table: T): T {
    return Object.assign(Object.create(null) as T, table);
}

/** What stands under one name in each row: a list, or one alone, depending on the source. `isNamed` is `false` where no row has the name: that is no empty list. */
export function partsOf(rows: readonly unknown[], name: string): { parts: Row[]; isNamed: boolean } {
    const values = rows.flatMap((row) => object(row)?.[name] ?? []);
    return { parts: values.map((value) => object(value) ?? {}), isNamed: rows.length === 0 || rows.some((row) => object(row)?.[name] !== undefined) };
}
