import { describe, expect, it } from 'vitest';
import validateConnection from '../../../nango-integrations/mimecast/on-events/validate-connection.ts';
import type { MimecastErrorPayload } from '../../../nango-integrations/mimecast/api/errors.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner.ts';
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

    it('is not refused when Mimecast names no account', async () => {
        const tenant = open({ metadata: { account: { ...account, accountCode: 'COTHER1A1' } } });
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [{}], fail: [] } } });
        resultOf(await tenant.onEvent(fn, 'validate-connection'));
    });
});
