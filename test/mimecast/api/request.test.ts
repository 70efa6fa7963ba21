import { describe, expect, it } from 'vitest';
import { accounts } from '../../../nango-integrations/mimecast/operations/account.ts';
import { audit } from '../../../nango-integrations/mimecast/operations/audit.ts';
import { directory } from '../../../nango-integrations/mimecast/operations/directory.ts';
import { holdQueue } from '../../../nango-integrations/mimecast/operations/hold-queue.ts';
import { siem } from '../../../nango-integrations/mimecast/operations/siem.ts';
import { urlProtect } from '../../../nango-integrations/mimecast/operations/url-protect.ts';
import { call } from '../../../nango-integrations/mimecast/api/request.ts';
import type { Endpoint } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import { AxiosError, AxiosHeaders } from 'axios';
import { ACTION_MS, limitTime } from '../../../nango-integrations/mimecast/api/waits.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { Scripted, ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';

const time = useSimulatedTime();
const read = accounts.details;
const write = holdQueue.release;
const rest = directory.groups;
const removal: Endpoint = { ...rest, method: 'DELETE', path: '/directory/cloud-gateway/v1/groups/{groupId}', access: 'write', paging: 'none' };
const fine: ScriptedReply = { json: { meta: { status: 200 }, data: [{ id: 1 }], fail: [] } };
const unauthorized = (code: string, message = code): ScriptedReply => ({ status: 401, json: { fail: [{ code, message }] } });
const expired = unauthorized('token_expired', 'Token is expired or invalid');
const limited = (headers: Record<string, string> = {}): ScriptedReply => ({
    status: 429,
    headers,
    json: { fail: [{ code: 'over_quota', message: 'Slow down' }] }
});
const broken: ScriptedReply = { status: 503, text: 'Service Unavailable' };

/** Answers, with the clock of the script's own tenant moved by waits. */
function script(replies: ScriptedReply[], options: Parameters<typeof scripted>[1] = {}): Scripted {
    const made = scripted(replies, options);
    time.follow(made.tenant.clock, made.tenant.timers);
    return made;
}

