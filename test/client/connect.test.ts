import { Nango } from '@nangohq/node';
import nock from 'nock';
import { AuthError } from '@nangohq/frontend';
import { describe, expect, it } from 'vitest';
import { apiHosts, createMimecast, explainConnectFailure, repeatIfReasonIsLost } from '../../src/index.ts';
import type { ConnectOptions } from '../../src/index.ts';
import { apiKey, client, host, nango, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

const session = { data: { token: 'session-token', connect_link: 'http://connect.example/?session_token=session-token', expires_at: '2026-01-06T10:00:00Z' } };

describe('connect', () => {
    it('opens a session for this integration only, and tells the page where the server is', async () => {
        server()
            .post('/connect/sessions', { end_user: { id: 'user-1' }, allowed_integrations: ['mimecast'] })
            .reply(201, session);
        expect(await client().connect({ endUser: { id: 'user-1' } })).toEqual({
            token: 'session-token',
            connectLink: 'http://connect.example/?session_token=session-token&apiURL=http%3A%2F%2Fnango.example',
            expiresAt: '2026-01-06T10:00:00Z'
        });
    });

    it('sends everything that was given, in the words of the API', async () => {
        server()
            .post('/connect/sessions', {
                end_user: { id: 'user-1', email: 'ana@example.com', display_name: 'Ana', tags: { plan: 'pro' } },
                organization: { id: 'org-1', display_name: 'Example' },
                tags: { tenant: 't-1' },
                integrations_config_defaults: { 'mimecast-eu': { connection_config: { apiHost: 'uk-api.services.mimecast.com' } } },
                overrides: { 'mimecast-eu': { docs_connect: 'https://docs.example/mimecast' } },
                webhook_url_override: 'https://hooks.example/nango',
                allowed_integrations: ['mimecast-eu']
            })
            .reply(201, session);
        await client({ integrationId: 'mimecast-eu' }).connect({
            endUser: { id: 'user-1', email: 'ana@example.com', displayName: 'Ana', tags: { plan: 'pro' } },
            organization: { id: 'org-1', displayName: 'Example' },
            tags: { tenant: 't-1' },
            apiHost: 'uk-api.services.mimecast.com',
            docsUrl: 'https://docs.example/mimecast',
            webhookUrl: 'https://hooks.example/nango'
        });
    });

    it('takes tags in place of an end user', async () => {
        server()
            .post('/connect/sessions', { tags: { tenant: 't-1' }, organization: { id: 'org-1' }, allowed_integrations: ['mimecast'] })
            .reply(201, session);
        await client().connect({ tags: { tenant: 't-1' }, organization: { id: 'org-1' } });
    });

    it.each(['evil.example', 'api.services.mimecast.com.evil.example', 'https://api.services.mimecast.com', ''])('refuses the host %j', async (apiHost) => {
        const error = await rejection(client().connect({ endUser: { id: 'u' }, apiHost } as ConnectOptions));
        expect(error).toMatchObject({ type: 'invalid_input', field: 'apiHost', message: `apiHost has to be one of ${apiHosts.join(', ')}.` });
    });

    it('leaves the link alone on Nango Cloud, and obeys both addresses elsewhere', async () => {
        const cloud = createMimecast({ nango: new Nango({ apiKey }) });
        nock('https://api.nango.dev').post('/connect/sessions').times(2).reply(201, session);
        expect((await cloud.connect({ endUser: { id: 'u' } })).connectLink).toBe('http://connect.example/?session_token=session-token');
        const proxied = createMimecast({
            nango: new Nango({ apiKey }),
            apiUrl: 'https://nango.example/api',
            connectUiUrl: 'https://ui.example/connect?theme=dark'
        });
        expect((await proxied.connect({ endUser: { id: 'u' } })).connectLink).toBe(
            'https://ui.example/connect?theme=dark&session_token=session-token&apiURL=https%3A%2F%2Fnango.example%2Fapi'
        );
    });

    it('says what is wrong with a session', async () => {
        server()
            .post('/connect/sessions')
            .reply(400, { error: { code: 'invalid_body', errors: [{ message: 'Invalid email', path: ['end_user', 'email'] }] } });
        expect(await rejection(client().connect({ endUser: { id: 'u', email: 'x' } }))).toMatchObject({ type: 'invalid_input', field: 'end_user.email' });
        server()
            .post('/connect/sessions')
            .reply(401, { error: { code: 'unknown_account' } });
        expect(await rejection(client().connect({ endUser: { id: 'u' } }))).toMatchObject({ type: 'unauthorized' });
        for (const answer of ['', { data: {} }, { data: { token: 't' } }, { data: { token: 't', connect_link: 'http://a.example' } }]) {
            server().post('/connect/sessions').reply(201, answer);
            expect(await rejection(client().connect({ endUser: { id: 'u' } }))).toMatchObject({ type: 'unexpected_reply', code: 'connect_session' });
        }
    });
});

describe('reconnect', () => {
    const found = (tags?: Record<string, unknown>, metadata?: Record<string, unknown>): void => {
        server()
            .get('/connections')
            .query({ connectionId: 'c-1' })
            .reply(200, { connections: [{ connection_id: 'c-1', provider_config_key: 'mimecast', ...(tags && { tags }), ...(metadata && { metadata }) }] });
    };
    const read = (status = 200, body: object = { connection_config: {} }): void => {
        server().get('/connections/c-1').query(true).reply(status, body);
    };
    const opens = (body: Record<string, unknown>): void => {
        server()
            .post('/connect/sessions/reconnect', { connection_id: 'c-1', integration_id: 'mimecast', ...body })
            .reply(201, session);
    };

    const uk = { connection_config: { apiHost: 'uk-api.services.mimecast.com' } };

    it('stays on the host of the connection, also of one whose keys are refused, unless another is given', async () => {
        const preset = { integrations_config_defaults: { mimecast: uk } };
        found();
        read(200, uk);
        opens(preset);
        await client().reconnect('c-1');
        found();
        read(400, { error: { code: 'invalid_credentials', payload: { connection: uk } } });
        opens(preset);
        await client().reconnect('c-1');
        found();
        opens({ integrations_config_defaults: { mimecast: { connection_config: { apiHost: apiHosts[1] } } } });
        await client().reconnect('c-1', { apiHost: apiHosts[1] });
        found();
        read(200, { connection_config: { apiHost: 'de-api.mimecast.com' } });
        opens({ integrations_config_defaults: { mimecast: { connection_config: { apiHost: 'de-api.mimecast.com' } } } });
        await client().reconnect('c-1');
    });

    it('leaves the host to the administrator where it is not known, is none of Mimecast, or came with keys of another account', async () => {
        for (const [status, body] of [
            [200, {}],
            [200, { connection_config: { apiHost: 'api.services.mimecast.com.evil.example' } }],
            [424, { error: { code: 'invalid_credentials' } }],
            // Given up, perhaps because a reconnect with the wrong host was refused.
            [424, { error: { code: 'invalid_credentials', message: 'The refresh limit has been reached', payload: { connection: uk } } }]
        ] as const) {
            found();
            read(status, body);
            opens({});
            await client().reconnect('c-1');
        }
        found({}, { account: { accountCode: 'CONE1A1', refusedAccountCode: 'CTWO2A2' } });
        opens({});
        await client().reconnect('c-1');
    });

    it('opens a session for the connection', async () => {
        found();
        read();
        opens({});
        expect((await client().reconnect('c-1')).token).toBe('session-token');
        found({});
        read();
        opens({ end_user: { id: 'user-1' }, tags: { tenant: 't-1' } });
        await client().reconnect('c-1', { endUser: { id: 'user-1' }, tags: { tenant: 't-1' } });
    });

    it('sends the tags of the connection again, without which Nango would wipe them', async () => {
        found({ tenant: 't-1', end_user_id: 'user-1', end_user_email: 'ana@example.com' });
        read();
        opens({ tags: { tenant: 't-1', end_user_id: 'user-1', end_user_email: 'ana@example.com' } });
        await client().reconnect('c-1');
        found({ tenant: 't-1', plan: 'basic', end_user_id: 'user-1', organization_id: 'org-1' });
        read();
        opens({ end_user: { id: 'user-2' }, tags: { tenant: 't-1', plan: 'pro', organization_id: 'org-1' } });
        await client().reconnect('c-1', { endUser: { id: 'user-2' }, tags: { Plan: 'pro' } });
        found({ tenant: 't-1', organization_id: 'org-1', organization_display_name: 'One' });
        read();
        opens({ organization: { id: 'org-2' }, tags: { tenant: 't-1' } });
        await client().reconnect('c-1', { organization: { id: 'org-2' } });
    });

    it('keeps more tags than may be sent: those that Nango makes of the end user are made again', async () => {
        const own = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`tag-${index}`, 'x']));
        found({
            ...own,
            end_user_id: 'user-1',
            end_user_email: 'ana@example.com',
            end_user_display_name: 'Ana',
            organization_id: 'org-1',
            organization_display_name: 'One'
        });
        read();
        opens({
            end_user: { id: 'user-1', email: 'ana@example.com', display_name: 'Ana' },
            organization: { id: 'org-1', display_name: 'One' },
            tags: own
        });
        await client().reconnect('c-1');
    });

    it('names an unknown connection, and refuses an impossible one', async () => {
        server().get('/connections').query(true).reply(200, { connections: [] });
        expect(await rejection(client().reconnect('c-9'))).toMatchObject({ type: 'connection_not_found' });
        found();
        read();
        server()
            .post('/connect/sessions/reconnect')
            .reply(404, { error: { code: 'not_found' } });
        expect(await rejection(client().reconnect('c-1'))).toMatchObject({ type: 'connection_not_found' });
        expect(await rejection(client().reconnect(''))).toMatchObject({ type: 'invalid_input', field: 'connectionId' });
    });
});

