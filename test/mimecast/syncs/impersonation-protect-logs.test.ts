import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/impersonation-protect-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'impersonation-protect-logs',
    model: 'ImpersonationProtectLog',
    log: 'impersonationProtect',
    path: '/api/ttp/impersonation/get-logs',
    permission: 'Monitoring | Impersonation Protection | Read',
    recordKey: (record) => [record.eventTime, record.messageId, record.recipientAddress, record.identifiers, record.taggedMalicious],
    rowKey: (row) => [iso(row.eventTime), row.messageId, row.recipientAddress, row.identifiers, row.taggedMalicious]
};

describeWindowLog(log, time);

describe('impersonation-protect-logs', () => {
    it('keeps one record per row when Mimecast gives the rows other ids on every read', async () => {
        const tenant = windowTenant(log, time, { changingLogIds: true, logs: { perDay: { impersonationProtect: 600 }, historyDays: 1 } });
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        tenant.clock.advance(60_000);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expectTruth(log, tenant);
        expect(JSON.stringify(tenant.records(log.model))).not.toContain('MTOKEN:');
    });

    it('reads what was not tagged as malicious too (pitfall 29)', async () => {
        const tenant = windowTenant(log, time);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        const tagged = tenant.records(log.model).map(({ taggedMalicious }) => taggedMalicious);
        expect(tagged).toContain(true);
        expect(tagged).toContain(false);
        expect(tenant.requests.some(({ body }) => body?.toString().includes('taggedMalicious'))).toBe(false);
    });
});
