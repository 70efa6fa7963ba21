import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { identityOf } from '../../../../src/sandbox/mimecast/account/company.ts';
import { controlHeader, createMimecastSimulator, signApiOneRequest, simulatedOrigins } from '../../../../src/sandbox/mimecast/index.ts';
import type { Binding, MimecastSimulator, ServiceUser, ServiceUserRegistration, SimulatorOptions } from '../../../../src/sandbox/mimecast/index.ts';
import { answerOf, connect, failCode, startOfTest } from '../connected.ts';
import type { Answer } from '../connected.ts';

const account = '/api/account/get-account';
let serial = 0;

function dateOf(ms: number): string {
    return new Date(ms).toUTCString().replace('GMT', 'UTC');
}

interface Wrong {
    host?: string;
    method?: string;
    accessKey?: string;
    secretKey?: string;
    applicationKey?: string;
    requestId?: string;
    date?: string;
    signedTarget?: string;
    headers?: Record<string, string>;
    body?: unknown;
}

/** A signed request, with one or another part of it wrong. */
async function signed(simulator: MimecastSimulator, binding: Binding, target: string, wrong: Wrong = {}): Promise<Answer> {
    const { apiOne } = simulator;
    serial += 1;
    const requestId = wrong.requestId ?? `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
    const date = wrong.date ?? dateOf(simulator.clock.now());
    const { secretKey = binding.secretKey, accessKey = binding.accessKey, applicationKey = apiOne.applicationKey } = wrong;
    const signature = signApiOneRequest({ secretKey, date, requestId, target: wrong.signedTarget ?? target, applicationKey });
    const headers: Record<string, string> = {
        authorization: `MC ${accessKey}:${signature}`,
        'x-mc-date': date,
        'x-mc-req-id': requestId,
        'x-mc-app-id': apiOne.applicationId,
        'content-type': 'application/json',
        ...wrong.headers
    };
    const url = `https://${wrong.host ?? apiOne.apiHost}${target}`;
    return answerOf(await simulator.handle({ method: wrong.method ?? 'POST', url, headers, body: JSON.stringify(wrong.body ?? { data: [] }) }));
}

function withKeys(registration: ServiceUserRegistration = {}, options: SimulatorOptions = {}) {
    const simulator = createMimecastSimulator({ seed: 7, ...identityOf(1), clock: createClock(startOfTest), ...options });
    const user = simulator.registerServiceUser(registration);
    return { simulator, user, binding: simulator.bindKeys(user) };
}

async function discover(simulator: MimecastSimulator, emailAddress: string, applicationId = simulator.apiOne.applicationId): Promise<Answer> {
    const headers = { 'x-mc-app-id': applicationId, 'x-mc-req-id': 'one', 'content-type': 'application/json' };
    const body = JSON.stringify({ data: [{ emailAddress }] });
    return answerOf(await simulator.handle({ method: 'POST', url: 'https://api.mimecast.com/api/login/discover-authentication', headers, body }));
}

async function login(
    simulator: MimecastSimulator,
    user: Pick<ServiceUser, 'emailAddress' | 'password'>,
    wrong: { host?: string; type?: string; applicationId?: string; item?: object; authorization?: string } = {}
): Promise<Answer> {
    const credentials = Buffer.from(`${user.emailAddress}:${user.password}`).toString('base64');
    const headers = {
        authorization: wrong.authorization ?? `${wrong.type ?? 'Basic-Cloud'} ${credentials}`,
        'x-mc-app-id': wrong.applicationId ?? simulator.apiOne.applicationId,
        'x-mc-req-id': 'two',
        'content-type': 'application/json'
    };
    const url = `https://${wrong.host ?? simulator.apiOne.apiHost}/api/login/login`;
    const body = JSON.stringify({ data: [wrong.item ?? { userName: user.emailAddress }] });
    return answerOf(await simulator.handle({ method: 'POST', url, headers, body }));
}

describe('the signature of API 1.0', () => {
    it.each([
        {
            secretKey: 'U2VjcmV0S2V5',
            applicationKey: 'ApplicationKey',
            date: 'Sun, 21 Aug 2022 13:49:40 UTC',
            requestId: '3d796b76-4180-40e5-8f7c-6e0fd643b1a9',
            target: '/api/test/some-url',
            signature: 'WOywLsnZlsE+D6bp/ug6uch5kxc='
        },
        {
            secretKey: 'c3ludGhldGljLXNlY3JldC1rZXktZm9yLXRlc3Rz',
            applicationKey: '00000000-aaaa-4bbb-8ccc-dddddddddddd',
            date: 'Tue, 06 Jan 2026 09:30:00 UTC',
            requestId: '11111111-2222-4333-8444-555555555555',
            target: '/api/account/get-account',
            signature: 'K0U2z4ITGyyURa3IhcdBI3LjQvM='
        }
    ])('of $target is $signature', ({ signature, ...parts }) => {
        expect(signApiOneRequest(parts)).toBe(signature);
    });
});