describe('half of a character (a lone surrogate)', () => {
    it.each<[string, Partial<ConnectOptions>]>([
        ['endUser', { endUser: { id: 'user-\ud83d' } }],
        ['organization', { organization: { id: '\udc00' } }],
        ['tags', { tags: { 'ten\ud83dant': 'x' } }]
    ])('in %s is refused by name before anything is sent', async (field, options) => {
        const error = await rejection(client().connect({ endUser: { id: 'u' }, ...options } as ConnectOptions));
        expect(error).toMatchObject({ type: 'invalid_input', field });
        expect((error as Error).message.isWellFormed()).toBe(true);
    });
});

describe('createMimecast', () => {
    it('refuses what is no client and no integration id', () => {
        expect(() => createMimecast({ nango: {} as Nango })).toThrow(expect.objectContaining({ type: 'invalid_input', field: 'nango' }));
        expect(() => createMimecast({ nango: undefined as unknown as Nango })).toThrow(expect.objectContaining({ field: 'nango' }));
        expect(() => createMimecast({ nango: { triggerAction: () => undefined } as unknown as Nango })).toThrow(expect.objectContaining({ field: 'nango' }));
        for (const integrationId of ['', '..', '.', 'a/b', 'a?b', 'x'.repeat(256)]) {
            expect(() => client({ integrationId })).toThrow(expect.objectContaining({ type: 'invalid_input', field: 'integrationId' }));
        }
        expect(client().integrationId).toBe('mimecast');
    });

    it.each<[string, unknown]>([
        ...['timeoutMs', 'actionTimeoutMs', 'retryDelayMs'].flatMap((field) =>
            [Number.NaN, -1, 2 ** 31, null, '30'].map((value): [string, unknown] => [field, value])
        ),
        ['timeoutMs', 0],
        ['actionTimeoutMs', 0],
        ...[Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, null, '2'].map((value): [string, unknown] => ['retries', value]),
        ['maxWebhookBytes', Number.NaN],
        ['maxWebhookBytes', 0],
        ['connectUiUrl', 'not a url']
    ])('refuses an unusable %s by its name: %j', (field, value) => {
        expect(() => client({ [field]: value })).toThrow(expect.objectContaining({ type: 'invalid_input', field }));
    });

    it('takes Infinity for no limit', () => {
        const none = Number.POSITIVE_INFINITY;
        expect(() => client({ timeoutMs: none, actionTimeoutMs: none, maxWebhookBytes: none })).not.toThrow();
        expect(() => client({ timeoutMs: 2 ** 31 - 1, retries: 0, retryDelayMs: 0 })).not.toThrow();
    });

    it('works with the old name of the key and with a host that ends in a slash', async () => {
        server().post('/connect/sessions').reply(201, session);
        const old = createMimecast({ nango: new Nango({ host: `${host}/`, secretKey: apiKey }) });
        expect((await old.connect({ endUser: { id: 'u' } })).connectLink).toContain('apiURL=http%3A%2F%2Fnango.example');
        expect(nango().serverUrl).toBe(host);
    });
});

