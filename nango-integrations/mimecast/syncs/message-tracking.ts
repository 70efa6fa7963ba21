import { createSync } from 'nango';
import * as z from 'zod';
import { days, hours } from '../api/dates.js';
import { messageFinder } from '../operations/message-finder.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { identityOf } from '../things/identity.js';
import { MessageTrackingLog, messageTrackingLog } from '../things/message-tracking-log.js';
import { TimeWindowCheckpoint, syncTimeWindow } from '../verbs/time-windows.js';

/** `filter` tells whether the metadata asks for other messages than before; those are then read from the start. */
const Checkpoint = TimeWindowCheckpoint.extend({ filter: z.string() });

export default createSync({
    description: 'Messages from message tracking that match the "messageTracking" filter in the metadata; nothing without one. Mimecast searches 30 days back.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: false,
    ...uses(messageFinder.search),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { MessageTrackingLog },
    exec: async (nango) => {
        const criteria = criteriaOf((await readMetadata(nango, ['messageTracking'])).messageTracking ?? {});
        if (criteria === undefined) {
            await nango.log(
                'There is nothing to track: set "messageTracking" in the metadata to an object with messageId, or with at least one of from, to, subject, senderIp and url.',
                { level: 'warn' }
            );
            return;
        }
        const filter = identityOf(JSON.stringify(criteria));
        const checkpoint = await nango.getCheckpoint();
        await syncTimeWindow(nango, {
            endpoint: messageFinder.search,
            checkpoint: checkpoint?.filter === filter ? checkpoint : null,
            saveCheckpoint: async (place) => await nango.saveCheckpoint({ ...place, filter }),
            save: async (rows) => await nango.batchSave(rows, 'MessageTrackingLog'),
            // Exactly 30 days are refused already.
            history: days(28),
            // Messages change their status for a while after they arrived.
            overlap: hours(2),
            order: 'unknown',
            equalRows: { precision: 60_000 },
            filter: ({ from, to }) => [{ start: from, end: to, ...criteria }],
            record: messageTrackingLog,
            time: (row) => row['received']
        });
    }
});

function criteriaOf(wanted: NonNullable<ConnectionMetadata['messageTracking']>): Record<string, unknown> | undefined {
    const { messageId, from, to, subject, senderIp, url, route, status, searchReason } = wanted;
    const options = Object.entries({ from, to, subject, senderIP: senderIp, url }).filter(([, value]) => value !== undefined);
    if (messageId === undefined && options.length === 0) {
        return undefined;
    }
    return {
        ...(messageId === undefined ? { advancedTrackAndTraceOptions: Object.fromEntries(options) } : { messageId }),
        ...(route === undefined ? {} : { route }),
        ...(status === undefined ? {} : { status }),
        ...(searchReason === undefined ? {} : { searchReason })
    };
}
