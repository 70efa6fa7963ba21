import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command-line.ts';
import type { Fetch } from '../../src/cli/api-one.ts';
import { runKeys } from '../../src/cli/keys.ts';
import { terminalQuestions } from '../../src/cli/questions.ts';
import type { Questions } from '../../src/cli/questions.ts';
import { createMimecastSimulator, signApiOneRequest } from '../../src/sandbox/mimecast/index.ts';
import type { MimecastSimulator, ServiceUser, ServiceUserRegistration } from '../../src/sandbox/mimecast/index.ts';

interface Sent {
    url: string;
    headers: Record<string, string>;
    body: string;
}

/** Sends everything to the simulator; `elsewhere` answers first, where it wants to. */
function fetchOf(simulator: MimecastSimulator, elsewhere?: (sent: Sent) => Response | undefined) {
    const sent: Sent[] = [];
    const fetch: Fetch = async (url, init) => {
        const request = { url, headers: init.headers as Record<string, string>, body: init.body as string };
        sent.push(request);
        const answered = elsewhere?.(request);
        if (answered !== undefined) {
            return answered;
        }
        const reply = await simulator.handle({ method: init.method ?? 'GET', ...request });
        return new Response((reply.body as Buffer).toString(), { status: reply.status, headers: reply.headers });
    };
    return { fetch, sent };
}

/** Somebody who answers by the beginning of the question. */
function somebody(answers: Record<string, string>): Questions & { asked: string[]; hidden: string[] } {
    const asked: string[] = [];
    const hidden: string[] = [];
    const find = (question: string): Promise<string> => {
        asked.push(question);
        const answer = Object.entries(answers).find(([start]) => question.startsWith(start))?.[1];
        return answer === undefined ? Promise.reject(new Error(`Nobody answers "${question}".`)) : Promise.resolve(answer);
    };
    return {
        possible: true,
        asked,
        hidden,
        ask: find,
        askHidden: (question) => {
            hidden.push(question);
            return find(question);
        }
    };
}

const nobody: Questions = {
    possible: false,
    ask: () => Promise.reject(new Error('Nobody is there.')),
    askHidden: () => Promise.reject(new Error('Nobody is there.'))
};

function account(registration: ServiceUserRegistration = {}, region: 'us' | 'de' = 'us') {
    const simulator = createMimecastSimulator({ region, sizes: { users: 4, groups: 0, trackedMessages: 0, heldMessages: 0 } });
    const user = simulator.registerServiceUser({ emailAddress: 'siem@example.com', ...registration });
    return { simulator, user };
}

function envOf({ apiOne }: MimecastSimulator, user: ServiceUser): Record<string, string> {
    return {
        MIMECAST_APPLICATION_ID: apiOne.applicationId,
        MIMECAST_APPLICATION_KEY: apiOne.applicationKey,
        MIMECAST_EMAIL_ADDRESS: user.emailAddress,
        MIMECAST_PASSWORD: user.password
    };
}

async function run(argv: string[], world: { env?: NodeJS.ProcessEnv; fetch: Fetch; questions?: Questions }) {
    let out = '';
    let err = '';
    const surroundings = { stdout: (text: string) => (out += text), stderr: (text: string) => (err += text) };
    const code = await runKeys(argv, surroundings, { env: {}, questions: nobody, ...world });
    return { code, out, err };
}

/** What a run that fails says. */
function complaint(...call: Parameters<typeof run>): Promise<string> {
    return run(...call).then(
        () => 'It did not fail.',
        (error: unknown) => (error instanceof Error ? error.message : 'It threw something else.')
    );
}

const shown = /^Region host: {2}(\S+)\nAccess key: {3}(\S+)\nSecret key: {3}(\S+)\nExpires: {6}(.+)\n$/;

