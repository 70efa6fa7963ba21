import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { protectionLogs } from '../operations/protection-logs.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { ImpersonationProtectLog, impersonationProtectLog, impersonationProtectLogIdentity } from '../things/impersonation-protect-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Inbound mail that looked like someone else (TTP Impersonation Protect), tagged as malicious or not.',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: true,
    ...uses(protectionLogs.impersonation),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { ImpersonationProtectLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: protectionLogs.impersonation,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'ImpersonationProtectLog'),
            history: days(60),
            order: 'oldest_first',
            // Messages without a Message-ID can give rows that are equal in everything.
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ from, to, oldestFirst: true }],
            record: impersonationProtectLog,
            identity: impersonationProtectLogIdentity,
            stored: {
                byIds: async (ids: string[]) => await nango.getRecordsByIds(ids, 'ImpersonationProtectLog'),
                all: () => nango.listRecords('ImpersonationProtectLog')
            },
            time: (row) => row['eventTime']
        });
    }
});
