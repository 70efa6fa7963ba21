/**
 * Records into your database: streams of rows, each read from its stored place, page by page, by one reader at a time.
 *
 * The store says which stream is ready and whose it is; here is what happens with one that was claimed, and how many are read at once.
 */
import { MimecastError, invalidOption, isMimecastError, isRecord, presentableText } from '../errors.ts';
import { modelSyncs } from '../functions.generated.ts';
import type { Models } from '../functions.generated.ts';
import { checkOptions, timeLimit } from '../nango-calls.ts';
import type { NangoCalls } from '../nango-calls.ts';
import { listRecords } from '../records.ts';
import type { ModelName, RecordPage, RecordRow } from '../records.ts';
import type { WebhookEvent } from '../webhooks.ts';
import { refuseBrokenText, refuseNoName } from '../well-formed.ts';
import type { ClaimedStream, CursorStore, LossReason, Stream, StreamFailure, StreamFilter, StreamState } from './cursor-store.ts';

/** Rows of one model of one connection, in order of change. Narrow it by `model`. */
export type FollowPage<Name extends ModelName = ModelName> = {
    [Model in Name]: {
        connectionId: string;
        model: Model;
        variant: string;
        rows: RecordRow<Models[Model]>[];
        /** The first page of all, or of a reading from the beginning: nothing was handed over before it. */
        fromStart: boolean;
        /** Aborted when the follower stops or has lost its lease. Throw, and the page is rolled back and comes again. */
        signal: AbortSignal;
    };
}[Name];

export interface FollowOptions<Name extends ModelName = ModelName, Transaction = unknown> {
    /** Where the places are kept: `sqliteCursors(database)` or `postgresCursors(pool)`. */
    cursors: CursorStore<Transaction>;
    /**
     * Does the work for a page, with the transaction that the cursor is stored in. What it throws rolls the page back: it comes again after a back-off, in smaller pieces.
     * What it does outside of the transaction may happen again after a crash.
     */
    handle: (page: FollowPage<Name>, transaction: Transaction) => void | Promise<void>;
    /** Stops the follower, as `stop()` does. */
    signal?: AbortSignal | undefined;
    /** Rows of a page at most, 1 to 10,000. Default 500. */
    pageSize?: number | undefined;
    /** A stream is looked at so often, webhook or not. Milliseconds. Default 60,000 for one customer, 900,000 for many. */
    pollMs?: number | undefined;
    /** For how long a stream stays with a reader that shows no sign of life. Default 60,000. */
    leaseMs?: number | undefined;
    /** How often the store is asked for streams that are ready, webhooks that another process was told of included. Default 1,000. */
    lookMs?: number | undefined;
    /** How often it is checked whether Nango dropped what had been handed over. Default six hours. */
    checkMs?: number | undefined;
    /** First wait after a failure; doubles up to five minutes, with jitter. Default 1,000. */
    retryMs?: number | undefined;
    /** A named variant of the syncs. Default: the base one. */
    variant?: string | undefined;
    /** Everything that happens. Without it, what goes wrong is a warning of the process. */
    onEvent?: ((event: FollowEvent) => void) | undefined;
}

export interface FollowManyOptions<Name extends ModelName = ModelName, Transaction = unknown> extends FollowOptions<Name, Transaction> {
    /**
     * The customers: connection ids, or what lists them, which is asked again from time to time. The same for every worker. One that is not listed any more goes on until `leave` is called or
     * its connection is deleted.
     */
    connections: Iterable<string> | (() => ConnectionIds | Promise<ConnectionIds>);
    models: Name | readonly Name[];
    /** Streams that this worker reads at once. Default 10. With PostgreSQL, the pool needs as many clients. */
    concurrency?: number | undefined;
    /** How often `connections` is asked. Default five minutes. */
    connectionsMs?: number | undefined;
}

export type ConnectionIds = Iterable<string> | AsyncIterable<string>;

interface EventOf {
    connectionId: string;
    model: ModelName;
    variant: string;
}

