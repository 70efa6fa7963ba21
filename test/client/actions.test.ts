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
        server().post('/action/trigger', { action_name: 'whoami', input: {} }).matchHeader('provider-config-key', 'mimecast-eu').reply(200, { version: '1' });
        expect(await client({ integrationId: 'mimecast-eu' }).tenant('c-1').run('whoami')).toEqual({ version: '1' });
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

    it.each(['<html>sign in</html>', '', '[]', '{}', '{"ok":true}', '{"error":{"code":"sign_in"}}'])(
        'does not take %j of something else for an output',
        async (body) => {
            server().post('/action/trigger').reply(200, body, { 'content-type': 'application/json' });
            expect(await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }))).toMatchObject({
                type: 'unexpected_reply',
                code: 'action_output',
                outcomeUnknown: true
            });
        }
    );

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
        server().post('/action/trigger').reply(200, { version: '1' });
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
    let seen: unknown[] = [];
    const plain = Object.assign(nango(), {
        getConnection(this: Nango) {
            seen = [this.http.defaults, this.http.interceptors, this.apiKey];
            return Promise.resolve({});
        }
    });
    await createNangoCalls(plain, { timeoutMs: 1000, retries: 0, retryDelayMs: 1 }, []).once({
        context: { what: 'look', target: 'connection', writes: false },
        method: 'getConnection',
        args: ['mimecast', 'c-1'],
        reply: { what: 'anything', code: 'x', read: () => true }
    });
    expect(seen).toEqual([plain.http.defaults, plain.http.interceptors, apiKey]);
});

it('says which version of @nangohq/node is needed where a method is missing', async () => {
    const old = Object.assign(nango(), { triggerActionAsync: undefined });
    const error = await rejection(
        createMimecast({ nango: old as unknown as Nango })
            .tenant('c-1')
            .run('release-held-message', { id: 'x' }, { queued: true })
    );
    expect(error).toMatchObject({
        type: 'invalid_input',
        field: 'nango',
        outcomeUnknown: false,
        message: 'nango has no method triggerActionAsync: that needs version 0.60.5 of @nangohq/node or a later one.'
    });
});

describe('a time limit', () => {
    it.each([Number.NaN, 0, -1, 2 ** 31, null as never, '5' as never])(
        'that no timer can keep is refused by name before anything is sent: %j',
        async (timeoutMs) => {
            const tenant = client().tenant('c-1');
            for (const call of [
                tenant.run('whoami', {}, { timeoutMs }),
                tenant.run('release-held-message', { id: 'x' }, { timeoutMs, queued: true }),
                tenant.enqueue('release-held-message', { id: 'x' }, { timeoutMs }),
                tenant.metadata.get({ timeoutMs }),
                tenant.disconnect({ timeoutMs })
            ]) {
                expect(await rejection(call)).toMatchObject({ type: 'invalid_input', field: 'timeoutMs' });
            }
        }
    );

    it('may be the longest there is, or none', async () => {
        const tenant = client({ timeoutMs: Number.POSITIVE_INFINITY, actionTimeoutMs: Number.POSITIVE_INFINITY }).tenant('c-1');
        server().post('/action/trigger').times(2).delay(30).reply(200, { version: '1' });
        expect(await tenant.run('whoami')).toEqual({ version: '1' });
        expect(await tenant.run('whoami', {}, { timeoutMs: 2 ** 31 - 1 })).toEqual({ version: '1' });
        server().post('/action/trigger').reply(202, { id });
        server().get(`/action/${id}`).reply(200, { version: '1' });
        expect(await tenant.run('whoami', {}, { queued: true })).toEqual({ version: '1' });
    });
});

describe('what is no name of an action', () => {
    it.each([undefined, null, 7, '', [], {}, Symbol('x'), 'who\ud83d'])('is refused before anything is sent: %s', async (name) => {
        const tenant = client().tenant('c-1');
        for (const call of [() => tenant.run(name as 'whoami'), () => tenant.enqueue(name as 'whoami'), () => tenant.result(name as 'whoami', 'an-id')]) {
            expect(await rejection(call())).toMatchObject({ type: 'invalid_input', field: 'name', outcomeUnknown: false });
        }
    });
});

describe('half of a character (a lone surrogate)', () => {
    it.each<[string, unknown]>([
        ['an id', { id: 'held-\ud83d' }],
        ['a list', { urls: [{ url: 'https://a.example/\udc00' }] }],
        ['a name', { ['na\ud83dme']: 1 }]
    ])('in %s of the input is refused before anything is sent', async (_, input) => {
        for (const options of [{}, { queued: true }]) {
            const error = await rejection(
                client()
                    .tenant('c-1')
                    .run('release-held-message', input as { id: string }, options)
            );
            expect(error).toMatchObject({ type: 'invalid_input', field: 'input' });
            expect((error as Error).message.isWellFormed()).toBe(true);
        }
        expect(
            await rejection(
                client()
                    .tenant('c-1')
                    .metadata.update(input as object)
            )
        ).toMatchObject({ type: 'invalid_input', field: 'changes' });
    });

    it('is not seen where there is none', async () => {
        server()
            .post('/action/trigger', { action_name: 'release-held-message', input: { id: '\\ud83d 😀' } })
            .reply(200, { released: true });
        await client().tenant('c-1').run('release-held-message', { id: '\\ud83d 😀' });
        expect(await rejection(client().tenant('c-1').result('whoami', 'a\ud83d'))).toMatchObject({ type: 'invalid_input', field: 'id' });
        expect(() => client().tenant('c\ud83d')).toThrow(expect.objectContaining({ field: 'connectionId' }));
    });
});

