/**
 * Records into your database: streams of rows, each read from its stored place, page by page, by one reader at a time.
 *
 * The store says which stream is ready and whose it is. Here is how many are read at once, and when it is asked.
 */
import { invalidOption, isRecord } from '../errors.ts';
import type { NangoCalls } from '../nango-calls.ts';
import type { ModelName } from '../records.ts';
import type { WebhookEvent } from '../webhooks.ts';
import { refuseNoName } from '../well-formed.ts';
import type { CursorStore, StoredStream, Stream, StreamFilter } from './cursor-store.ts';
import { checked, wordsOf } from './options.ts';
import type { FollowEvent, FollowManyOptions, FollowScope, FollowStatus, Follower } from './options.ts';
import { backOffMs, fromNow, takeTurn } from './turn.ts';

/** So many streams are added at once. */
const enlistedAtOnce = 5_000;

/**
 * @param only the one connection to read, where others may be in the same store
 * @throws MimecastError of type `invalid_input` for a wrong option; what the store or `connections` rejects with
 */
export async function follow<Name extends ModelName, Transaction>(
    calls: NangoCalls,
    integrationId: string,
    options: FollowManyOptions<Name, Transaction>,
    only?: string
): Promise<Follower> {
    const settings = checked(options);
    const { connections, signal } = options;
    const { cursors, models, variant } = settings;
    const mine: StreamFilter = { integrationId, variant, models, connectionId: only };
    const bell = createBell();
    const turns = new Map<Promise<void>, AbortController>();
    let isStopping = false;
    let heldUntil = 0;
    let listAgainAt = 0;

    const tell = (event: FollowEvent): void => {
        try {
            settings.onEvent(event);
        } catch (error) {
            process.emitWarning(`onEvent threw: ${wordsOf(error)}`, 'MimecastWarning');
        }
    };
    const hold = (ms: number): void => void (heldUntil = Math.max(heldUntil, Date.now() + ms));

    const listConnections = async (isFirst: boolean): Promise<void> => {
        let streams: Stream[] = [];
        let refused: unknown;
        for await (const connectionId of typeof connections === 'function' ? await connections() : connections) {
            try {
                refuseNoName('connections', connectionId);
            } catch (error) {
                // At the start somebody sees it. Later, one row of a table that is wrong must not keep all the others from being read.
                if (isFirst) {
                    throw error;
                }
                refused = error;
                continue;
            }
            streams.push(...models.map((model) => ({ integrationId, connectionId, model, variant })));
            if (streams.length >= enlistedAtOnce) {
                await cursors.enlist(streams);
                streams = [];
            }
        }
        await cursors.enlist(streams);
        listAgainAt = typeof connections === 'function' ? Date.now() + settings.connectionsMs : Number.POSITIVE_INFINITY;
        if (refused !== undefined) {
            tell({ type: 'not_looking', error: refused, retryAt: new Date(listAgainAt).toISOString() });
        }
    };
    let listing: Promise<void> | undefined;
    let listFailures = 0;
    /** Beside the reading: a list that fails, or never comes, costs new customers and nobody else. */
    const listAgain = (): void => {
        listing ??= listConnections(false)
            .then(() => void (listFailures = 0))
            .catch((error: unknown) => {
                listFailures += 1;
                const waitMs = backOffMs(settings.retryMs, listFailures);
                listAgainAt = Date.now() + waitMs;
                tell({ type: 'not_looking', error, retryAt: fromNow(waitMs) });
            })
            .finally(() => {
                listing = undefined;
                bell.ring();
            });
    };

    const takeTurns = async (): Promise<void> => {
        const limit = Date.now() < heldUntil ? 0 : settings.concurrency - turns.size;
        const claimed = limit > 0 ? await cursors.claim({ ...mine, models, variant, limit, leaseMs: settings.leaseMs }) : [];
        for (const stream of claimed) {
            const stopping = new AbortController();
            const turn = takeTurn({ calls, settings, tell, hold }, stream, stopping).finally(() => {
                turns.delete(turn);
                bell.ring();
            });
            turns.set(turn, stopping);
        }
        // Those that were claimed while it was stopped are given back.
        if (isStopping) {
            abortTurns();
        }
    };
    const abortTurns = (): void => turns.forEach((stopping) => stopping.abort(new Error('The follower was stopped.')));

    const run = async (): Promise<void> => {
        let failures = 0;
        while (!isStopping) {
            let waitMs = settings.lookMs;
            if (Date.now() >= listAgainAt) {
                listAgain();
            }
            try {
                await takeTurns();
                failures = 0;
            } catch (error) {
                failures += 1;
                waitMs = backOffMs(settings.retryMs, failures);
                tell({ type: 'not_looking', error, retryAt: fromNow(waitMs) });
            }
            await bell.wait(waitMs);
        }
        await Promise.all(turns.keys());
    };

    await cursors.migrate();
    await listConnections(true);
    // Of the one connection that somebody waits for: nothing is claimed yet, so these are the leases of others, or of the dead.
    for (const { connectionId, model, leased, readyAt } of only === undefined ? [] : await cursors.list(mine)) {
        if (leased && readyAt.getTime() > Date.now()) {
            tell({ type: 'leased', connectionId, model: model as ModelName, variant, until: readyAt.toISOString() });
        }
    }
    const stop = (): void => {
        isStopping = true;
        abortTurns();
        bell.ring();
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) {
        stop();
    }
    const ended = run().finally(() => signal?.removeEventListener('abort', stop));

    const inScope = (scope: FollowScope = {}): StreamFilter => ({ ...mine, connectionId: scope.connectionId ?? only, models: scope.models ?? models });
    return {
        ended,
        async wake(event) {
            await wakeFollowers(integrationId, cursors, event);
            if (event.type === 'auth' && event.operation === 'creation') {
                listAgainAt = Math.min(listAgainAt, Date.now());
            }
            bell.ring();
        },
        status: async (scope) => (await cursors.list(inScope(scope))).map(statusOf),
        async reread(scope) {
            const streams = await cursors.list(inScope(scope));
            await cursors.forget(inScope(scope));
            await cursors.enlist(streams);
            bell.ring();
        },
        async leave(connectionId) {
            refuseNoName('connectionId', connectionId);
            await cursors.forget({ ...mine, connectionId });
        },
        async stop() {
            stop();
            await ended;
        }
    };
}

