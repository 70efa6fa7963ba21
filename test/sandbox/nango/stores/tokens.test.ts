import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, refusal, startFixture, startReceiver } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

let fixture: Fixture;

beforeEach(async () => {
    fixture = await startFixture();
});
afterEach(() => fixture.close());

const token = async (id: string): Promise<unknown> => ((await fixture.nango.getToken('acme', id)) as { token: string }).token;

describe('refreshing a token', () => {
    it('happens on access when less than 15 minutes remain, and not before', async () => {
        const id = await fixture.connect();
        fixture.clock.advance(15 * minute);
        expect(await token(id)).toBe('token-number-1');
        fixture.clock.advance(1);
        expect(await token(id)).toBe('token-number-2');
        expect(await token(id)).toBe('token-number-2');
        const [connected, refreshed] = fixture.host.tokenCalls;
        expect(connected).toMatchObject({ reason: 'connect', connectionId: undefined, previousExpiresAt: undefined, succeeded: true, status: 200 });
        expect(refreshed).toMatchObject({ reason: 'expiring', connectionId: id, providerConfigKey: 'acme', previousExpiresAt: connected?.expiresAt });
        expect(refreshed?.at).toBeLessThan(refreshed?.previousExpiresAt ?? 0);
        expect(JSON.stringify(fixture.host.tokenCalls)).not.toContain('token-number');
    });

    it('waits longer when the provider entry says so', async () => {
        fixture.host.createIntegration({ provider: 'patient', unique_key: 'patient' });
        const id = await fixture.connect({ integration: 'patient' });
        const read = async (): Promise<unknown> => ((await fixture.nango.getToken('patient', id)) as { token: string }).token;
        fixture.clock.advance(29 * minute);
        expect(await read()).toBe('token-number-1');
        fixture.clock.advance(1);
        expect(await read()).toBe('token-number-2');
    });

    it('calls the token endpoint on every access when a token lives 15 minutes or less', async () => {
        fixture.provider.onToken = () => ({ status: 200, body: { access_token: 'short-lived-token', expires_in: 899 } });
        const id = await fixture.connect();
        await token(id);
        await token(id);
        expect(fixture.provider.tokenCalls()).toHaveLength(3);
    });

    it.each([
        ['nothing', {}, '2026-03-02T08:55:00.000Z'],
        ['expires_in as text', { expires_in: '600' }, '2026-03-02T08:10:00.000Z'],
        ['expires_at in seconds', { expires_at: 1_772_445_600, expires_in: 5 }, '2026-03-02T10:00:00.000Z'],
        ['expires_at in milliseconds', { expires_at: 1_772_445_600_000 }, '2026-03-02T10:00:00.000Z'],
        ['expires_at as a date', { expires_at: '2026-03-02T09:00:00Z' }, '2026-03-02T09:00:00.000Z']
    ])('understands a reply with %s', async (_, life, expiresAt) => {
        fixture.provider.onToken = () => ({ status: 200, body: { access_token: 'some-example-token', ...life } });
        await fixture.connect();
        expect(new Date(fixture.host.tokenCalls[0]?.expiresAt ?? 0).toISOString()).toBe(expiresAt);
    });

    it('is shared: 20 parallel reads make one token call', async () => {
        const id = await fixture.connect();
        fixture.clock.advance(20 * minute);
        fixture.provider.onToken = async () => {
            await new Promise((resolve) => setTimeout(resolve, 50));
            return undefined;
        };
        const tokens = await Promise.all(Array.from({ length: 20 }, () => token(id)));
        expect(new Set(tokens)).toEqual(new Set(['token-number-2']));
        expect(fixture.provider.tokenCalls()).toHaveLength(2);
    });

    it('is forced by force_refresh, from the client and from a function, whose next proxied call uses the new token', async () => {
        const id = await fixture.connect();
        expect((await fixture.nango.getConnection('acme', id, true)).credentials).toMatchObject({ token: 'token-number-2' });
        await fixture.deploy([
            action(
                'heal',
                `async (nango) => {
                    try { await nango.get({ endpoint: '/items', retries: 2 }); } catch (error) {
                        await nango.getConnection(undefined, undefined, { forceRefresh: true });
                    }
                    return (await nango.get({ endpoint: '/items' })).data;
                }`
            )
        ]);
        fixture.provider.revoked.add('token-number-2');
        expect(await fixture.nango.triggerAction('acme', id, 'heal', {})).toMatchObject({ authorization: 'Bearer token-number-3' });
        expect(fixture.host.tokenCalls.map((call) => call.reason)).toEqual(['connect', 'forced', 'forced']);
    });

    it('never happens by itself for a revoked token that has not expired', async () => {
        const id = await fixture.connect();
        fixture.provider.revoked.add('token-number-1');
        await expect(fixture.nango.get({ endpoint: '/items', connectionId: id, providerConfigKey: 'acme', retries: 3 })).rejects.toMatchObject({
            response: { status: 401 }
        });
        expect(fixture.provider.tokenCalls()).toHaveLength(1);
        expect(fixture.provider.calls.filter((call) => call.path === '/items')).toHaveLength(2);
    });
});

