import { NangoActionBase, NangoSyncBase } from '@nangohq/runner-sdk';
import type { ProxyConfiguration } from '@nangohq/runner-sdk';
import type { Nango } from '@nangohq/node';
import type { NangoProps } from '@nangohq/types';
import type { AxiosResponse } from 'axios';
import type { RecordRow } from '../stores/records.ts';
import type { Execution } from './execution.ts';
import type { UncontrolledFetchOptions } from './fetch.ts';
import type { RunnerConnection, SyncName } from './services.ts';

/** The part of the backend client that the base classes call. */
function backendOf(execution: Execution): Nango {
    const { services } = execution;
    const backend = {
        userAgent: 'nango-node-client/sandbox',
        getConnection: (integration: string, connection: string, forceRefresh: boolean) => execution.getConnection(integration, connection, forceRefresh),
        getToken: async (integration: string, connection: string) =>
            (await services.getConnection(integration, connection, { forceRefresh: false })).credentials,
        getIntegration: async ({ uniqueKey }: { uniqueKey: string }, queries?: { include?: string[] }) => ({
            data: await services.getIntegration(uniqueKey, queries?.include ?? [])
        }),
        setMetadata: async (integration: string, connection: string, metadata: Record<string, unknown>) => {
            execution.forgetConnections();
            await services.setMetadata(integration, connection, metadata);
            return { status: 200, data: { metadata, provider_config_key: integration, connection_id: connection } };
        },
        updateMetadata: async (integration: string, connection: string, metadata: Record<string, unknown>) => {
            execution.forgetConnections();
            await services.updateMetadata(integration, connection, metadata);
            return { status: 200, data: { metadata, provider_config_key: integration, connection_id: connection } };
        },
        getEnvironmentVariables: () => services.getEnvironmentVariables(),
        triggerAction: (integration: string, connection: string, name: string, input: unknown) => services.triggerAction(integration, connection, name, input)
    };
    return backend as unknown as Nango;
}

function propsOf(kind: 'action' | 'sync' | 'onEvent', execution: Execution): NangoProps {
    const { context, services } = execution;
    return {
        scriptType: kind === 'onEvent' ? 'on-event' : kind,
        secretKey: '',
        team: { id: 1, name: 'sandbox' },
        connectionId: context.connection,
        environmentId: 1,
        environmentName: services.environmentName ?? 'dev',
        activityLogId: execution.id,
        providerConfigKey: context.integration,
        provider: context.provider,
        nangoConnectionId: context.connectionNumber ?? 1,
        runnerFlags: {},
        logger: { level: context.logLevel ?? 'debug' },
        debug: false,
        startedAt: new Date(services.clock.now()),
        endUser: null,
        syncConfig: {},
        variant: context.variant,
        ...(kind === 'sync' ? { syncId: context.name, syncJobId: execution.run, syncVariant: context.variant, attributes: {} } : {}),
        ...(context.lastSyncDate ? { lastSyncDate: context.lastSyncDate } : {})
    } as NangoProps;
}

/** The base classes are abstract for the type checker only: `createNango` gives their instances the missing methods. */
const ActionBase = NangoActionBase as unknown as new (props: NangoProps) => NangoActionBase;
const SyncBase = NangoSyncBase as unknown as new (props: NangoProps) => NangoSyncBase;

const severity = ['debug', 'info', 'warn', 'error', 'off'];

function runnerMethods(execution: Execution, nango: NangoActionBase): object {
    const { services, context, id } = execution;
    return {
        nango: backendOf(execution),
        getConnection: (integration?: string, connection?: string, options?: { forceRefresh?: boolean; refreshToken?: boolean }): Promise<RunnerConnection> =>
            execution.getConnection(
                integration || context.integration,
                connection || context.connection,
                Boolean(options?.forceRefresh ?? options?.refreshToken)
            ),
        proxy: (config: ProxyConfiguration): Promise<AxiosResponse> => execution.proxy(config),
        uncontrolledFetch: (options: UncontrolledFetchOptions): Promise<Response> => execution.uncontrolledFetch(options),
        log: (...values: unknown[]): void => {
            execution.log(values, (level) => severity.indexOf(level) >= severity.indexOf(nango.logger.level));
        },
        triggerSync: (integration: string, connection: string, sync: SyncName, mode?: unknown) => services.triggerSync(integration, connection, sync, mode),
        startSync: (integration: string, syncs: SyncName[], connection?: string) => services.startSync(integration, connection ?? context.connection, syncs),
        tryAcquireLock: ({ key, ttlMs }: { key: string; ttlMs: number }) => services.locks.tryAcquire(key, id, ttlMs),
        releaseLock: ({ key }: { key: string }) => services.locks.release(key, id),
        releaseAllLocks: () => {
            services.locks.releaseAll(id);
        },
        getCheckpoint: () => execution.getCheckpoint(),
        saveCheckpoint: (checkpoint: unknown) => {
            execution.saveCheckpoint(checkpoint);
        },
        clearCheckpoint: () => {
            execution.clearCheckpoint();
        }
    };
}