describe('explainConnectFailure', () => {
    it('says what a refused token request can mean, because Nango leaves nothing of the answer', () => {
        const text = explainConnectFailure({ type: 'client_credentials_fetch_error', message: 'Failed to fetch client credentials token: "{}"' });
        expect(text).toMatch(/client id and secret/);
        expect(text).toMatch(/30 minutes/);
        expect(text).not.toContain('{}');
    });

    it('passes on the words of validate-connection, and names anything else', () => {
        expect(explainConnectFailure({ type: 'connection_validation_failed', message: 'It needs the product.' })).toBe('It needs the product.');
        expect(explainConnectFailure({ message: 'popup closed' })).toContain('popup closed');
    });

    const lost = 'Failed to validate connection: {"error":"Task 0190-a is in progress"}';

    it('says what to do where Nango lost the reason', () => {
        for (const type of ['connection_validation_failed', 'unknown_error']) {
            const text = explainConnectFailure({ type, message: lost });
            expect(text).toMatch(/Try again with the same values/);
            expect(text).not.toContain('Task');
        }
    });

    it('shows neither tokens nor endless texts', () => {
        expect(explainConnectFailure(new Error('Bearer abc.def said no'))).toBe('The connection could not be made: Bearer [redacted] said no');
        expect(explainConnectFailure(new Error('. '.repeat(100_000))).length).toBeLessThan(2_100);
    });

    it('takes whatever was caught', () => {
        expect(explainConnectFailure(new Error('popup closed'))).toBe('The connection could not be made: popup closed');
        expect(explainConnectFailure(new AuthError('No product.', 'connection_validation_failed'))).toBe('No product.');
        expect(explainConnectFailure('popup closed')).toBe('The connection could not be made: popup closed');
        expect(explainConnectFailure(undefined)).toBe('The connection could not be made: undefined');
    });
});

