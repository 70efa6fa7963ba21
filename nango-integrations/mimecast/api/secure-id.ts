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
        const value = isRecord(content) && Object.hasOwn(content, key) ? content[key] : undefined;
        const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
        return typeof digits === 'string' && /^\d{1,30}$/.test(digits) ? digits : undefined;
    } catch {
        return undefined;
    }
}
