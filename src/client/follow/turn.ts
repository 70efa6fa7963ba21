/**
 * One turn of a stream that was claimed: page after page is handed over, until the end of the list or until others have waited long enough.
 */
import { isMimecastError, presentableText } from '../errors.ts';
import type { MimecastError } from '../errors.ts';
import { modelSyncs } from '../functions.generated.ts';
import { syncStates } from '../health.ts';
import type { NangoCalls } from '../nango-calls.ts';
import { listRecords } from '../records.ts';
import type { ModelName, RecordPage, RecordsOptions } from '../records.ts';
import { isThenable } from './cursor-store.ts';
import type { ClaimedStream, LossReason, Stream, StreamFailure, StreamState } from './cursor-store.ts';
import { wordsOf } from './options.ts';
import type { FollowEvent, FollowPage, Settings } from './options.ts';

export interface Turns<Name extends ModelName, Transaction> {
    calls: NangoCalls;
    settings: Settings<Name, Transaction>;
    tell: (event: FollowEvent) => void;
    /** Nango asks everybody to wait. */
    hold: (ms: number) => void;
}

interface Turn {
    stream: ClaimedStream;
    cursor: string | undefined;
    state: StreamState;
    /** The page under way, and whose fault a failure would be now. */
    rows: RecordPage<{ id: string }>['rows'];
    by: StreamFailure['by'];
    signal: AbortSignal;
}

type Next = { readyInMs: number; unlessWokenSince?: number };

const pagesPerTurn = 20;
/** Where nothing is to be expected. */
const restMs = 60 * 60_000;
const longestBackOffMs = 5 * 60_000;
/** A server of Nango only says that it failed. From the third time on it is tried whether the cursor is what it cannot read. */
const failuresOfBadCursor = 3;

/**
 * @param stopping aborted when the follower stops, or when the lease is lost
 */
export async function takeTurn<Name extends ModelName, Transaction>(
    turns: Turns<Name, Transaction>,
    stream: ClaimedStream,
    stopping: AbortController
): Promise<void> {
    const { settings, tell } = turns;
    const { cursors, leaseMs } = settings;
    const turn: Turn = { stream, cursor: stream.cursor, state: stream.state, rows: [], by: 'nango', signal: stopping.signal };
    let isOurs = true;
    const lose = (): void => {
        isOurs = false;
        stopping.abort(new Error('Another reader has the stream now.'));
    };
    const notLooking = (error: unknown, ms: number): void => tell({ type: 'not_looking', error, retryAt: fromNow(ms) });
    // Where it fails, the commit asks again whether the stream is still ours.
    let isRenewing = false;
    const renew = async (): Promise<void> => {
        if (isRenewing) {
            // One that waits for a client of a pool says nothing by itself, and the lease ends meanwhile.
            notLooking(new Error('The lease could not be renewed in time: the database is slow, or its pool has no client left.'), leaseMs / 3);
            return;
        }
        isRenewing = true;
        await cursors
            .renew(stream, leaseMs)
            .then((renewed) => (renewed ? undefined : lose()))
            .catch((error) => notLooking(error, leaseMs / 3));
        isRenewing = false;
    };
    const renewing = setInterval(() => void renew(), leaseMs / 3);
    let next: Next;
    try {
        next = await read(turns, turn, lose);
    } catch (error) {
        next = stopping.signal.aborted ? { readyInMs: 0 } : await afterFailure(turns, turn, error);
    } finally {
        clearInterval(renewing);
    }
    if (isOurs) {
        // Where this fails, the lease ends by itself.
        await cursors.release(stream, { state: turn.state, ...next }).catch((error) => notLooking(error, leaseMs));
    } else {
        tell({ type: 'lease_lost', ...nameOf(stream) });
    }
}

async function read<Name extends ModelName, Transaction>(turns: Turns<Name, Transaction>, turn: Turn, lose: () => void): Promise<Next> {
    const { settings, tell } = turns;
    const { stream, signal } = turn;
    await checkForLoss(turns, turn);
    const pageSize = Math.min(turn.state.pageSize ?? settings.pageSize, settings.pageSize);
    let pages = 0;
    for await (const page of recordsOf(turns, turn, { pageSize, cursor: turn.cursor })) {
        signal.throwIfAborted();
        turn.rows = page.rows;
        if (!(await commit(turns, turn, page))) {
            lose();
            return { readyInMs: 0 };
        }
        pages += 1;
        if (signal.aborted || pages === pagesPerTurn) {
            return { readyInMs: 0 };
        }
    }
    tellRecovery(turns, turn);
    const wasWoken = stream.wakes !== (turn.state.wakes ?? 0);
    turn.state = { ...afterAnswer(turn.state, 0), wakes: stream.wakes, caughtUpAt: fromNow(0) };
    tell({ type: 'caught_up', ...nameOf(stream), state: turn.state });
    // Not all at the same moment: a thousand streams that were added together would come together for ever.
    const pollMs = settings.pollMs * (0.9 + Math.random() / 5);
    return { readyInMs: wasWoken ? Math.min(settings.secondLookMs, pollMs) : pollMs, unlessWokenSince: stream.wakes };
}