describe('repeatIfReasonIsLost', () => {
    const lost = new AuthError('{"error":"Task 0190-a is in progress"}', 'connection_validation_failed');
    const real = new AuthError('It needs the product.', 'connection_validation_failed');
    const answers = (...outcomes: (Error | string)[]) => {
        let calls = 0;
        const attempt = (): Promise<string> => {
            const outcome = outcomes[calls++];
            return typeof outcome === 'string' ? Promise.resolve(outcome) : Promise.reject(outcome ?? new Error('called too often'));
        };
        return { attempt, calls: () => calls };
    };

    it('comes to the real reason, or to the connection', async () => {
        const refused = answers(lost, lost, real);
        expect(await rejection(repeatIfReasonIsLost(refused.attempt, { waitMs: 1 }))).toBe(real);
        expect(await repeatIfReasonIsLost(answers(lost, 'connected').attempt, { waitMs: 1 })).toBe('connected');
    });

    it('repeats no other failure, and not for ever', async () => {
        const refused = answers(real);
        expect(await rejection(repeatIfReasonIsLost(refused.attempt))).toBe(real);
        expect(refused.calls()).toBe(1);
        const hopeless = answers(lost, lost, lost, lost, lost);
        expect(await rejection(repeatIfReasonIsLost(hopeless.attempt, { waitMs: 1 }))).toBe(lost);
        expect(hopeless.calls()).toBe(4);
    });
});
