import { CallBudget } from '../api/call-budget.js';
import { dayDate, days, minutes } from '../api/dates.js';
import { damageProof, downloadFailure, fileKey, filePath, readLines } from '../api/downloads.js';
import { isMimecastError, isRecord, mimecastError, unexpectedReply } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { eventsBehind, itemsOf } from '../api/pages.js';
import { sleep, waitBefore } from '../api/waits.js';
import { Walk } from '../api/walk.js';
import { MimecastTime } from './mimecast-time.js';
import { beginAt } from './movement.js';
import { Outbox } from './outbox.js';
import { QuotaUsedUp, callWithinQuota } from './shared-quota.js';
import { inTurn } from './turns.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { MimecastError } from '../api/errors.js';
import type { Nango } from '../api/request.js';
import type { QuotaRun } from './shared-quota.js';

/** How the files of one product are read. */
export interface EventFilesOptions<T extends { id: string }> {
    endpoint: Endpoint;
    /** Event types to fetch, as Mimecast names them, each with the checkpoint field that holds its place. */
    types: { type: string; cursor: string }[];
    checkpoint: Record<string, string> | null;
    /** Saves the whole checkpoint: one field per type, and those of `RunState`. */
    saveCheckpoint: (checkpoint: Record<string, string>) => Promise<void>;
    /** Makes a record of an event. `line` is the event as it stands in the file. */
    record: (type: string, row: Record<string, unknown>, line: string) => T;
    /** Many accounts do not have the product: a refusal is one line in the log then, not a failed run. */
    optional?: boolean;
    save: (type: string, rows: T[]) => Promise<unknown>;
}

/** What the checkpoint holds beside a place per type, as it is at first. */
export const RunState = {
    /** Count of the quota. */
    calls: '',
    /** The type that was served last: it is served last in the next run, so that one with endless files starves nobody. */
    turn: '',
    /** See `beginAt`. */
    movement: ''
};

/** Days Mimecast keeps, less one to stay clear of the edge. */
const MAX_START_DAYS = 6;
const FILE_ATTEMPTS = 4;
/** Files in a row that cannot be read before it is the way to them that is broken, and not they. */
const FAILED_IN_A_ROW = 5;
const NOT_THERE = [404, 410];
/** A file that could not be read is tried again for so long. */
const GIVE_UP_AFTER = days(1);
/** Mimecast keeps files for so long. */
const KEPT_FOR = days(7);
/** Errors that come and go, and say nothing about what was asked for. */
const PASSING = ['temporary', 'rate_limited'];
/** And in so many later runs, however far they are apart. */
const LEAST_TRIES = 5;
/** Pages whose unread files are tried again in one run of a type: each costs a call. */
const PAGES_TRIED_AGAIN = 2;
const LINES_PER_CHECKPOINT = 10_000;
const CHECKPOINT_AFTER = minutes(1 / 3);
/** A link that a fresh listing gave is tried so often before it is the file that cannot be had. */
const FRESH_LINKS = 2;
/** How Mimecast may refuse a cursor that has aged: only 400 was seen. A missing permission is 403 too. */
const FORBIDDEN = 403;
const STALE = [400, 404, 410, 422, FORBIDDEN];
/** Nango takes 4,000 characters per field of a checkpoint. */
const MAX_PLACE = 3900;

/** A file that could not be read: remembered, so that it does not block the files after it and is not forgotten. */
interface UnreadFile {
    /** Its page is listed with this token, or from this day; that gives a fresh link. */
    token: string;
    start?: string | undefined;
    /** Its key, see `fileKey`. */
    file: string;
    /** When it failed first and last, epoch milliseconds. */
    since: number;
    tried: number;
    /** Later runs that tried it. */
    tries: number;
}

/** Where one type stands. A run that ended between two pages leaves only the token. */
interface Place {
    /** Cursor of the page in work; empty before the first page. */
    token: string;
    /** Mark of the last finished file of the page, see `marksOf`. */
    done: string;
    /** The file in work and how many of its lines are saved. */
    file: string;
    line: number;
    /** The first day listed while there is no cursor: a run that goes on after midnight must list the same files. */
    start?: string | undefined;
    unread: UnreadFile[];
}