function syncMethods(execution: Execution): object {
    return {
        batchSave: (rows: RecordRow[], model: string) => execution.batch('save', rows, model),
        batchUpdate: (rows: RecordRow[], model: string) => execution.batch('update', rows, model),
        batchDelete: (rows: RecordRow[], model: string) => execution.batch('delete', rows, model),
        getRecordsByIds: (ids: unknown[], model: string) => execution.getRecordsByIds(ids, model),
        listRecords: (model: string, options?: { cursor?: string }) => execution.listRecords(model, options?.cursor),
        trackDeletesStart: (model: string) => {
            execution.trackDeletesStart(model);
        },
        trackDeletesEnd: (model: string) => execution.trackDeletesEnd(model),
        deleteRecordsFromPreviousExecutions: (model: string) => execution.deletePrevious(model),
        setMergingStrategy: ({ strategy }: { strategy: string }) => {
            if (strategy !== 'override') {
                throw new Error(`The sandbox knows the merging strategy 'override' only, not '${strategy}'.`);
            }
        }
    };
}

/** What a function may not reach, as in Nango's runner. */
const blocked = new Set([
    'nango',
    'persistClient',
    'memoizedConnections',
    'memoizedIntegration',
    'integrationConfig',
    'telemetryBag',
    'abortSignal',
    'lifecycle',
    'attributes',
    'getProxyConfig',
    'modelFullName',
    'throwIfAbortedOrKilled',
    'throwIfInterrupted',
    'shouldLog',
    'validateRecords',
    'removeMetadata',
    'constructor',
    '__proto__'
]);
const synchronous = new Set(['ActionError', 'getVariant', 'setLogger', 'getFlowAttributes']);
const generators = new Set(['paginate', 'listRecords']);

function demandAllowed(name: string | symbol): void {
    if (typeof name === 'string' && blocked.has(name)) {
        throw new Error(`Access to "${name}" is not allowed.`);
    }
}

/** Every page of a generator is a call of its own. */
async function* gated(execution: Execution, method: string, pages: AsyncGenerator<unknown>): AsyncGenerator<unknown> {
    for (;;) {
        const next = await execution.call(method, () => pages.next());
        if (next.done === true) {
            return;
        }
        yield next.value;
    }
}

function facade<T extends NangoActionBase>(nango: T, execution: Execution): T {
    const wrappers = new Map<string | symbol, unknown>();
    return new Proxy(nango, {
        get: (target, name) => {
            demandAllowed(name);
            const value: unknown = Reflect.get(target, name);
            if (typeof value !== 'function' || name === 'ActionError') {
                return value;
            }
            if (!wrappers.has(name)) {
                const method = value.bind(target) as (...values: unknown[]) => unknown;
                const called = String(name);
                wrappers.set(
                    name,
                    synchronous.has(called)
                        ? method
                        : generators.has(called)
                          ? (...values: unknown[]) => gated(execution, called, method(...values) as AsyncGenerator<unknown>)
                          : (...values: unknown[]) => execution.call(called, () => method(...values))
                );
            }
            return wrappers.get(name);
        },
        set: (target, name, value) => {
            demandAllowed(name);
            return Reflect.set(target, name, value);
        }
    });
}

/** The `nango` object of one run, with internals as inaccessible as in a real one. */
export function nangoOf(kind: 'action' | 'sync' | 'onEvent', execution: Execution): NangoActionBase {
    const props = propsOf(kind, execution);
    if (kind === 'sync') {
        const sync = new SyncBase(props);
        Object.assign(sync, runnerMethods(execution, sync), syncMethods(execution));
        return facade(sync, execution);
    }
    const action = new ActionBase(props);
    Object.assign(action, runnerMethods(execution, action));
    return facade(action, execution);
}
