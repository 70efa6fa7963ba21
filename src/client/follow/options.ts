/**
 * What a follower is told, and what it tells.
 */
import { invalidOption, isRecord } from '../errors.ts';
import { modelSyncs } from '../functions.generated.ts';
import type { Models } from '../functions.generated.ts';
import { checkOptions, timeLimit } from '../nango-calls.ts';
import type { ModelName, RecordRow } from '../records.ts';
import type { WebhookEvent } from '../webhooks.ts';
import { refuseNoName } from '../well-formed.ts';
import type { CursorStore, LossReason, StreamFailure, StreamState } from './cursor-store.ts';

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
    /** A webhook can be quicker than the copy of the database that Nango reads from: a stream that was woken is looked at once more, so much later. Default 3,000. */
    secondLookMs?: number | undefined;
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
    /** Streams that this worker reads at once. Default 10. With PostgreSQL, the pool needs more clients than that: a page holds one while it is handled, and the lease is renewed by another. */
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
    /** At the start of `tenant.follow`: another reader has the stream, or died while it had it. It is free at `until`, unless that reader lives and renews its lease. */
    | (EventOf & { type: 'leased'; until: string })
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

/** Some of the streams that a follower reads. */
export interface FollowScope {
    connectionId?: string | undefined;
    models?: readonly ModelName[] | undefined;
}

export interface Follower {
    /**
     * Reads at once what a webhook speaks of. Give it whatever `webhooks.verify` returned; what is of no interest is ignored. Resolves when it is noted in the store, so that any worker
     * may take it up.
     */
    wake(event: WebhookEvent): Promise<void>;
    /** How far every stream is, whoever reads it. */
    status(scope?: FollowScope): Promise<FollowStatus[]>;
    /** Forgets the place: everything that Nango has comes again, the first page with `fromStart`. */
    reread(scope?: FollowScope): Promise<void>;
    /** Follows a connection no more, and forgets its places. Take it out of `connections` before, or it begins anew. */
    leave(connectionId: string): Promise<void>;
    /** Ends: a page in `handle` is finished, or rolled back if `handle` throws on its `signal`; the places stay. Resolves when all is done. */
    stop(): Promise<void>;
    /** Resolves when the follower has ended, by `stop()` or by the signal. */
    readonly ended: Promise<void>;
}

/** Options with their defaults. */
export interface Settings<Name extends ModelName, Transaction> {
    cursors: CursorStore<Transaction>;
    handle: FollowOptions<Name, Transaction>['handle'];
    models: Name[];
    variant: string;
    pageSize: number;
    pollMs: number;
    leaseMs: number;
    lookMs: number;
    secondLookMs: number;
    checkMs: number;
    retryMs: number;
    connectionsMs: number;
    concurrency: number;
    onEvent: (event: FollowEvent) => void;
}

/** @throws MimecastError of type `invalid_input` for a wrong option */
export function checked<Name extends ModelName, Transaction>(options: FollowManyOptions<Name, Transaction>): Settings<Name, Transaction> {
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
    const { connections }: { connections: unknown } = options;
    // A text is iterable too, letter by letter.
    if (typeof connections !== 'function' && (typeof connections !== 'object' || connections === null || !(Symbol.iterator in connections))) {
        throw invalidOption('connections', 'has to be a list of connection ids, or a function that gives one');
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
    const time = (field: 'pollMs' | 'leaseMs' | 'lookMs' | 'secondLookMs' | 'checkMs' | 'retryMs' | 'connectionsMs', usual: number): number => {
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
        secondLookMs: time('secondLookMs', 3_000),
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
            process.emitWarning(`${of} ${where} (${count} in a row, again at ${retryAt}): ${message}`, 'MimecastWarning');
            break;
        }
        case 'lost':
            process.emitWarning(`${of}: ${event.message}`, 'MimecastWarning');
            break;
        case 'not_looking':
            process.emitWarning(`${of} cannot go on before ${event.retryAt}: ${wordsOf(event.error)}`, 'MimecastWarning');
            break;
        default:
    }
}

export function wordsOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
