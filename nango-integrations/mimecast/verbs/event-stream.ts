import { CallBudget } from '../api/call-budget.js';
import { days, hours, minutes, parseDate } from '../api/dates.js';
import { nameOf } from '../operations/endpoint.js';
import { isMimecastError, isRecord } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { eventsBehind, itemsOf } from '../api/pages.js';
import { sleep, waitBefore } from '../api/waits.js';
import { Walk } from '../api/walk.js';
import { MimecastTime } from './mimecast-time.js';
import { beginAt } from './movement.js';
import { Outbox } from './outbox.js';
import { savedPlace } from './saved-place.js';
import { QuotaUsedUp, callWithinQuota } from './shared-quota.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Nango, Reply } from '../api/request.js';
import type { QuotaRun } from './shared-quota.js';

/** Where a stream stands. */
export interface EventStreamCheckpoint extends Record<string, string> {
    /** Everything up to this moment is saved; ISO 8601, empty at first. */
    savedThrough: string;
    /** Where the next run begins; ISO 8601, empty at first. What is later was read so soon that more of it may be streamed late. */
    readFrom: string;
    /** Length of the stretch that is read in one piece, in milliseconds. */
    stretch: string;
    /** Count of the quota. */
    calls: string;
    /** See `beginAt`. */
    movement: string;
}

const NOTHING: EventStreamCheckpoint = { savedThrough: '', readFrom: '', stretch: '', calls: '', movement: '' };

/** How one stream is read. */
export interface EventStreamOptions<T extends { id: string }> {
    endpoint: Endpoint;
    checkpoint: Partial<EventStreamCheckpoint> | null;
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
/** Events are streamed late by no more than this: what is read sooner is read again by the next run. */
const OVERLAP = minutes(20);
/** Whether a bound is part of its range is not documented: a second of overlap covers both. */
const BOUND = 1000;
/** Nothing says that a stream is in order, so a run that is ended inside a stretch reads it again from its start. One that is long to read is made shorter, one that is soon read longer. */
const LONGEST_STRETCH = hours(1);
const SHORTEST_STRETCH = minutes(1);
const LONG_PAGES = 12;
const LONG_MS = minutes(2);
const SHORT_PAGES = 3;
const STRETCH_FACTOR = 4;

/** How the reading of a stretch ended. */
type StretchEnd =
    /** Up to when it is saved, by Mimecast's clock. */
    | { state: 'whole'; through: number; askedAt: number; pages: number }
    /** Mimecast has not caught up: there is more, or there will be. */
    | { state: 'unproven'; message: string; isEmpty: boolean }
    /** Its start left the stream's history meanwhile. */
    | { state: 'left' }
    /** Its bounds were made with a clock that is wrong. */
    | { state: 'off' }
    | { state: 'long' };

/**
 * Reads a stream of events from the checkpoint to now.
 *
 * Between runs only a time is kept, never a cursor: the cursor of an empty reply has been seen to give nothing any more, for ever. Pages may repeat events of the page before; the same
 * event has the same id. When events older than the stream's history were missed, the log says from when to when. What counts as read is decided with Mimecast's clock.
 */
export async function syncEventStream<T extends { id: string }>(nango: Nango, options: EventStreamOptions<T>): Promise<void> {
    const { startDays } = await readMetadata(nango, ['startDays']);
    const run = new EventStreamRun(nango, options, Math.min(HISTORY, days(startDays ?? 1)));
    await run.begin();
    try {
        await run.read();
    } catch (error) {
        if (!(error instanceof QuotaUsedUp)) {
            throw error;
        }
        await nango.log(error.message, { level: 'warn' });
    }
}

class EventStreamRun<T extends { id: string }> {
    private readonly nango: Nango;
    private readonly options: EventStreamOptions<T>;
    private readonly checkpoint: EventStreamCheckpoint;
    private readonly quota: QuotaRun;
    private readonly history: number;
    private readonly time = new MimecastTime();
    /** How far Mimecast's clock was taken to be ahead when the bounds of this run were made. */
    private offset = 0;
    private end = 0;
    private from = 0;
    private savedThrough: number | undefined;
    private readFrom = 0;
    /** A reply has come: the runner's clock is right, or the bounds were made anew. */
    private isSettled = false;
    /** What is said once a reply has shown that it is not the runner's clock that is wrong. */
    private doubts: string[] = [];
    private stretch: number;
    private movement = '';
    /** A stretch without events that Mimecast has not caught up with is asked for again together with what follows; it is read to its end then, however long. */
    private isWidened = false;