describe('a failed refresh', () => {
    it('answers 400, then 424 to every access for 30 seconds, and force_refresh goes past that', async () => {
        const id = await fixture.connect();
        fixture.clock.advance(20 * minute);
        fixture.provider.onToken = () => ({ status: 429, headers: { 'retry-after': '1' } });
        const failed = await refusal(fixture.nango.getConnection('acme', id));
        expect(failed).toMatchObject({ status: 400, code: 'invalid_credentials', error: { payload: { connection: { connection_id: id } } } });
        expect(JSON.stringify(failed)).not.toContain('example-client-secret');

        fixture.provider.onToken = undefined;
        fixture.clock.advance(29_999);
        expect(await refusal(fixture.nango.getConnection('acme', id))).toMatchObject({ status: 424, code: 'invalid_credentials' });
        expect(await refusal(fixture.nango.get({ endpoint: '/items', connectionId: id, providerConfigKey: 'acme' }))).toMatchObject({
            status: 424,
            code: 'connection_refresh_backoff'
        });
        expect(fixture.provider.tokenCalls()).toHaveLength(2);
        fixture.clock.advance(1);
        expect(await token(id)).toBe('token-number-3');

        fixture.clock.advance(20 * minute);
        fixture.provider.onToken = () => ({ status: 503 });
        await refusal(fixture.nango.getConnection('acme', id));
        fixture.provider.onToken = undefined;
        expect((await fixture.nango.getConnection('acme', id, true)).credentials).toMatchObject({ token: 'token-number-5' });
    });

    it('blocks a connection whose token would still do', async () => {
        const id = await fixture.connect();
        fixture.provider.onToken = () => ({ status: 500 });
        await refusal(fixture.nango.getConnection('acme', id, true));
        expect(await refusal(fixture.nango.getConnection('acme', id))).toMatchObject({ status: 424 });
    });

    it('is shown on the connection until the next success and told by webhook, once per failure, and so is the recovery', async () => {
        const receiver = await startReceiver();
        const id = await fixture.connect();
        fixture.host.webhookUrl = receiver.url;
        fixture.clock.advance(20 * minute);
        fixture.provider.onToken = () => ({ status: 401 });
        await refusal(fixture.nango.getConnection('acme', id));
        await refusal(fixture.nango.getConnection('acme', id));
        await fixture.host.settled();
        expect((await fixture.nango.listConnections({})).connections[0]?.errors).toEqual([{ type: 'auth', log_id: expect.any(String) as string }]);
        expect(receiver.received.map(({ body }) => body)).toEqual([
            expect.objectContaining({
                type: 'auth',
                operation: 'refresh',
                success: false,
                connectionId: id,
                error: { type: 'client_credentials_fetch_error', description: 'Failed to fetch client credentials token: "{}"' }
            })
        ]);
        fixture.provider.onToken = undefined;
        fixture.clock.advance(30_000);
        expect((await fixture.nango.getConnection('acme', id)).errors).toEqual([]);
        await fixture.host.settled();
        expect(receiver.received.slice(1).map(({ body }) => body)).toEqual([
            expect.objectContaining({ type: 'auth', operation: 'refresh', success: true, connectionId: id, tags: { tenant: 'one' } })
        ]);
        await receiver.close();
    });

    it('on four days exhausts the connection until a forced refresh succeeds', async () => {
        const id = await fixture.connect();
        fixture.provider.onToken = () => ({ status: 401 });
        for (let failures = 0; failures < 4; failures += 1) {
            fixture.clock.advance(day);
            expect(await refusal(fixture.nango.getConnection('acme', id))).toMatchObject({ status: 400 });
            fixture.clock.advance(minute);
            if (failures < 3) {
                expect(await refusal(fixture.nango.getConnection('acme', id))).toMatchObject({ status: 400 });
            }
        }
        fixture.clock.advance(minute);
        fixture.provider.onToken = undefined;
        expect(await refusal(fixture.nango.get({ endpoint: '/items', connectionId: id, providerConfigKey: 'acme' }))).toMatchObject({
            status: 424,
            code: 'connection_refresh_exhausted'
        });
        await fixture.nango.getConnection('acme', id, true);
        await expect(fixture.nango.get({ endpoint: '/items', connectionId: id, providerConfigKey: 'acme' })).resolves.toMatchObject({ status: 200 });
    });

    it('reaches a function as the error of the HTTP client, with status and code', async () => {
        const id = await fixture.connect();
        await fixture.deploy([
            action(
                'look',
                `async (nango) => {
                    try { await nango.get({ endpoint: '/items' }); return 'fine'; } catch (error) {
                        return { status: error.response.status, code: error.response.data.error.code };
                    }
                }`
            ),
            action('trip', `async (nango) => (await nango.get({ endpoint: '/items' })).data`)
        ]);
        fixture.clock.advance(20 * minute);
        fixture.provider.onToken = () => ({ status: 401 });
        expect(await fixture.nango.triggerAction('acme', id, 'look', {})).toEqual({ status: 400, code: 'invalid_credentials' });
        expect(await fixture.nango.triggerAction('acme', id, 'look', {})).toEqual({ status: 424, code: 'invalid_credentials' });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'trip', {}))).toMatchObject({
            status: 424,
            code: 'script_http_error',
            error: { upstream: { status: 424 } }
        });
    });
});

