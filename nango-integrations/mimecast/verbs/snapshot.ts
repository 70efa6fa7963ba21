import * as z from 'zod';
import { nameOf } from '../operations/endpoint.js';
import { isMimecastError, mimecastError } from '../api/errors.js';
import { ListPlace, incompleteList, pages, readPage } from '../api/pages.js';
import { Walk, fingerprintOf, hashOf, sum } from '../api/walk.js';
import { beginAt } from './movement.js';
import { savedPlace } from './saved-place.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { MimecastError, MimecastErrorPayload } from '../api/errors.js';
import type { Call, Nango } from '../api/request.js';

/** Where a snapshot stands. A pass may span runs; the records that are not saved between its first and its last are deleted. */
export const SnapshotCheckpoint = z.object({
    /** A pass is under way. */
    isOpen: z.boolean(),
    movement: z.string(),
    /** Key of the last list that was read, or given up, in this pass: lists are read in the order of their keys. */
    through: z.string(),
    /** Checksum of all keys up to there. */
    throughSum: z.number(),
    /** The list that is being read, and the place in it. */
    list: z.string(),
    place: z.string(),
    /** Keys of the lists that were given up in this pass, as far as they fit, and how many there are. */
    failed: z.string(),
    failedCount: z.number(),
    /** What the long lists held in the pass before (`PROVEN_NOTHING`: there was none), and in this one. */
    before: z.string(),
    now: z.string(),
    /** How records are identified, where a kind has two ways. */
    identities: z.string()
});
export type SnapshotCheckpoint = z.infer<typeof SnapshotCheckpoint>;

/** Nothing was saved before this pass, so nothing can seem to be gone. */
const PROVEN_NOTHING = '*';
const MAX_TEXT = 4000;
/** Characters that stand for one long list and what it held. */
const PRINT_LENGTH = 6;
const MAX_FAILED = 100;
/** Lists that may fail one after another before the fault is taken to lie elsewhere. */
const FAILED_IN_A_ROW = 5;
/** A checkpoint is due after this much work, well within the minute after which work may be lost. */
const CHECKPOINT_MS = 20_000;
/** One call of Nango takes so many rows at once. */
const BATCH = 1000;
/** How often one list is walked to see twice the same. */
const WALKS = 4;
/** Errors that say nothing about a single list. */
export const GENERAL: MimecastErrorPayload['type'][] = ['credentials', 'permission', 'not_licensed', 'rate_limited', 'read_only'];

/** One list of a snapshot. */
export interface SnapshotList {
    /** Stays the same in all runs. */
    key: string;
    endpoint: Endpoint;
    filter?: Omit<Call, 'page'>;
    /** What makes a row the same at every read; its JSON, where nothing is said. */
    identity?: (row: Record<string, unknown>) => string;
    /**
     * How much it holds, as Mimecast says elsewhere; `null` where it could say so and does not. Only where that does not speak against it does a reply that leaves the list out stand for an
     * empty one: everything would be deleted otherwise.
     */
    size?: number | null;
}

/** What `readList` does with a list while it reads it. */
interface ListReader {
    take: (rows: Record<string, unknown>[]) => Promise<void>;
    /** Whether the list held the same at the end of the pass before, or nothing of it can be lost. */
    isKnown: (checksum: number) => boolean;
    /** Called after every page with the place to go on from. */
    keep: (place: string) => Promise<void>;
    /** The place an earlier run kept. */
    place: string;
}

const Place = ListPlace.extend({ at: z.string(), before: z.number().optional(), walks: z.number() });
type Place = z.infer<typeof Place>;

/**
 * Reads a list to its proven end. A list of one page is proven by that reply, unless nobody counts its rows and the page is empty or full: then a second one has to agree. Over several pages offsets shift whenever the list changes, so a walk in which the count changes or a row comes
 * twice is walked anew; and where the count stays but the list holds something else than in the pass before, a second walk has to agree, because a row that was removed and another that was
 * added between two pages leave the count as it was and a third row unread.
 *
 * @returns the checksum of its rows, for a list of several pages
 * @throws MimecastError when the end cannot be proven; what was read has been handed over
 */
