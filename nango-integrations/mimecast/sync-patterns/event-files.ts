import { CallBudget } from '../api/call-budget.js';
import { dayDate, days } from '../api/dates.js';
import { downloadFailure, fileKey, filePath, readLines } from '../api/downloads.js';
import { isMimecastError, mimecastError, unexpectedReply } from '../api/errors.js';
import { readMetadata } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { sleep, waitBefore } from '../api/waits.js';
import type { Endpoint } from '../api/endpoints.js';
import type { Nango } from '../api/request.js';

/** How the files of one product are read. */
export interface EventFilesOptions<T extends { id: string }> {
    endpoint: Endpoint;
    /** Event types to fetch, as Mimecast names them, each with the checkpoint field that holds its cursor. */
    types: { type: string; cursor: string }[];
    checkpoint: Record<string, string> | null;
    /** Saves the whole checkpoint: one field per type and `calls`. */
    saveCheckpoint: (checkpoint: Record<string, string>) => Promise<void>;
    /** Makes a record of an event. `line` is the event as it stands in the file. */
    record: (type: string, row: Record<string, unknown>, line: string) => T;
    /** Many accounts do not have the product: a refusal is one line in the log then, not a failed run. */
    optional?: boolean;
    save: (type: string, rows: T[]) => Promise<unknown>;
}

/** Days Mimecast keeps, less one to stay clear of the edge. */
const MAX_START_DAYS = 6;
const FILE_ATTEMPTS = 4;
const LINES_PER_CHECKPOINT = 10_000;
const EMPTY_PAGES = 3;

/** Where one type stands. A run that ended between two pages leaves only the token. */
interface Place {
    /** Cursor of the page in work; empty before the first page. */
    token: string;
    /** Finished files of the page, by key. */
    done: string[];
    /** The file in work and how many of its lines are saved. */
    file: string;
    line: number;
    /** The first day listed while there is no cursor: a run that goes on after midnight must list the same files. */
    start?: string | undefined;
}

interface ListedFiles {
    urls: Map<string, string>;
    next: string | undefined;
    caughtUp: boolean | undefined;
}

/**
 * Reads event files type by type, each with its own cursor, and saves every event.
 *
 * A page of files is done when every file in it is saved; only then does the cursor move. The cursor is kept when there is nothing new, so that the next run asks for what is new and not
 * for everything again. A run that is killed goes on inside the page, near the line where it stopped. Files are read piece by piece, so memory does not grow with the backlog.
 * A type that fails does not stop the others; the run fails at its end with the first error.
 */
export async function syncEventFiles<T extends { id: string }>(nango: Nango, options: EventFilesOptions<T>): Promise<void> {
    const metadata = await readMetadata(nango, ['startDays', 'downloadHosts']);
    const run = new EventFilesRun(nango, options, {
        startDays: Math.min(metadata.startDays ?? MAX_START_DAYS, MAX_START_DAYS),
        hosts: metadata.downloadHosts ?? []
    });
    let firstError: unknown;
    for (const { type, cursor } of options.types) {
        try {
            await run.readType(type, cursor);
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            if (options.optional === true && (error.payload.type === 'permission' || error.payload.type === 'not_licensed')) {
                await nango.log(`Nothing was read: ${error.message}`, { level: 'warn' });
                return;
            }
            await nango.log(`Events of type "${type}" could not be read to the end: ${error.message}`, { level: 'error' });
            firstError ??= error;
        }
    }
    if (firstError !== undefined) {
        throw firstError;
    }
}

class EventFilesRun<T extends { id: string }> {
    private readonly nango: Nango;
    private readonly options: EventFilesOptions<T>;
    private readonly settings: { startDays: number; hosts: string[] };
    private readonly checkpoint: Record<string, string>;
    private readonly budget: CallBudget;

    constructor(nango: Nango, options: EventFilesOptions<T>, settings: { startDays: number; hosts: string[] }) {
        this.nango = nango;
        this.options = options;
        this.settings = settings;
        this.checkpoint = { ...options.checkpoint };
        this.budget = new CallBudget(options.endpoint, this.checkpoint['calls'] ?? '');
    }

    async readType(type: string, cursor: string): Promise<void> {
        const place = readPlace(this.checkpoint[cursor] ?? '');
        const save = async (): Promise<void> => {
            this.checkpoint[cursor] = JSON.stringify(place);
            await this.options.saveCheckpoint({ ...this.checkpoint, calls: this.budget.toString() });
        };
        let empty = 0;
        for (;;) {
            if (place.token === '') {
                place.start ??= daysBack(this.settings.startDays);
            }
            const page = await this.list(type, place).catch((error: unknown) => {
                if (place.token !== '' && isMimecastError(error) && error.payload.type === 'invalid_input') {
                    return undefined;
                }
                throw error;
            });
            if (page === undefined) {
                await this.nango.log(
                    `Mimecast no longer takes the cursor of "${type}" events; they are listed again from ${MAX_START_DAYS} days back. Saved events stay single.`,
                    {
                        level: 'warn'
                    }
                );
                // Not from where the first run began: what came since may be older than that is today.
                Object.assign(place, { token: '', start: daysBack(MAX_START_DAYS) });
                continue;
            }
            await this.readPage(type, page, place, save);
            const moved = page.next !== undefined && page.next !== place.token;
            Object.assign(place, { token: page.next ?? place.token, done: [], file: '', line: 0 });
            if (place.token !== '') {
                place.start = undefined;
            }
            await save();
            empty = page.urls.size === 0 ? empty + 1 : 0;
            const finished = page.urls.size === 0 ? page.caughtUp !== false || empty >= EMPTY_PAGES : page.caughtUp === true;
            if (finished || !moved) {
                return;
            }
        }
    }