/** Has a page worked on, and goes on behind it. False when the lease is lost. */
async function commit<Name extends ModelName, Transaction>(
    turns: Turns<Name, Transaction>,
    turn: Turn,
    { rows, cursor }: RecordPage<{ id: string }>
): Promise<boolean> {
    const { settings, tell } = turns;
    const { stream, signal } = turn;
    const page = { ...nameOf(stream), rows, fromStart: turn.cursor === undefined, signal } as unknown as FollowPage<Name>;
    const last = rows.at(-1);
    const state: StreamState = {
        ...afterAnswer(turn.state, rows.length),
        rows: turn.state.rows + rows.length,
        pruned: turn.state.pruned + rows.filter(({ pruned }) => pruned).length,
        ...(last && { lastId: last.record.id, lastRowAt: last.metadata.last_modified_at })
    };
    if (state.pageSize !== undefined) {
        state.pageSize = Math.min(state.pageSize * 2, settings.pageSize);
    }
    turn.by = 'store';
    const isStored = await settings.cursors.commit(stream, { cursor, state, leaseMs: settings.leaseMs }, (transaction) => {
        turn.by = 'handle';
        const working = settings.handle(page, transaction);
        const done = (): void => void (turn.by = 'store');
        return isThenable(working) ? Promise.resolve(working).then(done) : done();
    });
    turn.by = 'nango';
    if (isStored) {
        tellRecovery(turns, turn);
        Object.assign(turn, { cursor, state });
        tell({ type: 'page', ...nameOf(stream), rows: rows.length, state });
        if (rows.some(({ pruned }) => pruned)) {
            tellLoss(
                turns,
                turn,
                'rows_pruned',
                'Rows came without their fields: they are older than Nango keeps them. A run of the sync with `reset` fills them again.'
            );
        }
    }
    return isStored;
}

function tellRecovery({ tell }: { tell: (event: FollowEvent) => void }, { stream, state }: Turn): void {
    if (state.failure) {
        tell({ type: 'recovered', ...nameOf(stream), failures: state.failure.count });
    }
}

/** Nango answers. What it lost stays told until the model is read again, and a missing sync until it has saved something. */
function afterAnswer({ failure: _over, lost, ...state }: StreamState, rows: number): StreamState {
    const stays = lost?.reason === 'rows_pruned' || lost?.reason === 'records_dropped' || (lost?.reason === 'sync_missing' && rows === 0);
    return { ...state, ...(stays && { lost }), polledAt: fromNow(0) };
}

function recordsOf<Name extends ModelName, Transaction>(
    { calls }: Turns<Name, Transaction>,
    { stream, signal }: Turn,
    query: Pick<RecordsOptions, 'cursor' | 'ids' | 'limit' | 'pageSize'>
): AsyncIterable<RecordPage<{ id: string }>> {
    const variant = stream.variant === 'base' ? undefined : stream.variant;
    return listRecords(calls, stream, stream.model as ModelName, { ...query, variant, signal }).pages();
}

async function hasRows<Name extends ModelName, Transaction>(
    turns: Turns<Name, Transaction>,
    turn: Turn,
    query: Pick<RecordsOptions, 'ids' | 'cursor'>
): Promise<boolean> {
    for await (const { rows } of recordsOf(turns, turn, { ...query, limit: 1 })) {
        return rows.length > 0;
    }
    return false;
}

/**
 * Whether Nango still has what was handed over last. It keeps the rows of deleted records: one that is missing was dropped, and others with it. Before the reading, because rows that come again
 * would hide it.
 */
async function checkForLoss<Name extends ModelName, Transaction>(turns: Turns<Name, Transaction>, turn: Turn): Promise<void> {
    const { state, stream } = turn;
    const { checkedAt } = state;
    if (checkedAt === undefined) {
        turn.state = { ...state, checkedAt: fromNow(0) };
        return;
    }
    if (Date.now() < Date.parse(checkedAt) + turns.settings.checkMs) {
        return;
    }
    const isDropped = state.lastId !== undefined && !(await hasRows(turns, turn, { ids: [state.lastId] }));
    turn.state = { ...state, checkedAt: fromNow(0) };
    if (isDropped) {
        delete turn.state.lastId;
        tellLoss(
            turns,
            turn,
            'records_dropped',
            'Nango dropped records that had been handed over. What your tables hold of them may be gone in Mimecast: `reread` the model.'
        );
    }
    if (turn.state.lastId !== undefined) {
        return;
    }
    const sync = modelSyncs[stream.model as ModelName];
    // An API key that may read records need not be allowed to read this.
    const states = await syncStates(turns.calls, stream, 'read the sync status', '*', { signal: turn.signal }).catch(() => undefined);
    if (states?.every(({ name }) => name !== sync) === true) {
        tellLoss(turns, turn, 'sync_missing', `The connection has no sync ${sync}: it is not deployed, or Nango has not made it yet.`);
    }
}

