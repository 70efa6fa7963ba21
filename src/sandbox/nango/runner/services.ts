import type { Clock } from '../../clock.ts';
import type { CheckpointStore } from '../stores/checkpoints.ts';
import type { LockStore } from '../stores/locks.ts';
import type { RecordStore } from '../stores/records.ts';
import type { Transport } from '../transport.ts';
import type { RunLimits } from './run-limits.ts';
import type { SimulatedTimers } from './simulated-timers.ts';

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
    /** The call's `endpoint` with `${...}` filled from the connection. */
    endpoint: string;
    /** The bearer and the provider's `proxy.headers`, names in lower case. A function's own header wins, except over `user-agent`. */
    headers: Record<string, string>;
    /** `proxy.retry` of the provider entry. */
    retry?: ProxyRetryRules;
}

/** `proxy.retry` of a provider entry: names of headers, and the statuses that replace the default ones. */
export interface ProxyRetryRules {
    at?: readonly string[];
    after?: readonly string[];
    remaining?: string;
    error_code?: readonly string[];
}

/** One line a function, or the proxy on its behalf, wrote. */
export interface RunnerLog {
    type: 'log' | 'http';
    level: 'debug' | 'info' | 'warn' | 'error';
    message: string;
    payload?: unknown;
    integration: string;
    connection: string;
    /** Name of the function. */
    function: string;
    /** ISO date-time by the sandbox clock. */
    at: string;
}

export type SyncName = string | { name: string; variant: string };

/** What the runner needs from whoever runs it. Methods may throw; the error reaches the function as it is. */
export interface RunnerServices {
    clock: Clock;
    transport: Transport;
    records: RecordStore;
    checkpoints: CheckpointStore;
    locks: LockStore;
    /** The connection with a valid token, refreshed when needed or forced. */
    getConnection(providerConfigKey: string, connectionId: string, options: { forceRefresh: boolean }): Promise<RunnerConnection>;
    /** @param endpoint as the function gave it */
    proxyTarget(connection: RunnerConnection, endpoint: string): ProxyTarget | Promise<ProxyTarget>;
    setMetadata(providerConfigKey: string, connectionId: string, metadata: Record<string, unknown>): Promise<void>;
    /** Shallow merge of top-level keys. */
    updateMetadata(providerConfigKey: string, connectionId: string, metadata: Record<string, unknown>): Promise<void>;
    getIntegration(providerConfigKey: string, include: readonly string[]): Promise<object>;
    getEnvironmentVariables(): Promise<{ name: string; value: string }[]>;
    /** @returns the action's output; a failed action rejects */
    triggerAction(providerConfigKey: string, connectionId: string, name: string, input: unknown): Promise<unknown>;
    triggerSync(providerConfigKey: string, connectionId: string, sync: SyncName, mode: unknown): Promise<void>;
    startSync(providerConfigKey: string, connectionId: string, syncs: SyncName[]): Promise<void>;
    log(entry: RunnerLog): void;
    /** Waits that move the clock instead of taking time; the same that the function was loaded with. Real waits without. */
    timers?: SimulatedTimers;
    /** How long each run may take; no limits without. */
    limits?: RunLimits;
    /** Default `dev`. */
    environmentName?: string;
    /** Factor on the waits between proxy retries (3, 6, 12 ... seconds, or what a header asks for); tests pass 0. Default 1. */
    retryWaitFactor?: number;
}
