import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { archive } from '../operations/archive.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { ArchiveViewLog, archiveViewLog } from '../things/archive-view-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Messages that someone opened in the archive or in message tracking.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(archive.viewLogs),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { ArchiveViewLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: archive.viewLogs,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'ArchiveViewLog'),
            history: days(60),
            order: 'newest_first',
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ start: from, end: to }],
            record: archiveViewLog,
            time: (row) => row['viewed']
        });
    }
});
