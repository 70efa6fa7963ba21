import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/dlp-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'dlp-logs',
    model: 'DlpLog',
    log: 'dlp',
    path: '/api/dlp/get-logs',
    permission: 'Monitoring | Data Leak Prevention | Read',
    recordKey: (record) => [record.eventTime, record.messageId, record.policy, record.action, record.senderAddress],
    rowKey: (row) => [iso(row.eventTime), row.messageId, row.policy, row.action, row.senderAddress]
};

describeWindowLog(log, time);

describe('dlp-logs', () => {
    it('keeps several rows of one message in one second: one per policy and action (pitfall 6)', async () => {
        const tenant = windowTenant(log, time);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        const saved = tenant.records(log.model);
        const moments = saved.map(({ messageId, eventTime }) => JSON.stringify([messageId, eventTime]));
        expect(new Set(moments).size).toBeLessThan(saved.length);
        expectTruth(log, tenant);
    });

    it('takes an empty window without its wrapper for what it is', async () => {
        const tenant = windowTenant(log, time, { emptyLogsWithoutWrapper: true, logs: { perDay: { dlp: 0 } } });
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expect(tenant.records(log.model)).toEqual([]);
        expect(tenant.checkpoint(log.name)).toMatchObject({ gapFrom: '' });
    });
});
