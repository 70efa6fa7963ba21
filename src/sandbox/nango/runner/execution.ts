import { ExecutionAbortedSDKError, ExecutionInterruptedSDKError, validateCheckpoint } from '@nangohq/runner-sdk';
import type { ProxyConfiguration } from '@nangohq/runner-sdk';
import type { AxiosResponse } from 'axios';
import { CheckpointConflict } from '../stores/checkpoints.ts';
import type { Checkpoint, CheckpointScope } from '../stores/checkpoints.ts';
import { RecordRefused } from '../stores/records.ts';
import type { RecordChanges, RecordRow, RecordScope, StoredRecord } from '../stores/records.ts';
import { uncontrolledFetch } from './fetch.ts';
import type { UncontrolledFetchOptions } from './fetch.ts';
import { callProvider } from './proxy.ts';
import type { RunLimits } from './run-limits.ts';
import type { RunnerConnection, RunnerLog, RunnerServices } from './services.ts';

/** A place at which a run can be ended as if its process had died. */
export interface KillPoint {
    /** 1 for the first call of any `nango` method in the run. */
    call: number;
    /** e.g. `batchSave`. */
    method: string;
    /** `before` the call had any effect, `between` two chunks of one batch call, or `after` it but before the function sees the result. */
    when: 'before' | 'between' | 'after';
}

/** One execution of a function. */
export interface RunContext {
    /** Unique key of the integration (`providerConfigKey`). */
    integration: string;
    /** Key of the provider entry. */
    provider: string;
    connection: string;
    /** Numeric id of the connection. Default 1. */
    connectionNumber?: number;
    /** The function's name, e.g. `audit-events`. */
    name: string;
    /** Default `base`. */
    variant?: string;
    lastSyncDate?: Date;
    /** Lines below this level are not logged. Default `debug`. */
    logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'off';
    /** Names of the models a sync may save; any name without. The runner fills it in from the definition. */
    models?: readonly string[];
    /** The run fails with `script_aborted` at its next `nango` call once this is aborted. */
    signal?: AbortSignal;
    /** Milliseconds of real time after which the run fails with `execution_timeout`. No limit by default. */
    timeoutMs?: number;
    /** `true` ends the run at this point as if the process had died: nothing the function does afterwards has any effect, and its locks stay taken. */
    kill?: (point: KillPoint) => boolean;
    /** `true` lets the n-th `saveCheckpoint` of the run (from 1) throw `execution_interrupted` after it has saved. */
    interrupt?: (save: number) => boolean;
}

/** Changed rows per model. */
export type ModelChanges = Record<string, { added: number; updated: number; deleted: number }>;

const memoMs = 60_000;
const chunkSize = 1000;
const listPageSize = 100;
const longestLog = 99_000;
const levels: Record<string, RunnerLog['level']> = {
    debug: 'debug',
    verbose: 'debug',
    silly: 'debug',
    info: 'info',
    http: 'info',
    warn: 'warn',
    error: 'error'
};

let executions = 0;

function withoutMetadata(given: RecordRow): RecordRow {
    if (!('_nango_metadata' in given)) {
        return given;
    }
    const { _nango_metadata: _, ...row } = given;
    return row;
}

const never = (): Promise<never> => new Promise(() => undefined);

/** The state and effects of one run, behind the `nango` object the function sees. */
export class Execution {
    readonly services: RunnerServices;
    readonly context: RunContext;
    readonly changes: ModelChanges = {};
    /** Owner of this run's locks. */
    readonly id: string;
    /** Settles when the run has been ended as if its process had died. */
    readonly killed: Promise<void>;
    readonly #kind: 'action' | 'sync' | 'onEvent';
    readonly #run: number;
    readonly #startedAt: number;
    readonly #end: AbortController = new AbortController();
    #settleKilled: () => void = () => undefined;
    #isOver = false;
    #calls = 0;
    #saves = 0;
    #memo = new Map<string, { connection: RunnerConnection; at: number }>();
    #checkpointVersion: number | undefined;
    #checkpointRange: { from: Checkpoint | null; to: Checkpoint | null } = { from: null, to: null };

    constructor(kind: 'action' | 'sync' | 'onEvent', services: RunnerServices, context: RunContext) {
        this.#kind = kind;
        this.services = services;
        this.context = context;
        this.#startedAt = services.clock.now();
        this.#run = kind === 'sync' ? services.records.nextRun() : 0;
        executions += 1;
        this.id = `run-${String(executions)}`;
        this.killed = new Promise((resolve) => {
            this.#settleKilled = resolve;
        });
    }

    get run(): number {
        return this.#run;
    }

    get checkpoints(): { from: Checkpoint | null; to: Checkpoint | null } {
        return this.#checkpointRange;
    }

