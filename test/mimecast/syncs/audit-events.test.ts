import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/audit-events.ts';
import { auditEvent } from '../../../nango-integrations/mimecast/things/audit-event.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import { numberIn } from './window-log.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(sync as unknown as FunctionDefinition, 'audit-events.ts');
const path = 'POST /api/audit/get-audit-events';

function open(simulator: SimulatorOptions = {}, more: TenantOptions = {}): Tenant {
    const tenant = createTenant({ ...more, simulator: { logs: { scale: 0, historyDays: 20, perDay: { audit: 40 } }, ...simulator } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const ids = (tenant: Tenant) =>
    tenant
        .records('AuditEvent')
        .map(({ id }) => id)
        .sort();
const truth = (tenant: Tenant) =>
    tenant.simulator.state.logs.audit
        .rows()
        .map(({ id }) => numberIn(id, 'auditlogid'))
        .sort();

describe('audit-events', () => {
    it('saves the whole history under the numbers inside the ids of Mimecast, and changes nothing when it reads them again', async () => {
        const tenant = open();
        expect(resultOf(await tenant.sync(fn, 'audit-events')).changes['AuditEvent']?.added).toBeGreaterThan(500);
        expect(ids(tenant)).toEqual(truth(tenant));
        tenant.clock.advance(5 * 60_000);
        const calls = tenant.simulator.calls.count(path);
        const again = resultOf(await tenant.sync(fn, 'audit-events')).changes['AuditEvent'];
        expect(again?.updated ?? 0).toBe(0);
        expect(tenant.simulator.calls.count(path)).toBe(calls + 1);
    });

    it('asks with exactly one item and both bounds: Mimecast refuses none and two', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'audit-events'));
        for (const { body } of tenant.requests.filter(({ url }) => url.includes('/api/'))) {
            const { data } = JSON.parse(String(body)) as { data: Record<string, string>[] };
            expect(data).toHaveLength(1);
            expect(Object.keys(data[0] ?? {})).toEqual(['startDateTime', 'endDateTime']);
        }
    });

    it('never asks further back than 60 days, where Mimecast answers an error or nothing', async () => {
        const tenant = open({ auditHistoryError: true, logs: { scale: 0, historyDays: 70, perDay: { audit: 5 } } });
        resultOf(await tenant.sync(fn, 'audit-events'));
        expect(tenant.records('AuditEvent').length).toBeGreaterThan(200);
    });

    it('finds rows that show up a quarter of an hour late', async () => {
        const tenant = open({ lateRowsMinutes: 15 });
        for (let run = 0; run < 6; run++) {
            resultOf(await tenant.sync(fn, 'audit-events'));
            tenant.clock.advance(7 * 60_000);
        }
        tenant.simulator.options.lateRowsMinutes = 0;
        resultOf(await tenant.sync(fn, 'audit-events'));
        expect(ids(tenant)).toEqual(truth(tenant));
    });

    it('keeps a row without a time', async () => {
        const tenant = open({ auditEmptyTime: true });
        resultOf(await tenant.sync(fn, 'audit-events'));
        expect(tenant.records('AuditEvent').filter(({ eventTime }) => eventTime === null)).toHaveLength(1);
        expect(ids(tenant)).toEqual(truth(tenant));
    });

    it('ends a walk whose last page names a next one that is empty', async () => {
        const tenant = open({ emptyLastPage: true });
        resultOf(await tenant.sync(fn, 'audit-events'));
        expect(ids(tenant)).toEqual(truth(tenant));
    });

    it('keeps its checkpoint when the permission is taken away', async () => {
        const tenant = open({}, { application: { permissions: [] } });
        expect(refusalOf(await tenant.sync(fn, 'audit-events'))).toMatchObject({ type: 'permission', permission: 'Account | Logs | Read' });
        expect(tenant.checkpoint('audit-events')).toBeNull();
    });

    it('makes an id for a row without one', () => {
        const row = { auditType: 'User Logged On', user: 'a@example.com', eventTime: '2026-01-06T12:03:24+0000', eventInfo: 'x' };
        expect(auditEvent(row)).toMatchObject({ ...row, category: null, eventTime: '2026-01-06T12:03:24.000Z' });
        expect(auditEvent(row).id).toHaveLength(32);
        expect(auditEvent({ ...row, eventInfo: 'y' }).id).not.toBe(auditEvent(row).id);
        expect(auditEvent({ ...row, id: '' }).id).toBe(auditEvent(row).id);
    });
});
