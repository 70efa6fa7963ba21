/**
 * Finding one connection without touching its credentials.
 */
import { MimecastError, isRecord, textOf } from './errors.ts';
import type { CallOptions, NangoCalls } from './nango-calls.ts';

export interface Target {
    integrationId: string;
    connectionId: string;
}

export interface Connection {
    metadata: Record<string, unknown>;
    errors: { type: string; logId: string }[];
    /** Keys in lower case. */
    tags: Record<string, string>;
}

/** @throws MimecastError of type `connection_not_found` */
export async function findConnection(calls: NangoCalls, target: Target, what: string, options: CallOptions): Promise<Connection> {
    const { integrationId, connectionId } = target;
    const found = await calls.call({
        context: { what, target: 'connection', writes: false },
        // Not `GET /connections/:id`: that one may renew the token, and answers with the credentials. The integration is compared here: old versions of @nangohq/node cannot ask for it.
        method: 'listConnections',
        args: [connectionId],
        reply: {
            what: 'a list of connections',
            code: 'connections',
            read: (body) => (isRecord(body) && Array.isArray(body['connections']) ? body['connections'].filter(isRecord) : undefined)
        },
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
    const errors: unknown[] = Array.isArray(connection['errors']) ? connection['errors'] : [];
    return {
        metadata: isRecord(connection['metadata']) ? connection['metadata'] : {},
        errors: errors.filter(isRecord).map((error) => ({ type: textOf(error['type']), logId: textOf(error['log_id']) })),
        tags: textsOf(connection['tags'])
    };
}

/** The entries of an object that are text. */
export function textsOf(value: unknown): Record<string, string> {
    return Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
