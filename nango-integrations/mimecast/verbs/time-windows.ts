import * as z from 'zod';
import { CLOCK_TOLERANCE, basicDate, days, minutes, parseDate } from '../api/dates.js';
import { nameOf } from '../operations/endpoint.js';
import { mimecastError, sentence } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { readPage } from '../api/pages.js';
import { Walk } from '../api/walk.js';
import { fromAcceptedStart } from './accepted-start.js';
import { LateRows } from './late-rows.js';
import { MimecastTime } from './mimecast-time.js';
import { beginAt } from './movement.js';
import { Ordinals } from './ordinals.js';
import { RecordIds } from './record-ids.js';
import { savedPlace } from './saved-place.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Failure } from '../api/errors.js';
import type { ListPage } from '../api/pages.js';
import type { Call, Nango } from '../api/request.js';
import type { Verdict } from '../api/walk.js';
import type { Candidate, RowIdentity, StoredRecords } from './record-ids.js';

/** Where a time-window sync stands. Times are ISO 8601; an empty text means "none". */
export const TimeWindowCheckpoint = z.object({
    /** Every row up to here has been saved. */
    savedThrough: z.string(),
    /** What is left of a window that an earlier run began: `[gapFrom, gapTo]`. */
    gapFrom: z.string(),
    gapTo: z.string(),
    /** What `savedThrough` becomes once the gap is closed. */
    gapThrough: z.string(),
    /** How many rows the gap holds at least, by what Mimecast counted when the window was begun. */
    gapRows: z.number(),
    /** How often runs began with this gap: see `beginAt`. */
    movement: z.string(),
    /** How many rows the overlap held: see `LateRows`. */
    overlapRows: z.string(),
    /** See `IdForms`. */
    ids: z.string(),
    mixedThrough: z.string()
});
export type TimeWindowCheckpoint = z.infer<typeof TimeWindowCheckpoint>;

/** Also what the fields stand for that a checkpoint of version 0.1.0 lacks. */
const NOTHING: TimeWindowCheckpoint = {
    savedThrough: '',
    gapFrom: '',
    gapTo: '',
    gapThrough: '',
    gapRows: 0,
    movement: '',
    overlapRows: '',
    ids: '',
    mixedThrough: ''
};

/** How one log is read. */
export interface TimeWindowOptions<T extends { id: string }> {
    endpoint: Endpoint;
    checkpoint: Partial<TimeWindowCheckpoint> | null;
    saveCheckpoint: (checkpoint: TimeWindowCheckpoint) => Promise<void>;
    save: (rows: T[]) => Promise<unknown>;
    /** How far back the first run starts and no run goes beyond, in milliseconds: what Mimecast keeps, as far as that is known. */
    history: number;
    /** How long after its time a row may still appear, in milliseconds: at least this much is read again in every run. More where the metadata says so. */
    overlap?: number;
    /** The order in which the operation lists rows; `unknown` where no source tells, it is then learned from the pages. */
    order: RowOrder | 'unknown';
    /** The filter for the rows of one window, both ends included. */
    filter: (window: { from: string; to: string }) => Call['data'];
    /** Makes a record of a row. */
    record: (row: Record<string, unknown>) => T;
    /** The row's time, as Mimecast writes it; a record that was made of the row has it under the same name. */
    time: (row: Record<string, unknown>) => unknown;
    /** For a log whose rows can be equal in everything: they are numbered. The value is how fine its times are, in milliseconds. */
    equalRows?: { precision: number };
    /** For a log whose ids can have more than one form. */
    identity?: RowIdentity;
    /** What is stored of the model: goes with `identity`. */
    stored?: StoredRecords;
    /** The operation lists everything it has, newest first, whatever window is asked for: the walk ends where the window begins. */
    ignoresWindow?: boolean;
}

type RowOrder = 'oldest_first' | 'newest_first';

const DEFAULT_OVERLAP = minutes(30);
/** How fine the dates of rows are. */
const SECOND = 1000;
/** A checkpoint is saved at least this often, so that a run may be ended there. */
const PAUSE = minutes(1);
/** Where no reply tells Mimecast's time, a runner's clock is taken to be less off than this. */
const LARGEST_OFFSET = days(1);

