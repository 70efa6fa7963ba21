import { describe, expect, it } from 'vitest';
import createManagedUrl from '../../nango-integrations/mimecast/actions/create-managed-url.ts';
import checkPermissions from '../../nango-integrations/mimecast/actions/check-permissions.ts';
import getAccount from '../../nango-integrations/mimecast/actions/get-account.ts';
import getThreatEventDetails from '../../nango-integrations/mimecast/actions/get-threat-event-details.ts';
import listHeldMessages from '../../nango-integrations/mimecast/actions/list-held-messages.ts';
import rejectHeldMessage from '../../nango-integrations/mimecast/actions/reject-held-message.ts';
import releaseHeldMessage from '../../nango-integrations/mimecast/actions/release-held-message.ts';
import whoami from '../../nango-integrations/mimecast/actions/whoami.ts';
import postConnectionCreation from '../../nango-integrations/mimecast/on-events/post-connection-creation.ts';
import validateConnection from '../../nango-integrations/mimecast/on-events/validate-connection.ts';
import auditEvents from '../../nango-integrations/mimecast/syncs/audit-events.ts';
import securityEvents from '../../nango-integrations/mimecast/syncs/security-events.ts';
import { actions, follow, openTenant, run, syncs, useContracts } from './contracts/under-contract.ts';
import type { UnderContract } from './contracts/under-contract.ts';
import { operationsOfActions, operationsOfSyncs } from './functions.ts';
import { isInApiOne } from '../../nango-integrations/mimecast/operations/endpoint.ts';
import type { MimecastErrorPayload } from '../../nango-integrations/mimecast/api/errors.ts';
import { resolveProxyTarget } from '../../src/sandbox/nango/runner/proxy-target.ts';
import { importedFunction } from '../../src/sandbox/nango/runner/index.ts';
import type { LoadedFunction } from '../../src/sandbox/nango/runner/index.ts';
import { signApiOneRequest } from '../../src/sandbox/mimecast/index.ts';
import type { TransportRequest } from '../../src/sandbox/nango/transport.ts';
import { refusalOf, resultOf } from './outcome.ts';
import { createTenant } from './tenant.ts';
import type { Tenant, TenantOptions } from './tenant.ts';

useContracts();

function loaded(definition: object, name: string): LoadedFunction {
    return importedFunction(definition as Parameters<typeof importedFunction>[0], `${name}.ts`);
}

function open(options: TenantOptions = {}): Tenant {
    return follow(createTenant(options));
}

const byKeys = (options: TenantOptions = {}): Tenant => open({ keys: {}, ...options });

async function act(tenant: Tenant, definition: object, input: unknown = {}): Promise<unknown> {
    return resultOf(await tenant.action(loaded(definition, 'action'), 'action', input));
}

async function refuse(tenant: Tenant, definition: object = getAccount, input: unknown = {}): Promise<MimecastErrorPayload> {
    return refusalOf(await tenant.action(loaded(definition, 'action'), 'action', input));
}

/** Whether a request was signed as Mimecast asks for. */
function isSigned(tenant: Tenant, { url, headers }: TransportRequest): boolean {
    const { 'x-mc-date': date = '', 'x-mc-req-id': requestId = '' } = headers;
    const target = new URL(url).pathname + new URL(url).search;
    const { username, password } = tenant.connection.credentials;
    const signature = signApiOneRequest({
        secretKey: String(password),
        date,
        requestId,
        target,
        applicationKey: tenant.simulator.apiOne.applicationKey
    });
    return headers['authorization'] === `MC ${String(username)}:${signature}` && headers['x-mc-app-id'] === tenant.simulator.apiOne.applicationId;
}

const isInBoth = ({ operations }: UnderContract): boolean => operations.every(isInApiOne);

/** Whether both generations have an action, and what the values of its example come from. */
function runsWithKeys(action: UnderContract): boolean {
    const example = JSON.stringify(action.example);
    const sources = [...example.matchAll(/"\{([\w-]+)(?:: [^"]+)?\}"/g)].map(([, name]) => name);
    const known = (name: string | undefined): boolean =>
        actions.some((other) => other.name === name && runsWithKeys(other)) ||
        syncs.some((sync) => Object.hasOwn(sync.fn.definition.models ?? {}, name ?? '') && isInBoth(sync));
    return isInBoth(action) && sources.every(known);
}

/** What must be seen nowhere. */
function secretsOf({ connection, requests }: Tenant): string[] {
    const { username, password } = connection.credentials;
    const signatures = requests.map(({ headers }) => headers['authorization']?.split(':')[1] ?? '').filter((signature) => signature.length > 20);
    return [username, password, connection.connection_config['applicationKey'], ...signatures].map(String);
}

