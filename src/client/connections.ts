/**
 * Finding one connection without touching its credentials.
 */
import { MimecastError, isRecord, textOf } from './errors.ts';
import type { CallOptions, ExpectedReply, NangoCalls } from './nango-calls.ts';

export interface Target {
    integrationId: string;
    connectionId: string;
}

export interface Connection {
    metadata: Record<string, unknown>;
    errors: { type: string; logId: string }[];
    /** Keys in lower case. */
    tags: Record<string, string>;
    /** ISO 8601, where Nango says it. */
    createdAt: string | undefined;
}

const aListOfConnections: ExpectedReply<Record<string, unknown>[]> = {
    what: 'a list of connections',
    code: 'connections',
    read: (body) => (isRecord(body) && Array.isArray(body['connections']) ? body['connections'].filter(isRecord) : undefined)
};

/** @throws MimecastError of type `connection_not_found` */
export async function findConnection(calls: NangoCalls, target: Target, what: string, options: CallOptions): Promise<Connection> {
    const { integrationId, connectionId } = target;
    const found = await calls.call({
        context: { what, target: 'connection', writes: false },
        // Not `GET /connections/:id`: that one may renew the token, and answers with the credentials. The integration is compared here: old versions of @nangohq/node cannot ask for it.
        method: 'listConnections',
        args: [connectionId],
        reply: aListOfConnections,
        options
    });
    const connection = found.find((one) => one['connection_id'] === connectionId && one['provider_config_key'] === integrationId);
    if (!connection) {
        throw new MimecastError({
            type: 'connection_not_found',
            code: 'unknown_connection',
            message: `Could not ${what}: Nango has no such connection of this integration.`
        });
    }
    return connectionOf(connection);
}

/** Every connection of the integration, the newest first. */
export async function listConnections(calls: NangoCalls, integrationId: string, what: string, options: CallOptions): Promise<Map<string, Connection>> {
    const all = new Map<string, Connection>();
    const seen = new Set<string>();
    for (let page = 0; ; page++) {
        const found = await calls
            .call({
                context: { what, target: 'connection', writes: false },
                // Methods of old versions of @nangohq/node can ask neither for an integration nor for a page.
                route: {
                    name: 'listConnections',
                    method: 'get',
                    path: `/connections?integrationId=${encodeURIComponent(integrationId)}${page === 0 ? '' : `&page=${page}`}`
                },
                reply: aListOfConnections,
                options
            })
            .catch((error: unknown) => {
                // A server that has no pages refuses to be asked for one. It has told all.
                if (page > 0 && error instanceof MimecastError && error.code === 'invalid_query_params') {
                    return [];
                }
                throw error;
            });
        const before = seen.size;
        for (const connection of found) {
            const id = connection['connection_id'];
            seen.add(JSON.stringify([connection['provider_config_key'], id]));
            if (connection['provider_config_key'] === integrationId && typeof id === 'string') {
                all.set(id, connectionOf(connection));
            }
        }
        // How long a page is, the server decides; one that does not know the filter lists other integrations, and one that knows no pages may repeat itself.
        if (seen.size === before) {
            return all;
        }
    }
}

function connectionOf(connection: Record<string, unknown>): Connection {
    const errors: unknown[] = Array.isArray(connection['errors']) ? connection['errors'] : [];
    const created = connection['created'];
    return {
        metadata: isRecord(connection['metadata']) ? connection['metadata'] : {},
        errors: errors.filter(isRecord).map((error) => ({ type: textOf(error['type']), logId: textOf(error['log_id']) })),
        tags: textsOf(connection['tags']),
        createdAt: typeof created === 'string' ? created : undefined
    };
}

/** The entries of an object that are text. */
export function textsOf(value: unknown): Record<string, string> {
    return Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