/** What goes through a whole run. */
interface Run<T extends { id: string }> {
    nango: Nango;
    options: TimeWindowOptions<T>;
    overlap: number;
    /** Where the history begins by the clock the run began with. */
    edge: number;
    time: MimecastTime;
    ids: RecordIds<T>;
    late: LateRows;
    checkpoint: TimeWindowCheckpoint;
    savedAt: number;
}

/**
 * Reads a log from the checkpoint to now and saves its rows.
 *
 * One window per run, walked page by page: the fewest calls there can be. The rows come sorted by time, so after every saved page the window shrinks to the part that was not read yet;
 * a run that is killed goes on there, without a page token (nobody knows how long one lives). Should a page ever break the order, or the order not be known yet, the window stays whole
 * until all of it is saved.
 * `savedThrough` moves only when the window is finished, and never beyond the time by Mimecast's clock at which the walk began. Every run reads the last `overlap` again, because Mimecast
 * lists some rows late; the same row has the same id, so this changes nothing.
 * Whether a window is finished says `Walk`. An unfinished one is walked again; when that brings no more, the run fails.
 */
export async function syncTimeWindow<T extends { id: string }>(nango: Nango, options: TimeWindowOptions<T>): Promise<void> {
    const { startDays, overlapMinutes } = await readMetadata(nango, ['startDays', 'overlapMinutes']);
    const saved = savedPlace(NOTHING, options.checkpoint);
    const overlap = Math.max(options.overlap ?? DEFAULT_OVERLAP, minutes(overlapMinutes ?? 0));
    const run: Run<T> = {
        nango,
        options,
        overlap,
        edge: 0,
        time: new MimecastTime(),
        ids: new RecordIds(
            { ...(options.identity === undefined ? {} : options), timeOf: (facts) => parseDate(options.time(facts)) },
            saved,
            options.checkpoint === null
        ),
        late: new LateRows(saved.overlapRows, parseDate(saved.savedThrough), overlap),
        checkpoint: saved,
        savedAt: Date.now()
    };
    await noteMovement(run);
    await correctFuture(run);

    const now = run.time.now();
    const start = now - Math.min(options.history, startDays === undefined ? options.history : days(startDays));
    const oldest = oldestOf(run);
    run.edge = oldest;
    const gapFrom = parseDate(run.checkpoint.gapFrom);
    const gapTo = parseDate(run.checkpoint.gapTo);
    const reached = parseDate(run.checkpoint.savedThrough) ?? parseDate(run.checkpoint.gapThrough);
    if (reached !== undefined && reached < oldest) {
        await nango.log(
            `${nameOf(options.endpoint)} is read ${options.history / days(1)} days back at most: ` +
                `rows from ${basicDate(gapFrom ?? reached)} to ${basicDate(oldest)} were missed while the sync did not run.`,
            { level: 'warn' }
        );
    }
    run.ids.begin(Math.min(gapFrom ?? Infinity, startOf(run, start, oldest)));
    if (gapFrom !== undefined && gapTo !== undefined) {
        // An earlier run did not finish. Close its gap first, then read what came since.
        const through = parseDate(run.checkpoint.gapThrough) ?? gapTo;
        const gap = { from: Math.max(gapFrom, oldest), to: gapTo, atLeast: gapFrom < oldest ? 0 : run.checkpoint.gapRows };
        run.late = new LateRows('', undefined, overlap);
        if (gap.from > gap.to) {
            // Mimecast keeps nothing of it any more; asked for, its start would lie behind its end.
            run.checkpoint = { ...run.checkpoint, savedThrough: new Date(through).toISOString() };
        } else if (!(await readWindow(run, gap, through, true))) {
            await nango.log(
                `${nameOf(options.endpoint)} gave fewer rows than it counted when an earlier run began to read them; everything since the last finished run is read again.`,
                { level: 'warn' }
            );
            await save(run, { ...run.checkpoint, gapFrom: '', gapTo: '', gapThrough: '', gapRows: 0 });
        }
    }
    for (let to = now; ; to = run.time.now()) {
        const { offset } = run.time;
        const from = startOf(run, start, oldest);
        // Also an empty window: it marks the place from which a sync that is to read no history goes on.
        if (from <= to) {
            await readWindow(run, { from, to, atLeast: 0 }, to);
        }
        if (run.time.offset - offset <= CLOCK_TOLERANCE) {
            break;
        }
        // The runner's clock is behind: there is more by now.
    }
    const complaint = run.time.complaint();
    if (complaint !== undefined) {
        await nango.log(complaint, { level: 'warn' });
    }
}

