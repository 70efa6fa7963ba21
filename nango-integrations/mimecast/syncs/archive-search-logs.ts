import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { archive } from '../operations/archive.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { isMimecastError } from '../api/errors.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { ArchiveSearchLog, archiveSearchLog, archiveSearchLogIdentity } from '../things/archive-search-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Searches in the archive and in message tracking; equal searches of one second are separate records.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(archive.searchLogs, archive.searchLogsUndated),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { ArchiveSearchLog },
    exec: async (nango) => {
        const options = {
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint: TimeWindowCheckpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows: ArchiveSearchLog[]) => await nango.batchSave(rows, 'ArchiveSearchLog'),
            history: days(60),
            order: 'newest_first' as const,
            equalRows: { precision: 1000 },
            filter: ({ from, to }: { from: string; to: string }) => [{ start: from, end: to }],
            record: archiveSearchLog,
            identity: archiveSearchLogIdentity,
            stored: {
                byIds: async (ids: string[]) => await nango.getRecordsByIds(ids, 'ArchiveSearchLog'),
                all: () => nango.listRecords('ArchiveSearchLog')
            },
            time: (row: Record<string, unknown>) => row['createTime']
        };
        try {
            await syncTimeWindow(nango, { ...options, endpoint: archive.searchLogs });
        } catch (error) {
            if (!isMimecastError(error) || !['permission', 'not_licensed', 'not_found'].includes(error.payload.type)) {
                throw error;
            }
            // Two operations give the same rows under the same permission, and not every account seems to have both. The other one knows no dates.
            await nango.log(`${nameOf(archive.searchLogs)} is refused; ${nameOf(archive.searchLogsUndated)} is read instead.`);
            await syncTimeWindow(nango, { ...options, endpoint: archive.searchLogsUndated, filter: () => undefined, ignoresWindow: true });
        }
    }
});
