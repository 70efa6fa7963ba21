import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/security-events-live.ts';
import { FaultPlan } from '../../../src/sandbox/mimecast/index.ts';
import { gatewayEventTypes } from '../../../src/sandbox/mimecast/logs/volumes.ts';
import { createRandom } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const name = 'security-events-live';
const fn = functionOf(sync, name);
const path = 'GET /siem/v1/events/cg';
const minute = 60_000;
const hour = 60 * minute;

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const line = (row: Record<string, unknown>): string =>
    JSON.stringify([
        row.type ?? row.eventType,
        row.subtype ?? row.subType ?? null,
        row.processingId,
        row.aggregateId,
        row.timestamp,
        row.recipients ?? row.recipient ?? null,
        row.messageId ?? null
    ]);

/** Every event from `from` on is saved once; what happened before may be there too. */
function expectTruth(tenant: Tenant, from: number): void {
    const truth = gatewayEventTypes.flatMap((type) => tenant.simulator.state.logs.siem.events(type, from, tenant.clock.now(), 'stream'));
    const saved = tenant.records('LiveSecurityEvent').filter(({ timestamp }) => Number(timestamp) >= from);
    expect(saved.map(line).sort()).toEqual(truth.map(line).sort());
    expect(new Set(saved.map(({ id }) => id)).size).toBe(saved.length);
}

describe(name, () => {
    it('saves the last 23 hours (pitfall 12), under one spelling of the type (pitfall 21), then asks once when nothing is new', async () => {
        const tenant = tenantWith({ simulator: { logs: { scale: 0.3 } } });
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        expectTruth(tenant, began - 22.9 * hour);
        const held = tenant.records('LiveSecurityEvent').find(({ type }) => type === 'process');
        expect(held?.details).toMatchObject({ emailSize: expect.any(Number) });
        expect(held).not.toHaveProperty('eventType');
        const before = tenant.simulator.calls.count(path);
        tenant.clock.advance(5 * minute);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.simulator.calls.count(path) - before).toBe(1);
    });

    it('never takes a cursor from one run to the next (pitfall 10), nor the one of an empty reply', async () => {
        const tenant = tenantWith({ simulator: { deadEmptyCursor: true, siemNeverCaughtUp: true, lateRowsMinutes: 15, logs: { scale: 0.3 } } });
        const began = tenant.clock.now();
        for (let run = 0; run < 10; run++) {
            resultOf(await tenant.sync(fn, name));
            expect(Object.keys(tenant.checkpoint(name) ?? {}).sort()).toEqual(['calls', 'movement', 'readFrom', 'savedThrough', 'stretch']);
            tenant.clock.advance(5 * minute);
        }
        tenant.clock.advance(16 * minute);
        tenant.simulator.options.lateRowsMinutes = 0;
        resultOf(await tenant.sync(fn, name));
        expectTruth(tenant, began - 22 * hour);
    });

    it.each(['a first run', 'a run after a long pause'])('says that it does not get on where %s is interrupted again and again', async (kind) => {
        const runtime = { interruptAfterMs: minute, killAfterMs: 2.5 * minute };
        const tenant = tenantWith({ latencyMs: 20_000, runtime, simulator: { siemNeverCaughtUp: true, logs: { scale: 0 } } });
        if (kind !== 'a first run') {
            const long = new Date(tenant.clock.now() - 48 * hour).toISOString();
            tenant.saveCheckpoint(name, { savedThrough: long, readFrom: long, stretch: '', calls: '', movement: '' });
        }
        const outcomes: string[] = [];
        for (let run = 0; run < 12; run++) {
            outcomes.push((await tenant.sync(fn, name)).status);
        }
        expect(new Set(outcomes)).toEqual(new Set(['interrupted', 'failed']));
        expect(outcomes.at(-1)).toBe('interrupted');
    });

    it('saves repeated rows of overlapping pages once (pitfall 11), through faults and kills', async () => {
        for (let seed = 1; seed <= 4; seed++) {
            const faults = FaultPlan.seeded(seed);
            const tenant = tenantWith({ simulator: { faults, siemStreamOverlap: 7, logs: { scale: 0.5 } } });
            const random = createRandom(seed);
            const began = tenant.clock.now();
            for (let run = 0; run < 15; run++) {
                const at = Math.floor(random() * 60) + 1;
                await tenant.sync(fn, name, { kill: ({ call }) => call === at });
                tenant.clock.advance(minute);
            }
            faults.clear();
            resultOf(await tenant.sync(fn, name));
            expectTruth(tenant, began - 22.9 * hour);
        }
    });

    it('stays within 300 calls an hour without a single 429 when there is far more than it can read', async () => {
        const tenant = tenantWith({ simulator: { logs: { scale: 32 } } });
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        const calls = tenant.simulator.calls.list(path);
        expect(calls.length).toBeGreaterThan(300);
        expect(calls.every(({ status }) => status === 200)).toBe(true);
        for (const { at } of calls) {
            expect(calls.filter((call) => call.at >= at && call.at < at + hour).length).toBeLessThanOrEqual(300);
        }
        expect(tenant.clock.now()).toBeGreaterThan(began);
    });

    it('says which events were streamed away while it did not run', async () => {
        const tenant = tenantWith({ simulator: { logs: { scale: 0.1 } } });
        resultOf(await tenant.sync(fn, name));
        tenant.clock.advance(48 * hour);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.logs.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([expect.stringContaining('no longer streamed')]);
    });

    it('reads no history when the metadata says so, and everything from then on', async () => {
        const tenant = tenantWith({ metadata: { startDays: 0 }, simulator: { logs: { scale: 0.3 } } });
        const began = tenant.clock.now();
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('LiveSecurityEvent')).toEqual([]);
        tenant.clock.advance(3 * hour);
        resultOf(await tenant.sync(fn, name));
        expectTruth(tenant, began);
    });

    it('keeps the chosen types, with as few calls as all of them', async () => {
        const one = tenantWith({ metadata: { liveEventTypes: ['url protect'] } });
        resultOf(await one.sync(fn, name));
        expect(new Set(one.records('LiveSecurityEvent').map(({ type }) => type))).toEqual(new Set(['url protect']));
        expect(one.simulator.calls.list(path)[0]?.query).toContain('types=url+protect');
        const two = tenantWith({ metadata: { liveEventTypes: ['url protect', 'receipt'] } });
        resultOf(await two.sync(fn, name));
        expect(new Set(two.records('LiveSecurityEvent').map(({ type }) => type))).toEqual(new Set(['url protect', 'receipt']));
        const none = tenantWith({ metadata: { liveEventTypes: ['clicks'] } });
        expect(refusalOf(await none.sync(fn, name))).toMatchObject({ type: 'invalid_input', field: 'liveEventTypes' });
    });

    it('names the permission it lacks', async () => {
        const permission = 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read';
        const permissions = [...tenantWith().simulator.application.permissions].filter((one) => one !== permission);
        const tenant = tenantWith({ application: { permissions } });
        expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'permission', permission });
    });
});