export async function readList(nango: Nango, { endpoint, filter = {}, identity, size }: SnapshotList, reader: ListReader): Promise<number | undefined> {
    const kept = placeFrom(reader.place);
    let begun = kept === undefined ? undefined : await placeNow(nango, endpoint, filter, kept, identity);
    let before = kept?.before;
    // A place that is lost ends its walk: a list that changes between any two runs would be begun anew for ever.
    const first = kept === undefined ? 1 : kept.walks + (begun === undefined ? 1 : 0);
    if (first > WALKS) {
        throw incompleteList(nango, endpoint, 'it changed every time it was read. Nothing was deleted; the next run tries again.');
    }
    for (let walks = first; ; walks++) {
        const walk: Walk = new Walk({ fixed: true, ...(begun === undefined ? {} : { begun }) });
        const isResumed = begun !== undefined;
        let at = begun?.token ?? '';
        let damage: { code: string; message: string } | undefined;
        let verdict;
        for await (const page of pages(nango, endpoint, filter, { walk, ...(identity === undefined ? {} : { identity }) })) {
            await reader.take(page.items);
            ({ verdict } = page);
            damage ??= page.failures[0] && { code: page.failures[0].code, message: `Mimecast returned only a part of it: ${page.failures[0].message}` };
            damage ??=
                page.isBare && walk.rows === 0 && !(size === null || size === 0) ? { code: 'no_list', message: 'There is no list in the reply' } : undefined;
            const odd = page.oddItems + (identity === undefined ? 0 : page.items.filter((row) => identity(row) === '').length);
            damage ??= odd === 0 ? undefined : { code: 'odd_rows', message: `${odd} rows have an unknown form` };
            if (verdict.state === 'more') {
                await reader.keep(damage === undefined ? textOf({ ...walk.place(), at, walks, ...(before === undefined ? {} : { before }) }) : '');
                at = page.next ?? '';
            }
        }
        if (damage !== undefined) {
            throw incompleteList(nango, endpoint, `${damage.message}. What it held stays; the next run tries again.`, damage.code);
        }
        const isLong = isResumed || walk.pages > 1;
        const agrees = walk.checksum === before;
        // Mimecast counts no rows of an empty list, and a page whose rows or whose next token were lost on their way looks the same.
        const isDoubtful = walk.totalCount === undefined && walk.rows % (endpoint.pageSize ?? 100) === 0;
        const isProven = verdict?.state === 'complete' && (!(isLong || isDoubtful) || agrees || reader.isKnown(walk.checksum));
        // Seen twice in the same way, rows that come twice are rows that Mimecast lists twice.
        if (isProven || (agrees && verdict?.state === 'unproven' && verdict.doubt === 'overlap' && walk.rows >= (walk.totalCount ?? Infinity))) {
            return isLong ? walk.checksum : undefined;
        }
        if (walks >= WALKS || (agrees && verdict?.state === 'unproven')) {
            const why = verdict?.state === 'unproven' ? verdict.message : 'it held something else every time it was read';
            throw incompleteList(nango, endpoint, `${why}. Nothing was deleted; the next run tries again.`);
        }
        before = walk.checksum;
        begun = undefined;
    }
}

function textOf(place: Place): string {
    const text = JSON.stringify(place);
    return text.length > MAX_TEXT ? '' : text;
}

/** A kept place, if the page before it still is what it was: page tokens are offsets, and nobody knows how long one lives. Otherwise the list is read from its beginning. */
async function placeNow(
    nango: Nango,
    endpoint: Endpoint,
    filter: Omit<Call, 'page'>,
    place: Place,
    identity: (row: Record<string, unknown>) => string = (row) => JSON.stringify(row)
): Promise<Place | undefined> {
    try {
        const page = await readPage(nango, endpoint, filter, place.at === '' ? undefined : place.at);
        const isSame = fingerprintOf(page.items.map(identity)) === place.page && page.totalCount === place.totalCount;
        return isSame && page.next !== undefined ? { ...place, token: page.next } : undefined;
    } catch (error) {
        if (isMimecastError(error) && !GENERAL.includes(error.payload.type)) {
            return undefined;
        }
        throw error;
    }
}

function placeFrom(text: string): Place | undefined {
    try {
        return Place.safeParse(JSON.parse(text)).data;
    } catch {
        // None, or one that nobody can read.
        return undefined;
    }
}

/** A record as Nango hands it back. */
export type Stored<T> = T & { _nango_metadata: { deleted_at: string | null; pruned_at?: string | null } };

export function isAlive({ _nango_metadata: meta }: Stored<object>): boolean {
    return meta.deleted_at === null;
}

/** Nango empties records that have not changed for long: only their id is left. */
export function isEmptied({ _nango_metadata: meta }: Stored<object>): boolean {
    return (meta.pruned_at ?? null) !== null;
}

interface PassOptions<T> {
    nango: Nango;
    checkpoint: SnapshotCheckpoint | null;
    saveCheckpoint: (checkpoint: SnapshotCheckpoint) => Promise<void>;
    /** Saves the rows of the lists. */
    save: (rows: T[]) => Promise<unknown>;
}

