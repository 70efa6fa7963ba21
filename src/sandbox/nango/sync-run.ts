import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { HostLogs } from './logs.ts';
import { runnerIsDown } from './lost-tasks.ts';
import { lostRun, webhookErrorOf } from './runner/failure.ts';
import type { FunctionRunner, LoadedFunction, RunContext, RunFailure, SyncResult } from './runner/index.ts';
import { occurs } from './server-habits.ts';
import type { ServerHabits } from './server-habits.ts';
import type { Connection, ConnectionStore } from './stores/connections.ts';
import type { FunctionStore } from './stores/functions.ts';
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

export interface TriggerOptions {
    reset: boolean;
    emptyCache: boolean;
}

/** A sync of one connection, with its place in the schedule and what is known of its runs. */
export interface ScheduledSync extends SyncName {
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

/** Nobody is left to tell how far a lost run came. */
const unknownCheckpoints: SyncResult['checkpoints'] = { from: null, to: null };

function iso(ms: number): string {
    return new Date(ms).toISOString();
}

export interface SyncRunServices {
    clock: Clock;
    functions: FunctionStore;
    connections: ConnectionStore;
    runner: FunctionRunner;
    webhooks: WebhookSender;
    logs: HostLogs;
    habits: ServerHabits;
    /** Lets work go on without being awaited here. */
    background: (work: Promise<unknown>) => void;
    kill: (run: { integration: string; connectionId: string; sync: string }) => RunContext['kill'];
}

/** Runs one sync once, from its start to its webhook. The caller has checked that no other run of it is under way. */
export function createSyncRuns(services: SyncRunServices): { runs: readonly SyncRun[]; execute: (sync: ScheduledSync) => Promise<SyncRun> } {
    const { clock, logs, habits } = services;
    const runs: SyncRun[] = [];

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

    const execute = async (sync: ScheduledSync): Promise<SyncRun> => {
        const startedAt = clock.now();
        const connection = services.connections.find(sync.integration, sync.connectionId);
        const deployed = services.functions.find(sync.integration, 'sync', sync.name);
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

    return { runs, execute };
}