export type FollowEvent =
    /** A page was handed over and its cursor stored. */
    | (EventOf & { type: 'page'; rows: number; state: StreamState })
    /** The end of the list. */
    | (EventOf & { type: 'caught_up'; state: StreamState })
    /** It did not get on, and tries again at `failure.retryAt`. `error` is what was thrown. */
    | (EventOf & { type: 'failed'; failure: StreamFailure; error: unknown })
    /** Something got through after failures. */
    | (EventOf & { type: 'recovered'; failures: number })
    /** Nango does not have what it had, or never had it. */
    | (EventOf & { type: 'lost'; reason: LossReason; message: string })
    /** Another reader has the stream now; a page under way was not stored. */
    | (EventOf & { type: 'lease_lost' })
    /** The store cannot be asked, or the connections not be listed. */
    | { type: 'not_looking'; error: unknown; retryAt: string };

/** How far a stream is. Times in ISO 8601. */
export interface FollowStatus extends StreamState {
    connectionId: string;
    model: ModelName;
    variant: string;
    /**
     * `waiting` for a webhook or the next poll; `reading`: a page is under way, somewhere; `failing`: see `failure`; `resting`: see `lost`, looked at once an hour and when it is woken;
     * `new`: not read yet.
     */
    status: 'new' | 'waiting' | 'reading' | 'failing' | 'resting';
    /** Milliseconds since the end of the list was last reached: what Nango has had for longer has been handed over. Undefined before that. */
    behindMs: number | undefined;
    /** When it is looked at next, if nothing wakes it. */
    nextAt: string;
}

export interface Follower {
    /**
     * Reads at once what a webhook speaks of. Give it whatever `webhooks.verify` returned; what is of no interest is ignored. Resolves when it is noted in the store, so that any worker
     * may take it up.
     */
    wake(event: WebhookEvent): Promise<void>;
    /** How far every stream is, whoever reads it. */
    status(filter?: { connectionId?: string; models?: readonly ModelName[] }): Promise<FollowStatus[]>;
    /** Forgets the place: everything that Nango has comes again, the first page with `fromStart`. */
    reread(filter?: { connectionId?: string; models?: readonly ModelName[] }): Promise<void>;
    /** Follows a connection no more, and forgets its places. */
    leave(connectionId: string): Promise<void>;
    /** Ends: a page in `handle` is finished, or rolled back if `handle` throws on its `signal`; the places stay. Resolves when all is done. */
    stop(): Promise<void>;
    /** Resolves when the follower has ended, by `stop()` or by the signal. */
    readonly ended: Promise<void>;
}

const restMs = 60 * 60_000;
const longestBackOffMs = 5 * 60_000;
/** A stream with a backlog gives its place to others after so many pages. */
const pagesPerTurn = 20;
/** From the third failure on it is tried whether it is the cursor that Nango cannot read: its server says nothing but that it failed. */
const failuresOfBadCursor = 3;

/**
 * Tells whoever follows, on any machine, that there is something to read.
 *
 * @param event - what `webhooks.verify` returned
 */
export async function wakeFollowers(integrationId: string, cursors: CursorStore, event: WebhookEvent): Promise<void> {
    if (!isRecord(event) || typeof event.type !== 'string') {
        throw invalidOption('event', 'has to be what `webhooks.verify` returned');
    }
    const filter = filterOf(integrationId, event);
    if (filter) {
        await cursors.wake(filter);
    }
}

function filterOf(integrationId: string, event: WebhookEvent): StreamFilter | undefined {
    if ((event.type !== 'sync' && event.type !== 'auth') || event.providerConfigKey !== integrationId) {
        return undefined;
    }
    const { connectionId } = event;
    if (event.type === 'auth') {
        return { integrationId, connectionId };
    }
    // A run that failed may have saved something before.
    const models = event.success ? [event.model] : event.models;
    return { integrationId, connectionId, variant: event.syncVariant, ...(models.length > 0 && { models }) };
}

