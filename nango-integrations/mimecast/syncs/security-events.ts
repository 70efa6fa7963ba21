import { createSync } from 'nango';
import * as z from 'zod';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { ConnectionMetadata, readMetadata } from '../api/metadata.js';
import { lineIdentity } from '../records/event-model.js';
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
} from '../records/security-events.js';
import { RunState, chooseTypes, syncEventFiles } from '../sync-patterns/event-files.js';
import { savedPlace } from '../sync-patterns/saved-place.js';
import type { SecurityEventType } from '../records/security-events.js';

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
    scopes: permissionsOf(endpoints.securityEventFiles),
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
            endpoint: endpoints.securityEventFiles,
            types: chooseTypes(nango, (await readMetadata(nango, ['securityEventTypes'])).securityEventTypes, all),
            checkpoint: savedPlace(empty, await nango.getCheckpoint()),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(Checkpoint.parse({ ...empty, ...checkpoint })),
            record: (type, row, line) => securityEventTypes[type as SecurityEventType].record(row, lineIdentity(row, line)),
            save: async (type, rows) => await nango.batchSave(rows, securityEventTypes[type as SecurityEventType].model)
        });
    }
});
