import { randomUUID } from 'node:crypto';
import { Nango } from '@nangohq/node';
import { createMimecast } from '../client/mimecast.ts';
import { messageOf, UsageError } from './command-line.ts';
import { deployFunctions } from './deploy.ts';
import type { Tenant } from '../client/tenant.ts';
import type { World } from './job.ts';
import type { Progress } from './progress.ts';

const connectingMs = 20_000;

/**
 * A Nango server of yours with a real Mimecast account. Nothing is changed in Mimecast: actions that would are dry runs. The connection is deleted at the end.
 *
 * @throws UsageError when the credentials of the account are missing
 */
export function externalWorld(
    options: { host: string; secretKey: string; deploys: boolean; clientId: string | undefined; clientSecret: string | undefined },
    progress: Progress,
    signal: AbortSignal
): World {
    const { secretKey, clientId, clientSecret } = options;
    if (clientId === undefined || clientId === '' || clientSecret === undefined || clientSecret === '') {
        throw new UsageError(
            'NANGO_HOSTPORT is set, so a real Nango server is driven. It cannot reach a simulated Mimecast on this machine: set MIMECAST_CLIENT_ID and MIMECAST_CLIENT_SECRET ' +
                'to those of a real API 2.0 application, or unset NANGO_HOSTPORT and NANGO_SECRET_KEY to use the sandbox.'
        );
    }
    const host = options.host.replace(/\/+$/, '');
    // Nobody else's: what is deleted at the end is found by it, also when the answer with the connection's id never came.
    const endUserId = `tour-${randomUUID()}`;
    let connecting: Promise<Tenant> | undefined;
    let connectionId: string | undefined;
    let removed = false;

    const removeAll = async (): Promise<void> => {
        // One that is being made at this moment would otherwise be there afterwards.
        await Promise.race([
            connecting?.catch(() => undefined),
            new Promise((resolve) => {
                setTimeout(resolve, connectingMs).unref();
            })
        ]);
        const nango = new Nango({ apiKey: secretKey, host });
        nango.http.defaults.timeout = connectingMs;
        const mimecast = createMimecast({ nango });
        const { connections } = await nango.listConnections({ userId: endUserId, integrationId: mimecast.integrationId });
        // A server that does not know the filter lists the connections of real customers, too.
        const own = connections.filter(({ end_user: endUser }) => endUser?.id === endUserId).map((connection) => connection.connection_id);
        for (const id of new Set([...own, ...(connectionId === undefined ? [] : [connectionId])])) {
            await mimecast.tenant(id).disconnect();
            progress.done(`the connection ${id} is deleted, with its records and schedules`);
        }
    };

    const leftBehind = (): string | undefined => {
        if (connecting === undefined || removed) {
            return undefined;
        }
        const call = (method: string, path: string): string => `  curl -X ${method} "${host}${path}" -H "Authorization: Bearer $NANGO_SECRET_KEY"`;
        return connectionId === undefined
            ? `A connection with the credentials of the Mimecast account may be left at ${host}. This lists it, and DELETE /connections/<id>?provider_config_key=mimecast removes it:\n` +
                  call('GET', `/connections?endUserId=${endUserId}`)
            : `The connection ${connectionId} with the credentials of the Mimecast account is left at ${host}, and its syncs go on. This removes it:\n` +
                  call('DELETE', `/connections/${connectionId}?provider_config_key=mimecast`);
    };

    return {
        title: `the Nango server at ${new URL(host).origin}`,
        nango: { host, secretKey },
        endUserId,
        allowChanges: false,
        credentials: { clientId, clientSecret },
        deploy: async () => {
            if (!options.deploys) {
                return 'nothing is deployed: the functions that are there are driven';
            }
            const env = { NANGO_SECRET_KEY: secretKey, NANGO_SECRET_KEY_DEV: secretKey, NANGO_HOSTPORT: host };
            const { status, output } = await deployFunctions(['dev'], progress, { env, signal });
            if (status !== 0) {
                throw new Error(`The functions could not be deployed:\n${output}`);
            }
            return 'functions deployed with the nango CLI';
        },
        connecting: (tenant) => {
            connecting = tenant;
            tenant.then(
                (made) => {
                    connectionId = made.connectionId;
                },
                () => undefined
            );
        },
        leftBehind,
        // Its syncs would go on asking Mimecast for ever.
        close: async () => {
            if (connecting === undefined) {
                return;
            }
            try {
                await removeAll();
                removed = true;
            } catch (error) {
                throw new Error(`Nango did not delete the connection: ${messageOf(error)}\n${leftBehind() ?? ''}`, { cause: error });
            }
        }
    };
}
