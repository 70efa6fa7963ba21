import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { protectionLogs } from '../operations/protection-logs.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { AttachmentProtectLog, attachmentProtectLog } from '../things/attachment-protect-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Attachments that were examined (TTP Attachment Protect).',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: true,
    ...uses(protectionLogs.attachment),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { AttachmentProtectLog },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: protectionLogs.attachment,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'AttachmentProtectLog'),
            history: days(60),
            order: 'oldest_first',
            // The same file can be in one message twice, and mail without a Message-ID can be equal in everything.
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ from, to, oldestFirst: true, route: 'all', result: 'all' }],
            record: attachmentProtectLog,
            time: (row) => row['date']
        });
    }
});