async function opens(simulator: MimecastSimulator, apiHost: string, accessKey: string, secretKey: string): Promise<number> {
    const { applicationId, applicationKey } = simulator.apiOne;
    const date = new Date(simulator.clock.now()).toUTCString().replace('GMT', 'UTC');
    const target = '/api/account/get-account';
    const signature = signApiOneRequest({ secretKey, date, requestId: 'own', target, applicationKey });
    const headers = { authorization: `MC ${accessKey}:${signature}`, 'x-mc-date': date, 'x-mc-req-id': 'own', 'x-mc-app-id': applicationId };
    return (await simulator.handle({ method: 'POST', url: `https://${apiHost}${target}`, headers })).status;
}

describe('nango-mimecast keys', () => {
    it('asks, hides what is secret, and shows keys that open the account', async () => {
        const { simulator, user } = account({}, 'de');
        const { fetch, sent } = fetchOf(simulator);
        const questions = somebody({
            'Application ID': simulator.apiOne.applicationId,
            'Application Key': simulator.apiOne.applicationKey,
            'E-mail address': user.emailAddress,
            'Mimecast password': user.password
        });
        const { code, out, err } = await run([], { fetch, questions });
        expect(code).toBe(0);
        const [, host = '', accessKey = '', secretKey = '', expires] = shown.exec(out) ?? [];
        expect([host, expires]).toEqual(['de-api.mimecast.com', 'never']);
        expect(await opens(simulator, host, accessKey, secretKey)).toBe(200);
        expect(questions.hidden).toEqual(['Application Key (not shown): ', 'Mimecast password (not shown): ']);
        expect(err).toContain('Nothing was stored.');
        expect(err).not.toContain('Never Expires');
        expect(sent.map(({ url }) => url)).toEqual([
            'https://api.mimecast.com/api/login/discover-authentication',
            'https://de-api.mimecast.com/api/login/login',
            'https://de-api.mimecast.com/api/account/get-account'
        ]);
    });

    it('reads everything from the environment where nobody can be asked, and names what is missing', async () => {
        const { simulator, user } = account();
        const { fetch } = fetchOf(simulator);
        const env = envOf(simulator, user);
        expect((await run([], { env, fetch })).out).toMatch(shown);
        for (const name of Object.keys(env)) {
            const attempt = run([], { env: { ...env, [name]: '' }, fetch });
            await expect(attempt).rejects.toThrow(`There is no terminal to ask on: set ${name}.`);
            await expect(attempt).rejects.toBeInstanceOf(UsageError);
        }
    });

    it.each<[string, ServiceUserRegistration, number]>([
        ['the clock of this machine is an hour off', {}, 60],
        ['the user may do nothing yet', { permissions: [] }, 0]
    ])('shows keys although %s', async (_name, registration, clockSkewMinutes) => {
        const { simulator, user } = account(registration);
        simulator.options.clockSkewMinutes = clockSkewMinutes;
        const { fetch, sent } = fetchOf(simulator);
        expect((await run([], { env: envOf(simulator, user), fetch })).out).toMatch(shown);
        expect(sent.map(({ headers }) => 'x-mc-date' in headers)).toEqual([false, false, true]);
    });

    it('takes no value as an argument: it would stay in the history of the shell', async () => {
        const { fetch, sent } = fetchOf(account().simulator);
        await expect(run(['--password', 'secret'], { fetch })).rejects.toBeInstanceOf(UsageError);
        expect(sent).toEqual([]);
    });

    it('repairs line breaks and blanks in what was pasted, and leaves the blanks of a password', async () => {
        const { simulator, user } = account({ password: 'two words' });
        const { fetch } = fetchOf(simulator);
        const broken = (text: string) => ` ${text.slice(0, 6)}\r\n \u200b${text.slice(6)}\u00a0\n`;
        const { MIMECAST_PASSWORD: password = '', ...env } = envOf(simulator, user);
        const repaired = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, broken(text)]));
        expect((await run([], { env: { ...repaired, MIMECAST_PASSWORD: `${password}\r\n` }, fetch })).out).toMatch(shown);
    });

    it('signs in with the domain password where that is what the user has', async () => {
        const { simulator, user } = account({ type: 'domain' });
        const { fetch, sent } = fetchOf(simulator);
        const { MIMECAST_PASSWORD: password = '', ...env } = envOf(simulator, user);
        const questions = somebody({ 'Domain password': password });
        expect((await run([], { env, fetch, questions })).out).toMatch(shown);
        expect(sent[1]?.headers['authorization']).toMatch(/^Basic-AD /);
    });

    it.each([
        ['1', 'cloud', 'Basic-Cloud'],
        ['2', 'domain', 'Basic-AD']
    ])('asks which password it is where there are two: %s', async (choice, word, type) => {
        const { simulator, user } = account({ type: 'both' });
        const { fetch, sent } = fetchOf(simulator);
        const env = envOf(simulator, user);
        await run([], { env, fetch, questions: somebody({ 'Which password': choice }) });
        await run([], { env: { ...env, MIMECAST_PASSWORD_TYPE: word }, fetch });
        const logins = sent.filter(({ url }) => url.endsWith('/login'));
        expect(logins.map(({ headers }) => headers['authorization']?.split(' ')[0])).toEqual([type, type]);
        expect(await complaint([], { env, fetch })).toContain('set MIMECAST_PASSWORD_TYPE to cloud or domain');
        expect(await complaint([], { env: { ...env, MIMECAST_PASSWORD_TYPE: 'ldap' }, fetch })).toContain('MIMECAST_PASSWORD_TYPE is cloud');
    });

    it.each([
        [43_200_000, /^in 12 hours, at \d{4}-\d\d-\d\d \d\d:\d\d UTC$/, true],
        [3_600_000, /^in 1 hour, at /, true],
        [3 * 86_400_000, /^in 3 days, at /, true],
        [1e18, /^not within ten years$/, false]
    ])('says when the keys end, and warns: %d milliseconds', async (keysLiveMs, words, warns) => {
        const { simulator, user } = account({ keysLiveMs });
        const { out, err } = await run([], { env: envOf(simulator, user), fetch: fetchOf(simulator).fetch });
        expect(shown.exec(out)?.[4]).toMatch(words);
        expect(err.includes('Authentication TTL')).toBe(warns);
    });
});

