import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock, startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { syncs } from '../../src/client/functions.generated.ts';
import { createMimecast } from '../../src/index.ts';
import { runKeysCommand } from '../e2e/keys-command.ts';

const startOfTime = Date.UTC(2026, 0, 6, 9, 30, 0);

describe('the sandbox with keys of API 1.0', () => {
    let sandbox: Sandbox;
    let nango: Nango;
    let params: Record<string, string>;
    let credentials: { username: string; password: string };

    beforeAll(async () => {
        sandbox = await startSandbox({ clock: createClock(startOfTime), legacy: true, mimecast: { seed: 7 } });
        // The first runs of all others take their time, and nothing is asked about them.
        for (const name of Object.keys(syncs).filter((other) => other !== 'audit-events')) {
            ['mimecast', 'mimecast-legacy'].forEach((integration) => sandbox.nango.setFunctionEnabled(integration, 'sync', name, false));
        }
        nango = new Nango({ host: sandbox.nango.url, secretKey: sandbox.nango.secretKey });
        const { mimecast } = sandbox;
        const { accessKey, secretKey } = mimecast.bindKeys(mimecast.registerServiceUser());
        credentials = { username: accessKey, password: secretKey };
        const { apiHost, applicationId, applicationKey } = mimecast.apiOne;
        params = { apiHost, applicationId, applicationKey };
    });
    afterAll(() => sandbox.close());

    async function frontend(integration: string): Promise<Frontend> {
        const { data } = await nango.createConnectSession({ tags: { tenant: integration }, allowed_integrations: [integration] });
        return new Frontend({ host: sandbox.nango.url, connectSessionToken: data.token });
    }

    it('connects through the form, syncs the same audit events as an application of API 2.0, and acts through the client', async () => {
        const { clientId: client_id, clientSecret: client_secret } = sandbox.mimecast.application;
        const old = await (await frontend('mimecast-legacy')).auth('mimecast-legacy', { credentials, params });
        const today = await (await frontend('mimecast')).auth('mimecast', { credentials: { client_id, client_secret }, params: {} });
        await sandbox.nango.settled();
        await sandbox.nango.runDueSyncs();

        const events = [old, today].map(({ providerConfigKey: integration, connectionId: connection }) =>
            sandbox.nango.records
                .list({ integration, connection, model: 'AuditEvent', variant: 'base' }, { limit: 10_000 })
                .records.map(({ _nango_metadata: _, ...row }) => row)
        );
        expect(events[0]?.length).toBeGreaterThan(50);
        expect(events[0]).toEqual(events[1]);

        const account = createMimecast({ nango, integrationId: 'mimecast-legacy' }).tenant(old.connectionId);
        expect(await account.run('get-account', {})).toMatchObject({ accountCode: sandbox.mimecast.application.accountCode });
        const shown = JSON.stringify([sandbox.nango.logs.entries, sandbox.nango.sentWebhooks, events]);
        for (const secret of [...Object.values(credentials), params['applicationKey']]) {
            expect(shown).not.toContain(secret);
        }
    });

    it('takes the keys that `nango-mimecast keys --connect` hands over, and syncs with them', async () => {
        const { code, output } = await runKeysCommand(sandbox, ['--connect']);
        expect(code, output).toBe(0);
        const connectionId = /^Connection (\S+) of the integration "mimecast-legacy" is made\.$/m.exec(output)?.[1] ?? '';
        await sandbox.nango.settled();
        const key = { integration: 'mimecast-legacy', connection: connectionId, model: 'AuditEvent', variant: 'base' };
        expect(sandbox.nango.records.list(key, { limit: 10_000 }).records).toHaveLength(sandbox.mimecast.truth()['audit'] ?? 0);
        const { username, password } = (await nango.getConnection('mimecast-legacy', connectionId)).credentials as typeof credentials;
        for (const secret of [username, password, params['applicationKey'] ?? '', sandbox.nango.secretKey]) {
            expect(secret.length).toBeGreaterThan(30);
            expect(output).not.toContain(secret);
        }
    });

    it('refuses keys that do not work, in words, and keeps no connection', async () => {
        const swapped = { username: credentials.password, password: credentials.username };
        await expect((await frontend('mimecast-legacy')).auth('mimecast-legacy', { credentials: swapped, params })).rejects.toMatchObject({
            type: 'connection_validation_failed',
            message: expect.stringContaining('are swapped') as string
        });
        const elsewhere = { ...params, apiHost: 'au-api.mimecast.com' };
        await expect((await frontend('mimecast-legacy')).auth('mimecast-legacy', { credentials, params: elsewhere })).rejects.toMatchObject({
            message: expect.stringContaining('own region') as string
        });
    });

    it('says what to do when the keys have expired, and goes on with new ones', async () => {
        const { connectionId } = await (await frontend('mimecast-legacy')).auth('mimecast-legacy', { credentials, params });
        const client = createMimecast({ nango, integrationId: 'mimecast-legacy' });
        sandbox.mimecast.expireBindings();
        await expect(client.tenant(connectionId).run('get-account', {})).rejects.toMatchObject({
            type: 'credentials',
            code: 'err_xdk_binding_expired',
            message: expect.stringContaining('make new keys for the service user and reconnect') as string
        });
        const reconnect = async (keys: typeof credentials) => {
            const { token } = await client.reconnect(connectionId);
            return await new Frontend({ host: sandbox.nango.url, connectSessionToken: token }).auth('mimecast-legacy', { credentials: keys, params });
        };
        await expect(reconnect(credentials)).rejects.toMatchObject({ message: expect.stringContaining('The access key has expired') as string });
        const { accessKey, secretKey } = sandbox.mimecast.bindKeys(sandbox.mimecast.registerServiceUser());
        credentials = { username: accessKey, password: secretKey };
        expect(await reconnect(credentials)).toMatchObject({ connectionId });
        expect(await client.tenant(connectionId).run('get-account', {})).toMatchObject({ accountCode: sandbox.mimecast.application.accountCode });
    });

    it('sends no key with a raw proxied call', async () => {
        const { connectionId } = await (await frontend('mimecast-legacy')).auth('mimecast-legacy', { credentials, params });
        await expect(nango.post({ endpoint: '/api/account/get-account', providerConfigKey: 'mimecast-legacy', connectionId, data: {} })).rejects.toMatchObject({
            response: { status: 400 }
        });
    });
});
