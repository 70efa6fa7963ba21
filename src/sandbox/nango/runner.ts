import type { NangoActionBase, NangoSyncBase } from '@nangohq/runner-sdk';
import type { Clock } from '../clock.ts';
import type { Checkpoint, CheckpointStore } from './checkpoints.ts';
import type { LockStore } from './locks.ts';
import type { RecordStore } from './records.ts';
import type { Transport } from './transport.ts';

/** A compiled function as evaluated in the sandbox. */
export interface FunctionDefinition {
    type: 'sync' | 'action' | 'onEvent';
    exec: (nango: unknown, input?: unknown) => Promise<unknown>;
    description?: string;
    version?: string;
    frequency?: string;
    autoStart?: boolean;
    event?: string;
    models?: Record<string, unknown>;
    [name: string]: unknown;
}

export interface LoadedFunction {
    type: 'sync' | 'action' | 'onEvent';
    definition: FunctionDefinition;
}

/** A connection as a function sees it through `getConnection`. */
export interface RunnerConnection {
    id: number;
    connection_id: string;
    provider_config_key: string;
    provider: string;
    connection_config: Record<string, unknown>;
    metadata: Record<string, unknown> | null;
    credentials: { type?: string; token?: string; [name: string]: unknown };
    [name: string]: unknown;
}

/** What the provider entry and the connection say about a proxied call. */
export interface ProxyTarget {
    /** `proxy.base_url` with its place-holders filled. */
    baseUrl: string;
    /** The bearer and the provider's `proxy.headers`, names in lower case. A function's own header wins, except over `user-agent`. */
    headers: Record<string, string>;
    /** The call's `endpoint` with `${...}` filled from the connection. */
    endpoint: string;
    /** `proxy.retry` of the provider entry. */
    retry?: { after?: string[]; at?: string[]; remaining?: string; error_code?: string[] };
}

/** One line a function, or the proxy on its behalf, wrote. */
export interface RunnerLog {
    level: 'debug' | 'info' | 'warn' | 'error';
    message: string;
    payload?: unknown;
    function: string;
    connection: string;
    at: string;
}

/** What the runner needs from the host that runs it. Every method may throw; the error reaches the function as it is. */
export interface RunnerServices {
    clock: Clock;
    transport: Transport;
    records: RecordStore;
    checkpoints: CheckpointStore;
    locks: LockStore;
    /** The connection with a valid token, refreshed when needed or forced. */
    getConnection(providerConfigKey: string, connectionId: string, options: { forceRefresh: boolean }): Promise<RunnerConnection>;
    proxyTarget(connection: RunnerConnection, endpoint: string): ProxyTarget | Promise<ProxyTarget>;
    setMetadata(providerConfigKey: string, connectionId: string, metadata: Record<string, unknown>): Promise<void>;
    /** Shallow merge of top-level keys. */
    updateMetadata(providerConfigKey: string, connectionId: string, metadata: Record<string, unknown>): Promise<void>;
    getIntegration(providerConfigKey: string, include: readonly string[]): Promise<Record<string, unknown>>;
    getEnvironmentVariables(): Promise<{ name: string; value: string }[]>;
    triggerAction(providerConfigKey: string, connectionId: string, name: string, input: unknown): Promise<unknown>;
    triggerSync(providerConfigKey: string, connectionId: string, sync: string | { name: string; variant: string }, mode: unknown): Promise<void>;
    startSync(providerConfigKey: string, connectionId: string, syncs: (string | { name: string; variant: string })[]): Promise<void>;
    log(entry: RunnerLog): void;
    /** The environment's name, `dev` without. */
    environmentName?: string;
    /** Factor on the waits between proxy retries (3, 6, 12 ... seconds); tests pass 0. Default 1. */
    retryWaitFactor?: number;
}

/** A place at which a run can be ended as if its process had died. */
export interface KillPoint {
    /** 1 for the first call of any `nango` method in the run. */
    call: number;
    /** e.g. `batchSave`. */
    method: string;
    /** `before` the call had any effect, `between` two chunks of one batch call, or `after` it but before the function sees the result. */
    when: 'before' | 'between' | 'after';
}

/** One execution. */
export interface RunContext {
    integration: string;
    provider: string;
    connection: string;
    /** Numeric id of the connection. Default 1. */
    connectionNumber?: number;
    /** The function's name, e.g. `audit-events`. */
    name: string;
    variant?: string;
    lastSyncDate?: Date;
    logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'off';
    /** The run fails with `script_aborted` at its next `nango` call once this is aborted. */
    signal?: AbortSignal;
    /** Real time after which the run fails with `execution_timeout`. No limit by default. */
    timeoutMs?: number;
    /** `true` ends the run at this point as if the process had died: nothing the function does afterwards has any effect. */
    kill?: (point: KillPoint) => boolean;
    /** `true` lets the n-th `saveCheckpoint` of the run throw `execution_interrupted` after it has saved. */
    interrupt?: (save: number) => boolean;
}

/** Why a run failed, as the server reports it. */
export interface RunFailure {
    /** Status of the HTTP answer to whoever triggered an action. */
    status: number;
    /** e.g. `action_script_runtime_error`, `script_http_error`. */
    type: string;
    /** One line for logs and webhooks. */
    message: string;
    payload: unknown;
    upstream?: { status: number; headers: Record<string, string>; body: unknown };
}

export type RunOutcome<Result> =
    | { status: 'success'; result: Result }
    | { status: 'failed'; error: RunFailure; result?: Result }
    /** `saveCheckpoint` interrupted the run: a success that starts again at once. */
    | { status: 'interrupted'; result: Result }
    /** The kill hook ended the run. */
    | { status: 'killed'; result?: Result };

export interface SyncResult {
    /** Counts per model (without variant) of what this run changed. */
    changes: Record<string, { added: number; updated: number; deleted: number }>;
    checkpoints: { from: Checkpoint | null; to: Checkpoint | null };
}

export interface FunctionRunner {
    /** `result` is the output as JSON. A falsy input reaches the function as `{}`. */
    runAction(fn: LoadedFunction, context: RunContext, input?: unknown): Promise<RunOutcome<unknown>>;
    runSync(fn: LoadedFunction, context: RunContext): Promise<RunOutcome<SyncResult>>;
    runOnEvent(fn: LoadedFunction, context: RunContext): Promise<RunOutcome<undefined>>;
}

/**
 * Evaluates a compiled function with the globals and modules of Nango's runner.
 *
 * @param clock when it was moved, `Date` inside the function follows it
 * @throws Error when the code does not evaluate or has no default export made by createSync, createAction or createOnEvent
 */
export declare function loadFunction(code: string, filename: string, clock?: Clock): LoadedFunction;

export declare function createFunctionRunner(services: RunnerServices): FunctionRunner;

/** The `nango` object a function gets, for calling a function's `exec` without compiling it. Internals are as inaccessible as in a real run. */
export declare function createNango(options: { kind: 'action' | 'onEvent'; services: RunnerServices; context: RunContext }): NangoActionBase;
export declare function createNango(options: { kind: 'sync'; services: RunnerServices; context: RunContext }): NangoSyncBase;
