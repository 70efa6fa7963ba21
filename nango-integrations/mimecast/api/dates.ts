const MINUTE = 60_000;

/** Milliseconds in some minutes. */
export const minutes = (count: number): number => count * MINUTE;
/** Milliseconds in some hours. */
export const hours = (count: number): number => count * 60 * MINUTE;
/** Milliseconds in some days. */
export const days = (count: number): number => count * 24 * 60 * MINUTE;

/** Two clocks that are less apart, in milliseconds, both count as right: replies take their time, and `Date` headers have whole seconds. Far less than any overlap. */
export const CLOCK_TOLERANCE = minutes(2);

/** The form every `/api/...` operation accepts: `2026-01-06T09:30:00+0000`. Whole seconds, never `Z`: some readers of the API report that `Z` is refused. */
export function basicDate(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 19)}+0000`;
}

/** The form of the event-file listing: `2026-01-06` (UTC day). */
export function dayDate(ms: number): string {
    return new Date(ms).toISOString().slice(0, 10);
}

/** The form of the threat statistics, with the zone id they ask for: `2026-01-06T09:30:00.000+00:00[UTC]`. */
export function zonedDate(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 23)}+00:00[UTC]`;
}

// Offsets come as `+0000`, `+00:00`, `Z` or absent, sometimes followed by a zone name in brackets. Strict parsers refuse the first form.
const MIMECAST_DATE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?(?:\[[^\]]*\])?$/i;

/** Epoch milliseconds of a date as Mimecast writes it; `undefined` when it is not one. */
export function parseDate(value: unknown): number | undefined {
    if (typeof value !== 'string') {
        return undefined;
    }
    const match = MIMECAST_DATE.exec(value.trim());
    if (!match) {
        return undefined;
    }
    const [, day, time, fraction = '', zone = 'Z'] = match;
    const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    const ms = Date.parse(`${day}T${time?.length === 5 ? `${time}:00` : time}${fraction.slice(0, 4)}${offset}`);
    return Number.isNaN(ms) ? undefined : ms;
}

/** A date of a reply as ISO 8601 in UTC; the text as it came when it cannot be read, `null` when there is none. */
export function isoDate(value: unknown): string | null {
    if (typeof value !== 'string' || value === '') {
        return null;
    }
    const ms = parseDate(value);
    return ms === undefined ? value : new Date(ms).toISOString();
}