describe('discovery', () => {
    it('tells how the user may sign in, and the host of the region', async () => {
        for (const [type, authenticate] of [
            ['cloud', ['Basic-Cloud']],
            ['domain', ['Basic-AD']],
            ['both', ['Basic-Cloud', 'Basic-AD']]
        ] as const) {
            const { simulator, user } = withKeys({ type });
            const { status, json } = await discover(simulator, user.emailAddress.toUpperCase());
            expect(status).toBe(200);
            expect(json.data).toMatchObject([{ emailAddress: user.emailAddress, authenticate, region: { api: 'https://us-api.mimecast.com' } }]);
        }
        const { simulator, user } = withKeys({}, { region: 'de' });
        expect((await discover(simulator, user.emailAddress)).json.data).toMatchObject([{ region: { api: 'https://de-api.mimecast.com' } }]);
    });

    it('refuses an unknown address and another application', async () => {
        const { simulator, user } = withKeys();
        const unknown = await discover(simulator, 'nobody@example.com');
        expect(unknown.json.data).toEqual([]);
        expect(unknown.json.fail).toMatchObject([{ key: { emailAddress: 'nobody@example.com' } }]);
        const other = await discover(simulator, user.emailAddress, 'guess');
        expect([other.status, failCode(other)]).toEqual([200, 'err_developer_key']);
        expect(other.json.fail?.[0]?.errors?.[0]?.message).toMatch(/^App ID is invalid: /);
    });

    it('is on the host of no region', async () => {
        const { simulator, user } = withKeys();
        const url = `https://${simulator.apiOne.apiHost}/api/login/discover-authentication`;
        const headers = { 'x-mc-app-id': simulator.apiOne.applicationId };
        const reply = await simulator.handle({ method: 'POST', url, headers, body: JSON.stringify({ data: [{ emailAddress: user.emailAddress }] }) });
        expect(reply.status).toBe(400);
    });
});

describe('signing in', () => {
    it('is done by POST', async () => {
        const { simulator } = withKeys();
        for (const url of ['https://api.mimecast.com/api/login/discover-authentication', 'https://us-api.mimecast.com/api/login/login']) {
            expect((await simulator.handle({ method: 'GET', url, headers: {} })).status).toBe(405);
        }
    });

    it('gives keys that open the account, and names no end where they have none', async () => {
        const { simulator, user } = withKeys();
        const { status, json } = await login(simulator, user);
        expect(status).toBe(200);
        const [keys] = json.data as unknown as Binding[];
        expect(keys).toMatchObject({ bindingType: 'one_step', username: user.emailAddress });
        expect(keys).not.toHaveProperty('duration');
        if (keys !== undefined) {
            simulator.clock.advance(400 * 86_400_000);
            expect((await signed(simulator, keys, account)).status).toBe(200);
        }
    });

    it('takes the name as the script of the vendor spells it, and the domain password', async () => {
        const { simulator, user } = withKeys({ type: 'domain' });
        expect((await login(simulator, user, { type: 'Basic-AD', item: { username: user.emailAddress } })).json.data).toHaveLength(1);
    });

    it('says in milliseconds how long the keys live, and renews old ones', async () => {
        const { simulator, user } = withKeys({ keysLiveMs: 43_200_000 });
        const [keys] = (await login(simulator, user)).json.data as unknown as (Binding & { duration: number })[];
        expect(keys?.duration).toBe(43_200_000);
        if (keys !== undefined) {
            simulator.clock.advance(43_200_000);
            expect((await signed(simulator, keys, account)).status).toBe(418);
            const again = await login(simulator, user, { item: { userName: user.emailAddress, accessKey: keys.accessKey } });
            expect(again.json.data).toMatchObject([{ accessKey: keys.accessKey, secretKey: keys.secretKey }]);
            expect((await signed(simulator, keys, account)).status).toBe(200);
        }
    });

    it('refuses a wrong password, another user, another region and another application', async () => {
        const { simulator, user } = withKeys();
        expect((await login(simulator, { ...user, password: 'guess' })).status).toBe(401);
        expect((await login(simulator, { ...user, emailAddress: 'nobody@example.com' })).status).toBe(401);
        expect((await login(simulator, user, { item: { userName: 'other@example.com' } })).status).toBe(401);
        expect((await login(simulator, user, { host: 'eu-api.mimecast.com' })).status).toBe(401);
        expect(failCode(await login(simulator, user, { applicationId: 'guess' }))).toBe('err_developer_key');
    });

    it('refuses what is missing, and a way of signing in that the user may not use', async () => {
        const { simulator, user } = withKeys();
        const messageOf = (answer: Answer) => [answer.status, answer.json.fail?.[0]?.errors?.[0]?.message?.slice(0, 4)];
        expect(messageOf(await login(simulator, user, { authorization: '' }))).toEqual([400, '0001']);
        expect(messageOf(await login(simulator, user, { type: 'Basic-AD' }))).toEqual([401, '0001']);
        const second = simulator.registerServiceUser({ secondFactor: true });
        expect(messageOf(await login(simulator, second))).toEqual([401, '0001']);
    });

    it('never repeats the password', async () => {
        const { simulator, user } = withKeys();
        for (const wrong of [{}, { type: 'Basic-AD' }, { host: 'eu-api.mimecast.com' }, { item: { userName: 'other@example.com' } }]) {
            expect((await login(simulator, user, wrong)).text).not.toContain(user.password);
        }
    });
});

