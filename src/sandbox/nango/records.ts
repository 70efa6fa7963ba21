import type { Clock } from '../clock.ts';

/** Where rows live: one model of one connection; variants of a sync have rows of their own. */
export interface RecordScope {
    integration: string;
    connection: string;
    model: string;
    /** `base` unless the sync has named variants. */
    variant: string;
}

export type RecordRow = Record<string, unknown>;
export type RecordAction = 'ADDED' | 'UPDATED' | 'DELETED';

export interface RecordMetadata {
    first_seen_at: string;
    last_modified_at: string;
    last_action: RecordAction;
    deleted_at: string | null;
    pruned_at: string | null;
    /** Place of this change in the order of changes; pass it to `list` to get what came after. */
    cursor: string;
}

export type StoredRecord = RecordRow & { _nango_metadata: RecordMetadata };

/** Identifiers touched by one call, by what happened to them. */
export interface RecordChanges {
    added: string[];
    updated: string[];
    deleted: string[];
    unchanged: string[];
    /** Identifiers given more than once in one chunk: the first row won. */
    duplicates: string[];
}

export interface RecordQuery {
    cursor?: string;
    /** 1 to 10,000; 100 without. */
    limit?: number;
    /** ISO date-time: only rows changed after it. */
    modifiedAfter?: string;
    /** One of added, updated, deleted, or two joined by a comma. A pair with `deleted` never returns deleted rows, as on a real server. */
    filter?: string;
    ids?: readonly string[];
}

export interface RecordPage {
    records: StoredRecord[];
    next_cursor: string | null;
}

export interface RecordStore {
    /** A number for one execution of a sync, greater than all before it; tracked deletions compare these. */
    nextRun(): number;
    /**
     * Inserts or replaces rows by `id`, in chunks of 1,000; within a chunk the first of equal ids wins.
     *
     * @throws RecordRefused when an id is missing, empty, 0 or longer than 255 characters; nothing of that chunk is saved then
     */
    save(scope: RecordScope, rows: readonly RecordRow[], run: number): RecordChanges;
    /** Deep merge into existing rows (arrays are replaced); unknown ids are ignored. */
    update(scope: RecordScope, rows: readonly RecordRow[], run: number): RecordChanges;
    /** Soft delete; unknown and already deleted ids are ignored. */
    delete(scope: RecordScope, rows: readonly RecordRow[], run: number): RecordChanges;
    /** Marks the beginning of a full pass. A marker of an interrupted pass stays. */
    trackDeletesStart(scope: RecordScope, run: number): void;
    /**
     * Soft-deletes every row not saved since the marked run and removes the marker.
     *
     * @throws RecordRefused without a marker
     */
    trackDeletesEnd(scope: RecordScope, run: number): string[];
    /** Soft-deletes every row that was not saved in this run. */
    deletePrevious(scope: RecordScope, run: number): string[];
    /** Oldest change first. @throws RecordRefused for a malformed query */
    list(scope: RecordScope, query?: RecordQuery): RecordPage;
    get(scope: RecordScope, ids: readonly string[]): StoredRecord[];
    /** Empties payloads of rows up to and including a cursor. @throws RecordRefused for a malformed cursor */
    prune(scope: RecordScope, options: { untilCursor: string; limit?: number }): { count: number; has_more: boolean };
    /** Rows that are not deleted. */
    count(scope: RecordScope): number;
    /** Models with rows, deleted ones included. */
    models(match: Pick<RecordScope, 'integration' | 'connection'>): { model: string; variant: string; count: number }[];
    /** Forgets rows and markers of a connection, or of one model or variant of it. */
    remove(match: Pick<RecordScope, 'integration' | 'connection'> & Partial<RecordScope>): void;
}

export interface RecordStoreOptions {
    /** `false` keeps ids, hashes and order but no payloads (benchmarks): `list` then returns pruned rows. Default `true`. */
    keepPayloads?: boolean;
}

/** Thrown for rows and queries a Nango server refuses. `code` is the server's, e.g. `invalid_query_params`. */
export class RecordRefused extends Error {
    readonly code: string;
    constructor(code: string, message: string) {
        super(message);
        this.code = code;
    }
}

export declare function createRecordStore(clock: Clock, options?: RecordStoreOptions): RecordStore;