describe('a connection nobody used for a day', () => {
    it('is refreshed by the tick', async () => {
        await fixture.connect();
        fixture.clock.advance(day);
        await fixture.host.tick();
        expect(fixture.provider.tokenCalls()).toHaveLength(1);
        fixture.clock.advance(1);
        await fixture.host.tick();
        expect(fixture.host.tokenCalls.map((call) => call.reason)).toEqual(['connect', 'idle']);
    });
});

describe('an imported connection', () => {
    const imported = {
        provider_config_key: 'acme',
        connection_id: 'imported',
        credentials: { type: 'OAUTH2_CC', token: 'given-example-token', client_id: 'a', client_secret: 'b-secret-value' }
    };

    it('keeps its token for ever without expires_at', async () => {
        expect(await fixture.api('POST', '/connections', { ...imported, metadata: { tenant: 1 }, tags: { Tenant: 'one' } })).toMatchObject({
            status: 201,
            body: { connection_id: 'imported', metadata: { tenant: 1 }, tags: { tenant: 'one' } }
        });
        fixture.clock.advance(400 * day);
        expect(await token('imported')).toBe('given-example-token');
        expect(fixture.provider.tokenCalls()).toHaveLength(0);
    });

    it('is refreshed at first use when expires_at has passed', async () => {
        await fixture.api('POST', '/connections', { ...imported, credentials: { ...imported.credentials, expires_at: '2020-01-01T00:00:00Z' } });
        expect(await token('imported')).toBe('token-number-1');
    });

    it.each([
        ['no token', { ...imported, credentials: { ...imported.credentials, token: '' } }, 'invalid_body'],
        ['an unknown key', { ...imported, surprise: 1 }, 'invalid_body'],
        ['an unknown credential', { ...imported, credentials: { ...imported.credentials, extra: 'x' } }, 'invalid_body'],
        ['a secret of 2,049 characters', { ...imported, credentials: { ...imported.credentials, client_secret: 'x'.repeat(2049) } }, 'invalid_body'],
        ['an unknown integration', { ...imported, provider_config_key: 'nothing' }, 'unknown_provider_config']
    ])('is refused with %s', async (_, body, code) => {
        expect(await fixture.api('POST', '/connections', body)).toMatchObject({ status: 400, body: { error: { code } } });
    });
});
