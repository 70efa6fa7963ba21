import { describe, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/archive-view-logs.ts';
import { resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { describeWindowLog, expectTruth, functionOf, iso, windowTenant } from './window-log.ts';
import type { WindowLog } from './window-log.ts';

const time = useSimulatedTime();
const log: WindowLog = {
    sync,
    name: 'archive-view-logs',
    model: 'ArchiveViewLog',
    log: 'archiveViews',
    path: '/api/archive/get-view-logs',
    permission: 'Archive | View Logs | Read',
    recordKey: (record) => [record.viewed, record.viewer, record.subject, record.messageDate, record.contentViewed],
    rowKey: (row) => [iso(row.viewed), row.viewer, row.subject, iso(row.messageDate), row.contentViewed]
};

describeWindowLog(log, time);

describe('archive-view-logs', () => {
    it('keeps two looks at one message apart', async () => {
        const tenant = windowTenant(log, time);
        const row = tenant.simulator.state.logs.archiveViews.rows()[0];
        if (row === undefined) {
            throw new Error('The log is empty.');
        }
        const later = Date.parse(iso(row.viewed) ?? '') + 1000;
        tenant.simulator.state.logs.archiveViews.add(
            { ...row, viewed: row.viewed.replace(/\d\d\+0000$/, `${new Date(later).toISOString().slice(17, 19)}+0000`) },
            later
        );
        resultOf(await tenant.sync(functionOf(sync, log.name), log.name));
        expectTruth(log, tenant);
    });
});
