import { Nango } from '@nangohq/node';
import type nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createNangoCalls } from '../../src/client/nango-calls.ts';
import { createMimecast } from '../../src/index.ts';
import { apiKey, client, host, nango, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

const inProgress = {
    error: {
        code: 'action_script_failure',
        message: 'The action script failed with an error: {"error":"Task 019-x is in progress"}',
        payload: { error: 'Task 019-x is in progress' }
    }
};
const id = '0b0c8e4e-5a52-4b9e-9f5e-1f5f6c0a0001';

describe('run', () => {
    it('sends name, input and connection, and returns the output', async () => {
        server()
            .post('/action/trigger', { action_name: 'release-held-message', input: { id: 'held-1' } })
            .matchHeader('connection-id', 'customer one')
            .matchHeader('provider-config-key', 'mimecast')
            .reply(200, { id: 'held-1', status: 'released' });
        expect(await client().tenant('customer one').run('release-held-message', { id: 'held-1' })).toEqual({ id: 'held-1', status: 'released' });
    });

    it('sends an empty input where none is needed, to the integration it was told', async () => {
        server().post('/action/trigger', { action_name: 'whoami', input: {} }).matchHeader('provider-config-key', 'mimecast-eu').reply(200, {});
        expect(await client({ integrationId: 'mimecast-eu' }).tenant('c-1').run('whoami')).toEqual({});
    });

    it("rejects wrong input with the function's own error", async () => {
        const payload = {
            type: 'invalid_input',
            code: 'invalid_input',
            message: 'id is missing.',
            field: 'id',
            issues: [{ path: 'id', message: 'is missing' }],
            retryable: false
        };
        server()
            .post('/action/trigger')
            .reply(500, { error: { code: 'action_script_runtime_error', message: 'x', payload } });
        const error = await rejection(
            client()
                .tenant('c-1')
                .run('release-held-message', {} as { id: string })
        );
        expect(error).toMatchObject({ type: 'invalid_input', field: 'id', message: 'id is missing.' });
    });

    it('refuses what is no JSON before anything is sent', async () => {
        const circular: Record<string, unknown> = { id: 'x' };
        circular['self'] = circular;
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .run('release-held-message', circular as { id: string })
            )
        ).toMatchObject({ type: 'invalid_input', field: 'input' });
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .run('release-held-message', { id: 1n } as never)
            )
        ).toMatchObject({ type: 'invalid_input', field: 'input' });
    });

    it('names an unknown action and an unknown connection', async () => {
        server()
            .post('/action/trigger')
            .reply(404, { error: { code: 'not_found', message: 'Action not found' } });
        server()
            .post('/action/trigger')
            .reply(400, { error: { code: 'unknown_connection', message: 'Failed to find connection' } });
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .run('fly' as 'whoami')
            )
        ).toMatchObject({ type: 'function_not_found', message: expect.stringContaining('run fly') as string });
        expect(await rejection(client().tenant('c-9').run('whoami'))).toMatchObject({ type: 'connection_not_found' });
    });

    it('does not take a page of something else for an output', async () => {
        server().post('/action/trigger').reply(200, '<html>sign in</html>');
        expect(await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }))).toMatchObject({
            type: 'unexpected_reply',
            code: 'action_output',
            outcomeUnknown: true
        });
    });

    it('never repeats a write: not after 5xx, 429, a broken connection or a lost answer', async () => {
        const release = (): Promise<unknown> => rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }));
        server().post('/action/trigger').reply(502, 'Bad gateway');
        expect(await release()).toMatchObject({ type: 'nango_unavailable', outcomeUnknown: true, retryable: false });
        server()
            .post('/action/trigger')
            .reply(429, { error: { code: 'too_many_request' } }, { 'Retry-After': '3' });
        expect(await release()).toMatchObject({ type: 'nango_rate_limited', outcomeUnknown: false, retryable: true, retryAfterMs: 3000 });
        server()
            .post('/action/trigger')
            .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
        expect(await release()).toMatchObject({ type: 'nango_unavailable', code: 'ECONNRESET', outcomeUnknown: true });
        server().post('/action/trigger').reply(500, inProgress);
        expect(await release()).toMatchObject({ type: 'nango_unavailable', code: 'task_in_progress', outcomeUnknown: true, retryable: false });
    });

    it('counts an action it does not know as a write', async () => {
        server().post('/action/trigger').reply(500, inProgress);
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .run('list-unicorns' as 'whoami')
            )
        ).toMatchObject({ code: 'task_in_progress', outcomeUnknown: true });
        server().post('/action/trigger').reply(500, inProgress);
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .run('toString' as 'whoami')
            )
        ).toMatchObject({ outcomeUnknown: true });
    });

    it('asks a read again whose answer Nango lost, and gets the real error', async () => {
        server().post('/action/trigger').times(2).reply(500, inProgress);
        server()
            .post('/action/trigger')
            .reply(500, { error: { code: 'action_script_runtime_error', payload: { type: 'permission', code: 'app_forbidden', message: 'No.' } } });
        expect(await rejection(client().tenant('c-1').run('list-held-messages', {}))).toMatchObject({ type: 'permission', code: 'app_forbidden' });
    });

    it('gives a read up when Nango keeps losing the answer', async () => {
        server().post('/action/trigger').times(4).reply(500, inProgress);
        expect(await rejection(client().tenant('c-1').run('whoami'))).toMatchObject({ code: 'task_in_progress', retryable: true, outcomeUnknown: false });
    });
});

