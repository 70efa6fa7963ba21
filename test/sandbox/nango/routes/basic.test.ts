import Frontend, { AuthError } from '@nangohq/frontend';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, onEvent, startFixture, startReceiver } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

let fixture: Fixture;
const credentials = { username: 'example-user', password: 'example-password' };
const region = 'eu';

beforeEach(async () => {
    fixture = await startFixture();
    for (const provider of ['user', 'silent-user']) {
        fixture.host.createIntegration({ provider, unique_key: provider });
    }
});
afterEach(() => fixture.close());

async function frontend(): Promise<Frontend> {
    const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' } });
    return new Frontend({ host: fixture.host.url, connectSessionToken: data.token });
}

async function connect(integration = 'user'): Promise<string> {
    return (await (await frontend()).auth(integration, { credentials, params: { region } })).connectionId;
}

describe('a connection by user name and password', () => {
    it('is made through @nangohq/frontend without asking anybody, and read through @nangohq/node', async () => {
        const connectionId = await connect();
        expect(fixture.provider.calls).toEqual([]);
        expect(fixture.host.tokenCalls).toEqual([]);
        expect(await fixture.nango.getConnection('user', connectionId, true)).toMatchObject({
            provider: 'user',
            connection_config: { region },
            tags: { tenant: 'one' },
            errors: [],
            credentials: { type: 'BASIC', ...credentials }
        });
    });

    it('is imported', async () => {
        const body = { provider_config_key: 'user', connection_id: 'c-1', connection_config: { region }, credentials: { type: 'BASIC', ...credentials } };
        expect(await fixture.api('POST', '/connections', body)).toMatchObject({ status: 201 });
        expect(await fixture.nango.getConnection('user', 'c-1')).toMatchObject({ credentials: { type: 'BASIC', ...credentials } });
    });

    it.each([
        ['user', { type: 'OAUTH2_CC', token: 't', client_id: 'a', client_secret: 'b' }],
        ['acme', { type: 'BASIC', ...credentials }],
        ['user', { type: 'BASIC', username: 'example-user' }]
    ])('is not imported to %s with %j', async (provider_config_key, given) => {
        const body = { provider_config_key, connection_id: 'c-1', credentials: given };
        expect(await fixture.api('POST', '/connections', body)).toMatchObject({ status: 400 });
    });

    it('is refused for a provider of another mode, and by the functions that check it', async () => {
        const ui = await frontend();
        await expect(ui.auth('acme', { credentials })).rejects.toMatchObject({ type: 'invalid_auth_mode' });
        await fixture.deploy(
            [],
            [onEvent('check', 'validate-connection', 'async (nango) => { throw new nango.ActionError({ message: "Wrong keys." }); }')],
            'all',
            'user'
        );
        const error: unknown = await ui.auth('user', { credentials, params: { region } }).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(AuthError);
        expect(error).toMatchObject({ type: 'connection_validation_failed', message: 'Wrong keys.' });
        expect((await fixture.nango.listConnections()).connections).toEqual([]);
    });

    it('tells its mode in the webhook', async () => {
        const receiver = await startReceiver();
        fixture.host.webhookUrl = receiver.url;
        await connect();
        await fixture.host.settled();
        expect(fixture.host.sentWebhooks[0]?.body).toMatchObject({ type: 'auth', authMode: 'BASIC', operation: 'creation' });
        await receiver.close();
    });

    it('is handed to functions, and a forced refresh changes nothing', async () => {
        await fixture.deploy([
            action('show', 'async (nango) => (await nango.getConnection(undefined, undefined, { forceRefresh: true })).credentials', 'user')
        ]);
        expect(await fixture.nango.triggerAction('user', await connect(), 'show')).toEqual({ type: 'BASIC', ...credentials });
        expect(fixture.provider.calls).toEqual([]);
    });
});

describe('a proxied call', () => {
    it('carries user name and password', async () => {
        await fixture.nango.get({ endpoint: '/things', providerConfigKey: 'user', connectionId: await connect() });
        const [call] = fixture.provider.calls;
        expect(call).toMatchObject({ host: 'eu.acme.example', path: '/things' });
        expect(call?.headers.authorization).toBe(`Basic ${Buffer.from('example-user:example-password').toString('base64')}`);
    });

    it("carries the provider's authorization in their place, and the caller's in place of that", async () => {
        const connectionId = await connect('silent-user');
        const call = { endpoint: '/things', providerConfigKey: 'silent-user', connectionId };
        await fixture.nango.get(call);
        await fixture.nango.get({ ...call, headers: { authorization: 'Signed abc' } });
        expect(fixture.provider.calls.map(({ headers }) => headers.authorization)).toEqual(['None', 'Signed abc']);
        expect(fixture.provider.calls[0]?.headers['x-region']).toBe(region);
        expect(JSON.stringify(fixture.host.logs.entries)).not.toContain('example-password');
    });
});

describe('the form', () => {
    it.each([
        ['user', ['User Name', 'Password', 'Region']],
        ['silent-user', ['Access Key', 'Password', 'Region']]
    ])('of %s asks for %j and is sent to the route for user name and password', async (integration, titles) => {
        const { data } = await fixture.nango.createConnectSession({ tags: {}, allowed_integrations: [integration] });
        const page = await (await fetch(data.connect_link)).text();
        expect([...page.matchAll(/data-title="([^"]+)"/g)].map(([, title]) => title)).toEqual(titles);
        expect(page).toMatch(/name="password"[^>]*type="password"/);
        expect(page).toContain(`/api-auth/basic/${integration}`);
    });
});
