import type { Sandbox } from '../../src/sandbox/index.ts';
import { root, runCli } from './checkout.ts';

/** Put in front of the command: the hosts of API 1.0 are the simulated ones. `fetch` itself would replace the header that names the host. */
const throughSimulator = `
import { request } from 'node:http';
const { fetch } = globalThis;
globalThis.fetch = (address, init) => {
    const { host, pathname } = new URL(address);
    if (!host.endsWith('mimecast.com')) return fetch(address, init);
    return new Promise((resolve, reject) => {
        const sent = request(process.env.SIMULATOR + pathname, { method: init.method, headers: { ...init.headers, host } }, async (reply) => {
            resolve(new Response(Buffer.concat(await reply.toArray()), { status: reply.statusCode }));
        });
        sent.on('error', reject).end(init.body);
    });
};`;

/** `nango-mimecast keys` with the address and the password of a new service user, where nobody can be asked. */
export async function runKeysCommand({ mimecast, mimecastUrl, nango }: Sandbox, args: readonly string[]): Promise<{ code: number | null; output: string }> {
    const { emailAddress, password } = mimecast.registerServiceUser();
    const { applicationId, applicationKey } = mimecast.apiOne;
    const command = runCli(root, ['keys', ...args], {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(throughSimulator)}`,
        SIMULATOR: mimecastUrl,
        MIMECAST_APPLICATION_ID: applicationId,
        MIMECAST_APPLICATION_KEY: applicationKey,
        MIMECAST_EMAIL_ADDRESS: emailAddress,
        MIMECAST_PASSWORD: password,
        NANGO_HOSTPORT: nango.url,
        NANGO_SECRET_KEY: nango.secretKey
    });
    const code = await command.ended;
    return { code, output: command.output() };
}
