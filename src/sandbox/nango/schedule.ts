import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { parseFrequency } from './frequency.ts';
import { HostError } from './host-error.ts';
import type { ServerHabits } from './server-habits.ts';
import type { CheckpointStore } from './stores/checkpoints.ts';
import type { Connection, ConnectionStore } from './stores/connections.ts';
import type { DeployedFunction, FunctionStore } from './stores/functions.ts';
import type { RecordStore } from './stores/records.ts';
import type { ScheduledSync, SyncName, SyncRun, TriggerOptions } from './sync-run.ts';

export interface Scheduler {
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
function iso(ms: number): string {
    return new Date(ms).toISOString();
}

export function createScheduler(services: {
    clock: Clock;
    functions: FunctionStore;
    connections: ConnectionStore;
    records: RecordStore;
    checkpoints: CheckpointStore;
    habits: ServerHabits;
    execute: (sync: ScheduledSync) => Promise<SyncRun>;
    /** Lets real time pass. */
    pause: (ms: number) => Promise<void>;
    /** How many runs are under way at once. */
    concurrency: number;
    /** Lets work go on without being awaited here. */
    background: (work: Promise<unknown>) => void;
    /** Called when syncs became due without anybody waiting for them. */
    onDue: () => void;
}): Scheduler {
    const { clock, functions, records, checkpoints, habits, execute } = services;
    const syncs = new Map<string, ScheduledSync>();

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