describe('time and cancellation', () => {
    it('gives up after the time set, for the call, for actions or for everything', async () => {
        server().post('/action/trigger').times(2).delayConnection(2_000).reply(200, {});
        expect(await rejection(client().tenant('c-1').run('whoami', {}, { timeoutMs: 30 }))).toMatchObject({
            type: 'timeout',
            message: 'Could not run whoami: no answer from Nango within 30 ms.',
            retryable: true,
            outcomeUnknown: false
        });
        expect(await rejection(client({ actionTimeoutMs: 40 }).tenant('c-1').run('release-held-message', { id: 'x' }))).toMatchObject({
            type: 'timeout',
            outcomeUnknown: true,
            retryable: false
        });
        server().get('/connections').query(true).delayConnection(2_000).reply(200, {});
        expect(await rejection(client({ timeoutMs: 50 }).tenant('c-1').metadata.get())).toMatchObject({
            type: 'timeout',
            message: expect.stringContaining('50 ms') as string
        });
    });

    it("rejects with the signal's reason, before, during and between attempts", async () => {
        const reason = new Error('user left');
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .run('whoami', {}, { signal: AbortSignal.abort(reason) })
            )
        ).toBe(reason);

        server().post('/action/trigger').delayConnection(2_000).reply(200, {});
        const during = new AbortController();
        setTimeout(() => during.abort(reason), 30);
        expect(await rejection(client().tenant('c-1').run('whoami', {}, { signal: during.signal }))).toBe(reason);

        server().get('/connections').query(true).reply(503);
        const between = new AbortController();
        setTimeout(() => between.abort(reason), 60);
        expect(await rejection(client({ retryDelayMs: 5_000 }).tenant('c-1').metadata.get({ signal: between.signal }))).toBe(reason);
    });

    it("leaves the caller's instance as it was and keeps its interceptors and its own time limit", async () => {
        const seen: unknown[] = [];
        const shared = new Nango(
            { host, apiKey },
            {
                interceptors: {
                    request: (config) => {
                        seen.push(config.url);
                        return config;
                    }
                }
            }
        );
        const { http } = shared;
        const before = JSON.stringify(http.defaults);
        server().post('/action/trigger').reply(200, {});
        await createMimecast({ nango: shared }).tenant('c-1').run('whoami');
        expect(shared.http).toBe(http);
        expect(JSON.stringify(http.defaults)).toBe(before);
        expect(seen).toEqual([`${host}/action/trigger`]);

        const impatient = nango();
        impatient.http.defaults.timeout = 30;
        server().post('/action/trigger').delay(2_000).reply(200, {});
        expect(await rejection(createMimecast({ nango: impatient }).tenant('c-1').run('whoami'))).toMatchObject({ type: 'timeout', code: 'ECONNABORTED' });
    });
});