/** Why a stream rests. */
const resting: readonly LossReason[] = ['connection_gone', 'cursor_refused'];

/** Tells of a loss. What was dropped for good stays in the state: the next thing that is missing must not take its place. */
function tellLoss({ tell }: { tell: (event: FollowEvent) => void }, turn: Turn, reason: LossReason, message: string): void {
    const { lost } = turn.state;
    if (lost?.reason === reason) {
        return;
    }
    if (lost?.reason !== 'records_dropped' || resting.includes(reason)) {
        turn.state = { ...turn.state, lost: { reason, at: fromNow(0) } };
    }
    tell({ type: 'lost', ...nameOf(turn.stream), reason, message });
}

async function afterFailure<Name extends ModelName, Transaction>(turns: Turns<Name, Transaction>, turn: Turn, error: unknown): Promise<Next> {
    const { calls, settings, tell, hold } = turns;
    const { rows, stream } = turn;
    const by = turn.by === 'store' && isOfTheWork(error) ? 'handle' : turn.by;
    const known = isMimecastError(error) ? error : undefined;
    if (by === 'nango' && known?.type === 'connection_not_found') {
        tellLoss(turns, turn, 'connection_gone', 'Nango has no such connection any more.');
        return { readyInMs: restMs };
    }
    const suspect = by === 'nango' && known ? await suspectOf(turns, turn, known) : undefined;
    if (suspect === 'cursor') {
        tellLoss(turns, turn, 'cursor_refused', 'Nango cannot read the stored cursor: `reread` the model.');
        return { readyInMs: restMs };
    }
    const { failure: before } = turn.state;
    const count = (before?.count ?? 0) + 1;
    const backOff = backOffMs(settings.retryMs, count);
    const readyInMs = by === 'nango' ? Math.max(known?.retryAfterMs ?? 0, backOff) : backOff;
    if (by === 'nango' && known?.type === 'nango_rate_limited') {
        hold(readyInMs);
    }
    const failure: StreamFailure = {
        by,
        // PostgreSQL's JSON has no place for a zero.
        message: presentableText(wordsOf(error).replaceAll('\0', ''), calls.secrets, 500),
        ...(known && { type: known.type, code: known.code }),
        count,
        since: before?.since ?? fromNow(0),
        retryAt: fromNow(readyInMs),
        ...(by === 'handle' && { recordIds: rows.slice(0, 10).map(({ record }) => record.id) })
    };
    const tooMuch = by === 'handle' ? rows.length : suspect === 'page' ? Math.min(turn.state.pageSize ?? settings.pageSize, settings.pageSize) : undefined;
    turn.state = { ...turn.state, failure, ...(tooMuch !== undefined && { pageSize: Math.max(1, Math.floor(tooMuch / 2)) }) };
    tell({ type: 'failed', ...nameOf(stream), failure, error });
    return { readyInMs };
}

/**
 * Whether a store fails for what `handle` wrote: PostgreSQL says at the commit that a constraint is broken, and after an error that `handle` caught that the transaction is spoilt (SQLSTATE class
 * 23, and 25P02).
 */
function isOfTheWork(error: unknown): boolean {
    const { code } = Object(error) as { code?: unknown };
    return typeof code === 'string' && /^(23...|25P02)$/.test(code);
}

/** What of a request a server of Nango cannot work with: the cursor, or so many rows behind it. Undefined where it is neither, or not known. */
async function suspectOf<Name extends ModelName, Transaction>(
    turns: Turns<Name, Transaction>,
    turn: Turn,
    error: MimecastError
): Promise<'cursor' | 'page' | undefined> {
    if (turn.cursor === undefined) {
        return undefined;
    }
    if (error.code === 'invalid_cursor_value') {
        return 'cursor';
    }
    if (error.status !== 500 || (turn.state.failure?.count ?? 0) + 1 < failuresOfBadCursor) {
        return undefined;
    }
    const oneRow = hasRows(turns, turn, { cursor: turn.cursor });
    if (await oneRow.then(() => true).catch(() => false)) {
        return 'page';
    }
    return (await hasRows(turns, turn, {}).catch(() => false)) ? 'cursor' : undefined;
}

/** Doubles with every failure, and differs, so that what failed together does not come again together. */
export function backOffMs(firstMs: number, failures: number): number {
    return Math.min(firstMs * 2 ** (failures - 1), longestBackOffMs) * (0.5 + Math.random() / 2);
}

function nameOf({ connectionId, model, variant }: Stream): { connectionId: string; model: ModelName; variant: string } {
    return { connectionId, model: model as ModelName, variant };
}

export function fromNow(ms: number): string {
    return new Date(Date.now() + ms).toISOString();
}
