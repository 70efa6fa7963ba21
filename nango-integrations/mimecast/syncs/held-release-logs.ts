import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { gatewayLogs } from '../operations/gateway-logs.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { HeldReleaseLog, heldReleaseLog } from '../things/held-release-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Held messages that were released or rejected, or that ran out in the queue.',
    version: '1.0.0',
    frequency: 'every 15 minutes',
    autoStart: true,
    ...uses(gatewayLogs.heldReleases),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { HeldReleaseLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: gatewayLogs.heldReleases,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'HeldReleaseLog'),
            history: days(60),
            order: 'newest_first',
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ start: from, end: to }],
            record: heldReleaseLog,
            time: (row) => row['released']
        });
    }
});