describe('a signed request', () => {
    it('gets what a token gets from the same account', async () => {
        const { simulator, binding } = withKeys();
        const { post } = await connect();
        expect((await signed(simulator, binding, account)).json).toEqual((await post(account)).json);
        const body = { meta: { pagination: { pageSize: 5 } }, data: [{ startDateTime: '2026-01-05T09:30:00+0000', endDateTime: '2026-01-06T09:30:00+0000' }] };
        const events = await signed(simulator, binding, '/api/audit/get-audit-events', { body });
        expect(events.json.data).toHaveLength(5);
        expect(events.json).toEqual((await post('/api/audit/get-audit-events', body)).json);
    });

    it('has the time in its answer, also in a refusal', async () => {
        const { simulator, binding } = withKeys();
        const answers = [await signed(simulator, binding, account), await signed(simulator, binding, account, { date: dateOf(startOfTest - 3_600_000) })];
        expect(answers.map(({ headers }) => headers.date)).toEqual(Array(2).fill('Tue, 06 Jan 2026 09:30:00 GMT'));
    });

    it.each<[string, Wrong]>([
        ['secret key', { secretKey: 'U2VjcmV0S2V5' }],
        ['access key', { accessKey: 'guess' }],
        ['application key', { applicationKey: 'guess' }],
        ['path', { signedTarget: '/api/account/get-support-info' }],
        ['region', { host: 'eu-api.mimecast.com' }],
        ['host', { host: 'api.mimecast.com' }]
    ])('with a wrong %s has an invalid signature', async (_name, wrong) => {
        const { simulator, binding } = withKeys();
        const answer = await signed(simulator, binding, account, wrong);
        expect([answer.status, answer.json.meta?.status, failCode(answer)]).toEqual([401, 401, 'err_xdk_invalid_signature']);
        expect(answer.json.fail).toEqual([{ errors: [{ code: 'err_xdk_invalid_signature', message: '0004 Invalid Signature', retryable: false }] }]);
        expect((await signed(simulator, binding, account)).status).toBe(200);
    });

    it('has its query signed with its path', async () => {
        const { simulator, binding } = withKeys();
        expect((await signed(simulator, binding, `${account}?a=b`)).status).toBe(200);
        expect((await signed(simulator, binding, `${account}?a=b`, { signedTarget: account })).status).toBe(401);
    });

    it('of another application is told so with HTTP 200', async () => {
        const { simulator, binding } = withKeys();
        const answer = await signed(simulator, binding, account, { headers: { 'x-mc-app-id': 'guess' } });
        expect([answer.status, failCode(answer), answer.json.data]).toEqual([200, 'err_developer_key', []]);
    });

    it.each(['authorization', 'x-mc-date', 'x-mc-req-id', 'x-mc-app-id'])('without %s lacks credentials', async (name) => {
        const { simulator, binding } = withKeys();
        const answer = await signed(simulator, binding, account, { headers: { [name]: '' } });
        expect([answer.status, answer.json.fail?.[0]?.errors?.[0]?.message]).toEqual([400, expect.stringMatching(/^0001 /)]);
    });

    it('may not come with a token in place of a signature', async () => {
        const { simulator, binding } = withKeys();
        const { token } = await connect();
        const answer = await signed(simulator, binding, account, { headers: { authorization: `Bearer ${token}` } });
        expect([answer.status, answer.json.fail?.[0]?.errors?.[0]?.message]).toEqual([401, expect.stringMatching(/^0001 /)]);
    });

    it('is no older and no newer than fifteen minutes, and writes its date in one way', async () => {
        const { simulator, binding } = withKeys();
        const statusAt = async (minutes: number) => (await signed(simulator, binding, account, { date: dateOf(startOfTest + minutes * 60_000) })).status;
        expect([await statusAt(-15), await statusAt(15), await statusAt(-16), await statusAt(16)]).toEqual([200, 200, 401, 401]);
        expect((await signed(simulator, binding, account, { date: new Date(startOfTest).toISOString() })).status).toBe(401);
    });

    it('uses every request id once', async () => {
        const { simulator, binding } = withKeys();
        const again = { requestId: '11111111-2222-4333-8444-555555555555' };
        expect((await signed(simulator, binding, account, again)).status).toBe(200);
        expect((await signed(simulator, binding, account, again)).status).toBe(401);
    });

    it('is refused with 418 when its keys have expired', async () => {
        const { simulator, binding, user } = withKeys({ keysLiveMs: 60_000 });
        expect((await signed(simulator, binding, account)).status).toBe(200);
        simulator.clock.advance(60_000);
        const late = await signed(simulator, binding, account);
        expect([late.status, failCode(late)]).toEqual([418, 'err_xdk_binding_expired']);
        const fresh = simulator.bindKeys(user);
        simulator.expireBindings();
        expect((await signed(simulator, fresh, account)).status).toBe(418);
    });

    it('reaches the functions of API 1.0 and no others, by POST', async () => {
        const { simulator, binding } = withKeys();
        for (const path of ['/identity/whoami', '/siem/v1/events/cg', '/directory/cloud-gateway/v1/groups', '/api/no/such-function', '/oauth/token']) {
            expect([path, (await signed(simulator, binding, path)).status]).toEqual([path, 404]);
        }
        expect((await signed(simulator, binding, account, { method: 'GET' })).status).toBe(405);
    });

    it('needs the permission of the role, and no product', async () => {
        const { simulator, binding } = withKeys({ permissions: ['Account | Dashboard | Read'] });
        expect((await signed(simulator, binding, account)).status).toBe(200);
        const refused = await signed(simulator, binding, '/api/audit/get-audit-events');
        expect([refused.status, failCode(refused)]).toEqual([403, undefined]);
    });

    it('meets faults, though none of tokens, and is seen in the calls', async () => {
        const { simulator, binding, user } = withKeys();
        simulator.faults.add({ endpoint: `POST ${account}`, fault: { kind: 'token-expired' } });
        expect((await signed(simulator, binding, account)).status).toBe(200);
        simulator.faults.add({ endpoint: `POST ${account}`, when: { nth: 1 }, fault: { kind: 'status', status: 503 } });
        expect((await signed(simulator, binding, account)).status).toBe(503);
        expect(simulator.calls.list().map(({ path, status, application }) => ({ path, status, application }))).toEqual(
            [200, 503].map((status) => ({ path: account, status, application: user.emailAddress }))
        );
    });
});

