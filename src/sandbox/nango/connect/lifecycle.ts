import type { Provider } from '@nangohq/types';
import * as z from 'zod';
import { requireIntegration } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { HostError, parseRequest } from '../host-error.ts';
import { runnerIsDown, taskInProgress } from '../lost-tasks.ts';
import { lostRun } from '../runner/failure.ts';
import type { RunFailure } from '../runner/index.ts';
import { occurs } from '../server-habits.ts';
import { clearRefreshFailure, markAuthError } from '../stores/connections.ts';
import type { Connection, EndUser, StoredCredentials } from '../stores/connections.ts';
import type { DeployedFunction, OnEvent } from '../stores/functions.ts';
import type { Integration } from '../stores/integrations.ts';
import { requireProvider } from '../stores/providers.ts';
import type { ConnectSession } from '../stores/sessions.ts';
import { endUserSchema, tagsSchema, toEndUser, withEndUserTags } from '../stores/tags.ts';

const secretLength = 2048;

const clientCredentials = z
    .object({
        client_id: z.string().min(1).max(255),
        client_secret: z.string().min(1).max(secretLength).optional(),
        client_certificate: z.string().optional(),
        client_private_key: z.string().optional()
    })
    .refine((body) => body.client_secret !== undefined || body.client_private_key !== undefined, { path: ['client_secret'], message: 'required' });

/** Either may be empty: some providers need one of them only. */
const userAndPassword = z.strictObject({ username: z.string().max(1024), password: z.string().max(1024) });

async function runOnEvent(environment: Environment, deployed: DeployedFunction, connection: Connection): Promise<RunFailure | undefined> {
    const about = { source: 'on-event' as const, integration: connection.providerConfigKey, connectionId: connection.connectionId, function: deployed.name };
    let failure: RunFailure | undefined;
    try {
        if (occurs(environment.habits, 'runnerDown')) {
            throw new Error(runnerIsDown(deployed.name));
        }
        const loaded = deployed.load();
        let outcome;
        do {
            outcome = await environment.runner.runOnEvent(loaded, {
                integration: connection.providerConfigKey,
                provider: connection.provider,
                connection: connection.connectionId,
                connectionNumber: connection.id,
                name: deployed.name
            });
        } while (outcome.status === 'interrupted');
        failure =
            outcome.status === 'failed'
                ? outcome.error
                : outcome.status === 'killed'
                  ? lostRun('The function ended before it had finished.', 'Execution expired')
                  : undefined;
    } catch (error) {
        failure = { status: 500, type: 'script_internal_error', message: error instanceof Error ? error.message : String(error), payload: {} };
    }
    environment.logs.write(
        failure
            ? { ...about, level: 'error', message: `${deployed.event ?? 'on-event'} failed: ${failure.type}: ${failure.message}`, payload: failure.payload }
            : { ...about, level: 'info', message: `${deployed.event ?? 'on-event'} finished` }
    );
    return failure;
}

/** The text a user sees for a failed function: an ActionError's own message where it has one. */
function messageOf(failure: RunFailure): string {
    const { payload } = failure;
    const message: unknown = typeof payload === 'object' && payload !== null && 'message' in payload ? payload.message : undefined;
    return typeof message === 'string' && message !== '' ? message : failure.message;
}

async function runAll(environment: Environment, connection: Connection, event: OnEvent): Promise<RunFailure | undefined> {
    for (const deployed of environment.functions.onEvents(connection.providerConfigKey, event)) {
        const failure = await runOnEvent(environment, deployed, connection);
        if (failure) {
            return failure;
        }
    }
    return undefined;
}

/** What follows a successful connect, in Nango's order: the syncs exist, the webhook, the post-connection functions. The first runs wait for the latter, so that one seed gives one day. */
function announce(environment: Environment, connection: Connection, operation: 'creation' | 'override', endUser: EndUser | null): void {
    environment.background(
        (async () => {
            await environment.pause(environment.habits.syncsExistAfterMs);
            if (environment.connections.find(connection.providerConfigKey, connection.connectionId) !== connection) {
                return;
            }
            environment.scheduler.addConnection(connection);
            await environment.webhooks.auth(connection, { operation, success: true }, endUser);
            await runAll(environment, connection, 'post-connection-creation');
            await environment.scheduler.runDue();
        })()
    );
}

