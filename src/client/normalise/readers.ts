/**
 * How the value of a field is read for a fact: undefined where it is something else, and then it stays with what fits nowhere.
 */
export type Reader = (value: unknown) => unknown;

export const text: Reader = (value) =>
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;

export const word = (value: unknown): string | undefined => {
    const read = text(value);
    return typeof read === 'string' ? read.trim().toLowerCase() : undefined;
};

export const number: Reader = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

export const whole: Reader = (value) => (Number.isInteger(value) ? value : undefined);

/** What both schemas take for an e-mail address. Notices come from `<>`, and users of audit events may lack a domain. */
export const address: Reader = (value) => (typeof value === 'string' && /^[\w!#$%&'*+\-/=?^`{|}~.]+@[a-z\d-]+\.[a-z\d.-]+$/i.test(value) ? value : undefined);

/** One, several, or people as the hold queue names them. */
export const addresses: Reader = (value) => {
    const list = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]\s*/) : []) as unknown[];
    // A comma at the end names nobody.
    const found = list
        .filter((one) => one !== '')
        .map((one) => address(typeof one === 'object' && one !== null ? (one as { address?: unknown }).address : one));
    return found.length > 0 && found.every((one) => one !== undefined) ? found : undefined;
};

/** Addresses of IPv4 and IPv6 only: some rows have a text such as "Internal IP". */
export const ip: Reader = (value) => {
    const read = typeof value === 'string' ? value.trim() : '';
    const isV4 = /^\d{1,3}(\.\d{1,3}){3}$/.test(read) && read.split('.').every((part) => Number(part) < 256);
    return isV4 || (read.includes(':') && /^[\da-f:]+$/i.test(read) && URL.canParse(`http://[${read}]`)) ? read : undefined;
};

/** The address that most audit events name in their text. */
export const ipInText: Reader = (value) => (typeof value === 'string' ? ip(/\bIP\s*:\s*([\da-f.:]*[\da-f])/i.exec(value)?.[1]) : undefined);

/** The first e-mail address in a text. */
export const addressInText: Reader = (value) => (typeof value === 'string' ? address(/[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/i.exec(value)?.[0]) : undefined);

/** A list of texts, or one text with quoted names in it. */
export const names: Reader = (value) => {
    const list = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? [...value.matchAll(/"([^"]+)"/g)].map(([, name]) => name) : [];
    return list.length > 0 && list.every((one) => typeof one === 'string' && one !== '') ? list : undefined;
};

export const moment: Reader = (value) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined);

export const milliseconds = (value: unknown): number => Date.parse(String(value));

/** The host of a URL that is whole. */
export const hostOf: Reader = (value) => (typeof value === 'string' && URL.canParse(value) ? new URL(value).hostname || undefined : undefined);

/** `User Logged On` → `user-logged-on`, as Elastic writes it. */
export const kebab: Reader = (value) => String(value).trim().toLowerCase().replace(/\s+/g, '-');
