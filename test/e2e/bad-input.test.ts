import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Frontend, { AuthError } from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MimecastError, createMimecast, signTestWebhook } from '../../src/index.ts';
import type { Mimecast, MimecastOptions, Tenant } from '../../src/index.ts';
import { createClock, createMimecastSimulator, simulatedOrigins, startNangoHost } from '../../src/sandbox/index.ts';
import type { MimecastSimulator, NangoHost } from '../../src/sandbox/index.ts';
import { smallAccount } from '../mimecast/tenant.ts';
import { root, runCli } from './checkout.ts';

const foreignHost = 'api.services.mimecast.com.example.net';
const providers = readFileSync(`${root}/providers.yaml`, 'utf8');

/** Somebody who would like to have the customer's credentials: gives a token to everyone and writes down who came. */
async function startForeigner(): Promise<{ url: string; calls: string[]; close(): void }> {
    const calls: string[] = [];
    const server = createServer((request, response) => {
        calls.push(`${request.method ?? ''} ${request.url ?? ''}`);
        request.resume().on('end', () => {
            response
                .writeHead(200, { 'content-type': 'application/json' })
                .end(JSON.stringify({ access_token: 'from-afar', token_type: 'Bearer', expires_in: 1799 }));
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, calls, close: () => void server.close() };
}

let simulator: MimecastSimulator;
let listener: Awaited<ReturnType<MimecastSimulator['listen']>>;
/** The account of another customer, at the host of another region. */
let second: MimecastSimulator;
let secondListener: Awaited<ReturnType<MimecastSimulator['listen']>>;
const secondHost = 'uk-api.services.mimecast.com';
let foreigner: Awaited<ReturnType<typeof startForeigner>>;
let host: NangoHost;
let nango: Nango;
let mimecast: Mimecast;
let tenant: Tenant;

const clientOf = (key: string, url = host.url, options: Partial<MimecastOptions> = {}): Mimecast =>
    createMimecast({ nango: new Nango({ host: url, apiKey: key, webhookSigningKey: host.webhookSigningKey }), retryDelayMs: 1, ...options });

async function connect(credentials: { clientId: string; clientSecret: string }, params: Record<string, string> = {}, reconnect?: string): Promise<string> {
    const session = reconnect === undefined ? await mimecast.connect({ endUser: { id: 'admin' } }) : await mimecast.reconnect(reconnect);
    const frontend = new Frontend({ host: host.url, connectSessionToken: session.token });
    const { clientId, clientSecret } = credentials;
    const { connectionId } = await frontend.auth(mimecast.integrationId, { credentials: { client_id: clientId, client_secret: clientSecret }, params });
    await host.settled();
    return connectionId;
}

async function authError(work: Promise<unknown>): Promise<{ type: string; message: string }> {
    const error: unknown = await work.then(
        () => undefined,
        (reason: unknown) => reason
    );
    if (!(error instanceof AuthError)) {
        throw new Error(`Not refused by Nango: ${String(error)}`);
    }
    return { type: error.type, message: error.message };
}

async function refused(work: Promise<unknown>): Promise<MimecastError> {
    const error: unknown = await work.then(
        () => undefined,
        (reason: unknown) => reason
    );
    if (!(error instanceof MimecastError)) {
        throw new Error(`Not refused by the client: ${String(error)}`);
    }
    return error;
}

const connectionIds = async (): Promise<string[]> => (await nango.listConnections({})).connections.map(({ connection_id }) => connection_id);

beforeAll(async () => {
    const clock = createClock();
    simulator = createMimecastSimulator({ clock, ...smallAccount });
    listener = await simulator.listen();
    second = createMimecastSimulator({ clock, ...smallAccount, seed: 2 });
    secondListener = await second.listen();
    foreigner = await startForeigner();
    host = await startNangoHost({
        providers,
        clock,
        simulateWaits: true,
        webhookRetryWaitMs: 1,
        egress: {
            ...Object.fromEntries(simulatedOrigins.map((origin) => [origin, listener.url])),
            [`https://${secondHost}`]: secondListener.url,
            [`https://${foreignHost}`]: foreigner.url
        }
    });
    host.createIntegration({ provider: 'mimecast', unique_key: 'mimecast' });
    await host.deployCompiled(`${root}/nango-integrations`);
    nango = new Nango({ host: host.url, apiKey: host.secretKey });
    mimecast = clientOf(host.secretKey);
    tenant = mimecast.tenant(await connect(simulator.application));
});

afterAll(async () => {
    await host.close();
    await listener.close();
    await secondListener.close();
    foreigner.close();
});

beforeEach(() => {
    simulator.faults.clear();
    simulator.calls.clear();
});

describe('a malformed providers.yaml', () => {
    let folder: string;
    beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-providers-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
    const misspelt = providers.replace('token_url:', 'token_ur:');
    const wrongType = providers.replace('token_expiration_buffer: 300', 'token_expiration_buffer: soon');
    const notYaml = providers.replace('    body_format: form', '    body_format: [form');
    const twice = `${providers}\nmimecast:\n    display_name: Again\n`;

    it.each([
        ['a misspelt key', misspelt, lineOf(misspelt, 'token_ur:'), 'mimecast.token_ur:'],
        ['a value of the wrong type', wrongType, lineOf(wrongType, 'token_expiration_buffer'), 'mimecast.token_expiration_buffer:'],
        ['a list that does not end', notYaml, undefined, 'this is not YAML'],
        ['a key that stands twice', twice, twice.split('\n').length - 2, 'a key stands here twice']
    ])('is refused by the command with line and path: %s', async (_, text, line, words) => {
        writeFileSync(join(folder, 'broken.yaml'), text);
        const check = runCli(root, ['providers', 'check', join(folder, 'broken.yaml')]);
        expect(await check.ended).not.toBe(0);
        expect(check.output()).toContain(words);
        expect(check.output()).toMatch(line === undefined ? /^line \d+: error/m : new RegExp(`^line ${String(line)}: error`, 'm'));
        expect(check.output()).not.toMatch(/^\s+at /m);
    });

    it('does not start the host', async () => {
        const start = (text: string) => startNangoHost({ providers: text, clock: createClock() });
        await expect(start(notYaml)).rejects.toThrow(/line \d+/);
        await expect(start(providers.replace('auth_mode', 'auth_mod'))).rejects.toThrow('Provider "mimecast" has no auth_mode.');
        await expect(start('- mimecast')).rejects.toThrow('YAML map');
    });
});

describe('connecting', () => {
    it('refuses a wrong secret, and one with white space around it', async () => {
        const before = await connectionIds();
        const { clientId, clientSecret } = simulator.application;
        for (const wrong of ['not-the-secret', ` ${clientSecret}`, `${clientSecret}\n`]) {
            const { type, message } = await authError(connect({ clientId, clientSecret: wrong }));
            expect(type).toBe('client_credentials_fetch_error');
            expect(message).not.toContain(clientSecret);
        }
        expect(simulator.calls.count('POST /oauth/token')).toBe(3);
        expect(simulator.calls.total).toBe(3);
        expect(await connectionIds()).toEqual(before);
    });

    it('refuses a client id or secret that is not there, before Mimecast is asked', async () => {
        const { clientId } = simulator.application;
        await expect(connect({ clientId, clientSecret: '' })).rejects.toThrow();
        await expect(connect({ clientId: '', clientSecret: 'a' })).rejects.toThrow();
        expect(simulator.calls.total).toBe(0);
    });

    it('refuses a foreign host that hands out a token', async () => {
        const before = await connectionIds();
        const { type, message } = await authError(connect(simulator.application, { apiHost: foreignHost }));
        expect(type).toBe('connection_validation_failed');
        expect(message).toContain("not one of Mimecast's");
        expect(message).toContain('uk-api.services.mimecast.com');
        // Nango gets the token before any function can look: nothing else reached that host.
        expect(foreigner.calls).toEqual(['POST /oauth/token']);
        expect(simulator.calls.total).toBe(0);
        expect(await connectionIds()).toEqual(before);
    });

    it.each(['https://api.services.mimecast.com', 'api.services.mimecast.com/x', 'API.services.mimecast.com', 'api.services.mimecast.com@example.net'])(
        'refuses %s as a host',
        async (apiHost) => {
            const before = await connectionIds();
            await authError(connect(simulator.application, { apiHost }));
            expect(await connectionIds()).toEqual(before);
        }
    );

    it('explains a host that gives a token and then does not know it', async () => {
        simulator.faults.add({ endpoint: '* /api/*', fault: { kind: 'token-expired' } });
        const { type, message } = await authError(connect(simulator.application, { apiHost: 'us-api.services.mimecast.com' }));
        expect(type).toBe('connection_validation_failed');
        expect(message).toMatch(/does not accept it at us-api\.services\.mimecast\.com\. Check the API host/);
    });

    it('explains a missing product', async () => {
        const products = [...simulator.application.products].filter((product) => product !== 'Account Management');
        const { type, message } = await authError(connect(simulator.registerApplication({ products })));
        expect(type).toBe('connection_validation_failed');
        expect(message).toContain('It needs the product "Account Management" and a role with the permission "Account | Dashboard | Read"');
    });

    it('refuses another account on a reconnect, whose host is not taken for that of the connection', async () => {
        const { accountCode } = second.application;
        expect(accountCode).not.toBe(simulator.application.accountCode);
        const { message } = await authError(connect(second.application, { apiHost: secondHost }, tenant.connectionId));
        expect(message).toContain(`belongs to the Mimecast account ${simulator.application.accountCode}; the credentials are of account ${accountCode}`);
        expect(host.logs.entries.map(({ payload }) => payload)).toContainEqual(expect.objectContaining({ type: 'conflict', code: 'other_account' }));
        expect(second.calls.total).toBe(2);
        // Nango keeps a connection whose new credentials were refused, and gives out no token for it until it is connected again.
        simulator.calls.clear();
        expect(await refused(tenant.run('get-account'))).toMatchObject({ type: 'credentials' });
        expect(await tenant.health()).toMatchObject({ ok: false, credentials: 'invalid' });
        expect(simulator.calls.total).toBe(0);
        expect(second.calls.total).toBe(2);
        expect(await connect(simulator.application, {}, tenant.connectionId)).toBe(tenant.connectionId);
        expect(await tenant.run('get-account')).toMatchObject({ accountCode: simulator.application.accountCode });
    });

    it('keeps the host of a region on a reconnect, whatever the form says', async () => {
        const id = await connect(second.application, { apiHost: secondHost });
        simulator.calls.clear();
        expect(await connect(second.application, { apiHost: 'api.services.mimecast.com' }, id)).toBe(id);
        expect((await nango.getConnection('mimecast', id)).connection_config).toEqual({ apiHost: secondHost });
        expect(simulator.calls.count('POST /oauth/token')).toBe(0);
    });

    it('refuses a host in the session that is none', async () => {
        const error = await refused(mimecast.connect({ endUser: { id: 'admin' }, apiHost: foreignHost as 'api.services.mimecast.com' }));
        expect(error).toMatchObject({ type: 'invalid_input', field: 'apiHost' });
    });
});

describe('an action', () => {
    it('of an application without the permission says which one is missing', async () => {
        const permission = 'Account | Monitoring | Held | Edit';
        const permissions = [...simulator.application.permissions];
        expect(permissions).toContain(permission);
        const limited = simulator.registerApplication({ permissions: permissions.filter((candidate) => candidate !== permission) });
        const other = mimecast.tenant(await connect(limited));
        const { messages } = await other.run('list-held-messages');
        const held = simulator.truth()['heldMessages'];
        const error = await refused(other.run('release-held-message', { id: messages[0]?.id ?? '' }));
        expect(error).toMatchObject({ type: 'permission', permission, endpoint: 'POST /api/gateway/hold-release', status: 403, retryable: false });
        expect(error.message).toContain(permission);
        expect(simulator.truth()['heldMessages']).toBe(held);
        await other.disconnect();
    });

    it('of an application without the product says so', async () => {
        const products = [...simulator.application.products].filter((product) => product !== 'Email Security Cloud Gateway');
        const other = mimecast.tenant(await connect(simulator.registerApplication({ products })));
        const error = await refused(other.run('list-held-messages'));
        expect(['permission', 'not_licensed']).toContain(error.type);
        expect(error.message).toContain('Email Security Cloud Gateway');
        await other.disconnect();
    });

    it.each<[name: string, input: unknown, field: string]>([
        ['release-held-message', undefined, 'id'],
        ['release-held-message', {}, 'id'],
        ['release-held-message', { id: '' }, 'id'],
        ['release-held-message', { id: 7 }, 'id'],
        ['release-held-message', { id: 'x'.repeat(1_000_000) }, 'id'],
        ['release-held-message', { id: 'held-1', force: true }, 'force'],
        ['release-held-message', ['held-1'], ''],
        ['reject-held-message', { id: 'held-1', reason: 'because' }, 'reason'],
        ['create-managed-url', {}, 'urls'],
        ['create-managed-url', { urls: [] }, 'urls'],
        ['create-managed-url', { urls: [{ url: 'https://a.example/', action: 'explode' }] }, 'urls.0.action'],
        ['create-managed-url', { urls: Array.from({ length: 5000 }, () => ({ url: 'https://a.example/ #', action: 'block' })) }, 'urls'],
        ['list-held-messages', { limit: 1e9 }, 'limit'],
        ['search-messages', { to: 'a'.repeat(100_000) }, 'to'],
        ['list-groups', { cursor: 'made up' }, 'cursor']
    ])('%s refuses input %$ without asking Mimecast', async (name, input, field) => {
        const error = await refused(tenant.run(name as 'release-held-message', input as { id: string }));
        expect(error).toMatchObject({ type: 'invalid_input', retryable: false, outcomeUnknown: false });
        expect(error.issues?.map(({ path }) => path).join(' ') ?? '').toContain(field);
        expect(JSON.stringify(error).length).toBeLessThan(10_000);
        expect(simulator.calls.total).toBe(0);
    });

    it('refuses an input of many megabytes with a short answer', async () => {
        const error = await refused(tenant.run('release-held-message', { id: 'x'.repeat(30_000_000) }));
        expect(error).toMatchObject({ type: 'invalid_input', field: 'id', outcomeUnknown: false });
        expect(JSON.stringify(error).length).toBeLessThan(1000);
        expect(simulator.calls.total).toBe(0);
    });

    it('that does not exist is told from a connection that does not', async () => {
        const missing = await refused(tenant.run('empty-mailbox' as 'whoami'));
        expect(missing).toMatchObject({ type: 'function_not_found', retryable: false });
        expect(missing.message).toContain('empty-mailbox');
        expect(await refused(mimecast.tenant('nobody').run('whoami'))).toMatchObject({ type: 'connection_not_found' });
        expect(simulator.calls.total).toBe(0);
    });

    it('needs the right API key, and the right address of Nango', async () => {
        const wrongKey = await refused(clientOf('not-the-key').tenant(tenant.connectionId).run('whoami'));
        expect(wrongKey).toMatchObject({ type: 'unauthorized', status: 401 });
        expect(JSON.stringify(wrongKey)).not.toContain('not-the-key');
        const nobody = await refused(clientOf(host.secretKey, 'http://127.0.0.1:9').tenant(tenant.connectionId).run('whoami'));
        expect(nobody).toMatchObject({ type: 'nango_unavailable', code: 'ECONNREFUSED', retryable: true, outcomeUnknown: false });
        expect(JSON.stringify(nobody)).not.toContain(host.secretKey);
    });
});

describe('a webhook', () => {
    it('is refused when a byte, the key or the signature is another', async () => {
        const received: { raw: string; headers: Record<string, string | string[] | undefined> }[] = [];
        const receiver = createServer((request, response) => {
            let raw = '';
            request.setEncoding('utf8').on('data', (text: string) => (raw += text));
            request.on('end', () => {
                received.push({ raw, headers: request.headers });
                response.end();
            });
        });
        await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
        host.webhookUrl = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/`;
        const id = await connect(simulator.application);
        host.webhookUrl = undefined;
        await mimecast.tenant(id).disconnect();
        receiver.closeAllConnections();
        receiver.close();

        const [webhook] = received;
        const { raw = '', headers = {} } = webhook ?? {};
        expect(mimecast.webhooks.verify(raw, headers)).toMatchObject({ type: 'auth', success: true, connectionId: id });
        const attempts: (() => unknown)[] = [
            () => mimecast.webhooks.verify(raw.replace(id, 'another'), headers),
            () => mimecast.webhooks.verify(raw, { ...headers, 'x-nango-hmac-sha256': '0'.repeat(64) }),
            () => mimecast.webhooks.verify(raw, {}),
            () => clientOf(host.secretKey, host.url, { webhookSigningKeys: 'an old key' }).webhooks.verify(raw, headers),
            // The API key signs nothing.
            () => {
                const forged = signTestWebhook({ from: 'nango', type: 'auth', providerConfigKey: 'mimecast' }, host.secretKey);
                return mimecast.webhooks.verify(forged.body, forged.headers);
            }
        ];
        for (const attempt of attempts) {
            expect(attempt).toThrow(expect.objectContaining({ name: 'MimecastError', type: 'webhook_signature' }));
        }
    });
});

describe('without a token', () => {
    it('tells keys that are refused from a token endpoint that is down, in an action and in health alike', async () => {
        const keys = simulator.registerApplication();
        const other = mimecast.tenant(await connect(keys));
        const withoutTokens = async (): Promise<[string, boolean, string]> => {
            simulator.clock.advance(60 * 60_000);
            const { type, retryable } = await refused(other.run('get-account'));
            return [type, retryable, (await other.health()).credentials];
        };
        simulator.faults.add({ endpoint: 'POST /oauth/token', fault: { kind: 'status', status: 503 } });
        expect(await withoutTokens()).toEqual(['temporary', true, 'unknown']);
        simulator.faults.clear();
        // Nango pauses after a failure; nobody has to wait for that.
        expect(await other.run('get-account')).toMatchObject({ accountCode: keys.accountCode });
        expect((await other.health()).credentials).toBe('valid');
        simulator.registerApplication({ clientId: keys.clientId });
        expect(await withoutTokens()).toEqual(['credentials', false, 'invalid']);
        expect(await refused(other.run('get-account'))).toMatchObject({ type: 'credentials', code: 'token_renewal_refused' });
        await other.disconnect();
    });
});

describe('without network', () => {
    it('actions fail for now, syncs fail and catch up, and everything works again afterwards', async () => {
        const { port } = new URL(listener.url);
        await tenant.run('whoami');
        await listener.close();
        try {
            const read = await refused(tenant.run('list-held-messages'));
            expect(read).toMatchObject({ type: 'temporary', retryable: true, outcomeUnknown: false });
            expect(read.message).not.toContain('127.0.0.1');
            const write = await refused(tenant.run('release-held-message', { id: 'held-1' }));
            // Nothing was sent, so repeating it is safe.
            expect(write).toMatchObject({ type: 'temporary', retryable: true, outcomeUnknown: false });
            expect(write.message).toContain('No usable reply came from Mimecast');

            await tenant.syncs.trigger('groups');
            await host.settled();
            const [groups] = await tenant.syncs.status('groups');
            expect(groups?.latestExecutionStatus ?? groups?.status).toMatch(/FAILED|ERROR/);

            const failing = await authError(connect(simulator.application));
            expect(failing.type).toBe('client_credentials_fetch_error');
        } finally {
            listener = await simulator.listen(Number(port));
        }
        expect((await tenant.run('list-held-messages')).messages.length).toBeGreaterThan(0);
        await tenant.syncs.trigger('groups');
        await host.settled();
        const rows = [];
        for await (const row of tenant.records('Group')) {
            rows.push(row);
        }
        expect(rows.filter(({ change }) => change !== 'deleted')).toHaveLength(simulator.truth()['groups'] ?? -1);
        expect((await tenant.health()).credentials).toBe('valid');
    });
});