describe('both generations', () => {
    it('keep to their hosts', async () => {
        const { simulator, binding } = withKeys();
        expect((await signed(simulator, binding, account, { host: 'api.services.mimecast.com' })).status).toBe(401);
        for (const host of ['api.mimecast.com', 'us-api.mimecast.com', 'eu-api.mimecast.com', 'usb-api.mimecast.com', 'jer-api.mimecast.com']) {
            expect(simulatedOrigins).toContain(`https://${host}`);
        }
    });

    it('are told apart over HTTP by the Host header', async () => {
        const { simulator, user } = withKeys();
        const reply = await simulator.handle({
            method: 'POST',
            url: '/api/login/discover-authentication',
            headers: { host: 'api.mimecast.com', 'x-mc-app-id': simulator.apiOne.applicationId },
            body: JSON.stringify({ data: [{ emailAddress: user.emailAddress }] })
        });
        expect(reply.status).toBe(200);
    });
});

describe('the control API', () => {
    it('registers a service user with keys, and expires them', async () => {
        const { simulator } = withKeys();
        const { url, close } = await simulator.listen();
        const control = (target: string, body?: unknown) =>
            fetch(`${url}/_simulator/${target}`, { method: 'POST', headers: { [controlHeader]: simulator.controlKey }, body: JSON.stringify(body ?? {}) });
        try {
            const reply = await control('service-users', { emailAddress: 'siem@example.com', password: 'secret', type: 'domain' });
            const keys = (await reply.json()) as Binding;
            expect(keys).toMatchObject({ emailAddress: 'siem@example.com', password: 'secret', ...simulator.apiOne, apiHost: simulator.apiOne.apiHost });
            expect((await login(simulator, { emailAddress: 'siem@example.com', password: 'secret' }, { type: 'Basic-AD' })).status).toBe(200);
            expect((await signed(simulator, keys, account)).status).toBe(200);
            expect((await control('expire-bindings')).status).toBe(204);
            expect((await signed(simulator, keys, account)).status).toBe(418);
            for (const wrong of [{ type: 'other' }, { password: 1 }, { secondFactor: 'yes' }, { keysLiveMs: '1' }, { permissions: 'all' }]) {
                expect((await control('service-users', wrong)).status).toBe(400);
            }
        } finally {
            await close();
        }
    });
});
