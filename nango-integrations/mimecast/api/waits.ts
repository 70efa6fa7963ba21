/** How often a call that may be repeated is tried in all. */
export const MAX_ATTEMPTS = 6;
/** The longest time one wait may take, whatever a header asks for. */
export const MAX_WAIT_MS = 5 * 60_000;
/** How long a call may go on being repeated, from its first attempt on. */
export const PATIENCE_MS = 5 * 60_000;
/** How long all calls of an action may take together: Nango's ten-minute runtime ends it after 570 seconds, and callers seldom wait that long for the answer. */
export const ACTION_MS = 6 * 60_000;
/** How long all calls of an on-event function may take together: Nango ends it after five minutes. */
export const EVENT_MS = 4 * 60_000;
/** How long one request may take before it counts as lost. Nango sets no limit of its own. */
export const REQUEST_TIMEOUT_MS = 120_000;
/** A wait longer than this is made in pieces, so that a sync can save its place before each. */
const LONG_WAIT_MS = 30_000;

// Two spellings are in use, and one client reads a third. All three count milliseconds until a call is given back; read as seconds they would stop a sync for hours.
const RESET_HEADERS = ['x-ratelimit-reset', 'x-rate-limit-reset', 'x-mimecast-ratelimit-reset'];

/**
 * How long to wait before the next attempt, in milliseconds: the server's hint first (`X-RateLimit-Reset` in milliseconds, then `Retry-After` in seconds), otherwise 1, 2, 4, 8 … seconds.
 * A hint that cannot be read loses only its timing.
 *
 * @param attempt number of attempts already made, from 1
 */
export function waitBefore(attempt: number, headers: Record<string, unknown>, random: () => number = Math.random): number {
    for (const name of RESET_HEADERS) {
        const ms = positive(headers[name]);
        if (ms !== undefined) {
            // A little later than told: clocks and network delays differ.
            return Math.min(Math.ceil(ms) + 50, MAX_WAIT_MS);
        }
    }
    const seconds = positive(headers['retry-after']);
    if (seconds !== undefined) {
        return Math.min(Math.ceil(seconds * 1000), MAX_WAIT_MS);
    }
    // Spread by a quarter so that many connections do not come back at the same instant.
    return Math.min(Math.ceil(1000 * 2 ** (attempt - 1) * (1 + random() / 4)), MAX_WAIT_MS);
}

function positive(value: unknown): number | undefined {
    const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Waits; the sandbox of functions has `setTimeout` and nothing else. */
export function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}

/** Waits, if long in pieces of half a minute, and calls `before` ahead of each: a run may be ended while it waits, and has its place saved then. */
export async function longSleep(ms: number, before: (() => Promise<void>) | undefined): Promise<void> {
    if (ms <= LONG_WAIT_MS) {
        return sleep(ms);
    }
    for (let left = ms; left > 0; left -= LONG_WAIT_MS) {
        await before?.();
        await sleep(Math.min(left, LONG_WAIT_MS));
    }
}

/** When the time of a function is up, by its `nango` object: one limit for all the calls it makes. A sync has none, it resumes. */
const deadlines = new WeakMap<object, number>();

/** Gives a function a limit for all its calls together, from now on. */
export function limitTime(nango: object, ms: number): void {
    deadlines.set(nango, Date.now() + ms);
}

/** Milliseconds that are left to a function; without limit, infinitely many. */
export function timeLeft(nango: object): number {
    return (deadlines.get(nango) ?? Number.POSITIVE_INFINITY) - Date.now();
}

/** Ends waiting for `work` after `ms`: `undefined` then. The work itself cannot be stopped from inside a function. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
    let timer: { close?: () => void } | undefined;
    const timeout = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), ms) as { close?: () => void };
    });
    try {
        return await Promise.race([work, timeout]);
    } finally {
        // There is no clearTimeout in the sandbox; a timer closes itself.
        timer?.close?.();
    }
}
