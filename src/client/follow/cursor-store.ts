/**
 * Where followers keep their places: what a store has to do. `sqliteCursors` and `postgresCursors` do it; a third one is an object with these methods.
 */

/** One list of records that is read by one reader at a time. */
export interface Stream {
    integrationId: string;
    connectionId: string;
    model: string;
    /** `base` unless the sync has named variants. */
    variant: string;
}

/** Streams of one integration: all of them, or those of a connection, of models, of a variant. */
export interface StreamFilter {
    integrationId: string;
    connectionId?: string | undefined;
    models?: readonly string[] | undefined;
    variant?: string | undefined;
}

/** Why a stream does not get on, or did not until now. */
export interface StreamFailure {
    /** `nango`: the rows could not be read. `handle`: your work failed, and its page was rolled back. `store`: the cursor could not be stored, and the page was rolled back. */
    by: 'nango' | 'handle' | 'store';
    /** In words. Of your own errors too: at most 500 characters. */
    message: string;
    /** Where it is a `MimecastError`: its type and code. */
    type?: string;
    code?: string;
    /** Failures in a row. */
    count: number;
    /** Since when nothing got through. ISO 8601, as all times here. */
    since: string;
    retryAt: string;
    /** `handle`: the ids of the page that it failed for, 10 at most. A page is made smaller with every failure: after some, this is the one row at fault. */
    recordIds?: string[];
}

/**
 * What Nango does not have any more, or never had:
 *
 * - `rows_pruned`: rows came without their fields, because they were older than Nango Cloud keeps them
 * - `records_dropped`: Nango forgot records that had been handed over already, without a deletion of each (a sync that did not run for 60 days, one that was taken out of the deployment,
 *   or `emptyCache`). Rows that your tables still hold may be gone in Mimecast: read again from the beginning.
 * - `cursor_refused`: Nango cannot read the stored cursor
 * - `sync_missing`: the connection has no sync that fills this model
 * - `connection_gone`: Nango has no such connection
 */
export type LossReason = 'rows_pruned' | 'records_dropped' | 'cursor_refused' | 'sync_missing' | 'connection_gone';

/** How far a stream is. Kept with the cursor, in the same transaction. Times in ISO 8601. */
export interface StreamState {
    /** Rows handed over so far. */
    rows: number;
    /** Those of them that came without their fields. */
    pruned: number;
    /** The record of the last row, and when Nango saved it. */
    lastId?: string;
    lastRowAt?: string;
    /** When Nango last answered. */
    polledAt?: string;
    /** When the end of the list was last reached. */
    caughtUpAt?: string;
    /** When it was last looked for what Nango dropped. */
    checkedAt?: string;
    /** How often it had been woken when the end of the list was last reached. */
    wakes?: number;
    /** Rows of the next page, while it is smaller than asked for. */
    pageSize?: number;
    failure?: StreamFailure;
    lost?: { reason: LossReason; at: string };
}

export interface StoredStream extends Stream {
    /** Undefined before the first page. */
    cursor: string | undefined;
    state: StreamState;
    /** When it may be claimed next: when it is polled again, when a back-off ends, or when the lease of its reader ends. */
    readyAt: Date;
    /** Somebody reads it, or did and has not come back. */
    leased: boolean;
}

/** The right to read a stream, until it ends or is taken by somebody else after it ended. */
export interface Lease extends Stream {
    /** Unique for each claim: by it, a transaction knows whether the lease is still its reader's. */
    token: string;
}

export interface ClaimedStream extends Lease {
    cursor: string | undefined;
    state: StreamState;
    /** How often it had been woken when it was claimed. */
    wakes: number;
}

export interface ClaimRequest extends StreamFilter {
    models: readonly string[];
    variant: string;
    /** At most so many. */
    limit: number;
    leaseMs: number;
}

/**
 * Keeps the place of each stream, and who reads it. All times are those of one clock, that of the database where several machines share it.
 *
 * `Transaction` is what your `handle` writes its own tables with.
 */
export interface CursorStore<Transaction = unknown> {
    /** Makes the tables where they are missing. Called by every follower when it starts; safe to call at any time, by many at once. */
    migrate(): Promise<void>;
    /** Adds streams that are not there yet, ready at once. */
    enlist(streams: readonly Stream[]): Promise<void>;
    /** Takes streams that are ready, those first that have been for longest, and leases them under a new token. No stream goes to two callers. */
    claim(request: ClaimRequest): Promise<ClaimedStream[]>;
    /** Lets a lease end later. False when it is not this reader's any more. */
    renew(lease: Lease, leaseMs: number): Promise<boolean>;
    /**
     * Does the work and stores the place behind it in one transaction, which is committed only if the lease is this reader's at its end: the token is compared inside the transaction, and nobody
     * can take the stream between that and the commit. Also lets the lease end later.
     *
     * Rejects with what `work` throws; nothing is written then. False when the lease is lost; nothing is written then either, whether `work` was called or not.
     */
    commit(
        lease: Lease,
        place: { cursor: string; state: StreamState; leaseMs: number },
        work: (transaction: Transaction) => void | Promise<void>
    ): Promise<boolean>;
    /** Gives a lease back: the stream is ready again in `readyInMs`, or at once where it was woken since `unlessWokenSince`. False, and nothing is changed, when the lease is lost. */
    release(lease: Lease, next: { state: StreamState; readyInMs: number; unlessWokenSince?: number | undefined }): Promise<boolean>;
    /** Makes streams ready at once; one that is being read, as soon as it is released. */
    wake(filter: StreamFilter): Promise<void>;
    /** Removes streams with their places. A reader of one of them cannot commit any more. */
    forget(filter: StreamFilter): Promise<void>;
    list(filter: StreamFilter): Promise<StoredStream[]>;
}

const names = /^[A-Za-z_]\w{0,50}$/;

/** A name that can stand in SQL, in quotes. Everything else that comes from outside is a parameter. */
export function isSqlName(name: unknown): name is string {
    return typeof name === 'string' && names.test(name);
}

/** The stream of a row, and where its reader stands. */
export function streamOf(row: Record<string, unknown>): Stream {
    return {
        integrationId: String(row['integration_id']),
        connectionId: String(row['connection_id']),
        model: String(row['model']),
        variant: String(row['variant'])
    };
}

export function cursorOf(row: Record<string, unknown>): string | undefined {
    return typeof row['cursor'] === 'string' ? row['cursor'] : undefined;
}

/** What a database gives back for a state, which somebody may have changed by hand. */
export function stateOf(value: unknown): StreamState {
    const state: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return { rows: 0, pruned: 0, ...(typeof state === 'object' && state !== null ? state : {}) };
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
    return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
