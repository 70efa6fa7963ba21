import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { gatewayLogs } from '../operations/gateway-logs.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { RejectionLog, rejectionLog, rejectionLogIdentity } from '../things/rejection-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Messages that were refused at the door, for all users of the account.',
    version: '1.0.0',
    frequency: 'every 15 minutes',
    autoStart: true,
    ...uses(gatewayLogs.rejections),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { RejectionLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: gatewayLogs.rejections,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'RejectionLog'),
            history: days(60),
            order: 'unknown',
            // Where ids show no number, rows can be equal in everything.
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ admin: true, start: from, end: to }],
            record: rejectionLog,
            identity: rejectionLogIdentity,
            stored: {
                byIds: async (ids: string[]) => await nango.getRecordsByIds(ids, 'RejectionLog'),
                all: () => nango.listRecords('RejectionLog')
            },
            time: (row) => row['created']
        });
    }
});
