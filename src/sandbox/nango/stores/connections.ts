import { randomUUID } from 'node:crypto';
import type { Provider } from '@nangohq/types';
import type { Clock } from '../../clock.ts';
import { HostError } from '../host-error.ts';
import type { HostLogs } from '../logs.ts';
import { occurs } from '../server-habits.ts';
import type { ServerHabits } from '../server-habits.ts';
import type { Transport } from '../transport.ts';
import { refreshMarginMs, requestToken, TokenRefused, tokenResponseMetadata } from './tokens.ts';
import type { ClientCredentials, IssuedToken, TokenCall, TokenReason } from './tokens.ts';

/** The customer's user a connection belongs to, as the public API shows it. */
export interface EndUser {
    id: string;
    display_name: string | null;
    email: string | null;
    tags: Record<string, string> | null;
    organization: { id: string; display_name: string | null } | null;
}

/** User name and password, which are never exchanged for anything. */
export interface BasicCredentials {
    type: 'BASIC';
    username: string;
    password: string;
}

export interface TokenCredentials extends ClientCredentials {
    type: 'OAUTH2_CC';
    token: string;
    /** Epoch milliseconds; undefined means the token is never replaced. */
    expiresAt: number | undefined;
    raw: Record<string, unknown>;
}

export type StoredCredentials = TokenCredentials | BasicCredentials;

/** A problem shown on the connection until the next success. */
export interface ConnectionError {
    type: 'auth' | 'sync';
    log_id: string;
}

export interface Connection {
    readonly id: number;
    readonly connectionId: string;
    readonly providerConfigKey: string;
    readonly provider: string;
    connectionConfig: Record<string, unknown>;
    metadata: Record<string, unknown> | null;
    credentials: StoredCredentials;
    tags: Record<string, string>;
    endUser: EndUser | null;
    webhookUrlOverride: string | null;
    authError: ConnectionError | undefined;
    /** The error belongs to the past: one more reader is shown it. */
    isErrorStale: boolean;
    syncErrors: Map<string, ConnectionError>;
    /** Epoch milliseconds of the last failed refresh, until the next success. */
    lastRefreshFailure: number | undefined;
    /** Days on which a refresh failed; at four Nango gives up. */
    refreshFailureDays: number;
    refreshExhausted: boolean;
    readonly createdAt: number;
    updatedAt: number;
    lastFetchedAt: number | undefined;
}

export interface NewConnection {
    connectionId?: string;
    providerConfigKey: string;
    provider: string;
    connectionConfig: Record<string, unknown>;
    metadata?: Record<string, unknown> | null;
    credentials: StoredCredentials;
    tags?: Record<string, string>;
    endUser?: EndUser | null;
    webhookUrlOverride?: string | null;
}

export interface ConnectionStore {
    all(): Connection[];
    find(providerConfigKey: string, connectionId: string): Connection | undefined;
    /** Adds the connection, or replaces credentials and connection_config of the one with the same id: metadata and end user stay, and so do tags unless others are given. */
    upsert(input: NewConnection): { connection: Connection; operation: 'creation' | 'override' };
    remove(connection: Connection): void;
    /** Asks the token endpoint on behalf of a connection that does not exist yet, or is connected anew. */
    issue(request: {
        provider: Provider;
        providerConfigKey: string;
        connectionId: string | undefined;
        credentials: ClientCredentials;
        connectionConfig: Record<string, unknown>;
        reason: TokenReason;
    }): Promise<{ token: IssuedToken; connectionConfig: Record<string, unknown> }>;
    /**
     * Makes the connection's token usable: replaces it when it is about to expire or when forced. Calls under way are shared.
     *
     * @throws HostError 400 `invalid_credentials` when the refresh fails, 424 `connection_refresh_backoff` for 30 seconds after that, 424
     *   `connection_refresh_exhausted` after failures on four days; `force` goes past both guards.
     */
    fresh(connection: Connection, options?: { force?: boolean; reason?: TokenReason }): Promise<void>;
    readonly tokenCalls: readonly TokenCall[];
}

const backOffMs = 30_000;
const dayMs = 24 * 60 * 60_000;
const daysUntilExhausted = 4;

function expiryOf({ credentials }: Connection): number | undefined {
    return credentials.type === 'OAUTH2_CC' ? credentials.expiresAt : undefined;
}

/** What no log may show. */
function secretsOf(credentials: StoredCredentials): string[] {
    return credentials.type === 'OAUTH2_CC' ? [credentials.client_secret, credentials.token] : [credentials.username, credentials.password];
}

/** Whether the provider's token must be replaced before it is handed out. */
function isDue(connection: Connection, provider: Provider, now: number): boolean {
    const expiresAt = expiryOf(connection);
    return expiresAt !== undefined && expiresAt - now < refreshMarginMs(provider);
}