function expectNoSecret(tenant: Tenant, ...shown: unknown[]): void {
    const text = JSON.stringify([tenant.logs, tenant.requests.map(({ url, body }) => [url, body?.toString()]), ...shown]);
    expect(secretsOf(tenant).filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
}

describe('on the same account, keys of API 1.0 and an application of API 2.0', () => {
    it('sync the same audit events', async () => {
        const [one, two] = [byKeys(), open()];
        for (const tenant of [one, two]) {
            follow(tenant);
            resultOf(await tenant.sync(loaded(auditEvents, 'audit-events'), 'audit-events'));
        }
        const [rows, others] = [one, two].map((tenant) => tenant.records('AuditEvent').map(({ _nango_metadata: _, ...row }) => row));
        expect(rows?.length).toBeGreaterThan(50);
        expect(rows).toEqual(others);
        expect(one.requests.every((request) => request.url.startsWith(`https://${one.simulator.apiOne.apiHost}/api/`) && isSigned(one, request))).toBe(true);
        expect(new Set(one.requests.map(({ headers }) => headers['x-mc-req-id'])).size).toBe(one.requests.length);
        expect(one.tokenCalls).toBe(0);
        expectNoSecret(one, one.records('AuditEvent'));
    });

    // The permission check answers what the connection may do, and that is less.
    it.each(actions.filter((action) => runsWithKeys(action) && action.name !== 'check-permissions'))('$name answers its example the same', async ({ name }) => {
        const [one, two] = [openTenant({ keys: {} }), openTenant()];
        const answers = [];
        for (const tenant of [one, two]) {
            answers.push(withoutIds(await run(follow(tenant), name)));
        }
        expect(answers[0]).toEqual(answers[1]);
        expectNoSecret(one, answers);
    });

    it.each(syncs.filter(isInBoth))('$name saves the same records', async ({ name, fn }) => {
        const [one, two] = [{ keys: {} }, {}].map((options) =>
            openTenant({ ...options, metadata: { messageTracking: { to: 'example.com' }, perUser: ['attributes', 'delegates'] } })
        );
        const saved = [];
        for (const tenant of [one, two] as [Tenant, Tenant]) {
            resultOf(await follow(tenant).sync(fn, name));
            saved.push(Object.keys(fn.definition.models ?? {}).map((model) => tenant.records(model).map(({ _nango_metadata: _, ...row }) => row)));
        }
        expect(saved[0]?.flat()).not.toEqual([]);
        expect(saved[0]).toEqual(saved[1]);
    });

    it.each<[string, object]>([
        ['release', releaseHeldMessage],
        ['reject', rejectHeldMessage]
    ])('%s a held message', async (_, definition) => {
        const tenant = byKeys();
        const { messages } = (await act(tenant, listHeldMessages)) as { messages: { id: string }[] };
        const before = messages.length;
        await act(tenant, definition, { id: messages[0]?.id });
        expect(((await act(tenant, listHeldMessages)) as { messages: unknown[] }).messages).toHaveLength(before - 1);
        expect(tenant.requests.every((request) => isSigned(tenant, request))).toBe(true);
    });
});

/** Handles of a reply are made anew for each. */
function withoutIds(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' || key === 'requestId' ? undefined : inner)));
}

describe('every attempt', () => {
    it('is signed anew', async () => {
        const tenant = byKeys();
        tenant.simulator.faults.add(
            { endpoint: 'POST /api/account/get-account', fault: { kind: 'status', status: 503 }, when: { nth: 1 } },
            { endpoint: 'POST /api/account/get-account', fault: { kind: 'rate-limited', resetMs: 2000 }, when: { nth: 2 } }
        );
        await act(tenant, getAccount);
        expect(tenant.requests).toHaveLength(3);
        expect(tenant.requests.every((request) => isSigned(tenant, request))).toBe(true);
        expect(new Set(tenant.requests.map(({ headers }) => headers['x-mc-req-id'])).size).toBe(3);
        expect(new Set(tenant.requests.map(({ headers }) => headers['x-mc-date'])).size).toBe(3);
    });

    it.each([60, -60])('follows the clock of Mimecast, which is %d minutes ahead', async (clockSkewMinutes) => {
        const tenant = byKeys({ simulator: { clockSkewMinutes } });
        await act(tenant, getAccount);
        expect(tenant.requests).toHaveLength(2);
    });

    it('of a change is made with the right time, too, and the change once', async () => {
        const tenant = byKeys({ simulator: { clockSkewMinutes: 60 } });
        await act(tenant, createManagedUrl, { urls: [{ url: 'https://bad.example.com/login', action: 'block' }] });
        expect(tenant.requests).toHaveLength(2);
    });

    it('is not repeated for a clock that is right', async () => {
        const tenant = byKeys({ connectionConfig: { applicationKey: '00000000-0000-4000-8000-000000000000' } });
        expect(await refuse(tenant)).toMatchObject({ type: 'credentials', code: 'err_xdk_invalid_signature', retryable: false });
        expect(tenant.requests).toHaveLength(1);
    });
});

describe('keys that do not work are told by what is wrong', () => {
    it('a wrong application key', async () => {
        const tenant = byKeys({ connectionConfig: { applicationKey: '00000000-0000-4000-8000-000000000000' } });
        const { message } = await refuse(tenant);
        expect(message).toMatch(/application key, the access key or the secret key/);
        expectNoSecret(tenant, message);
    });

    it('another region', async () => {
        expect((await refuse(byKeys({ connectionConfig: { apiHost: 'eu-api.mimecast.com' } }))).message).toContain('own region');
    });

    it.each(['api.services.mimecast.com', 'us-api.mimecast.com.example.net', '', undefined])('the host %j, before anything is sent', async (apiHost) => {
        const tenant = byKeys({ connectionConfig: { apiHost } });
        expect(await refuse(tenant)).toMatchObject({ type: 'invalid_input', code: 'unknown_api_host', field: 'apiHost' });
        expect(tenant.requests).toEqual([]);
    });

    it('a wrong application id, which is tried twice: Mimecast sometimes does not know one it knows', async () => {
        const tenant = byKeys({ connectionConfig: { applicationId: '00000000-0000-4000-8000-000000000000' } });
        const refused = await refuse(tenant);
        expect(refused).toMatchObject({ type: 'credentials', code: 'err_developer_key' });
        expect(refused.message).toContain('application id');
        expect(tenant.requests).toHaveLength(2);
    });

    it('expired', async () => {
        const tenant = byKeys();
        tenant.simulator.expireBindings();
        const refused = await refuse(tenant);
        expect(refused).toMatchObject({ type: 'credentials', code: 'err_xdk_binding_expired', status: 418, retryable: false });
        expect(refused.message).toContain('make new keys for the service user and reconnect');
        expect(tenant.requests).toHaveLength(1);
    });

    it('a 418 without a word', async () => {
        const tenant = byKeys({ intercept: () => ({ status: 418, headers: {}, body: Buffer.alloc(0) }) });
        expect(await refuse(tenant)).toMatchObject({ type: 'credentials', code: 'http_418' });
    });

    it('swapped', async () => {
        const tenant = byKeys();
        const { username, password } = tenant.connection.credentials;
        tenant.connection.credentials = { type: 'BASIC', username: password, password: username };
        const refused = await refuse(tenant);
        expect(refused).toMatchObject({ type: 'credentials', code: 'swapped_keys' });
        expect(tenant.requests).toEqual([]);
        expectNoSecret(tenant, refused);
    });

    it.each([
        ['username', '', 'incomplete_keys', 'accessKey'],
        ['password', '', 'incomplete_keys', 'secretKey'],
        ['password', 'not+base64!', 'damaged_secret_key', 'secretKey'],
        ['username', 'wörter', 'incomplete_keys', 'accessKey']
    ])('%s = "%s"', async (name, value, code, field) => {
        const tenant = byKeys();
        tenant.connection.credentials = { ...tenant.connection.credentials, [name]: value };
        expect(await refuse(tenant)).toMatchObject({ type: 'credentials', code, field });
        expect(tenant.requests).toEqual([]);
    });

    it.each(['applicationId', 'applicationKey'])('without %s', async (field) => {
        const tenant = byKeys({ connectionConfig: { [field]: '' } });
        expect(await refuse(tenant)).toMatchObject({ type: 'credentials', code: 'incomplete_keys', field });
        expect(tenant.requests).toEqual([]);
    });

    it('but not for line breaks and blanks that copying put into them', async () => {
        const tenant = byKeys();
        const broken = (text: unknown): string => ` ${String(text).replace(/(.{20})/g, '$1\r\n')}\u200b\n`;
        const { username, password } = tenant.connection.credentials;
        tenant.connection.credentials = { type: 'BASIC', username: broken(username), password: broken(password) };
        tenant.connection.connection_config['applicationKey'] = broken(tenant.connection.connection_config['applicationKey']);
        await act(tenant, getAccount);
    });

    it('a service user without the permission is told of the role, not of products', async () => {
        const refused = await refuse(byKeys({ keys: { permissions: [] } }));
        expect(refused).toMatchObject({ type: 'permission', permission: 'Account | Dashboard | Read' });
        expect(refused).not.toHaveProperty('product');
        expect(refused.message).toContain('The service user may not do this');
    });
});

describe('what API 1.0 does not have', () => {
    it.each<[string, object, unknown]>([
        ['whoami', whoami, {}],
        ['get-threat-event-details', getThreatEventDetails, { id: 'x' }]
    ])('%s is refused before anything is sent', async (_, definition, input) => {
        const tenant = byKeys();
        const refused = await refuse(tenant, definition, input);
        expect(refused).toMatchObject({ type: 'not_licensed', code: 'not_in_api_1', retryable: false });
        expect(refused.message).toContain('API 2.0');
        expect(tenant.requests).toEqual([]);
    });

    it('security-events is refused too', async () => {
        const tenant = byKeys();
        const outcome = await tenant.sync(loaded(securityEvents, 'security-events'), 'security-events');
        expect(outcome).toMatchObject({ status: 'failed', error: { payload: { code: 'not_in_api_1' } } });
        expect(tenant.requests).toEqual([]);
    });

    it('is missing in the checklist, and nothing else is', async () => {
        const { functions: rows } = (await act(byKeys(), checkPermissions)) as { functions: { name: string; status: string }[] };
        const expected = [...operationsOfActions, ...operationsOfSyncs].flatMap(([name, rows]) => (rows.some((row) => !isInApiOne(row)) ? [name] : []));
        expect(expected).toContain('security-events');
        expect(rows.filter(({ status }) => status === 'missing').map(({ name }) => name)).toEqual(expected);
        expect(rows.filter(({ status }) => status === 'failed')).toEqual([]);
    });
});

describe('connecting', () => {
    const validate = loaded(validateConnection, 'validate-connection');

    it('accepts keys that work and stores account and checklist', async () => {
        const tenant = byKeys();
        resultOf(await tenant.onEvent(validate, 'validate-connection'));
        expect(tenant.requests).toHaveLength(1);
        resultOf(await tenant.onEvent(loaded(postConnectionCreation, 'post-connection-creation'), 'post-connection-creation'));
        expect(tenant.connection.metadata).toMatchObject({ account: { accountCode: expect.any(String) as string } });
        expectNoSecret(tenant, tenant.connection.metadata);
    });

    it.each<[string, TenantOptions, string]>([
        ['wrong region', { connectionConfig: { apiHost: 'za-api.mimecast.com' } }, 'own region'],
        ['unknown host', { connectionConfig: { apiHost: 'api.services.mimecast.com' } }, "not one of Mimecast's API 1.0"],
        ['no permission', { keys: { permissions: [] } }, 'The service user may not do this']
    ])('says what is wrong: %s', async (_, options, words) => {
        const tenant = byKeys(options);
        const refused = refusalOf(await tenant.onEvent(validate, 'validate-connection'));
        expect(refused.message).toContain(words);
        expect(refused.message).not.toContain('client id');
        expectNoSecret(tenant, refused);
    });

    it('stays with one account, also from an application of API 2.0 to keys of API 1.0', async () => {
        const tenant = byKeys({ metadata: { account: { accountCode: 'CUSA9A999', accountName: null, region: null } } });
        expect(refusalOf(await tenant.onEvent(validate, 'validate-connection'))).toMatchObject({ type: 'conflict', code: 'other_account' });
        expect(await refuse(tenant)).toMatchObject({ type: 'conflict', code: 'other_account' });
    });
});

describe('a raw proxied call', () => {
    it('sends no key', async () => {
        const tenant = byKeys();
        const target = await tenant.services.proxyTarget(tenant.connection, '/api/account/get-account');
        expect(target).toMatchObject({
            baseUrl: `https://${tenant.simulator.apiOne.apiHost}`,
            headers: { authorization: 'MC unsigned', 'x-mc-app-id': tenant.simulator.apiOne.applicationId }
        });
        const { username, password } = tenant.connection.credentials;
        const text = JSON.stringify(target);
        for (const secret of [username, password].map(String)) {
            expect(text).not.toContain(secret);
            expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20));
        }
    });

    it('would send them without the header of the provider entry, as Nango does for user name and password', () => {
        const { connection } = byKeys();
        const provider = { display_name: 'x', docs: 'x', auth_mode: 'BASIC', proxy: { base_url: 'https://example.com' } };
        const { headers } = resolveProxyTarget(provider as unknown as Parameters<typeof resolveProxyTarget>[0], connection, '/');
        const { username, password } = connection.credentials;
        expect(headers['authorization']).toBe(`Basic ${Buffer.from(`${String(username)}:${String(password)}`).toString('base64')}`);
    });
});