/** The oldest moment Mimecast still answers for, with a margin for the time the walk takes. */
function oldestOf({ time, options }: { time: MimecastTime; options: { history: number } }): number {
    return time.now() - options.history + minutes(10);
}

function startOf({ checkpoint, overlap }: Pick<Run<{ id: string }>, 'checkpoint' | 'overlap'>, start: number, oldest: number): number {
    const savedThrough = parseDate(checkpoint.savedThrough);
    return Math.max(savedThrough === undefined ? start : savedThrough - overlap, oldest);
}

/** A run that is ended from outside says nothing: the next one sees that it begins where that one began. */
async function noteMovement<T extends { id: string }>(run: Run<T>): Promise<void> {
    const { gapFrom, gapTo, gapThrough } = run.checkpoint;
    await beginAt(run.nango, {
        before: run.checkpoint.movement,
        place: gapFrom === '' ? '' : `${gapFrom} ${gapTo} ${gapThrough}`,
        keep: async (movement) => await save(run, { ...run.checkpoint, movement }),
        what: `the window of ${nameOf(run.options.endpoint)} from ${gapFrom} to ${gapTo}`
    });
}

/** A place in the future is impossible: a wrong clock wrote it, and nothing would be read until that time comes. */
async function correctFuture<T extends { id: string }>(run: Run<T>): Promise<void> {
    const { nango, options, time, checkpoint, overlap } = run;
    const places = [checkpoint.savedThrough, checkpoint.gapFrom, checkpoint.gapThrough].map(parseDate);
    const isImpossible = (): boolean => places.some((place) => time.isFuture(place));
    if (!isImpossible()) {
        return;
    }
    // It may as well be the runner's clock that is behind: Mimecast's decides.
    time.learn((await readPage(nango, options.endpoint, callOf(options, Date.now() - overlap, Date.now()))).servedAt);
    if (isImpossible()) {
        const isSavedThrough = time.isFuture(places[0]);
        const place = isSavedThrough ? checkpoint.savedThrough : checkpoint.gapThrough;
        await nango.log(
            `${nameOf(options.endpoint)} was said to be read up to ${place}, which lies in the future: a wrong clock wrote that. It is corrected to now, and ` +
                `${isSavedThrough ? 'what Mimecast keeps' : 'everything since the last finished run'} is read again.`,
            { level: 'warn' }
        );
        // Since when the place was wrong nobody knows, so nothing that was said to be read counts.
        run.checkpoint = { ...checkpoint, ...(isSavedThrough ? { savedThrough: '' } : {}), gapFrom: '', gapTo: '', gapThrough: '', gapRows: 0 };
        run.late = new LateRows('', undefined, overlap);
        run.ids.distrust(time.now());
    }
}

async function save<T extends { id: string }>(run: Run<T>, checkpoint: TimeWindowCheckpoint): Promise<void> {
    run.checkpoint = checkpoint;
    run.savedAt = Date.now();
    await run.options.saveCheckpoint(checkpoint);
}

interface Window {
    from: number;
    to: number;
    /** How many rows it must have: what Mimecast counted before less what was read of it. */
    atLeast: number;
}

/** What the pages of a window have shown so far of the order of its rows. */
interface SeenOrder {
    order: RowOrder | 'unknown';
    /** Nothing has spoken against it. */
    holds: boolean;
    /** The checkpoint counts a part of the window as read because of it. */
    used: boolean;
}

/** How often one and the same window is walked to find out whether its list ends where its pages bring nothing new. */
const WALKS = 3;

/** How often the rows of one moment are counted until two counts agree. */
const READINGS = 5;

/**
 * Reads a window until its end is proven, and moves `savedThrough`.
 *
 * @returns `false` for a window that has fewer rows than it must have; then nothing moves
 */
