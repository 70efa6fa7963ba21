import { describe, expect, it } from 'vitest';
import { answerOf, askForToken, connect, credentialsOf, failCode } from '../connected.ts';

describe('POST /oauth/token', () => {
    it('gives a bearer token for a little under half an hour, without scopes and without a refresh token', async () => {
        const { simulator } = await connect();
        const { status, json } = await askForToken(simulator, credentialsOf(simulator.application));
        expect(status).toBe(200);
        expect(json).toEqual({ access_token: expect.stringMatching(/^\S{20,}$/), token_type: 'Bearer', expires_in: 1799, scope: '' });
    });

    it('refuses a wrong secret and an unknown client with 401 and a code directly in fail', async () => {
        const { simulator } = await connect();
        const wrongSecret = await askForToken(simulator, { ...credentialsOf(simulator.application), client_secret: 'guess' });
        const unknown = await askForToken(simulator, { ...credentialsOf(simulator.application), client_id: 'nobody' });
        for (const answer of [wrongSecret, unknown]) {
            expect(answer.status).toBe(401);
            expect(answer.json).toEqual({ fail: [{ code: 'InvalidClientIdentifier', message: 'Client credentials are invalid' }] });
        }
    });

    it('sees nothing of parameters that do not come as a form', async () => {
        const { simulator } = await connect();
        const reply = await simulator.handle({
            method: 'POST',
            url: '/oauth/token',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(credentialsOf(simulator.application))
        });
        expect(reply.status).toBe(400);
    });

    it('refuses another grant type and another method', async () => {
        const { simulator } = await connect();
        expect((await askForToken(simulator, { ...credentialsOf(simulator.application), grant_type: 'password' })).status).toBe(400);
        expect((await simulator.handle({ method: 'GET', url: '/oauth/token', headers: {} })).status).toBe(405);
    });

    it('lets a token live thirty minutes of simulated time and not longer', async () => {
        const { simulator, post } = await connect();
        simulator.clock.advance(1_799_000);
        expect((await post('/api/account/get-account')).status).toBe(200);
        simulator.clock.advance(1_000);
        const late = await post('/api/account/get-account');
        expect(late.status).toBe(401);
        expect(late.json.fail).toEqual([{ code: 'token_expired', message: expect.any(String) }]);
    });

    it('can give tokens of sixty seconds', async () => {
        const { simulator, post } = await connect({ tokenSeconds: 60 });
        simulator.clock.advance(62_000);
        expect((await post('/api/account/get-account')).status).toBe(401);
    });

    it('can leave expires_in out', async () => {
        const { simulator } = await connect({ tokenWithoutExpiry: true });
        expect((await askForToken(simulator, credentialsOf(simulator.application))).json).not.toHaveProperty('expires_in');
    });

    it('can answer errors as OAuth does', async () => {
        const { simulator } = await connect({ tokenErrorsAsOAuth: true });
        const { status, json } = await askForToken(simulator, { grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' });
        expect(status).toBe(401);
        expect(json).toEqual({ error: 'InvalidClientIdentifier', error_description: 'Client credentials are invalid' });
    });

    it('limits how many tokens an application may ask for, with the wait in milliseconds', async () => {
        const { simulator } = await connect({ tokenQuotaPerMinute: 3 });
        const ask = () => askForToken(simulator, credentialsOf(simulator.application));
        expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
        const refused = await ask();
        expect(refused.status).toBe(429);
        expect(refused.headers['x-ratelimit-reset']).toBe('60000');
        simulator.clock.advance(60_000);
        expect((await ask()).status).toBe(200);
    });

    it('never repeats the submitted credentials', async () => {
        const { simulator } = await connect();
        const { text } = await askForToken(simulator, { grant_type: 'client_credentials', client_id: 'a-client-id', client_secret: 'a-secret' });
        expect(text).not.toContain('a-secret');
        expect(text).not.toContain('a-client-id');
        expect(JSON.stringify(simulator.calls.list())).not.toContain(simulator.application.clientSecret);
    });

    it('can be made to fail by the fault plan like any other call', async () => {
        const { simulator } = await connect();
        simulator.faults.add({ endpoint: 'POST /oauth/token', when: { nth: 1 }, fault: { kind: 'rate-limited', resetMs: 1500 } });
        const ask = () => askForToken(simulator, credentialsOf(simulator.application));
        const refused = await ask();
        expect([refused.status, refused.headers['x-ratelimit-reset']]).toEqual([429, '1500']);
        expect((await ask()).status).toBe(200);
    });
});

describe('bearer tokens', () => {
    it('are asked for by every operation: without one, with an unknown one and with another scheme the answer is 401 token_expired', async () => {
        const { simulator, token } = await connect();
        for (const headers of [{}, { authorization: 'Bearer unknown' }, { authorization: `Basic ${token}` }]) {
            const answer = await answerOf(await simulator.handle({ method: 'POST', url: '/api/account/get-account', headers }));
            expect(answer.status).toBe(401);
            expect(failCode(answer)).toBe('token_expired');
        }
    });

    it('stay good however many others are handed out', async () => {
        const { simulator, post } = await connect();
        simulator.clock.advance(1_000_000);
        const { json } = await askForToken(simulator, credentialsOf(simulator.application));
        simulator.clock.advance(1_000_000);
        for (let i = 0; i < 1100; i++) {
            await askForToken(simulator, credentialsOf(simulator.application));
        }
        const headers = { authorization: `Bearer ${String(json.access_token)}` };
        expect((await simulator.handle({ method: 'POST', url: '/api/account/get-account', headers })).status).toBe(200);
        expect((await post('/api/account/get-account')).status).toBe(401);
    });

    it('can all be expired at once', async () => {
        const { simulator, post } = await connect();
        simulator.expireTokens();
        expect((await post('/api/account/get-account')).status).toBe(401);
    });
});
