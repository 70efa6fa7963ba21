import * as z from 'zod';
import type { Connection } from '../stores/connections.ts';
import { requireConnection } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { parseFrequency } from '../frequency.ts';
import { HostError, parseRequest } from '../host-error.ts';
import { ok } from './http-server.ts';
import type { HostReply, HostRequest, HostRoute } from './http-server.ts';
import { RecordRefused } from '../stores/records.ts';
import type { SyncName } from '../schedule.ts';

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
export function syncRoutes(environment: Environment): HostRoute[] {
    const { scheduler, records } = environment;

    const connectionsOf = (providerConfigKey: string, connectionId: string | undefined): Connection[] => {
        if (connectionId !== undefined) {
            return [requireConnection(environment, providerConfigKey, connectionId)];
        }
        if (!environment.integrations.find(providerConfigKey)) {
            throw new HostError(400, 'unknown_provider_config', `Integration "${providerConfigKey}" does not exist.`);
        }
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
        (request: HostRequest): HostReply => {
            const body = parseRequest(commandBody, request.json(), 'invalid_body');
            const connections = connectionsOf(body.provider_config_key, body.connection_id);
            checkSyncs(body.provider_config_key, body.syncs);
            demandSome(
                body.connection_id,
                connections.map((connection) => act(connection, body.syncs))
            );
            return ok({ success: true });
        };

    const variantOf = (request: HostRequest): { connection: Connection; sync: SyncName } => {
        const body = parseRequest(variantBody, request.json(), 'invalid_body');
        const variant = parseRequest(variantName, request.params['variant'], 'invalid_uri_params');
        return {
            connection: requireConnection(environment, body.provider_config_key, body.connection_id),
            sync: { name: request.params['name'] ?? '', variant }
        };
    };

    return [
        { method: 'POST', path: '/sync/start', access: 'key', handle: command(scheduler.start) },
        { method: 'POST', path: '/sync/pause', access: 'key', handle: command(scheduler.pause) },
        {
            method: 'POST',
            path: '/sync/trigger',
            access: 'key',
            handle: (request) => {
                const body = parseRequest(triggerBody, request.json(), 'invalid_body');
                const key = body.provider_config_key ?? request.headers['provider-config-key'];
                if (key === undefined || key === '') {
                    throw new HostError(400, 'missing_provider_config_key', 'The call names no integration.');
                }
                const id = body.connection_id ?? request.headers['connection-id'];
                const connections = connectionsOf(key, id === '' ? undefined : id);
                checkSyncs(key, body.syncs);
                const reset = body.opts?.reset ?? (body.full_resync === true || (body.sync_mode !== undefined && body.sync_mode !== 'incremental'));
                const emptyCache = body.opts?.emptyCache ?? body.sync_mode === 'full_refresh_and_clear_cache';
                demandSome(
                    id,
                    connections.map((connection) => scheduler.trigger(connection, body.syncs, { reset, emptyCache }))
                );
                return ok({ success: true });
            }
        },
        {
            method: 'GET',
            path: '/sync/status',
            access: 'key',
            handle: (request) => {
                const query = parseRequest(statusQuery, Object.fromEntries(request.query), 'invalid_query_params');
                const syncs = query.syncs === '*' ? '*' : query.syncs.split(',').map((name) => syncName.parse(name.trim()));
                const connections = connectionsOf(query.provider_config_key, query.connection_id);
                if (syncs !== '*') {
                    checkSyncs(query.provider_config_key, syncs);
                }
                return ok({ syncs: connections.flatMap((connection) => scheduler.status(connection, syncs)) });
            }
        },
        {
            method: 'PUT',
            path: '/sync/update-connection-frequency',
            access: 'key',
            handle: (request) => {
                const body = parseRequest(frequencyBody, request.json(), 'invalid_body');
                if (body.frequency !== null && parseFrequency(body.frequency) === undefined) {
                    const message = `"${body.frequency}" is no frequency between 30 seconds and 31 days.`;
                    throw new HostError(400, 'invalid_body', message, { errors: [{ code: 'custom', message, path: ['frequency'] }] });
                }
                const connection = requireConnection(environment, body.provider_config_key, body.connection_id);
                return ok({ frequency: scheduler.setFrequency(connection, { name: body.sync_name, variant: body.sync_variant ?? 'base' }, body.frequency) });
            }
        },
        {
            method: 'POST',
            path: '/sync/:name/variant/:variant',
            access: 'key',
            handle: (request) => {
                const { connection, sync } = variantOf(request);
                return ok(scheduler.createVariant(connection, sync));
            }
        },
        {
            method: 'DELETE',
            path: '/sync/:name/variant/:variant',
            access: 'key',
            handle: async (request) => {
                const { connection, sync } = variantOf(request);
                await scheduler.deleteVariant(connection, sync);
                return ok({ success: true });
            }
        },
        {
            method: 'GET',
            path: '/records',
            access: 'key',
            handle: (request) => {
                const headers = parseRequest(recordHeaders, request.headers, 'invalid_headers');
                const ids = [...request.query.getAll('ids'), ...request.query.getAll('ids[]')];
                const query = parseRequest(
                    recordQuery,
                    { ...Object.fromEntries(request.query), ...(ids.length > 0 ? { ids } : { ids: undefined }) },
                    'invalid_query_params'
                );
                const connection = requireConnection(environment, headers['provider-config-key'], headers['connection-id']);
                const modifiedAfter = query.modified_after ?? query.delta;
                if (modifiedAfter !== undefined && Date.parse(modifiedAfter) < environment.clock.now() - yearMs) {
                    throw new HostError(400, 'invalid_query_params', 'modified_after: only the last 12 months can be asked for.');
                }
                const scope = { integration: connection.providerConfigKey, connection: connection.connectionId, model: query.model, variant: query.variant };
                const page = refusable(() =>
                    records.list(scope, {
                        ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
                        ...(query.limit === undefined ? {} : { limit: query.limit }),
                        ...(modifiedAfter === undefined ? {} : { modifiedAfter }),
                        ...(query.filter === undefined ? {} : { filter: query.filter }),
                        ...(query.ids ? { ids: query.ids } : {})
                    })
                );
                return ok(page);
            }
        },
        {
            method: 'PATCH',
            path: '/records/prune',
            access: 'key',
            handle: (request) => {
                const headers = parseRequest(recordHeaders, request.headers, 'invalid_headers');
                const body = parseRequest(pruneBody, request.json(), 'invalid_body');
                const connection = requireConnection(environment, headers['provider-config-key'], headers['connection-id']);
                const scope = { integration: connection.providerConfigKey, connection: connection.connectionId, model: body.model, variant: body.variant };
                return ok(
                    refusable(() => records.prune(scope, { untilCursor: body.until_cursor, ...(body.limit === undefined ? {} : { limit: body.limit }) }))
                );
            }
        }
    ];
}