async function readWindow<T extends { id: string }>(run: Run<T>, window: Window, end: number, isGap = false): Promise<boolean> {
    const { nango, options, time } = run;
    const { endpoint } = options;
    const seen: SeenOrder = { order: options.order, holds: true, used: false };
    /** Everything up to here has been read when the window is finished. */
    let through = end;
    let newest = Number.NEGATIVE_INFINITY;
    const readThrough = (): number => (time.isKnown ? through : Math.max(Math.min(through, newest), through - LARGEST_OFFSET));
    const walked: Walked = {
        window,
        begun: () => {
            through = Math.min(through, time.now());
        },
        saw: (span) => {
            newest = Math.max(newest, span.latest);
        },
        saveGap: async (gap) => {
            await save(run, { ...run.checkpoint, ...gapOf(gap, readThrough()), overlapRows: '', ...run.ids.state() });
        }
    };
    let left = window;
    let oddRows = 0;
    let saved = 0;
    let short = 0;
    /** How many rows the walks over `left` gave before they stopped. */
    let stops: number[] = [];
    for (;;) {
        const walk = await walkOnce(run, walked, left, seen);
        oddRows += walk.oddRows;
        saved += walk.saved;
        if (walk.left === undefined) {
            break;
        }
        if (walk.isShort) {
            if (left === window && walk.differentRows < window.atLeast && walk.reason === undefined) {
                return false;
            }
            if (seen.used) {
                // Nobody knows where the missing rows belong.
                seen.used = false;
                await walked.saveGap(window);
            }
            short += 1;
            if (short >= 2) {
                throw partial(nango, endpoint, { code: 'incomplete_list', message: walk.reason ?? 'rows that it counted did not come' });
            }
            left = window;
            stops = [];
            continue;
        }
        if (!isSame(walk.left, left)) {
            left = walk.left;
            stops = [];
            continue;
        }
        const isSamePlace = stops.includes(walk.rows);
        if (isSamePlace && walk.totalCount === undefined && walk.differentRows >= left.atLeast) {
            await nango.log(
                `${nameOf(endpoint)} names further pages that bring nothing new, and did so again when it was asked anew; the list was taken to end there.`,
                {
                    level: 'warn'
                }
            );
            break;
        }
        stops.push(walk.rows);
        if (isSamePlace || stops.length >= WALKS) {
            const counted = walk.totalCount === undefined ? 'it' : `it counts ${walk.totalCount} rows and`;
            throw partial(nango, endpoint, { code: 'incomplete_list', message: `${counted} gave ${walk.rows} before its pages brought nothing new` });
        }
    }
    if (oddRows > 0) {
        await nango.log(`${nameOf(endpoint)} returned ${oddRows} rows that are not objects; they were left out.`, { level: 'warn' });
    }
    await nango.log(`${nameOf(endpoint)}: ${saved} rows from ${basicDate(window.from)} to ${basicDate(window.to)}.`);
    await reportLateRows(run);
    const place = readThrough();
    // Of what an earlier run has read, nobody knows the rows.
    const counts = isGap || window.from > place - run.overlap ? '' : run.late.counts(place);
    await save(run, { ...NOTHING, savedThrough: new Date(place).toISOString(), overlapRows: counts, ...run.ids.state() });
    run.late = new LateRows(counts, place, run.overlap);
    return true;
}

/** Says how much of the overlap is used: rows beyond it would be missed without anybody seeing it. */
async function reportLateRows<T extends { id: string }>({ nango, options, overlap, late }: Run<T>): Promise<void> {
    const seen = late.seen();
    if (seen !== undefined) {
        const whole = overlap / minutes(1);
        const advice = `Most of the ${whole} minutes that every run reads again is used up: raise "overlapMinutes" in the connection's metadata.`;
        await nango.log(
            `${nameOf(options.endpoint)} listed ${seen.rows} rows late, more than ${seen.minutes} minutes after their time. ${seen.isNearEnd ? advice : ''}`.trim(),
            seen.isNearEnd ? { level: 'warn' } : {}
        );
    }
}

/** What a walk over a part of a window has to know of the whole. */
interface Walked {
    window: Window;
    /** The first page was read. */
    begun: () => void;
    saw: (span: Span) => void;
    saveGap: (gap: Window) => Promise<void>;
}

