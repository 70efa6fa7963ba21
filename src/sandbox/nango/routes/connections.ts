import { Hono } from 'hono';
import * as z from 'zod';
import { deleteConnection, importConnection } from '../connect/lifecycle.ts';
import { requireIntegration } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { HostError, parseRequest } from '../host-error.ts';
import { fullConnection, listedConnection, tokenRefusal } from '../stores/connections.ts';
import type { Connection } from '../stores/connections.ts';
import { endUserSchema, tagsSchema, toEndUser, withEndUserTags } from '../stores/tags.ts';
import type { Access } from './access.ts';
import { bodyOf, json, queryOf } from './http.ts';
import type { HostEnv, HostRoutes } from './http.ts';

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
export function connectionRoutes(environment: Environment, access: Access): HostRoutes {
    const { connections } = environment;
    const app = new Hono<HostEnv>();

    const find = (connectionId: string, providerConfigKey: string): Connection => {
        requireIntegration(environment, providerConfigKey);
        const connection = connections.find(providerConfigKey, connectionId);
        if (!connection) {
            throw new HostError(404, 'not_found', `Connection "${connectionId}" of integration "${providerConfigKey}" does not exist.`);
        }
        return connection;
    };

    const writeMetadata = (input: unknown, merge: boolean): z.output<typeof metadataBody> => {
        const body = parseRequest(metadataBody, input, 'invalid_body');
        const ids = Array.isArray(body.connection_id) ? body.connection_id : [body.connection_id];
        const found = ids.map((id) => connections.find(body.provider_config_key, id));
        const missing = ids.filter((_, index) => !found[index]);
        if (missing.length > 0) {
            throw new HostError(404, 'unknown_connection', `Connection "${missing.join('", "')}" of integration "${body.provider_config_key}" does not exist.`);
        }
        for (const connection of found) {
            if (connection) {
                connection.metadata = merge ? { ...connection.metadata, ...body.metadata } : body.metadata;
                connection.updatedAt = environment.clock.now();
            }
        }
        return body;
    };

    app.post('/metadata', access.key, (c) => json(writeMetadata(bodyOf(c), false), 201));
    app.patch('/metadata', access.key, (c) => json(writeMetadata(bodyOf(c), true)));
    app.get('/', access.key, (c) => {
        const given = queryOf(c);
        const query = parseRequest(listQuery, Object.fromEntries(given), 'invalid_query_params');
        const tags = [...given].flatMap(([key, value]): [string, string][] => {
            const name = /^tags\[(.+)\]$/.exec(key)?.[1];
            return name === undefined ? [] : [[name.toLowerCase(), value]];
        });
        const found = connections.all().filter((connection) => matches(connection, query, tags));
        // The newest first, as the dashboard and the API show them.
        const sorted = found.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
        return json({ connections: sorted.slice(query.page * query.limit, (query.page + 1) * query.limit).map(listedConnection) });
    });
    app.post('/', access.key, async (c) => json(fullConnection(await importConnection(environment, bodyOf(c))), 201));
    app.get('/:connectionId', access.key, async (c) => {
        const query = parseRequest(getQuery, Object.fromEntries(queryOf(c)), 'invalid_query_params');
        const connection = find(c.req.param('connectionId'), query.provider_config_key);
        try {
            await connections.fresh(connection, { force: query.force_refresh });
        } catch (error) {
            throw tokenRefusal(error, connection);
        }
        return json(fullConnection(connection));
    });
    app.patch('/:connectionId', access.key, (c) => {
        const query = parseRequest(keyQuery, Object.fromEntries(queryOf(c)), 'invalid_query_params');
        const body = parseRequest(patchBody, bodyOf(c), 'invalid_body');
        const connection = find(c.req.param('connectionId'), query.provider_config_key);
        if (body.end_user) {
            connection.endUser = toEndUser(body.end_user);
        }
        if (body.tags || body.end_user) {
            connection.tags = withEndUserTags(body.tags ?? connection.tags, body.end_user ? connection.endUser : null);
        }
        connection.webhookUrlOverride = body.webhook_url_override ?? connection.webhookUrlOverride;
        connection.updatedAt = environment.clock.now();
        return json({ success: true });
    });
    app.delete('/:connectionId', access.key, async (c) => {
        const query = parseRequest(keyQuery, Object.fromEntries(queryOf(c)), 'invalid_query_params');
        await deleteConnection(environment, find(c.req.param('connectionId'), query.provider_config_key));
        return json({ success: true });
    });
    return app;
}
