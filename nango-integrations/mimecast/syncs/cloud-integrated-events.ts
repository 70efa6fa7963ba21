import { createSync } from 'nango';
import * as z from 'zod';
import { siem } from '../operations/siem.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata } from '../api/metadata.js';
import { CloudIntegratedEntity, CloudIntegratedMailflow, CloudIntegratedUrlClick, cloudIntegratedEventTypes } from '../things/cloud-integrated-events.js';
import { lineIdentity } from '../things/event-model.js';
import { RunState, syncEventFiles } from '../verbs/event-files.js';
import { savedPlace } from '../verbs/saved-place.js';
import type { CloudIntegratedEventType } from '../things/cloud-integrated-events.js';

const Checkpoint = z.object({ entities: z.string(), mailflow: z.string(), urlclick: z.string(), calls: z.string(), turn: z.string(), movement: z.string() });

export default createSync({
    description: 'Cloud Integrated (Email Security - API) events, from event files. An account without the product gets one line in the log and nothing else.',
    version: '1.0.0',
    frequency: 'every 15 minutes',
    autoStart: false,
    ...uses(siem.integratedFiles),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: { CloudIntegratedEntity, CloudIntegratedMailflow, CloudIntegratedUrlClick },
    exec: async (nango) => {
        const types = Object.entries(cloudIntegratedEventTypes).map(([type, { cursor }]) => ({ type, cursor }));
        const empty = { ...Object.fromEntries(types.map(({ cursor }) => [cursor, ''])), ...RunState };
        await syncEventFiles(nango, {
            endpoint: siem.integratedFiles,
            types,
            optional: true,
            checkpoint: savedPlace(empty, await nango.getCheckpoint()),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(Checkpoint.parse({ ...empty, ...checkpoint })),
            record: (type, row, line) => cloudIntegratedEventTypes[type as CloudIntegratedEventType].record(row, lineIdentity(row, line)),
            save: async (type, rows) => await nango.batchSave(rows, cloudIntegratedEventTypes[type as CloudIntegratedEventType].model)
        });
    }
});
