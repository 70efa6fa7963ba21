import { createSync } from 'nango';
import * as z from 'zod';
import { siem } from '../operations/siem.js';
import { uses } from '../operations/uses.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { lineIdentity } from '../things/event-model.js';
import {
    AttachmentProtectEvent,
    AvEvent,
    DeliveryEvent,
    ImpersonationProtectEvent,
    InternalEmailProtectEvent,
    JournalEvent,
    ProcessEvent,
    ReceiptEvent,
    SpamEvent,
    UrlProtectEvent,
    securityEventTypes
} from '../things/security-events.js';
import { RunState, chooseTypes, syncEventFiles } from '../verbs/event-files.js';
import { savedPlace } from '../verbs/saved-place.js';
import type { SecurityEventType } from '../things/security-events.js';

const Checkpoint = z.object({
    receipt: z.string(),
    process: z.string(),
    delivery: z.string(),
    journal: z.string(),
    av: z.string(),
    spam: z.string(),
    internalEmailProtect: z.string(),
    impersonationProtect: z.string(),
    urlProtect: z.string(),
    attachmentProtect: z.string(),
    calls: z.string(),
    turn: z.string(),
    movement: z.string()
});

export default createSync({
    description: 'Cloud Gateway security events of all ten types, from event files. The types and the first day are chosen in the metadata.',
    version: '1.0.0',
    frequency: 'every 15 minutes',
    autoStart: true,
    ...uses(siem.gatewayFiles),
    metadata: ConnectionMetadata,
    checkpoint: Checkpoint,
    models: {
        ReceiptEvent,
        ProcessEvent,
        DeliveryEvent,
        JournalEvent,
        AvEvent,
        SpamEvent,
        InternalEmailProtectEvent,
        ImpersonationProtectEvent,
        UrlProtectEvent,
        AttachmentProtectEvent
    },
    exec: async (nango) => {
        const all = Object.entries(securityEventTypes).map(([type, { cursor }]) => ({ type, cursor }));
        const empty = { ...Object.fromEntries(all.map(({ cursor }) => [cursor, ''])), ...RunState };
        await syncEventFiles(nango, {
            endpoint: siem.gatewayFiles,
            types: chooseTypes(nango, (await readMetadata(nango, ['securityEventTypes'])).securityEventTypes, all),
            checkpoint: savedPlace(empty, await nango.getCheckpoint()),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(Checkpoint.parse({ ...empty, ...checkpoint })),
            record: (type, row, line) => securityEventTypes[type as SecurityEventType].record(row, lineIdentity(row, line)),
            save: async (type, rows) => await nango.batchSave(rows, securityEventTypes[type as SecurityEventType].model)
        });
    }
});