describe('what is sent', () => {
    it('is the envelope with page and filter, as JSON, with the bearer token', async () => {
        const { nango, sent } = script([fine]);
        await call(nango, audit.events, { data: [{ a: 1 }], page: { size: 100, token: 'T' } });
        expect(sent[0]).toMatchObject({
            method: 'POST',
            url: 'https://api.services.mimecast.com/api/audit/get-audit-events',
            body: { meta: { pagination: { pageSize: 100, pageToken: 'T' } }, data: [{ a: 1 }] }
        });
        expect(sent[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' });
        expect(sent[0]?.headers['authorization']).toMatch(/^Bearer \S+$/);
    });

    it('is an empty envelope when there is nothing to say', async () => {
        const { nango, sent } = script([fine]);
        await call(nango, read);
        expect(sent[0]?.body).toEqual({});
    });

    it('puts a REST body, a path and a query where they belong, escaped', async () => {
        const { nango, sent } = script([{ json: { id: 'x' } }]);
        await call(nango, { ...removal, method: 'PATCH' }, { path: { groupId: 'a/b ?&' }, body: { name: 'x' }, query: { q: 'a&b' } });
        expect(sent[0]).toMatchObject({
            method: 'PATCH',
            url: 'https://api.services.mimecast.com/directory/cloud-gateway/v1/groups/a%2Fb%20%3F%26?q=a%26b',
            body: { name: 'x' }
        });
    });

    it.each([undefined, '', '.', '..', 'a\ud800', '\udc00'])('refuses the path value %j, which would name another operation or none', async (groupId) => {
        const { nango, sent } = script([]);
        const payload = await payloadOf(call(nango, removal, groupId === undefined ? {} : { path: { groupId } }));
        expect(payload).toMatchObject({ type: 'invalid_input', field: 'groupId', retryable: false });
        expect(sent).toEqual([]);
    });

    it.each<[Endpoint, string]>([
        [siem.gatewayFiles, '?type=receipt&pageSize=100&nextPage=T'],
        [directory.groups, '?type=receipt&pageSize=100&pageToken=T']
    ])('names the token as the family does', async (endpoint, query) => {
        const { nango, sent } = script([{ json: { value: [] } }]);
        await call(nango, endpoint, { query: { type: 'receipt' }, page: { size: 100, token: 'T' } });
        expect(new URL(sent[0]?.url ?? '').search).toBe(query);
    });

    it('goes to the host of the connection', async () => {
        const { nango, sent } = script([fine], { connectionConfig: { apiHost: 'uk-api.services.mimecast.com' } });
        await call(nango, read);
        expect(sent[0]?.url).toBe('https://uk-api.services.mimecast.com/api/account/get-account');
    });
});

describe('HTTP 200', () => {
    const nested = { errors: [{ code: 'err_validation_null', message: 'must not be null', field: 'id', retryable: false }] };

    it.each<[string, unknown]>([
        ['a nested failure', [nested]],
        ['a flat failure', [{ code: 'err_validation_null', message: 'must not be null', field: 'id' }]],
        ['one object', nested]
    ])('with %s is no success', async (_, fail) => {
        const { nango } = script([{ json: { meta: { status: 200 }, data: [], fail }, headers: { 'x-request-id': 'r-1' } }]);
        expect(await payloadOf(call(nango, read))).toMatchObject({
            type: 'invalid_input',
            code: 'err_validation_null',
            field: 'id',
            requestId: 'r-1',
            status: 200,
            retryable: false
        });
    });

    it('with a text in place of the list is no success', async () => {
        const { nango } = script([{ json: { meta: { status: 200 }, data: [], fail: 'broken' } }]);
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'unexpected_reply', code: 'unknown' });
    });

    it.each<[number, string, boolean]>([
        [403, 'permission', false],
        [404, 'not_found', false]
    ])('with meta.status %i is %s', async (status, type, retryable) => {
        const { nango } = script([{ json: { meta: { status }, data: [], fail: [] } }]);
        expect(await payloadOf(call(nango, read))).toMatchObject({ type, status, retryable });
    });

    it('with meta.status 500 is repeated for reads, and never for writes', async () => {
        const fault: ScriptedReply = { json: { meta: { status: 500 }, data: [], fail: [] } };
        expect((await call(script([fault, fine]).nango, read)).status).toBe(200);
        const { nango, sent } = script([fault, fine]);
        expect(await payloadOf(call(nango, write))).toMatchObject({ type: 'temporary', status: 500 });
        expect(sent).toHaveLength(1);
    });

    it('with a meta.status that is text is no success either', async () => {
        const reply: ScriptedReply = { json: { meta: { status: '403' }, data: [], fail: [] } };
        expect(await payloadOf(call(scripted([reply]).nango, read))).toMatchObject({ type: 'permission', status: 403 });
    });

    it('with meta.status 401 renews the token', async () => {
        const { nango, tenant } = script([{ json: { meta: { status: 401 }, data: [], fail: [{ code: 'token_expired', message: 'x' }] } }, fine]);
        await call(nango, read);
        expect(tenant.tokenCalls).toBe(2);
    });

    it('with token_expired in fail renews the token', async () => {
        const { nango, tenant } = script([{ json: { meta: { status: 200 }, data: [], fail: [{ code: 'token_expired', message: 'x' }] } }, fine]);
        await call(nango, read);
        expect(tenant.tokenCalls).toBe(2);
    });

    it('hands out failures beside successes', async () => {
        const { nango } = script([{ json: { meta: { status: 200 }, data: [{ id: 1 }], fail: [nested] } }]);
        const reply = await call(nango, urlProtect.createManagedUrl);
        expect(reply.body['data']).toEqual([{ id: 1 }]);
        expect(reply.failures).toEqual([{ code: 'err_validation_null', message: 'must not be null', field: 'id' }]);
    });

    it('hands out failures alone only to who asked for them', async () => {
        const reply = { json: { meta: { status: 200 }, data: [], fail: [nested] } };
        expect((await call(script([reply]).nango, write, { acceptFailures: true })).failures).toHaveLength(1);
        await payloadOf(call(script([reply]).nango, write));
    });

    it('takes a code that only means "nothing there" for an empty list, and no other', async () => {
        const endpoint: Endpoint = { ...read, emptyCodes: ['err_no_result_found'] };
        const fail = (...codes: string[]) => codes.map((code) => ({ errors: [{ code, message: code }] }));
        const empty = await call(script([{ json: { meta: {}, fail: fail('err_no_result_found') } }]).nango, endpoint);
        expect(empty).toMatchObject({ failures: [], body: { data: [] } });
        const other = script([{ json: { meta: {}, data: [], fail: fail('err_no_result_found', 'err_other') } }]);
        expect(await payloadOf(call(other.nango, endpoint))).toMatchObject({ code: 'err_no_result_found' });
    });

    it.each<[string, ScriptedReply]>([
        ['null', { json: null }],
        ['a list', { json: [] }],
        ['a text', { text: 'OK' }],
        ['HTML', { text: '<html>maintenance</html>' }],
        ['no data', { json: { meta: { status: 200 }, fail: [] } }],
        ['data that is no list', { json: { meta: { status: 200 }, data: {}, fail: [] } }]
    ])('with %s is an error of its own, never an empty result', async (_, reply) => {
        expect(await payloadOf(call(script([reply]).nango, read))).toMatchObject({ type: 'unexpected_reply', retryable: false });
    });

    it('may be empty for changes of the REST family only', async () => {
        expect((await call(script([{ status: 204, text: '' }]).nango, removal, { path: { groupId: 'g' } })).body).toEqual({});
        await payloadOf(call(script([{ json: null }]).nango, rest));
        await payloadOf(call(script([{ json: null }]).nango, write));
        // Said to have no content, it was not lost on its way: one call.
        expect(await payloadOf(call(script([{ status: 204, text: '' }]).nango, read))).toMatchObject({ type: 'unexpected_reply' });
    });

    it('of a REST reply needs no data list, and meta may be anything', async () => {
        expect((await call(script([{ json: { groups: [], meta: 'x' } }]).nango, rest)).body).toEqual({ groups: [], meta: 'x' });
    });
});