/** Asks the deployed validate-connection functions. A refused new connection is gone, a refused reconnect leaves a connection marked as broken. */
async function validate(environment: Environment, connection: Connection, operation: 'creation' | 'override', endUser: EndUser | null): Promise<void> {
    const failure = await runAll(environment, connection, 'validate-connection');
    if (!failure) {
        return;
    }
    const message = occurs(environment.habits, 'taskInProgress') ? taskInProgress() : messageOf(failure);
    if (operation === 'creation') {
        environment.connections.remove(connection);
    } else {
        markAuthError(connection);
        environment.background(
            environment.webhooks.auth(connection, { operation, success: false, error: { type: 'connection_validation_failed', description: message } }, endUser)
        );
    }
    throw new HostError(400, 'connection_validation_failed', message);
}

/** What a browser with a connect session asks for. */
interface ConnectRequest {
    session: ConnectSession;
    integration: string;
    body: unknown;
    /** connection_config values of the form. */
    params: Record<string, string>;
    connectionId: string | null;
}

/** The integration a browser may connect, and its provider, which has to be of this mode. @throws HostError */
function demandIntegration(environment: Environment, request: ConnectRequest, mode: string): { integration: Integration; provider: Provider } {
    const { session } = request;
    const integration = environment.integrations.find(request.integration);
    if (!integration) {
        throw new HostError(404, 'unknown_provider_config', `Integration "${request.integration}" does not exist.`);
    }
    const provider = requireProvider(environment.providers, integration.provider);
    if (provider.auth_mode !== mode) {
        throw new HostError(400, 'invalid_auth_mode', `Provider "${integration.provider}" does not use ${mode}.`);
    }
    if (session.allowedIntegrations && !session.allowedIntegrations.includes(integration.uniqueKey)) {
        throw new HostError(400, 'integration_not_allowed', `The connect session does not allow integration "${integration.uniqueKey}".`);
    }
    return { integration, provider };
}

function refuseConnectionId({ connectionId }: ConnectRequest): void {
    if (connectionId !== null) {
        throw new HostError(400, 'invalid_query_params', 'connection_id cannot be given together with a connect session.');
    }
}

async function accept(
    environment: Environment,
    { session }: ConnectRequest,
    integration: Integration,
    made: Pick<Connection, 'connectionConfig' | 'credentials'>
): Promise<Connection> {
    const { connection, operation } = environment.connections.upsert({
        ...(session.reconnect ? { connectionId: session.reconnect.connectionId } : {}),
        providerConfigKey: integration.uniqueKey,
        provider: integration.provider,
        ...made,
        tags: session.tags,
        endUser: session.endUser,
        webhookUrlOverride: session.webhookUrlOverride
    });
    await validate(environment, connection, operation, session.endUser);
    announce(environment, connection, operation, session.endUser);
    return connection;
}

/** Connects an account with client id and secret, on behalf of a browser with a connect session; the session's defaults win over the form. */
export async function connectWithClientCredentials(environment: Environment, request: ConnectRequest): Promise<Connection> {
    refuseConnectionId(request);
    const { session } = request;
    const body = parseRequest(clientCredentials, request.body, 'invalid_body');
    const { integration, provider } = demandIntegration(environment, request, 'OAUTH2_CC');
    const defaults = session.defaults[integration.uniqueKey];
    const credentials = { client_id: body.client_id, client_secret: body.client_secret ?? '' };
    const { token, connectionConfig } = await environment.connections.issue({
        provider,
        providerConfigKey: integration.uniqueKey,
        connectionId: session.reconnect?.connectionId,
        credentials,
        connectionConfig: {
            ...request.params,
            ...defaults?.connection_config,
            ...(defaults?.authorization_params ? { authorization_params: defaults.authorization_params } : {})
        },
        reason: session.reconnect ? 'reconnect' : 'connect'
    });
    return accept(environment, request, integration, {
        connectionConfig,
        credentials: { type: 'OAUTH2_CC', ...credentials, token: token.token, expiresAt: token.expiresAt, raw: token.raw }
    });
}

