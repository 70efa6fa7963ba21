import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/threat-intel-feed.ts';
import { FaultPlan } from '../../../src/sandbox/mimecast/index.ts';
import { createRandom } from '../../../src/sandbox/mimecast/random.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const name = 'threat-intel-feed';
const fn = functionOf(sync, name);
const path = 'POST /api/ttp/threat-intel/get-feed';
const hour = 60 * 60_000;
const week = 7 * 24 * hour;

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant({
        ...options,
        simulator: { logs: { scale: 0, historyDays: 20, perDay: { threatFeedCustomer: 30, threatFeedGrid: 60 } }, ...options.simulator }
    });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

function expectTruth(tenant: Tenant, from: number): void {
    const { threatFeedCustomer, threatFeedGrid } = tenant.simulator.state.logs;
    const hashes = (rows: { sha256: string }[]): string[] => rows.map(({ sha256 }) => sha256).sort();
    for (const [feed, log] of [
        ['malware_customer', threatFeedCustomer],
        ['malware_grid', threatFeedGrid]
    ] as const) {
        const saved = tenant.records('ThreatIndicator').filter((record) => record.feed === feed);
        expect(saved.map(({ hash }) => String(hash)).sort()).toEqual(hashes(log.rows(from)));
    }
    const indicators = new Set(tenant.records('ThreatIndicator').map(({ id }) => id));
    const malware = new Set(tenant.records('ThreatMalware').map(({ id }) => id));
    const links = tenant.records('ThreatRelationship');
    expect(links.length).toBe(indicators.size);
    expect(links.every(({ sourceRef, targetRef }) => indicators.has(String(sourceRef)) && malware.has(String(targetRef)))).toBe(true);
}

describe(name, () => {
    it.each([false, true])('follows the header token to the end of both feeds, repeated at the end: %s', async (repeatedFeedToken) => {
        const tenant = tenantWith({ simulator: { repeatedFeedToken } });
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatIndicator').length).toBeGreaterThan(500);
        expectTruth(tenant, began - week);
        expect(tenant.records('ThreatIndicator')[0]).toMatchObject({ hashType: 'SHA-256', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    });

    it('takes "no result found" for an empty feed (pitfall 7), with one call per feed', async () => {
        const tenant = tenantWith({ simulator: { logs: { scale: 0 } } });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.simulator.calls.count(path)).toBe(2);
        expect(tenant.records('ThreatIndicator')).toEqual([]);
        const only = tenantWith({ metadata: { threatFeeds: ['malware_customer'] }, simulator: { logs: { scale: 0 } } });
        resultOf(await only.sync(fn, name));
        expect(only.simulator.calls.count(path)).toBe(1);
    });

    it('loses nothing to faults, kills and late detections', async () => {
        for (let seed = 1; seed <= 5; seed++) {
            const faults = FaultPlan.seeded(seed, { share: 0.2 });
            faults.add({ endpoint: path, when: { probability: 0.2, seed }, fault: { kind: 'late-rows' } });
            const tenant = tenantWith({ simulator: { faults } });
            const random = createRandom(seed);
            const began = tenant.clock.now();
            for (let run = 0; run < 12; run++) {
                const at = Math.floor(random() * 30) + 1;
                await tenant.sync(fn, name, { kill: ({ call }) => call === at });
                tenant.clock.advance(60_000);
            }
            faults.clear();
            resultOf(await tenant.sync(fn, name));
            resultOf(await tenant.sync(fn, name));
            const firstDay = began - week + hour;
            for (const [feed, log] of [
                ['malware_customer', tenant.simulator.state.logs.threatFeedCustomer],
                ['malware_grid', tenant.simulator.state.logs.threatFeedGrid]
            ] as const) {
                const saved = new Map(tenant.records('ThreatIndicator').map((record) => [record.id, record]));
                const mine = [...saved.values()].filter((record) => record.feed === feed && Date.parse(String(record.created)) >= firstDay + 1000);
                expect(mine.length).toBeGreaterThanOrEqual(log.count(firstDay + 60_000));
                expect(mine.length).toBeLessThanOrEqual(log.count(firstDay - 60_000));
            }
        }
    });

    it('begins its walk anew when Mimecast no longer takes the token of a run that was killed', async () => {
        const tenant = tenantWith();
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        const place = tenant.checkpoint(name) ?? {};
        tenant.saveCheckpoint(name, { ...place, customerToken: 'aged', customerWalk: place.customerThrough ?? '', customerThrough: '' });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.logs.some(({ message }) => message.includes('begins anew'))).toBe(true);
        expectTruth(tenant, began - week);
    });

    it('names the permission it lacks', async () => {
        const permission = 'Services | Gateway | Tracking | Read';
        const permissions = [...tenantWith().simulator.application.permissions].filter((one) => one !== permission);
        const tenant = tenantWith({ application: { permissions } });
        expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'permission', permission });
    });
});
