import * as z from 'zod';
import { basicDate, days, minutes, parseDate } from '../api/dates.js';
import { nameOf } from '../api/endpoints.js';
import { mimecastError, sentence } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { pages } from '../api/pages.js';
import { fromAcceptedStart } from './accepted-start.js';
import { Ordinals } from './ordinals.js';
import type { Endpoint } from '../api/endpoints.js';
import type { Failure } from '../api/errors.js';
import type { Page } from '../api/pages.js';
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
    /** How far back the first run starts and no run goes beyond, in milliseconds: what Mimecast keeps, as far as that is known. */
    history: number;
    /** How long after its time a row may still appear, in milliseconds: this much is read again in every run. */
    overlap?: number;
    /** The order in which the operation lists rows; `unknown` where no source tells, it is then learned from the pages. */
    order: RowOrder | 'unknown';
    /** The filter for the rows of one window, both ends included. */
    filter: (window: { from: string; to: string }) => Call['data'];
    /** Makes a record of a row. */
    record: (row: Record<string, unknown>) => T;
    /** The row's time, as Mimecast writes it. */
    time: (row: Record<string, unknown>) => unknown;
    /** For a log whose rows can be equal in everything: they are numbered. The value is how fine its times are, in milliseconds. */
    equalRows?: { precision: number };
    /** The operation lists everything it has, newest first, whatever window is asked for: the walk ends where the window begins. */
    ignoresWindow?: boolean;
    now?: number;
}

type RowOrder = 'oldest_first' | 'newest_first';

const DEFAULT_OVERLAP = minutes(30);
/** How fine the dates of rows are. */
const SECOND = 1000;

/**
 * Reads a log from the checkpoint to now and saves its rows.
 *
 * One window per run, walked page by page: the fewest calls there can be. The rows come sorted by time, so after every saved page the window shrinks to the part that was not read yet;
 * a run that is killed goes on there, without a page token (nobody knows how long one lives). Should a page ever break the order, or the order not be known yet, the window stays whole
 * until all of it is saved.
 * `savedThrough` moves only when the window is finished. Every run reads the last `overlap` again, because Mimecast lists some rows late; the same row has the same id, so this changes nothing.
 * A page token that comes twice ends a walk but not the window: what is left is asked for anew, until a walk ends in another way or stops at the same place twice.
 */
export async function syncTimeWindow<T extends { id: string }>(nango: Nango, options: TimeWindowOptions<T>): Promise<void> {
    const now = options.now ?? Date.now();
    const overlap = options.overlap ?? DEFAULT_OVERLAP;
    const { startDays } = await readMetadata(nango, ['startDays']);
    const start = now - Math.min(options.history, startDays === undefined ? options.history : days(startDays));
    // The oldest moment Mimecast still answers for, with a margin for the time the walk takes.
    const oldest = now - options.history + minutes(10);

    let checkpoint: TimeWindowCheckpoint = options.checkpoint ?? { savedThrough: '', gapFrom: '', gapTo: '', gapThrough: '' };
    const gapFrom = parseDate(checkpoint.gapFrom);
    const gapTo = parseDate(checkpoint.gapTo);
    const reached = parseDate(checkpoint.savedThrough) ?? parseDate(checkpoint.gapThrough);
    if (reached !== undefined && reached < oldest) {
        await nango.log(
            `${nameOf(options.endpoint)} is read ${options.history / days(1)} days back at most: ` +
                `rows from ${basicDate(gapFrom ?? reached)} to ${basicDate(oldest)} were missed while the sync did not run.`,
            { level: 'warn' }
        );
    }
    if (gapFrom !== undefined && gapTo !== undefined) {
        // An earlier run did not finish. Close its gap first, then read what came since.
        const through = parseDate(checkpoint.gapThrough) ?? gapTo;
        const gap = { from: Math.max(gapFrom, oldest), to: gapTo, through };
        // A gap of which Mimecast keeps nothing any more is closed by time; asked for, its start would lie behind its end.
        checkpoint =
            gap.from <= gap.to ? await walk(nango, options, checkpoint, gap, overlap) : { ...checkpoint, savedThrough: new Date(through).toISOString() };
    }
    const savedThrough = parseDate(checkpoint.savedThrough);
    const from = Math.max(savedThrough === undefined ? start : savedThrough - overlap, oldest);
    // Also an empty window: it marks the place from which a sync that is to read no history goes on.
    if (from <= now) {
        await walk(nango, options, checkpoint, { from, to: now, through: now }, overlap);
    }
}

