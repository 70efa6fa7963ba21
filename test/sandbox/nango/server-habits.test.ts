import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Frontend, { AuthError } from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { action, credentials, onEvent, refusal, startFixture, sync } from './host-fixture.ts';
import type { Fixture } from './host-fixture.ts';

let fixture: Fixture;

beforeEach(async () => {
    fixture = await startFixture();
});
afterEach(() => fixture.close());

const failing = action('failing', `async (nango) => { throw new nango.ActionError({ type: 'permission', message: 'Not allowed' }); }`);
const statusOf = async (id: string) => (await fixture.nango.syncStatus('acme', '*', id)).syncs[0];

async function connectError(): Promise<{ type: string; message: string }> {
    const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' } });
    const error = await new Frontend({ host: fixture.host.url, connectSessionToken: data.token })
        .auth('acme', { credentials })
        .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AuthError);
    const { type, message } = error as AuthError;
    return { type, message };
}

describe('a task whose answer is lost', () => {
    it('is "in progress" in place of the error of an action, as often as asked for; what succeeds or was queued is not touched', async () => {
        await fixture.deploy([failing, action('works', 'async () => 1')]);
        const id = await fixture.connect();
        fixture.host.habits.taskInProgress = 2;
        const lost = {
            status: 500,
            code: 'action_script_failure',
            message: expect.stringMatching(/^The action script failed with an error: \{"error":"Task [0-9a-f-]+ is in progress"\}$/) as string
        };
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'failing'))).toMatchObject(lost);
        expect(await fixture.nango.triggerAction('acme', id, 'works')).toBe(1);
        const queued = await fixture.nango.triggerActionAsync('acme', id, 'failing');
        await fixture.host.settled();
        expect(await refusal(fixture.nango.getAsyncActionResult(queued))).toMatchObject({ code: 'action_script_runtime_error' });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'failing'))).toMatchObject(lost);
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'failing'))).toMatchObject({ code: 'action_script_runtime_error' });
    });

    it('is "in progress" in place of the reason why a connection is refused', async () => {
        await fixture.deploy(
            [failing],
            [onEvent('validate', 'validate-connection', `async (nango) => { throw new nango.ActionError({ message: 'No role.' }); }`)]
        );
        fixture.host.habits.taskInProgress = 1;
        expect(await connectError()).toEqual({
            type: 'connection_validation_failed',
            message: expect.stringMatching(/^Task [0-9a-f-]+ is in progress$/) as string
        });
        expect(await connectError()).toEqual({ type: 'connection_validation_failed', message: 'No role.' });
    });
});

describe('a runner that is down', () => {
    const words = 'Nango runner was unable to execute the function';

    it('starts nothing: neither an action, nor a check of a connection, nor a sync', async () => {
        await fixture.deploy([
            action('calls', `async (nango) => (await nango.get({ endpoint: '/called' })).status`),
            sync('items', `async (nango) => { await nango.get({ endpoint: '/called' }); await nango.batchSave([{ id: 'a' }], 'Item'); }`, { autoStart: false })
        ]);
        const id = await fixture.connect();
        fixture.host.habits.runnerDown = Infinity;
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'calls'))).toMatchObject({
            status: 500,
            code: 'action_script_failure',
            message: expect.stringContaining(words) as string
        });
        await fixture.nango.triggerSync('acme', ['items'], id);
        await fixture.host.settled();
        expect(await statusOf(id)).toMatchObject({ latestExecutionStatus: 'ERROR', recordCount: { Item: 0 } });
        await fixture.deploy([failing], [onEvent('validate', 'validate-connection', 'async () => undefined')]);
        expect((await connectError()).message).toContain(words);
        expect(fixture.provider.calls.filter(({ path }) => path === '/called')).toEqual([]);
    });
});

