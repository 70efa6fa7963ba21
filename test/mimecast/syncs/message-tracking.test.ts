import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/message-tracking.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const fn = functionOf(sync, 'message-tracking');
const path = '/api/message-finder/search';

function tenantWith(metadata: Record<string, unknown>, more: TenantOptions = {}): Tenant {
    const tenant = createTenant({ ...more, metadata });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const tracked = (tenant: Tenant) => tenant.records('MessageTrackingLog');

describe('message-tracking', () => {
    it('says what to set and asks nothing without a filter', async () => {
        for (const metadata of [{}, { messageTracking: {} }, { messageTracking: { route: ['inbound'] } }]) {
            const tenant = tenantWith(metadata);
            resultOf(await tenant.sync(fn, 'message-tracking'));
            expect(tenant.simulator.calls.count(`POST ${path}`)).toBe(0);
            expect(tenant.logs.map(({ message }) => message).join('\n')).toContain('set "messageTracking" in the metadata');
        }
    });

    it('refuses a filter it cannot read, by name', async () => {
        const tenant = tenantWith({ messageTracking: { recipient: 'example.com' } });
        expect(refusalOf(await tenant.sync(fn, 'message-tracking'))).toMatchObject({ type: 'invalid_input', field: 'messageTracking' });
        expect(tenant.simulator.calls.count(`POST ${path}`)).toBe(0);
    });

    it('saves every message that matches, once, with ids that change between reads, and asks less than 30 days back', async () => {
        const domain = tenantWith({}).simulator.state.company.domains[0];
        const tenant = tenantWith(
            { messageTracking: { to: domain, searchReason: 'SIEM' } },
            { simulator: { changingIds: true, searchReasonRequired: true, sizes: { trackedMessages: 2000 } } }
        );
        resultOf(await tenant.sync(fn, 'message-tracking'));
        const first = tracked(tenant);
        const oldestSearched = tenant.clock.now() - 28 * 86_400_000 + 10 * 60_000;
        const truth = tenant.simulator.state.mail.tracked.filter(
            ({ to, receivedAt }) =>
                receivedAt >= oldestSearched && receivedAt <= tenant.clock.now() && to.some(({ email }) => email.endsWith(`@${domain ?? ''}`))
        );
        expect(first.length).toBeGreaterThan(100);
        expect(first.map(({ subject, sent }) => JSON.stringify([subject, sent])).sort()).toEqual(
            truth.map(({ subject, sentAt }) => JSON.stringify([subject, new Date(Math.floor(sentAt / 1000) * 1000).toISOString()])).sort()
        );
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
        tenant.clock.advance(60 * 60_000);
        resultOf(await tenant.sync(fn, 'message-tracking'));
        const again = tracked(tenant).filter(({ id }) => first.some((record) => record.id === id));
        expect(again.length).toBe(first.length);
        const bodies = tenant.requests.filter(({ url }) => url.endsWith(path)).map(({ body }) => JSON.parse(String(body)) as { data: { start: string }[] });
        const oldest = Math.min(...bodies.map(({ data }) => Date.parse(data[0]?.start.replace('+0000', 'Z') ?? '')));
        expect(tenant.clock.now() - oldest).toBeLessThan(29 * 86_400_000);
    });

    it('notices a change at the end of a long filter', async () => {
        const subject = 'x'.repeat(5000);
        const tenant = tenantWith({ messageTracking: { subject, searchReason: 'SIEM' } });
        resultOf(await tenant.sync(fn, 'message-tracking'));
        tenant.connection.metadata = { messageTracking: { subject, searchReason: 'Audit', route: ['inbound'] } };
        tenant.requests.length = 0;
        resultOf(await tenant.sync(fn, 'message-tracking'));
        const [body] = tenant.requests
            .filter(({ url }) => url.endsWith(path))
            .map((request) => JSON.parse(String(request.body)) as { data: { start: string }[] });
        expect(tenant.clock.now() - Date.parse(body?.data[0]?.start.replace('+0000', 'Z') ?? '')).toBeGreaterThan(27 * 86_400_000);
    });

    it('reads the history anew when the metadata asks for other messages', async () => {
        const [first, second] = tenantWith({}).simulator.state.company.domains;
        const tenant = tenantWith({ messageTracking: { to: first } });
        resultOf(await tenant.sync(fn, 'message-tracking'));
        const before = tracked(tenant).length;
        tenant.connection.metadata = { messageTracking: { to: second ?? 'example.net' } };
        resultOf(await tenant.sync(fn, 'message-tracking'));
        expect(tracked(tenant).length).toBeGreaterThan(before);
    });
});
