import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/cloud-integrated-events.ts';
import { createRandom } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const name = 'cloud-integrated-events';
const fn = functionOf(sync, name);
const models = { entities: 'CloudIntegratedEntity', mailflow: 'CloudIntegratedMailflow', urlclick: 'CloudIntegratedUrlClick' } as const;

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

function expectTruth(tenant: Tenant): void {
    const feed = tenant.simulator.state.logs.siemIntegrated;
    for (const [type, model] of Object.entries(models)) {
        const saved = tenant.records(model);
        const truth = feed.events(type as keyof typeof models, 0, feed.publishedUntil());
        const key = (row: Record<string, unknown>): string => JSON.stringify([row.processingId, row.aggregateId, row.timestamp, row.subtype ?? null]);
        expect(saved.map(key).sort()).toEqual(truth.map(key).sort());
    }
}

describe(name, () => {
    it('saves the events of all three types with lists as lists, also when it is killed again and again', async () => {
        const tenant = tenantWith();
        const random = createRandom(3);
        for (let run = 0; run < 12; run++) {
            const at = Math.floor(random() * 60) + 1;
            await tenant.sync(fn, name, { kill: ({ call }) => call === at });
        }
        resultOf(await tenant.sync(fn, name));
        expectTruth(tenant);
        const [entity] = tenant.records('CloudIntegratedEntity');
        expect(Array.isArray(entity?.recipients)).toBe(true);
        expect(Array.isArray(entity?.policiesApplied)).toBe(true);
        const [flow] = tenant.records('CloudIntegratedMailflow');
        expect(flow?.authResults).toEqual(expect.arrayContaining([expect.objectContaining({ type: expect.any(String), result: expect.any(String) })]));
    });

    it('ends with one line in the log and untouched records on an account without the product (pitfall 27)', async () => {
        const everything = tenantWith().simulator.application.products;
        const products = [...everything].filter((product) => product !== 'Threats, Security Events and Data for CI');
        const tenant = tenantWith({ application: { products } });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('CloudIntegratedEntity')).toEqual([]);
        expect(tenant.checkpoint(name)).toMatchObject({ entities: '', mailflow: '', urlclick: '' });
        const lines = tenant.logs.filter(({ type, level }) => type !== 'http' && (level === 'warn' || level === 'error'));
        expect(lines).toHaveLength(1);
        expect(lines[0]?.message).toContain('Threats, Security Events and Data for CI');
        expect(tenant.simulator.calls.count('GET /siem/v1/batch/events/ci')).toBe(1);
    });

    it('fails on every other error: an outage is no missing product, also when a later type is refused', async () => {
        const list = 'GET /siem/v1/batch/events/ci';
        const down = tenantWith();
        down.simulator.faults.add({ endpoint: list, fault: { kind: 'status', status: 503, body: 'Service Unavailable' } });
        expect(refusalOf(await down.sync(fn, name))).toMatchObject({ type: 'temporary' });
        const mixed = tenantWith();
        mixed.simulator.faults.add({ endpoint: list, when: { from: 1, to: 6 }, fault: { kind: 'status', status: 503, body: 'Service Unavailable' } });
        mixed.simulator.faults.add({
            endpoint: list,
            when: { from: 7 },
            fault: { kind: 'fail', code: 'app_forbidden', message: 'x', shape: 'flat', status: 403 }
        });
        expect(refusalOf(await mixed.sync(fn, name))).toMatchObject({ type: 'temporary' });
        const broken = tenantWith();
        broken.simulator.faults.add({ endpoint: list, fault: { kind: 'status', status: 200, body: { meta: {} } } });
        expect(refusalOf(await broken.sync(fn, name))).toMatchObject({ type: 'unexpected_reply' });
    });
});