describe('a refused token', () => {
    it('is renewed once, by force, and the call repeated once with the new one', async () => {
        const { nango, tenant, sent } = script([expired, fine]);
        await call(nango, read);
        expect(tenant.tokenCalls).toBe(2);
        expect(sent[1]?.headers['authorization']).not.toBe(sent[0]?.headers['authorization']);
        expect(time.waits).toEqual([]);
    });

    it('is renewed for writes too: Mimecast did not execute them', async () => {
        const { nango, sent } = script([expired, fine]);
        await call(nango, write);
        expect(sent).toHaveLength(2);
    });

    it('that is refused again after the renewal is a credentials error', async () => {
        const { nango, tenant, sent } = script([expired, expired]);
        const payload = await payloadOf(call(nango, read));
        expect(payload).toMatchObject({ type: 'credentials', code: 'token_expired', status: 401, retryable: false });
        expect(payload.message).toContain('reconnect');
        expect(sent).toHaveLength(2);
        expect(tenant.tokenCalls).toBe(2);
    });

    it.each([
        ['token_verification_failed', 'x'],
        ['Unauthorized Request', 'x'],
        ['unknown', 'Unauthorized Request']
    ])('%s passes: one renewal, then waits, then it is temporary and not a verdict on the credentials', async (code, message) => {
        const { nango, tenant } = script([unauthorized(code, message), unauthorized(code, message), fine]);
        await call(nango, read);
        expect(tenant.tokenCalls).toBe(2);
        expect(time.waits).toHaveLength(1);
        const lasting = script(Array.from({ length: 6 }, () => unauthorized(code, message)));
        expect(await payloadOf(call(lasting.nango, write))).toMatchObject({ type: 'temporary', retryable: true, status: 401 });
        expect(lasting.tenant.tokenCalls).toBe(2);
    });

    it('whose renewal Mimecast refuses is a credentials error', async () => {
        const { nango, tenant } = script([
            () => {
                tenant.connection.credentials['client_secret'] = 'revoked';
                return expired;
            }
        ]);
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'credentials', code: 'token_renewal_refused', status: 400, retryable: false });
    });

    it.each<[string, () => unknown]>([
        ['Nango is unreachable', () => new AxiosError('socket hang up', 'ECONNRESET')],
        ['Nango fails', () => nangoError(503, 'server_error')],
        ["Nango's own quota is used up", () => nangoError(429, 'too_many_request')]
    ])('is no verdict on the credentials when %s', async (_, error) => {
        const { nango } = script([expired], {
            services: (services) => ({
                ...services,
                getConnection: async (key, id, options) => {
                    if (options.forceRefresh) {
                        throw error();
                    }
                    return services.getConnection(key, id, options);
                }
            })
        });
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'temporary', code: 'token_renewal_failed', retryable: true });
    });
});