export async function follow<Name extends ModelName, Transaction>(
    calls: NangoCalls,
    integrationId: string,
    options: FollowManyOptions<Name, Transaction>,
    only?: string
): Promise<Follower> {
    const settings = checked(options);
    const { cursors, handle, models, variant, leaseMs, onEvent } = settings;
    const stopping = new AbortController();
    const turns = new Set<Promise<void>>();
    const bell = createBell();
    /** Nango's rate limit is one for all streams. */
    let heldUntil = 0;
    let listAgainAt = 0;

    const tell = (event: FollowEvent): void => {
        try {
            onEvent(event);
        } catch (error) {
            process.emitWarning(`onEvent threw: ${wordsOf(error)}`, { type: 'MimecastWarning' });
        }
    };

    const enlist = async (connectionIds: ConnectionIds): Promise<void> => {
        let streams: Stream[] = [];
        for await (const connectionId of connectionIds) {
            refuseNoName('connections', connectionId);
            streams.push(...models.map((model) => ({ integrationId, connectionId, model, variant })));
            if (streams.length >= 5_000) {
                await cursors.enlist(streams);
                streams = [];
            }
        }
        await cursors.enlist(streams);
    };
    const listConnections = async (): Promise<void> => {
        const { connections } = options;
        await enlist(typeof connections === 'function' ? await connections() : connections);
        listAgainAt = typeof connections === 'function' ? Date.now() + settings.connectionsMs : Number.POSITIVE_INFINITY;
    };

    /** What a stream is left with, from what was stored and what happened in a turn. */
    const failed = (
        stream: ClaimedStream,
        state: StreamState,
        by: StreamFailure['by'],
        error: unknown,
        rows: readonly { record: { id: string } }[]
    ): number => {
        const mimecastError = isMimecastError(error) ? error : undefined;
        const count = (state.failure?.count ?? 0) + 1;
        const backOff = Math.min(settings.retryMs * 2 ** (count - 1), longestBackOffMs) * (0.5 + Math.random() / 2);
        const waitMs = Math.max(by === 'nango' ? (mimecastError?.retryAfterMs ?? 0) : 0, backOff);
        const now = Date.now();
        state.failure = {
            by,
            message: presentableText(wordsOf(error), calls.secrets, 500),
            ...(mimecastError && { type: mimecastError.type, code: mimecastError.code }),
            count,
            since: state.failure?.since ?? isoOf(now),
            retryAt: isoOf(now + waitMs),
            ...(by === 'handle' && { recordIds: rows.slice(0, 10).map(({ record }) => record.id) })
        };
        if (by === 'handle') {
            state.pageSize = Math.max(1, Math.floor(rows.length / 2));
        }
        if (mimecastError?.type === 'nango_rate_limited') {
            heldUntil = Math.max(heldUntil, now + waitMs);
        }
        tell({ type: 'failed', ...eventOf(stream), failure: state.failure, error });
        return waitMs;
    };

    const lose = (stream: ClaimedStream, state: StreamState, reason: LossReason, message: string): void => {
        // Told once, until something else is the matter.
        const isNews = state.lost?.reason !== reason;
        state.lost = { reason, at: isNews ? isoOf(Date.now()) : (state.lost?.at ?? '') };
        if (isNews) {
            tell({ type: 'lost', ...eventOf(stream), reason, message });
        }
    };

    const readPage = async (
        stream: ClaimedStream,
        query: { cursor?: string; ids?: string[]; limit: number },
        signal: AbortSignal
    ): Promise<RecordPage<{ id: string }> | undefined> => {
        const pages = listRecords(calls, stream, stream.model as ModelName, { ...query, ...variantOf(stream), signal }).pages();
        for await (const page of pages) {
            return page as RecordPage<{ id: string }>;
        }
        return undefined;
    };

    /** Whether Nango still has what was handed over last: rows are deleted softly there, so that one that is missing was dropped, and others with it. */
    const checkForLoss = async (stream: ClaimedStream, state: StreamState, signal: AbortSignal): Promise<void> => {
        const due = state.checkedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(state.checkedAt) + settings.checkMs;
        if (state.checkedAt !== undefined && Date.now() < due) {
            return;
        }
        const isFirst = state.checkedAt === undefined;
        state.checkedAt = isoOf(Date.now());
        if (isFirst) {
            return;
        }
        if (state.lastId !== undefined && (await readPage(stream, { ids: [state.lastId], limit: 1 }, signal)) === undefined) {
            delete state.lastId;
            lose(
                stream,
                state,
                'records_dropped',
                'Nango dropped records that had been handed over. What your tables hold beyond what comes from now on may be gone: `reread` it.'
            );
        }
        const sync = modelSyncs[stream.model as ModelName];
        if (state.lastId === undefined && !(await syncNames(calls, stream, signal)).includes(sync)) {
            lose(stream, state, 'sync_missing', `The connection has no sync ${sync}: it is not deployed, or not yet.`);
        }
    };

    /** Reads a stream that was claimed, until its end, or until others have waited long enough. */
    const turn = async (stream: ClaimedStream): Promise<void> => {
        const lost = new AbortController();
        const signal = AbortSignal.any([stopping.signal, lost.signal]);
        const renewing = setInterval(() => {
            cursors
                .renew(stream, leaseMs)
                .then((isOurs) => isOurs || lost.abort(new Error('The lease was lost.')))
                // Whether the stream is still ours is asked again at every commit.
                .catch((error: unknown) => tell({ type: 'not_looking', error, retryAt: isoOf(Date.now() + leaseMs / 3) }));
        }, leaseMs / 3);
        let { cursor } = stream;
        let state: StreamState = { ...stream.state };
        let rows: RecordPage<{ id: string }>['rows'] = [];
        let by: StreamFailure['by'] = 'nango';
        let next: { readyInMs: number; unlessWokenSince?: number } = { readyInMs: 0 };
        try {
            await checkForLoss(stream, state, signal);
            const pageSize = Math.min(state.pageSize ?? settings.pageSize, settings.pageSize);
            const pages = listRecords(calls, stream, stream.model as ModelName, {
                ...(cursor !== undefined && { cursor }),
                pageSize,
                ...variantOf(stream),
                signal
            }).pages();
            let count = 0;
            let isEnd = true;
            for await (const page of pages) {
                signal.throwIfAborted();
                ({ rows } = page as RecordPage<{ id: string }>);
                const fromStart = cursor === undefined;
                const behind = progressed(state, rows, settings.pageSize);
                const place = { cursor: page.cursor, state: behind, leaseMs };
                const failures = state.failure?.count ?? 0;
                by = 'store';
                const isStored = await cursors.commit(stream, place, (transaction) => {
                    by = 'handle';
                    const handled: unknown = handle({ ...eventOf(stream), rows: page.rows, fromStart, signal } as unknown as FollowPage<Name>, transaction);
                    if (!isPromise(handled)) {
                        by = 'store';
                        return;
                    }
                    return handled.then(() => void (by = 'store'));
                });
                by = 'nango';
                if (!isStored) {
                    lost.abort(new Error('The lease was lost.'));
                    break;
                }
                ({ cursor } = page);
                state = behind;
                tell({ type: 'page', ...eventOf(stream), rows: rows.length, state });
                if (failures > 0) {
                    tell({ type: 'recovered', ...eventOf(stream), failures });
                }
                if (rows.some(({ pruned }) => pruned)) {
                    lose(
                        stream,
                        state,
                        'rows_pruned',
                        'Rows came without their fields: they are older than Nango keeps them. Run the sync again with `reset` to have them filled.'
                    );
                }
                count += 1;
                if (stopping.signal.aborted || count === pagesPerTurn) {
                    isEnd = false;
                    break;
                }
            }
            if (isEnd && !lost.signal.aborted) {
                const now = isoOf(Date.now());
                const failures = state.failure?.count ?? 0;
                delete state.failure;
                if (state.lost?.reason === 'connection_gone' || state.lost?.reason === 'cursor_refused') {
                    delete state.lost;
                }
                Object.assign(state, { polledAt: now, caughtUpAt: now });
                if (failures > 0) {
                    tell({ type: 'recovered', ...eventOf(stream), failures });
                }
                tell({ type: 'caught_up', ...eventOf(stream), state });
                // Not all at the same moment, or a thousand streams that were added together come together for ever.
                next = { readyInMs: settings.pollMs * (0.9 + Math.random() / 5), unlessWokenSince: stream.wakes };
            }
        } catch (error) {
            if (!signal.aborted) {
                next = {
                    readyInMs: await afterFailure(stream, { ...state }, cursor, by, error, rows, signal).then((left) => ((state = left.state), left.waitMs))
                };
            }
        } finally {
            clearInterval(renewing);
        }
        if (lost.signal.aborted) {
            tell({ type: 'lease_lost', ...eventOf(stream) });
            return;
        }
        // Where this fails the lease ends by itself.
        await cursors.release(stream, { state, ...next }).catch((error: unknown) => tell({ type: 'not_looking', error, retryAt: isoOf(Date.now() + leaseMs) }));
    };

    const afterFailure = async (
        stream: ClaimedStream,
        state: StreamState,
        cursor: string | undefined,
        by: StreamFailure['by'],
        error: unknown,
        rows: readonly { record: { id: string } }[],
        signal: AbortSignal
    ): Promise<{ state: StreamState; waitMs: number }> => {
        if (by === 'nango' && isMimecastError(error)) {
            if (error.type === 'connection_not_found') {
                lose(stream, state, 'connection_gone', 'Nango has no such connection any more.');
                return { state, waitMs: restMs };
            }
            if (cursor !== undefined && (await isBadCursor(stream, state, error, signal))) {
                lose(stream, state, 'cursor_refused', 'Nango cannot read the stored cursor. `reread` the model.');
                return { state, waitMs: restMs };
            }
        }
        const waitMs = failed(stream, state, by, error, rows);
        return { state, waitMs };
    };

    const isBadCursor = async (stream: ClaimedStream, state: StreamState, error: MimecastError, signal: AbortSignal): Promise<boolean> => {
        if (error.code === 'invalid_cursor_value') {
            return true;
        }
        if (error.status !== 500 || (state.failure?.count ?? 0) + 1 < failuresOfBadCursor) {
            return false;
        }
        return readPage(stream, { limit: 1 }, signal).then(
            () => true,
            () => false
        );
    };

    const run = async (): Promise<void> => {
        let failures = 0;
        while (!stopping.signal.aborted) {
            let waitMs = settings.lookMs;
            try {
                if (Date.now() >= listAgainAt) {
                    await listConnections();
                }
                const free = Date.now() < heldUntil ? 0 : settings.concurrency - turns.size;
                const filter = { integrationId, models, variant, ...(only !== undefined && { connectionId: only }) };
                const claimed = free > 0 ? await cursors.claim({ ...filter, limit: free, leaseMs }) : [];
                for (const stream of claimed) {
                    const work = turn(stream).finally(() => {
                        turns.delete(work);
                        bell.ring();
                    });
                    turns.add(work);
                }
                failures = 0;
            } catch (error) {
                failures += 1;
                waitMs = Math.min(settings.retryMs * 2 ** (failures - 1), longestBackOffMs) * (0.5 + Math.random() / 2);
                tell({ type: 'not_looking', error, retryAt: isoOf(Date.now() + waitMs) });
            }
            await bell.wait(waitMs);
        }
        await Promise.all(turns);
    };

    await cursors.migrate();
    await listConnections();
    const stopNow = (): void => {
        stopping.abort(new Error('The follower was stopped.'));
        bell.ring();
    };
    options.signal?.addEventListener('abort', stopNow, { once: true });
    if (options.signal?.aborted) {
        stopNow();
    }
    const ended = run().finally(() => options.signal?.removeEventListener('abort', stopNow));

    const scope = (filter: { connectionId?: string; models?: readonly ModelName[] } = {}): StreamFilter => ({
        integrationId,
        variant,
        connectionId: filter.connectionId ?? only,
        models: filter.models ?? models
    });
    return {
        async wake(event) {
            await wakeFollowers(integrationId, cursors, event);
            if (event.type === 'auth' && event.success && event.operation === 'creation') {
                listAgainAt = 0;
            }
            bell.ring();
        },
        async status(filter) {
            return (await cursors.list(scope(filter))).map(({ connectionId, model, variant: name, state, readyAt, leased }) => {
                const isReading = leased && readyAt.getTime() > Date.now();
                const isResting = state.lost?.reason === 'connection_gone' || state.lost?.reason === 'cursor_refused';
                return {
                    ...state,
                    connectionId,
                    model: model as ModelName,
                    variant: name,
                    status: isReading ? 'reading' : isResting ? 'resting' : state.failure ? 'failing' : state.polledAt === undefined ? 'new' : 'waiting',
                    behindMs: state.caughtUpAt === undefined ? undefined : Math.max(0, Date.now() - Date.parse(state.caughtUpAt)),
                    nextAt: readyAt.toISOString()
                } as const;
            });
        },
        async reread(filter) {
            const streams = await cursors.list(scope(filter));
            await cursors.forget(scope(filter));
            await cursors.enlist(streams);
            bell.ring();
        },
        async leave(connectionId) {
            refuseNoName('connectionId', connectionId);
            await cursors.forget({ integrationId, connectionId });
        },
        async stop() {
            stopNow();
            await ended;
        },
        ended
    };
}

