import { basicDate, days, minutes } from '../api/dates.js';
import { nameOf } from '../operations/endpoint.js';
import { isMimecastError } from '../api/errors.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Nango } from '../api/request.js';
import type { MimecastTime } from './mimecast-time.js';

/** Starts to fall back to, back from now. For most logs nobody documents how far back they answer; a month and a week are defaults that Mimecast names. */
const LATER_STARTS = [days(30), days(7)];
/** A walk takes time, and its start must not leave the limit meanwhile. */
const MARGIN = minutes(10);

/** Words of a refusal that may be about time, and the code of one that says nothing. Which codes Mimecast has for this is not documented. */
const ABOUT_TIME = /date|start|time|day|range|period|histor|retention|older|from|^http_400 /i;

/**
 * Makes the first call of a walk; where Mimecast refuses its start as too far back, again with a later one. A log that is refused for its start would be refused for ever, and nothing that
 * can still be read would be. That a later start is taken and the first one is refused once more proves that the refusal was about the start, and was no passing mistake of the server that
 * would cost rows; a refusal that is not proved to be about the start is thrown.
 *
 * Only for a first call: rows that were listed already must not be left out.
 *
 * @param from epoch milliseconds
 * @param time knows, once a call was answered, whether the runner's clock is behind: a start made with it lies too far back by as much
 * @returns the start that was taken, and what the call gave
 */
export async function fromAcceptedStart<T>(
    nango: Nango,
    endpoint: Endpoint,
    from: number,
    call: (from: number) => Promise<T>,
    time?: MimecastTime
): Promise<{ from: number; first: T }> {
    const offset = time?.offset ?? 0;
    /** What the call gives, or the next start to try. */
    const attempt = async (start: number): Promise<{ first: T } | { later: number }> => {
        try {
            return { first: await call(start) };
        } catch (error) {
            const later = laterStart(error, start, time?.now() ?? Date.now());
            if (later === undefined) {
                throw error;
            }
            return { later };
        }
    };
    let start = from;
    let given = await attempt(from);
    while ('later' in given) {
        start = given.later;
        given = await attempt(start);
    }
    if (start === from) {
        return { from, first: given.first };
    }
    const earliest = from + Math.max(0, (time?.offset ?? 0) - offset);
    const again = await attempt(earliest);
    if ('first' in again) {
        return { from: earliest, first: again.first };
    }
    await nango.log(
        `${nameOf(endpoint)} refuses a start as early as ${basicDate(earliest)} and takes ${basicDate(start)}: rows between the two cannot be read.`,
        {
            level: 'warn'
        }
    );
    return { from: start, first: given.first };
}

function laterStart(error: unknown, start: number, now: number): number | undefined {
    if (!isMimecastError(error)) {
        return undefined;
    }
    const { type, code, message, field = '' } = error.payload;
    // A code of Mimecast that nobody knows may stand for this as well.
    if (type !== 'invalid_input' && type !== 'unexpected_reply') {
        return undefined;
    }
    return ABOUT_TIME.test(`${code} ${message} ${field}`) ? LATER_STARTS.map((back) => now - back + MARGIN).find((later) => later > start) : undefined;
}