function nangoError(status: number, code: string, message = 'From Nango', connection?: object): AxiosError {
    const config = { headers: new AxiosHeaders() };
    return new AxiosError('x', 'ERR_BAD_REQUEST', config, undefined, {
        status,
        statusText: '',
        headers: {},
        config,
        data: { error: { code, message, ...(connection && { payload: { connection } }) } }
    });
}

describe('a connection whose token Nango cannot give', () => {
    const pause = 'A recent refresh attempt failed. Backing off before retrying.';
    const uk = { connection_config: { apiHost: 'uk-api.services.mimecast.com' } };

    /** Nango refuses so often to give a token. */
    function withoutToken(refusals: AxiosError[], replies: ScriptedReply[]) {
        const left = [...refusals];
        const asked: boolean[] = [];
        const made = script(replies, {
            services: (services) => ({
                ...services,
                getConnection: async (key, id, options) => {
                    asked.push(options.forceRefresh);
                    const error = left.shift();
                    if (error) {
                        throw error;
                    }
                    return services.getConnection(key, id, options);
                }
            })
        });
        return { ...made, asked };
    }

    it.each([
        ['just now', nangoError(400, 'invalid_credentials')],
        ['a moment ago', nangoError(424, 'invalid_credentials', pause)],
        ['a moment ago, says its proxy', nangoError(424, 'connection_refresh_backoff')]
    ])('because that failed %s is asked once more, by force, and the call goes on', async (_, error) => {
        const { nango, sent, asked } = withoutToken([error], [fine]);
        await call(nango, write);
        expect(sent).toHaveLength(1);
        expect(asked.filter((forced) => forced)).toHaveLength(1);
    });

    it('has refused keys where the token endpoint of its host answers, and else waits for that', async () => {
        const refused = () => [nangoError(424, 'invalid_credentials', pause, uk), nangoError(400, 'invalid_credentials', 'Failed to fetch', uk)];
        const up = withoutToken(refused(), []);
        expect(await payloadOf(call(up.nango, read))).toMatchObject({ type: 'credentials', code: 'token_renewal_refused', status: 400, retryable: false });
        const probe = up.tenant.requests.filter(({ url }) => url.endsWith('/oauth/token'));
        expect(probe.map(({ url, body }) => [url, body])).toEqual([['https://uk-api.services.mimecast.com/oauth/token', undefined]]);
        for (const status of [503, 429]) {
            const down = withoutToken(refused(), []);
            down.tenant.simulator.faults.add({ endpoint: 'POST /oauth/token', fault: { kind: 'status', status } });
            const payload = await payloadOf(call(down.nango, read));
            // No keys are sent to one that is down: Nango's pause is kept.
            expect(down.asked.filter((forced) => forced)).toEqual([]);
            expect(payload).toMatchObject({ type: 'temporary', code: 'token_renewal_failed', retryable: true });
            expect(payload.message).toMatch(/Try again in a few minutes.*reconnect/);
        }
    });

    it.each<[number, string, string, boolean]>([
        [424, 'invalid_credentials', 'credentials', false],
        [424, 'connection_refresh_exhausted', 'credentials', false],
        [429, 'too_many_request', 'temporary', true]
    ])('(%i %s) is %s, and not what Mimecast said', async (status, code, type, retryable) => {
        const { nango, sent } = script([], {
            services: (services) => ({
                ...services,
                getConnection: async () => {
                    throw nangoError(status, code);
                }
            })
        });
        const payload = await payloadOf(call(nango, read));
        expect(payload).toMatchObject({ type, code, retryable });
        expect(payload.message).not.toContain('Mimecast says');
        expect(sent).toEqual([]);
    });
});

