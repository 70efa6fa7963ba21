import { createSync } from 'nango';
import * as z from 'zod';
import { siem } from '../operations/siem.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { LiveSecurityEvent, liveSecurityEvent } from '../things/live-security-event.js';
import { securityEventTypes } from '../things/security-events.js';
import { chooseTypes } from '../verbs/event-files.js';
import { syncEventStream } from '../verbs/event-stream.js';

const Checkpoint = z.object({ savedThrough: z.string(), readFrom: z.string(), stretch: z.string(), calls: z.string(), movement: z.string() });

export default createSync({
    description:
        'Cloud Gateway security events minutes after they happen, for accounts with little mail; the last 24 hours only. security-events has them all.',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: false,
    ...uses(siem.gatewayStream),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { LiveSecurityEvent },
    exec: async (nango) => {
        const wanted = (await readMetadata(nango, ['liveEventTypes'])).liveEventTypes;
        const all = Object.entries(securityEventTypes).map(([type, { cursor }]) => ({ type, cursor }));
        const types = chooseTypes(nango, wanted, all, 'liveEventTypes').map(({ type }) => type);
        await syncEventStream(nango, {
            endpoint: siem.gatewayStream,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(Checkpoint.parse(checkpoint)),
            save: async (events) => await nango.batchSave(events, 'LiveSecurityEvent'),
            record: liveSecurityEvent,
            // The stream takes one type or none; several are chosen here, which costs no more calls than all.
            keep: (event) => wanted === undefined || types.includes(event.type),
            query: wanted !== undefined && types.length === 1 && types[0] !== undefined ? { types: types[0] } : {}
        });
    }
});