interface Window {
    from: number;
    to: number;
}

/** What the pages of a window have shown so far of the order of its rows. */
interface SeenOrder {
    order: RowOrder | 'unknown';
    /** Nothing has spoken against it. */
    holds: boolean;
    /** The checkpoint counts a part of the window as read because of it. */
    used: boolean;
}

/** How often one and the same window is walked to find out whether its list ends where a page token came twice. */
const WALKS = 3;

/** How often the rows of one moment are counted until two counts agree. */
const READINGS = 5;

async function walk<T extends { id: string }>(
    nango: Nango,
    options: TimeWindowOptions<T>,
    checkpoint: TimeWindowCheckpoint,
    window: Window & { through: number },
    overlap: number
): Promise<TimeWindowCheckpoint> {
    const { endpoint } = options;
    const seen: SeenOrder = { order: options.order, holds: true, used: false };
    const saveGap = async (gap: Window): Promise<void> =>
        await options.saveCheckpoint({ savedThrough: checkpoint.savedThrough, ...gapOf(gap, window.through) });
    let left: Window = window;
    let oddRows = 0;
    let saved = 0;
    /** How many rows the walks over `left` gave before they stopped. */
    let stops: number[] = [];
    for (;;) {
        const end = await walkOnce(nango, options, { window, left, overlap, saveGap }, seen);
        oddRows += end.oddRows;
        saved += end.saved;
        if (end.left === undefined) {
            break;
        }
        if (!isSame(end.left, left)) {
            left = end.left;
            stops = [];
            continue;
        }
        const isSamePlace = stops.includes(end.rows);
        if (isSamePlace && end.totalCount === undefined) {
            await nango.log(`${nameOf(endpoint)} gave the same page token twice, and again when it was asked anew; the list was taken to end there.`, {
                level: 'warn'
            });
            break;
        }
        stops.push(end.rows);
        if (isSamePlace || stops.length >= WALKS) {
            const counted = end.totalCount === undefined ? 'it' : `it counts ${end.totalCount} rows and`;
            throw partial(nango, endpoint, { code: 'incomplete_list', message: `${counted} gave ${end.rows} before a page token came twice` });
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

interface WalkEnd {
    saved: number;
    oddRows: number;
    /** Rows that were listed, odd ones included. */
    rows: number;
    /** What is left to read when a page token came twice or the order of the rows broke; otherwise the window is finished. */
    left: Window | undefined;
    totalCount: number | undefined;
}

/** Walks what is left of a window once, saves its rows and, after every page, what is left then. */
async function walkOnce<T extends { id: string }>(
    nango: Nango,
    options: TimeWindowOptions<T>,
    place: { window: Window; left: Window; overlap: number; saveGap: (gap: Window) => Promise<void> },
    seen: SeenOrder
): Promise<WalkEnd> {
    const { window, overlap, saveGap } = place;
    const end: WalkEnd = { saved: 0, oddRows: 0, rows: 0, left: undefined, totalCount: undefined };
    let before: Span | undefined;
    for await (const page of readerOf(nango, options)(place.left)) {
        end.oddRows += page.oddItems;
        end.rows += page.items.length + page.oddItems;
        if (page.records.length > 0) {
            await options.save(page.records);
            end.saved += page.records.length;
        }
        const failure = page.failures[0];
        if (failure !== undefined) {
            // The good rows are saved; the others would be lost if the window counted as done.
            throw partial(nango, options.endpoint, failure);
        }
        const span = spanOf(page.times);
        const isCounted = page.totalCount !== undefined && end.rows >= page.totalCount;
        if (span !== undefined) {
            if (seen.order === 'unknown') {
                seen.order = before === undefined ? 'unknown' : learnOrder(before, span);
            }
            seen.holds &&= seen.order === 'unknown' || follows(seen.order, before, span, page.times, overlap);
            before = span;
        }
        if (page.end === 'no_token' || page.end === 'empty_page' || (page.end === 'repeated_token' && isCounted)) {
            break;
        }
        if (options.ignoresWindow === true && span !== undefined && span.latest < window.from) {
            break;
        }
        if (!seen.holds && seen.used) {
            // A row of the part that counted as read can still come: a killed run must begin this window anew.
            seen.used = false;
            await saveGap(window);
        }
        const asked = { from: page.from, to: place.left.to };
        // Some rows of the same second may stand on the next page, and late rows may stand behind: keep an overlap on the side that was read.
        const rest = behind(seen, before, asked, overlap);
        if (rest !== undefined) {
            seen.used = true;
            await saveGap(rest);
        }
        if (page.end === 'repeated_token') {
            // With the overlap, a crowded half hour would stop the walk at the same place for ever: then it goes on from just where it stopped.
            const isStuck = rest !== undefined && isSame(rest, place.left);
            const left = (isStuck ? behind(seen, before, asked, options.equalRows?.precision ?? SECOND) : rest) ?? (seen.holds ? asked : window);
            return { ...end, left, totalCount: page.totalCount };
        }
    }
    // Rows were left out of this walk because of an order that does not hold.
    return seen.holds || isSame(place.left, window) ? end : { ...end, left: window };
}

function isSame(a: Window, b: Window): boolean {
    return a.from === b.from && a.to === b.to;
}

/** What is left of a window behind the rows that were read, and a margin before it; `undefined` while the order of the rows does not tell. */
function behind(seen: SeenOrder, span: Span | undefined, window: Window, margin: number): Window | undefined {
    if (!seen.holds || seen.order === 'unknown' || span === undefined) {
        return undefined;
    }
    const left =
        seen.order === 'newest_first'
            ? { from: window.from, to: Math.min(span.earliest + margin, window.to) }
            : { from: Math.max(span.latest - margin, window.from), to: window.to };
    // A row from outside the window says nothing about where the walk stands in it.
    return left.from <= left.to ? left : undefined;
}

function gapOf({ from, to }: Window, through: number): Omit<TimeWindowCheckpoint, 'savedThrough'> {
    return { gapFrom: new Date(from).toISOString(), gapTo: new Date(to).toISOString(), gapThrough: new Date(through).toISOString() };
}

interface RecordPage<T> extends Page {
    records: T[];
    /** The start that was asked for, or a later one when Mimecast refused that. */
    from: number;
    /** Times of the rows that have one. */
    times: number[];
}

/** Reads windows page by page and makes records of the rows. */
function readerOf<T extends { id: string }>(nango: Nango, options: TimeWindowOptions<T>): (window: Window) => AsyncGenerator<RecordPage<T>, void, void> {
    const { endpoint, equalRows } = options;
    const precision = equalRows?.precision ?? SECOND;
    const walkPages = (window: Window): AsyncGenerator<Page, void, void> => {
        // Equal rows of one moment must be counted together, so no window begins or ends in the middle of one; the present moment is read again anyhow.
        const end = Math.floor(window.to / precision) * precision + precision - SECOND;
        const filter = options.filter({
            from: basicDate(Math.floor(window.from / precision) * precision),
            to: basicDate(Math.max(window.to, Math.min(end, options.now ?? Date.now())))
        });
        return pages(nango, endpoint, filter === undefined ? {} : { data: filter });
    };
    const timeOf = (row: Record<string, unknown>): number | undefined => parseDate(options.time(row));
    const readMoment = async (time: number): Promise<{ records: T[]; pageCount: number; isWhole: boolean }> => {
        const records: T[] = [];
        let pageCount = 0;
        let isWhole = true;
        for await (const page of walkPages({ from: time, to: time + Math.max(precision - SECOND, SECOND) })) {
            pageCount += page.items.length > 0 ? 1 : 0;
            isWhole = page.end !== 'repeated_token';
            const failure = page.failures[0];
            if (failure !== undefined) {
                throw partial(nango, endpoint, failure);
            }
            records.push(...page.items.filter((row) => timeOf(row) === time).map(options.record));
        }
        return { records, pageCount, isWhole };
    };
    const recount = async (time: number): Promise<T[]> => {
        let before: string | undefined;
        for (let reading = 0; reading < READINGS; reading++) {
            const { records, pageCount, isWhole } = await readMoment(time);
            const ids = records
                .map(({ id }) => id)
                .sort()
                .join();
            // A row that comes in between two pages moves another into both: more than a page counts only when two readings agree.
            if (isWhole && (pageCount < 2 || ids === before)) {
                return records;
            }
            before = ids;
        }
        throw partial(nango, endpoint, { code: 'changing_list', message: 'rows of one moment kept moving while they were counted' });
    };
    return async function* (window) {
        const ordinals = equalRows === undefined ? undefined : new Ordinals<T>(options.ignoresWindow === true ? undefined : recount);
        const { from, first: opened } = await fromAcceptedStart(nango, endpoint, window.from, async (start) => {
            // Of a window that lies before everything Mimecast gives, nothing can be read: the call only shows that the later start is taken.
            const isBehind = start > window.to;
            const listed = walkPages({ from: start, to: isBehind ? (options.now ?? Date.now()) : window.to });
            const first: IteratorResult<Page, void> = await listed.next();
            return { listed, first: isBehind ? { done: true as const, value: undefined } : first };
        });
        for (let step = opened.first; step.done !== true; step = await opened.listed.next()) {
            const page = step.value;
            const rows = page.items.map((row) => ({ record: options.record(row), time: timeOf(row) }));
            yield {
                ...page,
                from,
                records: ordinals === undefined ? rows.map(({ record }) => record) : await ordinals.number(rows, page.totalCount),
                times: rows.flatMap(({ time }) => time ?? [])
            };
        }
    };
}

interface Span {
    earliest: number;
    latest: number;
}

function spanOf(times: number[]): Span | undefined {
    return times.length === 0 ? undefined : { earliest: Math.min(...times), latest: Math.max(...times) };
}

/** The order two neighbouring pages show; still unknown when all their rows are of one moment. */
function learnOrder(before: Span, span: Span): RowOrder | 'unknown' {
    const [newestFirst, oldestFirst] = [span.latest <= before.earliest, span.earliest >= before.latest];
    return newestFirst === oldestFirst ? 'unknown' : newestFirst ? 'newest_first' : 'oldest_first';
}

/** Whether a page stands where the order says: after the page before it, and its own rows run the same way, give or take less than the overlap that is read again anyhow. */
function follows(order: RowOrder, before: Span | undefined, span: Span, times: number[], overlap: number): boolean {
    const afterPage = before === undefined || (order === 'newest_first' ? span.latest <= before.earliest : span.earliest >= before.latest);
    const sign = order === 'newest_first' ? -1 : 1;
    let front = Number.NEGATIVE_INFINITY;
    const rowsFollow = times.every((time) => {
        front = Math.max(front, time * sign);
        return time * sign >= front - overlap;
    });
    return afterPage && rowsFollow && (Number(times.at(-1)) - Number(times[0])) * sign >= 0;
}

function partial(nango: Nango, endpoint: Endpoint, failure: Failure): Error {
    return mimecastError(nango, {
        type: 'temporary',
        code: failure.code,
        message: `Mimecast returned only a part of ${nameOf(endpoint)}: ${sentence(failure.message)} The rows it gave are saved; the window is read again in the next run.`,
        retryable: true,
        endpoint: nameOf(endpoint)
    });
}