it('shows a request the rest of the HTTP client as it is', async () => {
    const plain = nango();
    const calls = createNangoCalls(plain, { timeoutMs: 1000, retries: 0, retryDelayMs: 1 }, []);
    const seen = await calls.once({ what: 'look', target: 'connection', writes: false }, async (view) => [
        view.http.defaults,
        view.http.interceptors,
        view.apiKey
    ]);
    expect(seen).toEqual([plain.http.defaults, plain.http.interceptors, apiKey]);
});

describe('the queue', () => {
    function queued(): nock.Interceptor {
        return server()
            .post('/action/trigger', { action_name: 'release-held-message', input: { id: 'x' } })
            .matchHeader('x-async', 'true');
    }

    it('gives an id and later the result', async () => {
        const tenant = client().tenant('c-1');
        queued().reply(202, { id, statusUrl: `/action/${id}` });
        expect(await tenant.enqueue('release-held-message', { id: 'x' })).toEqual({ id });
        server()
            .get(`/action/${id}`)
            .reply(404, { error: { code: 'not_found' } });
        expect(await tenant.result('release-held-message', id)).toEqual({ done: false });
        server().get(`/action/${id}`).reply(200, { id: 'x', status: 'released' });
        expect(await tenant.result('release-held-message', id)).toEqual({ done: true, output: { id: 'x', status: 'released' } });
    });

    it('asks for the result of a write again when the connection breaks, and never for the write', async () => {
        queued().reply(202, { id });
        server()
            .get(`/action/${id}`)
            .reply(404, { error: { code: 'not_found' } });
        server()
            .get(`/action/${id}`)
            .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
        server().get(`/action/${id}`).reply(500, inProgress);
        server().get(`/action/${id}`).reply(200, { status: 'released' });
        expect(await client().tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true })).toEqual({ status: 'released' });
    });

    it("rejects with the function's error, not_found included, and asks no further", async () => {
        const failed = (payload: Record<string, unknown>): Record<string, unknown> => ({ error: { code: 'action_script_runtime_error', payload } });
        queued().reply(202, { id });
        server()
            .get(`/action/${id}`)
            .reply(500, failed({ type: 'not_found', code: 'err_gone', message: 'No such message.' }));
        expect(await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true }))).toMatchObject({
            type: 'not_found',
            code: 'err_gone'
        });
        server()
            .get(`/action/${id}`)
            .reply(500, { error: { code: 'script_network_error' } });
        expect(await rejection(client().tenant('c-1').result('release-held-message', id))).toMatchObject({
            type: 'temporary',
            outcomeUnknown: true,
            retryable: false
        });
        server().get(`/action/${id}`).reply(500, failed({}));
        expect(await rejection(client().tenant('c-1').result('release-held-message', id))).toMatchObject({ type: 'unexpected_reply', outcomeUnknown: true });
    });

    it('ends waiting with the id that asks again', async () => {
        queued().reply(202, { id });
        server()
            .get(`/action/${id}`)
            .times(2)
            .reply(404, { error: { code: 'not_found' } });
        const error = await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true, timeoutMs: 250 }));
        expect(error).toMatchObject({ type: 'timeout', code: 'still_queued', resultId: id, outcomeUnknown: true, retryable: false });
    });

    it('refuses an id that would leave the path, and an answer without one', async () => {
        expect(await rejection(client().tenant('c-1').result('whoami', '../connections'))).toMatchObject({ type: 'invalid_input', field: 'id' });
        server().post('/action/trigger').times(3).reply(200, '');
        const tenant = client().tenant('c-1');
        expect(await rejection(tenant.enqueue('whoami'))).toMatchObject({ type: 'unexpected_reply', code: 'action_queue', outcomeUnknown: false });
        expect(await rejection(tenant.enqueue('release-held-message', { id: 'x' }, {}))).toMatchObject({ outcomeUnknown: true });
        expect(await rejection(tenant.run('whoami', {}, { queued: true }))).toMatchObject({ code: 'action_queue' });
    });
});
