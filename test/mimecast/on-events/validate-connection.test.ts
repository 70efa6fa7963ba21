import { describe, expect, it } from 'vitest';
import releaseHeldMessage from '../../../nango-integrations/mimecast/actions/release-held-message.ts';
import auditEvents from '../../../nango-integrations/mimecast/syncs/audit-events.ts';
import validateConnection from '../../../nango-integrations/mimecast/on-events/validate-connection.ts';
import type { MimecastErrorPayload } from '../../../nango-integrations/mimecast/api/errors.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import type { Fault } from '../../../src/sandbox/mimecast/index.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { pathsOf } from '../source-function.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(validateConnection as unknown as FunctionDefinition, 'validate-connection.ts');
const path = 'POST /api/account/get-account';

function open(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

async function refuse(tenant: Tenant, ...faults: Fault[]): Promise<MimecastErrorPayload> {
    tenant.simulator.faults.add(...faults.map((fault) => ({ endpoint: path, fault })));
    return refusalOf(await tenant.onEvent(fn, 'validate-connection'));
}

describe('a new connection', () => {
    it('is proved by one cheap call', async () => {
        const tenant = open();
        resultOf(await tenant.onEvent(fn, 'validate-connection'));
        expect(pathsOf(tenant)).toEqual([path]);
    });

    it('is judged while the administrator still looks at the form, also when Mimecast asks for a long wait', async () => {
        const tenant = open();
        const began = tenant.clock.now();
        expect(await refuse(tenant, { kind: 'rate-limited', resetMs: 240_000 })).toMatchObject({ type: 'rate_limited', retryable: true });
        expect(tenant.clock.now() - began).toBeLessThan(60_000);
    });

    it.each(['api.services.mimecast.com', 'us-api.services.mimecast.com', 'uk-api.services.mimecast.com', ''])('may use the host "%s"', async (apiHost) => {
        resultOf(await open({ connectionConfig: { apiHost } }).onEvent(fn, 'validate-connection'));
    });

    it.each(['api.services.mimecast.com.example.net', 'localhost', 'https://api.services.mimecast.com', 'API.services.mimecast.com'])(
        'may not use the host "%s": it would receive the token',
        async (apiHost) => {
            const tenant = open({
                connectionConfig: { apiHost },
                services: (services) => ({ ...services, getConnection: async () => ({ ...tenant.connection, credentials: { type: 'OAUTH2_CC', token: 't' } }) })
            });
            const payload = await refuse(tenant);
            expect(payload).toMatchObject({ type: 'invalid_input', code: 'unknown_api_host', field: 'apiHost' });
            expect(payload.message).toContain('us-api.services.mimecast.com');
            expect(tenant.requests).toEqual([]);
        }
    );

    it.each<[string, TenantOptions]>([
        ['the permission', { application: { permissions: [] } }],
        ['the product', { application: { products: [] } }]
    ])('whose application lacks %s is told so in words an administrator can act on', async (_, options) => {
        const { message, type } = await refuse(open(options));
        expect(['permission', 'not_licensed']).toContain(type);
        expect(message).toContain('The client id and secret are right');
        expect(message).toContain('"Account Management"');
        expect(message).toContain('"Account | Dashboard | Read"');
    });

    it('whose token is not accepted is told to check the host, and to wait', async () => {
        const tenant = open({ connectionConfig: { apiHost: 'uk-api.services.mimecast.com' } });
        const { message, type } = await refuse(tenant, { kind: 'token-expired' });
        expect(type).toBe('credentials');
        expect(message).toContain('uk-api.services.mimecast.com');
        expect(message).toContain('30 minutes');
        expect((await refuse(open(), { kind: 'token-expired' })).message).toContain('at api.services.mimecast.com');
    });

    it.each<[string, Fault, string]>([
        ['Mimecast is down', { kind: 'status', status: 503, body: 'x' }, 'temporary'],
        ['calls are limited', { kind: 'rate-limited' }, 'rate_limited'],
        ['the reply is odd', { kind: 'status', status: 200, body: '<html/>' }, 'unexpected_reply']
    ])('is not blamed when %s', async (_, fault, type) => {
        const payload = await refuse(open(), fault);
        expect(payload.type).toBe(type);
        expect(payload.message).not.toContain('client id and secret are right');
    });

    it('passes on what is not about Mimecast', async () => {
        const tenant = open();
        tenant.services.getConnection = () => Promise.reject(new Error('Nango is gone'));
        expect(await tenant.onEvent(fn, 'validate-connection')).toMatchObject({ status: 'failed', error: { type: 'script_internal_error' } });
        let reads = 0;
        const later = open({
            services: (services) => ({
                ...services,
                proxyTarget: () => {
                    reads += 1;
                    throw new Error('No base url');
                }
            })
        });
        expect(await later.onEvent(fn, 'validate-connection')).toMatchObject({ status: 'failed', error: { message: 'No base url' } });
        expect(reads).toBe(1);
    });

    it('never shows the secret or the token', async () => {
        const tenant = open({ application: { permissions: [] } });
        const payload = await refuse(tenant);
        const text = JSON.stringify([payload, tenant.logs]);
        expect(text).not.toContain(String(tenant.connection.credentials['client_secret']));
        expect(text).not.toContain(String(tenant.connection.credentials.token));
    });
});

describe('a reconnect', () => {
    const account = { accountName: null, region: null };

    it('with credentials of the same account is fine', async () => {
        const tenant = open();
        tenant.connection.metadata = { account: { ...account, accountCode: tenant.simulator.state.company.accountCode } };
        resultOf(await tenant.onEvent(fn, 'validate-connection'));
    });

    it('with credentials of another account is refused, with both names', async () => {
        const tenant = open({ metadata: { account: { ...account, accountCode: 'COTHER1A1' } } });
        const payload = await refuse(tenant);
        expect(payload).toMatchObject({ type: 'conflict', code: 'other_account', retryable: false });
        expect(payload.message).toContain('COTHER1A1');
        expect(payload.message).toContain(tenant.simulator.state.company.accountCode);
    });

    it.each<[string, Fault, string]>([
        ['names no account', { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [{}], fail: [] } }, 'unexpected_reply'],
        ['does not answer', { kind: 'status', status: 503, body: 'x' }, 'temporary'],
        ['gives no permission to read it', { kind: 'status', status: 403, body: { fail: [{ code: 'app_forbidden', message: 'no' }] } }, 'permission']
    ])('is refused when Mimecast %s: an unknown account is never taken in place of a known one', async (_, fault, type) => {
        const payload = await refuse(open({ metadata: { account: { ...account, accountCode: 'COTHER1A1' } } }), fault);
        expect(payload.type).toBe(type);
        expect(payload.message).toContain('belongs to the Mimecast account COTHER1A1');
    });
});

