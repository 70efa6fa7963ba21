import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { protectionLogs } from '../operations/protection-logs.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { DlpLog, dlpLog } from '../things/dlp-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Messages that triggered a data-leak or content policy; one row per policy and action.',
    version: '1.0.0',
    frequency: 'every 15 minutes',
    autoStart: true,
    ...uses(protectionLogs.dlp),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { DlpLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: protectionLogs.dlp,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'DlpLog'),
            history: days(60),
            order: 'oldest_first',
            // Messages without a Message-ID can give rows that are equal in everything.
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ from, to, oldestFirst: true }],
            record: dlpLog,
            time: (row) => row['eventTime']
        });
    }
});
