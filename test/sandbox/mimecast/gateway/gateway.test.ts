import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { createCallLog } from '../../../../src/sandbox/mimecast/gateway/call-log.ts';
import { FaultPlan } from '../../../../src/sandbox/mimecast/gateway/fault-plan.ts';
import { createGateway } from '../../../../src/sandbox/mimecast/gateway/gateway.ts';
import { simulatedRoutes } from '../../../../src/sandbox/mimecast/index.ts';
import { defaultBehaviours } from '../../../../src/sandbox/mimecast/protocol/options.ts';
import type { RateLimitHeaders } from '../../../../src/sandbox/mimecast/protocol/options.ts';
import type { Route } from '../../../../src/sandbox/mimecast/protocol/route.ts';
import { createState } from '../../../../src/sandbox/mimecast/state.ts';
import { answerOf, connect, failCode, startOfTest } from '../connected.ts';

describe('the gateway', () => {
    it('answers app_forbidden to a path that does not exist: there is no 404 for unknown paths', async () => {
        const { post, call } = await connect();
        for (const answer of [await post('/api/gateway/hold-message'), await call('GET', '/api/v2/anything'), await call('DELETE', '/')]) {
            expect(answer.status).toBe(403);
            expect(answer.json).toEqual({ fail: [{ code: 'app_forbidden', message: expect.any(String) }] });
        }
    });

    it('answers app_forbidden when none of the application’s products holds the operation', async () => {
        const { post } = await connect({}, (simulator) => simulator.registerApplication({ products: ['Account Management'] }));
        expect((await post('/api/account/get-account')).status).toBe(200);
        const refused = await post('/api/directory/find-groups');
        expect([refused.status, failCode(refused)]).toEqual([403, 'app_forbidden']);
    });

    it('answers app_forbidden when the role lacks the permission, in other words', async () => {
        const { post } = await connect({}, (simulator) =>
            simulator.registerApplication({ permissions: [...simulator.application.permissions].filter((one) => one !== 'Account | Dashboard | Read') })
        );
        const refused = await post('/api/account/get-account');
        expect(refused.json).toEqual({ fail: [{ code: 'app_forbidden', message: 'Forbidden to perform the requested operation' }] });
        expect((await post('/api/directory/find-groups')).status).toBe(200);
    });

    it('answers 405 to a known path with another method', async () => {
        const { call } = await connect();
        expect((await call('GET', '/api/account/get-account')).status).toBe(405);
        expect((await call('DELETE', '/directory/cloud-gateway/v1/groups')).status).toBe(405);
    });

    it('puts a different x-request-id on every reply, refused ones included', async () => {
        const { post, simulator } = await connect();
        const ids = [
            (await post('/api/account/get-account')).headers,
            (await post('/api/unknown')).headers,
            (await simulator.handle({ method: 'POST', url: '/api/account/get-account', headers: {} })).headers
        ].map((headers) => headers['x-request-id']);
        expect(new Set(ids).size).toBe(3);
        expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4000-8000-[0-9a-f]{12}$/);
    });

    it('takes all three public hosts and bare paths', async () => {
        const { simulator, token } = await connect();
        for (const origin of ['https://api.services.mimecast.com', 'https://us-api.services.mimecast.com', 'https://uk-api.services.mimecast.com', '']) {
            const reply = await simulator.handle({ method: 'POST', url: `${origin}/api/account/get-account`, headers: { authorization: `Bearer ${token}` } });
            expect(reply.status).toBe(200);
        }
    });

    it('names the fault of a body that is no JSON in the words of each family', async () => {
        const { simulator, token } = await connect();
        const send = async (url: string) =>
            answerOf(await simulator.handle({ method: 'POST', url, headers: { authorization: `Bearer ${token}` }, body: '{"data":' }));
        const envelope = await send('/api/account/get-account');
        expect([envelope.status, failCode(envelope)]).toEqual([400, 'err_deserialise']);
        expect((await send('/directory/cloud-gateway/v1/groups')).json).toEqual({ errors: [{ code: 'err_deserialise', message: expect.any(String) }] });
    });

    it('logs every call without its secrets', async () => {
        const { simulator, post, call, token } = await connect();
        await post('/api/account/get-account');
        await call('GET', '/directory/cloud-gateway/v1/groups?pageSize=5');
        await post('/api/nothing');
        expect(simulator.calls.total).toBe(4);
        expect(simulator.calls.count('POST /api/account/get-account')).toBe(1);
        expect(simulator.calls.count('* /api/*')).toBe(2);
        expect(simulator.calls.list('GET *').map(({ path, query, status }) => ({ path, query, status }))).toEqual([
            { path: '/directory/cloud-gateway/v1/groups', query: 'pageSize=5', status: 200 }
        ]);
        expect(simulator.calls.list('POST /api/nothing')[0]?.status).toBe(403);
        expect(JSON.stringify(simulator.calls.list())).not.toContain(token);
        simulator.calls.clear();
        expect([simulator.calls.total, simulator.calls.count('* *')]).toEqual([0, 0]);
    });

    it('keeps the latest calls only, and counts all of them', () => {
        const log = createCallLog(3);
        for (let i = 1; i <= 10; i++) {
            log.add({ method: 'GET', path: `/${String(i)}`, query: '', status: 200, application: '', requestId: '', at: i });
        }
        expect([log.total, log.count('GET /1'), log.list().map((call) => call.at)]).toEqual([10, 1, [8, 9, 10]]);
    });

    it('prints permissions in parts joined by a bar and names a product wherever one is needed', () => {
        for (const route of simulatedRoutes) {
            expect(route.permission ?? 'A | B').toMatch(/^[^|]+( \| [^|]+)+$/);
            expect(route.products.length, `${route.method} ${route.path}`).toBeGreaterThan(0);
        }
    });
});

