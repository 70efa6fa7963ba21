import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
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
        .query({ connectionId: 'c-1', integrationId: 'mimecast' })
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
            .reply(200);
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
            .post('/sync/trigger', { ...body, syncs: ['groups'], opts: { reset: false, emptyCache: false } })
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

describe('metadata and permissions', () => {
    it('reads them without touching the credentials', async () => {
        const permissions = { functions: [{ name: 'groups', works: true }] };
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
            errors: [],
            syncs: [{ name: 'groups', status: 'SUCCESS' }]
        });
        expect(inspect(health, { depth: null })).not.toContain('synthetic');
    });

    it.each([400, 424])('tells a failed refresh (HTTP %i) from an unknown connection', async (status) => {
        listed({ errors: [{ type: 'auth', log_id: 'log-1' }] });
        fetched(status, { error: { code: 'invalid_credentials', message: 'x', payload: { connection: { ...found, credentials } } } }, 'true');
        statuses([]);
        expect(await client().tenant('c-1').health({ forceRefresh: true })).toEqual({
            ok: false,
            credentials: 'invalid',
            errors: [{ type: 'auth', logId: 'log-1' }],
            syncs: []
        });
    });

    it('is bad with refused credentials, even before Nango has noted it', async () => {
        listed();
        fetched(424, { error: { code: 'invalid_credentials' } });
        statuses([]);
        expect(await client().tenant('c-1').health()).toEqual({ ok: false, credentials: 'invalid', errors: [], syncs: [] });
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
        expect(await client().tenant('c-1').health()).toEqual({ ok: true, credentials: 'unknown', errors: [], syncs: [] });
        listed();
        fetched(200, '');
        statuses([]);
        expect(await client().tenant('c-1').health()).toMatchObject({ credentials: 'unknown' });
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
