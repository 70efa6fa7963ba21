import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { externalWorld } from '../../src/cli/external-world.ts';
import type { World } from '../../src/cli/job.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { createMimecast } from '../../src/index.ts';
import type { Tenant } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';

let sandbox: Sandbox;
let told: string;

beforeAll(async () => {
    sandbox = await startSandbox({ deploy: false });
});
afterAll(() => sandbox.close());
beforeEach(() => {
    told = '';
});

const worldAt = (host: string): World =>
    externalWorld(
        { host, secretKey: sandbox.nango.secretKey, deploys: true, ...sandbox.mimecast.application },
        createProgress((text) => (told += text)),
        new AbortController().signal
    );

/** As the tour connects. */
async function connectAs(endUserId: string): Promise<Tenant> {
    const host = sandbox.nango.url;
    const mimecast = createMimecast({ nango: new Nango({ host, apiKey: sandbox.nango.secretKey }) });
    const { token } = await mimecast.connect({ endUser: { id: endUserId } });
    const { clientId, clientSecret } = sandbox.mimecast.application;
    const credentials = { client_id: clientId, client_secret: clientSecret };
    const { connectionId } = await new Frontend({ host, connectSessionToken: token }).auth('mimecast', { credentials });
    return mimecast.tenant(connectionId);
}

async function connectionIds(): Promise<string[]> {
    const { connections } = await new Nango({ host: sandbox.nango.url, apiKey: sandbox.nango.secretKey }).listConnections({});
    return connections.map(({ connection_id: id }) => id);
}

describe('the connection that the tour makes on a Nango server', () => {
    it('is deleted at the end, and no other', async () => {
        const customer = await connectAs('customer');
        const world = worldAt(`${sandbox.nango.url}/`);
        expect(world.leftBehind?.()).toBeUndefined();
        const tenant = await connectAs(world.endUserId);
        world.connecting(Promise.resolve(tenant));
        await world.close();
        expect(await connectionIds()).toEqual([customer.connectionId]);
        expect(told).toContain(`the connection ${tenant.connectionId} is deleted`);
        expect(world.leftBehind?.()).toBeUndefined();
        await customer.disconnect();
    });

    it('is found and deleted when the answer with its id was lost', async () => {
        const world = worldAt(sandbox.nango.url);
        world.connecting(connectAs(world.endUserId).then(() => Promise.reject(new Error('socket hang up'))));
        await world.close();
        expect(await connectionIds()).toEqual([]);
    });

    it('is deleted when it is still being made as the end comes', async () => {
        const world = worldAt(sandbox.nango.url);
        sandbox.mimecast.faults.add({ endpoint: 'POST /oauth/token', when: { nth: 1 }, fault: { kind: 'slow', delayMs: 1000, bytes: 1_000_000 } });
        world.connecting(connectAs(world.endUserId));
        await world.close();
        expect(told).toContain('is deleted');
        expect(await connectionIds()).toEqual([]);
        sandbox.mimecast.faults.clear();
    });

    it('is told with the command that removes it when that fails, by its id or by its end user', async () => {
        const host = 'http://127.0.0.1:9';
        const world = worldAt(host);
        expect(world.leftBehind?.()).toBeUndefined();
        const tenant = createMimecast({ nango: new Nango({ host, apiKey: 'key' }) }).tenant('c-1');
        world.connecting(new Promise(() => undefined));
        expect(world.leftBehind?.()).toContain(`curl -X GET "${host}/connections?endUserId=${world.endUserId}" -H "Authorization: Bearer $NANGO_SECRET_KEY"`);
        world.connecting(Promise.resolve(tenant));
        const failure = await world.close().catch((error: unknown) => String(error));
        expect(failure).toContain('Nango did not delete the connection: connect ECONNREFUSED 127.0.0.1:9');
        expect(failure).toContain(`curl -X DELETE "${host}/connections/c-1?provider_config_key=mimecast" -H "Authorization: Bearer $NANGO_SECRET_KEY"`);
        expect(failure).toContain(world.leftBehind?.());
        expect(failure).not.toContain(sandbox.nango.secretKey);
    });

    it('is the only one deleted on a server that lists the connections of everybody', async () => {
        const deleted: string[] = [];
        let own = '';
        const server = createServer((request, response) => {
            if (request.method === 'DELETE') {
                deleted.push(request.url ?? '');
            }
            const row = (id: string, endUserId: string): object => ({ connection_id: id, provider_config_key: 'mimecast', end_user: { id: endUserId } });
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify(request.method === 'DELETE' ? { success: true } : { connections: [row('customer', 'user-1'), row('tour', own)] }));
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const world = worldAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
        own = world.endUserId;
        world.connecting(Promise.reject(new Error('lost')));
        await world.close();
        expect(deleted).toEqual(['/connections/tour?provider_config_key=mimecast']);
        server.close();
    });
});
