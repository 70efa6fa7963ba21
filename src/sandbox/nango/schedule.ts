import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { CheckpointStore } from './stores/checkpoints.ts';
import type { Connection, ConnectionStore } from './stores/connections.ts';
import type { DeployedFunction, FunctionStore } from './stores/functions.ts';
import { parseFrequency } from './frequency.ts';
import { HostError } from './host-error.ts';
import type { HostLogs } from './logs.ts';
import type { RecordStore } from './stores/records.ts';
import { runnerIsDown } from './lost-tasks.ts';
import { lostRun, webhookErrorOf } from './runner/failure.ts';
import type { FunctionRunner, LoadedFunction, RunContext, RunFailure, SyncResult } from './runner/index.ts';
import { occurs } from './server-habits.ts';
import type { ServerHabits } from './server-habits.ts';
import type { WebhookSender } from './webhooks.ts';

/** A sync by name, or one of its variants. */
export interface SyncName {
    name: string;
    variant: string;
}

/** One finished run of a sync. */
export interface SyncRun {
    readonly integration: string;
    readonly connectionId: string;
    readonly sync: string;
    readonly variant: string;
    readonly type: 'INITIAL' | 'INCREMENTAL';
    readonly status: 'SUCCESS' | 'ERROR' | 'STOPPED';
    /** Sandbox time, epoch milliseconds. */
    readonly startedAt: number;
    readonly finishedAt: number;
    readonly changes: SyncResult['changes'];
    readonly error: { type: string; message: string; payload: unknown } | undefined;
}

interface TriggerOptions {
    reset: boolean;
    emptyCache: boolean;
}

interface ScheduledSync extends SyncName {
    readonly id: string;
    readonly integration: string;
    readonly connectionId: string;
    state: 'STARTED' | 'PAUSED';
    nextRunAt: number;
    frequency: string | undefined;
    running: Promise<SyncRun> | undefined;
    /** The run has begun; until then its status is that of the last one. */
    isUnderWay: boolean;
    abort: AbortController | undefined;
    /** Asked for while a run was under way: another run follows it. */
    again: TriggerOptions | undefined;
    lastSyncDate: number | undefined;
    latest: SyncRun | undefined;
}

export interface Scheduler {
    readonly runs: readonly SyncRun[];
    /** Gives a new connection the syncs of its integration; those with autoStart are due, and run when somebody runs what is due. */
    addConnection(connection: Connection): void;
    /** Stops the connection's runs and forgets its syncs, records and checkpoints. */
    removeConnection(connection: Connection): Promise<void>;
    /** Makes a newly deployed sync known on every connection of its integration. */
    addFunction(sync: DeployedFunction): void;
    /** Follows a redeployed sync: a changed frequency counts from now. */
    updateFunction(before: DeployedFunction, after: DeployedFunction): void;
    removeFunction(sync: DeployedFunction): Promise<void>;
    /** Runs every due sync once and waits for all of them. */
    runDue(): Promise<SyncRun[]>;
    /** Sandbox time at which the next sync is due; undefined when none is scheduled. */
    nextDueAt(): number | undefined;
    /** Like `pause` and `trigger`, tells how many of the connection's syncs were meant: none of a new connection that has no syncs yet. */
    start(connection: Connection, syncs: SyncName[]): number;
    pause(connection: Connection, syncs: SyncName[]): number;
    trigger(connection: Connection, syncs: SyncName[], options: TriggerOptions): number;
    status(connection: Connection, syncs: SyncName[] | '*'): Record<string, unknown>[];
    setFrequency(connection: Connection, sync: SyncName, frequency: string | null): string;
    createVariant(connection: Connection, sync: SyncName): { id: string; name: string; variant: string };
    deleteVariant(connection: Connection, sync: SyncName): Promise<void>;
    /** Aborts every run under way. */
    close(): void;
}

const variantLimit = 100;
/** Nobody is left to tell how far a lost run came. */
const unknownCheckpoints: SyncResult['checkpoints'] = { from: null, to: null };

function iso(ms: number): string {
    return new Date(ms).toISOString();
}