/** What lists a page: a token, or a first day. */
interface PageAt {
    token: string;
    start?: string | undefined;
}

interface ListedFiles {
    /** Path to address, in the order of the paths. */
    urls: Map<string, string>;
    /** Entries without an address. */
    odd: number;
    next: string | undefined;
    caughtUp: boolean | undefined;
}

/**
 * Reads event files type by type, each with its own cursor, and saves every event.
 *
 * A page of files is done when every file in it is saved; only then does the cursor move. The cursor is kept when there is nothing new, so that the next run asks for what is new and not
 * for everything again. A run that is killed goes on inside the page, near the line where it stopped. Files are read piece by piece, so memory does not grow with the backlog.
 * A file that cannot be read is set aside and tried again in later runs, for a day. A type that fails does not stop the others; the run fails at its end with the first error.
 */
export async function syncEventFiles<T extends { id: string }>(nango: Nango, options: EventFilesOptions<T>): Promise<void> {
    const metadata = await readMetadata(nango, ['startDays', 'downloadHosts']);
    const run = new EventFilesRun(nango, options, {
        startDays: Math.min(metadata.startDays ?? MAX_START_DAYS, MAX_START_DAYS),
        hosts: metadata.downloadHosts ?? []
    });
    await run.begin();
    let firstError: unknown;
    let isCutShort = false;
    for (const { type, cursor } of run.turns()) {
        try {
            await run.readType(type, cursor);
        } catch (error) {
            if (error instanceof QuotaUsedUp) {
                await nango.log(error.message, { level: 'warn' });
                isCutShort = true;
                break;
            }
            if (!isMimecastError(error)) {
                throw error;
            }
            if (options.optional === true && (error.payload.type === 'permission' || error.payload.type === 'not_licensed')) {
                await nango.log(`Nothing was read: ${error.message}`, { level: 'warn' });
                break;
            }
            await nango.log(`Events of type "${type}" could not be read to the end: ${error.message}`, { level: 'error' });
            firstError ??= error;
        }
    }
    await run.end(isCutShort);
    if (firstError !== undefined) {
        throw firstError;
    }
}

class EventFilesRun<T extends { id: string }> {
    readonly nango: Nango;
    readonly options: EventFilesOptions<T>;
    readonly settings: { startDays: number; hosts: string[] };
    readonly quota: QuotaRun;
    readonly time = new MimecastTime();
    /** Files that could be read in this run. */
    readable = 0;
    /** Files that could not be read since one could. */
    failedInARow = 0;
    private readonly checkpoint: Record<string, string>;
    /** Lines read since the last checkpoint. */
    lines = 0;
    private checkpointed = Date.now();

    constructor(nango: Nango, options: EventFilesOptions<T>, settings: { startDays: number; hosts: string[] }) {
        this.nango = nango;
        this.options = options;
        this.settings = settings;
        this.checkpoint = { ...RunState, ...options.checkpoint };
        const budget = new CallBudget(options.endpoint, this.checkpoint['calls'] ?? '');
        this.quota = { budget, began: Date.now(), save: async () => await this.saveCheckpoint() };
    }

    async begin(): Promise<void> {
        await beginAt(this.nango, {
            before: this.checkpoint['movement'] ?? '',
            place: JSON.stringify(this.options.types.map(({ cursor }) => this.checkpoint[cursor] ?? '')),
            isMarked: true,
            keep: async (movement, isStuck) => {
                this.checkpoint['movement'] = movement;
                // Otherwise the count of calls is saved with it, before the first one.
                await (isStuck ? this.saveCheckpoint() : undefined);
            },
            what: `the files of "${this.turns().at(-1)?.type ?? ''}" events`
        });
        if (this.quota.budget.isFromFuture) {
            await this.nango.log('The saved count of calls is from the future, made by a clock that was wrong: it was taken as made now.', { level: 'warn' });
        }
    }