interface WalkEnd {
    saved: number;
    oddRows: number;
    /** Rows that were listed, odd ones included. */
    rows: number;
    /** Those among them that did not come twice. */
    differentRows: number;
    /** What is left to read; `undefined` when the window is finished. */
    left: Window | undefined;
    /** Rows that Mimecast counted did not come. */
    isShort: boolean;
    /** Why not everything came, in the words of `Walk`. */
    reason: string | undefined;
    totalCount: number | undefined;
}

/** Walks what is left of a window once, saves its rows and, after every page, what is left then. */
async function walkOnce<T extends { id: string }>(run: Run<T>, walked: Walked, left: Window, seen: SeenOrder): Promise<WalkEnd> {
    const { nango, options, overlap } = run;
    const { window, saveGap } = walked;
    const end: WalkEnd = { saved: 0, oddRows: 0, rows: 0, differentRows: 0, left: undefined, isShort: false, reason: undefined, totalCount: undefined };
    let before: Span | undefined;
    /** The last page with rows before any page without: rows may be missing there, which only the end of the walk can tell. No place passes it before. */
    let reached: Span | undefined;
    let counted: number | undefined;
    let hasHole = false;
    const read = new ReadRows();
    for await (const page of readerOf(run)(left)) {
        end.oddRows += page.oddItems;
        end.rows = page.walk.rows;
        end.differentRows = page.walk.rows - page.walk.repeats;
        end.totalCount = page.totalCount;
        walked.begun();
        if (page.records.length > 0) {
            const forms = run.ids.state();
            if (forms.ids !== run.checkpoint.ids || forms.mixedThrough !== run.checkpoint.mixedThrough) {
                // Before anything is saved under ids of that form: should the run die then, the next one has to know of them.
                await save(run, { ...run.checkpoint, ...forms });
            }
            await options.save(page.records);
            end.saved += page.records.length;
        }
        const failure = page.failures[0];
        if (failure !== undefined) {
            // The good rows are saved; the others would be lost if the window counted as done.
            throw partial(nango, options.endpoint, failure);
        }
        counted ??= options.ignoresWindow === true ? 0 : (page.totalCount ?? 0);
        const span = spanOf(page.times);
        if (span !== undefined) {
            walked.saw(span);
            if (seen.order === 'unknown') {
                seen.order = before === undefined ? 'unknown' : learnOrder(before, span);
            }
            seen.holds &&= seen.order === 'unknown' || follows(seen.order, before, span, page.times, overlap);
            before = span;
            reached = hasHole ? reached : span;
        }
        const { verdict } = page;
        if (verdict.state === 'complete') {
            break;
        }
        if (options.ignoresWindow === true && span !== undefined && span.latest < window.from) {
            if (hasHole) {
                return { ...end, left: window, isShort: true, reason: 'a page in the middle had no rows' };
            }
            break;
        }
        hasHole ||= page.items.length + page.oddItems === 0;
        if (verdict.state === 'unproven' && verdict.doubt === 'fewer_rows') {
            return { ...end, left: window, isShort: true, reason: verdict.message };
        }
        if (!seen.holds && seen.used) {
            // A row of the part that counted as read can still come: a killed run must begin this window anew.
            seen.used = false;
            await saveGap(window);
        }
        const asked = { from: page.from, to: left.to };
        if (!hasHole) {
            read.add(page.times, page.items.length + page.oddItems - page.repeated);
        }
        /** A stretch, and how many rows it has at least: what Mimecast counted less what was read elsewhere. */
        const expecting = (stretch: Stretch, total: number): Window => ({ ...stretch, atLeast: total - read.outside(stretch) });
        const total = Math.max(left.atLeast, counted);
        // Some rows of the same second may stand on the next page, and late rows may stand behind: keep an overlap on the side that was read.
        const rest = behind(seen, reached, asked, overlap);
        if (rest !== undefined) {
            seen.used = true;
            await saveGap(expecting(rest, total));
        } else if (Date.now() - run.savedAt >= PAUSE) {
            await saveGap(seen.used ? left : window);
        }
        if (verdict.state === 'unproven') {
            // With the overlap, a crowded half hour would stop the walk at the same place for ever: then it goes on from just where it stopped.
            const isStuck = rest !== undefined && isSame(rest, left);
            const next = isStuck ? behind(seen, reached, asked, options.equalRows?.precision ?? SECOND) : rest;
            return {
                ...end,
                reason: verdict.message,
                left: next !== undefined ? expecting(next, total) : seen.holds ? { ...asked, atLeast: left.atLeast } : window
            };
        }
    }
    if (!seen.holds && !isSame(left, window)) {
        // Rows were left out of this walk because of an order that does not hold.
        return { ...end, left: window };
    }
    return end.differentRows < left.atLeast ? { ...end, left: window, isShort: true } : end;
}

