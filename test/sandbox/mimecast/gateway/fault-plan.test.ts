import { describe, expect, it } from 'vitest';
import { ConnectionReset, FaultPlan, silentAnswers, spoiledAnswers } from '../../../../src/sandbox/mimecast/index.ts';
import type { Fault, FaultTiming } from '../../../../src/sandbox/mimecast/index.ts';
import { connect, failCode } from '../connected.ts';

const account = 'POST /api/account/get-account';
const path = '/api/account/get-account';

/** The plan's answer to `count` calls of one endpoint: which of them went wrong. */
function struck(when: FaultTiming | undefined, count: number): number[] {
    const plan = new FaultPlan();
    plan.add({ endpoint: account, ...(when === undefined ? {} : { when }), fault: { kind: 'reset' } });
    const calls = Array.from({ length: count }, (_, index) => index + 1);
    return calls.filter(() => plan.take({ method: 'POST', path, request: path, writes: false }).length > 0);
}

describe('timing of a planned fault', () => {
    it('strikes the nth call, every nth, a range or each', () => {
        expect(struck({ nth: 3 }, 10)).toEqual([3]);
        expect(struck({ every: 4 }, 10)).toEqual([4, 8]);
        expect(struck({ from: 2, to: 4 }, 10)).toEqual([2, 3, 4]);
        expect(struck({ from: 8 }, 10)).toEqual([8, 9, 10]);
        expect(struck(undefined, 3)).toEqual([1, 2, 3]);
    });

    it('strikes by a seeded chance, the same calls for the same seed', () => {
        const one = struck({ probability: 0.3, seed: 5 }, 200);
        expect(struck({ probability: 0.3, seed: 5 }, 200)).toEqual(one);
        expect(struck({ probability: 0.3, seed: 6 }, 200)).not.toEqual(one);
        expect(one.length).toBeGreaterThan(30);
        expect(one.length).toBeLessThan(90);
    });

    it('counts only the calls of its own endpoint, where a star stands for anything', async () => {
        const { simulator, post, call } = await connect();
        simulator.faults.add({ endpoint: '* /api/directory/*', when: { nth: 2 }, fault: { kind: 'status', status: 503 } });
        const statuses = [
            (await post(path)).status,
            (await post('/api/directory/find-groups')).status,
            (await call('GET', '/directory/cloud-gateway/v1/groups')).status,
            (await post('/api/directory/find-groups')).status,
            (await post('/api/directory/find-groups')).status
        ];
        expect(statuses).toEqual([200, 200, 200, 503, 200]);
    });

    it('refuses an endpoint without a method', () => {
        expect(() => {
            new FaultPlan().add({ endpoint: '/api/account/get-account', fault: { kind: 'reset' } });
        }).toThrow(RangeError);
    });

    it('ends when the plan is cleared', async () => {
        const { simulator, post } = await connect();
        simulator.faults.add({ endpoint: account, fault: { kind: 'status', status: 502 } });
        expect((await post(path)).status).toBe(502);
        expect(simulator.faults.list()).toHaveLength(1);
        simulator.faults.clear();
        expect((await post(path)).status).toBe(200);
    });
});