describe('what Mimecast refuses', () => {
    const { simulator, user } = account();
    const env = envOf(simulator, user);
    const second = simulator.registerServiceUser({ emailAddress: 'second@example.com', secondFactor: true });

    it.each<[string, Record<string, string>, string]>([
        ['a wrong application id', { MIMECAST_APPLICATION_ID: 'guess' }, 'does not know this application id'],
        ['an application id that no header can hold', { MIMECAST_APPLICATION_ID: 'gu\u00e4\u0142ss' }, 'a character in it that no id has'],
        ['swapped id and key', { MIMECAST_APPLICATION_ID: env['MIMECAST_APPLICATION_KEY'] ?? '' }, 'does not know this application id'],
        ['a wrong application key', { MIMECAST_APPLICATION_KEY: 'guess' }, 'application key does not belong to the application id'],
        ['an unknown address', { MIMECAST_EMAIL_ADDRESS: 'nobody@example.com' }, 'does not find a user with this e-mail address'],
        ['a wrong password', { MIMECAST_PASSWORD: 'guess' }, 'refuses the password'],
        ['a second factor', { MIMECAST_EMAIL_ADDRESS: second.emailAddress, MIMECAST_PASSWORD: second.password }, 'Take the second step off this user']
    ])('%s is explained without a secret', async (_name, wrong, words) => {
        const { fetch, sent } = fetchOf(simulator);
        const values = { ...env, ...wrong };
        const message = await complaint([], { env: values, fetch });
        expect(message).toContain(words);
        expect(message).not.toContain(values.MIMECAST_PASSWORD ?? '');
        expect(message).not.toContain(values.MIMECAST_APPLICATION_KEY ?? '');
        expect(sent.length).toBeLessThanOrEqual(3);
    });

    it('a password beyond plain letters is suspected', async () => {
        const { fetch } = fetchOf(simulator);
        expect(await complaint([], { env: { ...env, MIMECAST_PASSWORD: 'gu\u00e4ss' }, fetch })).toContain('may not arrive as they were typed');
        expect(await complaint([], { env: { ...env, MIMECAST_PASSWORD: 'guess' }, fetch })).not.toContain('may not arrive');
    });

    const discovered = (item: object) =>
        fetchOf(simulator, ({ url }) =>
            url.endsWith('discover-authentication') ? Response.json({ meta: { status: 200 }, data: [item], fail: [] }) : undefined
        );

    it('a user who can sign in by other means only', async () => {
        const { fetch, sent } = discovered({ authenticate: ['Other-Means'], region: { api: 'https://us-api.mimecast.com' } });
        expect(await complaint([], { env, fetch })).toMatch(/cannot sign in with a password alone \(Mimecast offers: Other-Means\).*Never Expires/s);
        expect(sent).toHaveLength(1);
    });

    it('a binding of more than one step', async () => {
        const data = [{ accessKey: 'a', secretKey: 'b', bindingType: 'something else' }];
        const { fetch } = fetchOf(simulator, ({ url }) => (url.endsWith('/login') ? Response.json({ data }) : undefined));
        expect(await complaint([], { env, fetch })).toContain('Take the second step off this user');
    });

    it.each([
        'http://us-api.mimecast.com',
        'https://us-api.mimecast.com.example.com',
        'https://api.example.com',
        'https://user@us-api.mimecast.com',
        'https://us-api.mimecast.com:8443',
        'https://us-api.mimecast.com/else',
        'https://127.0.0.1',
        'us-api.mimecast.com',
        ''
    ])('no password goes to the host %j', async (api) => {
        const { fetch, sent } = discovered({ authenticate: ['Basic-Cloud'], region: { api } });
        expect(await complaint([], { env, fetch })).toContain('none of its regional ones');
        expect(sent).toHaveLength(1);
    });

    it('nothing, when it cannot answer', async () => {
        for (const [answer, words] of [
            [() => Response.json({ fail: [{ message: 'Busy' }] }, { status: 503 }), 'try again later'],
            [() => new Response('<html>', { status: 200 }), 'no JSON'],
            [() => new Response('', { status: 302, headers: { location: 'https://api.example.com' } }), 'HTTP 302 and no JSON'],
            [
                () => {
                    throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
                },
                'There is no answer from api.mimecast.com (ENOTFOUND)'
            ]
        ] as const) {
            expect(await complaint([], { env, fetch: fetchOf(simulator, answer).fetch })).toContain(words);
        }
    });

    it('follows no redirect', async () => {
        const redirects: unknown[] = [];
        const { fetch } = fetchOf(simulator);
        await run([], { env, fetch: (url, init) => (redirects.push(init.redirect), fetch(url, init)) });
        expect(redirects).toEqual(['manual', 'manual', 'manual']);
    });
});

