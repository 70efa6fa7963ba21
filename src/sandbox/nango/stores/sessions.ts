import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { HostError, parseRequest } from '../host-error.ts';
import type { Connection, EndUser } from './connections.ts';
import { endUserSchema, organizationSchema, tagsSchema, toEndUser, withEndUserTags } from './tags.ts';

/** What a backend allowed one end user's browser to do for half an hour. */
export interface ConnectSession {
    readonly token: string;
    /** Epoch milliseconds. */
    readonly expiresAt: number;
    readonly endUser: EndUser | null;
    /** Replace those of the connection: a reconnect without tags and end user leaves it without any. */
    readonly tags: Record<string, string>;
    readonly allowedIntegrations: string[] | null;
    readonly defaults: Record<string, IntegrationDefaults>;
    readonly overrides: Record<string, { docs_connect?: string | undefined }>;
    readonly webhookUrlOverride: string | null;
    /** Set for a reconnect session: the only connection it may change. */
    readonly reconnect: { providerConfigKey: string; connectionId: string } | undefined;
}

export interface IntegrationDefaults {
    user_scopes?: string | undefined;
    authorization_params?: Record<string, string> | undefined;
    connection_config?: Record<string, unknown> | undefined;
}

const integrationKey = z.string().min(1).max(255);

const shared = {
    integrations_config_defaults: z
        .record(
            integrationKey,
            z.strictObject({
                user_scopes: z.string().optional(),
                authorization_params: z.record(z.string(), z.string()).optional(),
                connection_config: z.looseObject({ oauth_scopes_override: z.string().optional() }).optional()
            })
        )
        .optional(),
    organization: organizationSchema.optional(),
    overrides: z.record(integrationKey, z.strictObject({ docs_connect: z.string().optional() })).optional(),
    tags: tagsSchema.optional(),
    webhook_url_override: z.url().optional()
};

const sessionSchema = z
    .strictObject({ ...shared, end_user: endUserSchema.optional(), allowed_integrations: z.array(integrationKey).optional() })
    .refine((body) => body.end_user !== undefined || body.tags !== undefined, { path: ['end_user'], message: 'end_user or tags is required' });

const reconnectSchema = z.strictObject({
    ...shared,
    end_user: endUserSchema.optional(),
    connection_id: z.string().min(1).max(255),
    integration_id: integrationKey
});

const lifeMs = 30 * 60_000;
const tokenFormat = /^nango_connect_session_[a-f0-9]{64}$/;

export interface SessionStore {
    create(body: unknown): ConnectSession;
    createReconnect(body: unknown): ConnectSession;
    /** @throws HostError 401 for a malformed, unknown or expired token */
    open(token: string): ConnectSession;
    end(token: string): void;
}

export function createSessionStore(services: {
    clock: Clock;
    hasIntegration: (key: string) => boolean;
    findConnection: (providerConfigKey: string, connectionId: string) => Connection | undefined;
}): SessionStore {
    const sessions = new Map<string, ConnectSession>();

    const checkIntegrations = (named: { path: (string | number)[]; key: string }[]): void => {
        const unknown = named.filter(({ key }) => !services.hasIntegration(key));
        if (unknown.length > 0) {
            throw new HostError(400, 'invalid_body', `Integration "${unknown.map(({ key }) => key).join('", "')}" does not exist.`, {
                errors: unknown.map(({ path, key }) => ({ code: 'custom', message: `Integration "${key}" does not exist.`, path }))
            });
        }
    };

    const keep = (session: Omit<ConnectSession, 'token' | 'expiresAt'>): ConnectSession => {
        const stored = { ...session, token: `nango_connect_session_${randomBytes(32).toString('hex')}`, expiresAt: services.clock.now() + lifeMs };
        sessions.set(stored.token, stored);
        return stored;
    };

    return {
        create: (input) => {
            const body = parseRequest(sessionSchema, input, 'invalid_body');
            checkIntegrations([
                ...(body.allowed_integrations ?? []).map((key, index) => ({ path: ['allowed_integrations', index], key })),
                ...Object.keys(body.integrations_config_defaults ?? {}).map((key) => ({ path: ['integrations_config_defaults', key], key })),
                ...Object.keys(body.overrides ?? {}).map((key) => ({ path: ['overrides', key], key }))
            ]);
            const endUser = body.end_user ? toEndUser(body.end_user, body.organization) : null;
            return keep({
                endUser,
                tags: withEndUserTags(body.tags ?? {}, endUser),
                allowedIntegrations: body.allowed_integrations && body.allowed_integrations.length > 0 ? body.allowed_integrations : null,
                defaults: body.integrations_config_defaults ?? {},
                overrides: body.overrides ?? {},
                webhookUrlOverride: body.webhook_url_override ?? null,
                reconnect: undefined
            });
        },
        createReconnect: (input) => {
            const body = parseRequest(reconnectSchema, input, 'invalid_body');
            checkIntegrations([{ path: ['integration_id'], key: body.integration_id }]);
            if (!services.findConnection(body.integration_id, body.connection_id)) {
                throw new HostError(400, 'invalid_body', 'The connection does not exist.', {
                    errors: [{ code: 'custom', message: 'The connection does not exist.', path: ['connection_id'] }]
                });
            }
            const endUser = body.end_user ? toEndUser(body.end_user, body.organization) : null;
            return keep({
                endUser,
                tags: withEndUserTags(body.tags ?? {}, endUser),
                allowedIntegrations: [body.integration_id],
                defaults: body.integrations_config_defaults ?? {},
                overrides: body.overrides ?? {},
                webhookUrlOverride: body.webhook_url_override ?? null,
                reconnect: { providerConfigKey: body.integration_id, connectionId: body.connection_id }
            });
        },
        open: (token) => {
            if (!tokenFormat.test(token)) {
                throw new HostError(
                    401,
                    'invalid_connect_session_token_format',
                    'A connect session token has the form nango_connect_session_ and 64 hexadecimal digits.'
                );
            }
            const session = sessions.get(token);
            if (!session || session.expiresAt <= services.clock.now()) {
                sessions.delete(token);
                throw new HostError(401, 'unknown_connect_session_token', 'The connect session is unknown or has expired: a session lives for 30 minutes.');
            }
            return session;
        },
        end: (token) => {
            sessions.delete(token);
        }
    };
}