export function createConnectionStore(services: {
    clock: Clock;
    transport: Transport;
    logs: HostLogs;
    /** @throws when the provider is not in the file any more */
    provider: (name: string) => Provider;
    habits: ServerHabits;
    /** Called once per failed refresh, after the connection was marked, with the reason. */
    onRefreshFailure: (connection: Connection, error: HostError) => void;
    /** Called when a refresh works again. */
    onRefreshRecovery: (connection: Connection) => void;
}): ConnectionStore {
    const { clock, transport, logs } = services;
    const connections = new Map<string, Connection>();
    const tokenCalls: TokenCall[] = [];
    const underWay = new Map<string, Promise<void>>();
    let lastId = 0;

    const keyOf = (providerConfigKey: string, connectionId: string): string => JSON.stringify([providerConfigKey, connectionId]);

    const issue: ConnectionStore['issue'] = async (request) => {
        const previous = request.connectionId === undefined ? undefined : connections.get(keyOf(request.providerConfigKey, request.connectionId));
        const call: TokenCall = {
            at: clock.now(),
            providerConfigKey: request.providerConfigKey,
            connectionId: request.connectionId,
            reason: request.reason,
            previousExpiresAt: previous === undefined ? undefined : expiryOf(previous),
            status: 0,
            succeeded: false,
            expiresAt: undefined
        };
        tokenCalls.push(call);
        logs.redact(request.credentials.client_secret);
        const about = {
            source: 'auth' as const,
            integration: request.providerConfigKey,
            ...(request.connectionId === undefined ? {} : { connectionId: request.connectionId })
        };
        try {
            const token = await requestToken({ ...request, transport, clock });
            logs.redact(token.token);
            Object.assign(call, { status: 200, succeeded: true, expiresAt: token.expiresAt });
            logs.write({ ...about, level: 'info', message: `Token received (${request.reason})` });
            return { token, connectionConfig: { ...request.connectionConfig, ...tokenResponseMetadata(request.provider, token.raw) } };
        } catch (error) {
            if (error instanceof TokenRefused) {
                call.status = error.upstreamStatus;
                logs.write({ ...about, level: 'error', message: error.message });
            }
            throw error;
        }
    };

    const markFailure = (connection: Connection, error: HostError): void => {
        const now = clock.now();
        const sameDay = connection.lastRefreshFailure !== undefined && Math.floor(connection.lastRefreshFailure / dayMs) === Math.floor(now / dayMs);
        if (!sameDay) {
            connection.refreshFailureDays += 1;
        }
        connection.lastRefreshFailure = now;
        connection.refreshExhausted = connection.refreshFailureDays >= daysUntilExhausted;
        connection.authError = { type: 'auth', log_id: randomUUID() };
        connection.isErrorStale = false;
        services.onRefreshFailure(connection, error);
    };

    const refresh = async (connection: Connection, stored: TokenCredentials, reason: TokenReason): Promise<void> => {
        try {
            const { token, connectionConfig } = await issue({
                provider: services.provider(connection.provider),
                providerConfigKey: connection.providerConfigKey,
                connectionId: connection.connectionId,
                credentials: stored,
                connectionConfig: connection.connectionConfig,
                reason
            });
            connection.credentials = { ...stored, token: token.token, expiresAt: token.expiresAt, raw: token.raw };
            connection.connectionConfig = connectionConfig;
            connection.updatedAt = clock.now();
        } catch (error) {
            const reason = error instanceof HostError ? error : new HostError(500, 'unhandled_error', error instanceof Error ? error.message : String(error));
            markFailure(connection, reason);
            throw new HostError(400, 'invalid_credentials', `Failed to refresh the token of this connection: ${reason.message}`);
        }
        const recovered = connection.authError;
        clearRefreshFailure(connection);
        if (recovered) {
            connection.isErrorStale = occurs(services.habits, 'staleError');
            connection.authError = connection.isErrorStale ? recovered : undefined;
            services.onRefreshRecovery(connection);
        }
    };

    return {
        tokenCalls,
        all: () => [...connections.values()],
        find: (providerConfigKey, connectionId) => connections.get(keyOf(providerConfigKey, connectionId)),
        upsert: (input) => {
            const now = clock.now();
            const connectionId = input.connectionId ?? randomUUID();
            secretsOf(input.credentials).forEach((secret) => {
                logs.redact(secret);
            });
            const existing = connections.get(keyOf(input.providerConfigKey, connectionId));
            if (existing) {
                existing.connectionConfig = input.connectionConfig;
                existing.credentials = input.credentials;
                existing.metadata = input.metadata ?? existing.metadata;
                existing.tags = input.tags ?? existing.tags;
                existing.endUser = input.endUser ?? existing.endUser;
                existing.webhookUrlOverride = input.webhookUrlOverride ?? existing.webhookUrlOverride;
                existing.updatedAt = now;
                clearRefreshFailure(existing);
                return { connection: existing, operation: 'override' };
            }
            lastId += 1;
            const connection: Connection = {
                id: lastId,
                connectionId,
                providerConfigKey: input.providerConfigKey,
                provider: input.provider,
                connectionConfig: input.connectionConfig,
                metadata: input.metadata ?? null,
                credentials: input.credentials,
                tags: input.tags ?? {},
                endUser: input.endUser ?? null,
                webhookUrlOverride: input.webhookUrlOverride ?? null,
                authError: undefined,
                isErrorStale: false,
                syncErrors: new Map(),
                lastRefreshFailure: undefined,
                refreshFailureDays: 0,
                refreshExhausted: false,
                createdAt: now,
                updatedAt: now,
                lastFetchedAt: undefined
            };
            connections.set(keyOf(input.providerConfigKey, connectionId), connection);
            return { connection, operation: 'creation' };
        },
        remove: (connection) => {
            connections.delete(keyOf(connection.providerConfigKey, connection.connectionId));
        },
        issue,
        fresh: async (connection, options = {}) => {
            const force = options.force === true;
            const key = keyOf(connection.providerConfigKey, connection.connectionId);
            connection.lastFetchedAt = clock.now();
            const shared = underWay.get(key);
            if (shared) {
                return shared;
            }
            if (!force && connection.refreshExhausted) {
                throw new HostError(424, 'connection_refresh_exhausted', 'The refresh limit has been reached for this connection.');
            }
            if (!force && connection.lastRefreshFailure !== undefined && clock.now() - connection.lastRefreshFailure < backOffMs) {
                throw new HostError(424, 'connection_refresh_backoff', 'A recent refresh attempt failed. Backing off before retrying.');
            }
            if (!force && !isDue(connection, services.provider(connection.provider), clock.now())) {
                return;
            }
            if (connection.credentials.type !== 'OAUTH2_CC') {
                return;
            }
            const promise = refresh(connection, connection.credentials, force ? 'forced' : (options.reason ?? 'expiring')).finally(() => underWay.delete(key));
            underWay.set(key, promise);
            return promise;
        }
    };
}