    private async list(type: string, { token, start }: Place): Promise<ListedFiles> {
        await this.budget.take();
        const oldest = daysBack(MAX_START_DAYS);
        const first = start !== undefined && start > oldest ? start : oldest;
        const { endpoint } = this.options;
        const reply = await call(this.nango, endpoint, {
            // With a cursor the dates may be left out; without one the day is the finest start there is.
            query: { type, ...(token === '' ? { dateRangeStartsAt: first } : {}) },
            page: { size: endpoint.pageSize ?? 100, ...(token === '' ? {} : { token }) }
        });
        const urls = new Map<string, string>();
        for (const file of itemsOf(this.nango, endpoint, reply)) {
            const url = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)['url'] : undefined;
            if (typeof url !== 'string') {
                throw unexpectedReply(this.nango, endpoint, 'a file has no address', reply);
            }
            // The same file can be listed twice; its path is what stays the same when it is signed again.
            urls.set(filePath(url), url);
        }
        const next = reply.body['@nextPage'];
        const caughtUp = reply.body['isCaughtUp'];
        return { urls, next: typeof next === 'string' && next !== '' ? next : undefined, caughtUp: typeof caughtUp === 'boolean' ? caughtUp : undefined };
    }

    private async readPage(type: string, page: ListedFiles, place: Place, save: () => Promise<void>): Promise<void> {
        for (const path of page.urls.keys()) {
            const file = fileKey(path);
            if (place.done.includes(file)) {
                continue;
            }
            if (place.file !== file) {
                Object.assign(place, { file, line: 0 });
            }
            await this.readFile(type, page, path, place, save);
            place.done.push(file);
            Object.assign(place, { file: '', line: 0 });
            await save();
        }
    }

    private async readFile(type: string, page: ListedFiles, path: string, place: Place, save: () => Promise<void>): Promise<void> {
        /** Lines at which attempts stopped because of damage. */
        const damaged = new Set<number>();
        for (let attempt = 1; ; attempt++) {
            const reached = { line: 0 };
            try {
                await this.saveLines(type, String(page.urls.get(path)), place, save, reached);
                return;
            } catch (error) {
                const failure = downloadFailure(error);
                if (failure === undefined) {
                    throw error;
                }
                if (failure === 'file_damaged' && damaged.has(reached.line)) {
                    // Twice at the same line: it is the file, not the way. It must not block every later file of this type.
                    await this.nango.log(
                        `A file of "${type}" events is damaged after line ${Math.max(place.line, reached.line)} (${path}); what is readable was saved.`,
                        {
                            level: 'error'
                        }
                    );
                    return;
                }
                if (failure === 'file_damaged') {
                    damaged.add(reached.line);
                }
                if (attempt >= FILE_ATTEMPTS) {
                    throw error;
                }
                await sleep(waitBefore(attempt, {}));
                if (failure !== 'download_lost' || attempt > 1) {
                    // The same cursor lists the same files with fresh signatures.
                    page.urls = new Map([...page.urls, ...(await this.list(type, place)).urls]);
                }
            }
        }
    }

    /** @param reached told how many lines this attempt has read, also when it fails */
    private async saveLines(type: string, url: string, place: Place, save: () => Promise<void>, reached: { line: number }): Promise<void> {
        let broken = 0;
        let checkpointed = place.line;
        for await (const { rows, read, broken: bad } of readLines(this.nango, url, (row, line) => this.options.record(type, row, line), this.settings.hosts)) {
            broken += bad;
            reached.line = read;
            if (read <= place.line) {
                // An earlier attempt saved these.
                continue;
            }
            await this.options.save(type, rows);
            // Behind an unreadable line nothing counts as saved before the end of the file: the line may be readable in another attempt.
            if (broken === 0) {
                place.line = read;
            }
            if (place.line - checkpointed >= LINES_PER_CHECKPOINT) {
                checkpointed = place.line;
                await save();
            }
        }
        if (broken > 0) {
            await this.nango.log(`A file of "${type}" events has ${broken} unreadable lines among ${reached.line}; they were left out.`, { level: 'warn' });
        }
    }
}

function daysBack(count: number): string {
    return dayDate(Date.now() - days(count));
}

function readPlace(text: string): Place {
    try {
        const { token, done, file, line, start } = JSON.parse(text) as Place;
        if (typeof token === 'string' && Array.isArray(done) && typeof file === 'string' && typeof line === 'number') {
            return { token, done, file, line, start };
        }
    } catch {
        // An empty text is the first run's.
    }
    return { token: '', done: [], file: '', line: 0 };
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
