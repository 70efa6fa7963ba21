import Frontend, { AuthError } from '@nangohq/frontend';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, credentials, onEvent, refusal, startFixture, startReceiver } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

let fixture: Fixture;

beforeEach(async () => {
    fixture = await startFixture();
});
afterEach(() => fixture.close());

async function sessionToken(body: Parameters<Fixture['nango']['createConnectSession']>[0] = { tags: { tenant: 'one' } }): Promise<string> {
    return (await fixture.nango.createConnectSession(body)).data.token;
}

function frontend(token: string): Frontend {
    return new Frontend({ host: fixture.host.url, connectSessionToken: token });
}

/** What a rejected headless call tells the page. */
async function authError(work: Promise<unknown>): Promise<{ type: string; message: string }> {
    const error = await work.then(
        () => undefined,
        (reason: unknown) => reason
    );
    expect(error).toBeInstanceOf(AuthError);
    const { type, message } = error as AuthError;
    return { type, message };
}

const noop = action('noop', 'async () => null');

describe('connecting through @nangohq/frontend', () => {
    it('asks for a token with client id, secret and grant, and stores a connection that @nangohq/node can read', async () => {
        const result = await frontend(await sessionToken()).auth('acme', { credentials, params: { region: 'eu' } });
        expect(result).toEqual({ providerConfigKey: 'acme', connectionId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });

        const [call] = fixture.provider.tokenCalls();
        expect(call).toMatchObject({
            method: 'POST',
            host: 'eu.acme.example',
            body: 'client_id=example-client&client_secret=example-client-secret&grant_type=client_credentials'
        });
        expect(call?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded', accept: '*/*', 'user-agent': 'node' });

        const connection = await fixture.nango.getConnection('acme', result.connectionId);
        expect(connection).toMatchObject({
            connection_id: result.connectionId,
            provider_config_key: 'acme',
            provider: 'acme',
            connection_config: { region: 'eu' },
            metadata: null,
            tags: { tenant: 'one' },
            errors: [],
            credentials: { type: 'OAUTH2_CC', token: 'token-number-1', ...credentials, expires_at: '2026-03-02T08:30:00.000Z', raw: { expires_in: 1800 } }
        });
        expect(await fixture.nango.getToken('acme', result.connectionId)).toMatchObject({ type: 'OAUTH2_CC', token: 'token-number-1' });
    });

    it('falls back to the token address after || when the parameter is missing or empty', async () => {
        await frontend(await sessionToken()).auth('acme', { credentials });
        await frontend(await sessionToken()).auth('acme', { credentials, params: { region: '' } });
        expect(fixture.provider.tokenCalls().map((call) => call.host)).toEqual(['acme.example', 'acme.example']);
    });

    it('lets a parameter name another host, as Nango does: only the form checks values', async () => {
        await frontend(await sessionToken()).auth('acme', { credentials, params: { region: 'elsewhere.example/oauth/token?' } });
        expect(fixture.provider.tokenCalls().map((call) => call.host)).toEqual(['elsewhere.example']);
    });

    it('says which host could not be reached, and nothing else of the address', async () => {
        const error = await authError(frontend(await sessionToken()).auth('acme', { credentials, params: { region: 'gone.example/' } }));
        expect(error).toEqual({
            type: 'client_credentials_fetch_error',
            message: 'Failed to fetch client credentials token: "gone.example could not be reached"'
        });
    });

    it('tells a name that leads nowhere from a host that does not answer', async () => {
        const { type } = await authError(frontend(await sessionToken()).auth('acme', { credentials, params: { region: 'nobody.invalid/' } }));
        expect(type).toBe('dns_resolution_failed');
    });

    it('says that the outbound policy denies an address', async () => {
        expect(await authError(frontend(await sessionToken()).auth('acme', { credentials, params: { region: '127.0.0.1/' } }))).toEqual({
            type: 'client_credentials_fetch_error',
            message: 'Failed to fetch client credentials token: "This URL is not allowed by server configuration."'
        });
    });

    it('makes one connection per post of the same session', async () => {
        const token = await sessionToken();
        const first = await frontend(token).auth('acme', { credentials });
        const second = await frontend(token).auth('acme', { credentials });
        expect(second.connectionId).not.toBe(first.connectionId);
        expect((await fixture.nango.listConnections({})).connections).toHaveLength(2);
    });

    it.each([
        ['json-body', 'application/json', '{"client_id":"example-client","client_secret":"example-client-secret","grant_type":"client_credentials"}', {}],
        ['query-body', 'application/x-www-form-urlencoded', '', { ...credentials, grant_type: 'client_credentials' }],
        ['basic', 'application/x-www-form-urlencoded', 'grant_type=client_credentials', {}]
    ])('sends the token request of %s as its provider entry says', async (provider, contentType, body, query) => {
        fixture.host.createIntegration({ provider, unique_key: provider });
        await frontend(await sessionToken()).auth(provider, { credentials });
        const [call] = fixture.provider.tokenCalls();
        expect(call).toMatchObject({ body, query });
        expect(call?.headers['content-type']).toBe(contentType);
        expect(call?.headers.authorization).toBe(
            provider === 'basic' ? `Basic ${Buffer.from('example-client:example-client-secret').toString('base64')}` : undefined
        );
    });

    it('copies the declared fields of the token reply into connection_config', async () => {
        fixture.host.createIntegration({ provider: 'json-body', unique_key: 'json-body' });
        const { connectionId } = await frontend(await sessionToken()).auth('json-body', { credentials });
        expect((await fixture.nango.getConnection('json-body', connectionId)).connection_config).toEqual({ 'account.id': 'A-1' });
    });

    it('shows only the known keys of a refusal, so that a vendor list of failures becomes an empty object', async () => {
        fixture.provider.onToken = () => ({ status: 401, body: { fail: [{ errors: [{ code: 'err_bad_secret' }] }] } });
        expect(await authError(frontend(await sessionToken()).auth('acme', { credentials }))).toEqual({
            type: 'client_credentials_fetch_error',
            message: 'Failed to fetch client credentials token: "{}"'
        });
        fixture.provider.onToken = () => ({ status: 400, body: { error: 'invalid_client', error_description: 'No such client', internal: 'hidden' } });
        expect((await authError(frontend(await sessionToken()).auth('acme', { credentials }))).message).toBe(
            'Failed to fetch client credentials token: "{"error":"invalid_client","error_description":"No such client"}"'
        );
        expect((await fixture.nango.listConnections({})).connections).toEqual([]);
        expect(fixture.provider.tokenCalls()).toHaveLength(2);
    });

    it('refuses a reply that is no JSON or holds no token', async () => {
        fixture.provider.onToken = () => ({ status: 200, body: 'access_token=abc', headers: { 'content-type': 'text/plain' } });
        expect((await authError(frontend(await sessionToken()).auth('acme', { credentials }))).type).toBe('incomplete_raw_credentials');
        fixture.provider.onToken = () => ({ status: 200, body: { expires_in: 5 } });
        expect((await authError(frontend(await sessionToken()).auth('acme', { credentials }))).type).toBe('incomplete_raw_credentials');
    });

    it('answers 500 when the token address needs a value nobody gave', async () => {
        fixture.host.createIntegration({ provider: 'strict', unique_key: 'strict' });
        expect((await authError(frontend(await sessionToken()).auth('strict', { credentials }))).type).toBe('missing_token_url');
        expect(fixture.provider.tokenCalls()).toHaveLength(0);
    });

    it('refuses an unknown integration, another authentication mode, empty credentials and an own connection id', async () => {
        fixture.host.createIntegration({ provider: 'api-key', unique_key: 'api-key' });
        const token = await sessionToken();
        expect((await authError(frontend(token).auth('nothing', { credentials }))).type).toBe('unknown_provider_config');
        expect((await authError(frontend(token).auth('api-key', { credentials }))).type).toBe('invalid_auth_mode');
        expect((await authError(frontend(token).auth('acme', { credentials: { client_id: '', client_secret: 'x' } }))).type).toBe('invalid_body');
        expect((await authError(frontend(token).auth('acme', 'my-id', { credentials }))).type).toBe('invalid_query_params');
        expect(fixture.provider.tokenCalls()).toHaveLength(0);
    });
});

describe('connect sessions', () => {
    it('expire after 30 minutes of sandbox time', async () => {
        const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' } });
        expect(data.expires_at).toBe('2026-03-02T08:30:00.000Z');
        expect(data.connect_link).toBe(`${fixture.host.connectUrl}?session_token=${data.token}`);
        fixture.clock.advance(30 * 60_000 - 1);
        await frontend(data.token).auth('acme', { credentials });
        fixture.clock.advance(1);
        expect((await authError(frontend(data.token).auth('acme', { credentials }))).type).toBe('unknown_connect_session_token');
    });

    it('allow only the integrations they name', async () => {
        fixture.host.createIntegration({ provider: 'acme', unique_key: 'other' });
        const token = await sessionToken({ tags: { tenant: 'one' }, allowed_integrations: ['other'] });
        expect((await authError(frontend(token).auth('acme', { credentials }))).type).toBe('integration_not_allowed');
    });

    it('put their defaults over what the form sends, and their extra parameters into the token request', async () => {
        const token = await sessionToken({
            tags: { tenant: 'one' },
            integrations_config_defaults: { acme: { connection_config: { region: 'us' }, authorization_params: { audience: 'example' } } }
        });
        const { connectionId } = await frontend(token).auth('acme', { credentials, params: { region: 'eu', extra: 'kept' } });
        expect(fixture.provider.tokenCalls()[0]).toMatchObject({ host: 'us.acme.example', body: expect.stringContaining('&audience=example') as string });
        expect((await fixture.nango.getConnection('acme', connectionId)).connection_config).toMatchObject({ region: 'us', extra: 'kept' });
    });

    it('write lower-case tags and the end user onto the connection', async () => {
        const token = await sessionToken({
            end_user: { id: 'user-7', email: 'user7@example.com', display_name: 'User Seven' },
            organization: { id: 'org-3' },
            tags: { OrganizationId: 'org-3' }
        });
        const { connectionId } = await frontend(token).auth('acme', { credentials });
        const connection = await fixture.nango.getConnection('acme', connectionId);
        expect(connection.tags).toEqual({
            organizationid: 'org-3',
            end_user_id: 'user-7',
            end_user_email: 'user7@example.com',
            end_user_display_name: 'User Seven',
            organization_id: 'org-3'
        });
        expect(connection.end_user).toEqual({
            id: 'user-7',
            email: 'user7@example.com',
            display_name: 'User Seven',
            tags: null,
            organization: { id: 'org-3', display_name: null }
        });
        expect((await fixture.nango.listConnections({ tags: { OrganizationId: 'org-3' } })).connections).toHaveLength(1);
        expect((await fixture.nango.listConnections({ userId: 'user-7' })).connections).toHaveLength(1);
    });

    it.each([
        ['an unknown key', { tags: { a: 'b' }, surprise: true }, 'Unrecognized key'],
        ['neither end user nor tags', {}, 'end_user or tags is required'],
        ['an unknown integration', { tags: { a: 'b' }, allowed_integrations: ['nothing'] }, '"nothing" does not exist'],
        ['defaults for an unknown integration', { tags: { a: 'b' }, integrations_config_defaults: { nothing: {} } }, '"nothing" does not exist'],
        ['a tag name with a blank', { tags: { 'a b': 'c' } }, 'tag name'],
        ['more than ten tags', { tags: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`tag${String(index)}`, 'x'])) }, 'at most 10 tags'],
        ['an end_user_email that is none', { tags: { end_user_email: 'nobody' } }, 'e-mail']
    ])('refuse %s', async (_, body, message) => {
        const answer = await fixture.api('POST', '/connect/sessions', body);
        expect(answer).toMatchObject({
            status: 400,
            body: { error: { code: 'invalid_body', message: expect.stringContaining(message) as string, errors: expect.any(Array) as unknown[] } }
        });
    });

    it('are refused when malformed or unknown, and can be ended', async () => {
        expect((await authError(frontend('nango_connect_session_short').auth('acme', { credentials }))).type).toBe('invalid_connect_session_token_format');
        const token = await sessionToken();
        const headers = { authorization: `Bearer ${token}` };
        expect(await fixture.api('GET', '/connect/session', undefined, headers)).toMatchObject({ status: 200, body: { data: { isReconnecting: false } } });
        expect((await fixture.api('DELETE', '/connect/session', undefined, headers)).status).toBe(204);
        expect((await fixture.api('GET', '/connect/session', undefined, headers)).status).toBe(401);
    });

    it('open providers and integrations to the browser, and nothing else', async () => {
        fixture.host.createIntegration({ provider: 'acme', unique_key: 'other' });
        const token = await sessionToken({ tags: { tenant: 'one' }, allowed_integrations: ['acme'] });
        const headers = { authorization: `Bearer ${token}` };
        expect(await fixture.api('GET', '/integrations', undefined, headers)).toMatchObject({ body: { data: [{ unique_key: 'acme' }] } });
        expect((await fixture.api('GET', '/integrations/acme', undefined, headers)).status).toBe(200);
        expect((await fixture.api('GET', '/integrations/other', undefined, headers)).status).toBe(404);
        expect((await fixture.api('GET', '/providers/acme', undefined, headers)).status).toBe(200);
        expect((await fixture.api('GET', '/connections', undefined, headers)).status).toBe(401);
        expect((await fixture.api('POST', '/connect/sessions', { tags: { a: 'b' } }, headers)).status).toBe(401);
    });
});

describe('validate-connection', () => {
    const validate = onEvent(
        'validate-connection',
        'validate-connection',
        `async (nango) => {
            const metadata = await nango.getMetadata();
            if (metadata && metadata.refuse) throw new nango.ActionError({ message: 'This is another account.' });
            const reply = await nango.get({ endpoint: '/whoami' });
            if (reply.data.account === 'wrong') throw new nango.ActionError({ message: 'The application has no role.' });
        }`
    );

    it('refuses a first connect with the message of the ActionError and leaves no connection', async () => {
        await fixture.deploy([noop], [validate]);
        fixture.provider.onCall = () => ({ status: 200, body: { account: 'wrong' } });
        expect(await authError(frontend(await sessionToken()).auth('acme', { credentials }))).toEqual({
            type: 'connection_validation_failed',
            message: 'The application has no role.'
        });
        expect((await fixture.nango.listConnections({})).connections).toEqual([]);
        expect(fixture.host.sentWebhooks).toEqual([]);
    });

    it('lets a good connection pass with the new token', async () => {
        await fixture.deploy([noop], [validate]);
        fixture.provider.onCall = (call) => ({ status: 200, body: { account: call.headers.authorization === 'Bearer token-number-1' ? 'right' : 'wrong' } });
        await expect(frontend(await sessionToken()).auth('acme', { credentials })).resolves.toMatchObject({ providerConfigKey: 'acme' });
    });

    it('keeps its checkpoint across reconnects, whatever happens to the metadata, and not beyond the connection', async () => {
        const counting = onEvent(
            'validate-connection',
            'validate-connection',
            `async (nango) => {
                const { count = 0 } = (await nango.getCheckpoint()) ?? {};
                if (count > 1) throw new nango.ActionError({ message: 'asked ' + count + ' times' });
                await nango.saveCheckpoint({ count: count + 1 });
            }`
        );
        await fixture.deploy([noop], [counting]);
        const connectionId = await fixture.connect({ tags: { tenant: 'one' } });
        await fixture.nango.setMetadata('acme', connectionId, {});
        const reconnect = async () => {
            const { data } = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme' });
            return frontend(data.token).reconnect('acme', { credentials });
        };
        await reconnect();
        expect((await authError(reconnect())).message).toBe('asked 2 times');
        await fixture.nango.deleteConnection('acme', connectionId);
        await fixture.connect({ tags: { tenant: 'one' } });
    });

    it('marks a refused reconnect as an auth error, tells so by webhook, and a good reconnect heals it', async () => {
        const receiver = await startReceiver();
        await fixture.deploy([noop], [validate]);
        const connectionId = await fixture.connect({ tags: { tenant: 'one' } });
        await fixture.nango.setMetadata('acme', connectionId, { refuse: true });
        fixture.host.webhookUrl = receiver.url;

        const { data } = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme' });
        expect((await authError(frontend(data.token).reconnect('acme', { credentials }))).type).toBe('connection_validation_failed');
        await fixture.host.settled();
        const [listed] = (await fixture.nango.listConnections({ connectionId })).connections;
        expect(listed?.errors).toEqual([{ type: 'auth', log_id: expect.any(String) as string }]);
        expect(receiver.received.map(({ body }) => body)).toEqual([
            expect.objectContaining({
                type: 'auth',
                operation: 'override',
                success: false,
                connectionId,
                error: { type: 'connection_validation_failed', description: 'This is another account.' }
            })
        ]);
        expect(await refusal(fixture.nango.getConnection('acme', connectionId))).toMatchObject({ status: 424, code: 'invalid_credentials' });

        await fixture.nango.setMetadata('acme', connectionId, { refuse: false });
        const again = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme' });
        await expect(frontend(again.data.token).reconnect('acme', { credentials, params: { region: 'eu' } })).resolves.toEqual({
            connectionId,
            providerConfigKey: 'acme'
        });
        const healed = await fixture.nango.getConnection('acme', connectionId);
        expect(healed).toMatchObject({ errors: [], connection_config: { region: 'eu' }, metadata: { refuse: false } });
        await receiver.close();
    });
});

describe('reconnect sessions', () => {
    it('need an existing connection and refuse unknown keys', async () => {
        expect(await refusal(fixture.nango.createReconnectSession({ connection_id: 'nobody', integration_id: 'acme' }))).toMatchObject({
            status: 400,
            code: 'invalid_body'
        });
        expect(
            await fixture.api('POST', '/connect/sessions/reconnect', { connection_id: 'a', integration_id: 'acme', allowed_integrations: [] })
        ).toMatchObject({
            status: 400,
            body: { error: { code: 'invalid_body' } }
        });
    });

    it('without tags leave the connection without any, but with its end user', async () => {
        const receiver = await startReceiver();
        const token = await sessionToken({ end_user: { id: 'user-7' }, tags: { tenant: 'one' } });
        const { connectionId } = await frontend(token).auth('acme', { credentials });
        await fixture.host.settled();
        fixture.host.webhookUrl = receiver.url;
        const { data } = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme' });
        await frontend(data.token).reconnect('acme', { credentials });
        await fixture.host.settled();
        const connection = await fixture.nango.getConnection('acme', connectionId);
        expect(connection.tags).toEqual({});
        expect(connection.end_user).toMatchObject({ id: 'user-7' });
        expect(receiver.received.map(({ body: { operation, tags } }) => ({ operation, tags }))).toEqual([{ operation: 'override', tags: {} }]);
        await receiver.close();
    });

    it("replace the connection's configuration by the form's, over which the session's defaults win", async () => {
        const { connectionId } = await frontend(await sessionToken({ end_user: { id: 'user-7' } })).auth('acme', { credentials, params: { region: 'eu' } });
        const reconnect = async (defaults?: Record<string, unknown>, params?: Record<string, string>) => {
            const { body } = await fixture.api('POST', '/connect/sessions/reconnect', {
                connection_id: connectionId,
                integration_id: 'acme',
                ...(defaults && { integrations_config_defaults: { acme: { connection_config: defaults } } })
            });
            const { token } = (body as { data: { token: string } }).data;
            await frontend(token).reconnect('acme', { credentials, ...(params && { params }) });
            return (await fixture.nango.getConnection('acme', connectionId)).connection_config;
        };
        expect(await reconnect({ region: 'us' }, { region: 'eu' })).toEqual({ region: 'us' });
        expect(await reconnect({ region: 'us' })).toEqual({ region: 'us' });
        expect(await reconnect(undefined, { region: 'eu' })).toEqual({ region: 'eu' });
    });

    it('leave the old credentials when the new ones get no token', async () => {
        const connectionId = await fixture.connect();
        const { data } = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme' });
        fixture.provider.onToken = () => ({ status: 401 });
        expect((await authError(frontend(data.token).reconnect('acme', { credentials: { client_id: 'new', client_secret: 'new-secret-value' } }))).type).toBe(
            'client_credentials_fetch_error'
        );
        expect((await fixture.nango.getConnection('acme', connectionId)).credentials).toMatchObject({ ...credentials, token: 'token-number-1' });
    });
});

describe('after connecting', () => {
    it('sends the auth webhook, then runs the post-connection function; a failing one does no harm', async () => {
        const receiver = await startReceiver();
        fixture.host.webhookUrl = receiver.url;
        await fixture.deploy(
            [noop],
            [
                onEvent(
                    'remember',
                    'post-connection-creation',
                    `async (nango) => { await nango.setMetadata({ account: 'A-1' }); throw new Error('later trouble'); }`
                )
            ]
        );
        const { connectionId } = await frontend(await sessionToken({ end_user: { id: 'user-7', email: 'user7@example.com' } })).auth('acme', { credentials });
        await fixture.host.settled();
        expect(receiver.received).toHaveLength(1);
        const [{ raw, headers, body } = { raw: '', headers: {}, body: {} }] = receiver.received;
        expect(body).toEqual({
            from: 'nango',
            type: 'auth',
            operation: 'creation',
            success: true,
            connectionId,
            authMode: 'OAUTH2_CC',
            providerConfigKey: 'acme',
            provider: 'acme',
            environment: 'dev',
            tags: { end_user_id: 'user-7', end_user_email: 'user7@example.com' },
            endUser: { endUserId: 'user-7', endUserEmail: 'user7@example.com', tags: {} }
        });
        expect(fixture.nango.verifyIncomingWebhookRequest(raw, headers)).toBe(true);
        expect(fixture.nango.verifyIncomingWebhookRequest(`${raw} `, headers)).toBe(false);
        expect((await fixture.nango.getConnection('acme', connectionId)).metadata).toEqual({ account: 'A-1' });
        expect(fixture.host.logs.entries).toContainEqual(expect.objectContaining({ source: 'on-event', level: 'error', function: 'remember' }));
        await receiver.close();
    });
});

describe('the connect page', () => {
    it('is where the frontend package looks for it, in the theme that package asks for, and has the picture that integrations name as their logo', async () => {
        const opened = await fetch(`${fixture.host.url}/connect/?apiURL=x&theme=dark`);
        expect(opened.status).toBe(200);
        expect(await opened.text()).toContain('data-theme="dark"');
        const { data } = await fixture.nango.getIntegration({ uniqueKey: 'acme' });
        const logo = await fetch(data.logo);
        expect(logo.headers.get('content-type')).toBe('image/svg+xml');
        expect(await logo.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*>\s*A\s*<\/text>/);
        expect((await fetch(data.logo.replace('acme.svg', 'nobody.svg'))).status).toBe(404);
    });

    it('says that a reconnect replaces credentials', async () => {
        const { connectionId } = await frontend(await sessionToken()).auth('acme', { credentials });
        const { data } = await fixture.nango.createReconnectSession({ connection_id: connectionId, integration_id: 'acme', tags: { tenant: 'one' } });
        expect(await (await fetch(data.connect_link)).text()).toContain('replaces the credentials');
    });

    it('shows the form of the one integration the session allows, without the preset fields', async () => {
        const { data } = await fixture.nango.createConnectSession({
            tags: { tenant: 'one' },
            allowed_integrations: ['acme'],
            integrations_config_defaults: { acme: { connection_config: { region: 'eu' } } }
        });
        const reply = await fetch(data.connect_link);
        const text = await reply.text();
        expect(reply.status).toBe(200);
        expect(reply.headers.get('content-type')).toContain('text/html');
        expect(reply.headers.get('content-security-policy')).toContain(fixture.host.url);
        expect(text).toContain('Connect Acme');
        expect(text).toContain('https://docs.example.com/acme/connect#step-1');
        expect(text).not.toContain('Where your account lives.');
    });

    it('offers a choice, waits for a token, and says when a session has expired', async () => {
        fixture.host.createIntegration({ provider: 'acme', unique_key: 'other', display_name: 'Other' });
        const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' } });
        const choice = await (await fetch(data.connect_link)).text();
        expect(choice).toContain(`/connect?session_token=${data.token}&amp;integration=other`);
        expect(await (await fetch(`${data.connect_link}&integration=other`)).text()).toContain('Connect Other');
        expect((await fetch(`${data.connect_link}&integration=nothing`)).status).toBe(404);
        expect(await (await fetch(`${fixture.host.connectUrl}/`)).text()).toContain('Waiting');
        fixture.clock.advance(31 * 60_000);
        const expired = await fetch(data.connect_link);
        expect(expired.status).toBe(401);
        expect(await expired.text()).toContain('expired');
    });

    it('answers the pre-flight question of another origin', async () => {
        const reply = await fetch(`${fixture.host.url}/oauth2/auth/acme`, { method: 'OPTIONS', headers: { origin: 'https://app.example.com' } });
        expect(reply.status).toBe(204);
        expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    });
});
