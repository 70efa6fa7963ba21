import { connect as openSocket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { controlHeader } from '../../../../src/sandbox/mimecast/index.ts';
import { connect } from '../connected.ts';
import type { Connected } from '../connected.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
});

async function served(connected?: Connected) {
    const { simulator, token } = connected ?? (await connect());
    const listener = await simulator.listen();
    closers.push(() => listener.close());
    const post = (path: string, body?: unknown, signal?: AbortSignal) =>
        fetch(`${listener.url}${path}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            ...(signal === undefined ? {} : { signal })
        });
    const control = (method: string, target: string, body?: unknown, key = simulator.controlKey) =>
        fetch(`${listener.url}/_simulator/${target}`, {
            method,
            headers: key === '' ? {} : { [controlHeader]: key },
            ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
        });
    return { simulator, token, url: listener.url, post, control };
}

const account = '/api/account/get-account';

describe('over HTTP', () => {
    it('a token is fetched and used', async () => {
        const { simulator, url } = await served();
        const { clientId, clientSecret } = simulator.application;
        const reply = await fetch(`${url}/oauth/token`, {
            method: 'POST',
            body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
        });
        const { access_token: token } = (await reply.json()) as { access_token: string };
        const answer = await fetch(`${url}${account}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
        expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, expect.stringMatching(/^5e1ec7ed-/)]);
        expect(await answer.json()).toMatchObject({ data: [{ accountCode: 'CUSA100A100' }] });
    });

    it('a file is downloaded from its pre-signed path', async () => {
        const { simulator, url } = await served();
        const signed = new URL(simulator.state.downloads.presign({ path: 'a.txt', bytes: () => Buffer.from('text'), contentType: 'text/plain' }));
        expect(await (await fetch(`${url}${signed.pathname}${signed.search}`)).text()).toBe('text');
        expect((await fetch(`${url}${signed.pathname}`)).status).toBe(403);
    });

    it('a reset is a lost connection without a status', async () => {
        const { simulator, post } = await served();
        simulator.faults.add({ endpoint: `POST ${account}`, when: { nth: 1 }, fault: { kind: 'reset' } });
        await expect(post(account)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
        expect((await post(account)).status).toBe(200);
    });

    it('a truncated body has its headers and half of what they promise', async () => {
        const { simulator, post } = await served();
        simulator.faults.add({ endpoint: `POST ${account}`, when: { nth: 1 }, fault: { kind: 'truncated', bytes: 50 } });
        const reply = await post(account);
        expect(reply.status).toBe(200);
        expect(Number(reply.headers.get('content-length'))).toBeGreaterThan(50);
        await expect(reply.text()).rejects.toThrow();
    });

    it('a slow body arrives in pieces over time', async () => {
        const { simulator, post } = await served();
        const whole = await (await post(account)).text();
        simulator.faults.add({ endpoint: `POST ${account}`, fault: { kind: 'slow', delayMs: 20 } });
        const started = performance.now();
        const reply = await post(account);
        const headersAfter = performance.now() - started;
        // The account lists its packages in another order each time.
        expect((await reply.text()).length).toBe(whole.length);
        const bodyAfter = performance.now() - started;
        expect(bodyAfter).toBeGreaterThanOrEqual(75);
        expect(headersAfter).toBeLessThan(bodyAfter);
    });

    it('a caller that gives up on a slow body leaves the server well', async () => {
        const { simulator, post } = await served();
        simulator.faults.add({ endpoint: `POST ${account}`, when: { nth: 1 }, fault: { kind: 'slow', delayMs: 10_000 } });
        const giveUp = new AbortController();
        const reply = await post(account, undefined, giveUp.signal);
        giveUp.abort();
        await expect(reply.text()).rejects.toThrow();
        expect((await post(account)).status).toBe(200);
    });

    it('listens on the loop-back interface and frees its port when closed', async () => {
        const { simulator } = await connect();
        const { url, close } = await simulator.listen();
        const { hostname, port } = new URL(url);
        expect(hostname).toBe('127.0.0.1');
        await expect(simulator.listen(Number(port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
        await close();
        await expect(
            new Promise((resolve, reject) => {
                openSocket(Number(port), hostname).on('connect', resolve).on('error', reject);
            })
        ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    });

    it('closes at once, whatever is still on its way', async () => {
        const { simulator, token } = await connect();
        const { url, close } = await simulator.listen();
        simulator.faults.add({ endpoint: `POST ${account}`, fault: { kind: 'slow', delayMs: 60_000 } });
        const reply = await fetch(`${url}${account}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
        await close();
        await expect(reply.text()).rejects.toThrow();
    });

    it('refuses a body larger than anything the API takes', async () => {
        const { url } = await served();
        const reply = await fetch(`${url}${account}`, { method: 'POST', body: 'x'.repeat(11 * 1024 * 1024) }).catch(() => undefined);
        // The refusal can arrive before the body was sent, and the client then may see only the closed connection.
        expect([413, undefined]).toContain(reply?.status);
    });
});

describe('the control API', () => {
    it('wants its own key and is no part of the simulated API', async () => {
        const { control, simulator, token } = await served();
        for (const key of ['', 'guess', token]) {
            expect((await control('GET', 'truth', undefined, key)).status).toBe(403);
        }
        const inProcess = await simulator.handle({ method: 'GET', url: '/_simulator/truth', headers: { [controlHeader]: simulator.controlKey } });
        expect(inProcess.status).toBe(401);
        expect((await control('GET', 'nothing')).status).toBe(404);
    });

    it('tells the truth, the state and the calls', async () => {
        const { control, simulator, post } = await served();
        await post(account);
        expect(await (await control('GET', 'truth')).json()).toEqual(simulator.truth());
        expect(await (await control('GET', 'state')).json()).toMatchObject({
            now: '2026-01-06T09:30:00.000Z',
            calls: 2,
            faults: [],
            options: { tokenSeconds: 1799 }
        });
        const calls = (await (await control('GET', 'calls')).json()) as object[];
        expect(calls.at(-1)).toMatchObject({ method: 'POST', path: account, status: 200 });
        expect((await control('DELETE', 'calls')).status).toBe(204);
        expect(simulator.calls.total).toBe(0);
    });

    it('adds, lists and clears faults, and starts chaos', async () => {
        const { control, post, simulator } = await served();
        const rule = { endpoint: `POST ${account}`, when: { nth: 1 }, fault: { kind: 'status', status: 503 } };
        expect((await control('POST', 'faults', rule)).status).toBe(204);
        expect((await post(account)).status).toBe(503);
        expect((await control('POST', 'faults', [rule, rule])).status).toBe(204);
        expect(await (await control('GET', 'faults')).json()).toEqual([rule, rule, rule]);
        expect((await control('DELETE', 'faults')).status).toBe(204);
        expect((await post(account)).status).toBe(200);
        expect((await control('POST', 'faults', { chaos: 3 })).status).toBe(204);
        simulator.faults.clear();
        for (const wrong of ['{', {}, { endpoint: 'nowhere', fault: { kind: 'reset' } }, { endpoint: 'POST /a', fault: 'reset' }]) {
            expect((await control('POST', 'faults', wrong)).status).toBe(400);
        }
        expect(simulator.faults.list()).toEqual([]);
    });

    it('moves the clock forward and expires tokens', async () => {
        const { control, post, simulator } = await served();
        expect(await (await control('POST', 'clock', { advanceMs: 60_000 })).json()).toEqual({ now: '2026-01-06T09:31:00.000Z' });
        expect((await control('POST', 'clock', { advanceMs: -1 })).status).toBe(400);
        expect((await post(account)).status).toBe(200);
        expect((await control('POST', 'expire-tokens')).status).toBe(204);
        expect((await post(account)).status).toBe(401);
        expect(simulator.clock.now()).toBe(Date.UTC(2026, 0, 6, 9, 31));
    });

    it('sets behaviours that exist, to values of their kind', async () => {
        const { control, simulator } = await served();
        expect((await control('POST', 'options', { changingIds: true, tokenSeconds: 60 })).status).toBe(200);
        expect(simulator.options).toMatchObject({ changingIds: true, tokenSeconds: 60 });
        for (const wrong of [{ changingIds: 'yes' }, { noSuchOption: true }, [], 'null']) {
            expect((await control('POST', 'options', wrong)).status).toBe(400);
        }
    });

    it('registers an application with fewer products and permissions', async () => {
        const { control, url } = await served();
        const reply = await control('POST', 'applications', { products: ['Account Management'], permissions: [] });
        const { clientId, clientSecret, products } = (await reply.json()) as { clientId: string; clientSecret: string; products: string[] };
        expect(products).toEqual(['Account Management']);
        const token = await fetch(`${url}/oauth/token`, {
            method: 'POST',
            body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
        });
        expect(token.status).toBe(200);
        expect((await control('POST', 'applications', { products: 'Account Management' })).status).toBe(400);
    });
});
