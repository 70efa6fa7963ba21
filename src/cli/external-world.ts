import { UsageError } from './command-line.ts';
import { deployFunctions } from './deploy.ts';
import type { Tenant } from '../client/tenant.ts';
import type { World } from './job.ts';

/**
 * A Nango server of yours with a real Mimecast account. Nothing is changed in Mimecast: actions that would are dry runs. The connection is deleted at the end.
 *
 * @throws UsageError when the credentials of the account are missing
 */
export function externalWorld(options: { host: string; secretKey: string; clientId: string | undefined; clientSecret: string | undefined }): World {
    const { host, secretKey, clientId, clientSecret } = options;
    if (clientId === undefined || clientId === '' || clientSecret === undefined || clientSecret === '') {
        throw new UsageError(
            'NANGO_HOSTPORT is set, so a real Nango server is driven. It cannot reach a simulated Mimecast on this machine: set MIMECAST_CLIENT_ID and MIMECAST_CLIENT_SECRET ' +
                'to those of a real API 2.0 application, or unset NANGO_HOSTPORT and NANGO_SECRET_KEY to use the sandbox.'
        );
    }
    let tenant: Tenant | undefined;
    return {
        title: `the Nango server at ${new URL(host).origin}`,
        nango: { host: host.replace(/\/+$/, ''), secretKey },
        allowChanges: false,
        credentials: { clientId, clientSecret },
        deploy: async () => {
            const { status, output } = await deployFunctions(['dev'], { NANGO_SECRET_KEY: secretKey, NANGO_SECRET_KEY_DEV: secretKey, NANGO_HOSTPORT: host });
            if (status !== 0) {
                throw new Error(`The functions could not be deployed:\n${output}`);
            }
            return 'functions deployed with the nango CLI';
        },
        connected: (connected) => {
            tenant = connected;
        },
        // Its syncs would go on asking Mimecast for ever.
        close: async () => {
            await tenant?.disconnect();
        }
    };
}
