import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/held-release-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'held-release-logs',
    model: 'HeldReleaseLog',
    log: 'heldReleases',
    path: '/api/gateway/get-held-release-logs',
    permission: 'Monitoring | Held | Read',
    recordKey: (record) => [record.released, record.status, record.subject, record.size, (record.to as { address: string }[])[0]?.address, record.rejectReason],
    rowKey: (row) => [iso(row.released), row.status, row.subject, row.size, (row.to as { emailAddress: string }[])[0]?.emailAddress, row.rejectReason ?? null]
};

describeWindowLog(log, time);

describe('held-release-logs', () => {
    it('keeps one record per row when the ids change between reads', async () => {
        const tenant = windowTenant(log, time, { changingIds: true, logs: { perDay: { heldReleases: 600 }, historyDays: 1 } });
        for (let run = 0; run < 3; run++) {
            resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
            tenant.clock.advance(60_000);
        }
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expectTruth(log, tenant);
    });

    it('keeps rows without a time, reads both forms of the operator, and tells who ran out in the queue', async () => {
        const tenant = windowTenant(log, time);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        const saved = tenant.records(log.model);
        expect(saved.some(({ released }) => released === null)).toBe(true);
        expect(saved.every(({ operator }) => typeof operator === 'string' && operator.includes('@'))).toBe(true);
        expect(saved.filter(({ expired }) => expired === true).length).toBeGreaterThan(0);
        expect(saved.find(({ expired }) => expired === true)?.messageInfo).toContain('Expired in queue');
    });
});
