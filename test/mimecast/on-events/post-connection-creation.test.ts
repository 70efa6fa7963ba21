import { describe, expect, it } from 'vitest';
import postConnectionCreation from '../../../nango-integrations/mimecast/on-events/post-connection-creation.ts';
import { ConnectionMetadata } from '../../../nango-integrations/mimecast/api/metadata.ts';
import type { Fault } from '../../../src/sandbox/mimecast/index.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(postConnectionCreation as unknown as FunctionDefinition, 'post-connection-creation.ts');
const path = 'POST /api/account/get-account';

async function connect(options: TenantOptions = {}, prepare: (tenant: Tenant) => void = () => undefined): Promise<Tenant> {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    prepare(tenant);
    resultOf(await tenant.onEvent(fn, 'post-connection-creation'));
    return tenant;
}

interface Stored {
    account?: { accountCode: string };
    permissions: { checkedAt: string; functions: { name: string; status: string }[] };
}

const stored = (tenant: Tenant) => tenant.connection.metadata as unknown as Stored;

describe('after connecting', () => {
    it('account and checklist stand in the metadata, beside what the backend put there', async () => {
        const tenant = await connect({ metadata: { own: 'of the backend' } });
        expect(tenant.connection.metadata).toMatchObject({
            own: 'of the backend',
            account: { accountCode: tenant.simulator.state.company.accountCode, accountName: tenant.simulator.state.company.accountName }
        });
        expect(stored(tenant).permissions.functions.find(({ name }) => name === 'audit-events')?.status).toBe('allowed');
        expect(ConnectionMetadata.safeParse(tenant.connection.metadata).success).toBe(true);
        expect(tenant.logs.filter(({ level }) => level === 'warn')).toEqual([]);
    });

    it('missing permissions are logged by function', async () => {
        const tenant = await connect({ application: { permissions: [] } });
        expect(stored(tenant).account).toBeUndefined();
        expect(stored(tenant).permissions.functions.find(({ name }) => name === 'audit-events')?.status).toBe('missing');
        const warnings = tenant.logs.filter(({ type, level }) => type === 'log' && level === 'warn').map(({ message }) => message);
        expect(warnings.some((line) => line.startsWith('The account could not be read'))).toBe(true);
        expect(warnings.some((line) => line.includes('audit-events'))).toBe(true);
    });

    it('the checklist is there in time although the account stays rate-limited: Nango ends the function after five minutes', async () => {
        let began = Number.NaN;
        const tenant = await connect({}, ({ simulator, clock }) => {
            began = clock.now();
            simulator.faults.add({ endpoint: path, fault: { kind: 'rate-limited', resetMs: 240_000 } });
        });
        expect(stored(tenant).permissions.functions.length).toBeGreaterThan(10);
        expect(tenant.clock.now() - began).toBeLessThan(60_000);
    });

    it.each<[string, Fault, number]>([
        ['every operation is slow to refuse', { kind: 'rate-limited', resetMs: 4000 }, 0],
        ['every reply takes twenty seconds', { kind: 'status', status: 503, body: 'x' }, 20_000]
    ])('the function ends within five minutes when %s, and says what it had no time for', async (_, fault, latencyMs) => {
        let began = Number.NaN;
        const tenant = await connect({ latencyMs }, ({ simulator, clock }) => {
            began = clock.now();
            simulator.faults.add({ endpoint: 'POST /api/*', fault }, { endpoint: 'GET *', fault });
        });
        expect(tenant.clock.now() - began).toBeLessThan(5 * 60_000);
        expect(new Set(stored(tenant).permissions.functions.map(({ status }) => status))).toEqual(new Set(['failed', 'untested', 'allowed']));
    });

    it('a misspelt setting is warned about', async () => {
        const tenant = await connect({ metadata: { securityeventtypes: ['receipt'], customer: 5 } });
        const warnings = tenant.logs.filter(({ level }) => level === 'warn').map(({ message }) => message);
        expect(warnings).toEqual(['The metadata has "securityeventtypes", which is no setting. If "securityEventTypes" is meant, correct the name.']);
    });

    it.each([[[]], [[{}]], [[{ accountCode: '' }]]])('an odd account reply (%j) costs only the account, and is logged', async (data) => {
        const tenant = await connect({}, ({ simulator }) => {
            simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data, fail: [] } } });
        });
        expect(stored(tenant).account).toBeUndefined();
        expect(tenant.logs.some(({ level, message }) => level === 'warn' && message.includes('names no account'))).toBe(true);
        expect(stored(tenant).permissions.functions.length).toBeGreaterThan(10);
    });

    it('what is not about Mimecast ends the run', async () => {
        const tenant = createTenant();
        tenant.services.proxyTarget = () => {
            throw new Error('No base url');
        };
        time.follow(tenant.clock, tenant.timers);
        expect(await tenant.onEvent(fn, 'post-connection-creation')).toMatchObject({ status: 'failed', error: { message: 'No base url' } });
    });
});
