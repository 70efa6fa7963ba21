import { createClock } from '../../../../src/sandbox/clock.ts';
import { loadFunction } from '../../../../src/sandbox/nango/runner/index.ts';
import type { LoadedFunction, RunContext, RunnerConnection, RunnerLog, RunnerServices } from '../../../../src/sandbox/nango/runner/index.ts';
import { createCheckpointStore } from '../../../../src/sandbox/nango/stores/checkpoints.ts';
import { createLockStore } from '../../../../src/sandbox/nango/stores/locks.ts';
import { createRecordStore } from '../../../../src/sandbox/nango/stores/records.ts';
import { createInProcessTransport } from '../../../../src/sandbox/nango/transport.ts';
import type { TransportRequest, TransportResponse } from '../../../../src/sandbox/nango/transport.ts';
import { jsonReply } from '../../../json-reply.ts';

export const start = Date.parse('2026-03-01T10:00:00.000Z');

/** A compiled function, without the compiler: `body` is what `exec` does with `nango` and `input`. */
export function compiled(type: 'sync' | 'action' | 'onEvent', body: string, options: { head?: string; models?: string[] } = {}): LoadedFunction {
    const models = JSON.stringify(Object.fromEntries((options.models ?? ['Item']).map((model) => [model, {}])));
    return loadFunction(
        `${options.head ?? ''}\nexports.default = { type: '${type}', description: 'A test', models: ${models}, exec: async (nango, input) => {\n${body}\n} };`,
        'mimecast_test.cjs'
    );
}

export interface TestServices extends RunnerServices {
    clock: ReturnType<typeof createClock>;
    logs: RunnerLog[];
    requests: TransportRequest[];
    /** Number of the token the connection holds; a forced refresh takes the next. */
    token: number;
    connection: RunnerConnection;
    /** How often the connection was read: [plain, forced]. */
    reads: [number, number];
}

/** A host reduced to one connection. `answer` plays the provider. */
export function createTestServices(answer: (request: TransportRequest) => TransportResponse | Promise<TransportResponse> = () => jsonReply({})): TestServices {
    const clock = createClock(start);
    const connection: RunnerConnection = {
        id: 7,
        connection_id: 'c-1',
        provider_config_key: 'acme',
        provider: 'acme',
        connection_config: { region: 'eu' },
        metadata: null,
        credentials: { type: 'OAUTH2_CC', token: 'token-1' }
    };
    const services: TestServices = {
        clock,
        logs: [],
        requests: [],
        token: 1,
        connection,
        reads: [0, 0],
        retryWaitFactor: 0,
        records: createRecordStore(clock),
        checkpoints: createCheckpointStore(),
        locks: createLockStore(clock),
        transport: createInProcessTransport(async (request) => {
            services.requests.push(request);
            return answer(request);
        }),
        getConnection: async (_integration, _connection, { forceRefresh }) => {
            services.reads[forceRefresh ? 1 : 0] += 1;
            services.token += forceRefresh ? 1 : 0;
            return { ...connection, credentials: { type: 'OAUTH2_CC', token: `token-${String(services.token)}` } };
        },
        proxyTarget: ({ credentials }, endpoint) => ({
            baseUrl: 'https://api.example.com',
            endpoint,
            headers: { authorization: `Bearer ${String(credentials.token)}` }
        }),
        setMetadata: async (_integration, _connection, metadata) => {
            connection.metadata = metadata;
        },
        updateMetadata: async (_integration, _connection, metadata) => {
            connection.metadata = { ...connection.metadata, ...metadata };
        },
        getIntegration: async (uniqueKey, include) => ({ unique_key: uniqueKey, include }),
        getEnvironmentVariables: async () => [{ name: 'MODE', value: 'test' }],
        triggerAction: async (integration, id, name, input) => ({ integration, id, name, input }),
        triggerSync: async () => undefined,
        startSync: async () => undefined,
        log: (entry) => services.logs.push(entry)
    };
    return services;
}

export function testContext(context: Partial<RunContext> = {}): RunContext {
    return { integration: 'acme', provider: 'acme', connection: 'c-1', name: 'items', ...context };
}
