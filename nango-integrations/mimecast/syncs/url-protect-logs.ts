import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { protectionLogs } from '../operations/protection-logs.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { UrlProtectLog, urlProtectLog } from '../things/url-protect-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Clicks and scans of URLs in mail (TTP URL Protect).',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: true,
    ...uses(protectionLogs.url),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { UrlProtectLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: protectionLogs.url,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'UrlProtectLog'),
            history: days(60),
            order: 'oldest_first',
            // Two URLs of one message that are cut short to the same text can give rows that are equal in everything.
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ from, to, oldestFirst: true, route: 'all', scanResult: 'all' }],
            record: urlProtectLog,
            time: (row) => row['date']
        });
    }
});