describe('the syncs of a new connection', () => {
    const items = sync('items', `async (nango) => { await nango.batchSave([{ id: 'a' }], 'Item'); }`);

    it('do not exist yet when the form has its answer; when the auth webhook arrives they do', async () => {
        await fixture.deploy([items]);
        fixture.host.habits.syncsExistAfterMs = 200;
        const existed: number[] = [];
        const server = createServer((_request, response) => {
            void fixture.nango.syncStatus('acme', '*').then(({ syncs }) => {
                existed.push(syncs.length);
                response.end();
            });
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        fixture.host.webhookUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
        const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' } });
        const { connectionId } = await new Frontend({ host: fixture.host.url, connectSessionToken: data.token }).auth('acme', { credentials });
        for (const command of [
            () => fixture.nango.pauseSync('acme', ['items'], connectionId),
            () => fixture.nango.startSync('acme', [], connectionId),
            () => fixture.nango.triggerSync('acme', ['items'], connectionId)
        ]) {
            expect(await refusal(command())).toMatchObject({ status: 400, code: 'no_syncs_found' });
        }
        await fixture.host.settled();
        expect(existed[0]).toBe(1);
        await fixture.nango.pauseSync('acme', ['items'], connectionId);
        expect((await statusOf(connectionId))?.status).toBe('PAUSED');
        server.close();
    });

    it('say SUCCESS before they have ever run', async () => {
        await fixture.deploy([items], [onEvent('slow', 'post-connection-creation', `async () => { await new Promise((done) => setTimeout(done, 300)); }`)]);
        const { data } = await fixture.nango.createConnectSession({ tags: { tenant: 'one' } });
        const { connectionId } = await new Frontend({ host: fixture.host.url, connectSessionToken: data.token }).auth('acme', { credentials });
        await expect.poll(async () => (await statusOf(connectionId))?.status).toBe('SUCCESS');
        expect((await statusOf(connectionId))?.finishedAt).toBeUndefined();
        await fixture.host.settled();
        expect((await statusOf(connectionId))?.finishedAt).toBeDefined();
    });
});

describe('a sync that was just triggered', () => {
    it('shows the status of its last run until it starts: only `finishedAt` tells the runs apart', async () => {
        await fixture.deploy([sync('items', `async (nango) => { await nango.get({ endpoint: '/items' }); }`)]);
        const id = await fixture.connect();
        const before = await statusOf(id);
        fixture.host.habits.triggeredAfterMs = 200;
        fixture.clock.advance(60_000);
        fixture.provider.onCall = () => ({ status: 500 });
        await fixture.nango.triggerSync('acme', ['items'], id);
        expect(await statusOf(id)).toEqual({ ...before, nextScheduledSyncAt: expect.any(String) as string });
        await fixture.host.settled();
        const after = await statusOf(id);
        expect(after?.status).toBe('ERROR');
        expect(Date.parse(String(after?.finishedAt))).toBeGreaterThan(Date.parse(String(before?.finishedAt)));
    });
});

describe('a refresh that works again', () => {
    it('is still shown as failed to the first reader, if asked for', async () => {
        const id = await fixture.connect();
        fixture.host.habits.staleError = 1;
        for (const shown of [[{ type: 'auth', log_id: expect.any(String) as string }], []]) {
            fixture.clock.advance(30 * 60_000);
            fixture.provider.onToken = () => ({ status: 401 });
            await refusal(fixture.nango.getConnection('acme', id));
            fixture.provider.onToken = undefined;
            expect((await fixture.nango.getConnection('acme', id, true)).errors).toEqual(shown);
            expect((await fixture.nango.getConnection('acme', id)).errors).toEqual([]);
        }
    });
});

describe('a proxy in the environment', () => {
    it('is not used for this machine, also where it is set without exceptions', async () => {
        for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) {
            vi.stubEnv(name, 'http://127.0.0.1:9');
        }
        vi.stubEnv('NO_PROXY', undefined);
        vi.stubEnv('no_proxy', undefined);
        const host = await startFixture();
        try {
            const nango = new Nango({ host: host.host.url, apiKey: host.host.secretKey });
            await expect(nango.listIntegrations()).resolves.toMatchObject({ configs: [{ unique_key: 'acme' }] });
        } finally {
            await host.close();
        }
    });
});
