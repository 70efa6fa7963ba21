import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { audit } from '../operations/audit.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { AuditEvent, auditEvent, auditEventIdentity } from '../things/audit-event.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

export default createSync({
    description: 'Administrator and account audit events.',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: true,
    ...uses(audit.events),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { AuditEvent },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: audit.events,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (rows) => await nango.batchSave(rows, 'AuditEvent'),
            history: days(60),
            order: 'newest_first',
            // Where ids show no number, rows can be equal in everything.
            equalRows: { precision: 1000 },
            filter: ({ from, to }) => [{ startDateTime: from, endDateTime: to }],
            record: auditEvent,
            identity: auditEventIdentity,
            stored: {
                byIds: async (ids: string[]) => await nango.getRecordsByIds(ids, 'AuditEvent'),
                all: () => nango.listRecords('AuditEvent')
            },
            time: (row) => row['eventTime']
        });
    }
});