interface Settings<Name extends ModelName, Transaction> {
    cursors: CursorStore<Transaction>;
    handle: FollowOptions<Name, Transaction>['handle'];
    models: Name[];
    variant: string;
    pageSize: number;
    pollMs: number;
    leaseMs: number;
    lookMs: number;
    checkMs: number;
    retryMs: number;
    connectionsMs: number;
    concurrency: number;
    onEvent: (event: FollowEvent) => void;
}

/** @throws MimecastError of type `invalid_input` for a wrong option */
function checked<Name extends ModelName, Transaction>(options: FollowManyOptions<Name, Transaction>): Settings<Name, Transaction> {
    checkOptions(options);
    const { cursors, handle, variant = 'base', pageSize = 500, concurrency = 10, onEvent = warn } = options;
    const models = [...new Set([options.models].flat() as Name[])];
    if (models.length === 0) {
        throw invalidOption('models', 'needs at least one model');
    }
    for (const model of models) {
        if (typeof model !== 'string' || !Object.hasOwn(modelSyncs, model)) {
            throw invalidOption('models', `has to be names of models; there is no "${String(model)}"`);
        }
    }
    if (
        !isRecord(cursors) ||
        ['migrate', 'enlist', 'claim', 'renew', 'commit', 'release', 'wake', 'forget', 'list'].some(
            (name) => typeof cursors[name as keyof CursorStore] !== 'function'
        )
    ) {
        throw invalidOption('cursors', 'has to be a cursor store, such as `sqliteCursors(database)` or `postgresCursors(pool)`');
    }
    for (const [field, value] of Object.entries({ handle, onEvent })) {
        if (typeof value !== 'function') {
            throw invalidOption(field, 'has to be a function');
        }
    }
    for (const [field, value, most] of [['pageSize', pageSize, 10_000] as const, ['concurrency', concurrency, 1_000] as const]) {
        if (!Number.isInteger(value) || value < 1 || value > most) {
            throw invalidOption(field, `has to be a whole number from 1 to ${most}`);
        }
    }
    refuseNoName('variant', variant);
    refuseBrokenText('models', models);
    const time = (field: 'pollMs' | 'leaseMs' | 'lookMs' | 'checkMs' | 'retryMs' | 'connectionsMs', usual: number): number => {
        const ms = timeLimit(field, options[field]) ?? usual;
        if (ms === Number.POSITIVE_INFINITY) {
            throw invalidOption(field, 'has to end some time');
        }
        return ms;
    };
    return {
        cursors,
        handle,
        models,
        variant,
        pageSize,
        concurrency,
        onEvent,
        pollMs: time('pollMs', 900_000),
        leaseMs: time('leaseMs', 60_000),
        lookMs: time('lookMs', 1_000),
        checkMs: time('checkMs', 6 * 3_600_000),
        retryMs: time('retryMs', 1_000),
        connectionsMs: time('connectionsMs', 5 * 60_000)
    };
}

