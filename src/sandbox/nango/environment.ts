import type { Clock } from '../clock.ts';
import { HostError } from './host-error.ts';
import type { HostLogs } from './logs.ts';
import type { FunctionRunner } from './runner/index.ts';
import type { Scheduler } from './schedule.ts';
import type { ServerHabits } from './server-habits.ts';
import type { CheckpointStore } from './stores/checkpoints.ts';
import type { AgentSessionStore } from './stores/agent-sessions.ts';
import type { Connection, ConnectionStore } from './stores/connections.ts';
import type { FunctionStore } from './stores/functions.ts';
import type { Integration, IntegrationStore } from './stores/integrations.ts';
import type { Providers } from './stores/providers.ts';
import type { RecordStore } from './stores/records.ts';
import type { SessionStore } from './stores/sessions.ts';
import type { Transport } from './transport.ts';
import type { WebhookSender } from './webhooks.ts';

/** Everything one Nango environment holds; the routes act on it. */
export interface Environment {
    readonly clock: Clock;
    readonly transport: Transport;
    readonly providers: Providers;
    readonly integrations: IntegrationStore;
    readonly connections: ConnectionStore;
    readonly sessions: SessionStore;
    readonly agentSessions: AgentSessionStore;
    readonly functions: FunctionStore;
    readonly records: RecordStore;
    readonly checkpoints: CheckpointStore;
    readonly runner: FunctionRunner;
    readonly scheduler: Scheduler;
    readonly webhooks: WebhookSender;
    readonly logs: HostLogs;
    readonly variables: Map<string, string>;
    readonly habits: ServerHabits;
    /** Waits between attempts of a proxied call, in real or simulated time; rejects when the host closes. */
    wait(ms: number): Promise<void>;
    /** Lets real time pass; ends early when the host closes. */
    pause(ms: number): Promise<void>;
    /** Base URL of the host, without a trailing slash. */
    url(): string;
    /** Lets work go on after the answer; `settled` and `close` wait for it. */
    background(work: Promise<unknown>): void;
}

/** @throws HostError 400 `unknown_provider_config` */
export function requireIntegration(environment: Environment, uniqueKey: string): Integration {
    const integration = environment.integrations.find(uniqueKey);
    if (!integration) {
        throw new HostError(400, 'unknown_provider_config', `Integration "${uniqueKey}" does not exist.`);
    }
    return integration;
}

/** The connection two ids name. @throws HostError 400 `unknown_provider_config` or `unknown_connection` */
export function requireConnection(environment: Environment, providerConfigKey: string, connectionId: string): Connection {
    requireIntegration(environment, providerConfigKey);
    const connection = environment.connections.find(providerConfigKey, connectionId);
    if (!connection) {
        throw new HostError(400, 'unknown_connection', `Connection "${connectionId}" of integration "${providerConfigKey}" does not exist.`);
    }
    return connection;
}
