/** Readers for values of Mimecast's replies: tolerant of absent keys, `null` and numbers or booleans that come as text. `null` means "not given". */

export type Row = Record<string, unknown>;

export function text(value: unknown): string | null {
    if (typeof value === 'string') {
        return value;
    }
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

export function number(value: unknown): number | null {
    if (typeof value === 'number') {
        return Number.isFinite(value) ? value : null;
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
    return Number.isFinite(parsed) && (parsed !== 0 || value.trim() !== '') ? parsed : null;
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

export function list(value: unknown): string[] | null {
    if (Array.isArray(value)) {
        return value.filter((item): item is string => typeof item === 'string');
    }
    return typeof value === 'string' && value !== '' ? [value] : null;
}

export function object(value: unknown): Row | null {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
}

/** The address of `{emailAddress}`, or the text itself. */
export function address(value: unknown): string | null {
    return text(object(value)?.['emailAddress'] ?? value);
}

/** The name beside an address; two spellings are in use. */
export function displayName(value: unknown): string | null {
    const source = object(value);
    return text(source?.['displayableName'] ?? source?.['displayName']) || null;
}
