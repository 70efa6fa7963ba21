import * as z from 'zod';
import { deleteConnection, importConnection } from '../connect/lifecycle.ts';
import { fullConnection, listedConnection } from '../stores/connections.ts';
import type { Connection } from '../stores/connections.ts';
import type { Environment } from '../environment.ts';
import { HostError, parseRequest } from '../host-error.ts';
import { ok } from './http-server.ts';
import type { HostReply, HostRequest, HostRoute } from './http-server.ts';
import { endUserSchema, tagsSchema, toEndUser, withEndUserTags } from '../stores/tags.ts';

const count = z.coerce.number().int();
const listQuery = z.object({
    connectionId: z.string().optional(),
    search: z.string().optional(),
    endUserId: z.string().optional(),
    endUserOrganizationId: z.string().optional(),
    integrationId: z.string().optional(),
    limit: count.min(1).max(1000).default(1000),
    page: count.min(0).default(0)
});
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const getQuery = z.object({
    provider_config_key: z.string().min(1),
    force_refresh: flag.default(false),
    refresh_token: flag.default(false),
    refresh_github_app_jwt_token: flag.optional()
});
const keyQuery = z.object({ provider_config_key: z.string().min(1) });
const patchBody = z.strictObject({ end_user: endUserSchema.optional(), tags: tagsSchema.optional(), webhook_url_override: z.url().optional() });
const metadataBody = z.strictObject({
    connection_id: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    provider_config_key: z.string().min(1),
    metadata: z.record(z.string(), z.unknown())
});

function matches(connection: Connection, query: z.output<typeof listQuery>, tags: [string, string][]): boolean {
    const wanted = query.integrationId?.split(',');
    return (
        (query.connectionId === undefined || connection.connectionId === query.connectionId) &&
        (query.search === undefined || connection.connectionId.includes(query.search)) &&
        (query.endUserId === undefined || connection.endUser?.id === query.endUserId || connection.tags['end_user_id'] === query.endUserId) &&
        (query.endUserOrganizationId === undefined ||
            connection.endUser?.organization?.id === query.endUserOrganizationId ||
            connection.tags['organization_id'] === query.endUserOrganizationId) &&
        (!wanted || wanted.includes(connection.providerConfigKey)) &&
        tags.every(([name, value]) => connection.tags[name] === value)
    );
}

/** Reading, changing, importing and deleting connections. */
export function connectionRoutes(environment: Environment): HostRoute[] {
    const { connections } = environment;

    const find = (request: HostRequest, providerConfigKey: string): Connection => {
        const connectionId = request.params['connectionId'] ?? '';
        if (!environment.integrations.find(providerConfigKey)) {
            throw new HostError(400, 'unknown_provider_config', `Integration "${providerConfigKey}" does not exist.`);
        }
        const connection = connections.find(providerConfigKey, connectionId);
        if (!connection) {
            throw new HostError(404, 'not_found', `Connection "${connectionId}" of integration "${providerConfigKey}" does not exist.`);
        }
        return connection;
    };

    const list = (request: HostRequest): HostReply => {
        const query = parseRequest(listQuery, Object.fromEntries(request.query), 'invalid_query_params');
        const tags = [...request.query].flatMap(([key, value]): [string, string][] => {
            const name = /^tags\[(.+)\]$/.exec(key)?.[1];
            return name === undefined ? [] : [[name.toLowerCase(), value]];
        });
        const found = connections.all().filter((connection) => matches(connection, query, tags));
        // The newest first, as the dashboard and the API show them.
        const sorted = found.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
        return ok({ connections: sorted.slice(query.page * query.limit, (query.page + 1) * query.limit).map(listedConnection) });
    };

    const get = async (request: HostRequest): Promise<HostReply> => {
        const query = parseRequest(getQuery, Object.fromEntries(request.query), 'invalid_query_params');
        const connection = find(request, query.provider_config_key);
        try {
            await connections.fresh(connection, { force: query.force_refresh });
        } catch (error) {
            if (error instanceof HostError) {
                throw new HostError(error.status, 'invalid_credentials', error.message, { payload: { connection: fullConnection(connection, false) } });
            }
            throw error;
        }
        return ok(fullConnection(connection));
    };

    const remove = async (request: HostRequest): Promise<HostReply> => {
        const query = parseRequest(keyQuery, Object.fromEntries(request.query), 'invalid_query_params');
        await deleteConnection(environment, find(request, query.provider_config_key));
        return ok({ success: true });
    };

    const patch = (request: HostRequest): HostReply => {
        const query = parseRequest(keyQuery, Object.fromEntries(request.query), 'invalid_query_params');
        const body = parseRequest(patchBody, request.json(), 'invalid_body');
        const connection = find(request, query.provider_config_key);
        if (body.end_user) {
            connection.endUser = toEndUser(body.end_user);
        }
        if (body.tags || body.end_user) {
            connection.tags = withEndUserTags(body.tags ?? connection.tags, body.end_user ? connection.endUser : null);
        }
        connection.webhookUrlOverride = body.webhook_url_override ?? connection.webhookUrlOverride;
        connection.updatedAt = environment.clock.now();
        return ok({ success: true });
    };

    const writeMetadata =
        (merge: boolean) =>
        (request: HostRequest): HostReply => {
            const body = parseRequest(metadataBody, request.json(), 'invalid_body');
            const ids = Array.isArray(body.connection_id) ? body.connection_id : [body.connection_id];
            const found = ids.map((id) => connections.find(body.provider_config_key, id));
            const missing = ids.filter((_, index) => !found[index]);
            if (missing.length > 0) {
                throw new HostError(
                    404,
                    'unknown_connection',
                    `Connection "${missing.join('", "')}" of integration "${body.provider_config_key}" does not exist.`
                );
            }
            for (const connection of found) {
                if (connection) {
                    connection.metadata = merge ? { ...connection.metadata, ...body.metadata } : body.metadata;
                    connection.updatedAt = environment.clock.now();
                }
            }
            return { status: merge ? 200 : 201, body };
        };

    // Older clients, the CLI's dry run among them, still say /connection.
    return ['/connections', '/connection'].flatMap((base): HostRoute[] => [
        { method: 'POST', path: `${base}/metadata`, access: 'key', handle: writeMetadata(false) },
        { method: 'PATCH', path: `${base}/metadata`, access: 'key', handle: writeMetadata(true) },
        { method: 'GET', path: base, access: 'key', handle: list },
        {
            method: 'POST',
            path: base,
            access: 'key',
            handle: async (request) => ({ status: 201, body: fullConnection(await importConnection(environment, request.json())) })
        },
        { method: 'GET', path: `${base}/:connectionId`, access: 'key', handle: get },
        { method: 'PATCH', path: `${base}/:connectionId`, access: 'key', handle: patch },
        { method: 'DELETE', path: `${base}/:connectionId`, access: 'key', handle: remove }
    ]);
}