    /** @param history how far back a first run begins */
    constructor(nango: Nango, options: EventStreamOptions<T>, history: number) {
        this.nango = nango;
        this.options = options;
        this.history = history;
        this.checkpoint = savedPlace(NOTHING, options.checkpoint);
        const { calls, stretch } = this.checkpoint;
        this.quota = { budget: new CallBudget(options.endpoint, calls), began: Date.now(), save: async () => await this.saveCheckpoint() };
        const length = Number(stretch);
        this.stretch = length >= SHORTEST_STRETCH && length <= LONGEST_STRETCH ? length : LONGEST_STRETCH;
    }

    async begin(): Promise<void> {
        const { savedThrough, movement: before } = this.checkpoint;
        this.plan();
        if (this.quota.budget.isFromFuture) {
            await this.nango.log('The saved count of calls is from the future, made by a clock that was wrong: it was taken as made now.', { level: 'warn' });
        }
        // For want of a place the start is counted back from now and moves with the clock: that is no movement.
        const at = this.savedThrough === undefined ? '' : this.from;
        this.movement = before;
        await beginAt(this.nango, {
            before,
            place: `${savedThrough} ${at} ${this.stretch}`,
            isMarked: true,
            keep: async (movement, isStuck) => {
                this.movement = movement;
                // Otherwise the count of calls is saved with it, before the first one.
                await (isStuck ? this.saveCheckpoint() : undefined);
            },
            what: `the events from ${new Date(this.from).toISOString()} on`
        });
    }

    /** Makes the bounds of the run from its place and the time; anew where the first reply shows that the runner's clock is wrong. */
    private plan(): void {
        const { savedThrough } = this.checkpoint;
        this.offset = this.time.offset;
        this.end = this.time.now();
        this.doubts = [];
        this.savedThrough = parseDate(savedThrough);
        if (this.time.isFuture(this.savedThrough)) {
            this.doubts.push(`The place ${savedThrough} is in the future, made by a clock that was wrong: what Mimecast still streams is read again.`);
            this.savedThrough = undefined;
            this.readFrom = this.from = this.end - HISTORY;
        } else {
            const readFrom = parseDate(this.checkpoint.readFrom);
            this.readFrom = this.savedThrough === undefined ? this.end - this.history : Math.min(readFrom ?? this.savedThrough - OVERLAP, this.savedThrough);
            this.from = this.savedThrough === undefined ? this.readFrom : this.readFrom - BOUND;
        }
        if (this.savedThrough === undefined && this.history < HISTORY) {
            // What came before is not wanted: the next run goes on from here, also when this one does not come to an end.
            this.savedThrough = this.from;
        }
    }

    async read(): Promise<void> {
        // Also an empty stretch: it marks the place from which a sync that is to read no history goes on.
        while (this.from <= this.end) {
            this.leaveWhatIsGone();
            const to = Math.min(this.from + this.stretch, this.end);
            const outcome = await this.readStretch(to);
            if (outcome.state === 'off') {
                this.plan();
                continue;
            }
            if (outcome.state === 'whole') {
                this.savedThrough = Math.max(outcome.through, this.savedThrough ?? 0);
                const isNext = this.from <= this.readFrom;
                this.readFrom = Math.max(this.readFrom, isNext ? Math.min(outcome.through, outcome.askedAt - OVERLAP) : 0);
                this.isWidened = false;
                this.stretch = Math.min(this.stretch * (outcome.pages <= SHORT_PAGES ? STRETCH_FACTOR : 1), LONGEST_STRETCH);
                this.from = to < this.end ? to - BOUND : this.end + 1;
            } else if (outcome.state === 'long') {
                this.stretch = Math.max(this.stretch / STRETCH_FACTOR, SHORTEST_STRETCH);
            } else if (outcome.state === 'unproven' && outcome.isEmpty && to < this.end) {
                this.isWidened = true;
                this.stretch *= STRETCH_FACTOR;
            } else if (outcome.state === 'unproven') {
                await this.nango.log(
                    `The stream from ${new Date(this.from).toISOString()} on did not come to an end: ${outcome.message}. The next run goes on at the same place.`,
                    { level: 'warn' }
                );
                // Where nothing comes, there is nothing that could move.
                this.movement = outcome.isEmpty ? '' : this.movement;
                await this.saveCheckpoint();
                return;
            }
        }
        this.movement = '';
        await this.saveCheckpoint();
        await this.say([this.time.complaint()]);
    }

    private isOff(): boolean {
        return !this.isSettled && this.time.isOff(this.offset);
    }

    private async say(warnings: (string | undefined)[]): Promise<void> {
        for (const warning of warnings) {
            if (warning !== undefined) {
                await this.nango.log(warning, { level: 'warn' });
            }
        }
    }

