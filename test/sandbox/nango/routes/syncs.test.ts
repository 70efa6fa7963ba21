import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { refusal, startFixture, startOfTime, startReceiver, sync } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

const minute = 60_000;
const hour = 60 * minute;

let fixture: Fixture;

beforeEach(async () => {
    fixture = await startFixture();
});
afterEach(() => fixture.close());

/** Saves the rows the provider answers with. */
const items = `async (nango) => {
    const reply = await nango.get({ endpoint: '/items' });
    await nango.batchSave(reply.data.items, 'Item');
}`;

const rows = (...list: Record<string, unknown>[]): void => {
    fixture.provider.onCall = () => ({ status: 200, body: { items: list } });
};

const records = async (id: string, query: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> =>
    (await fixture.nango.listRecords({ providerConfigKey: 'acme', connectionId: id, model: 'Item', ...query })).records;

const statusOf = async (id: string): Promise<Record<string, unknown>> => ({ ...(await fixture.nango.syncStatus('acme', '*', id)).syncs[0] });

describe('the schedule', () => {
    it('runs an autoStart sync when a connection is made and then at its frequency, in sandbox time', async () => {
        rows({ id: 'a' });
        await fixture.deploy([sync('items', items)]);
        const id = await fixture.connect();
        expect(await records(id)).toMatchObject([{ id: 'a' }]);
        expect(await statusOf(id)).toMatchObject({
            name: 'items',
            variant: 'base',
            type: 'INITIAL',
            status: 'SUCCESS',
            frequency: 'every hour',
            finishedAt: '2026-03-02T08:00:00.000Z',
            nextScheduledSyncAt: '2026-03-02T09:00:00.000Z',
            latestResult: { Item: { added: 1, updated: 0, deleted: 0 } },
            latestExecutionStatus: 'SUCCESS',
            recordCount: { Item: 1 },
            checkpoint: null
        });
        fixture.clock.advance(hour - 1);
        expect(await fixture.host.runDueSyncs()).toEqual([]);
        fixture.clock.advance(1);
        expect(await fixture.host.runDueSyncs()).toMatchObject([{ sync: 'items', connectionId: id, type: 'INCREMENTAL', status: 'SUCCESS' }]);
        expect(await fixture.host.runDueSyncs()).toEqual([]);
    });

    it('starts a newly deployed autoStart sync on existing connections, and leaves one without autoStart paused', async () => {
        const id = await fixture.connect();
        rows({ id: 'a' });
        await fixture.deploy([sync('items', items), sync('manual', items, { autoStart: false })]);
        await fixture.host.settled();
        expect(fixture.host.syncRuns.map((run) => run.sync)).toEqual(['items']);
        const { syncs } = await fixture.nango.syncStatus('acme', ['items', 'manual'], id);
        expect(syncs.map(({ name, status, nextScheduledSyncAt }) => ({ name, status, nextScheduledSyncAt }))).toEqual([
            { name: 'items', status: 'SUCCESS', nextScheduledSyncAt: '2026-03-02T09:00:00.000Z' },
            { name: 'manual', status: 'PAUSED', nextScheduledSyncAt: null }
        ]);
    });

    it('makes each run when time passes through it', async () => {
        rows({ id: 'a' });
        await fixture.deploy([sync('often', items, { runs: 'every 20 minutes' }), sync('items', items)]);
        await fixture.connect();
        const finished = await fixture.host.passTime(hour);
        expect(finished.map((run) => `${run.sync} ${new Date(run.startedAt).toISOString().slice(11, 16)}`)).toEqual([
            'often 08:20',
            'often 08:40',
            'often 09:00',
            'items 09:00'
        ]);
        expect(fixture.clock.now()).toBe(startOfTime + hour);
        // A 30-minute token was replaced on the way, each time before it expired.
        const refreshed = fixture.host.tokenCalls.filter((call) => call.reason === 'expiring');
        expect(refreshed.length).toBeGreaterThan(0);
        expect(refreshed.every((call) => call.at < (call.previousExpiresAt ?? 0))).toBe(true);
    });

    it('waits for the next schedule after a failure, keeps what was saved, and shows the error until the next success', async () => {
        await fixture.deploy([
            sync(
                'items',
                `async (nango) => {
                    await nango.batchSave([{ id: 'kept' }], 'Item');
                    await nango.saveCheckpoint({ page: 2 });
                    await nango.get({ endpoint: '/items' });
                }`
            )
        ]);
        fixture.provider.onCall = () => ({ status: 500, body: { error: 'down' } });
        const id = await fixture.connect();
        expect(await statusOf(id)).toMatchObject({ status: 'ERROR', latestExecutionStatus: 'ERROR', recordCount: { Item: 1 }, checkpoint: { page: 2 } });
        expect((await fixture.nango.listConnections({})).connections[0]?.errors).toMatchObject([{ type: 'sync' }]);
        expect(await fixture.host.runDueSyncs()).toEqual([]);
        fixture.provider.onCall = undefined;
        fixture.clock.advance(hour);
        expect(await fixture.host.runDueSyncs()).toMatchObject([{ status: 'SUCCESS', type: 'INITIAL' }]);
        expect((await fixture.nango.listConnections({})).connections[0]?.errors).toEqual([]);
    });

    it('never has two runs of one sync and connection at a time: a trigger during a run is served after it', async () => {
        let under = 0;
        let most = 0;
        let calls = 0;
        fixture.provider.onCall = () => {
            calls += 1;
            return { status: 200, body: { items: [] } };
        };
        await fixture.deploy([
            sync(
                'items',
                `async (nango) => { await nango.get({ endpoint: '/begin' }); await new Promise((done) => setTimeout(done, 30)); await nango.get({ endpoint: '/end' }); }`,
                {
                    autoStart: false
                }
            )
        ]);
        fixture.provider.onCall = (call) => {
            calls += 1;
            under += call.path === '/begin' ? 1 : -1;
            most = Math.max(most, under);
            return { status: 200 };
        };
        const id = await fixture.connect();
        await fixture.nango.triggerSync('acme', ['items'], id);
        expect(await statusOf(id)).toMatchObject({ status: 'RUNNING' });
        await fixture.nango.triggerSync('acme', ['items'], id);
        await fixture.host.settled();
        expect({ calls, most, runs: fixture.host.syncRuns.length }).toEqual({ calls: 4, most: 1, runs: 2 });
    });

    it('runs on a timer of real time when asked to', async () => {
        await fixture.close();
        fixture = await startFixture({ clock: createClock(startOfTime), timerMs: 10 });
        rows({ id: 'a' });
        await fixture.deploy([sync('items', items)]);
        await fixture.connect();
        fixture.clock.advance(hour);
        await expect.poll(() => fixture.host.syncRuns.length, { timeout: 5000 }).toBe(2);
    });
});

describe('start, pause, trigger', () => {
    it('starts at once, pauses, and refuses unknown names', async () => {
        rows({ id: 'a' });
        await fixture.deploy([sync('items', items, { autoStart: false })]);
        const id = await fixture.connect();
        await fixture.nango.startSync('acme', ['items'], id);
        await fixture.host.settled();
        expect(await statusOf(id)).toMatchObject({ status: 'SUCCESS' });
        await fixture.nango.pauseSync('acme', ['items'], id);
        expect(await statusOf(id)).toMatchObject({ status: 'PAUSED', nextScheduledSyncAt: null });
        fixture.clock.advance(hour);
        expect(await fixture.host.runDueSyncs()).toEqual([]);
        await fixture.nango.triggerSync('acme', ['items'], id);
        await fixture.host.settled();
        expect(fixture.host.syncRuns).toHaveLength(2);
        expect(await refusal(fixture.nango.startSync('acme', ['nothing'], id))).toMatchObject({ status: 404, code: 'no_syncs_found' });
        expect(await refusal(fixture.nango.pauseSync('acme', ['items'], 'nobody'))).toMatchObject({ status: 400, code: 'unknown_connection' });
        expect(await refusal(fixture.nango.syncStatus('nothing', '*'))).toMatchObject({ status: 400, code: 'unknown_provider_config' });
        expect(await fixture.api('POST', '/sync/trigger', { syncs: [] })).toMatchObject({
            status: 400,
            body: { error: { code: 'missing_provider_config_key' } }
        });
    });

    it('reach every connection of the integration when none is named', async () => {
        rows({ id: 'a' });
        await fixture.deploy([sync('items', items, { autoStart: false })]);
        await fixture.connect();
        await fixture.connect();
        await fixture.nango.startSync('acme', []);
        await fixture.host.settled();
        expect(fixture.host.syncRuns).toHaveLength(2);
    });

    it('keeps the checkpoint between runs; reset forgets it, emptyCache forgets the records', async () => {
        await fixture.deploy([
            sync(
                'items',
                `async (nango) => {
                    const at = await nango.getCheckpoint();
                    const page = (at ? at.page : 0) + 1;
                    await nango.batchSave([{ id: 'page-' + page }], 'Item');
                    await nango.saveCheckpoint({ page });
                }`
            )
        ]);
        const id = await fixture.connect();
        const run = async (options?: { reset?: boolean; emptyCache?: boolean }): Promise<string[]> => {
            await fixture.nango.triggerSync('acme', ['items'], id, options);
            await fixture.host.settled();
            return (await records(id)).map((record) => String(record['id']));
        };
        expect(await run()).toEqual(['page-1', 'page-2']);
        expect(await run({ reset: true })).toEqual(['page-1', 'page-2']);
        expect(await statusOf(id)).toMatchObject({ checkpoint: { page: 1 }, type: 'INITIAL' });
        expect(await run({ emptyCache: true })).toEqual(['page-2']);
        expect(await run({ reset: true, emptyCache: true })).toEqual(['page-1']);
    });

    it('lets a function trigger and start syncs', async () => {
        await fixture.deploy([
            sync('items', items, { autoStart: false }),
            sync(
                'leader',
                `async (nango) => { await nango.triggerSync('acme', nango.connectionId, 'items'); await nango.startSync('acme', ['items'], nango.connectionId); }`
            )
        ]);
        rows({ id: 'a' });
        const id = await fixture.connect();
        expect(await records(id)).toHaveLength(1);
        expect((await fixture.nango.syncStatus('acme', ['items'], id)).syncs[0]).toMatchObject({
            status: 'SUCCESS',
            nextScheduledSyncAt: expect.any(String) as string
        });
    });
});

describe('frequency of one connection', () => {
    it('is changed, given back, and checked', async () => {
        await fixture.deploy([sync('items', items)]);
        rows();
        const id = await fixture.connect();
        expect(await fixture.nango.updateSyncConnectionFrequency('acme', 'items', id, 'every 5 minutes')).toEqual({ frequency: 'every 5 minutes' });
        expect(await statusOf(id)).toMatchObject({ frequency: 'every 5 minutes', nextScheduledSyncAt: '2026-03-02T08:05:00.000Z' });
        expect(await fixture.nango.updateSyncConnectionFrequency('acme', 'items', id, null)).toEqual({ frequency: 'every hour' });
        expect(await refusal(fixture.nango.updateSyncConnectionFrequency('acme', 'items', id, 'every second'))).toMatchObject({
            status: 400,
            code: 'invalid_body'
        });
        expect(await refusal(fixture.nango.updateSyncConnectionFrequency('acme', 'nothing', id, 'every hour'))).toMatchObject({
            status: 400,
            code: 'unknown_sync'
        });
    });
});

describe('variants', () => {
    it('have their own schedule, records and checkpoint', async () => {
        await fixture.deploy([
            sync('items', `async (nango) => { await nango.batchSave([{ id: nango.variant }], 'Item'); await nango.saveCheckpoint({ of: nango.variant }); }`)
        ]);
        const id = await fixture.connect();
        const props = { provider_config_key: 'acme', connection_id: id, name: 'items', variant: 'north' };
        expect(await fixture.nango.createSyncVariant(props)).toMatchObject({ name: 'items', variant: 'north', id: expect.any(String) as string });
        await fixture.host.settled();
        expect((await records(id)).map((record) => record['id'])).toEqual(['base']);
        expect((await records(id, { variant: 'north' })).map((record) => record['id'])).toEqual(['north']);
        const { syncs } = await fixture.nango.syncStatus('acme', [{ name: 'items', variant: 'north' }], id);
        expect(syncs).toMatchObject([{ variant: 'north', checkpoint: { of: 'north' } }]);
        expect(await refusal(fixture.nango.createSyncVariant(props))).toMatchObject({ status: 400, code: 'sync_variant_already_exists' });
        expect(await refusal(fixture.nango.createSyncVariant({ ...props, variant: 'base' }))).toMatchObject({ status: 400, code: 'invalid_variant' });
        expect(await refusal(fixture.nango.createSyncVariant({ ...props, name: 'nothing' }))).toMatchObject({ status: 400, code: 'unknown_sync' });
        await fixture.nango.deleteSyncVariant(props);
        expect(await records(id, { variant: 'north' })).toEqual([]);
        expect(await refusal(fixture.nango.deleteSyncVariant({ ...props, variant: 'base' }))).toMatchObject({ status: 400, code: 'invalid_variant' });
    });
});

describe('records', () => {
    it('keep the first of duplicate ids and are read page by page, by id and by action', async () => {
        rows({ id: 'a', n: 1 }, { id: 'a', n: 2 }, { id: 7, n: 3 }, { id: 'b', odd: true });
        await fixture.deploy([sync('items', items)]);
        const id = await fixture.connect();
        const page = await fixture.nango.listRecords({ providerConfigKey: 'acme', connectionId: id, model: 'Item', limit: 2 });
        expect(page.records).toMatchObject([
            { id: 'a', n: 1, _nango_metadata: { last_action: 'ADDED', deleted_at: null, pruned_at: null } },
            { id: '7', n: 3 }
        ]);
        expect(await records(id, { cursor: page.next_cursor })).toMatchObject([{ id: 'b', odd: true }]);
        expect(await records(id, { ids: ['b', '7'] })).toHaveLength(2);

        rows({ id: 'a', n: 9 });
        await fixture.deploy([
            sync('items', `async (nango) => { await nango.batchSave([{ id: 'a', n: 9 }], 'Item'); await nango.batchDelete([{ id: 'b' }], 'Item'); }`)
        ]);
        fixture.clock.advance(hour);
        await fixture.host.runDueSyncs();
        const ids = async (filter: string): Promise<unknown[]> => (await records(id, { filter })).map((record) => record['id']);
        expect(await ids('added')).toEqual(['7']);
        expect(await ids('updated')).toEqual(['a']);
        expect(await ids('deleted')).toEqual(['b']);
        expect(await ids('updated,deleted')).toEqual(['a']);
        expect(await ids('added,updated')).toEqual(['7', 'a']);
        expect((await records(id, { modifiedAfter: '2026-03-02T08:30:00.000Z' })).map((record) => record['id'])).toEqual(['a', 'b']);
    });

    it('are pruned up to a cursor', async () => {
        rows({ id: 'a', n: 1 }, { id: 'b', n: 2 });
        await fixture.deploy([sync('items', items)]);
        const id = await fixture.connect();
        const [first] = await records(id, { limit: 1 });
        const untilCursor = (first?.['_nango_metadata'] as { cursor: string }).cursor;
        expect(await fixture.nango.pruneRecords({ providerConfigKey: 'acme', connectionId: id, model: 'Item', untilCursor })).toEqual({
            count: 1,
            has_more: false
        });
        const after = await records(id);
        expect(after.map((record) => record['n'])).toEqual([undefined, 2]);
    });

    it('refuse bad queries and unknown connections', async () => {
        const id = await fixture.connect();
        const headers = { 'connection-id': id, 'provider-config-key': 'acme' };
        for (const query of [
            '',
            'model=Item&limit=10001',
            'model=Item&filter=nonsense',
            'model=Item&modified_after=yesterday',
            'model=Item&modified_after=2024-01-01T00:00:00Z'
        ]) {
            expect(await fixture.api('GET', `/records?${query}`, undefined, headers)).toMatchObject({
                status: 400,
                body: { error: { code: 'invalid_query_params' } }
            });
        }
        expect(await fixture.api('GET', '/records?model=Item&cursor=nonsense', undefined, headers)).toMatchObject({ status: 400 });
        expect(await fixture.api('GET', '/records?model=Item')).toMatchObject({ status: 400, body: { error: { code: 'invalid_headers' } } });
        expect(await refusal(records('nobody'))).toMatchObject({ status: 400, code: 'unknown_connection' });
    });
});

describe('sync webhooks', () => {
    it('come once per changed model, signed, and not when nothing changed', async () => {
        const receiver = await startReceiver();
        fixture.host.webhookUrl = receiver.url;
        await fixture.deploy([
            sync(
                'items',
                `async (nango) => { const { data } = await nango.get({ endpoint: '/items' }); await nango.batchSave(data.items, 'Item'); await nango.batchSave(data.others, 'Other'); }`,
                {
                    models: ['Item', 'Other']
                }
            )
        ]);
        fixture.provider.onCall = () => ({ status: 200, body: { items: [{ id: 'a' }, { id: 'b' }], others: [] } });
        const id = await fixture.connect();
        fixture.clock.advance(hour);
        await fixture.host.runDueSyncs();
        fixture.provider.onCall = () => ({ status: 200, body: { items: [{ id: 'a', n: 2 }], others: [{ id: 'x' }] } });
        fixture.clock.advance(hour);
        await fixture.host.runDueSyncs();
        const webhooks = receiver.received.filter(({ body }) => body['type'] === 'sync');
        const shared = { from: 'nango', type: 'sync', success: true, connectionId: id, providerConfigKey: 'acme', syncName: 'items', syncVariant: 'base' };
        expect(webhooks.map(({ body }) => body)).toEqual([
            {
                ...shared,
                model: 'Item',
                syncType: 'INITIAL',
                modifiedAfter: '2026-03-02T08:00:00.000Z',
                queryTimeStamp: '2026-03-02T08:00:00.000Z',
                responseResults: { added: 2, updated: 0, deleted: 0 }
            },
            {
                ...shared,
                model: 'Item',
                syncType: 'INCREMENTAL',
                modifiedAfter: '2026-03-02T10:00:00.000Z',
                queryTimeStamp: '2026-03-02T10:00:00.000Z',
                responseResults: { added: 0, updated: 1, deleted: 0 }
            },
            {
                ...shared,
                model: 'Other',
                syncType: 'INCREMENTAL',
                modifiedAfter: '2026-03-02T10:00:00.000Z',
                queryTimeStamp: '2026-03-02T10:00:00.000Z',
                responseResults: { added: 1, updated: 0, deleted: 0 }
            }
        ]);
        for (const { raw, headers } of receiver.received) {
            expect(fixture.nango.verifyIncomingWebhookRequest(raw, headers)).toBe(true);
            expect(headers['x-nango-signature']).toMatch(/^[0-9a-f]{64}$/);
        }
        await receiver.close();
    });

    it('tell of a failure', async () => {
        const receiver = await startReceiver();
        await fixture.deploy([sync('items', `async (nango) => { throw new nango.ActionError({ type: 'permission', message: 'Not allowed' }); }`)]);
        fixture.host.webhookUrl = receiver.url;
        const id = await fixture.connect();
        expect(receiver.received.at(-1)?.body).toMatchObject({
            type: 'sync',
            success: false,
            connectionId: id,
            model: 'Item',
            error: {
                type: 'script_error',
                description: 'The action script failed with a runtime error',
                payload: { type: 'permission', message: 'Not allowed' }
            },
            startedAt: '2026-03-02T08:00:00.000Z',
            failedAt: '2026-03-02T08:00:00.000Z'
        });
        await receiver.close();
    });

    it.each([
        ['twice after 5xx', [500, 503, 200], 3, 200],
        ['no more than twice', [500], 3, 500],
        ['never after 4xx', [404], 1, 404],
        ['never after a redirect', [302], 1, 302]
    ])('are repeated %s', async (_, statuses, attempts, status) => {
        const receiver = await startReceiver(statuses);
        fixture.host.webhookUrl = receiver.url;
        await fixture.connect();
        expect(receiver.received).toHaveLength(attempts);
        expect(fixture.host.sentWebhooks).toMatchObject([{ attempts, status, url: receiver.url }]);
        await receiver.close();
    });

    it('go to the address the session gave, and a dead receiver stops nothing', async () => {
        const receiver = await startReceiver();
        fixture.host.webhookUrl = 'http://127.0.0.1:9/';
        const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' }, webhook_url_override: receiver.url });
        await fetch(`${fixture.host.url}/oauth2/auth/acme?connect_session_token=${data.token}`, {
            method: 'POST',
            body: JSON.stringify({ client_id: 'a', client_secret: 'b' })
        });
        await fixture.host.settled();
        expect(receiver.received).toHaveLength(1);
        await fixture.connect();
        expect(fixture.host.sentWebhooks.at(-1)).toMatchObject({ url: 'http://127.0.0.1:9/', attempts: 3, status: 0 });
        await receiver.close();
    });
});

describe('redeploying', () => {
    it('removes the records of a vanished sync and follows a new frequency', async () => {
        rows({ id: 'a' });
        await fixture.deploy([sync('items', items), sync('others', items, { models: ['Other'], runs: 'every day' })]);
        const id = await fixture.connect();
        await fixture.deploy([sync('items', items, { runs: 'every 10 minutes' })]);
        expect((await fixture.nango.syncStatus('acme', '*', id)).syncs).toMatchObject([
            { name: 'items', frequency: 'every 10 minutes', nextScheduledSyncAt: '2026-03-02T08:10:00.000Z' }
        ]);
        expect(fixture.host.records.models({ integration: 'acme', connection: id }).map(({ model }) => model)).toEqual(['Item']);
    });
});

describe('a killed run', () => {
    it('keeps what it saved, is an error, and the next run goes on from the checkpoint', async () => {
        await fixture.deploy([
            sync(
                'items',
                `async (nango) => {
                    const at = await nango.getCheckpoint();
                    for (let page = at ? at.page : 1; page <= 3; page += 1) {
                        await nango.batchSave([{ id: 'page-' + page }], 'Item');
                        await nango.saveCheckpoint({ page: page + 1 });
                    }
                }`
            )
        ]);
        fixture.host.killSyncs = () => (point) => point.method === 'batchSave' && point.when === 'after' && point.call > 3;
        const id = await fixture.connect();
        expect(await statusOf(id)).toMatchObject({ status: 'ERROR', checkpoint: { page: 2 }, recordCount: { Item: 2 } });
        fixture.host.killSyncs = undefined;
        await fixture.host.passTime(hour);
        expect(await statusOf(id)).toMatchObject({ status: 'SUCCESS', checkpoint: { page: 4 }, recordCount: { Item: 3 } });
    });
});

describe('closing', () => {
    it('ends a run under way and a waiting retry', async () => {
        await fixture.deploy([
            sync('items', `async (nango) => { for (;;) { await nango.get({ endpoint: '/items' }); await new Promise((done) => setTimeout(done, 5)); } }`, {
                autoStart: false
            })
        ]);
        const id = await fixture.connect();
        await fixture.nango.triggerSync('acme', ['items'], id);
        await expect.poll(() => fixture.provider.calls.length).toBeGreaterThan(2);
        await fixture.host.close();
        expect(fixture.host.syncRuns.at(-1)).toMatchObject({ status: 'STOPPED' });
        await expect(fetch(fixture.host.url)).rejects.toThrow();
    });
});