const CLOSED = { isOpen: false, movement: '', through: '', throughSum: 0, list: '', place: '', failed: '', failedCount: 0, now: '' };

/** One pass over the lists of a snapshot, in as many runs as it takes. */
export class Pass<T extends { id: string }> {
    private readonly options: PassOptions<T>;
    private state: SnapshotCheckpoint;
    private readonly buffer = new Map<string, T>();
    private savedAt = Date.now();
    private inARow = 0;
    /** What the list of the lists held. */
    private own = '';

    constructor(options: PassOptions<T>) {
        this.options = options;
        this.state = savedPlace({ ...CLOSED, before: '', identities: '' }, options.checkpoint);
    }

    /** Opens the pass, or goes on with it. Before anything else, so that a run that dies before its first checkpoint is noticed too. */
    async open(): Promise<void> {
        const { isOpen, through, list, place } = this.state;
        if (!isOpen) {
            this.state.isOpen = true;
            await this.saveNow();
        }
        await beginAt(this.options.nango, {
            before: this.state.movement,
            place: isOpen ? JSON.stringify([through, list, place]) : '',
            keep: async (movement) => {
                this.state.movement = movement;
                await this.saveNow();
            },
            what: through === '' ? 'the beginning of the lists' : 'the lists behind one that is read'
        });
    }

    get identities(): string {
        return this.state.identities;
    }

    set identities(identities: string) {
        this.state.identities = identities;
    }

    /** Nothing was saved before this pass. */
    beginWithNothing(): void {
        this.state.before = PROVEN_NOTHING;
    }

    /** Reads the list whose rows name the others, whole and in this run. */
    async listAll(list: SnapshotList): Promise<Record<string, unknown>[]> {
        const { identity = JSON.stringify } = list;
        // Of several walks everything counts that one of them showed.
        const rows = new Map<string, Record<string, unknown>>();
        const checksum = await readList(this.options.nango, this.patient(list), {
            place: '',
            take: async (page) => {
                for (const row of page) {
                    rows.set(identity(row), row);
                }
            },
            isKnown: (sum) => this.isKnown(list.key, sum),
            keep: async () => this.keep()
        });
        this.own = checksum === undefined ? '' : printOf(list.key, checksum);
        return [...rows.values()];
    }

    /** Reads the lists that no run of this pass has read yet. */
    async readAll<L extends SnapshotList & { record: (row: Record<string, unknown>) => T }>(lists: readonly L[]): Promise<void> {
        const sorted = [...lists].sort((one, other) => compare(one.key, other.key));
        const { through, throughSum } = this.state;
        const done = through === '' ? [] : sorted.filter(({ key }) => compare(key, through) <= 0);
        const isSame = done.map(({ key }) => hashOf(key)).reduce(sum, 0) === throughSum;
        if (!isSame) {
            // One of those that were read has gone, which does no harm, or one has come that nobody has read: deleted at the end of the pass, its rows would be lost.
            this.state = { ...this.state, ...CLOSED, isOpen: true, movement: this.state.movement };
        }
        for (const list of isSame ? sorted.slice(done.length) : sorted) {
            await this.readOne(list);
        }
        await this.flush();
    }

    private async readOne(list: SnapshotList & { record: (row: Record<string, unknown>) => T }): Promise<void> {
        const { nango } = this.options;
        let failure: MimecastError | undefined;
        try {
            const checksum = await readList(nango, this.patient(list), {
                place: this.state.list === list.key ? this.state.place : '',
                take: async (rows) => this.add(rows.map((row) => list.record(row))),
                isKnown: (sum) => (list.size === 0 && sum === 0) || this.isKnown(list.key, sum),
                keep: async (place) => {
                    this.state.list = list.key;
                    this.state.place = place;
                    await this.keep();
                }
            });
            this.prove(list.key, checksum);
            this.inARow = 0;
        } catch (error) {
            if (!isMimecastError(error) || GENERAL.includes(error.payload.type)) {
                throw error;
            }
            failure = error;
            // One that is not found, or refused, says nothing about the next one.
            this.inARow += error.payload.type === 'temporary' ? 1 : 0;
            await nango.log(`A list could not be read, the others are: ${error.payload.message}`, { level: 'warn' });
            this.state.failed = [...this.failed, list.key].slice(0, MAX_FAILED).join(' ');
            this.state.failedCount += 1;
        }
        this.state = { ...this.state, through: list.key, throughSum: sum(this.state.throughSum, hashOf(list.key)), list: '', place: '' };
        await this.keep();
        if (failure !== undefined && this.inARow >= FAILED_IN_A_ROW) {
            // The next run goes on behind them.
            await this.saveNow();
            throw failure;
        }
    }