describe('nango-mimecast keys --connect', () => {
    const { simulator, user } = account();
    const env = { ...envOf(simulator, user), NANGO_SECRET_KEY: 'nango-key', NANGO_HOSTPORT: 'http://127.0.0.1:3003/' };
    const nango = (answer: () => Response) => fetchOf(simulator, ({ url }) => (url.includes('mimecast.com') ? undefined : answer()));

    it('hands the keys to Nango and shows none of them', async () => {
        const { fetch, sent } = nango(() => Response.json({ connection_id: 'c-1', credentials: { username: 'hush' } }, { status: 201 }));
        const { out, err } = await run(['--connect'], { env, fetch });
        expect(out).toMatch(/^Connection c-1 of the integration "mimecast-legacy" is made\.\n/);
        const last = sent.at(-1);
        expect(last).toMatchObject({ url: 'http://127.0.0.1:3003/connections', headers: { authorization: 'Bearer nango-key' } });
        const body = JSON.parse(last?.body ?? '') as { credentials: { username: string; password: string } };
        const { applicationId, applicationKey, apiHost } = simulator.apiOne;
        expect(body).toEqual({
            provider_config_key: 'mimecast-legacy',
            credentials: { type: 'BASIC', username: expect.any(String) as string, password: expect.any(String) as string },
            connection_config: { apiHost, applicationId, applicationKey }
        });
        const { username, password } = body.credentials;
        expect(await opens(simulator, apiHost, username, password)).toBe(200);
        for (const secret of [username, password, applicationKey, user.password, 'hush', 'nango-key']) {
            expect(out + err).not.toContain(secret);
        }
    });

    it("uses Nango's own cloud without an address", async () => {
        const { fetch, sent } = nango(() => Response.json({ connection_id: 'c-1' }, { status: 201 }));
        await run(['--connect'], { env: { ...env, NANGO_HOSTPORT: '' }, fetch });
        expect(sent.at(-1)?.url).toBe('https://api.nango.dev/connections');
    });

    it('looks at key and address before it asks anything', async () => {
        for (const wrong of [{ NANGO_SECRET_KEY: '' }, { NANGO_SECRET_KEY: 'a b' }, { NANGO_HOSTPORT: 'nango.example.com' }]) {
            const { fetch, sent } = nango(() => Response.json({}));
            const questions = somebody({});
            await expect(run(['--connect'], { env: { ...env, ...wrong }, fetch, questions })).rejects.toBeInstanceOf(UsageError);
            expect([sent, questions.asked]).toEqual([[], []]);
        }
    });

    it('repeats of a refusal what cannot be a secret', async () => {
        const refusal = { error: { code: 'unknown_provider_config', message: 'No such integration', payload: 'hush' } };
        const message = await complaint(['--connect'], { env, fetch: nango(() => Response.json(refusal, { status: 400 })).fetch });
        expect(message).toContain('HTTP 400, unknown_provider_config: No such integration. It needs an integration with the id "mimecast-legacy"');
        expect(message).not.toContain('hush');
        expect(await complaint(['--connect'], { env, fetch: nango(() => new Response('Bad Gateway', { status: 502 })).fetch })).toContain('look at its list');
    });
});

