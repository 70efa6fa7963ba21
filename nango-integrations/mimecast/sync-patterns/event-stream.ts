import { CallBudget } from '../api/call-budget.js';
import { days, hours, minutes, parseDate } from '../api/dates.js';
import { nameOf } from '../api/endpoints.js';
import { isMimecastError, isRecord, mimecastError } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { sleep, waitBefore } from '../api/waits.js';
import type { Endpoint } from '../api/endpoints.js';
import type { Nango } from '../api/request.js';

/** Where a stream stands: everything up to `savedThrough` (ISO 8601, empty at first) is saved; `calls` keeps count of the quota. */
export interface EventStreamCheckpoint extends Record<string, string> {
    savedThrough: string;
    calls: string;
}

/** How one stream is read. */
export interface EventStreamOptions<T extends { id: string }> {
    endpoint: Endpoint;
    checkpoint: EventStreamCheckpoint | null;
    saveCheckpoint: (checkpoint: EventStreamCheckpoint) => Promise<void>;
    save: (events: T[]) => Promise<unknown>;
    record: (row: Record<string, unknown>) => T;
    /** Which events to keep. */
    keep: (event: T) => boolean;
    /** Further parameters of every call. */
    query: Record<string, string>;
}

/** Mimecast streams the last 24 hours and refuses an earlier start; the hour between leaves time to read. */
const HISTORY = hours(23);
const REFUSED_AFTER = hours(24) - minutes(5);
/** Read again in every run, for events that are streamed late. */
const OVERLAP = minutes(20);
/** The longest stretch read in one piece: nothing says that a stream is in order, so a killed run reads its stretch again from the start. */
const STRETCH = hours(1);
const EMPTY_PAGES = 3;

/**
 * Reads a stream of events from the checkpoint to now.
 *
 * Between runs only a time is kept, never a cursor: the cursor of an empty reply has been seen to give nothing any more, for ever. Pages may repeat events of the page before; the same
 * event has the same id. When events older than the stream's history were missed, the log says from when to when.
 */
export async function syncEventStream<T extends { id: string }>(nango: Nango, options: EventStreamOptions<T>): Promise<void> {
    const { startDays } = await readMetadata(nango, ['startDays']);
    const budget = new CallBudget(options.endpoint, options.checkpoint?.calls ?? '');
    const end = Date.now();
    let savedThrough = parseDate(options.checkpoint?.savedThrough);
    let from = savedThrough === undefined ? end - Math.min(HISTORY, days(startDays ?? 1)) : savedThrough - OVERLAP;
    const saveCheckpoint = async (): Promise<void> =>
        await options.saveCheckpoint({ savedThrough: savedThrough === undefined ? '' : new Date(savedThrough).toISOString(), calls: budget.toString() });
    // Also an empty stretch: it marks the place from which a sync that is to read no history goes on.
    while (from <= end) {
        const oldest = Date.now() - HISTORY;
        if (from < oldest) {
            if (savedThrough !== undefined && savedThrough < oldest) {
                await nango.log(
                    `Events from ${new Date(savedThrough).toISOString()} to ${new Date(oldest).toISOString()} are no longer streamed; the sync security-events reads them from files.`,
                    { level: 'warn' }
                );
            }
            from = oldest;
        }
        const to = Math.min(from + STRETCH, end);
        const whole = await readStretch(nango, options, { from, to }, async () => {
            await saveCheckpoint();
            await budget.take();
        });
        if (!whole) {
            continue;
        }
        savedThrough = to;
        await saveCheckpoint();
        // Whether a bound is part of its range is not documented: a second of overlap covers both.
        from = to < end ? to - 1000 : end + 1;
    }
}

/** @returns `false` when the start of the stretch left the stream's history while it was read */
async function readStretch<T extends { id: string }>(
    nango: Nango,
    options: EventStreamOptions<T>,
    stretch: { from: number; to: number },
    beforeCall: () => Promise<void>
): Promise<boolean> {
    const { endpoint } = options;
    const query = { ...options.query, dateRangeStartsAt: new Date(stretch.from).toISOString(), dateRangeEndsAt: new Date(stretch.to).toISOString() };
    const tokens = new Set<string>();
    let token: string | undefined;
    let before = new Set<string>();
    let empty = 0;
    for (;;) {
        await beforeCall();
        const reply = await call(nango, endpoint, { query, page: { size: endpoint.pageSize ?? 100, ...(token === undefined ? {} : { token }) } }).catch(
            (error: unknown) => {
                if (isMimecastError(error) && error.payload.type === 'invalid_input' && Date.now() - stretch.from > REFUSED_AFTER) {
                    return undefined;
                }
                throw error;
            }
        );
        if (reply === undefined) {
            return false;
        }
        const rows = itemsOf(nango, endpoint, reply);
        const readable = rows.filter(isRecord);
        const events = new Map(readable.map(options.record).map((event) => [event.id, event]));
        const fresh = [...events.values()].filter((event) => !before.has(event.id) && options.keep(event));
        if (fresh.length > 0) {
            await options.save(fresh);
        }
        before = new Set(events.keys());
        if (readable.length < rows.length) {
            await nango.log(`${nameOf(endpoint)} returned ${rows.length - readable.length} rows that are not objects; they were left out.`, { level: 'warn' });
        }
        const { '@nextPage': next, isCaughtUp: caughtUp } = reply.body;
        if (caughtUp === true || typeof next !== 'string' || next === '') {
            return true;
        }
        if (rows.length === 0) {
            empty += 1;
            if (caughtUp !== false || empty >= EMPTY_PAGES) {
                return true;
            }
            // Asked again with the cursor that brought the last events: the one of an empty reply may be worth nothing.
            await sleep(waitBefore(empty, {}));
            continue;
        }
        empty = 0;
        if (tokens.has(next)) {
            if (caughtUp !== false) {
                return true;
            }
            throw mimecastError(nango, {
                type: 'temporary',
                code: 'repeated_token',
                message: `${nameOf(endpoint)} gave the same cursor twice although there are more events. The events it gave are saved; the next run reads the rest.`,
                retryable: true,
                endpoint: nameOf(endpoint)
            });
        }
        tokens.add(next);
        token = next;
    }
}