describe('a used-up quota', () => {
    it.each<[string, Record<string, string>, number]>([
        ['X-RateLimit-Reset in milliseconds', { 'X-RateLimit-Reset': '4200' }, 4250],
        ['the other spelling', { 'X-Rate-Limit-Reset': '4200' }, 4250],
        ['Retry-After in seconds', { 'Retry-After': '7' }, 7000]
    ])('is waited for as %s says', async (_, headers, wait) => {
        const { nango } = script([limited(headers), fine]);
        await call(nango, read);
        expect(time.waits).toEqual([wait]);
    });

    it.each<[string, Record<string, string>]>([
        ['a malformed hint', { 'X-RateLimit-Reset': 'soon' }],
        ['no hint', {}]
    ])('is waited for with %s', async (_, headers) => {
        const { nango } = script([limited(headers), limited(headers), fine]);
        await call(nango, read);
        expect(time.waits[0]).toBeGreaterThanOrEqual(1000);
        expect(time.waits[1]).toBeGreaterThanOrEqual(2000);
    });

    it('is waited for by writes too: they were not executed', async () => {
        const { nango, sent } = script([limited(), { status: 429, text: '' }, fine]);
        await call(nango, write);
        expect(sent).toHaveLength(3);
    });

    it('ends as an error that may be tried again later', async () => {
        const { nango, sent } = script(Array.from({ length: 6 }, () => limited()));
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'rate_limited', code: 'over_quota', status: 429, retryable: true });
        expect(sent).toHaveLength(6);
    });
});

describe('a lost call', () => {
    const cut: ScriptedReply = { chunks: [Buffer.from('{"meta":{"status":200},"da'), 'lost'], headers: { 'content-type': 'application/json' } };
    const truncated: ScriptedReply = { text: '{"meta":{"status":200},"data":[{"id"', headers: { 'content-type': 'application/json' } };

    it.each<[string, ScriptedReply]>([
        ['5xx text', broken],
        ['408', { status: 408, text: 'Request Timeout' }],
        ['meta.status 408', { json: { meta: { status: 408 }, data: [], fail: [] } }],
        ['a reset', 'reset'],
        ['a body that breaks off', cut],
        ['JSON that was cut short', truncated],
        ['200 without a body', { text: '' }]
    ])('(%s) is repeated for reads', async (_, reply) => {
        const { nango, sent } = script([reply, reply, fine]);
        expect((await call(nango, read)).body['data']).toEqual([{ id: 1 }]);
        expect(sent).toHaveLength(3);
        expect(time.waits).toHaveLength(2);
    });

    it.each<[string, ScriptedReply, string]>([
        ['5xx text', broken, 'http_503'],
        ['408', { status: 408, text: '' }, 'http_408'],
        ['a reset', 'reset', 'connection_lost'],
        ['a body that breaks off', cut, 'connection_lost'],
        ['JSON that was cut short', truncated, 'connection_lost'],
        ['200 without a body', { text: '' }, 'connection_lost']
    ])('(%s) is never repeated for writes', async (_, reply, code) => {
        const { nango, sent } = script([reply, fine]);
        const payload = await payloadOf(call(nango, write));
        expect(payload).toMatchObject({ type: 'temporary', code, retryable: false, outcomeUnknown: true });
        expect(payload.message).toContain('may or may not have been made');
        expect(sent).toHaveLength(1);
    });

    it.each<[string, ScriptedReply, string]>([
        ['5xx', { status: 502, text: 'Bad Gateway' }, 'http_502'],
        ['resets', 'reset', 'connection_lost'],
        ['200 without a body', { text: '' }, 'connection_lost']
    ])('(%s) six times is a temporary error', async (_, reply, code) => {
        const { nango, sent } = script(Array.from({ length: 6 }, () => reply));
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'temporary', code, retryable: true });
        expect(sent).toHaveLength(6);
    });

    it('that hangs counts as lost after two minutes', async () => {
        const { nango, sent } = script(['hang', fine], { hangs: true });
        const before = time.clock.now();
        expect((await call(nango, read)).status).toBe(200);
        expect(time.clock.now() - before).toBeGreaterThanOrEqual(120_000);
        expect(sent).toHaveLength(2);
        const change = script(['hang'], { hangs: true });
        expect(await payloadOf(call(change.nango, write))).toMatchObject({ code: 'connection_lost', retryable: false });
    });

    it('without a network code is still a lost call', async () => {
        const { nango } = script([fine]);
        nango.proxy = () => Promise.reject(new AxiosError('aborted'));
        expect(await payloadOf(call(nango, write))).toMatchObject({ code: 'connection_lost' });
    });

    it('whose refusal has no headers is read all the same', async () => {
        const { nango } = script([]);
        const config = { headers: new AxiosHeaders() };
        const response = { status: 403, statusText: '', headers: undefined as never, config, data: '' };
        nango.proxy = () => Promise.reject(new AxiosError('x', 'ERR_BAD_REQUEST', config, undefined, response));
        expect(await payloadOf(call(nango, write))).toMatchObject({ type: 'permission', status: 403 });
    });
});