describe('questions on a terminal', () => {
    function terminal() {
        const input = Object.assign(new PassThrough(), { isTTY: true });
        const output = new PassThrough();
        let text = '';
        output.on('data', (chunk: Buffer) => (text += chunk.toString()));
        return { input, questions: terminalQuestions(input, output), text: () => text };
    }

    it('are answered by a line', async () => {
        const { input, questions, text } = terminal();
        const answer = questions.ask('Name: ');
        input.write('somebody\r');
        expect(await answer).toBe('somebody');
        expect(text()).toContain('Name: ');
    });

    it('do not show what is typed where it is secret, also behind a question where it is not', async () => {
        const { input, questions, text } = terminal();
        const name = questions.ask('Name: ');
        input.write('x\r');
        await name;
        const before = text();
        const answer = questions.askHidden('Password: ');
        input.write('hu');
        input.write('sh\r');
        expect(await answer).toBe('hush');
        expect(text()).toBe(`${before}Password: \n`);
    });

    it('silence the terminal before they ask for a secret, and not afterwards', async () => {
        const { input, questions, text } = terminal();
        const modes: [boolean, string][] = [];
        Object.assign(input, { setRawMode: (mode: boolean) => modes.push([mode, text()]) });
        const answer = questions.askHidden('Password: ');
        input.write('hush\r');
        await answer;
        expect(modes).toEqual([
            [true, ''],
            [false, 'Password: ']
        ]);
    });

    it('take a pasted answer whole, with its line breaks, and then the next one', async () => {
        const { input, questions } = terminal();
        const first = questions.askHidden('Key: ');
        input.write('ab\rcd\ref');
        await sleep(150);
        input.write('\r');
        expect(await first).toBe('ab\ncd\nef');
        const second = questions.ask('Name: ');
        input.write('x\r');
        expect(await second).toBe('x');
    });

    it.each([
        ['Ctrl-C', '\u0003'],
        ['Ctrl-D', '\u0004']
    ])('end with %s', async (_name, key) => {
        const { input, questions } = terminal();
        const answer = questions.askHidden('Password: ');
        input.write(key);
        await expect(answer).rejects.toThrow('nothing was done');
    });

    it('are possible only where somebody is', () => {
        expect(terminalQuestions(new PassThrough(), new PassThrough()).possible).toBe(false);
    });
});
