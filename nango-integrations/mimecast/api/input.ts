import * as z from 'zod';
import { parseDate } from './dates.js';
import { cut, mimecastError } from './errors.js';
import { ACTION_MS, limitTime } from './waits.js';
import type { Nango } from './request.js';

/**
 * Checks the input of an action, and lets its time begin. Nango does not check: a deployed function gets whatever the caller sent, and `{}` when nothing was sent.
 *
 * @throws MimecastError of type `invalid_input` that names the wrong fields; nothing has been sent to Mimecast then
 */
export function parseInput<T extends z.ZodType>(nango: Pick<Nango, 'ActionError'>, schema: T, input: unknown): z.infer<T> {
    limitTime(nango, ACTION_MS);
    const parsed = schema.safeParse(input ?? {});
    if (parsed.success) {
        const broken = brokenText(parsed.data, []);
        if (broken !== undefined) {
            throw invalidInput(nango, broken, 'The text holds half a character (a lone surrogate): it was cut in the middle of one, take it whole.');
        }
        return parsed.data;
    }
    const issues = parsed.error.issues.flatMap((issue) => {
        // An unknown key is reported at its parent; name the key itself.
        const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
        return keys.map((key) => ({
            path: pathOf([...issue.path, ...(key === undefined ? [] : [key])]),
            message: key === undefined ? issue.message : 'This field is not known: remove it or correct its name.'
        }));
    });
    const first = issues[0];
    throw invalidInput(nango, first?.path ?? '', first?.message ?? 'The input is not valid.', issues);
}

function pathOf(steps: readonly PropertyKey[]): string {
    return cut(steps.map(String).join('.'), 200);
}

/** Path of the first text that is no whole Unicode text: it cannot stand in a URL, and on its way in a body it becomes another one. */
function brokenText(value: unknown, steps: readonly PropertyKey[]): string | undefined {
    if (typeof value === 'string') {
        return /\p{Surrogate}/u.test(value) ? pathOf(steps) : undefined;
    }
    if (typeof value !== 'object' || value === null) {
        return undefined;
    }
    for (const [key, inner] of Object.entries(value)) {
        const broken = brokenText(inner, [...steps, key]);
        if (broken !== undefined) {
            return broken;
        }
    }
    return undefined;
}

/** Wrong fields named in one error: an error is read by people. */
const MAX_ISSUES = 20;

/** An `invalid_input` error for one field. `message` says what to do. */
export function invalidInput(nango: Pick<Nango, 'ActionError'>, field: string, message: string, issues = [{ path: field, message }]): Error {
    return mimecastError(nango, {
        type: 'invalid_input',
        code: 'invalid_input',
        message: `The input is not valid${field === '' ? '' : ` at "${field}"`}: ${message}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}`,
        retryable: false,
        field,
        issues: issues.slice(0, MAX_ISSUES)
    });
}

/** Years outside of these are not written with four digits, also not when some days are added or taken away. */
const [FIRST_DATE, LAST_DATE] = [Date.UTC(1970, 0), Date.UTC(9998, 0)];

/** A date of the input, as ISO 8601; to be described. */
export const requiredDate = z.string().refine((text) => {
    const ms = parseDate(text);
    return ms !== undefined && ms >= FIRST_DATE && ms <= LAST_DATE;
}, 'Write a date as ISO 8601, for example 2026-01-06T09:30:00Z.');

/** The same, where it may be left out. */
export const dateInput = requiredDate.optional();

/** The longest cursor that is taken: as long as the longest filters any action accepts can make one. */
const MAX_CURSOR_LENGTH = 100_000;

/** The input field of an action that lists page by page. */
export const cursorInput = z.string().max(MAX_CURSOR_LENGTH).optional().describe('The cursor of the previous answer, to read on. Filters are part of it.');

/** Packs what the next page needs (filter and token) into one opaque text, so that a caller cannot combine a token with another filter. */
export function packCursor(state: Record<string, unknown>): string {
    return Buffer.from(JSON.stringify(state)).toString('base64url');
}

/**
 * Reads a text made by `packCursor`.
 *
 * @throws MimecastError of type `invalid_input`
 */
export function unpackCursor<T extends z.ZodType>(nango: Pick<Nango, 'ActionError'>, schema: T, cursor: string): z.infer<T> {
    let state: unknown;
    try {
        state = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    } catch {
        state = undefined;
    }
    const parsed = schema.safeParse(state);
    if (!parsed.success || brokenText(parsed.data, []) !== undefined) {
        throw invalidInput(nango, 'cursor', 'Pass the cursor of the previous answer unchanged, or leave it out to start at the first page.');
    }
    return parsed.data;
}