    /** Ends the run: calls that come later, or are under way, never return to the function. */
    end(): void {
        this.#isOver = true;
        this.#end.abort();
    }

    /** Ends the run as if its process had died. */
    die(): void {
        this.end();
        this.#settleKilled();
    }

    /** Whether the run has taken at least so long; never without a limit. */
    hasTaken(limit: keyof RunLimits): boolean {
        const ms = this.services.limits?.[limit];
        return ms !== undefined && this.services.clock.now() - this.#startedAt >= ms;
    }

    /** Every asynchronous call of the function passes here. */
    async call<T>(method: string, action: () => T | Promise<T>): Promise<T> {
        this.#calls += 1;
        const call = this.#calls;
        await this.#pass({ call, method, when: 'before' });
        if (this.context.signal?.aborted === true) {
            throw new ExecutionAbortedSDKError();
        }
        try {
            const { timers } = this.services;
            return await (timers ? timers.track(action) : action());
        } finally {
            await this.#pass({ call, method, when: 'after' });
        }
    }

    async #pass(point: KillPoint): Promise<void> {
        if (!this.#isOver && (this.hasTaken('killAfterMs') || this.context.kill?.(point) === true)) {
            this.die();
        }
        if (this.#isOver) {
            await never();
        }
    }

    // Connection

    async getConnection(providerConfigKey: string, connectionId: string, forceRefresh: boolean): Promise<RunnerConnection> {
        const key = JSON.stringify([providerConfigKey, connectionId]);
        const known = this.#memo.get(key);
        const { clock } = this.services;
        if (known && !forceRefresh && clock.now() - known.at <= memoMs) {
            return known.connection;
        }
        const connection = await this.services.getConnection(providerConfigKey, connectionId, { forceRefresh });
        this.#memo.set(key, { connection, at: clock.now() });
        return connection;
    }

    forgetConnections(): void {
        this.#memo.clear();
    }

    // HTTP

    proxy(config: ProxyConfiguration): Promise<AxiosResponse> {
        const { clock, transport, retryWaitFactor = 1 } = this.services;
        return callProvider(config, {
            transport,
            signal: this.#end.signal,
            now: () => clock.now(),
            getConnection: () =>
                this.getConnection(config.providerConfigKey ?? this.context.integration, config.connectionId ?? this.context.connection, false),
            forgetConnections: () => {
                this.forgetConnections();
            },
            target: (connection) => this.services.proxyTarget(connection, config.endpoint),
            wait: async (ms) => {
                if (this.services.timers) {
                    // A simulated timer would never fire: time stands still while a call is under way, and this wait is part of one.
                    clock.advance(ms * retryWaitFactor);
                } else {
                    await new Promise((resolve) => setTimeout(resolve, ms * retryWaitFactor));
                }
            },
            onAttempt: ({ method, url, status }) => {
                const failed = status === undefined || status >= 400;
                this.#write({ type: 'http', level: failed ? 'error' : 'info', message: `${method} ${url}`, payload: { status: status ?? null } });
            }
        });
    }

    uncontrolledFetch(options: UncontrolledFetchOptions): Promise<Response> {
        return uncontrolledFetch(this.services.transport, this.#end.signal, options, this.services.timers);
    }

    // Logs

    /** @param lowest what `setLogger` allows: called with a level, tells whether it is logged */
    log(values: unknown[], isLogged: (level: RunnerLog['level']) => boolean): void {
        const last = values.at(-1);
        const hasLevel = typeof last === 'object' && last !== null && 'level' in last;
        const [message, payload] = hasLevel ? values.slice(0, -1) : values;
        const level = (hasLevel ? levels[String(last.level)] : undefined) ?? 'info';
        if (values.length === 0 || !isLogged(level)) {
            return;
        }
        const text = typeof message === 'string' ? message : (JSON.stringify(message) ?? String(message));
        const meta: unknown = Array.isArray(payload) ? { ...(payload as unknown[]) } : payload;
        const fits = (JSON.stringify(meta ?? null) ?? '').length <= longestLog;
        this.#write({
            type: 'log',
            level,
            message: `${text.slice(0, longestLog)}${fits ? '' : ' ... (truncated, payload was too large)'}`,
            ...(meta === undefined || meta === null || !fits ? {} : { payload: meta })
        });
    }

    #write(entry: Pick<RunnerLog, 'type' | 'level' | 'message' | 'payload'>): void {
        const { integration, connection, name } = this.context;
        this.services.log({ ...entry, integration, connection, function: name, at: new Date(this.services.clock.now()).toISOString() });
    }

    // Checkpoints

    get #checkpointScope(): CheckpointScope {
        const { integration, connection, name, variant = 'base' } = this.context;
        return { integration, connection, function: `${this.#kind}:${name}`, variant };
    }

    getCheckpoint(): Checkpoint | null {
        const stored = this.services.checkpoints.get(this.#checkpointScope);
        const checkpoint = stored?.checkpoint ?? null;
        if (this.#checkpointVersion === undefined) {
            this.#checkpointRange = { from: checkpoint, to: checkpoint };
        }
        this.#checkpointVersion = stored?.version ?? 0;
        return checkpoint && { ...checkpoint };
    }

    saveCheckpoint(value: unknown): void {
        this.#demandCheckpointVersion();
        // What is undefined does not survive the way to the server, and a date arrives as text.
        const checkpoint = validateCheckpoint(JSON.parse(JSON.stringify(value)));
        this.#checkpointVersion = this.#guarded('saving', () =>
            this.services.checkpoints.save(this.#checkpointScope, checkpoint, this.#checkpointVersion ?? 0)
        );
        this.#checkpointRange.to = checkpoint;
        this.#saves += 1;
        if (this.hasTaken('interruptAfterMs') || this.context.interrupt?.(this.#saves) === true) {
            throw new ExecutionInterruptedSDKError();
        }
    }

    clearCheckpoint(): void {
        this.#demandCheckpointVersion();
        this.#guarded('deleting', () => {
            this.services.checkpoints.clear(this.#checkpointScope, this.#checkpointVersion ?? 0);
        });
        this.#checkpointVersion = 0;
        this.#checkpointRange.to = null;
    }

    #demandCheckpointVersion(): void {
        if (this.#checkpointVersion === undefined) {
            this.getCheckpoint();
        }
    }

    #guarded<T>(what: string, action: () => T): T {
        try {
            return action();
        } catch (cause) {
            if (cause instanceof CheckpointConflict) {
                throw new Error(`Error ${what} checkpoint: ${cause.message}`, { cause });
            }
            throw cause;
        }
    }

    // Records

    #scope(model: string): RecordScope {
        const { integration, connection, models, variant = 'base' } = this.context;
        if (models && !models.includes(model)) {
            throw new RecordRefused('invalid_model', `The model '${model}' is not included in the declared sync models: ${models.join(', ')}.`);
        }
        return { integration, connection, model, variant };
    }

    #count(model: string, changed: Pick<RecordChanges, 'added' | 'updated' | 'deleted'>): void {
        const total = (this.changes[model] ??= { added: 0, updated: 0, deleted: 0 });
        total.added += changed.added.length;
        total.updated += changed.updated.length;
        total.deleted += changed.deleted.length;
    }

    /** Chunks travel one by one: a run can die between two of them. */
    async batch(effect: 'save' | 'update' | 'delete', given: readonly RecordRow[] | undefined | null, model: string): Promise<boolean> {
        const rows = given?.map(withoutMetadata);
        for (let start = 0; rows && start < rows.length; start += chunkSize) {
            if (start > 0) {
                await this.#pass({ call: this.#calls, method: `batch${effect.charAt(0).toUpperCase()}${effect.slice(1)}`, when: 'between' });
            }
            const changes = this.services.records[effect](this.#scope(model), rows.slice(start, start + chunkSize), this.#run);
            this.#count(model, changes);
            for (const id of changes.duplicates) {
                this.#write({ type: 'log', level: 'error', message: `Found duplicate key '${id}' for model ${model}. The record was ignored.` });
            }
        }
        return true;
    }

    getRecordsByIds<Key>(ids: readonly Key[], model: string): Map<Key, StoredRecord> {
        const rows = new Map(this.services.records.get(this.#scope(model), ids.map(String)).map((row) => [row['id'], row]));
        return new Map(
            ids.flatMap((id): [Key, StoredRecord][] => {
                const row = rows.get(String(id));
                return row ? [[id, row]] : [];
            })
        );
    }

    async *listRecords(model: string, from: string | undefined): AsyncGenerator<StoredRecord> {
        let cursor = from;
        do {
            const page = this.services.records.list(this.#scope(model), { limit: listPageSize, ...(cursor === undefined ? {} : { cursor }) });
            yield* page.records;
            cursor = page.next_cursor ?? undefined;
        } while (cursor !== undefined);
    }

    trackDeletesStart(model: string): void {
        this.services.records.trackDeletesStart(this.#scope(model), this.#run);
    }

    trackDeletesEnd(model: string): { deletedKeys: string[] } {
        return this.#deletedKeys(model, this.services.records.trackDeletesEnd(this.#scope(model)));
    }

    deletePrevious(model: string): { deletedKeys: string[] } {
        return this.#deletedKeys(model, this.services.records.deletePrevious(this.#scope(model), this.#run));
    }

    #deletedKeys(model: string, deletedKeys: string[]): { deletedKeys: string[] } {
        this.#count(model, { added: [], updated: [], deleted: deletedKeys });
        return { deletedKeys };
    }
}