describe('the account of a connection', () => {
    const answering = (accountCode: string | undefined): Fault => ({
        kind: 'status',
        status: 200,
        body: { meta: { status: 200 }, data: [accountCode === undefined ? {} : { accountCode }], fail: [] }
    });
    const validate = async (tenant: Tenant, accountCode: string | undefined) => {
        tenant.simulator.faults.clear();
        tenant.simulator.faults.add({ endpoint: path, fault: answering(accountCode) });
        return tenant.onEvent(fn, 'validate-connection');
    };

    it('stays known when the backend replaces the metadata, and another one is refused', async () => {
        const tenant = open();
        resultOf(await validate(tenant, 'CONE1A1'));
        tenant.connection.metadata = { own: 'of the backend' };
        const payload = refusalOf(await validate(tenant, 'CTWO2A2'));
        expect(payload).toMatchObject({ type: 'conflict', code: 'other_account' });
        expect(payload.message).toContain('CONE1A1');
        expect(payload.message).toContain('CTWO2A2');
        // The refused one is not remembered in place of the first.
        resultOf(await validate(tenant, 'CONE1A1'));
    });

    it('guards what Nango keeps of a refused reconnect: nothing is read or changed with it, until a good one', async () => {
        const tenant = open();
        const release = importedFunction(releaseHeldMessage as unknown as FunctionDefinition, 'release-held-message.ts');
        const audit = importedFunction(auditEvents as unknown as FunctionDefinition, 'audit-events.ts');
        resultOf(await validate(tenant, 'CONE1A1'));
        expect(refusalOf(await validate(tenant, 'CTWO2A2'))).toMatchObject({ code: 'other_account' });
        const before = tenant.requests.length;
        for (const outcome of [await tenant.action(release, 'release-held-message', { id: 'x' }), await tenant.sync(audit, 'audit-events')]) {
            const payload = refusalOf(outcome as never);
            expect(payload).toMatchObject({ type: 'conflict', code: 'other_account', retryable: false });
            expect(payload.message).toContain('reconnect with credentials of CONE1A1');
        }
        expect(tenant.requests.length).toBe(before);
        resultOf(await validate(tenant, 'CONE1A1'));
        expect(tenant.connection.metadata).toEqual({ account: { accountCode: 'CONE1A1', accountName: null, region: null } });
        resultOf(await tenant.sync(audit, 'audit-events'));
        expect(tenant.records('AuditEvent').length).toBeGreaterThan(0);
    });

    it('counts as it was accepted, also where the metadata names another', async () => {
        const tenant = open();
        resultOf(await validate(tenant, 'CONE1A1'));
        tenant.connection.metadata = { account: { accountCode: 'CTWO2A2', accountName: null, region: null } };
        expect(refusalOf(await validate(tenant, 'CTWO2A2'))).toMatchObject({ code: 'other_account' });
    });

    it('is known when nothing could be stored after connecting', async () => {
        const tenant = open();
        resultOf(await validate(tenant, 'CONE1A1'));
        expect(tenant.connection.metadata).toBeNull();
        expect(refusalOf(await validate(tenant, undefined))).toMatchObject({ type: 'unexpected_reply' });
        expect(refusalOf(await validate(tenant, 'CTWO2A2'))).toMatchObject({ code: 'other_account' });
    });

    it('has to be read before a new connection is accepted: it could not be told from another one later', async () => {
        const tenant = open();
        expect(refusalOf(await validate(tenant, undefined))).toMatchObject({ type: 'unexpected_reply', retryable: false });
        expect(refusalOf(await validate(tenant, ''))).toMatchObject({ type: 'unexpected_reply', retryable: false });
        tenant.connection.metadata = { account: { accountCode: '', accountName: null, region: null } };
        resultOf(await validate(tenant, 'CONE1A1'));
        resultOf(await validate(tenant, 'CONE1A1'));
    });

    it('of a connection made before it was kept is taken from the metadata, and kept from then on', async () => {
        const tenant = open({ metadata: { account: { accountCode: 'CONE1A1', accountName: null, region: null } } });
        expect(refusalOf(await validate(tenant, 'CTWO2A2'))).toMatchObject({ code: 'other_account' });
        resultOf(await validate(tenant, 'CONE1A1'));
        tenant.connection.metadata = null;
        expect(refusalOf(await validate(tenant, 'CTWO2A2'))).toMatchObject({ code: 'other_account' });
    });
});
