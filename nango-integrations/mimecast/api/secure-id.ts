import { unzlibSync } from '../../node_modules/fflate/esm/browser.js';
import { isRecord } from './errors.js';

/** Longer texts are no ids: the longest seen have about 400 characters. */
const MAX_LENGTH = 4000;
const MAX_JSON_BYTES = 16 * 1024;

/**
 * The plain number that stands inside a secure id, e.g. of key `folderid` for a group, as text. Most secure ids are base64url of zlib of JSON, with an encrypted part beside a number that
 * names the object and stays the same across reads, renames and reconnects. The vendor does not document the form, so anything else is opaque. Only for identity: the id as it came is the
 * only handle that may be sent.
 *
 * @returns `undefined` for an opaque id: no base64url, no zlib, no JSON, or without that number
 */
export function secureNumber(id: unknown, key: string): string | undefined {
    const content = contentOf(id);
    return content !== undefined && Object.hasOwn(content, key) ? digitsOf(content[key]) : undefined;
}

/** All plain numbers that stand inside a secure id, where nobody knows which of them names the object: two ids of one object have the same ones. */
export function secureNumbers(id: unknown): string | undefined {
    const numbers = Object.entries(contentOf(id) ?? {}).flatMap(([key, value]) => (digitsOf(value) === undefined ? [] : [`${key} ${String(value)}`]));
    return numbers.length === 0 ? undefined : numbers.sort().join();
}

function digitsOf(value: unknown): string | undefined {
    const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    return typeof digits === 'string' && /^\d{1,30}$/.test(digits) ? digits : undefined;
}

function contentOf(id: unknown): Record<string, unknown> | undefined {
    if (typeof id !== 'string' || id.length > MAX_LENGTH) {
        return undefined;
    }
    const packed = id.replace(/^MTOKEN:/, '').replace(/={1,2}$/, '');
    // A zlib header begins with one of four pairs of characters in base64url: most opaque ids are told without unpacking anything.
    if (!/^e[AFJN][\w-]+$/.test(packed)) {
        return undefined;
    }
    try {
        const content: unknown = JSON.parse(
            Buffer.from(unzlibSync(Buffer.from(packed, 'base64url'), { out: new Uint8Array(MAX_JSON_BYTES) })).toString('utf8')
        );
        return isRecord(content) ? content : undefined;
    } catch {
        return undefined;
    }
}