/** Connects an account with user name and password, as they are: nobody is asked whether they are right but the validate-connection functions. */
export async function connectWithBasic(environment: Environment, request: ConnectRequest): Promise<Connection> {
    const body = parseRequest(userAndPassword, request.body, 'invalid_body');
    refuseConnectionId(request);
    const { integration } = demandIntegration(environment, request, 'BASIC');
    const defaults = request.session.defaults[integration.uniqueKey];
    return accept(environment, request, integration, {
        connectionConfig: { ...request.params, ...defaults?.connection_config },
        credentials: { type: 'BASIC', ...body }
    });
}

const importedConnection = z.strictObject({
    provider_config_key: z.string().min(1),
    connection_id: z
        .string()
        .regex(/^[a-zA-Z0-9,.;:=+~[\]|@${}"'\\/_ -]+$/)
        .max(255)
        .optional(),
    credentials: z.discriminatedUnion('type', [
        z.strictObject({
            type: z.literal('OAUTH2_CC'),
            token: z.string().min(1).max(4096),
            client_id: z.string().min(1).max(255),
            client_secret: z.string().min(1).max(secretLength),
            client_certificate: z.string().optional(),
            client_private_key: z.string().optional(),
            expires_at: z.coerce.date().optional()
        }),
        z.strictObject({ type: z.literal('BASIC'), ...userAndPassword.shape })
    ]),
    connection_config: z.record(z.string(), z.unknown()).optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
    tags: tagsSchema.optional(),
    end_user: endUserSchema.optional(),
    webhook_url_override: z.url().optional()
});

function importedCredentials(given: z.infer<typeof importedConnection>['credentials']): StoredCredentials {
    if (given.type === 'BASIC') {
        return given;
    }
    const { type, token, client_id, client_secret, expires_at } = given;
    return { type, token, client_id, client_secret, expiresAt: expires_at?.getTime(), raw: {} };
}

/** Adds a connection with a token the backend already holds, or with user name and password. Without `expires_at` a token is never replaced. */
export async function importConnection(environment: Environment, input: unknown): Promise<Connection> {
    const body = parseRequest(importedConnection, input, 'invalid_body');
    const integration = requireIntegration(environment, body.provider_config_key);
    const endUser = body.end_user ? toEndUser(body.end_user) : null;
    const { auth_mode: mode } = requireProvider(environment.providers, integration.provider);
    if (body.credentials.type !== mode) {
        throw new HostError(400, 'invalid_body', `Provider "${integration.provider}" takes credentials of type ${mode}.`);
    }
    const { connection, operation } = environment.connections.upsert({
        ...(body.connection_id === undefined ? {} : { connectionId: body.connection_id }),
        providerConfigKey: integration.uniqueKey,
        provider: integration.provider,
        connectionConfig: body.connection_config ?? {},
        ...(body.metadata ? { metadata: body.metadata } : {}),
        credentials: importedCredentials(body.credentials),
        ...(body.tags || endUser ? { tags: withEndUserTags(body.tags ?? {}, endUser) } : {}),
        endUser,
        webhookUrlOverride: body.webhook_url_override ?? null
    });
    clearRefreshFailure(connection);
    await validate(environment, connection, operation, endUser);
    announce(environment, connection, operation, endUser);
    return connection;
}

/** Runs the pre-connection-deletion functions, whose failure does not matter, then forgets the connection with its syncs, records and checkpoints. */
export async function deleteConnection(environment: Environment, connection: Connection): Promise<void> {
    for (const deployed of environment.functions.onEvents(connection.providerConfigKey, 'pre-connection-deletion')) {
        await runOnEvent(environment, deployed, connection);
    }
    await environment.scheduler.removeConnection(connection);
    environment.connections.remove(connection);
    environment.background(environment.webhooks.auth(connection, { operation: 'deletion', success: true }));
}