    /** The types in the order in which they are served. */
    turns(): { type: string; cursor: string }[] {
        return inTurn(this.options.types, ({ cursor }) => cursor === this.checkpoint['turn']);
    }

    daysBack(count: number): string {
        return dayDate(this.time.now() - days(count));
    }

    /** @param isCutShort the run ends before it has served all types */
    async end(isCutShort: boolean): Promise<void> {
        if (!isCutShort) {
            this.checkpoint['movement'] = '';
        }
        await this.saveCheckpoint();
        const complaint = this.time.complaint();
        if (complaint !== undefined) {
            await this.nango.log(complaint, { level: 'warn' });
        }
    }

    async readType(type: string, cursor: string): Promise<void> {
        this.checkpoint['turn'] = cursor;
        const outbox = new Outbox<T, string>(
            async (_, rows) => await this.options.save(type, rows),
            (place) => {
                this.checkpoint[cursor] = place;
            }
        );
        try {
            const reader = new TypeReader(this, type, readPlace(this.checkpoint[cursor] ?? ''), outbox);
            await reader.readUnread();
            await reader.readPages();
        } catch (error) {
            if (!isMimecastError(error) && !(error instanceof QuotaUsedUp)) {
                await outbox.discard();
                throw error;
            }
            // What was read before is saved all the same.
            await outbox.drain();
            throw error;
        }
        await outbox.drain();
    }

    /** Saves how far the reader has come, now and then. */
    async checkpointIfDue(outbox: Outbox<T, string>): Promise<void> {
        if (Date.now() - this.checkpointed >= CHECKPOINT_AFTER) {
            await outbox.drain();
        } else if (this.lines >= LINES_PER_CHECKPOINT) {
            // Rows that do not fill a call yet can wait for more.
            await outbox.settle();
        } else {
            return;
        }
        await this.saveCheckpoint();
    }

    private async saveCheckpoint(): Promise<void> {
        this.checkpointed = Date.now();
        this.lines = 0;
        await this.options.saveCheckpoint({ ...this.checkpoint, calls: this.quota.budget.toString() });
    }
}

/** Reads the files of one type. */
class TypeReader<T extends { id: string }> {
    private readonly run: EventFilesRun<T>;
    private readonly nango: Nango;
    private readonly type: string;
    private readonly outbox: Outbox<T, string>;
    private readonly place: Place;
    private readonly read = new Set<string>();
    private isBegunAnew = false;

    constructor(run: EventFilesRun<T>, type: string, place: Place, outbox: Outbox<T, string>) {
        this.run = run;
        this.nango = run.nango;
        this.type = type;
        this.place = place;
        this.outbox = outbox;
    }

    /** Tries files again that could not be read in earlier runs. */
    async readUnread(): Promise<void> {
        const now = Date.now();
        // At first in every run, then less and less often.
        const due = this.place.unread.filter(({ since, tried }) => now - tried >= (tried - since) / 2 || now - since >= GIVE_UP_AFTER);
        const pages = new Map<string, UnreadFile[]>();
        for (const file of due.sort((one, other) => one.tried - other.tried)) {
            const page = JSON.stringify([file.token, file.start]);
            pages.set(page, [...(pages.get(page) ?? []), file]);
        }
        for (const files of [...pages.values()].slice(0, PAGES_TRIED_AGAIN)) {
            const page = await this.listAgain(files[0] ?? { token: '', since: now });
            if (page === 'later') {
                continue;
            }
            for (const file of files) {
                await this.readAgain(file, page);
            }
        }
    }

    /** Lists a page of an earlier run, if Mimecast still shows it; `later` where a passing fault says nothing about that. */
    private async listAgain(at: PageAt & { since: number }): Promise<ListedFiles | undefined | 'later'> {
        try {
            return await this.list(at);
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            const oldest = { token: '', start: this.run.daysBack(MAX_START_DAYS), since: at.since };
            // After so long Mimecast has none of these files, whatever it answers.
            if (PASSING.includes(error.payload.type) && Date.now() - at.since < KEPT_FOR) {
                return 'later';
            }
            // A first day soon leaves the days Mimecast keeps, long before the files of that page do: they are the first ones of a later day, too.
            return at.token === '' && (at.start ?? '') < oldest.start && error.payload.status === 400 ? await this.listAgain(oldest) : undefined;
        }
    }

