import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import sync from '../../../nango-integrations/mimecast/syncs/archive-search-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'archive-search-logs',
    model: 'ArchiveSearchLog',
    log: 'archiveSearches',
    path: '/api/archive/get-search-logs',
    permission: 'Archive | Search Logs | Read',
    recordKey: (record) => [record.createTime, record.emailAddr, record.searchText, record.description, record.isAdmin],
    rowKey: (row) => [iso(row.createTime), row.emailAddr, row.searchText, row.description, row.isAdmin === undefined ? null : String(row.isAdmin) === 'true']
};

describeWindowLog(log, time);

describe('archive-search-logs', () => {
    it('keeps equal searches of one second apart, however often and in whatever pages they are read', async () => {
        const tenant = windowTenant(log, time, { logs: { perDay: { archiveSearches: 900 }, historyDays: 1 } });
        for (let run = 0; run < 4; run++) {
            resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
            tenant.clock.advance(7 * 60_000);
        }
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expectTruth(log, tenant);
        expect(tenant.records(log.model).some(({ id }) => String(id).endsWith('-2'))).toBe(true);
    });

    it('reads the operation without dates where the other one is refused, and stops where the window begins', async () => {
        const refused = jsonReply({ fail: [{ code: 'app_forbidden', message: 'Forbidden to perform the requested operation' }] }, 403);
        const tenant = windowTenant(
            log,
            time,
            { logs: { perDay: { archiveSearches: 300 } } },
            { intercept: ({ url }) => (url.endsWith(log.path) ? refused : undefined) }
        );
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expectTruth(log, tenant);
        const before = tenant.simulator.calls.count('POST /api/archive/get-archive-search-logs');
        tenant.clock.advance(60_000);
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expect(tenant.simulator.calls.count('POST /api/archive/get-archive-search-logs') - before).toBeLessThanOrEqual(2);
        expectTruth(log, tenant);
    });
});
