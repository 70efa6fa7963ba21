import * as z from 'zod';
import { basicDate, days, minutes, parseDate } from '../api/dates.js';
import { nameOf } from '../api/endpoints.js';
import { mimecastError } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { pages } from '../api/pages.js';
import type { Endpoint } from '../api/endpoints.js';
import type { Call, Nango } from '../api/request.js';

/** Where a time-window sync stands. Times are ISO 8601; an empty text means "none". */
export const TimeWindowCheckpoint = z.object({
    /** Every row up to here has been saved. */
    savedThrough: z.string(),
    /** What is left of a window that an earlier run began: `[gapFrom, gapTo]`. */
    gapFrom: z.string(),
    gapTo: z.string(),
    /** What `savedThrough` becomes once the gap is closed. */
    gapThrough: z.string()
});
export type TimeWindowCheckpoint = z.infer<typeof TimeWindowCheckpoint>;

/** How one log is read. */
export interface TimeWindowOptions<T extends { id: string }> {
    endpoint: Endpoint;
    checkpoint: TimeWindowCheckpoint | null;
    saveCheckpoint: (checkpoint: TimeWindowCheckpoint) => Promise<void>;
    save: (rows: T[]) => Promise<unknown>;
    /** How far back the first run starts, in milliseconds: what Mimecast keeps. */
    history: number;
    /** How long after its time a row may still appear, in milliseconds: this much is read again in every run. */
    overlap?: number;
    /** The order in which the operation lists rows. */
    order: 'oldest_first' | 'newest_first';
    /** The filter for the rows of one window, both ends included. */
    filter: (window: { from: string; to: string }) => Call['data'];
    /** Makes a record of a row. */
    record: (row: Record<string, unknown>) => T;
    /** The row's time, as Mimecast writes it. */
    time: (row: Record<string, unknown>) => unknown;
    now?: number;
}

const DEFAULT_OVERLAP = minutes(30);

/**
 * Reads a log from the checkpoint to now and saves its rows.
 *
 * One window per run, walked page by page: the fewest calls there can be. The rows come sorted by time, so after every saved page the window shrinks to the part that was not read yet;
 * a run that is killed goes on there, without a page token (nobody knows how long one lives). Should a page ever break the order, the window stays whole until all of it is saved.
 * `savedThrough` moves only when the window is finished. Every run reads the last `overlap` again, because Mimecast lists some rows late; the same row has the same id, so this changes nothing.
 */
export async function syncTimeWindow<T extends { id: string }>(nango: Nango, options: TimeWindowOptions<T>): Promise<void> {
    const now = options.now ?? Date.now();
    const overlap = options.overlap ?? DEFAULT_OVERLAP;
    const metadata = await readMetadata(nango);
    const start = now - Math.min(options.history, metadata.startDays === undefined ? options.history : days(Math.max(metadata.startDays, 0)));
    // The oldest moment Mimecast still answers for, with a margin for the time the walk takes.
    const oldest = now - options.history + minutes(10);

    let checkpoint: TimeWindowCheckpoint = options.checkpoint ?? { savedThrough: '', gapFrom: '', gapTo: '', gapThrough: '' };
    const gapFrom = parseDate(checkpoint.gapFrom);
    const gapTo = parseDate(checkpoint.gapTo);
    if (gapFrom !== undefined && gapTo !== undefined) {
        // An earlier run did not finish. Close its gap first, then read what came since.
        const through = parseDate(checkpoint.gapThrough) ?? gapTo;
        checkpoint = await walk(nango, options, checkpoint, { from: Math.max(gapFrom, oldest), to: gapTo, through }, overlap);
    }
    const savedThrough = parseDate(checkpoint.savedThrough);
    const from = Math.max(savedThrough === undefined ? start : savedThrough - overlap, oldest);
    if (from < now) {
        await walk(nango, options, checkpoint, { from, to: now, through: now }, overlap);
    }
}

async function walk<T extends { id: string }>(
    nango: Nango,
    options: TimeWindowOptions<T>,
    before: TimeWindowCheckpoint,
    window: { from: number; to: number; through: number },
    overlap: number
): Promise<TimeWindowCheckpoint> {
    const { endpoint, order } = options;
    const filter = options.filter({ from: basicDate(window.from), to: basicDate(window.to) });
    let reached: number | undefined;
    let ordered = true;
    let oddRows = 0;
    let saved = 0;
    for await (const page of pages(nango, endpoint, filter === undefined ? {} : { data: filter })) {
        oddRows += page.oddItems;
        if (page.items.length > 0) {
            await options.save(page.items.map(options.record));
            saved += page.items.length;
        }
        const failure = page.failures[0];
        if (failure !== undefined) {
            // The good rows are saved; the others would be lost if the window counted as done.
            throw mimecastError(nango, {
                type: 'temporary',
                code: failure.code,
                message: `Mimecast returned only a part of ${nameOf(endpoint)}: ${failure.message}. The rows it gave are saved; the window is read again in the next run.`,
                retryable: true,
                endpoint: nameOf(endpoint)
            });
        }
        if (page.end === 'repeated_token') {
            await nango.log(`${nameOf(endpoint)} gave the same page token twice; the walk ended there.`, { level: 'warn' });
        }
        if (page.end !== undefined) {
            break;
        }
        const times = page.items.map((row) => parseDate(options.time(row))).filter((time) => time !== undefined);
        if (times.length > 0) {
            const [earliest, latest] = [Math.min(...times), Math.max(...times)];
            ordered &&= reached === undefined || (order === 'newest_first' ? latest <= reached : earliest >= reached);
            reached = order === 'newest_first' ? earliest : latest;
        }
        if (ordered && reached !== undefined) {
            // Some rows of the same second may stand on the next page, and late rows may stand behind: keep an overlap on the side that was read.
            const left =
                order === 'newest_first'
                    ? { from: window.from, to: Math.min(reached + overlap, window.to) }
                    : { from: Math.max(reached - overlap, window.from), to: window.to };
            await options.saveCheckpoint({
                savedThrough: before.savedThrough,
                gapFrom: new Date(left.from).toISOString(),
                gapTo: new Date(left.to).toISOString(),
                gapThrough: new Date(window.through).toISOString()
            });
        }
    }
    if (oddRows > 0) {
        await nango.log(`${nameOf(endpoint)} returned ${oddRows} rows that are not objects; they were left out.`, { level: 'warn' });
    }
    await nango.log(`${nameOf(endpoint)}: ${saved} rows from ${basicDate(window.from)} to ${basicDate(window.to)}.`);
    const after: TimeWindowCheckpoint = { savedThrough: new Date(window.through).toISOString(), gapFrom: '', gapTo: '', gapThrough: '' };
    await options.saveCheckpoint(after);
    return after;
}