    private async readAgain(file: UnreadFile, page: ListedFiles | undefined): Promise<void> {
        const { since } = file;
        const path = [...(page?.urls.keys() ?? [])].find((one) => fileKey(one) === file.file);
        const error = page === undefined || path === undefined ? undefined : await this.readFile(page, path, file, { line: 0 }, 1, () => undefined);
        const isRead = path !== undefined && error === undefined;
        file.tries += 1;
        const isGivenUp = !isRead && Date.now() - since >= GIVE_UP_AFTER && file.tries >= LEAST_TRIES;
        if (isGivenUp) {
            await this.nango.log(
                `A file of "${this.type}" events could not be read since ${new Date(since).toISOString()} and is given up (${path ?? 'no longer listed: named in the log of that time'}); what could be read of it was saved.`,
                { level: 'error' }
            );
        }
        if (isRead || isGivenUp) {
            this.place.unread = this.place.unread.filter((other) => other !== file);
        } else {
            file.tried = Date.now();
        }
        this.outbox.reach(textOf(this.place));
        await this.run.checkpointIfDue(this.outbox);
    }

    async readPages(): Promise<void> {
        const walk = new Walk();
        let at: PageAt = { token: this.place.token };
        if (at.token === '') {
            at.start = this.firstDay();
        }
        for (;;) {
            const listed = await this.listOrBeginAnew(at);
            const { page } = listed;
            at = listed.at;
            if (at.token === '' && this.place.token === '') {
                if (this.isInFuture()) {
                    await this.nango.log(
                        `The place of "${this.type}" events is in the future (${this.place.start}), made by a clock that was wrong: files are listed from ${MAX_START_DAYS} days back.`,
                        { level: 'warn' }
                    );
                }
                this.place.start = at.start;
                this.outbox.reach(textOf(this.place));
            }
            const isProgress = [...page.urls.keys()].some((path) => !this.read.has(path));
            if (isProgress) {
                await this.readPage(page, at);
            }
            const next = page.next === at.token ? undefined : page.next;
            // Where Mimecast does not say whether there is more, a page without files says that there is not.
            const caughtUp = page.caughtUp ?? (page.urls.size === 0 ? true : undefined);
            const verdict = walk.take({ ids: [...page.urls.keys()], odd: page.odd, next, caughtUp });
            if (next !== undefined && (isProgress || verdict.state === 'complete')) {
                Object.assign(this.place, { token: next, done: '', file: '', line: 0, start: undefined });
                this.outbox.reach(textOf(this.place));
            }
            if (verdict.state === 'unproven') {
                await this.nango.log(`The list of "${this.type}" files did not come to an end: ${verdict.message}. The next run goes on at the same place.`, {
                    level: 'warn'
                });
            }
            if (verdict.state !== 'more' || next === undefined) {
                return;
            }
            at = { token: next };
        }
    }

    /** The day from which files are listed while there is no cursor. */
    private firstDay(): string {
        const { run, place } = this;
        return this.isInFuture() ? run.daysBack(MAX_START_DAYS) : (place.start ?? run.daysBack(run.settings.startDays));
    }

    private isInFuture(): boolean {
        return (this.place.start ?? '') > this.run.daysBack(0);
    }

    /** Lists a page; where Mimecast no longer takes its cursor, or its first day, once from the oldest day there is. */
    private async listOrBeginAnew(at: PageAt): Promise<{ page: ListedFiles; at: PageAt }> {
        const { time } = this.run;
        const { offset } = time;
        /** The first day was made with the runner's clock, which is wrong. */
        const isWrongDay = (): boolean => at.token === '' && time.isOff(offset) && at.start !== this.firstDay();
        try {
            const page = await this.list(at);
            if (!isWrongDay()) {
                return { page, at };
            }
        } catch (error) {
            if (!isWrongDay()) {
                return await this.beginAnew(at, error);
            }
        }
        return await this.listOrBeginAnew({ token: '', start: this.firstDay() });
    }