/** For whoever listens to nothing: what goes wrong must not be silent. */
function warn(event: FollowEvent): void {
    const of = 'model' in event ? `${event.model} of ${event.connectionId}` : 'The follower';
    switch (event.type) {
        case 'failed': {
            const { by, message, count, retryAt } = event.failure;
            const where = { nango: 'could not be read', handle: 'could not be handled', store: 'could not be stored' }[by];
            process.emitWarning(`${of} ${where} (${count} in a row, again at ${retryAt}): ${message}`, { type: 'MimecastWarning' });
            break;
        }
        case 'lost':
            process.emitWarning(`${of}: ${event.message}`, { type: 'MimecastWarning' });
            break;
        case 'not_looking':
            process.emitWarning(`${of} cannot go on before ${event.retryAt}: ${wordsOf(event.error)}`, { type: 'MimecastWarning' });
            break;
        default:
    }
}

/** A bell that is heard also by who comes a moment later. */
function createBell(): { ring(): void; wait(ms: number): Promise<void> } {
    let rung = false;
    let wake: (() => void) | undefined;
    return {
        ring() {
            rung = true;
            wake?.();
        },
        async wait(ms) {
            if (!rung) {
                await new Promise<void>((resolve) => {
                    const timer = setTimeout(resolve, ms);
                    wake = () => {
                        clearTimeout(timer);
                        resolve();
                    };
                });
            }
            rung = false;
            wake = undefined;
        }
    };
}

