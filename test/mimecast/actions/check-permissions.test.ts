import { describe, expect, it } from 'vitest';
import checkPermissions from '../../../nango-integrations/mimecast/actions/check-permissions.ts';
import { registry } from '../../../nango-integrations/mimecast/operations/registry.generated.ts';
import { nameOf } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import { operationsOfActions, operationsOfSyncs } from '../functions.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';
import type { TenantOptions } from '../tenant.ts';

interface Row {
    status: string;
    message: string | null;
    products: string[];
}

interface Output {
    checkedAt: string;
    endpoints: (Row & { endpoint: string; permission: string | null })[];
    functions: (Row & { name: string; kind: string; permissions: string[] })[];
    startedSyncs: string[];
    warnings: string[];
}

const action = actionUnderTest<Output>(checkPermissions, 'check-permissions');
const everything = { products: registry.flatMap(({ products }) => products), permissions: registry.flatMap(({ permission }) => permission ?? []) };
const statusOf = (output: Output, name: string) => output.functions.find((row) => row.name === name);

describe('check-permissions', () => {
    it('tells for every operation and every function that it works, when it does', async () => {
        const tenant = action.tenant();
        const output = await action.run(tenant);
        expect(output.endpoints.map(({ endpoint }) => endpoint)).toEqual(registry.map(nameOf));
        expect(output.functions.map(({ name }) => name)).toEqual([...operationsOfActions.keys(), ...operationsOfSyncs.keys()]);
        expect(new Set(output.endpoints.map(({ status }) => status))).toEqual(new Set(['allowed', 'untested']));
        expect(statusOf(output, 'audit-events')).toEqual({
            name: 'audit-events',
            kind: 'sync',
            status: 'allowed',
            permissions: [],
            products: [],
            message: null
        });
        expect(statusOf(output, 'check-permissions')?.status).toBe('allowed');
        expect(tenant.connection.metadata?.['permissions']).toMatchObject({ checkedAt: output.checkedAt });
    });

    it('never tries an operation that changes something: those are untested, with what they need', async () => {
        const tenant = action.tenant();
        const output = await action.run(tenant);
        const writes = registry.filter(({ access }) => access === 'write').map(nameOf);
        expect(writes.length).toBeGreaterThan(2);
        expect(pathsOf(tenant).filter((path) => writes.includes(path))).toEqual([]);
        expect(output.endpoints.filter(({ endpoint }) => writes.includes(endpoint)).map(({ status }) => status)).toEqual(writes.map(() => 'untested'));
        expect(statusOf(output, 'release-held-message')).toMatchObject({
            status: 'untested',
            permissions: ['Account | Monitoring | Held | Edit'],
            products: ['Email Security Cloud Gateway']
        });
    });

    it('tries every operation it may try once, and leaves no trace', async () => {
        const tenant = action.tenant();
        const before = tenant.simulator.truth();
        const output = await action.run(tenant);
        const tried = output.endpoints.filter(({ status }) => status !== 'untested').map(({ endpoint }) => endpoint);
        expect(pathsOf(tenant).sort()).toEqual(tried.sort());
        expect(tenant.simulator.truth()).toEqual(before);
    });

    it('names the missing permission, and only the functions that need it', async () => {
        const tenant = action.tenant({ application: { permissions: everything.permissions.filter((one) => one !== 'Account | Logs | Read') } });
        const output = await action.run(tenant);
        expect(statusOf(output, 'audit-events')).toMatchObject({ status: 'missing', permissions: ['Account | Logs | Read'], products: ['Audit Events'] });
        expect(statusOf(output, 'audit-events')?.message).toContain('Account | Logs | Read');
        expect(statusOf(output, 'url-protect-logs')?.status).toBe('allowed');
    });

    it('names the missing product', async () => {
        const tenant = action.tenant({ application: { products: everything.products.filter((one) => one !== 'Audit Events') } });
        expect(statusOf(await action.run(tenant), 'audit-events')).toMatchObject({ status: 'missing', products: ['Audit Events'] });
    });

    it('names no permission for an operation that needs none', async () => {
        const output = await action.run(action.tenant({ application: { products: [] } }));
        expect(statusOf(output, 'whoami')).toMatchObject({ status: 'missing', permissions: [], products: ['Account Management'] });
    });

    it('a function is as good as its worst operation', async () => {
        const tenant = action.tenant({ application: { permissions: everything.permissions.filter((one) => one !== 'Services | Directory Sync | Read') } });
        tenant.simulator.faults.add({ endpoint: 'POST /api/directory/find-groups', fault: { kind: 'status', status: 503 } });
        const output = await action.run(tenant);
        expect(output.endpoints.find(({ endpoint }) => endpoint === 'POST /api/directory/find-groups')?.status).toBe('failed');
        expect(statusOf(output, 'groups')?.status).not.toBe('allowed');
    });

    describe('with syncs that were paused for what they lacked', () => {
        const paused = ['audit-events', 'groups', 'no-such-sync'];
        const open = (options: TenantOptions = {}) => {
            const started: unknown[] = [];
            const tenant = action.tenant({
                metadata: { pausedSyncs: paused },
                ...options,
                services: (services) => ({
                    ...services,
                    startSync: async (...given) => {
                        started.push(given);
                    }
                })
            });
            return { tenant, started };
        };

        it('starts those that lack it no more, and forgets that they were paused', async () => {
            const { tenant, started } = open();
            expect((await action.run(tenant)).startedSyncs).toEqual(['audit-events', 'groups']);
            expect(started).toEqual([['mimecast', 'c-1', ['audit-events', 'groups']]]);
            expect(tenant.connection.metadata?.['pausedSyncs']).toEqual(['no-such-sync']);
        });

        it('leaves those that still lack it, and those that nobody paused for it', async () => {
            const permissions = everything.permissions.filter((one) => one !== 'Account | Logs | Read' && one !== 'Directories | Groups | Edit');
            const { tenant, started } = open({ application: { permissions } });
            expect((await action.run(tenant)).startedSyncs).toEqual([]);
            expect(started).toEqual([]);
            expect(tenant.connection.metadata?.['pausedSyncs']).toEqual(paused);
        });

        it('has stored the checklist also where Nango does not start them, and still knows them as paused', async () => {
            const tenant = action.tenant({
                metadata: { pausedSyncs: paused },
                services: (services) => ({ ...services, startSync: () => Promise.reject(new Error('Nango is gone')) })
            });
            await expect(action.run(tenant)).rejects.toThrow('Nango is gone');
            expect(tenant.connection.metadata).toMatchObject({ pausedSyncs: paused, permissions: { functions: expect.any(Array) as unknown } });
        });
    });

    it('names the keys of the metadata that look like a misspelt setting', async () => {
        const output = await action.run(action.tenant({ metadata: { threat_feeds: [], ours: 1 } }));
        expect(output.warnings).toEqual(['The metadata has "threat_feeds", which is no setting. If "threatFeeds" is meant, correct the name.']);
    });

    it('passes on what is not about Mimecast', async () => {
        const tenant = action.tenant({
            services: (services) => ({
                ...services,
                getConnection: async () => {
                    throw new Error('Nango is gone');
                }
            })
        });
        await expect(action.run(tenant)).rejects.toThrow('Nango is gone');
    });

    it('takes no input', async () => {
        await action.refuseAll([{ functions: ['x'] }]);
    });
});