export function createScheduler(services: {
    clock: Clock;
    functions: FunctionStore;
    connections: ConnectionStore;
    records: RecordStore;
    checkpoints: CheckpointStore;
    runner: FunctionRunner;
    webhooks: WebhookSender;
    logs: HostLogs;
    habits: ServerHabits;
    /** Lets real time pass. */
    pause: (ms: number) => Promise<void>;
    /** How many runs are under way at once. */
    concurrency: number;
    /** Lets work go on without being awaited here. */
    background: (work: Promise<unknown>) => void;
    /** Called when syncs became due without anybody waiting for them. */
    onDue: () => void;
    kill: (run: { integration: string; connectionId: string; sync: string }) => RunContext['kill'];
}): Scheduler {
    const { clock, functions, records, checkpoints, logs, habits } = services;
    const syncs = new Map<string, ScheduledSync>();
    const runs: SyncRun[] = [];

    const keyOf = (integration: string, connectionId: string, sync: SyncName): string => JSON.stringify([integration, connectionId, sync.name, sync.variant]);
    const functionOf = (sync: ScheduledSync): DeployedFunction | undefined => functions.find(sync.integration, 'sync', sync.name);
    const frequencyMs = (sync: ScheduledSync): number =>
        (sync.frequency === undefined ? undefined : parseFrequency(sync.frequency)) ?? functionOf(sync)?.frequencyMs ?? 0;

    const add = (connection: Connection, deployed: DeployedFunction, variant: string): ScheduledSync => {
        const name = { name: deployed.name, variant };
        const sync: ScheduledSync = {
            ...name,
            id: randomUUID(),
            integration: connection.providerConfigKey,
            connectionId: connection.connectionId,
            state: deployed.autoStart ? 'STARTED' : 'PAUSED',
            nextRunAt: clock.now(),
            frequency: undefined,
            running: undefined,
            isUnderWay: false,
            abort: undefined,
            again: undefined,
            lastSyncDate: undefined,
            latest: undefined
        };
        syncs.set(keyOf(connection.providerConfigKey, connection.connectionId, name), sync);
        return sync;
    };

    const empty = (sync: ScheduledSync, options: TriggerOptions): void => {
        const scope = { integration: sync.integration, connection: sync.connectionId };
        if (options.reset) {
            checkpoints.remove({ ...scope, function: `sync:${sync.name}`, variant: sync.variant });
            sync.lastSyncDate = undefined;
        }
        if (options.emptyCache) {
            for (const model of functionOf(sync)?.models ?? []) {
                records.remove({ ...scope, model, variant: sync.variant });
            }
        }
    };

    const announce = async (
        connection: Connection,
        run: SyncRun,
        models: string[],
        before: number | undefined,
        moved: SyncResult['checkpoints'] | undefined
    ): Promise<void> => {
        const shared = {
            from: 'nango',
            type: 'sync',
            connectionId: run.connectionId,
            providerConfigKey: run.integration,
            syncName: run.sync,
            syncVariant: run.variant,
            syncType: run.type,
            ...(moved && (moved.from || moved.to) ? { checkpoints: moved } : {})
        };
        if (run.error) {
            const error = webhookErrorOf(run.error);
            await services.webhooks.send(connection, {
                ...shared,
                success: false,
                // Of a run whose runner was lost the server no longer knows what it was about.
                model: typeof error.payload === 'string' ? '' : models.join(','),
                error,
                // Not when this run began: the last success, or now where there was none.
                startedAt: iso(before ?? run.finishedAt),
                failedAt: iso(run.finishedAt)
            });
            return;
        }
        for (const model of models) {
            const changes = run.changes[model];
            if (changes && changes.added + changes.updated + changes.deleted > 0) {
                await services.webhooks.send(connection, {
                    ...shared,
                    success: true,
                    model,
                    modifiedAfter: iso(run.startedAt),
                    responseResults: changes,
                    queryTimeStamp: iso(run.startedAt)
                });
            }
        }
    };

    /** One execution from start to webhook; the caller has checked that no other is under way. */
    const execute = async (sync: ScheduledSync): Promise<SyncRun> => {
        const startedAt = clock.now();
        const connection = services.connections.find(sync.integration, sync.connectionId);
        const deployed = functionOf(sync);
        const before = sync.lastSyncDate;
        const abort = sync.abort ?? new AbortController();
        const finish = (parts: { status: SyncRun['status']; changes?: SyncResult['changes']; error?: RunFailure; isInterrupted?: boolean }): SyncRun => {
            const run: SyncRun = {
                integration: sync.integration,
                connectionId: sync.connectionId,
                sync: sync.name,
                variant: sync.variant,
                type: before === undefined ? 'INITIAL' : 'INCREMENTAL',
                status: parts.status,
                startedAt,
                finishedAt: clock.now(),
                changes: parts.changes ?? {},
                error: parts.error && { type: parts.error.type, message: parts.error.message, payload: parts.error.payload }
            };
            sync.latest = run;
            runs.push(run);
            logs.write({
                source: 'sync',
                level: run.status === 'SUCCESS' ? 'info' : 'error',
                message: run.error
                    ? `Sync failed: ${run.error.type}: ${run.error.message}`
                    : `Sync ${parts.isInterrupted === true ? 'interrupted; it starts again at once' : run.status === 'SUCCESS' ? 'finished' : 'stopped'}`,
                integration: sync.integration,
                connectionId: sync.connectionId,
                function: sync.name,
                payload: run.changes
            });
            return run;
        };
        if (!connection || !deployed?.enabled) {
            return finish({ status: 'STOPPED' });
        }
        const kill = services.kill({ integration: sync.integration, connectionId: sync.connectionId, sync: sync.name });
        const context: RunContext = {
            integration: sync.integration,
            provider: connection.provider,
            connection: sync.connectionId,
            connectionNumber: connection.id,
            name: sync.name,
            variant: sync.variant,
            signal: abort.signal,
            ...(before === undefined ? {} : { lastSyncDate: new Date(before) }),
            ...(kill ? { kill } : {})
        };
        const fail = (error: RunFailure, result?: SyncResult): SyncRun => {
            connection.syncErrors.set(sync.id, { type: 'sync', log_id: randomUUID() });
            const run = finish({ status: 'ERROR', error, ...(result ? { changes: result.changes } : {}) });
            services.background(announce(connection, run, deployed.models, before, result?.checkpoints));
            return run;
        };
        if (occurs(habits, 'runnerDown')) {
            const words = runnerIsDown(sync.name);
            return fail(lostRun(words, words));
        }
        let loaded: LoadedFunction;
        try {
            loaded = deployed.load();
        } catch (error) {
            return fail({ status: 500, type: 'script_internal_error', message: error instanceof Error ? error.message : String(error), payload: {} });
        }
        const outcome = await services.runner.runSync(loaded, context);
        const { changes, checkpoints: moved } = outcome.result;
        if (abort.signal.aborted) {
            return finish({ status: 'STOPPED', changes });
        }
        if (outcome.status === 'failed') {
            return fail(outcome.error, outcome.result);
        }
        if (outcome.status === 'killed') {
            return fail(lostRun('The run ended before it had finished.', 'Execution expired: heartbeatTimeoutSecs_exceeded'), {
                ...outcome.result,
                checkpoints: unknownCheckpoints
            });
        }
        sync.lastSyncDate = startedAt;
        connection.syncErrors.delete(sync.id);
        if (outcome.status === 'interrupted') {
            sync.again ??= { reset: false, emptyCache: false };
        }
        const run = finish({ status: 'SUCCESS', changes, isInterrupted: outcome.status === 'interrupted' });
        services.background(announce(connection, run, deployed.models, before, moved));
        return run;
    };

    const run = (sync: ScheduledSync, afterMs = 0): Promise<SyncRun> => {
        const chain = async (): Promise<SyncRun> => {
            if (afterMs > 0) {
                await services.pause(afterMs);
            }
            sync.isUnderWay = true;
            let result = await execute(sync);
            while (sync.again) {
                const options = sync.again;
                sync.again = undefined;
                empty(sync, options);
                result = await execute(sync);
            }
            return result;
        };
        sync.nextRunAt = clock.now() + frequencyMs(sync);
        sync.abort = new AbortController();
        sync.running = chain().finally(() => {
            sync.running = undefined;
            sync.isUnderWay = false;
            sync.abort = undefined;
        });
        return sync.running;
    };

    const runSoon = (sync: ScheduledSync, options: TriggerOptions): void => {
        if (sync.running) {
            sync.again = options;
            return;
        }
        empty(sync, options);
        services.background(run(sync, habits.triggeredAfterMs));
    };

    const stop = async (sync: ScheduledSync): Promise<void> => {
        sync.again = undefined;
        sync.state = 'PAUSED';
        sync.abort?.abort();
        await sync.running;
    };

    const drop = async (sync: ScheduledSync): Promise<void> => {
        syncs.delete(keyOf(sync.integration, sync.connectionId, sync));
        const connection = services.connections.find(sync.integration, sync.connectionId);
        connection?.syncErrors.delete(sync.id);
        const models = functionOf(sync)?.models ?? [];
        await stop(sync);
        const scope = { integration: sync.integration, connection: sync.connectionId };
        checkpoints.remove({ ...scope, function: `sync:${sync.name}`, variant: sync.variant });
        for (const model of models) {
            records.remove({ ...scope, model, variant: sync.variant });
        }
    };

    const ofConnection = (connection: Connection): ScheduledSync[] =>
        [...syncs.values()].filter((sync) => sync.integration === connection.providerConfigKey && sync.connectionId === connection.connectionId);

    const find = (connection: Connection, name: SyncName): ScheduledSync | undefined =>
        syncs.get(keyOf(connection.providerConfigKey, connection.connectionId, name));

    /** The named syncs of a connection, or all of them for an empty list. */
    const select = (connection: Connection, names: SyncName[]): ScheduledSync[] =>
        names.length === 0 ? ofConnection(connection) : names.map((name) => find(connection, name)).filter((sync) => sync !== undefined);

    return {
        runs,
        addConnection: (connection) => {
            for (const deployed of functions.all()) {
                if (
                    deployed.kind === 'sync' &&
                    deployed.integration === connection.providerConfigKey &&
                    !find(connection, { name: deployed.name, variant: 'base' })
                ) {
                    add(connection, deployed, 'base');
                }
            }
        },
        removeConnection: async (connection) => {
            for (const sync of ofConnection(connection)) {
                await drop(sync);
            }
            records.remove({ integration: connection.providerConfigKey, connection: connection.connectionId });
            checkpoints.remove({ integration: connection.providerConfigKey, connection: connection.connectionId });
        },
        addFunction: (deployed) => {
            for (const connection of services.connections.all()) {
                if (connection.providerConfigKey === deployed.integration) {
                    add(connection, deployed, 'base');
                }
            }
            services.onDue();
        },
        updateFunction: (before, after) => {
            for (const sync of syncs.values()) {
                if (
                    sync.integration === after.integration &&
                    sync.name === after.name &&
                    before.frequencyMs !== after.frequencyMs &&
                    sync.frequency === undefined
                ) {
                    sync.nextRunAt = clock.now() + after.frequencyMs;
                }
            }
        },
        removeFunction: async (deployed) => {
            for (const sync of [...syncs.values()]) {
                if (sync.integration === deployed.integration && sync.name === deployed.name) {
                    await drop(sync);
                    for (const model of deployed.models) {
                        records.remove({ integration: sync.integration, connection: sync.connectionId, model, variant: sync.variant });
                    }
                }
            }
        },
        runDue: async () => {
            const due = [...syncs.values()].filter((sync) => sync.state === 'STARTED' && !sync.running && sync.nextRunAt <= clock.now());
            const finished: SyncRun[] = [];
            const work = due.values();
            const worker = async (): Promise<void> => {
                for (const sync of work) {
                    // Something may have paused, deleted or triggered it while it waited for its turn.
                    if (
                        sync.state === 'STARTED' &&
                        !sync.running &&
                        sync.nextRunAt <= clock.now() &&
                        syncs.get(keyOf(sync.integration, sync.connectionId, sync)) === sync
                    ) {
                        finished.push(await run(sync));
                    }
                }
            };
            await Promise.all(Array.from({ length: Math.min(services.concurrency, due.length) }, worker));
            return finished;
        },
        nextDueAt: () => {
            const times = [...syncs.values()].filter((sync) => sync.state === 'STARTED').map((sync) => sync.nextRunAt);
            return times.length === 0 ? undefined : Math.min(...times);
        },
        start: (connection, names) => {
            const selected = select(connection, names);
            for (const sync of selected) {
                if (sync.state !== 'STARTED') {
                    sync.state = 'STARTED';
                    sync.nextRunAt = clock.now();
                }
            }
            services.onDue();
            return selected.length;
        },
        pause: (connection, names) => {
            const selected = select(connection, names);
            for (const sync of selected) {
                sync.state = 'PAUSED';
            }
            return selected.length;
        },
        trigger: (connection, names, options) => {
            const selected = select(connection, names);
            for (const sync of selected) {
                runSoon(sync, options);
            }
            return selected.length;
        },
        status: (connection, names) =>
            select(connection, names === '*' ? [] : names).map((sync) => {
                const models = functionOf(sync)?.models ?? [];
                const scope = { integration: sync.integration, connection: sync.connectionId };
                return {
                    id: sync.id,
                    connection_id: sync.connectionId,
                    name: sync.name,
                    variant: sync.variant,
                    type: sync.latest?.type ?? 'INITIAL',
                    // One that has never run is no failure yet.
                    status: sync.isUnderWay ? 'RUNNING' : sync.state === 'PAUSED' ? 'PAUSED' : (sync.latest?.status ?? 'SUCCESS'),
                    finishedAt: sync.latest && iso(sync.latest.finishedAt),
                    nextScheduledSyncAt: sync.state === 'STARTED' ? iso(sync.nextRunAt) : null,
                    frequency: sync.frequency ?? functionOf(sync)?.runs ?? null,
                    latestResult: sync.latest?.changes,
                    latestExecutionStatus: sync.latest?.status,
                    recordCount: Object.fromEntries(models.map((model) => [model, records.count({ ...scope, model, variant: sync.variant })])),
                    checkpoint: checkpoints.get({ ...scope, function: `sync:${sync.name}`, variant: sync.variant })?.checkpoint ?? null
                };
            }),
        setFrequency: (connection, name, frequency) => {
            const sync = find(connection, name);
            if (!sync) {
                throw new HostError(400, 'unknown_sync', `The connection has no sync "${name.name}".`);
            }
            sync.frequency = frequency ?? undefined;
            sync.nextRunAt = clock.now() + frequencyMs(sync);
            return sync.frequency ?? functionOf(sync)?.runs ?? '';
        },
        createVariant: (connection, name) => {
            const deployed = functions.find(connection.providerConfigKey, 'sync', name.name);
            if (name.variant.toLowerCase() === 'base') {
                throw new HostError(400, 'invalid_variant', 'The variant "base" exists on every sync.');
            }
            if (!deployed) {
                throw new HostError(400, 'unknown_sync', `There is no sync "${name.name}".`);
            }
            if (find(connection, name)) {
                throw new HostError(400, 'sync_variant_already_exists', `The sync "${name.name}" has a variant "${name.variant}" already.`);
            }
            if (ofConnection(connection).filter((sync) => sync.variant !== 'base').length >= variantLimit) {
                throw new HostError(400, 'resource_capped', `A connection has at most ${String(variantLimit)} sync variants.`);
            }
            const sync = add(connection, deployed, name.variant);
            services.onDue();
            return { id: sync.id, name: sync.name, variant: sync.variant };
        },
        deleteVariant: async (connection, name) => {
            const sync = find(connection, name);
            if (name.variant.toLowerCase() === 'base') {
                throw new HostError(400, 'invalid_variant', 'The variant "base" cannot be deleted.');
            }
            if (!sync) {
                throw new HostError(400, 'unknown_sync', `The sync "${name.name}" has no variant "${name.variant}".`);
            }
            await drop(sync);
        },
        close: () => {
            for (const sync of syncs.values()) {
                sync.again = undefined;
                sync.abort?.abort();
            }
        }
    };
}
