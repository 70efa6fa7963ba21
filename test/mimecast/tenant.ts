import { readFileSync } from 'node:fs';
import type { Provider } from '@nangohq/types';
import { AxiosError, AxiosHeaders } from 'axios';
import { modelSyncs } from '../../src/client/functions.generated.ts';
import { createClock } from '../../src/sandbox/clock.ts';
import type { Clock } from '../../src/sandbox/clock.ts';
import { identityOf } from '../../src/sandbox/mimecast/account/company.ts';
import { createMimecastSimulator } from '../../src/sandbox/mimecast/index.ts';
import type { ApplicationRegistration, MimecastSimulator, ServiceUserRegistration, SimulatorOptions } from '../../src/sandbox/mimecast/index.ts';
import { createCheckpointStore } from '../../src/sandbox/nango/stores/checkpoints.ts';
import type { Checkpoint } from '../../src/sandbox/nango/stores/checkpoints.ts';
import { createLockStore } from '../../src/sandbox/nango/stores/locks.ts';
import { loadProviders } from '../../src/sandbox/nango/stores/providers.ts';
import { resolveProxyTarget } from '../../src/sandbox/nango/runner/proxy-target.ts';
import { createRecordStore } from '../../src/sandbox/nango/stores/records.ts';
import type { StoredRecord } from '../../src/sandbox/nango/stores/records.ts';
import { limitsOf } from '../../src/sandbox/nango/runner/run-limits.ts';
import type { Runtime } from '../../src/sandbox/nango/runner/run-limits.ts';
import { createFunctionRunner } from '../../src/sandbox/nango/runner/index.ts';
import type { LoadedFunction, RunContext, RunOutcome, RunnerConnection, RunnerLog, RunnerServices, SyncResult } from '../../src/sandbox/nango/runner/index.ts';
import { createSimulatedTimers } from '../../src/sandbox/nango/runner/simulated-timers.ts';
import type { SimulatedTimers } from '../../src/sandbox/nango/runner/simulated-timers.ts';
import { requestToken } from '../../src/sandbox/nango/stores/tokens.ts';
import { createInProcessTransport, NetworkFailure } from '../../src/sandbox/nango/transport.ts';
import type { TransportRequest, TransportResponse } from '../../src/sandbox/nango/transport.ts';

/** A Tuesday morning: fixed, so that every failure can be looked at again. */
export const startOfTest = Date.UTC(2026, 0, 6, 9, 30, 0);

/** An account whose syncs run in a third of the time that the usual one takes, for tests that are about something else. */
export const smallAccount: Omit<SimulatorOptions, 'clock'> = {
    sizes: { users: 20, trackedMessages: 60, largestGroup: 20 },
    logs: { siemHistoryDays: 0.1, historyDays: 2 }
};

const integration = 'mimecast';
const connectionId = 'c-1';
const providers = loadProviders(readFileSync(new URL('../../providers.yaml', import.meta.url), 'utf8'));

export interface TenantOptions {
    simulator?: SimulatorOptions;
    /** Registers another API application than the one that may do everything, and connects with that. */
    application?: ApplicationRegistration;
    /** Connects with keys of API 1.0, of a service user like this, and not with an API application. */
    keys?: ServiceUserRegistration;
    connectionConfig?: Record<string, unknown>;
    metadata?: Record<string, unknown> | null;
    /** Milliseconds of simulated time every call takes. */
    latencyMs?: number;
    /** How long runs may take; without limits when absent. */
    runtime?: Runtime;
    /** Answers in place of the simulator where it returns something. */
    intercept?: (request: TransportRequest) => TransportResponse | undefined | Promise<TransportResponse | undefined>;
    /** Changes what the runner is given, e.g. stores that fail. */
    services?: (services: RunnerServices) => RunnerServices;
}