it("says that nothing was done where Nango's runner is down, and lets even a write be repeated", async () => {
    const down = "Error starting function 'release-held-message': Nango runner was unable to execute the function";
    for (const error of [
        { code: 'action_script_failure', message: `The action script failed with an error: {"error":"${down}"}`, payload: { error: down } },
        { code: 'action_script_failure', message: 'The action script failed with an error', payload: { error: down } },
        { code: 'script_internal_error', message: 'x', payload: { message: down } },
        { code: 'script_internal_error', message: 'x', payload: down }
    ]) {
        server().post('/action/trigger').reply(500, { error });
        expect(await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }))).toMatchObject({
            type: 'nango_unavailable',
            code: 'function_not_started',
            retryable: true,
            outcomeUnknown: false
        });
    }
});

it('says of a write that was aborted on its way that it may have happened, with the reason as cause', async () => {
    const reason = new Error('user left');
    const during = new AbortController();
    server().post('/action/trigger').delayConnection(5_000).reply(200, {});
    setTimeout(() => during.abort(reason), 30);
    const error = await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }, { signal: during.signal }));
    expect(error).toMatchObject({ type: 'aborted', code: 'aborted', retryable: false, outcomeUnknown: true });
    expect((error as Error).cause).toBe(reason);
    // Before it was sent, nothing can have happened.
    const before = { signal: AbortSignal.abort(reason) };
    expect(await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }, before))).toBe(reason);
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
        server().get(`/action/${id}`).reply(200, { released: true });
        expect(await client().tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true })).toEqual({ released: true });
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
        // As often as this machine can within the limit, and at least once, however busy it is.
        server()
            .persist()
            .get(`/action/${id}`)
            .reply(404, { error: { code: 'not_found' } });
        const error = await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true, timeoutMs: 50 }));
        expect(error).toMatchObject({ type: 'timeout', code: 'still_queued', resultId: id, outcomeUnknown: true, retryable: false });
    });

    describe('of which the end is not seen', () => {
        const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
        const poll = (): nock.Interceptor => server().persist().get(`/action/${id}`);
        it.each<[string, () => unknown, string]>([
            ['503', () => poll().reply(503, 'Busy'), 'nango_unavailable'],
            ['500 with an error of Nango', () => poll().reply(500, { error: { code: 'server_error' } }), 'nango_unavailable'],
            ['a broken connection', () => poll().replyWithError(reset), 'nango_unavailable'],
            ['silence', () => poll().delayConnection(2_000).reply(200, {}), 'timeout'],
            ['429', () => poll().reply(429, { error: { code: 'too_many_request' } }, { 'retry-after': '0' }), 'nango_rate_limited'],
            ['a page', () => poll().reply(200, '<html>sign in</html>'), 'unexpected_reply'],
            ['nothing', () => poll().reply(200, ''), 'unexpected_reply'],
            ['401', () => poll().reply(401, { error: { code: 'invalid_secret_key' } }), 'unauthorized']
        ])('keeps its id and is not to be repeated, when asking for it meets %s', async (_, answer, type) => {
            queued().reply(202, { id });
            answer();
            const tenant = client({ timeoutMs: 500, retries: 1 }).tenant('c-1');
            const error = await rejection(tenant.run('release-held-message', { id: 'x' }, { queued: true }));
            expect(error).toMatchObject({ type, resultId: id, retryable: false, outcomeUnknown: true });
            expect((error as Error).message).toContain(`tenant.result('release-held-message', '${id}') asks again`);
        });

        it('keeps its id when the caller leaves', async () => {
            queued().reply(202, { id });
            const left = new AbortController();
            const reason = new Error('user left');
            server()
                .persist()
                .get(`/action/${id}`)
                .reply(() => {
                    left.abort(reason);
                    return [404, { error: { code: 'not_found' } }];
                });
            const error = await rejection(client().tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true, signal: left.signal }));
            expect(error).toMatchObject({ type: 'aborted', resultId: id, retryable: false, outcomeUnknown: true });
            expect((error as Error).cause).toBe(reason);
        });

        it('may be run again when it only reads', async () => {
            server().post('/action/trigger').reply(202, { id });
            server().persist().get(`/action/${id}`).reply(503);
            const error = await rejection(client({ retries: 0 }).tenant('c-1').run('whoami', {}, { queued: true }));
            expect(error).toMatchObject({ type: 'nango_unavailable', resultId: id, retryable: true, outcomeUnknown: false });
        });

        it('has ended all the same when the answer is the end of the function', async () => {
            for (const [error, expected] of [
                [
                    { code: 'action_script_runtime_error', payload: { type: 'permission', message: 'No.' } },
                    { type: 'permission', outcomeUnknown: false }
                ],
                [{ code: 'script_internal_error' }, { type: 'unexpected_reply', outcomeUnknown: true }],
                [
                    { code: 'action_script_failure', payload: { error: 'Nango runner was unable to execute the function' } },
                    { code: 'function_not_started', retryable: true }
                ]
            ] as const) {
                queued().reply(202, { id });
                server().get(`/action/${id}`).times(1).reply(500, { error });
                const ended = await rejection(client({ retries: 0 }).tenant('c-1').run('release-held-message', { id: 'x' }, { queued: true }));
                expect(ended).toMatchObject(expected);
                expect(ended).not.toHaveProperty('resultId');
            }
        });
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