    /** Lists from the oldest day there is, where an error says that Mimecast no longer takes what was asked for; throws it otherwise. */
    private async beginAnew(at: PageAt, error: unknown): Promise<{ page: ListedFiles; at: PageAt }> {
        const status = isMimecastError(error) ? error.payload.status : undefined;
        const isOldDay = at.token === '' && (at.start ?? '') < this.run.daysBack(MAX_START_DAYS) && status === 400;
        if (this.isBegunAnew || status === undefined || !STALE.includes(status) || (at.token === '' && !isOldDay)) {
            throw error;
        }
        // Not from where the first run began: what came since may be older than that is today.
        const anew = { token: '', start: this.run.daysBack(MAX_START_DAYS) };
        const page = await this.list(anew).catch((other: unknown) => {
            throw status === FORBIDDEN && isMimecastError(other) ? error : other;
        });
        // A missing permission refuses every page, and a passing mistake does not refuse one twice.
        const again = status === FORBIDDEN ? await this.list(at).catch(() => undefined) : undefined;
        if (again !== undefined) {
            return { page: again, at };
        }
        this.isBegunAnew = true;
        await this.nango.log(
            `Mimecast no longer takes the cursor of "${this.type}" events; they are listed again from ${MAX_START_DAYS} days back. Saved events stay single.`,
            { level: 'warn' }
        );
        return { page, at: anew };
    }

    private async list({ token, start }: PageAt): Promise<ListedFiles> {
        const { options, quota } = this.run;
        const { endpoint } = options;
        const reply = await callWithinQuota(
            this.nango,
            endpoint,
            {
                // With a cursor the dates may be left out; without one the day is the finest start there is.
                query: { type: this.type, ...(token === '' && start !== undefined ? { dateRangeStartsAt: start } : {}) },
                page: { size: endpoint.pageSize ?? 100, ...(token === '' ? {} : { token }) },
                time: this.run.time
            },
            quota
        );
        const entries = itemsOf(this.nango, endpoint, reply);
        const addresses = entries
            .map((file) => (isRecord(file) ? file['url'] : undefined))
            .filter((url): url is string => typeof url === 'string' && URL.canParse(url));
        if (addresses.length === 0 && entries.length > 0) {
            throw unexpectedReply(this.nango, endpoint, 'no file has an address', reply);
        }
        if (addresses.length < entries.length) {
            await this.nango.log(
                `${entries.length - addresses.length} of ${entries.length} files in a list of "${this.type}" events have no address; they were left out.`,
                { level: 'error' }
            );
        }
        // The same file can be listed twice; its path is what stays the same when it is signed again. In the order of paths, whatever order Mimecast lists them in next time.
        const urls = new Map(addresses.map((url): [string, string] => [filePath(url), url]).sort(([one], [other]) => (one < other ? -1 : 1)));
        return { urls, odd: entries.length - addresses.length, ...eventsBehind(this.nango, endpoint, reply) };
    }

