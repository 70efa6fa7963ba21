import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import sync from '../../../nango-integrations/mimecast/syncs/threat-statistics.ts';
import { createClock } from '../../../src/sandbox/clock.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { functionOf } from './window-log.ts';

const time = useSimulatedTime();
const name = 'threat-statistics';
const fn = functionOf(sync, name);
const day = 86_400_000;

function tenantWith(options: TenantOptions = {}): Tenant {
    const tenant = createTenant({ ...options, simulator: { logs: { historyDays: 20 }, ...options.simulator } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const counts = (tenant: Tenant, statistic: string): number =>
    tenant
        .records('ThreatStatistic')
        .filter((record) => record.statistic === statistic)
        .reduce((sum, { detectionCount }) => sum + Number(detectionCount), 0);

describe(name, () => {
    it('saves the history of every statistic, then one call for each, and lets recent buckets grow', async () => {
        const tenant = tenantWith();
        resultOf(await tenant.sync(fn, name));
        expect(new Set(tenant.records('ThreatStatistic').map(({ statistic }) => statistic))).toEqual(
            new Set([
                'impersonations',
                'suspicious',
                'unwanted',
                'attachment-scans',
                'gateway-detections spam',
                'gateway-detections malware',
                'phishing',
                'url-clicks'
            ])
        );
        const { impersonationProtect, rejections } = tenant.simulator.state.logs;
        expect(counts(tenant, 'impersonations')).toBe(impersonationProtect.count());
        expect(counts(tenant, 'gateway-detections spam') + counts(tenant, 'gateway-detections malware')).toBe(rejections.count());
        const [before, calls] = [counts(tenant, 'impersonations'), tenant.simulator.calls.count('GET /threats/v1/stats/*')];
        tenant.clock.advance(2 * day);
        resultOf(await tenant.sync(fn, name));
        expect(tenant.simulator.calls.count('GET /threats/v1/stats/*') - calls).toBeLessThanOrEqual(16);
        tenant.clock.advance(60 * 60_000);
        const quiet = tenant.simulator.calls.count('GET /threats/v1/stats/*');
        resultOf(await tenant.sync(fn, name));
        expect(tenant.simulator.calls.count('GET /threats/v1/stats/*') - quiet).toBe(8);
        expect(counts(tenant, 'impersonations')).toBe(impersonationProtect.count());
        expect(counts(tenant, 'impersonations')).toBeGreaterThan(before);
    });

    it('goes on with the next statistic where a run was ended early, and reads none of them twice for that', async () => {
        const tenant = tenantWith();
        resultOf(await tenant.sync(fn, name));
        tenant.clock.advance(60 * 60_000);
        const before = tenant.simulator.calls.count('GET /threats/v1/stats/*');
        do {
            expect((await tenant.sync(fn, name, { interrupt: (save) => save > 1 })).status).toBe('interrupted');
        } while (tenant.checkpoint(name)?.['left'] !== '');
        expect(tenant.simulator.calls.count('GET /threats/v1/stats/*') - before).toBe(8);
        expect(tenant.checkpoint(name)).toMatchObject({ left: '' });
    });

    it('asks for no more than 90 days also when the day ends on the way', async () => {
        const clock = createClock(Date.UTC(2026, 0, 6, 23, 59, 58, 500));
        const tenant = tenantWith({ simulator: { clock, logs: { historyDays: 1 } }, latencyMs: 1000 });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatStatistic').some(({ startTimestamp }) => startTimestamp === '2025-10-10T00:00:00.000Z')).toBe(true);
    });

    it('reads a bucket in another zone as the same moment, and keeps further fields', async () => {
        const tenant = tenantWith({
            intercept: ({ url }) =>
                url.includes('/stats/unwanted')
                    ? jsonReply({ value: [{ startTimestamp: '2026-01-05T05:30:00.000+05:30[Asia/Kolkata]', detectionCount: '4', unit: 'day' }] })
                    : undefined
        });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatStatistic').filter(({ statistic }) => statistic === 'unwanted')).toEqual([
            expect.objectContaining({ startTimestamp: '2026-01-05T00:00:00.000Z', detectionCount: 4, extra: { unit: 'day' } })
        ]);
    });

    it('goes on with the others when one has another form, and fails only where the form is documented', async () => {
        const undocumented = tenantWith({ intercept: ({ url }) => (url.includes('/stats/phishing') ? jsonReply({ total: 4 }) : undefined) });
        resultOf(await undocumented.sync(fn, name));
        expect(counts(undocumented, 'url-clicks')).toBeGreaterThan(0);
        expect(undocumented.logs.some(({ message }) => message.includes('"phishing" could not be read'))).toBe(true);
        const documented = tenantWith({ intercept: ({ url }) => (url.includes('/stats/suspicious') ? jsonReply({ total: 4 }) : undefined) });
        expect(refusalOf(await documented.sync(fn, name))).toMatchObject({ type: 'unexpected_reply' });
        expect(counts(documented, 'url-clicks')).toBeGreaterThan(0);
        expect(documented.checkpoint(name)?.suspicious).toBe('');
    });

    it('counts and reports entries that cannot be read', async () => {
        const bucket = { startTimestamp: '2026-01-05T00:00:00.000Z', detectionCount: 4 };
        const tenant = tenantWith({ intercept: ({ url }) => (url.includes('/stats/unwanted') ? jsonReply({ value: [null, bucket, 'text', {}] }) : undefined) });
        resultOf(await tenant.sync(fn, name));
        expect(tenant.records('ThreatStatistic').filter(({ statistic }) => statistic === 'unwanted')).toHaveLength(1);
        expect(tenant.logs.some(({ message, level }) => level === 'warn' && /returned \d+ entries without a start/.test(message))).toBe(true);
    });

    it('loses nothing with a wrong clock, and corrects a place in the future with a warning', async () => {
        const tenant = tenantWith({ simulator: { clockSkewMinutes: -45 } });
        resultOf(await tenant.sync(fn, name));
        const places = Object.values(tenant.checkpoint(name) ?? {}).flatMap((place) => (place === '' ? [] : Date.parse(String(place))));
        expect(places).toHaveLength(8);
        expect(places.every((place) => place <= tenant.simulator.clock.now())).toBe(true);
        const future = new Date(tenant.clock.now() + 30 * day).toISOString();
        tenant.saveCheckpoint(name, Object.fromEntries(Object.keys(tenant.checkpoint(name) ?? {}).map((field) => [field, future])));
        tenant.clock.advance(2 * day);
        resultOf(await tenant.sync(fn, name));
        expect(counts(tenant, 'impersonations')).toBe(tenant.simulator.state.logs.impersonationProtect.count());
        expect(tenant.logs.filter(({ message, level }) => level === 'warn' && message.includes('lies in the future'))).toHaveLength(8);
    });

    it('names the permission it lacks', async () => {
        const permission = 'Security Events and Data Retrieval | Threat and Security Statistics | Read';
        const permissions = [...tenantWith().simulator.application.permissions].filter((one) => one !== permission);
        const tenant = tenantWith({ application: { permissions } });
        expect(refusalOf(await tenant.sync(fn, name))).toMatchObject({ type: 'permission', permission });
    });
});
