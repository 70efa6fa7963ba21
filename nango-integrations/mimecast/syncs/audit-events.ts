import { createSync } from 'nango';
import { days } from '../api/dates.js';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { AuditEvent, auditEvent, auditEventIdentity } from '../records/audit-event.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../sync-patterns/time-windows.js';

export default createSync({
    description: 'Administrator and account audit events.',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: true,
    scopes: permissionsOf(endpoints.auditEvents),
    metadata: ConnectionMetadata,
    checkpoint: TimeWindowCheckpoint,
    models: { AuditEvent },
    exec: async (nango) => {
        await syncTimeWindow(nango, {
            endpoint: endpoints.auditEvents,
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
