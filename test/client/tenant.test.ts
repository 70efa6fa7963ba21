import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMimecast } from '../../src/index.ts';
import type { SyncName } from '../../src/index.ts';
import { client, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

const found = { connection_id: 'c-1', provider_config_key: 'mimecast', provider: 'mimecast', metadata: null, errors: [] };
const credentials = {
    type: 'OAUTH2_CC',
    token: 'synthetic-token',
    client_id: 'id',
    client_secret: 'synthetic-secret',
    expires_at: '2026-01-06T10:00:00Z',
    raw: {}
};

function listed(connection: Record<string, unknown> = {}): void {
    server()
        .get('/connections')
        .query({ connectionId: 'c-1' })
        .reply(200, { connections: [{ ...found, ...connection }] });
}

function statuses(syncs: unknown[]): void {
    server().get('/sync/status').query({ syncs: '*', provider_config_key: 'mimecast', connection_id: 'c-1' }).reply(200, { syncs });
}

describe('the connection id', () => {
    it.each(['', ' a', 'a ', 'a\nb', 'ä', '.', '..', 'x'.repeat(256), 7, undefined])('%j is refused', (connectionId) => {
        expect(() => client().tenant(connectionId as string)).toThrow(expect.objectContaining({ type: 'invalid_input', field: 'connectionId' }));
    });

    it('is encoded where it stands in a path, and so is the integration id', async () => {
        const odd = 'a/../b?x=1#y';
        server()
            .delete((uri) => uri === '/connections/a%2F..%2Fb%3Fx%3D1%23y?provider_config_key=mimecast%20eu')
            .reply(200, { success: true });
        await client({ integrationId: 'mimecast eu' }).tenant(odd).disconnect();
        expect(client().tenant(odd).connectionId).toBe(odd);
    });
});

describe('syncs', () => {
    it('starts, pauses and triggers by name', async () => {
        const { syncs } = client().tenant('c-1');
        const body = { provider_config_key: 'mimecast', connection_id: 'c-1' };
        server()
            .post('/sync/start', { ...body, syncs: ['audit-events'] })
            .reply(200, { success: true });
        await syncs.start('audit-events');
        server()
            .post('/sync/pause', { ...body, syncs: ['audit-events', 'groups'] })
            .reply(200, { success: true });
        await syncs.pause(['audit-events', 'groups']);
        server()
            .post('/sync/trigger', { ...body, syncs: ['groups'] })
            .reply(200, { success: true });
        await syncs.trigger('groups');
        server()
            .post('/sync/trigger', { ...body, syncs: ['groups'], opts: { reset: true, emptyCache: true } })
            .reply(200, { success: true });
        await syncs.trigger('groups', { reset: true, emptyCache: true });
    });

    it('refuses an empty list, which Nango would take for every sync', async () => {
        const { syncs } = client().tenant('c-1');
        for (const call of [syncs.start([]), syncs.pause([]), syncs.trigger([]), syncs.status([])]) {
            expect(await rejection(call)).toMatchObject({ type: 'invalid_input', field: 'names' });
        }
    });

    it('reads the status of all or of some', async () => {
        const { syncs } = client().tenant('c-1');
        statuses([{ name: 'groups', status: 'SUCCESS' }]);
        expect(await syncs.status()).toEqual([{ name: 'groups', status: 'SUCCESS' }]);
        server().get('/sync/status').query({ syncs: 'groups,audit-events', provider_config_key: 'mimecast', connection_id: 'c-1' }).reply(200, { syncs: [] });
        expect(await syncs.status(['groups', 'audit-events'])).toEqual([]);
        server().get('/sync/status').query(true).times(2).reply(200, '<html>');
        expect(await rejection(syncs.status())).toMatchObject({ type: 'unexpected_reply', code: 'sync_status' });
        expect(await rejection(syncs.status('groups'))).toMatchObject({ type: 'unexpected_reply' });
    });

    it('sets a frequency and takes it back', async () => {
        const { syncs } = client().tenant('c-1');
        const body = { sync_name: 'groups', provider_config_key: 'mimecast', connection_id: 'c-1' };
        server()
            .put('/sync/update-connection-frequency', { ...body, frequency: 'every 15 minutes' })
            .reply(200, { frequency: 'every 15 minutes' });
        expect(await syncs.setFrequency('groups', 'every 15 minutes')).toBe('every 15 minutes');
        server()
            .put('/sync/update-connection-frequency', { ...body, frequency: null })
            .reply(200, { frequency: 'every hour' });
        expect(await syncs.setFrequency('groups', null)).toBe('every hour');
    });

    it('names an unknown sync and an unknown connection, and repeats no command', async () => {
        const { syncs } = client().tenant('c-1');
        server()
            .put('/sync/update-connection-frequency')
            .reply(400, { error: { code: 'unknown_sync' } });
        expect(await rejection(syncs.setFrequency('nothing' as SyncName, null))).toMatchObject({ type: 'function_not_found' });
        server()
            .get('/sync/status')
            .query(true)
            .reply(400, { error: { code: 'invalid_body', message: 'Connection not found' } });
        expect(await rejection(syncs.status())).toMatchObject({ type: 'connection_not_found' });
        server().post('/sync/trigger').reply(503);
        expect(await rejection(syncs.trigger('groups'))).toMatchObject({ type: 'nango_unavailable', outcomeUnknown: true });
        server().post('/sync/start').reply(429, {}, { 'Retry-After': '0' });
        expect(await rejection(syncs.start('groups'))).toMatchObject({ type: 'nango_rate_limited', outcomeUnknown: false });
    });
});

describe('options of the wrong kind', () => {
    const tenant = () => client().tenant('c-1');
    const methods: [string, (options: object) => Promise<unknown>][] = [
        ['run', (options) => tenant().run('whoami', {}, options)],
        ['enqueue', (options) => tenant().enqueue('whoami', {}, options)],
        ['result', (options) => tenant().result('whoami', 'an-id', options)],
        ['records', async (options) => tenant().records('Group', options)],
        ['syncs.start', (options) => tenant().syncs.start('groups', options)],
        ['syncs.pause', (options) => tenant().syncs.pause('groups', options)],
        ['syncs.trigger', (options) => tenant().syncs.trigger('groups', options)],
        ['syncs.status', (options) => tenant().syncs.status('groups', options)],
        ['syncs.setFrequency', (options) => tenant().syncs.setFrequency('groups', null, options)],
        ['syncs.applyPermissions', (options) => tenant().syncs.applyPermissions(options)],
        ['metadata.get', (options) => tenant().metadata.get(options)],
        ['metadata.update', (options) => tenant().metadata.update({}, options)],
        ['permissions', (options) => tenant().permissions(options)],
        ['refreshPermissions', (options) => tenant().refreshPermissions(options)],
        ['health', (options) => tenant().health(options)],
        ['disconnect', (options) => tenant().disconnect(options)],
        ['connect', (options) => client().connect(options as { tags: Record<string, string> })],
        ['reconnect', (options) => client().reconnect('c-1', options)]
    ];

    it.each(methods)('is named before anything is sent: %s', async (_, method) => {
        for (const options of [null, 'text', 7, [], () => undefined]) {
            expect(await rejection(method(options as object))).toMatchObject({ type: 'invalid_input', field: 'options', outcomeUnknown: false });
        }
        for (const signal of [null, 'text', {}, new AbortController()]) {
            expect(await rejection(method({ signal }))).toMatchObject({ type: 'invalid_input', field: 'signal', outcomeUnknown: false });
        }
    });

    it.each([undefined, null, 'text', 7, [], {}, { nango: null }, { nango: { triggerAction: () => undefined } }])('makes no client: %j', (options) => {
        expect(() => createMimecast(options as never)).toThrow(expect.objectContaining({ type: 'invalid_input' }));
    });

    it.each<[string, () => Promise<unknown>]>([
        ...[null, 7, '', [''], [['groups']], 'grou\ud83d'].flatMap((names): [string, () => Promise<unknown>][] => [
            ['names', () => tenant().syncs.start(names as SyncName)],
            ['names', () => tenant().syncs.trigger(names as SyncName)],
            ['names', () => tenant().syncs.status(names as SyncName)]
        ]),
        ...[undefined, null, 7, '', 'grou\ud83d'].map((name): [string, () => Promise<unknown>] => [
            'name',
            () => tenant().syncs.setFrequency(name as SyncName, null)
        ]),
        ...[undefined, 7, '', 'every \ud83d'].map((frequency): [string, () => Promise<unknown>] => [
            'frequency',
            () => tenant().syncs.setFrequency('groups', frequency as string)
        ]),
        ...[undefined, null, 'text', 7, [1]].map((changes): [string, () => Promise<unknown>] => ['changes', () => tenant().metadata.update(changes as object)]),
        ...[null, 'abc', ['a'], { a: 1 }].flatMap((tags): [string, () => Promise<unknown>][] => [
            ['tags', () => client().connect({ tags: tags as unknown as Record<string, string> })],
            ['tags', () => client().reconnect('c-1', { tags: tags as unknown as Record<string, string> })]
        ])
    ])('or another argument of one is named too: %s', async (field, call) => {
        expect(await rejection(call())).toMatchObject({ type: 'invalid_input', field, outcomeUnknown: false });
    });
});

describe('a list with something else in it', () => {
    it('is none where it is of syncs', async () => {
        for (const syncs of [[null], [7], [{ status: 'ERROR' }], [{ name: 'groups' }, 'x']]) {
            statuses(syncs);
            expect(await rejection(client().tenant('c-1').syncs.status())).toMatchObject({ type: 'unexpected_reply', code: 'sync_status' });
        }
    });

    it('is no checklist, whoever wrote it into the metadata', async () => {
        for (const permissions of ['x', {}, { functions: 7 }, { functions: [null] }, { functions: [{ name: 'groups' }] }]) {
            listed({ metadata: { permissions } });
            expect(await client().tenant('c-1').permissions()).toBeNull();
            listed({ metadata: { permissions } });
            statuses([]);
            server()
                .get('/connections/c-1')
                .query(true)
                .reply(200, { credentials: { type: 'OAUTH2_CC' } });
            expect(await client().tenant('c-1').health()).toMatchObject({ ok: true, notGranted: [] });
        }
    });

    it('of errors is read without a word that is no text', async () => {
        const odd = { toString: 1, valueOf: 1 };
        listed({ errors: [{ type: odd, log_id: 7 }, null] });
        statuses([]);
        server()
            .get('/connections/c-1')
            .query(true)
            .reply(200, { credentials: { type: 'OAUTH2_CC' } });
        expect((await client().tenant('c-1').health()).errors).toEqual([{ type: JSON.stringify(odd), logId: '7' }]);
    });
});

describe('an order that Nango does not confirm', () => {
    const tenant = () => client().tenant('c-1');
    const orders: [string, 'post' | 'patch' | 'put' | 'delete', RegExp, () => Promise<unknown>][] = [
        ['disconnect', 'delete', /^\/connections\/c-1/, () => tenant().disconnect()],
        ['metadata.update', 'patch', /^\/connections\/metadata/, () => tenant().metadata.update({ readOnly: true })],
        ['syncs.start', 'post', /^\/sync\/start/, () => tenant().syncs.start('groups')],
        ['syncs.pause', 'post', /^\/sync\/pause/, () => tenant().syncs.pause('groups')],
        ['syncs.trigger', 'post', /^\/sync\/trigger/, () => tenant().syncs.trigger('groups')],
        ['syncs.setFrequency', 'put', /^\/sync\/update-connection-frequency/, () => tenant().syncs.setFrequency('groups', null)]
    ];

    it.each(orders)('is not taken for done: %s answered with a page, with nothing or with something else', async (_, method, path, order) => {
        for (const body of ['<html>sign in</html>', '', '[]', 'null']) {
            server()[method](path).reply(200, body, { 'content-type': 'application/json' });
            const error = await rejection(order());
            expect(error).toMatchObject({ type: 'unexpected_reply', status: 200, retryable: false, outcomeUnknown: true });
            expect((error as Error).message).toMatch(/^Could not .+: Nango answered without .+\. Something between/);
        }
    });

    it.each(orders.filter(([name]) => /start|pause|trigger|disconnect/.test(name)))('is not done where Nango says so: %s', async (_, method, path, order) => {
        server()[method](path).reply(200, { success: false });
        expect(await rejection(order())).toMatchObject({ type: 'unexpected_reply', code: 'not_confirmed' });
    });

    it('is done when Nango has nothing to say and says that (204)', async () => {
        server().post('/sync/start').reply(204);
        await tenant().syncs.start('groups');
        server()
            .delete(/^\/connections\/c-1/)
            .reply(204);
        await tenant().disconnect();
    });
});

describe('an order to the syncs of a connection that is so new that it has none', () => {
    const none = { error: { code: 'no_syncs_found', message: 'No syncs found' } };

    it('waits until they are there, and gives it once more', async () => {
        server().post('/sync/pause').reply(400, none);
        statuses([]);
        server().get('/sync/status').query(true).reply(500);
        server().get('/sync/status').query(true).reply(500);
        server().get('/sync/status').query(true).reply(500);
        statuses([{ name: 'groups' }]);
        statuses([{ name: 'groups' }, { name: 'audit-events' }]);
        server().post('/sync/pause').reply(200, { success: true });
        await client().tenant('c-1').syncs.pause(['groups', 'audit-events']);
    });

    it('never gives it twice while the syncs are not there: some of them might run twice', async () => {
        server().post('/sync/trigger').reply(400, none);
        statuses([]);
        statuses([{ name: 'groups' }]);
        server().post('/sync/trigger').reply(200, { success: true });
        await client().tenant('c-1').syncs.trigger('groups');
    });

    it('says what that can mean when the time is up, or at once where none is given', async () => {
        const { syncs } = client().tenant('c-1');
        server().post('/sync/start').reply(400, none);
        const error = await rejection(syncs.start('groups', { waitMs: 0 }));
        expect(error).toMatchObject({ type: 'function_not_found', code: 'no_syncs_found', outcomeUnknown: false });
        expect((error as Error).message).toContain('so new that Nango has not made its syncs yet');
        server().persist().post('/sync/start').reply(400, none);
        server().persist().get('/sync/status').query(true).optionally().reply(200, { syncs: [] });
        expect(await rejection(syncs.start('groups', { waitMs: 50 }))).toMatchObject({ code: 'no_syncs_found' });
        for (const waitMs of [-1, Number.NaN, 2 ** 31]) {
            expect(await rejection(syncs.pause('groups', { waitMs }))).toMatchObject({ type: 'invalid_input', field: 'waitMs' });
        }
    });

    it('stops waiting when the caller does', async () => {
        server().post('/sync/pause').reply(400, none);
        server().get('/sync/status').query(true).reply(200, { syncs: [] });
        const reason = new Error('user left');
        const left = new AbortController();
        setTimeout(() => left.abort(reason), 50);
        expect(await rejection(client().tenant('c-1').syncs.pause('groups', { signal: left.signal }))).toBe(reason);
    });
});

it('says which version of @nangohq/node knows `reset`, where an older one makes an order that Nango refuses', async () => {
    server()
        .post('/sync/trigger')
        .reply(400, { error: { code: 'invalid_body', errors: [{ message: 'Invalid option', path: ['sync_mode'] }] } });
    expect(await rejection(client().tenant('c-1').syncs.trigger('groups', { reset: true }))).toMatchObject({
        type: 'invalid_input',
        field: 'nango',
        message: expect.stringContaining('version 0.70.0 of @nangohq/node') as string
    });
});

const missing = { name: 'audit-events', kind: 'sync', status: 'missing', permissions: ['Account | Logs | Read'], products: [], message: 'No.' };
const allowed = { ...missing, status: 'allowed', permissions: [], message: null };

describe('applyPermissions', () => {
    const checklist = (...functions: unknown[]): Record<string, unknown> => ({ permissions: { functions } });
    const remembers = (pausedSyncs: string[]): void => {
        server().patch('/connections/metadata', { metadata: { pausedSyncs }, connection_id: 'c-1', provider_config_key: 'mimecast' }).reply(200, {});
    };
    const ordered = (order: string, syncs: string[]): void => {
        server()
            .post(`/sync/${order}`, (body: { syncs: string[] }) => JSON.stringify(body.syncs) === JSON.stringify(syncs))
            .reply(200, { success: true });
    };

    it('pauses what cannot work and runs, writes down first what it pauses, and leaves the rest alone', async () => {
        listed({
            metadata: checklist(
                missing,
                { ...missing, name: 'dlp-logs' },
                { ...missing, name: 'groups', status: 'untested' },
                { ...missing, name: 'whoami', kind: 'action' }
            )
        });
        statuses([
            { name: 'audit-events', status: 'ERROR' },
            { name: 'dlp-logs', status: 'PAUSED' },
            { name: 'groups', status: 'ERROR' }
        ]);
        remembers(['audit-events']);
        ordered('pause', ['audit-events']);
        expect(await client().tenant('c-1').syncs.applyPermissions()).toMatchObject({
            paused: ['audit-events'],
            started: [],
            notGranted: [{ name: 'audit-events' }, { name: 'dlp-logs' }]
        });
    });

    it('has written down what it may have paused, when Nango does not say whether it did', async () => {
        listed({ metadata: checklist(missing) });
        statuses([{ name: 'audit-events', status: 'ERROR' }]);
        remembers(['audit-events']);
        server().post('/sync/pause').reply(503);
        expect(await rejection(client().tenant('c-1').syncs.applyPermissions())).toMatchObject({ type: 'nango_unavailable', outcomeUnknown: true });
    });

    it('starts what it paused when the right has come, and nothing that others paused', async () => {
        listed({ metadata: { ...checklist(missing), pausedSyncs: ['audit-events', 'url-protect-logs'] } });
        server()
            .post('/action/trigger', { action_name: 'check-permissions', input: {} })
            .reply(200, { functions: [allowed, { ...allowed, name: 'groups' }, { ...missing, name: 'url-protect-logs' }] });
        statuses([
            { name: 'audit-events', status: 'PAUSED' },
            { name: 'groups', status: 'PAUSED' },
            { name: 'url-protect-logs', status: 'PAUSED' }
        ]);
        ordered('start', ['audit-events']);
        remembers(['url-protect-logs']);
        expect(await client().tenant('c-1').syncs.applyPermissions({ refresh: true })).toMatchObject({ paused: [], started: ['audit-events'] });
    });

    it('does not start again what the action that asks has started itself', async () => {
        listed({ metadata: { pausedSyncs: ['audit-events', 'dlp-logs'] } });
        server()
            .post('/action/trigger')
            .reply(200, { functions: [allowed, { ...missing, name: 'dlp-logs' }], startedSyncs: ['audit-events'] });
        statuses([
            { name: 'audit-events', status: 'RUNNING' },
            { name: 'dlp-logs', status: 'PAUSED' }
        ]);
        expect(await client().tenant('c-1').syncs.applyPermissions({ refresh: true })).toMatchObject({ paused: [], started: ['audit-events'] });
    });

    it('forgets what somebody started by hand, and says nothing where nothing is to be done', async () => {
        listed({ metadata: { ...checklist(allowed), pausedSyncs: ['audit-events'] } });
        statuses([{ name: 'audit-events', status: 'SUCCESS' }]);
        remembers([]);
        expect(await client().tenant('c-1').syncs.applyPermissions()).toEqual({ paused: [], started: [], notGranted: [] });
        listed({ metadata: checklist(allowed) });
        statuses([{ name: 'audit-events', status: 'SUCCESS' }]);
        await client().tenant('c-1').syncs.applyPermissions();
    });

    it('asks Mimecast where there is no checklist yet, and waits for the syncs of a new connection', async () => {
        listed();
        server()
            .post('/action/trigger')
            .reply(200, { functions: [missing] });
        statuses([]);
        statuses([{ name: 'audit-events', status: 'RUNNING' }]);
        statuses([{ name: 'audit-events', status: 'RUNNING' }]);
        remembers(['audit-events']);
        ordered('pause', ['audit-events']);
        expect((await client().tenant('c-1').syncs.applyPermissions()).paused).toEqual(['audit-events']);
    });
});

describe('metadata and permissions', () => {
    it('reads them without touching the credentials', async () => {
        const permissions = { functions: [{ name: 'groups', status: 'allowed' }] };
        listed({ metadata: { readOnly: true, permissions } });
        expect(await client().tenant('c-1').metadata.get()).toEqual({ readOnly: true, permissions });
        listed({ metadata: { permissions } });
        expect(await client().tenant('c-1').permissions()).toEqual(permissions);
        listed();
        expect(await client().tenant('c-1').permissions()).toBeNull();
    });

    it('updates single fields', async () => {
        server()
            .patch('/connections/metadata', { metadata: { readOnly: true }, connection_id: 'c-1', provider_config_key: 'mimecast' })
            .reply(200, {});
        await client().tenant('c-1').metadata.update({ readOnly: true });
    });

    it('asks Mimecast anew by running the check', async () => {
        server().post('/action/trigger', { action_name: 'check-permissions', input: {} }).reply(200, { functions: [] });
        expect(await client().tenant('c-1').refreshPermissions()).toEqual({ functions: [] });
    });

    it('takes only the connection of this integration with exactly this id', async () => {
        server()
            .get('/connections')
            .query(true)
            .reply(200, {
                connections: [
                    { ...found, connection_id: 'c-11' },
                    { ...found, provider_config_key: 'other' }
                ]
            });
        expect(await rejection(client().tenant('c-1').metadata.get())).toMatchObject({ type: 'connection_not_found' });
        server().get('/connections').query(true).reply(200, '<html>');
        expect(await rejection(client().tenant('c-1').metadata.get())).toMatchObject({ type: 'unexpected_reply', code: 'connections' });
    });
});

describe('health', () => {
    function fetched(status: number, body: unknown, forceRefresh = 'false'): void {
        server()
            .get('/connections/c-1')
            .query({ provider_config_key: 'mimecast', force_refresh: forceRefresh, refresh_token: 'false', refresh_github_app_jwt_token: 'false' })
            .reply(status, body as Record<string, unknown>);
    }

    it('is good with working credentials, no noted error and no failed sync, and shows no secret', async () => {
        listed();
        fetched(200, { ...found, credentials });
        statuses([{ name: 'groups', status: 'SUCCESS' }]);
        const health = await client().tenant('c-1').health();
        expect(health).toEqual({
            ok: true,
            credentials: 'valid',
            tokenExpiresAt: '2026-01-06T10:00:00Z',
            broken: [],
            notGranted: [],
            errors: [],
            syncs: [{ name: 'groups', status: 'SUCCESS' }]
        });
        expect(inspect(health, { depth: null })).not.toContain('synthetic');
    });

    /** What a function says that finds no token. */
    const refusedToFunctions = (type = 'credentials', code = 'token_renewal_refused'): unknown =>
        server()
            .post('/action/trigger', { action_name: 'whoami', input: {} })
            .reply(500, { error: { code: 'action_script_runtime_error', payload: { type, code, message: 'No token.' } } });

    it.each([400, 424])('tells a failed refresh (HTTP %i) from an unknown connection', async (status) => {
        listed({ errors: [{ type: 'auth', log_id: 'log-1' }] });
        fetched(status, { error: { code: 'invalid_credentials', message: 'x', payload: { connection: { ...found, credentials } } } }, 'true');
        statuses([]);
        refusedToFunctions();
        expect(await client().tenant('c-1').health({ forceRefresh: true })).toEqual({
            ok: false,
            credentials: 'invalid',
            broken: [],
            notGranted: [],
            errors: [{ type: 'auth', logId: 'log-1' }],
            syncs: []
        });
    });

    it('is bad with refused credentials, even before Nango has noted it', async () => {
        listed();
        fetched(424, { error: { code: 'invalid_credentials' } });
        statuses([]);
        server()
            .post('/action/trigger', { action_name: 'whoami', input: {} })
            .reply(500, {
                error: { code: 'action_script_runtime_error', payload: { type: 'credentials', code: 'token_renewal_refused', message: 'No token.' } }
            });
        expect(await client().tenant('c-1').health()).toEqual({ ok: false, credentials: 'invalid', broken: [], notGranted: [], errors: [], syncs: [] });
    });

    it.each([
        ['credentials', 'token_renewal_refused', 'invalid'],
        ['temporary', 'token_renewal_failed', 'unknown'],
        ['temporary', 'connection_lost', 'unknown'],
        ['permission', 'forbidden', 'valid']
    ])('asks a function why there is no token: %s, %s', async (type, code, expected) => {
        listed({ errors: [{ type: 'auth', log_id: 'log-1' }] });
        fetched(400, { error: { code: 'invalid_credentials' } });
        statuses([]);
        refusedToFunctions(type, code);
        if (expected === 'valid') {
            listed();
        }
        expect(await client().tenant('c-1').health()).toMatchObject({ credentials: expected });
    });

    it('is bad when a sync failed or Nango noted something', async () => {
        listed();
        fetched(200, { ...found, credentials: { ...credentials, expires_at: undefined } });
        statuses([{ name: 'groups', status: 'ERROR' }]);
        expect(await client().tenant('c-1').health()).toMatchObject({ ok: false, credentials: 'valid' });
        listed({ errors: [{ type: 'sync', log_id: 'log-2' }] });
        fetched(200, { ...found, credentials });
        statuses([]);
        expect(await client().tenant('c-1').health()).toMatchObject({ ok: false, credentials: 'valid', errors: [{ type: 'sync', logId: 'log-2' }] });
    });

    it('does not claim to know credentials that the key may not read', async () => {
        listed({ errors: undefined });
        fetched(200, { ...found, credentials: {} });
        statuses([]);
        expect(await client().tenant('c-1').health()).toEqual({ ok: true, credentials: 'unknown', broken: [], notGranted: [], errors: [], syncs: [] });
        listed();
        fetched(200, '');
        statuses([]);
        expect(await rejection(client().tenant('c-1').health())).toMatchObject({ type: 'unexpected_reply', code: 'connection' });
    });

    it('tells what was not granted from what is broken, and only the latter is a fault', async () => {
        const metadata = { permissions: { functions: [missing, { ...missing, name: 'whoami', kind: 'action' }] } };
        listed({ metadata, errors: [{ type: 'sync', log_id: 'log-1' }] });
        fetched(200, { ...found, credentials });
        statuses([
            { name: 'audit-events', status: 'ERROR' },
            { name: 'groups', status: 'SUCCESS' }
        ]);
        expect(await client().tenant('c-1').health()).toMatchObject({
            ok: true,
            broken: [],
            notGranted: [
                { name: 'audit-events', permissions: ['Account | Logs | Read'] },
                { name: 'whoami', kind: 'action' }
            ],
            errors: [{ type: 'sync' }]
        });
        listed({ metadata, errors: [{ type: 'sync', log_id: 'log-1' }] });
        fetched(200, { ...found, credentials });
        statuses([
            { name: 'audit-events', status: 'ERROR' },
            { name: 'groups', status: 'ERROR' }
        ]);
        expect(await client().tenant('c-1').health()).toMatchObject({ ok: false, broken: ['groups'], notGranted: [{ name: 'audit-events' }, {}] });
        // Two failures are noted and only one sync has an excuse, whatever the statuses say while a run is under way.
        listed({
            metadata,
            errors: [
                { type: 'sync', log_id: 'log-1' },
                { type: 'sync', log_id: 'log-2' }
            ]
        });
        fetched(200, { ...found, credentials });
        statuses([
            { name: 'audit-events', status: 'ERROR' },
            { name: 'groups', status: 'RUNNING' }
        ]);
        expect(await client().tenant('c-1').health()).toMatchObject({ ok: false, broken: [] });
    });

    it('asks Mimecast anew what is granted where that is wanted', async () => {
        listed({ metadata: { permissions: { functions: [allowed] } } });
        fetched(200, { ...found, credentials });
        statuses([{ name: 'audit-events', status: 'ERROR' }]);
        server()
            .post('/action/trigger', { action_name: 'check-permissions', input: {} })
            .reply(200, { functions: [missing] });
        expect(await client().tenant('c-1').health({ refreshPermissions: true })).toMatchObject({
            ok: true,
            broken: [],
            notGranted: [{ name: 'audit-events' }]
        });
    });

    it('looks again where a failed refresh is noted and the credentials work: Nango takes the note back a moment later', async () => {
        listed({ errors: [{ type: 'auth', log_id: 'log-1' }] });
        fetched(200, { ...found, credentials });
        statuses([]);
        listed();
        expect(await client().tenant('c-1').health()).toMatchObject({ ok: true, errors: [] });
        listed({ errors: [{ type: 'auth', log_id: 'log-1' }] });
        fetched(200, { ...found, credentials });
        statuses([]);
        listed({ errors: [{ type: 'auth', log_id: 'log-1' }] });
        expect(await client().tenant('c-1').health()).toMatchObject({ ok: false, credentials: 'valid', errors: [{ type: 'auth' }] });
    });

    it('rejects when the connection or Nango is not there', async () => {
        server().get('/connections').query(true).reply(200, { connections: [] });
        expect(await rejection(client().tenant('c-1').health())).toMatchObject({ type: 'connection_not_found' });
        listed();
        fetched(404, { error: { code: 'not_found' } });
        statuses([]);
        expect(await rejection(client().tenant('c-1').health())).toMatchObject({ type: 'connection_not_found' });
    });
});

describe('disconnect', () => {
    it('deletes the connection once', async () => {
        server().delete('/connections/c-1').query({ provider_config_key: 'mimecast' }).reply(200, { success: true });
        await client().tenant('c-1').disconnect();
        server()
            .delete('/connections/c-1')
            .query(true)
            .reply(404, { error: { code: 'not_found' } });
        expect(await rejection(client().tenant('c-1').disconnect())).toMatchObject({ type: 'connection_not_found' });
    });
});
