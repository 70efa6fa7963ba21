import { AxiosError, AxiosHeaders } from 'axios';
import type { Actions } from './actions.ts';
import { requireConnection } from './environment.ts';
import type { Environment } from './environment.ts';
import { HostError } from './host-error.ts';
import { resolveProxyTarget } from './runner/proxy-target.ts';
import type { RunnerConnection, RunnerServices } from './runner/services.ts';
import { fullConnection, tokenRefusal } from './stores/connections.ts';
import type { Connection } from './stores/connections.ts';
import { publicIntegration } from './stores/integrations.ts';
import { requireProvider } from './stores/providers.ts';

/** A refusal in the form a function meets it: as the error of the HTTP client that calls the public API. */
function asClientError(error: unknown): unknown {
    if (!(error instanceof HostError)) {
        return error;
    }
    const config = { headers: new AxiosHeaders() };
    const code = error.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE;
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return new AxiosError(`Request failed with status code ${String(error.status)}`, code, config, undefined, {
        status: error.status,
        statusText: '',
        headers,
        config,
        data: error.body()
    });
}

async function asClient<T>(work: () => T | Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw asClientError(error);
    }
}

type OfTheRunner = 'clock' | 'timers' | 'limits' | 'transport' | 'records' | 'checkpoints' | 'locks' | 'environmentName' | 'retryWaitFactor';

/**
 * What the `nango` object of a function reaches in its environment.
 *
 * @param given.environment the environment and its actions run functions themselves, so they come into being later
 */
export function createFunctionServices({
    environment,
    actions,
    ...own
}: Pick<RunnerServices, OfTheRunner> & { environment: () => Environment; actions: () => Actions }): RunnerServices {
    const connectionOf = (providerConfigKey: string, connectionId: string): Connection => requireConnection(environment(), providerConfigKey, connectionId);
    return {
        ...own,
        getConnection: (providerConfigKey, connectionId, { forceRefresh }) =>
            asClient(async () => {
                const connection = connectionOf(providerConfigKey, connectionId);
                await environment()
                    .connections.fresh(connection, { force: forceRefresh })
                    .catch((error: unknown) => {
                        throw tokenRefusal(error, connection);
                    });
                return structuredClone(fullConnection(connection)) as unknown as RunnerConnection;
            }),
        proxyTarget: (connection, endpoint) => resolveProxyTarget(requireProvider(environment().providers, connection.provider), connection, endpoint),
        setMetadata: (providerConfigKey, connectionId, metadata) =>
            asClient(() => {
                connectionOf(providerConfigKey, connectionId).metadata = structuredClone(metadata);
            }),
        updateMetadata: (providerConfigKey, connectionId, metadata) =>
            asClient(() => {
                const connection = connectionOf(providerConfigKey, connectionId);
                connection.metadata = { ...connection.metadata, ...structuredClone(metadata) };
            }),
        getIntegration: (providerConfigKey, include) =>
            asClient(() => publicIntegration(environment().integrations.get(providerConfigKey), environment().url(), include)),
        getEnvironmentVariables: () => Promise.resolve([...environment().variables].map(([name, value]) => ({ name, value }))),
        triggerAction: (providerConfigKey, connectionId, name, input) =>
            asClient(() => actions().trigger({ connection: connectionOf(providerConfigKey, connectionId), name, input })),
        triggerSync: (providerConfigKey, connectionId, sync, mode) =>
            asClient(() => {
                const settings = Object(mode) as { reset?: unknown; emptyCache?: unknown };
                environment().scheduler.trigger(
                    connectionOf(providerConfigKey, connectionId),
                    [typeof sync === 'string' ? { name: sync, variant: 'base' } : sync],
                    {
                        reset: settings.reset === true || mode === true || mode === 'full_refresh' || mode === 'full_refresh_and_clear_cache',
                        emptyCache: settings.emptyCache === true || mode === 'full_refresh_and_clear_cache'
                    }
                );
            }),
        startSync: (providerConfigKey, connectionId, syncs) =>
            asClient(() => {
                environment().scheduler.start(
                    connectionOf(providerConfigKey, connectionId),
                    syncs.map((sync) => (typeof sync === 'string' ? { name: sync, variant: 'base' } : sync))
                );
            }),
        log: (entry) => {
            const kind = (['sync', 'action', 'on-event'] as const).find((candidate) =>
                environment().functions.find(entry.integration, candidate, entry.function)
            );
            environment().logs.write({
                source: entry.type === 'http' ? 'proxy' : (kind ?? 'action'),
                level: entry.level,
                message: entry.message,
                integration: entry.integration,
                connectionId: entry.connection,
                function: entry.function,
                ...(entry.payload === undefined ? {} : { payload: entry.payload })
            });
        }
    };
}