/** The rows a walk has read. */
class ReadRows {
    private rows = 0;
    private times: number[] = [];

    /** @param rows how many there are, with or without a time */
    add(times: number[], rows: number): void {
        this.times.push(...times);
        this.rows += rows;
    }

    /** How many lie outside a stretch that is left to read, or on its edge. The next stretch that is asked about has to lie in this one: only the times in it are remembered. */
    outside({ from, to }: Stretch): number {
        this.times = this.times.filter((time) => time > from && time < to);
        return this.rows - this.times.length;
    }
}

type Stretch = Pick<Window, 'from' | 'to'>;

function isSame(a: Stretch, b: Stretch): boolean {
    return a.from === b.from && a.to === b.to;
}

/** What is left of a window behind the rows that were read, and a margin before it; `undefined` while the order of the rows does not tell. */
function behind(seen: SeenOrder, span: Span | undefined, window: Stretch, margin: number): Stretch | undefined {
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

function gapOf({ from, to, atLeast }: Window, through: number): Pick<TimeWindowCheckpoint, 'gapFrom' | 'gapTo' | 'gapThrough' | 'gapRows'> {
    const [gapFrom, gapTo, gapThrough] = [from, to, through].map((time) => new Date(time).toISOString()) as [string, string, string];
    return { gapFrom, gapTo, gapThrough, gapRows: Math.max(0, atLeast) };
}

function callOf<T extends { id: string }>({ filter, equalRows }: TimeWindowOptions<T>, from: number, to: number): Call {
    const precision = equalRows?.precision ?? SECOND;
    // Equal rows of one moment must be counted together, so no window begins or ends in the middle of one; the present moment is read again anyhow.
    const end = Math.floor(to / precision) * precision + precision - SECOND;
    const data = filter({ from: basicDate(Math.floor(from / precision) * precision), to: basicDate(Math.max(to, Math.min(end, Date.now()))) });
    return data === undefined ? {} : { data };
}

interface ReadRow<T> {
    row: Record<string, unknown>;
    record: T;
    time: number | undefined;
}

interface JudgedPage<T> extends ListPage {
    rows: ReadRow<T>[];
    verdict: Verdict;
    walk: Walk;
}

interface RecordPage<T> extends JudgedPage<T> {
    records: T[];
    /** The start that was asked for, or a later one when Mimecast refused that. */
    from: number;
    /** Times of the rows that have one. */
    times: number[];
    /** Rows of a page that had come before: they bring nothing to save and say nothing of the order. */
    repeated: number;
}

/** Reads windows page by page and makes records of the rows. */
function readerOf<T extends { id: string }>(run: Run<T>): (window: Stretch) => AsyncGenerator<RecordPage<T>, void, void> {
    const { nango, options, ids, late } = run;
    const { endpoint, equalRows } = options;
    const precision = equalRows?.precision ?? SECOND;
    const timeOf = (row: Record<string, unknown>): number | undefined => parseDate(options.time(row));
    async function* walkPages({ from, to }: Stretch): AsyncGenerator<JudgedPage<T>, void, void> {
        // Rows of a list that ignores the window cannot be counted once more, so equal ones are believed.
        const walk = new Walk({ equalRows: options.ignoresWindow === true && equalRows !== undefined });
        const call = { ...callOf(options, from, to), beforeLongWait: async () => await save(run, run.checkpoint) };
        let last: number | undefined;
        for (;;) {
            const page = await readPage(nango, endpoint, call, walk.next);
            run.time.learn(page.servedAt);
            const rows = page.items.map((row) => ({ row, record: options.record(row), time: timeOf(row) }));
            // Equal rows of the moment in which the page before ended are other ones, as long as Mimecast counts so many.
            const goesOn = equalRows !== undefined && walk.pages > 0 && walk.rows < (page.totalCount ?? 0);
            const first = goesOn ? rows.findIndex(({ time }) => time !== last) : 0;
            const alike = first < 0 ? rows.length : first;
            const verdict = walk.take({
                ids: rows.map(({ record }, index) => (index < alike ? `${record.id} ${walk.rows + index}` : record.id)),
                odd: page.oddItems,
                next: page.next,
                totalCount: page.totalCount
            });
            last = rows.at(-1)?.time;
            yield { ...page, rows, verdict, walk };
            if (verdict.state !== 'more') {
                return;
            }
        }
    }
    const readMoment = async (time: number): Promise<{ candidates: Candidate<T>[]; pageCount: number; isWhole: boolean }> => {
        const candidates: Candidate<T>[] = [];
        let pageCount = 0;
        let isWhole = true;
        for await (const page of walkPages({ from: time, to: time + Math.max(precision - SECOND, SECOND) })) {
            pageCount += page.items.length > 0 ? 1 : 0;
            isWhole = page.verdict.state !== 'unproven';
            const failure = page.failures[0];
            if (failure !== undefined) {
                throw partial(nango, endpoint, failure);
            }
            candidates.push(
                ...ids.sort(
                    page.rows.filter((row) => row.time === time),
                    run.time.now()
                ).open
            );
        }
        return { candidates, pageCount, isWhole };
    };
    const recount = async (time: number): Promise<Candidate<T>[]> => {
        let before: string | undefined;
        for (let reading = 0; reading < READINGS; reading++) {
            const { candidates, pageCount, isWhole } = await readMoment(time);
            const counted = candidates
                .map(({ id }) => id)
                .sort()
                .join();
            // A row that comes in between two pages moves another into both: more than a page counts only when two readings agree.
            if (isWhole && (pageCount < 2 || counted === before)) {
                return candidates;
            }
            before = counted;
        }
        throw partial(nango, endpoint, { code: 'changing_list', message: 'rows of one moment kept moving while they were counted' });
    };
    return async function* (window) {
        const ordinals = equalRows === undefined ? undefined : new Ordinals<Candidate<T>>(options.ignoresWindow === true ? undefined : recount);
        const open = async (begin: number) =>
            await fromAcceptedStart(
                nango,
                endpoint,
                begin,
                async (start) => {
                    // Of a window that lies before everything Mimecast gives, nothing can be read: the call only shows that the later start is taken.
                    const isBehind = start > window.to;
                    const listed = walkPages({ from: start, to: isBehind ? run.time.now() : window.to });
                    const first: IteratorResult<JudgedPage<T>, void> = await listed.next();
                    return { listed, first: isBehind ? { done: true as const, value: undefined } : first };
                },
                run.time
            );
        let opened = await open(window.from);
        const oldest = oldestOf(run);
        const isTooEarly = run.time.offset > 0 && oldest - opened.from > CLOCK_TOLERANCE;
        const isTooLate = opened.from === run.edge && opened.from - oldest > CLOCK_TOLERANCE;
        if ((isTooEarly || isTooLate) && oldest <= window.to) {
            // The start was made with a wrong clock: asked for more than it keeps, Mimecast may answer with an empty list; asked for less, its oldest rows would be left out.
            opened = await open(oldest);
        }
        const { from, first } = opened;
        let repeats = 0;
        for (let step = first.first; step.done !== true; step = await first.listed.next()) {
            const page = step.value;
            // Counting the rows of such a page moment by moment would cost a call for each.
            const isRepeated = page.walk.repeats - repeats === page.rows.length && page.rows.some(({ time }) => time !== page.rows[0]?.time);
            repeats = page.walk.repeats;
            const rows = isRepeated ? [] : page.rows;
            const { settled, open } = ids.sort(rows, run.time.now());
            const candidates = [...settled, ...(ordinals === undefined ? open : await ordinals.number(open, page.totalCount))];
            const records = await ids.settle(candidates);
            late.add(
                records.map(({ id }, index) => ({ id, time: candidates[index]?.time })),
                window.to
            );
            // Of two records with one id Nango would keep the first, and complain.
            const unique = new Map(records.map((record) => [record.id, record]));
            yield { ...page, from, records: [...unique.values()], times: rows.flatMap(({ time }) => time ?? []), repeated: page.rows.length - rows.length };
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
