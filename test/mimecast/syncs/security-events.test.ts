import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/security-events.ts';
import { securityEventTypes } from '../../../nango-integrations/mimecast/things/security-events.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { gatewayEventTypes } from '../../../src/sandbox/mimecast/logs/volumes.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(sync as unknown as FunctionDefinition, 'security-events.ts');
const list = 'GET /siem/v1/batch/events/cg';

function open(simulator: SimulatorOptions = {}, more: TenantOptions = {}): Tenant {
    const tenant = createTenant({ ...more, simulator: { logs: { siemHistoryDays: 0.25 }, ...simulator } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

function expectTruth(tenant: Tenant): void {
    const { siem } = tenant.simulator.state.logs;
    for (const type of gatewayEventTypes) {
        const records = tenant.records(securityEventTypes[type].model);
        const events = siem.events(type, 0, siem.publishedUntil());
        expect(records.map(({ timestamp, processingId }) => `${String(timestamp)} ${String(processingId)}`).sort()).toEqual(
            events.map((event) => `${String(event['timestamp'])} ${String(event['processingId'])}`).sort()
        );
    }
}

const downloaded = (tenant: Tenant): number =>
    new Set(tenant.requests.filter(({ url }) => url.includes('/download/')).map(({ url }) => url.split('?')[0])).size;

describe('security-events', () => {
    it('saves every event of all ten types, one model each', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'security-events'));
        expectTruth(tenant);
        expect(tenant.records('DeliveryEvent').length).toBeGreaterThan(50);
    });

    it('refuses event types that are no list, by name and before anything is sent', async () => {
        const tenant = open({ logs: { scale: 0, siemHistoryDays: 0 } }, { metadata: { securityEventTypes: 'receipt' } });
        const payload = refusalOf(await tenant.sync(fn, 'security-events'));
        expect(payload).toMatchObject({ type: 'invalid_input', code: 'invalid_metadata', field: 'securityEventTypes' });
        expect(tenant.simulator.calls.count(list)).toBe(0);
    });

    it('asks once per type when there is nothing new, and saves nothing again', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'security-events'));
        resultOf(await tenant.sync(fn, 'security-events'));
        const calls = tenant.simulator.calls.count(list);
        const before = tenant.simulator.state.logs.siem.publishedUntil();
        const { changes } = resultOf(await tenant.sync(fn, 'security-events'));
        expect(tenant.simulator.calls.count(list) - calls).toBe(10);
        expect(changes).toEqual(before === tenant.simulator.state.logs.siem.publishedUntil() ? {} : changes);
    });

    it('never sends the token to the file host, and never more calls than the quota', async () => {
        const tenant = open();
        for (let run = 0; run < 3; run++) {
            resultOf(await tenant.sync(fn, 'security-events'));
        }
        const downloads = tenant.requests.filter(({ url }) => url.includes('/download/'));
        expect(downloads.length).toBeGreaterThan(50);
        expect(downloads.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
        expect(tenant.simulator.calls.list(list).filter(({ status }) => status === 429)).toEqual([]);
    });

    it.each<[string, SimulatorOptions]>([
        ['old files with queue positions', { siemOldFiles: true }],
        ['numbers as numbers', { siemNumbers: 'native' }],
        ['everything as text', { siemNumbers: 'all-text' }],
        ['files listed twice', { siemDuplicateFile: true }],
        ['broken lines beside the events', { siemBrokenLineEvery: 1 }],
        ['files damaged once', { siemTruncatedEvery: 2, siemTruncatedHeals: true }],
        ['bodies unpacked on the way', { siemContentEncoding: true }],
        ['links that live for a few files only', { downloadSeconds: 3 }]
    ])('loses and doubles nothing with %s', async (_, simulator) => {
        const tenant = open(simulator, { latencyMs: 400 });
        resultOf(await tenant.sync(fn, 'security-events'));
        const { siem } = tenant.simulator.state.logs;
        const saved = tenant.records('DeliveryEvent').length;
        // The quota is waited for, so a new quarter of an hour may have begun since this type was read.
        expect(saved).toBeGreaterThanOrEqual(siem.count('delivery', 0, siem.publishedUntil()) - 12);
        resultOf(await tenant.sync(fn, 'security-events', {}));
        expect(tenant.records('DeliveryEvent').length).toBeGreaterThanOrEqual(saved);
    });

    it('fetches only the types the metadata names, and refuses a name that does not exist', async () => {
        const tenant = open({}, { metadata: { securityEventTypes: ['av', 'url protect'] } });
        resultOf(await tenant.sync(fn, 'security-events'));
        expect(new Set(tenant.simulator.calls.list(list).map(({ query }) => new URLSearchParams(query).get('type')))).toEqual(new Set(['av', 'url protect']));
        const wrong = open({}, { metadata: { securityEventTypes: ['receipts'] } });
        expect(refusalOf(await wrong.sync(fn, 'security-events'))).toMatchObject({ type: 'invalid_input', field: 'securityEventTypes' });
        expect(wrong.simulator.calls.count(list)).toBe(0);
    });

    it('keeps its checkpoint within what Nango stores: 16 flat fields of 4,000 characters', async () => {
        const tenant = open(
            { logs: { siemHistoryDays: 1.5, siemPerDay: { receipt: 2000 }, scale: 0, siemEventsPerFile: 5 } },
            { metadata: { securityEventTypes: ['receipt'] }, latencyMs: 1000 }
        );
        const killed = await tenant.sync(fn, 'security-events', { kill: ({ call }) => call > 180 });
        expect(killed.status).toBe('killed');
        const checkpoint = tenant.checkpoint('security-events') ?? {};
        expect(Object.keys(checkpoint).length).toBeLessThanOrEqual(16);
        // A mark of the last of more than thirty finished files.
        expect((JSON.parse(String(checkpoint['receipt'])) as { done: string }).done).toHaveLength(8);
        expect(downloaded(tenant)).toBeGreaterThan(30);
        expect(Math.max(...Object.values(checkpoint).map((field) => String(field).length))).toBeLessThan(500);
    });
});
