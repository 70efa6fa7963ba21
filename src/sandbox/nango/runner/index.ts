import { ExecutionTimeoutSDKError } from '@nangohq/runner-sdk';
import type { NangoActionBase, NangoSyncBase } from '@nangohq/runner-sdk';
import type { Checkpoint } from '../stores/checkpoints.ts';
import { Execution } from './execution.ts';
import type { ModelChanges, RunContext } from './execution.ts';
import { failureOf, isInterruption } from './failure.ts';
import type { RunFailure } from './failure.ts';
import { nangoOf } from './nango.ts';
import type { RunnerServices } from './services.ts';
import type { LoadedFunction } from './vm.ts';

export { importedFunction, loadFunction } from './vm.ts';
export type { FunctionDefinition, LoadedFunction } from './vm.ts';
export type { KillPoint, ModelChanges, RunContext } from './execution.ts';
export type { RunFailure } from './failure.ts';
export type { ProxyRetryRules, ProxyTarget, RunnerConnection, RunnerLog, RunnerServices, SyncName } from './services.ts';

/** How a run ended. `result` of a sync tells what was saved, also by a run that did not succeed. */
export type RunOutcome<Result> =
    | { status: 'success'; result: Result }
    /** `saveCheckpoint` ended the run early: a success that starts again at once. */
    | { status: 'interrupted'; result: Result }
    | { status: 'failed'; error: RunFailure; result: Result }
    /** The run was ended as if its process had died: by the kill hook, or because it took too long. */
    | { status: 'killed'; result: Result };

/** What a sync run did. */
export interface SyncResult {
    changes: ModelChanges;
    /** The checkpoint when the run first asked for it, and the last one it saved. */
    checkpoints: { from: Checkpoint | null; to: Checkpoint | null };
}

export interface FunctionRunner {
    /** `result` is the output as JSON: what was `undefined` is `null`. A falsy input reaches the function as `{}`. Nothing is checked against schemas. */
    runAction(fn: LoadedFunction, context: RunContext, input?: unknown): Promise<RunOutcome<unknown>>;
    runSync(fn: LoadedFunction, context: RunContext): Promise<RunOutcome<SyncResult>>;
    runOnEvent(fn: LoadedFunction, context: RunContext): Promise<RunOutcome<null>>;
}

const maximumOutputBytes = 2 * 1024 * 1024;

type Ending = { output: unknown } | { error: unknown } | 'killed';

/** Runs `exec` to its end, or to the point where the run is killed or takes too long. */
async function conclude(fn: LoadedFunction, execution: Execution, input: unknown): Promise<Ending> {
    const nango = nangoOf(fn.type, execution);
    const { timeoutMs } = execution.context;
    const { limits, timers } = execution.services;
    const clocks: NodeJS.Timeout[] = [];
    const endings: Promise<Ending>[] = [execution.killed.then(() => 'killed')];
    if (timeoutMs !== undefined) {
        endings.push(
            new Promise((resolve) => {
                clocks.push(
                    setTimeout(() => {
                        execution.end();
                        resolve({ error: new ExecutionTimeoutSDKError() });
                    }, timeoutMs)
                );
            })
        );
    }
    // Where waits take real time, one that never ends meets no further call at which the clock would be looked at.
    if (limits !== undefined && timers === undefined) {
        clocks.push(setTimeout(() => execution.die(), limits.killAfterMs).unref());
    }
    const exec = async (): Promise<Ending> => {
        try {
            return { output: await fn.evaluate().exec(nango as never, input as never) };
        } catch (error) {
            return { error };
        }
    };
    const ending = await Promise.race([exec(), ...endings]);
    clocks.forEach(clearTimeout);
    // A function that only waited has come too late all the same.
    if (ending === 'killed' || execution.hasTaken('killAfterMs')) {
        execution.die();
        return 'killed';
    }
    execution.services.locks.releaseAll(execution.id);
    return ending;
}

function outcomeOf<Result>(fn: LoadedFunction, ending: Ending, result: Result): RunOutcome<Result> {
    if (ending === 'killed') {
        return { status: 'killed', result };
    }
    if ('output' in ending) {
        return { status: 'success', result };
    }
    if (isInterruption(ending.error)) {
        return { status: 'interrupted', result };
    }
    return { status: 'failed', error: failureOf(ending.error, fn.filename), result };
}

function outputOutcome(fn: LoadedFunction, ending: Ending): RunOutcome<unknown> {
    if (ending === 'killed' || !('output' in ending)) {
        return outcomeOf(fn, ending, null);
    }
    const json = JSON.stringify(ending.output ?? null) ?? 'null';
    if (Buffer.byteLength(json) > maximumOutputBytes) {
        const message = 'Output is too big';
        return { status: 'failed', error: { status: 500, type: 'action_output_too_big', message, payload: { message } }, result: null };
    }
    return { status: 'success', result: JSON.parse(json) as unknown };
}

/** Runs functions as Nango's runner does, on the stores and the way out that the host gives. */
export function createFunctionRunner(services: RunnerServices): FunctionRunner {
    return {
        runAction: async (fn, context, input) => {
            const execution = new Execution('action', services, context);
            const received: unknown = input ? JSON.parse(JSON.stringify(input)) : {};
            return outputOutcome(fn, await conclude(fn, execution, received));
        },
        runSync: async (fn, context) => {
            const models = Object.keys(fn.definition.models ?? {});
            const execution = new Execution('sync', services, { ...context, models });
            const ending = await conclude(fn, execution, undefined);
            return outcomeOf(fn, ending, { changes: execution.changes, checkpoints: execution.checkpoints });
        },
        runOnEvent: async (fn, context) => outcomeOf(fn, await conclude(fn, new Execution('onEvent', services, context), undefined), null)
    };
}

/** The `nango` object a function gets, for calling a function's `exec` directly. Internals are as inaccessible as in a real run. */
export function createNango(options: { kind: 'sync'; services: RunnerServices; context: RunContext }): NangoSyncBase;
export function createNango(options: { kind: 'action' | 'onEvent'; services: RunnerServices; context: RunContext }): NangoActionBase;
export function createNango(options: { kind: 'action' | 'sync' | 'onEvent'; services: RunnerServices; context: RunContext }): NangoActionBase {
    return nangoOf(options.kind, new Execution(options.kind, options.services, options.context));
}