describe('quotas', () => {
    const route: Route = {
        method: 'GET',
        path: '/limited/v1/things',
        products: [],
        permission: null,
        family: 'rest',
        quota: { calls: 3, perMs: 900_000 },
        handle: () => ({ status: 200, json: {} })
    };

    async function limited(rateLimitHeaders: RateLimitHeaders = 'x-ratelimit', rateLimitEmptyBody = false, rateLimitHeadersAlways = false) {
        const clock = createClock(startOfTest);
        const options = { ...defaultBehaviours(), rateLimitHeaders, rateLimitEmptyBody, rateLimitHeadersAlways };
        const state = createState(1, clock, options, {});
        const application = (clientId: string) => ({
            clientId,
            clientSecret: 's',
            accountCode: 'C',
            products: new Set<string>(),
            permissions: new Set<string>()
        });
        const applications = [application('one'), application('two')];
        const gateway = createGateway({
            seed: 1,
            clock,
            options,
            state,
            faults: new FaultPlan(),
            calls: createCallLog(),
            routes: [route],
            applications: new Map(applications.map((one) => [one.clientId, one]))
        });
        const tokens = applications.map((one) => gateway.tokens.issue(one));
        const call = async (who = 0) =>
            answerOf(await gateway.handle({ method: 'GET', url: '/limited/v1/things', headers: { authorization: `Bearer ${tokens[who] ?? ''}` } }));
        return { clock, call };
    }

    it('are counted per application over simulated time, and 429 tells the milliseconds until one call is given back', async () => {
        const { clock, call } = await limited();
        await call();
        clock.advance(100_000);
        await call();
        await call();
        const refused = await call();
        expect(refused.status).toBe(429);
        expect(refused.headers).toMatchObject({ 'x-ratelimit-limit': '3', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '800000' });
        expect(refused.json.fail?.[0]?.message).toEqual(expect.any(String));
        expect((await call(1)).status).toBe(200);
        clock.advance(799_999);
        expect((await call()).status).toBe(429);
        clock.advance(1);
        expect((await call()).status).toBe(200);
        expect((await call()).status).toBe(429);
    });

    it.each([
        ['x-rate-limit', 'x-rate-limit-reset', '900000'],
        ['x-mimecast-ratelimit', 'x-mimecast-ratelimit-reset', '900000'],
        ['retry-after', 'retry-after', '900']
    ] as const)('can tell the wait as %s', async (spelling, header, value) => {
        const { call } = await limited(spelling);
        for (let i = 0; i < 3; i++) {
            expect((await call()).headers).not.toHaveProperty(header);
        }
        const refused = await call();
        expect([refused.status, refused.headers[header]]).toEqual([429, value]);
        expect(refused.headers).not.toHaveProperty('x-ratelimit-reset');
    });

    it('can keep the wait to themselves and leave the body out', async () => {
        const { call } = await limited('none', true);
        await call();
        await call();
        await call();
        const refused = await call();
        expect([refused.status, refused.text, Object.keys(refused.headers).sort()]).toEqual([429, '', ['content-length', 'date', 'x-request-id']]);
    });

    it('can be told on every reply', async () => {
        const { call } = await limited('x-ratelimit', false, true);
        expect((await call()).headers['x-ratelimit-remaining']).toBe('2');
        expect((await call()).headers['x-ratelimit-remaining']).toBe('1');
    });
});
