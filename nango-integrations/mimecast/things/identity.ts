import { hash } from 'crypto';
import { text } from './values.js';
import type { Row } from './values.js';

/**
 * A record id from the parts that make a thing what it is: the first 32 characters of the base64url SHA-256 (192 bits) of the parts, each with its length, so that no two lists
 * of parts read the same. Used where Mimecast gives no id, or one that changes between reads.
 */
export function identityOf(...parts: (string | number | boolean | null | undefined)[]): string {
    let text = '';
    for (const part of parts) {
        const value = part === null || part === undefined ? '' : String(part);
        text += `${value.length}:${value};`;
    }
    return digest(text);
}

/** The first 32 characters of the base64url SHA-256 (192 bits) of a text: the core of every id that is made here. */
export function digest(text: string): string {
    return hash('sha256', text, 'base64url').slice(0, 32);
}

/** Whether a text can be such an id. */
export const isDigest = (text: string): boolean => /^[\w-]{32}$/.test(text);

/** Nango refuses longer record ids. */
const MAX_ID_LENGTH = 255;

/** An id Mimecast gives, as a record id: unchanged, or its hash where it is too long for Nango. `null` when there is none. */
export function recordId(id: string | null): string | null {
    return id === null || id === '' ? null : id.length > MAX_ID_LENGTH ? identityOf(id) : id;
}

/** How the rows of a log are told apart whose ids Mimecast may give in another form one day. */
export interface LogIdentity {
    /** The number inside Mimecast's id, where it shows one. */
    number?: (row: Row) => string | undefined;
    /** An id from the facts of a row. Those of a record that was made of it give the same. Rows that are equal in all of them are numbered. */
    key: (facts: Row) => string;
    /** The id under which version 0.1.0 saved the row, where that was another one. */
    earlier?: (row: Row) => string;
}

/** The id of a row that has not been saved under another one: see `RecordIds` in `sync-patterns`. */
export function logId(identity: LogIdentity, row: Row): string {
    return identity.number?.(row) ?? identity.key(row);
}

/** An id that names its object at every read: a plain number or a UUID. One of any other form may be a handle that is another one at the next read. */
export function lastingId(id: unknown): string | null {
    const given = text(id);
    return given !== null && /^(\d{1,30}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i.test(given) ? given : null;
}