    /** Begins later where the place has left the stream's history. */
    private leaveWhatIsGone(): void {
        const oldest = this.time.now() - HISTORY;
        if (this.from >= oldest) {
            return;
        }
        if (this.savedThrough !== undefined && this.savedThrough < oldest) {
            this.doubts.push(
                `Events from ${new Date(this.savedThrough).toISOString()} to ${new Date(oldest).toISOString()} are no longer streamed; the sync security-events reads them from files.`
            );
        }
        this.from = oldest;
        this.readFrom = Math.max(this.readFrom, oldest);
    }

    private async readStretch(to: number): Promise<StretchEnd> {
        const outbox = new Outbox<T, never>(
            async (_, events) => await this.options.save(events),
            () => undefined
        );
        try {
            const outcome = await this.walk(to, outbox);
            await outbox.drain();
            return outcome;
        } catch (error) {
            await outbox.discard();
            throw error;
        }
    }

    private async walk(to: number, outbox: Outbox<T, never>): Promise<StretchEnd> {
        const walk = new Walk();
        const began = Date.now();
        let askedAt = this.time.now();
        let through = to;
        let token: string | undefined;
        let isEmpty = true;
        let patience = 0;
        for (;;) {
            const reply = await this.ask(to, token);
            const isOff = this.isOff();
            this.isSettled = true;
            if (isOff) {
                return { state: 'off' };
            }
            await this.say(this.doubts.splice(0));
            if (reply === undefined) {
                return { state: 'left' };
            }
            askedAt = Math.min(askedAt, reply.servedAt ?? askedAt);
            through = Math.min(through, reply.servedAt ?? through);
            const rows = itemsOf(this.nango, this.options.endpoint, reply);
            const events = await this.recordsOf(rows);
            const kept = events.filter(this.options.keep);
            const bytes = kept.reduce((sum, event) => sum + JSON.stringify(event).length, 0);
            await outbox.add('', kept, bytes, () => undefined);
            const isNothing = rows.length === 0;
            isEmpty &&= isNothing;
            const behind = eventsBehind(this.nango, this.options.endpoint, reply);
            // Where Mimecast does not say whether there is more, an empty page says that there is not.
            const caughtUp = behind.caughtUp ?? (isNothing ? true : undefined);
            // An empty page that has not caught up is asked for again, whatever cursor it gives.
            const next = behind.next ?? (isNothing ? `again ${walk.pages}` : undefined);
            const verdict = walk.take({ ids: events.map(({ id }) => id), odd: rows.length - events.length, next, caughtUp });
            if (verdict.state === 'complete') {
                return { state: 'whole', through, askedAt, pages: walk.pages };
            }
            if (verdict.state === 'unproven') {
                return { state: 'unproven', message: verdict.message, isEmpty };
            }
            if (isNothing) {
                // Asked again with the cursor that brought the last events: the one of an empty reply may be worth nothing.
                patience += 1;
                await sleep(waitBefore(patience, {}));
                continue;
            }
            token = next;
            const isLong = walk.pages >= LONG_PAGES || Date.now() - began >= LONG_MS;
            if (isLong && !this.isWidened && this.stretch > SHORTEST_STRETCH) {
                return { state: 'long' };
            }
        }
    }

    /** @returns nothing when the start of the stretch is not in the stream's history */
    private async ask(to: number, token: string | undefined): Promise<Reply | undefined> {
        const { endpoint } = this.options;
        const query = { ...this.options.query, dateRangeStartsAt: new Date(this.from).toISOString(), dateRangeEndsAt: new Date(to).toISOString() };
        const page = { size: endpoint.pageSize ?? 100, ...(token === undefined ? {} : { token }) };
        try {
            return await callWithinQuota(this.nango, endpoint, { query, page, time: this.time }, this.quota);
        } catch (error) {
            const isOutside = this.time.now() - this.from > REFUSED_AFTER || this.isOff();
            if (isMimecastError(error) && error.payload.type === 'invalid_input' && isOutside) {
                return undefined;
            }
            throw error;
        }
    }

    /** Records of the rows; one that is no object, or of which nothing can be made, costs no other. */
    private async recordsOf(rows: unknown[]): Promise<T[]> {
        const records: T[] = [];
        for (const row of rows) {
            try {
                if (isRecord(row)) {
                    records.push(this.options.record(row));
                }
            } catch {
                // Counted below, like what is no object.
                continue;
            }
        }
        if (records.length < rows.length) {
            await this.nango.log(`${nameOf(this.options.endpoint)} returned ${rows.length - records.length} rows that cannot be read; they were left out.`, {
                level: 'warn'
            });
        }
        return records;
    }

    private async saveCheckpoint(): Promise<void> {
        await this.options.saveCheckpoint({
            savedThrough: this.savedThrough === undefined ? '' : new Date(this.savedThrough).toISOString(),
            readFrom: new Date(this.readFrom).toISOString(),
            stretch: String(this.stretch),
            calls: this.quota.budget.toString(),
            movement: this.movement
        });
    }
}