    /** Keys of the lists that could not be read in this pass, as many as can be kept. */
    get failed(): Set<string> {
        return new Set(this.state.failed.split(' ').filter((key) => key !== ''));
    }

    get failedCount(): number {
        return this.state.failedCount;
    }

    /** Closes the pass. To be called before deletions: a run that dies between the two must not find a pass in which everything counts as read, and delete all of it. */
    async close(): Promise<void> {
        this.state = { ...CLOSED, before: this.own + this.state.now, identities: this.state.identities };
        await this.saveNow();
    }

    /** A run that ends in an error of its own has said why: it is not one that stands still in silence. */
    async noteFailure(error: unknown): Promise<void> {
        if (isMimecastError(error) && error.payload.code !== 'no_progress') {
            this.state.movement = '';
            await this.saveNow();
        }
    }

    /** A list whose calls save where the pass stands before they wait for long. */
    private patient(list: SnapshotList): SnapshotList {
        return { ...list, filter: { ...list.filter, beforeLongWait: async () => this.saveNow() } };
    }

    /** Saves where the pass stands if that is due. */
    async keep(): Promise<void> {
        if (Date.now() - this.savedAt >= CHECKPOINT_MS) {
            await this.saveNow();
        }
    }

    private async saveNow(): Promise<void> {
        // The place never passes a row that is not saved.
        await this.flush();
        await this.options.saveCheckpoint({ ...this.state });
        this.savedAt = Date.now();
    }

    /** Takes rows to be saved with others. */
    async add(rows: T[]): Promise<void> {
        for (const row of rows) {
            this.buffer.set(row.id, row);
        }
        if (this.buffer.size >= BATCH) {
            await this.flush();
        }
    }

    /**
     * Counts what was saved of some lists that could not be read as read, so that it stays.
     *
     * @param listOf key of the list that a record is of
     * @returns whether that is all of it: nobody knows which list a record is of that Nango has emptied, nor which lists failed where there were too many
     */
    async keepSaved(
        records: AsyncIterable<Stored<T>>,
        unread: ReadonlySet<string>,
        listOf: (record: T) => string,
        asSaved: (record: T) => T
    ): Promise<boolean> {
        let isEveryOneKnown = this.failed.size === this.failedCount;
        for await (const record of unread.size > 0 && isEveryOneKnown ? records : []) {
            if (isAlive(record)) {
                isEveryOneKnown &&= !isEmptied(record);
                await this.add(unread.has(listOf(record)) ? [asSaved(record)] : []);
            }
        }
        return isEveryOneKnown;
    }

    private async flush(): Promise<void> {
        if (this.buffer.size > 0) {
            await this.options.save([...this.buffer.values()]);
            this.buffer.clear();
        }
    }

    private isKnown(key: string, checksum: number): boolean {
        const { before } = this.state;
        if (before === PROVEN_NOTHING) {
            return true;
        }
        const print = printOf(key, checksum);
        for (let start = 0; start < before.length; start += PRINT_LENGTH) {
            if (before.startsWith(print, start)) {
                return true;
            }
        }
        return false;
    }

    private prove(key: string, checksum: number | undefined): void {
        if (checksum !== undefined && this.state.now.length + 2 * PRINT_LENGTH <= MAX_TEXT) {
            this.state.now += printOf(key, checksum);
        }
    }
}

function printOf(key: string, checksum: number): string {
    return hashOf(`${key} ${checksum}`).toString(36).padStart(PRINT_LENGTH, '0').slice(-PRINT_LENGTH);
}

/** Numbers by size, before other keys: what is new has a higher number, and comes behind what was read. */
function compare(one: string, other: string): number {
    return one.length - other.length || (one < other ? -1 : one === other ? 0 : 1);
}

/** Names in an error. */
const MAX_NAMES = 10;

/** The error at the end of a pass in which some lists could not be read. */
export function unreadError(nango: Nango, endpoint: Endpoint, what: string, names: string[]): MimecastError {
    const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
    return mimecastError(nango, {
        type: 'temporary',
        code: 'incomplete_snapshot',
        message: `${nameOf(endpoint)} could not be read for ${names
            .slice(0, MAX_NAMES)
            .map((name) => `"${name}"`)
            .join(', ')}${more}: ${what}`,
        retryable: true,
        endpoint: nameOf(endpoint)
    });
}