/** Forgets failed refreshes, as a successful one or a new connect does. */
export function clearRefreshFailure(connection: Connection): void {
    connection.authError = undefined;
    connection.isErrorStale = false;
    connection.lastRefreshFailure = undefined;
    connection.refreshFailureDays = 0;
    connection.refreshExhausted = false;
}

/** Refuses the connection until it is connected anew or a refresh is forced. */
export function markAuthError(connection: Connection): void {
    connection.authError = { type: 'auth', log_id: randomUUID() };
    connection.refreshExhausted = true;
}

function errorsOf(connection: Connection): ConnectionError[] {
    const { authError } = connection;
    if (connection.isErrorStale) {
        connection.isErrorStale = false;
        connection.authError = undefined;
    }
    return [...(authError ? [authError] : []), ...connection.syncErrors.values()];
}

function iso(ms: number): string {
    return new Date(ms).toISOString();
}

/** A connection as `GET /connections` lists it: no credentials. */
export function listedConnection(connection: Connection): Record<string, unknown> {
    return {
        id: connection.id,
        connection_id: connection.connectionId,
        provider_config_key: connection.providerConfigKey,
        provider: connection.provider,
        created: iso(connection.createdAt),
        metadata: connection.metadata,
        errors: errorsOf(connection),
        end_user: connection.endUser,
        tags: connection.tags
    };
}

function shownCredentials(credentials: StoredCredentials): Record<string, unknown> {
    if (credentials.type === 'BASIC') {
        return { ...credentials };
    }
    const { type, token, client_id, client_secret, expiresAt, raw } = credentials;
    return { type, token, client_id, client_secret, ...(expiresAt === undefined ? {} : { expires_at: iso(expiresAt) }), raw };
}

/** A connection as `GET /connections/:id` returns it. */
export function fullConnection(connection: Connection, withCredentials = true): Record<string, unknown> {
    return {
        id: connection.id,
        connection_id: connection.connectionId,
        provider_config_key: connection.providerConfigKey,
        provider: connection.provider,
        connection_config: connection.connectionConfig,
        metadata: connection.metadata,
        credentials: withCredentials ? shownCredentials(connection.credentials) : {},
        tags: connection.tags,
        end_user: connection.endUser,
        errors: errorsOf(connection),
        webhook_url_override: connection.webhookUrlOverride,
        created_at: iso(connection.createdAt),
        updated_at: iso(connection.updatedAt),
        last_fetched_at: connection.lastFetchedAt === undefined ? null : iso(connection.lastFetchedAt)
    };
}

/** The refusal of a token as `GET /connections/:id` words it: with one code for all reasons, and the connection without its credentials. */
export function tokenRefusal(error: unknown, connection: Connection): unknown {
    return error instanceof HostError
        ? new HostError(error.status, 'invalid_credentials', error.message, { payload: { connection: fullConnection(connection, false) } })
        : error;
}