    private async readPage(page: ListedFiles, at: PageAt): Promise<void> {
        const { place, run, outbox } = this;
        const paths = [...page.urls.keys()];
        const marks = marksOf(paths);
        if (place.token !== at.token) {
            Object.assign(place, { token: at.token, done: '', file: '', line: 0 });
        }
        place.start = at.start;
        // Files that have come into the page among the finished ones leave no mark to find: it is read again.
        const first = marks.indexOf(place.done) + 1;
        let failed: MimecastError | undefined;
        for (const [index, path] of paths.entries()) {
            if (index < first) {
                this.read.add(path);
                continue;
            }
            const file = fileKey(path);
            if (place.file !== file) {
                Object.assign(place, { file, line: 0 });
            }
            const behind = (line: number): string => textOf({ ...place, line });
            const error = this.read.has(path) ? undefined : await this.readFile(page, path, at, place, FILE_ATTEMPTS, behind);
            this.read.add(path);
            if (error !== undefined) {
                failed = error;
                await this.setAside(path, at, error);
            }
            Object.assign(place, { done: marks[index], file: '', line: 0 });
            // Where the file store itself says that it does not have a file, there is nothing to wait for: when every call is slow, a run may not come further than over a few of these.
            if (error === undefined || NOT_THERE.includes(error.payload.status ?? 0)) {
                failed = undefined;
                outbox.reach(textOf(place));
                await run.checkpointIfDue(outbox);
            }
        }
        if (failed !== undefined) {
            if (run.readable === 0 && downloadFailure(failed) === 'download_lost') {
                // Nothing shows that other files can be fetched: the place stays before this one.
                throw failed;
            }
            outbox.reach(textOf(place));
        }
    }

    /** Remembers a file that cannot be read; it is passed once something shows that others can. */
    private async setAside(path: string, at: PageAt, error: MimecastError): Promise<void> {
        const { place, run } = this;
        // A file store that says that it does not have a file is there.
        run.failedInARow += NOT_THERE.includes(error.payload.status ?? 0) ? 0 : 1;
        if (run.failedInARow >= FAILED_IN_A_ROW && run.readable === 0) {
            throw error;
        }
        const now = Date.now();
        const unread = [...place.unread, { ...at, file: fileKey(path), since: now, tried: now, tries: 0 }];
        if (textOf({ ...place, unread }).length > MAX_PLACE) {
            await this.nango.log(`${place.unread.length} files of "${this.type}" events are set aside; the checkpoint has no room for another one.`, {
                level: 'error'
            });
            throw error;
        }
        place.unread = unread;
        await this.nango.log(
            `A file of "${this.type}" events could not be read (${path}): ${error.message} It is set aside and tried again in later runs, for a day; the files after it are read.`,
            { level: 'warn' }
        );
    }

    /**
     * Reads one file.
     *
     * @param position how many of its lines are in the outbox; told how far that is
     * @param placeBehind the place behind so many lines
     * @returns why it could not be read
     */
    private async readFile(
        page: ListedFiles,
        path: string,
        at: PageAt,
        position: { line: number },
        attempts: number,
        placeBehind: (line: number) => string | undefined
    ): Promise<MimecastError | undefined> {
        const proofs = new Set<string>();
        for (let attempt = 1; ; attempt++) {
            const reached = { line: 0 };
            try {
                await this.readOnce(String(page.urls.get(path)), position, reached, placeBehind);
                this.run.readable += 1;
                this.run.failedInARow = 0;
                return undefined;
            } catch (error) {
                const failure = downloadFailure(error);
                if (failure === undefined || !isMimecastError(error)) {
                    throw error;
                }
                const proof = damageProof(error);
                if (proof !== undefined && proofs.has(proof)) {
                    // Twice the same bytes, and all of them: it is the file, not the way.
                    await this.nango.log(
                        `A file of "${this.type}" events is damaged after line ${Math.max(position.line, reached.line)} (${path}); what is readable was saved.`,
                        { level: 'error' }
                    );
                    return undefined;
                }
                if (proof !== undefined) {
                    proofs.add(proof);
                }
                if (attempt >= (failure === 'link_expired' ? Math.min(attempts, FRESH_LINKS + 1) : attempts)) {
                    return error;
                }
                await sleep(waitBefore(attempt, {}));
                if (failure !== 'download_lost' || attempt > 1) {
                    // The same cursor lists the same files with fresh signatures.
                    const again = await this.list(at);
                    page.urls.set(path, again.urls.get(path) ?? String(page.urls.get(path)));
                }
            }
        }
    }