describe('a planned fault', () => {
    async function once(fault: Fault, target = path, body: unknown = {}) {
        const connected = await connect();
        connected.simulator.faults.add({ endpoint: `POST ${target}`, when: { nth: 1 }, fault });
        return { ...connected, first: await connected.post(target, body) };
    }

    it('answers a plain text 5xx as a gateway in trouble does', async () => {
        const { first, post } = await once({ kind: 'status', status: 504, body: 'GatewayTimeout: Connection to service has timed out' });
        expect([first.status, first.text, first.headers['content-type']]).toEqual([504, 'GatewayTimeout: Connection to service has timed out', 'text/plain']);
        expect(first.headers).toHaveProperty('x-request-id');
        expect((await post(path)).status).toBe(200);
    });

    it('answers a JSON body with headers', async () => {
        const { first } = await once({ kind: 'status', status: 500, body: { message: 'no' }, headers: { 'x-extra': '1' } });
        expect([first.json, first.headers['x-extra']]).toEqual([{ message: 'no' }, '1']);
    });

    it('fails with HTTP 200 in the shape of operations and with 401 in the shape of the gateway', async () => {
        const nested = await once({ kind: 'fail', code: 'err_x', message: 'no', field: 'id' });
        expect([nested.first.status, nested.first.json]).toEqual([
            200,
            { meta: { status: 200 }, data: [], fail: [{ errors: [{ code: 'err_x', message: 'no', retryable: false, field: 'id' }] }] }
        ]);
        const flat = await once({ kind: 'fail', code: 'unauthorized', message: 'no', shape: 'flat', status: 401 });
        expect([flat.first.status, flat.first.json]).toEqual([401, { fail: [{ code: 'unauthorized', message: 'no' }] }]);
        const object = await once({ kind: 'fail', code: 'err_x', message: 'no', shape: 'object', metaStatus: 403 });
        expect(object.first.json).toMatchObject({ meta: { status: 403 }, fail: { errors: [{ code: 'err_x' }] } });
        expect((await once({ kind: 'fail', code: 'err_x', message: 'no', shape: 'text' })).first.json.fail).toBe('no');
    });

    it.each([403, 404, 500])('says meta.status %i under HTTP 200', async (status) => {
        const { first } = await once({ kind: 'meta-status', status });
        expect([first.status, first.json]).toEqual([200, { meta: { status }, data: [], fail: [] }]);
    });

    it('lets a read succeed in part: rows and a failure in one reply', async () => {
        const whole = await connect();
        const list = await whole.post('/api/ttp/url/get-all-managed-urls', {});
        const flat = await once({ kind: 'partial-failure' }, '/api/ttp/url/get-all-managed-urls');
        expect(flat.first.json.data).toEqual(list.json.data?.slice(0, -1));
        expect(failCode(flat.first)).toBe('err_simulated_partial_failure');
        const nested = await once({ kind: 'partial-failure', code: 'err_x' }, '/api/directory/find-groups');
        expect(nested.first.json.data?.[0]?.folders).toHaveLength(11);
        expect(failCode(nested.first)).toBe('err_x');
    });

    it.each([
        ['x-ratelimit', 'x-ratelimit-reset', '2500'],
        ['x-rate-limit', 'x-rate-limit-reset', '2500'],
        ['retry-after', 'retry-after', '3']
    ] as const)('answers 429 with the wait spelled as %s', async (headers, name, value) => {
        const { first } = await once({ kind: 'rate-limited', resetMs: 2500, headers });
        expect([first.status, first.headers[name]]).toEqual([429, value]);
        expect(first.json.fail?.[0]).toHaveProperty('message');
    });

    it('answers 429 without header and body', async () => {
        const { first } = await once({ kind: 'rate-limited', headers: 'none', emptyBody: true });
        expect([first.status, first.text]).toEqual([429, '']);
    });

    it.each(silentAnswers)('answers a change with %s, whether it was carried out or not', async (form) => {
        for (const carriedOut of [true, false]) {
            const { simulator, post } = await connect();
            const before = simulator.state.managedUrls.entries.size;
            simulator.faults.add({ endpoint: 'POST /api/ttp/url/create-managed-url', fault: { kind: 'odd-answer', form, carriedOut } });
            const { status, text } = await post('/api/ttp/url/create-managed-url', { data: [{ url: 'https://x.example.com', action: 'block' }] });
            expect([status >= 300, text.includes('x.example.com')]).toEqual([form.endsWith('-timeout'), false]);
            expect(simulator.state.managedUrls.entries.size - before).toBe(carriedOut ? 1 : 0);
        }
    });

    it.each(spoiledAnswers)('spoils the answer to a change that was carried out: %s', async (form) => {
        const { simulator, post } = await connect();
        const id = simulator.state.ids.give('held', [...simulator.state.held.keys()][0] ?? 0);
        simulator.faults.add({ endpoint: 'POST /api/gateway/hold-release', fault: { kind: 'odd-answer', form } });
        const { text } = await post('/api/gateway/hold-release', { data: [{ id }] });
        expect(simulator.state.heldReleases).toHaveLength(1);
        expect([text.includes(id), text.includes('"release":true')]).not.toEqual([true, true]);
        expect(text.endsWith('}')).toBe(form !== 'cut');
    });

    it('loses the connection before an answer; the call was not carried out unless planned so', async () => {
        for (const afterWork of [false, true]) {
            const { simulator, post } = await connect();
            simulator.faults.add({ endpoint: 'POST /api/directory/create-group', when: { nth: 1 }, fault: { kind: 'reset', afterWork } });
            await expect(post('/api/directory/create-group', { data: [{ description: 'Twice?' }] })).rejects.toThrow(ConnectionReset);
            expect(simulator.truth().groups).toBe(afterWork ? 13 : 12);
            expect(simulator.calls.list('POST /api/directory/create-group')).toMatchObject([{ status: 0 }]);
        }
    });

    it('answers 504 although the work was done', async () => {
        const { first, simulator } = await once({ kind: 'status', status: 504, body: 'GatewayTimeout', afterWork: true }, '/api/directory/create-group', {
            data: [{ description: 'Done' }]
        });
        expect([first.status, simulator.truth().groups]).toEqual([504, 13]);
    });

    it('expires the token in the middle of a walk: a new one is needed from then on', async () => {
        const { first, post } = await once({ kind: 'token-expired' });
        const second = await post(path);
        expect([first.status, failCode(first), second.status, failCode(second)]).toEqual([401, 'token_expired', 401, 'token_expired']);
    });

    it.each([
        ['token-verification-failed', 'token_verification_failed'],
        ['unauthorized-request', 'Unauthorized Request']
    ] as const)('answers %s with 401 and passes: the token stays good', async (kind, code) => {
        const { first, post } = await once({ kind });
        expect([first.status, first.json.fail?.[0]?.code, (await post(path)).status]).toEqual([401, code, 200]);
    });

    it('cuts a body in the middle', async () => {
        const { simulator, post } = await connect();
        simulator.faults.add({ endpoint: account, when: { nth: 1 }, fault: { kind: 'truncated' } });
        await expect(post(path)).rejects.toThrow(ConnectionReset);
        expect((await post(path)).status).toBe(200);
    });

    it('brings a body slowly but wholly, and stops waiting when the caller gives up', async () => {
        const { simulator, post, token } = await connect();
        const whole = (await post(path)).text;
        simulator.faults.add({ endpoint: account, fault: { kind: 'slow', delayMs: 5, bytes: 300 } });
        const started = performance.now();
        const slow = (await post(path)).text;
        // The account lists its packages in another order each time.
        expect([...slow].sort()).toEqual([...whole].sort());
        expect(performance.now() - started).toBeGreaterThanOrEqual(4 * Math.floor(whole.length / 300));

        const giveUp = new AbortController();
        const reply = await simulator.handle({ method: 'POST', url: path, headers: { authorization: `Bearer ${token}` }, signal: giveUp.signal });
        giveUp.abort();
        await expect((reply.body as AsyncIterable<Buffer>)[Symbol.asyncIterator]().next()).rejects.toThrow(ConnectionReset);
    });

    it('changes the ids of one read, and the old ones stay valid', async () => {
        const { simulator, post } = await connect();
        const ids = async () => ((await post('/api/directory/find-groups')).json.data?.[0]?.folders as unknown as { id: string }[]).map((one) => one.id);
        simulator.faults.add({ endpoint: 'POST /api/directory/find-groups', when: { nth: 2 }, fault: { kind: 'changed-ids' } });
        const [first, second, third] = [await ids(), await ids(), await ids()];
        expect(second.filter((id) => first.includes(id))).toEqual([]);
        expect(third).toEqual(first);
        expect((await post('/api/directory/get-group-members', { data: [{ id: second[0] }] })).json.fail).toEqual([]);
    });

    it('acts at the file host as well as at the API', async () => {
        const { simulator } = await connect();
        const url = simulator.state.downloads.presign({ path: 'a.txt', bytes: () => Buffer.from('text') });
        simulator.faults.add({ endpoint: 'GET /download/a.txt', when: { nth: 1 }, fault: { kind: 'reset' } });
        await expect(simulator.handle({ method: 'GET', url, headers: {} })).rejects.toThrow(ConnectionReset);
        expect((await simulator.handle({ method: 'GET', url, headers: {} })).status).toBe(200);
    });
});