function progressed({ failure: _over, ...state }: StreamState, rows: RecordPage<{ id: string }>['rows'], fullSize: number): StreamState {
    const last = rows.at(-1);
    const next: StreamState = {
        ...state,
        rows: state.rows + rows.length,
        pruned: state.pruned + rows.filter(({ pruned }) => pruned).length,
        polledAt: isoOf(Date.now()),
        ...(last && { lastId: last.record.id, lastRowAt: last.metadata.last_modified_at })
    };
    if (next.pageSize !== undefined) {
        next.pageSize *= 2;
        if (next.pageSize >= fullSize) {
            delete next.pageSize;
        }
    }
    return next;
}

async function syncNames(calls: NangoCalls, { integrationId, connectionId }: Stream, signal: AbortSignal): Promise<string[]> {
    return calls.call({
        context: { what: 'read the sync status', target: 'sync', writes: false },
        method: 'syncStatus',
        args: [integrationId, '*', connectionId],
        reply: {
            what: 'a list of syncs',
            code: 'sync_status',
            read: (body) => (isRecord(body) && Array.isArray(body['syncs']) ? body['syncs'].filter(isRecord).map(({ name }) => String(name)) : undefined)
        },
        options: { signal }
    });
}

function variantOf({ variant }: Stream): { variant?: string } {
    return variant === 'base' ? {} : { variant };
}

function eventOf({ connectionId, model, variant }: Stream): EventOf {
    return { connectionId, model: model as ModelName, variant };
}

function isoOf(ms: number): string {
    return new Date(ms).toISOString();
}

function wordsOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

function isPromise(value: unknown): value is Promise<unknown> {
    return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