describe('what is not about Mimecast', () => {
    it.each<[string, unknown]>([
        ['an interrupted run', Object.assign(new Error('execution_interrupted'), { code: 'execution_interrupted' })],
        ['something that is no error', 'text']
    ])('(%s) passes through untouched', async (_, thrown) => {
        const { nango } = script([]);
        nango.proxy = () => Promise.reject(thrown as Error);
        await expect(call(nango, read)).rejects.toBe(thrown);
    });

    it('(an aborted run) passes through the renewal of a token, too: as a temporary error it would be tried again', async () => {
        const { nango } = script([expired]);
        const aborted = Object.assign(new Error('aborted'), { code: 'script_aborted', payload: {} });
        nango.getConnection = () => Promise.reject(aborted);
        await expect(call(nango, read)).rejects.toBe(aborted);
    });
});

describe('secrets', () => {
    it('stay out of every error and every log line, whatever goes wrong', async () => {
        const faults: ScriptedReply[][] = [
            Array.from({ length: 6 }, () => 'reset'),
            Array.from({ length: 6 }, () => broken),
            [expired, expired],
            [{ status: 403, json: { fail: [{ code: 'app_forbidden', message: 'no' }] } }]
        ];
        for (const replies of faults) {
            const { nango, tenant, sent } = script(replies);
            const error: unknown = await call(nango, read).catch((cause: unknown) => cause);
            const token = sent[0]?.headers['authorization']?.slice('Bearer '.length) ?? '';
            expect(token.length).toBeGreaterThan(8);
            const secret = String(tenant.connection.credentials['client_secret']);
            const text = `${JSON.stringify(error)} ${String((error as Error).message)} ${String((error as Error).stack)} ${JSON.stringify((error as { payload?: unknown }).payload)} ${JSON.stringify(tenant.logs)}`;
            expect(text).not.toContain(token);
            expect(text).not.toContain(secret);
        }
    });
});

describe('a change whose fate is not known', () => {
    it.each([
        ['an answer of the gateway', { status: 504, text: 'GatewayTimeout' }],
        ['an answer of the function', { json: { meta: { status: 500 }, data: [], fail: [] } }]
    ] satisfies [string, ScriptedReply][])('is told apart from one that may be repeated: %s', async (_, reply) => {
        const { nango, sent } = script([reply]);
        const payload = await payloadOf(call(nango, write));
        expect(payload).toMatchObject({ type: 'temporary', retryable: false });
        expect(payload.message).toContain('may or may not have been made');
        expect(sent).toHaveLength(1);
    });

    it('is not meant where nothing was sent: that is repeated, also for writes', async () => {
        const { nango, sent } = script([fine]);
        const proxy = nango.proxy.bind(nango);
        let refused = 0;
        nango.proxy = async (config) => {
            refused += 1;
            return refused <= 2 ? Promise.reject(new AxiosError('connect', 'ECONNREFUSED')) : await proxy(config);
        };
        expect((await call(nango, write)).status).toBe(200);
        expect(sent).toHaveLength(1);
        const lasting = script([]);
        lasting.nango.proxy = () => Promise.reject(new AxiosError('getaddrinfo', 'ENOTFOUND'));
        expect(await payloadOf(call(lasting.nango, write))).toMatchObject({ type: 'temporary', retryable: true });
    });
});

