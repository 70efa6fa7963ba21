import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import { requireConnection, requireIntegration } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { parseFrequency } from '../frequency.ts';
import { HostError, parseRequest } from '../host-error.ts';
import type { Connection } from '../stores/connections.ts';
import { RecordRefused } from '../stores/records.ts';
import type { RecordScope } from '../stores/records.ts';
import type { SyncName } from '../sync-run.ts';
import type { Access } from './access.ts';
import { bodyOf, json, queryOf } from './http.ts';
import type { HostEnv, HostRoutes } from './http.ts';

const syncName = z.union([z.string().min(1), z.strictObject({ name: z.string().min(1), variant: z.string().min(1) })]).transform((sync): SyncName => {
    if (typeof sync !== 'string') {
        return sync;
    }
    const [name = '', variant = 'base'] = sync.split('::');
    return { name, variant };
});
const commandBody = z.object({ syncs: z.array(syncName), provider_config_key: z.string().min(1), connection_id: z.string().min(1).optional() });
const triggerBody = z.object({
    syncs: z.array(syncName),
    provider_config_key: z.string().min(1).optional(),
    connection_id: z.string().min(1).optional(),
    opts: z.object({ reset: z.boolean().optional(), emptyCache: z.boolean().optional() }).optional(),
    full_resync: z.boolean().optional(),
    sync_mode: z.enum(['incremental', 'full_refresh', 'full_refresh_and_clear_cache']).optional()
});
const statusQuery = z.object({ syncs: z.string().min(1), provider_config_key: z.string().min(1), connection_id: z.string().min(1).optional() });
const frequencyBody = z.strictObject({
    sync_name: z.string().min(1),
    sync_variant: z.string().min(1).optional(),
    provider_config_key: z.string().min(1),
    connection_id: z.string().min(1),
    frequency: z.string().nullable()
});
const variantBody = z.strictObject({ provider_config_key: z.string().min(1), connection_id: z.string().min(1) });
const variantName = z
    .string()
    .regex(/^[a-zA-Z0-9_-]+$/)
    .max(255);
const recordHeaders = z.object({ 'connection-id': z.string().min(1), 'provider-config-key': z.string().min(1) });
const recordQuery = z.object({
    model: z.string().min(1),
    variant: z.string().min(1).default('base'),
    modified_after: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
    delta: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(10_000).optional(),
    filter: z.string().optional(),
    cursor: z.string().min(1).optional(),
    ids: z.array(z.string()).max(100).optional()
});
const pruneBody = z.strictObject({
    model: z.string().min(1),
    variant: z.string().min(1).default('base'),
    until_cursor: z.string().min(1),
    limit: z.number().int().min(1).max(10_000).optional()
});

const yearMs = 365 * 24 * 60 * 60_000;

/** The record store's refusals are answers of the API. */
function refusable<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof RecordRefused) {
            throw new HostError(400, error.code, error.message);
        }
        throw error;
    }
}