    /** @param reached told how many lines this attempt has read, also when it fails */
    private async readOnce(
        url: string,
        position: { line: number },
        reached: { line: number },
        placeBehind: (line: number) => string | undefined
    ): Promise<void> {
        const { options, settings } = this.run;
        const make = (row: Record<string, unknown>, line: string): T => options.record(this.type, row, line);
        let broken = 0;
        for await (const lines of readLines(this.nango, url, make, { hosts: settings.hosts })) {
            if (reached.line > 0) {
                await this.run.checkpointIfDue(this.outbox);
            }
            const before = reached.line;
            broken += lines.broken;
            reached.line = lines.read;
            if (lines.read <= position.line) {
                // An earlier attempt had these.
                continue;
            }
            // Behind an unreadable line nothing counts as saved before the end of the file: the line may be readable in another attempt.
            const isSound = broken === 0;
            await this.outbox.add(this.type, lines.rows, lines.bytes, (count) => (isSound ? placeBehind(Math.max(position.line, before + count)) : undefined));
            if (isSound) {
                position.line = lines.read;
            }
            this.run.lines += lines.rows.length;
        }
        if (broken > 0) {
            await this.nango.log(`A file of "${this.type}" events has ${broken} unreadable lines among ${reached.line}; they were left out.`, {
                level: 'warn'
            });
        }
    }
}

/**
 * Marks of the files of a page in their order, each made from the file and the mark before it: one mark tells which files are finished, however many there are, and is not found where the
 * page begins with other files than it did.
 */
function marksOf(paths: readonly string[]): string[] {
    let mark = '';
    return paths.map((path) => (mark = fileKey(`${mark}${path}`)));
}

/** A place as it stands in the checkpoint: unread files by page, as short as can be, because there is little room. */
interface SavedPlace extends Omit<Place, 'unread'> {
    unread?: { token: string; start?: string | undefined; files: [file: string, since: number, tried: number, tries: number][] }[];
}

function textOf({ unread, ...place }: Place): string {
    const pages = new Map<string, NonNullable<SavedPlace['unread']>[number]>();
    for (const { token, start, file, since, tried, tries } of unread) {
        const page = pages.get(`${token} ${start}`) ?? { token, start, files: [] };
        page.files.push([file, Math.floor(since / 1000), Math.floor(tried / 1000), tries]);
        pages.set(`${token} ${start}`, page);
    }
    const saved: SavedPlace = unread.length === 0 ? place : { ...place, unread: [...pages.values()] };
    return JSON.stringify(saved);
}

function readPlace(text: string): Place {
    const place: Place = { token: '', done: '', file: '', line: 0, unread: [] };
    try {
        const { token, done, file, line, start, unread = [] } = JSON.parse(text) as Partial<SavedPlace>;
        if (typeof token === 'string' && typeof file === 'string' && typeof line === 'number') {
            // Version 0.1.0 kept a list of finished files: the page in work is read again.
            Object.assign(place, { token, done: typeof done === 'string' ? done : '', file, line, start });
            const notFuture = (second: number): number => Math.min(second * 1000, Date.now());
            place.unread = unread.flatMap(({ files, ...page }) =>
                files.map(([key, since, tried, tries]) => ({ ...page, file: key, since: notFuture(since), tried: notFuture(tried), tries }))
            );
        }
    } catch {
        // An empty text is the first run's.
    }
    return place;
}

/** Refuses event types that do not exist, before anything is fetched. */
export function chooseTypes(
    nango: Nango,
    wanted: string[] | undefined,
    known: { type: string; cursor: string }[],
    field = 'securityEventTypes'
): { type: string; cursor: string }[] {
    if (wanted === undefined) {
        return known;
    }
    const unknown = wanted.filter((type) => !known.some((entry) => entry.type === type));
    if (unknown.length > 0) {
        throw mimecastError(nango, {
            type: 'invalid_input',
            code: 'unknown_event_type',
            message: `The connection's metadata asks for event types that do not exist: "${unknown.join('", "')}". Known are: ${known.map((entry) => entry.type).join(', ')}.`,
            retryable: false,
            field
        });
    }
    return known.filter((entry) => wanted.includes(entry.type));
}
