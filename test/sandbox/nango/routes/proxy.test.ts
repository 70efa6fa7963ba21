import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { startNangoHost } from '../../../../src/sandbox/nango/index.ts';
import { providersYaml, refusal, startFixture } from '../host-fixture.ts';
import type { Fixture } from '../host-fixture.ts';

let fixture: Fixture;
let id: string;
const target = (): { connectionId: string; providerConfigKey: string } => ({ connectionId: id, providerConfigKey: 'acme' });

beforeEach(async () => {
    fixture = await startFixture();
    id = await fixture.connect();
});
afterEach(() => fixture.close());

describe('the proxy', () => {
    it('adds the token, keeps path and query, and passes own headers and the body on', async () => {
        const reply = await fixture.nango.post({ ...target(), endpoint: '/api/things?a=1', headers: { 'X-Own': 'yes' }, data: { hello: 'there' } });
        expect(reply.status).toBe(200);
        const call = fixture.provider.calls.at(-1);
        expect(call).toMatchObject({ method: 'POST', host: 'acme.example', path: '/api/things', query: { a: '1' }, body: '{"hello":"there"}' });
        expect(call?.headers).toMatchObject({ authorization: 'Bearer token-number-1', 'x-own': 'yes', 'content-type': 'application/json' });
        expect(Object.keys(call?.headers ?? {}).filter((name) => /connection-id|provider-config|^retr|x-region/.test(name))).toEqual([]);
    });

    it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)('speaks %s', async (method) => {
        await fixture.nango.proxy({ ...target(), endpoint: '/things', method, ...(method === 'GET' ? {} : { data: { a: 1 } }) });
        expect(fixture.provider.calls.at(-1)).toMatchObject({ method, path: '/things' });
    });

    it('fills base URL and headers from the connection, and drops a header it cannot fill', async () => {
        const other = await fixture.connect({ params: { region: 'eu' } });
        await fixture.nango.get({ connectionId: other, providerConfigKey: 'acme', endpoint: '/things' });
        expect(fixture.provider.calls.at(-1)).toMatchObject({ host: 'eu.acme.example' });
        expect(fixture.provider.calls.at(-1)?.headers['x-region']).toBe('eu');
    });

    it('goes to another base URL when asked', async () => {
        await fixture.nango.get({ ...target(), endpoint: '/things', baseUrlOverride: 'https://elsewhere.example' });
        expect(fixture.provider.calls.at(-1)).toMatchObject({ host: 'elsewhere.example' });
    });

    it('passes status, body and headers of a refusal on, but of a success only a few headers', async () => {
        fixture.provider.onCall = () => ({ status: 429, body: { fail: [] }, headers: { 'x-ratelimit-reset': '4000' } });
        await expect(fixture.nango.get({ ...target(), endpoint: '/things' })).rejects.toMatchObject({
            response: { status: 429, data: { fail: [] }, headers: { 'x-ratelimit-reset': '4000' } }
        });
        fixture.provider.onCall = () => ({ status: 201, body: { ok: true }, headers: { 'x-ratelimit-reset': '4000', 'x-request-id': 'r-1' } });
        const reply = await fixture.nango.get({ ...target(), endpoint: '/things' });
        expect(reply).toMatchObject({ status: 201, data: { ok: true }, headers: { 'x-request-id': 'r-1', 'content-type': 'application/json' } });
        expect(reply.headers['x-ratelimit-reset']).toBeUndefined();
    });

    it('retries only when asked, writes included, and more statuses with retryOn', async () => {
        const count = async (status: number, options: { retries?: number; retryOn?: number[] }): Promise<number> => {
            const before = fixture.provider.calls.length;
            fixture.provider.onCall = () => ({ status });
            await fixture.nango.post({ ...target(), endpoint: '/things', data: {}, ...options }).catch(() => undefined);
            return fixture.provider.calls.length - before;
        };
        expect(await count(503, {})).toBe(1);
        expect(await count(503, { retries: 2 })).toBe(3);
        expect(await count(404, { retries: 2 })).toBe(1);
        expect(await count(404, { retries: 2, retryOn: [404] })).toBe(3);
    });

    it('waits 3, 6, 12 ... seconds between attempts, or as long as the declared header says, in simulated time when asked to', async () => {
        await fixture.close();
        fixture = await startFixture({ simulateWaits: true, retryWaitFactor: 1 });
        id = await fixture.connect();
        const waits = async (headers: Record<string, string>): Promise<number[]> => {
            const times: number[] = [];
            fixture.provider.onCall = () => {
                times.push(fixture.clock.now());
                return { status: 429, headers };
            };
            await fixture.nango.get({ ...target(), endpoint: '/things', retries: 3 }).catch(() => undefined);
            return times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 1000);
        };
        expect(await waits({})).toEqual([3, 6, 12]);
        expect(await waits({ 'retry-after': '7' })).toEqual([7, 7, 7]);
        expect(await waits({ 'x-ratelimit-reset': '4000' })).toEqual([3, 6, 12]);
    });

    it('gives up a waiting retry when the host closes', async () => {
        await fixture.close();
        fixture = await startFixture({ retryWaitFactor: 1 });
        id = await fixture.connect();
        fixture.provider.onCall = () => ({ status: 503 });
        const call = fixture.nango.get({ ...target(), endpoint: '/things', retries: 1 });
        const ended = expect(call).rejects.toThrow();
        await expect.poll(() => fixture.provider.calls.some((item) => item.path === '/things')).toBe(true);
        const before = Date.now();
        await fixture.host.close();
        await ended;
        expect(Date.now() - before).toBeLessThan(2500);
    });

    it('refuses unknown integrations and connections, missing headers, and a provider on this machine', async () => {
        expect(await refusal(fixture.nango.get({ connectionId: id, providerConfigKey: 'nothing', endpoint: '/x' }))).toMatchObject({
            status: 404,
            code: 'unknown_provider_config'
        });
        expect(await refusal(fixture.nango.get({ connectionId: 'nobody', providerConfigKey: 'acme', endpoint: '/x' }))).toMatchObject({
            status: 400,
            code: 'unknown_connection'
        });
        expect(await fixture.api('GET', '/proxy/x')).toMatchObject({ status: 400, body: { error: { code: 'invalid_headers' } } });
        expect(await refusal(fixture.nango.get({ ...target(), endpoint: '/x', baseUrlOverride: fixture.provider.url }))).toMatchObject({
            status: 400,
            code: 'url_not_allowed'
        });
        expect(await refusal(fixture.nango.get({ ...target(), endpoint: '/x', baseUrlOverride: 'https://gone.example' }))).toMatchObject({
            status: 500,
            code: 'proxy_network_error'
        });
    });

    it('logs calls without their query and token', async () => {
        await fixture.nango.get({ ...target(), endpoint: '/things?token=abc' });
        const line = fixture.host.logs.entries.find((entry) => entry.source === 'proxy');
        expect(line?.message).toBe('GET https://acme.example/things HTTP 200');
    });
});

describe('starting a host', () => {
    it('takes another port when the wanted one is busy, and tells which', async () => {
        const busy = Number(new URL(fixture.host.url).port);
        const second = await startNangoHost({ providers: providersYaml, clock: createClock(), port: busy });
        expect(Number(new URL(second.url).port)).not.toBe(busy);
        expect((await fetch(`${second.url}/health`)).status).toBe(200);
        await second.close();
    });

    it('makes keys of its own, and the signing key is not the API key', async () => {
        const second = await startNangoHost({ providers: providersYaml, clock: createClock(), secretKey: 'given-example-key' });
        expect(second.secretKey).toBe('given-example-key');
        expect(second.webhookSigningKey).not.toBe(second.secretKey);
        expect(second.webhookSigningKey).not.toBe(fixture.host.webhookSigningKey);
        await second.close();
    });

    it.each([
        ['text that is no map', 'just text', 'must be a YAML map'],
        ['an alias of nothing', 'a:\n    alias: b\n', 'alias of "b"'],
        ['an entry without auth_mode', 'a:\n    display_name: A\n', 'no auth_mode']
    ])('refuses %s', async (_, providers, message) => {
        await expect(startNangoHost({ providers, clock: createClock() })).rejects.toThrow(message);
    });
});