/** One customer: a simulated Mimecast account and the Nango connection to it, without a socket and without a wait. */
export interface Tenant {
    readonly simulator: MimecastSimulator;
    readonly clock: Clock;
    readonly timers: SimulatedTimers;
    readonly services: RunnerServices;
    readonly connection: RunnerConnection;
    readonly logs: RunnerLog[];
    /** Every request that left the sandbox, token requests included. */
    readonly requests: TransportRequest[];
    /** Tokens asked for so far. */
    readonly tokenCalls: number;
    action(fn: LoadedFunction, name: string, input?: unknown, context?: Partial<RunContext>): Promise<RunOutcome<unknown>>;
    sync(fn: LoadedFunction, name: string, context?: Partial<RunContext>): Promise<RunOutcome<SyncResult>>;
    onEvent(fn: LoadedFunction, name: string, context?: Partial<RunContext>): Promise<RunOutcome<null>>;
    context(name: string, context?: Partial<RunContext>): RunContext;
    /** Saved rows of a model, deleted ones included; only what changed after a cursor, if one is given. @throws Error for a model that no sync has: a misspelt one is as empty as can be */
    records(model: string, after?: string): StoredRecord[];
    /** Puts other metadata on the connection. */
    setMetadata(metadata: Record<string, unknown>): void;
    checkpoint(sync: string): Checkpoint | null;
    saveCheckpoint(sync: string, checkpoint: Checkpoint): void;
}

/** The error with which Nango's client reports a refresh that Mimecast refused. */
function refreshRefused(status: number): AxiosError {
    const config = { headers: new AxiosHeaders() };
    const data = { error: { code: 'invalid_credentials', message: 'The external API returned an error when trying to refresh the access token.' } };
    return new AxiosError(`Request failed with status code ${String(status)}`, AxiosError.ERR_BAD_REQUEST, config, undefined, {
        status,
        statusText: '',
        headers: {},
        config,
        data
    });
}