/** Notes in the store that there is something to read, for whoever follows it. */
export async function wakeFollowers(integrationId: string, cursors: CursorStore, event: WebhookEvent): Promise<void> {
    if (!isRecord(event) || typeof event.type !== 'string') {
        throw invalidOption('event', 'has to be what `webhooks.verify` returned');
    }
    if ((event.type !== 'sync' && event.type !== 'auth') || event.providerConfigKey !== integrationId) {
        return;
    }
    const { connectionId } = event;
    if (event.type === 'auth') {
        await cursors.wake({ integrationId, connectionId });
        return;
    }
    // A run that failed may have saved something before. Where no model is named, it may be any.
    const models = event.success ? [event.model] : event.models;
    await cursors.wake({ integrationId, connectionId, variant: event.syncVariant, ...(models.length > 0 && { models }) });
}

function statusOf({ connectionId, model, variant, state, readyAt, leased }: StoredStream): FollowStatus {
    const isReading = leased && readyAt.getTime() > Date.now();
    const isResting = state.lost?.reason === 'connection_gone' || state.lost?.reason === 'cursor_refused';
    return {
        ...state,
        connectionId,
        model: model as ModelName,
        variant,
        status: isReading ? 'reading' : isResting ? 'resting' : state.failure ? 'failing' : state.polledAt === undefined ? 'new' : 'waiting',
        behindMs: state.caughtUpAt === undefined ? undefined : Math.max(0, Date.now() - Date.parse(state.caughtUpAt)),
        nextAt: readyAt.toISOString()
    };
}

/** A bell that is heard also by who comes a moment later. */
function createBell(): { ring(): void; wait(ms: number): Promise<void> } {
    let hasRung = false;
    let wake: (() => void) | undefined;
    return {
        ring() {
            hasRung = true;
            wake?.();
        },
        async wait(ms) {
            if (!hasRung) {
                await new Promise<void>((resolve) => {
                    const timer = setTimeout(resolve, ms);
                    wake = () => {
                        clearTimeout(timer);
                        resolve();
                    };
                });
            }
            hasRung = false;
            wake = undefined;
        }
    };
}
