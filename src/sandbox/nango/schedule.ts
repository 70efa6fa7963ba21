import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { CheckpointStore } from './checkpoints.ts';
import type { Connection, ConnectionStore } from './connections.ts';
import type { DeployedFunction, FunctionStore } from './deploy.ts';
import { parseFrequency } from './frequency.ts';
import { HostError } from './host-error.ts';
import type { HostLogs } from './logs.ts';
import type { RecordStore } from './records.ts';
import type { FunctionRunner, RunContext, RunFailure, SyncResult } from './runner.ts';
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
    abort: AbortController | undefined;
    /** Asked for while a run was under way: another run follows it. */
    again: TriggerOptions | undefined;
    lastSyncDate: number | undefined;
    latest: SyncRun | undefined;
}

export interface Scheduler {
    readonly runs: readonly SyncRun[];
    /** Gives a new connection the syncs of its integration; those with autoStart are due at once. */
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
    start(connection: Connection, syncs: SyncName[]): void;
    pause(connection: Connection, syncs: SyncName[]): void;
    trigger(connection: Connection, syncs: SyncName[], options: TriggerOptions): void;
    status(connection: Connection, syncs: SyncName[] | '*'): Record<string, unknown>[];
    setFrequency(connection: Connection, sync: SyncName, frequency: string | null): string;
    createVariant(connection: Connection, sync: SyncName): { id: string; name: string; variant: string };
    deleteVariant(connection: Connection, sync: SyncName): Promise<void>;
    /** Aborts every run under way. */
    close(): void;
}

/** How many runs are under way at once. */
const concurrency = 4;
const variantLimit = 100;

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
    /** Lets work go on without being awaited here. */
    background: (work: Promise<unknown>) => void;
    /** Called when syncs became due without anybody waiting for them. */
    onDue: () => void;
    kill: (run: { integration: string; connectionId: string; sync: string }) => RunContext['kill'];
}): Scheduler {
    const { clock, functions, records, checkpoints, logs } = services;
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
        from: SyncResult['checkpoints'] | undefined
    ): Promise<void> => {
        for (const model of models) {
            const shared = {
                from: 'nango',
                type: 'sync',
                connectionId: run.connectionId,
                providerConfigKey: run.integration,
                syncName: run.sync,
                syncVariant: run.variant,
                model,
                syncType: run.type,
                ...(from && (from.from || from.to) ? { checkpoints: from } : {})
            };
            if (run.error) {
                await services.webhooks.send(connection, {
                    ...shared,
                    success: false,
                    error: { type: run.error.type, description: run.error.message, ...(run.error.payload === undefined ? {} : { payload: run.error.payload }) },
                    startedAt: iso(run.startedAt),
                    failedAt: iso(run.finishedAt)
                });
                continue;
            }
            const changes = run.changes[model];
            if (changes && changes.added + changes.updated + changes.deleted > 0) {
                await services.webhooks.send(connection, {
                    ...shared,
                    success: true,
                    modifiedAfter: iso(run.startedAt),
                    responseResults: changes,
                    queryTimeStamp: before === undefined ? null : iso(before)
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
        const abort = new AbortController();
        sync.abort = abort;
        const finish = (parts: { status: SyncRun['status']; changes?: SyncResult['changes']; error?: RunFailure }): SyncRun => {
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
                message: run.error ? `Sync failed: ${run.error.type}: ${run.error.message}` : `Sync ${run.status === 'SUCCESS' ? 'finished' : 'stopped'}`,
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
        let loaded;
        try {
            loaded = deployed.load();
        } catch (error) {
            const failure: RunFailure = {
                status: 500,
                type: 'script_internal_error',
                message: error instanceof Error ? error.message : String(error),
                payload: {}
            };
            const run = finish({ status: 'ERROR', error: failure });
            await announce(connection, run, deployed.models, before, undefined);
            return run;
        }
        const outcome = await services.runner.runSync(loaded, context);
        const changes = outcome.result?.changes ?? {};
        if (abort.signal.aborted) {
            return finish({ status: 'STOPPED', changes });
        }
        let run: SyncRun;
        if (outcome.status === 'success' || outcome.status === 'interrupted') {
            sync.lastSyncDate = startedAt;
            connection.syncErrors.delete(sync.id);
            if (outcome.status === 'interrupted') {
                sync.again ??= { reset: false, emptyCache: false };
            }
            run = finish({ status: 'SUCCESS', changes });
        } else {
            const error: RunFailure =
                outcome.status === 'failed'
                    ? outcome.error
                    : { status: 500, type: 'script_aborted', message: 'The run ended before it had finished.', payload: {} };
            connection.syncErrors.set(sync.id, { type: 'sync', log_id: randomUUID() });
            run = finish({ status: 'ERROR', changes, error });
        }
        services.background(announce(connection, run, deployed.models, before, outcome.result?.checkpoints));
        return run;
    };

    const run = (sync: ScheduledSync): Promise<SyncRun> => {
        const chain = async (): Promise<SyncRun> => {
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
        sync.running = chain().finally(() => {
            sync.running = undefined;
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
        services.background(run(sync));
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
            services.onDue();
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
            await Promise.all(Array.from({ length: Math.min(concurrency, due.length) }, worker));
            return finished;
        },
        nextDueAt: () => {
            const times = [...syncs.values()].filter((sync) => sync.state === 'STARTED').map((sync) => sync.nextRunAt);
            return times.length === 0 ? undefined : Math.min(...times);
        },
        start: (connection, names) => {
            for (const sync of select(connection, names)) {
                if (sync.state !== 'STARTED') {
                    sync.state = 'STARTED';
                    sync.nextRunAt = clock.now();
                }
            }
            services.onDue();
        },
        pause: (connection, names) => {
            for (const sync of select(connection, names)) {
                sync.state = 'PAUSED';
            }
        },
        trigger: (connection, names, options) => {
            for (const sync of select(connection, names)) {
                runSoon(sync, options);
            }
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
                    status: sync.running ? 'RUNNING' : sync.state === 'PAUSED' ? 'PAUSED' : (sync.latest?.status ?? 'STOPPED'),
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