/** Schedules of syncs, and the records they saved. */
export function syncRoutes(environment: Environment, access: Access): HostRoutes {
    const { scheduler, records } = environment;
    const app = new Hono<HostEnv>();

    const connectionsOf = (providerConfigKey: string, connectionId: string | undefined): Connection[] => {
        if (connectionId !== undefined) {
            return [requireConnection(environment, providerConfigKey, connectionId)];
        }
        requireIntegration(environment, providerConfigKey);
        return environment.connections.all().filter((connection) => connection.providerConfigKey === providerConfigKey);
    };

    const checkSyncs = (providerConfigKey: string, syncs: SyncName[]): void => {
        const missing = syncs.filter((sync) => !environment.functions.find(providerConfigKey, 'sync', sync.name));
        if (missing.length > 0) {
            throw new HostError(
                404,
                'no_syncs_found',
                `There is no sync "${missing.map((sync) => sync.name).join('", "')}" in integration "${providerConfigKey}".`
            );
        }
    };

    /** A connection that was made a moment ago has no syncs yet. */
    const demandSome = (connectionId: string | undefined, counts: number[]): void => {
        if (connectionId !== undefined && connectionId !== '' && !counts.some((count) => count > 0)) {
            throw new HostError(400, 'no_syncs_found', `Connection "${connectionId}" has no such syncs.`);
        }
    };

    const command =
        (act: (connection: Connection, syncs: SyncName[]) => number) =>
        (c: Context<HostEnv>): Response => {
            const body = parseRequest(commandBody, bodyOf(c), 'invalid_body');
            const connections = connectionsOf(body.provider_config_key, body.connection_id);
            checkSyncs(body.provider_config_key, body.syncs);
            demandSome(
                body.connection_id,
                connections.map((connection) => act(connection, body.syncs))
            );
            return json({ success: true });
        };

    const variantOf = (input: unknown, params: { name: string; variant: string }): { connection: Connection; sync: SyncName } => {
        const body = parseRequest(variantBody, input, 'invalid_body');
        const variant = parseRequest(variantName, params.variant, 'invalid_uri_params');
        return { connection: requireConnection(environment, body.provider_config_key, body.connection_id), sync: { name: params.name, variant } };
    };

    const scopeOf = (headers: z.output<typeof recordHeaders>, { model, variant }: { model: string; variant: string }): RecordScope => {
        const connection = requireConnection(environment, headers['provider-config-key'], headers['connection-id']);
        return { integration: connection.providerConfigKey, connection: connection.connectionId, model, variant };
    };

    app.post('/sync/start', access.key, command(scheduler.start));
    app.post('/sync/pause', access.key, command(scheduler.pause));
    app.post('/sync/trigger', access.key, (c) => {
        const body = parseRequest(triggerBody, bodyOf(c), 'invalid_body');
        const key = body.provider_config_key ?? c.req.header('provider-config-key');
        if (key === undefined || key === '') {
            throw new HostError(400, 'missing_provider_config_key', 'The call names no integration.');
        }
        const id = body.connection_id ?? c.req.header('connection-id');
        const connections = connectionsOf(key, id === '' ? undefined : id);
        checkSyncs(key, body.syncs);
        const reset = body.opts?.reset ?? (body.full_resync === true || (body.sync_mode !== undefined && body.sync_mode !== 'incremental'));
        const emptyCache = body.opts?.emptyCache ?? body.sync_mode === 'full_refresh_and_clear_cache';
        demandSome(
            id,
            connections.map((connection) => scheduler.trigger(connection, body.syncs, { reset, emptyCache }))
        );
        return json({ success: true });
    });
    app.get('/sync/status', access.key, (c) => {
        const query = parseRequest(statusQuery, Object.fromEntries(queryOf(c)), 'invalid_query_params');
        const syncs = query.syncs === '*' ? '*' : query.syncs.split(',').map((name) => syncName.parse(name.trim()));
        const connections = connectionsOf(query.provider_config_key, query.connection_id);
        if (syncs !== '*') {
            checkSyncs(query.provider_config_key, syncs);
        }
        return json({ syncs: connections.flatMap((connection) => scheduler.status(connection, syncs)) });
    });
    app.put('/sync/update-connection-frequency', access.key, (c) => {
        const body = parseRequest(frequencyBody, bodyOf(c), 'invalid_body');
        if (body.frequency !== null && parseFrequency(body.frequency) === undefined) {
            const message = `"${body.frequency}" is no frequency between 30 seconds and 31 days.`;
            throw new HostError(400, 'invalid_body', message, { errors: [{ code: 'custom', message, path: ['frequency'] }] });
        }
        const connection = requireConnection(environment, body.provider_config_key, body.connection_id);
        return json({ frequency: scheduler.setFrequency(connection, { name: body.sync_name, variant: body.sync_variant ?? 'base' }, body.frequency) });
    });
    app.post('/sync/:name/variant/:variant', access.key, (c) => {
        const { connection, sync } = variantOf(bodyOf(c), c.req.param());
        return json(scheduler.createVariant(connection, sync));
    });
    app.delete('/sync/:name/variant/:variant', access.key, async (c) => {
        const { connection, sync } = variantOf(bodyOf(c), c.req.param());
        await scheduler.deleteVariant(connection, sync);
        return json({ success: true });
    });
    app.get('/records', access.key, (c) => {
        const headers = parseRequest(recordHeaders, c.req.header(), 'invalid_headers');
        const given = queryOf(c);
        const ids = [...given.getAll('ids'), ...given.getAll('ids[]')];
        const query = parseRequest(recordQuery, { ...Object.fromEntries(given), ids: ids.length > 0 ? ids : undefined }, 'invalid_query_params');
        const scope = scopeOf(headers, query);
        const modifiedAfter = query.modified_after ?? query.delta;
        if (modifiedAfter !== undefined && Date.parse(modifiedAfter) < environment.clock.now() - yearMs) {
            throw new HostError(400, 'invalid_query_params', 'modified_after: only the last 12 months can be asked for.');
        }
        const page = refusable(() =>
            records.list(scope, {
                ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
                ...(query.limit === undefined ? {} : { limit: query.limit }),
                ...(modifiedAfter === undefined ? {} : { modifiedAfter }),
                ...(query.filter === undefined ? {} : { filter: query.filter }),
                ...(query.ids ? { ids: query.ids } : {})
            })
        );
        return json(page);
    });
    app.patch('/records/prune', access.key, (c) => {
        const headers = parseRequest(recordHeaders, c.req.header(), 'invalid_headers');
        const body = parseRequest(pruneBody, bodyOf(c), 'invalid_body');
        const scope = scopeOf(headers, body);
        return json(refusable(() => records.prune(scope, { untilCursor: body.until_cursor, ...(body.limit === undefined ? {} : { limit: body.limit }) })));
    });
    return app;
}