describe('patience', () => {
    it('ends after five minutes, however long Mimecast asks to wait: an action has fifteen in all', async () => {
        const { nango, sent } = script(Array.from({ length: 6 }, () => limited({ 'x-ratelimit-reset': '290000' })));
        const before = time.clock.now();
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'rate_limited', retryable: true });
        expect(sent).toHaveLength(2);
        expect(time.clock.now() - before).toBeLessThanOrEqual(5 * 60_000);
    });

    it('is as short as the caller says', async () => {
        const { nango, sent } = script([broken, limited({ 'x-ratelimit-reset': '60000' }), fine]);
        expect(await payloadOf(call(nango, read, { patienceMs: 5000 }))).toMatchObject({ type: 'rate_limited' });
        expect(sent).toHaveLength(2);
    });

    it('is not used up by a request that hangs', async () => {
        const { nango, sent } = script(['hang'], { hangs: true });
        const before = time.clock.now();
        expect(await payloadOf(call(nango, read, { patienceMs: 5000 }))).toMatchObject({ code: 'connection_lost', retryable: true });
        expect(time.clock.now() - before).toBeLessThan(7000);
        expect(sent).toHaveLength(1);
    });

    it('of all calls of a function together ends with its time, however many there are', async () => {
        const { nango, sent } = script(Array.from({ length: 60 }, () => limited({ 'x-ratelimit-reset': '290000' })));
        limitTime(nango, ACTION_MS);
        const began = time.clock.now();
        const payloads = [];
        for (let i = 0; i < 10; i++) {
            payloads.push(await payloadOf(call(nango, read)));
        }
        expect(time.clock.now() - began).toBeLessThan(570_000);
        expect(payloads.every(({ retryable }) => retryable)).toBe(true);
        // Two calls have waited once each; the time left is too short for another wait.
        expect(sent.length).toBeLessThan(15);
    });

    it('that is used up sends nothing more, and says so', async () => {
        const { nango, sent, tenant } = script([fine]);
        limitTime(nango, 1000);
        tenant.clock.advance(1000);
        expect(await payloadOf(call(nango, write))).toMatchObject({ type: 'temporary', code: 'out_of_time', retryable: true });
        expect(sent).toEqual([]);
    });

    it('leaves a change half a minute for its answer: one that is not waited for is unknown', async () => {
        const { nango } = script(['hang'], { hangs: true });
        const began = time.clock.now();
        expect(await payloadOf(call(nango, write, { patienceMs: 1000 }))).toMatchObject({ outcomeUnknown: true });
        expect(time.clock.now() - began).toBe(30_000);
    });

    it('also ends for a renewal of the token that hangs', async () => {
        const { nango } = script([expired], {
            hangs: true,
            services: (services) => ({
                ...services,
                getConnection: (key, id, options) => (options.forceRefresh ? new Promise(() => undefined) : services.getConnection(key, id, options))
            })
        });
        const began = time.clock.now();
        expect(await payloadOf(call(nango, read))).toMatchObject({ type: 'temporary', code: 'token_renewal_failed', retryable: true });
        expect(time.clock.now() - began).toBeLessThanOrEqual(120_000);
    });

    it('also ends where Nango does not hand out the connection: nothing was sent', async () => {
        const { nango, sent } = script([fine], { hangs: true });
        nango.getMetadata = () => new Promise(() => undefined);
        expect(await payloadOf(call(nango, write, { patienceMs: 1000 }))).toMatchObject({ type: 'temporary', code: 'connection_lost', retryable: true });
        expect(sent).toEqual([]);
    });

    it('with a long wait lets a sync save its place every half minute, and be ended there', async () => {
        const waits = script([limited({ 'x-ratelimit-reset': '100000' }), fine]);
        const saves: number[] = [];
        const began = time.clock.now();
        await call(waits.nango, read, {
            beforeLongWait: async () => {
                saves.push(time.clock.now() - began);
            }
        });
        expect(saves).toEqual([0, 30_000, 60_000, 90_000]);
        expect(time.clock.now() - began).toBe(100_050);
        const ended = script([limited({ 'x-ratelimit-reset': '290000' }), fine]);
        const interruption = new Error('execution_interrupted');
        await expect(call(ended.nango, read, { beforeLongWait: () => Promise.reject(interruption) })).rejects.toBe(interruption);
        expect(ended.sent).toHaveLength(1);
    });

    it('with a short wait saves nothing', async () => {
        const { nango } = script([limited({ 'x-ratelimit-reset': '20000' }), fine]);
        await call(nango, read, { beforeLongWait: () => Promise.reject(new Error('not needed')) });
    });
});
