import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { HostError, parseRequest } from '../host-error.ts';
import type { Providers } from './providers.ts';

/** A provider as one environment uses it; its functions live in the folder named like its key. */
export interface Integration {
    uniqueKey: string;
    provider: string;
    displayName: string;
    forwardWebhooks: boolean;
    custom: Record<string, string>;
    integrationConfig: Record<string, string>;
    createdAt: number;
    updatedAt: number;
}

export interface IntegrationStore {
    all(): Integration[];
    find(uniqueKey: string): Integration | undefined;
    /** @throws HostError 404 `not_found` */
    get(uniqueKey: string): Integration;
    create(body: unknown): Integration;
    update(uniqueKey: string, body: unknown, hasConnections: boolean): Integration;
    remove(uniqueKey: string): void;
}

const uniqueKey = z
    .string()
    .regex(/^[a-zA-Z0-9~:.@ _-]+$/, 'a unique key holds letters, digits and ~:.@ _- only')
    .max(255);
const changeable = {
    display_name: z.string().min(1).max(255).optional(),
    forward_webhooks: z.boolean().optional(),
    integration_config: z.record(z.string(), z.string()).optional(),
    custom: z.record(z.string(), z.string()).optional(),
    credentials: z.unknown().optional()
};
const created = z.strictObject({ ...changeable, provider: z.string().min(1).max(255), unique_key: uniqueKey });
const updated = z.strictObject({ ...changeable, unique_key: uniqueKey.optional() });

function refuse(path: string, message: string): never {
    throw new HostError(400, 'invalid_body', `${path}: ${message}`, { errors: [{ code: 'custom', message, path: [path] }] });
}

/** Client id and secret of a client-credentials provider belong to each connection. */
function refuseCredentials(body: { credentials?: unknown }): void {
    if (body.credentials !== undefined) {
        refuse('credentials', 'an integration of this authentication mode holds no credentials: they belong to its connections');
    }
}

export function createIntegrationStore(services: { clock: Clock; providers: () => Providers }): IntegrationStore {
    const integrations = new Map<string, Integration>();
    const get = (key: string): Integration => {
        const integration = integrations.get(key);
        if (!integration) {
            throw new HostError(404, 'not_found', `Integration "${key}" does not exist.`);
        }
        return integration;
    };
    return {
        all: () => [...integrations.values()],
        find: (key) => integrations.get(key),
        get,
        create: (input) => {
            const body = parseRequest(created, input, 'invalid_body');
            const provider = services.providers()[body.provider];
            if (!provider) {
                refuse('provider', `there is no provider "${body.provider}"`);
            }
            if (integrations.has(body.unique_key)) {
                refuse('unique_key', 'an integration with this key exists already');
            }
            refuseCredentials(body);
            const now = services.clock.now();
            const integration: Integration = {
                uniqueKey: body.unique_key,
                provider: body.provider,
                displayName: body.display_name ?? provider.display_name,
                forwardWebhooks: body.forward_webhooks ?? true,
                custom: body.custom ?? {},
                integrationConfig: body.integration_config ?? {},
                createdAt: now,
                updatedAt: now
            };
            integrations.set(integration.uniqueKey, integration);
            return integration;
        },
        update: (key, input, hasConnections) => {
            const integration = get(key);
            const body = parseRequest(updated, input, 'invalid_body');
            refuseCredentials(body);
            if (body.unique_key !== undefined && body.unique_key !== key) {
                if (integrations.has(body.unique_key)) {
                    refuse('unique_key', 'an integration with this key exists already');
                }
                if (hasConnections) {
                    refuse('unique_key', 'an integration with connections keeps its key');
                }
                integrations.delete(key);
                integration.uniqueKey = body.unique_key;
                integrations.set(body.unique_key, integration);
            }
            integration.displayName = body.display_name ?? integration.displayName;
            integration.forwardWebhooks = body.forward_webhooks ?? integration.forwardWebhooks;
            integration.custom = body.custom ?? integration.custom;
            integration.integrationConfig = body.integration_config ?? integration.integrationConfig;
            integration.updatedAt = services.clock.now();
            return integration;
        },
        remove: (key) => {
            get(key);
            integrations.delete(key);
        }
    };
}

/** An integration as the public API returns it. */
export function publicIntegration(integration: Integration, hostUrl: string, include: readonly string[] = []): Record<string, unknown> {
    return {
        unique_key: integration.uniqueKey,
        provider: integration.provider,
        display_name: integration.displayName,
        logo: `${hostUrl}/images/template-logos/${integration.provider}.svg`,
        forward_webhooks: integration.forwardWebhooks,
        created_at: new Date(integration.createdAt).toISOString(),
        updated_at: new Date(integration.updatedAt).toISOString(),
        ...(include.includes('webhook') ? { webhook_url: null } : {}),
        ...(include.includes('credentials') ? { credentials: null } : {})
    };
}
