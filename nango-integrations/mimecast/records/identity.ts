import { hash } from 'crypto';

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

/** Nango refuses longer record ids. */
const MAX_ID_LENGTH = 255;

/** An id Mimecast gives, as a record id: unchanged, or its hash where it is too long for Nango. `null` when there is none. */
export function recordId(id: string | null): string | null {
    return id === null || id === '' ? null : id.length > MAX_ID_LENGTH ? identityOf(id) : id;
}