export function createTenant(options: TenantOptions = {}): Tenant {
    const clock = options.simulator?.clock ?? createClock(startOfTest);
    const simulator = createMimecastSimulator({ seed: 7, ...identityOf(1), ...options.simulator, clock });
    const application = options.application === undefined ? simulator.application : simulator.registerApplication(options.application);
    const timers = createSimulatedTimers(clock);
    const logs: RunnerLog[] = [];
    const requests: TransportRequest[] = [];
    const transport = createInProcessTransport(async (request) => {
        clock.advance(options.latencyMs ?? 0);
        requests.push(request);
        const answer = await options.intercept?.(request);
        if (answer !== undefined) {
            return answer;
        }
        try {
            const reply = await simulator.handle(request);
            return { status: reply.status, headers: reply.headers, body: reply.body };
        } catch (error) {
            throw new NetworkFailure(error instanceof Error ? error.message : 'reset', 'ECONNRESET');
        }
    });
    const providerName = options.keys === undefined ? 'mimecast' : 'mimecast-legacy';
    const connection: RunnerConnection = {
        id: 7,
        connection_id: connectionId,
        provider_config_key: integration,
        provider: providerName,
        metadata: options.metadata ?? null,
        ...(options.keys === undefined
            ? {
                  connection_config: { ...options.connectionConfig },
                  credentials: { type: 'OAUTH2_CC', client_id: application.clientId, client_secret: application.clientSecret }
              }
            : keysOf(simulator, options.keys, options.connectionConfig))
    };
    let expiresAt = -Infinity;
    const limits = limitsOf(options.runtime ?? 'own');
    const plain: RunnerServices = {
        clock,
        timers,
        ...(limits === undefined ? {} : { limits }),
        transport,
        records: createRecordStore(clock),
        checkpoints: createCheckpointStore(),
        locks: createLockStore(clock),
        getConnection: async (_integration, _connection, { forceRefresh }) => {
            // User name and password are what they are: there is nothing to refresh, also by force.
            if (connection.credentials.type === 'OAUTH2_CC' && (forceRefresh || clock.now() > expiresAt - 300_000)) {
                tenant.tokenCalls += 1;
                const credentials = { client_id: application.clientId, client_secret: String(connection.credentials['client_secret']) };
                const issued = await requestToken({
                    provider: demandProvider(providerName),
                    credentials,
                    connectionConfig: connection.connection_config,
                    transport,
                    clock
                }).catch(() => {
                    throw refreshRefused(400);
                });
                connection.credentials = { ...connection.credentials, token: issued.token };
                expiresAt = issued.expiresAt;
            }
            return structuredClone(connection);
        },
        proxyTarget: (current, endpoint) => resolveProxyTarget(demandProvider(providerName), current, endpoint),
        setMetadata: async (_integration, _connection, metadata) => {
            connection.metadata = metadata;
        },
        updateMetadata: async (_integration, _connection, metadata) => {
            connection.metadata = { ...connection.metadata, ...metadata };
        },
        getIntegration: async (key) => ({ unique_key: key }),
        getEnvironmentVariables: async () => [],
        triggerAction: async () => null,
        triggerSync: async () => undefined,
        startSync: async () => undefined,
        log: (entry) => {
            logs.push(entry);
        }
    };
    const services = options.services?.(plain) ?? plain;
    const runner = createFunctionRunner(services);
    const context = (name: string, more: Partial<RunContext> = {}): RunContext => ({
        integration,
        provider: providerName,
        connection: connectionId,
        name,
        ...more
    });
    const checkpointScope = (sync: string) => ({ integration, connection: connectionId, function: `sync:${sync}`, variant: 'base' });
    const tenant: Tenant & { tokenCalls: number } = {
        simulator,
        clock,
        timers,
        services,
        connection,
        logs,
        requests,
        tokenCalls: 0,
        action: (fn, name, input, more) => runner.runAction(fn, context(name, more), input),
        sync: (fn, name, more) => runner.runSync(fn, context(name, more)),
        onEvent: (fn, name, more) => runner.runOnEvent(fn, context(name, more)),
        context,
        records: (model, after) => {
            if (!Object.hasOwn(modelSyncs, model)) {
                throw new Error(`No sync has a model "${model}".`);
            }
            const all: StoredRecord[] = [];
            let cursor = after;
            do {
                const query = cursor === undefined ? { limit: 10_000 } : { limit: 10_000, cursor };
                const page = plain.records.list({ integration, connection: connectionId, model, variant: 'base' }, query);
                all.push(...page.records);
                cursor = page.next_cursor ?? undefined;
            } while (cursor !== undefined);
            return all;
        },
        setMetadata: (metadata) => {
            connection.metadata = metadata;
        },
        checkpoint: (sync) => plain.checkpoints.get(checkpointScope(sync))?.checkpoint ?? null,
        saveCheckpoint: (sync, checkpoint) => {
            const scope = checkpointScope(sync);
            plain.checkpoints.save(scope, checkpoint, plain.checkpoints.get(scope)?.version ?? 0);
        }
    };
    return tenant;
}

/** Keys as signing in would give them, in the fields of the connect form. */
function keysOf(
    simulator: MimecastSimulator,
    registration: ServiceUserRegistration,
    connectionConfig: Record<string, unknown> | undefined
): Pick<RunnerConnection, 'connection_config' | 'credentials'> {
    const { apiHost, applicationId, applicationKey } = simulator.apiOne;
    const { accessKey, secretKey } = simulator.bindKeys(simulator.registerServiceUser(registration));
    return {
        connection_config: { apiHost, applicationId, applicationKey, ...connectionConfig },
        credentials: { type: 'BASIC', username: accessKey, password: secretKey }
    };
}

function demandProvider(name: string): Provider {
    const provider = providers[name];
    if (provider === undefined) {
        throw new Error(`providers.yaml has no entry "${name}".`);
    }
    return provider;
}
