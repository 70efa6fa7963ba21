import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { createFunctionRunner, createNango } from '../../../../src/sandbox/nango/runner/index.ts';
import type { RunOutcome } from '../../../../src/sandbox/nango/runner/index.ts';
import { createSimulatedTimers } from '../../../../src/sandbox/nango/runner/simulated-timers.ts';
import { createHttpTransport, NetworkFailure } from '../../../../src/sandbox/nango/transport.ts';
import type { TransportRequest, TransportResponse } from '../../../../src/sandbox/nango/transport.ts';
import { jsonReply } from '../../../json-reply.ts';
import { compiled, createTestServices, start, testContext } from './services.ts';
import type { TestServices } from './services.ts';

afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
});

function run(services: TestServices, body: string): Promise<RunOutcome<unknown>> {
    return createFunctionRunner(services).runAction(compiled('action', body), testContext());
}

/** Answers in turn; the last one stays. */
function inTurn(...answers: TransportResponse[]): (request: TransportRequest) => TransportResponse {
    return () => (answers.length > 1 ? answers.shift() : answers[0]) as TransportResponse;
}

describe('proxied calls', () => {
    it('carry the connection’s bearer, the function’s headers and a JSON body', async () => {
        const services = createTestServices(() => jsonReply({ ok: true }, 200, { 'x-request-id': 'r-1' }));
        const outcome = await run(
            services,
            `const r = await nango.post({ endpoint: '/api/x', params: { a: 1, list: ['b', 'c'] }, data: { d: 1 }, headers: { 'X-Mark': 'm', Authorization: 'Bearer own' } });
             return [r.status, r.data, r.headers['x-request-id'], Object.prototype.toString.call(r.data)];`
        );
        expect(outcome).toEqual({ status: 'success', result: [200, { ok: true }, 'r-1', '[object Object]'] });
        expect(services.requests).toMatchObject([
            {
                method: 'POST',
                url: 'https://api.example.com/api/x?a=1&list=b%2Cc',
                body: '{"d":1}',
                headers: { 'x-mark': 'm', authorization: 'Bearer own', 'content-type': 'application/json', host: 'api.example.com' }
            }
        ]);
    });

    it('bear the token of the connection, from all methods', async () => {
        const services = createTestServices();
        await run(
            services,
            `for (const m of ['get', 'post', 'put', 'patch', 'delete']) await nango[m]({ endpoint: 'x' }); await nango.proxy({ endpoint: '/x?y=1', params: 'z=2' });`
        );
        expect(services.requests.map(({ method, url, headers }) => `${method} ${url} ${headers['authorization'] ?? ''}`)).toEqual([
            'GET https://api.example.com/x Bearer token-1',
            'POST https://api.example.com/x Bearer token-1',
            'PUT https://api.example.com/x Bearer token-1',
            'PATCH https://api.example.com/x Bearer token-1',
            'DELETE https://api.example.com/x Bearer token-1',
            'GET https://api.example.com/x?z=2 Bearer token-1'
        ]);
        expect(services.reads).toEqual([1, 0]);
    });

    it('go to another base URL when told to, and trim an endpoint that repeats the base URL', async () => {
        const services = createTestServices();
        await run(
            services,
            `await nango.get({ endpoint: '/x', baseUrlOverride: 'https://other.example.com/v1/' }); await nango.get({ endpoint: 'https://api.example.com/y' });`
        );
        expect(services.requests.map(({ url }) => url)).toEqual(['https://other.example.com/v1/x', 'https://api.example.com/y']);
    });

    it('give bytes, text and streams on request', async () => {
        const services = createTestServices(() => ({ status: 200, headers: {}, body: Buffer.from('\uFEFF{"a":1}') }));
        const body = `
            const bytes = await nango.get({ endpoint: '/x', responseType: 'arraybuffer' });
            const json = await nango.get({ endpoint: '/x' });
            const stream = await nango.get({ endpoint: '/x', responseType: 'stream' });
            const chunks = []; for await (const chunk of stream.data) chunks.push(chunk);
            return [Buffer.isBuffer(bytes.data), bytes.data.length, json.data, Buffer.concat(chunks).length];`;
        expect(await run(services, body)).toMatchObject({ result: [true, 10, { a: 1 }, 10] });
    });

    it('reject other statuses with everything the provider said', async () => {
        const services = createTestServices(() => jsonReply({ fail: ['x'] }, 429, { 'x-ratelimit-reset': '250' }));
        const body = `try { await nango.get({ endpoint: '/x' }); } catch (e) {
            return [e.name, e.code, e.message, e.response.status, e.response.data, e.response.headers['x-ratelimit-reset'], e instanceof Error]; }`;
        expect(await run(services, body)).toMatchObject({
            result: ['AxiosError', 'ERR_BAD_REQUEST', 'Request failed with status code 429', 429, { fail: ['x'] }, '250', true]
        });
        expect(services.requests).toHaveLength(1);
    });

    it('report a body that breaks off as a failure with a response', async () => {
        const services = createTestServices(() => ({
            status: 200,
            headers: {},
            body: (async function* () {
                yield Buffer.from('{"a":');
                throw new NetworkFailure('aborted', 'ECONNRESET');
            })()
        }));
        const body = `try { await nango.get({ endpoint: '/x' }); } catch (e) { return [e.code, e.message, e.response.status]; }`;
        expect(await run(services, body)).toMatchObject({ result: ['ERR_BAD_RESPONSE', 'stream has been aborted', 200] });
    });

    it('follow redirects without taking the bearer elsewhere', async () => {
        const services = createTestServices(({ url }) =>
            url.includes('api.') ? { ...jsonReply({}, 302), headers: { location: 'https://files.example.com/f' } } : jsonReply({ moved: true })
        );
        expect(await run(services, `return (await nango.get({ endpoint: '/x' })).data;`)).toMatchObject({ result: { moved: true } });
        expect(services.requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer token-1', undefined]);
    });

    it('are logged without their query', async () => {
        const services = createTestServices(() => jsonReply({}, 404));
        await run(services, `await nango.get({ endpoint: '/x?secret=1' });`);
        expect(services.logs).toMatchObject([{ type: 'http', level: 'error', message: 'GET https://api.example.com/x', payload: { status: 404 } }]);
    });

    it('read pages through the SDK’s paginate', async () => {
        const services = createTestServices(({ body }) => jsonReply(String(body).includes('T2') ? { data: [3], next: null } : { data: [1, 2], next: 'T2' }));
        const body = `const seen = []; for await (const page of nango.paginate({ method: 'POST', endpoint: '/x', data: {}, paginate:
            { type: 'cursor', cursor_name_in_request: 'token', cursor_path_in_response: 'next', response_path: 'data' } })) seen.push(page); return seen;`;
        const runner = createFunctionRunner(services);
        expect(await runner.runAction(compiled('action', body), testContext({ provider: 'mimecast' }))).toEqual({ status: 'success', result: [[1, 2], [3]] });
    });
});

describe('retries of proxied calls', () => {
    it.each([429, 500, 503, 401])('repeat a %d as often as asked', async (status) => {
        const services = createTestServices(inTurn(jsonReply({}, status), jsonReply({ ok: 1 })));
        expect(await run(services, `return (await nango.post({ endpoint: '/x', retries: 1 })).data;`)).toMatchObject({ result: { ok: 1 } });
        expect(services.requests).toHaveLength(2);
    });

    it('do not repeat other statuses, unless retryOn names them', async () => {
        const services = createTestServices(inTurn(jsonReply({}, 404), jsonReply({ ok: 1 })));
        expect(await run(services, `await nango.get({ endpoint: '/x', retries: 3 });`)).toMatchObject({ status: 'failed' });
        expect(services.requests).toHaveLength(1);
        const retried = createTestServices(inTurn(jsonReply({}, 404), jsonReply({ ok: 1 })));
        expect(await run(retried, `return (await nango.get({ endpoint: '/x', retries: 1, retryOn: [404] })).data;`)).toMatchObject({ result: { ok: 1 } });
    });

    it('end with the last failure', async () => {
        const services = createTestServices(() => jsonReply({}, 503));
        expect(await run(services, `await nango.get({ endpoint: '/x', retries: 2 });`)).toMatchObject({
            error: { type: 'script_http_error', upstream: { status: 503 } }
        });
        expect(services.requests).toHaveLength(3);
    });

    it('repeat network failures', async () => {
        let calls = 0;
        const services = createTestServices(() => {
            calls += 1;
            if (calls === 1) {
                throw new NetworkFailure('reset', 'ECONNRESET');
            }
            return jsonReply({ ok: 1 });
        });
        expect(await run(services, `return (await nango.get({ endpoint: '/x', retries: 1 })).data;`)).toMatchObject({ result: { ok: 1 } });
    });

    it('repeat a 401 once with the same token and never force a refresh', async () => {
        const services = createTestServices(() => jsonReply({}, 401));
        expect(await run(services, `await nango.get({ endpoint: '/x', retries: 5 });`)).toMatchObject({ error: { upstream: { status: 401 } } });
        expect(services.requests).toHaveLength(2);
        expect(services.reads).toEqual([2, 0]);
    });

    it('go on after a 401 when the credentials have changed meanwhile', async () => {
        const services = createTestServices(({ headers }) => {
            services.token += 1;
            return headers['authorization'] === 'Bearer token-3' ? jsonReply({ ok: 1 }) : jsonReply({}, 401);
        });
        expect(await run(services, `return (await nango.get({ endpoint: '/x', retries: 5 })).data;`)).toMatchObject({ result: { ok: 1 } });
        expect(services.requests).toHaveLength(3);
    });

    it('use the new token after the function forced a refresh', async () => {
        const services = createTestServices(({ headers }) => (headers['authorization'] === 'Bearer token-2' ? jsonReply({ ok: 1 }) : jsonReply({}, 401)));
        const body = `try { await nango.get({ endpoint: '/x' }); } catch { await nango.getConnection(undefined, undefined, { forceRefresh: true }); return (await nango.get({ endpoint: '/x' })).data; }`;
        expect(await run(services, body)).toMatchObject({ result: { ok: 1 } });
    });

    it('wait 3, 6, 12 seconds, or as long as the provider entry’s headers ask', async () => {
        const measure = async (retry: object, headers: Record<string, string>, retries: number): Promise<number> => {
            const services = createTestServices(() => jsonReply({}, 503, headers));
            services.retryWaitFactor = 0.001;
            services.proxyTarget = (_connection, endpoint) => ({ baseUrl: 'https://api.example.com', endpoint, headers: {}, retry });
            const before = performance.now();
            await run(services, `await nango.get({ endpoint: '/x', retries: ${String(retries)} });`);
            return performance.now() - before;
        };
        const backoff = await measure({}, { 'retry-after': '1000' }, 4);
        expect(backoff).toBeGreaterThanOrEqual(43);
        expect(backoff).toBeLessThan(600);
        expect(await measure({ after: ['retry-after'] }, { 'retry-after': '120' }, 1)).toBeGreaterThanOrEqual(118);
        expect(await measure({ at: ['x-reset'] }, { 'x-reset': String(Date.parse('2026-03-01T10:02:00Z') / 1000) }, 1)).toBeGreaterThanOrEqual(118);
        expect(await measure({ at: ['x-reset'] }, { 'x-reset': '2026-03-01T10:02:00Z' }, 1)).toBeGreaterThanOrEqual(118);
        expect(await measure({ at: ['x-reset'] }, { 'x-reset': '250' }, 1)).toBeLessThan(100);
    });

    it('move the clock instead of waiting when waits are simulated', async () => {
        const services = createTestServices(inTurn(jsonReply({}, 503), jsonReply({}, 503), jsonReply({ ok: 1 })));
        services.timers = createSimulatedTimers(services.clock);
        services.retryWaitFactor = 1;
        expect(await run(services, `return (await nango.get({ endpoint: '/x', retries: 2 })).data;`)).toMatchObject({ result: { ok: 1 } });
        expect(services.clock.now()).toBe(start + 9000);
    });

    it('obey the statuses of the provider entry instead of the usual ones', async () => {
        const attempts = async (retry: object, status: number, headers: Record<string, string> = {}): Promise<number> => {
            const services = createTestServices(() => jsonReply({}, status, headers));
            services.proxyTarget = (_connection, endpoint) => ({ baseUrl: 'https://api.example.com', endpoint, headers: {}, retry });
            await run(services, `await nango.get({ endpoint: '/x', retries: 1 });`);
            return services.requests.length;
        };
        expect(await attempts({ error_code: ['429'] }, 503)).toBe(1);
        expect(await attempts({ error_code: ['5xx'] }, 503)).toBe(2);
        expect(await attempts({ error_code: ['500-504'] }, 504)).toBe(2);
        expect(await attempts({ error_code: ['500-504'] }, 505)).toBe(1);
        expect(await attempts({ remaining: 'x-left' }, 403, { 'x-left': '0' })).toBe(2);
        expect(await attempts({ remaining: 'x-left' }, 403, { 'x-left': '1' })).toBe(1);
    });
});

describe('uncontrolledFetch', () => {
    it('sends no credentials and returns any status', async () => {
        const services = createTestServices(() => ({ status: 403, headers: { 'content-type': 'text/plain', 'x-mark': 'm' }, body: Buffer.from('denied') }));
        const body = `const r = await nango.uncontrolledFetch({ url: new URL('https://files.example.com/f?sig=1'), headers: { 'X-Own': 'o' } });
            return [r.status, r.ok, r.headers.get('x-mark'), r.url, await r.text()];`;
        expect(await run(services, body)).toMatchObject({ result: [403, false, 'm', 'https://files.example.com/f?sig=1', 'denied'] });
        expect(services.requests[0]?.headers).toEqual({ 'x-own': 'o', host: 'files.example.com', 'accept-encoding': 'gzip, deflate, br' });
        expect(services.reads).toEqual([0, 0]);
    });

    it('streams', async () => {
        let sent = 0;
        const services = createTestServices(() => ({
            status: 200,
            headers: {},
            body: (async function* () {
                for (; sent < 1000; sent++) {
                    yield Buffer.from('0123456789');
                }
            })()
        }));
        const body = `const r = await nango.uncontrolledFetch({ url: new URL('https://files.example.com/f') });
            const reader = r.body.getReader(); const first = await reader.read(); await reader.cancel(); return Buffer.from(first.value).toString();`;
        expect(await run(services, body)).toMatchObject({ result: '0123456789' });
        expect(sent).toBeLessThan(10);
    });

    it('rejects the reader of a body that breaks off', async () => {
        const services = createTestServices(() => ({
            status: 200,
            headers: {},
            body: (async function* () {
                yield Buffer.from('half');
                throw new NetworkFailure('aborted', 'ECONNRESET');
            })()
        }));
        const body = `const r = await nango.uncontrolledFetch({ url: new URL('https://files.example.com/f') }); try { await r.text(); } catch (e) { return e.message; }`;
        expect(await run(services, body)).toMatchObject({ result: 'terminated' });
    });

    it('posts a body and follows redirects', async () => {
        const services = createTestServices(({ url }) =>
            url.endsWith('/1') ? { status: 303, headers: { location: '/2' }, body: Buffer.alloc(0) } : jsonReply({ done: 1 })
        );
        const body = `const r = await nango.uncontrolledFetch({ url: new URL('https://files.example.com/1'), method: 'POST', body: 'b' }); return await r.json();`;
        expect(await run(services, body)).toMatchObject({ result: { done: 1 } });
        expect(services.requests.map(({ method, body: sent }) => [method, sent])).toEqual([
            ['POST', 'b'],
            ['GET', undefined]
        ]);
    });

    it('fails like fetch, and with an ActionError for refused targets', async () => {
        const broken = createTestServices(() => {
            throw new NetworkFailure('connect ECONNREFUSED', 'ECONNREFUSED');
        });
        expect(
            await run(
                broken,
                `try { await nango.uncontrolledFetch({ url: new URL('https://files.example.com/') }); } catch (e) { return [e.message, e.cause.code]; }`
            )
        ).toMatchObject({
            result: ['fetch failed', 'ECONNREFUSED']
        });
        const real = createTestServices();
        real.transport = createHttpTransport();
        expect(await run(real, `await nango.uncontrolledFetch({ url: new URL('http://127.0.0.1/') });`)).toMatchObject({
            error: { type: 'action_script_runtime_error', payload: { code: 'url_not_allowed' } }
        });
        const looping = createTestServices(() => ({ status: 302, headers: { location: '/' }, body: Buffer.alloc(0) }));
        expect(await run(looping, `await nango.uncontrolledFetch({ url: new URL('https://files.example.com/') });`)).toMatchObject({
            error: { payload: { code: 'too_many_redirects' } }
        });
    });
});

describe('over real HTTP', () => {
    it('nock answers proxied calls and fetches of a compiled function', async () => {
        nock.disableNetConnect();
        nock('https://api.example.com', { reqheaders: { authorization: 'Bearer token-1' } })
            .post('/x', { a: 1 })
            .reply(200, { url: 'https://files.example.com/f' });
        nock('https://files.example.com', { badheaders: ['authorization'] })
            .get('/f')
            .reply(200, 'content');
        const services = createTestServices();
        services.transport = createHttpTransport();
        const body = `const { data } = await nango.post({ endpoint: '/x', data: { a: 1 } }); return await (await nango.uncontrolledFetch({ url: new URL(data.url) })).text();`;
        expect(await run(services, body)).toEqual({ status: 'success', result: 'content' });
        expect(nock.isDone()).toBe(true);
    });

    it('an unmatched call fails and names itself', async () => {
        nock.disableNetConnect();
        const services = createTestServices();
        services.transport = createHttpTransport();
        expect(await run(services, `await nango.get({ endpoint: '/unexpected' });`)).toMatchObject({
            status: 'failed',
            error: { type: 'script_network_error' }
        });
    });

    it('nock answers a function called directly', async () => {
        nock('https://api.example.com').get('/x').reply(200, { direct: true });
        const services = createTestServices();
        services.transport = createHttpTransport();
        const nango = createNango({ kind: 'action', services, context: testContext() });
        expect((await nango.get<{ direct: boolean }>({ endpoint: '/x' })).data).toEqual({ direct: true });
        expect(() => nango.nango).toThrow('Access to "nango" is not allowed.');
    });
});
