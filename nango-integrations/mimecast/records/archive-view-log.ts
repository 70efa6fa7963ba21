import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf } from './identity.js';
import { flag, text } from './values.js';
import type { Row } from './values.js';

export const ArchiveViewLog = z.object({
    id: z.string().describe('Made from all fields: Mimecast gives no id. Equal views in one second are numbered.'),
    viewed: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T15:22:46.000Z'),
    viewer: z.string().nullable().describe('Who looked. Example: admin@example.com'),
    source: z.string().nullable().describe('Where it was opened. Example: Message Tracking'),
    from: z.string().nullable().describe('Sender of the message. Example: bo@sender.example'),
    to: z.string().nullable().describe('Recipient of the message. Example: ana@example.com'),
    subject: z.string().nullable().describe('Subject of the message. Example: Hello'),
    messageDate: z.string().nullable().describe('When the message was received, ISO 8601 in UTC. Example: 2026-01-05T15:20:47.000Z'),
    contentViewed: z.boolean().nullable().describe('Whether the body was opened, or only listed. Example: true'),
    discoveryCase: z.boolean().nullable().describe('Whether it was part of a discovery case. Example: false')
});
export type ArchiveViewLog = z.infer<typeof ArchiveViewLog>;

export function archiveViewLog(row: Row): ArchiveViewLog {
    const parts = ['viewer', 'source', 'from', 'to', 'subject', 'contentViewed', 'discoveryCase'].map((part) => text(row[part]));
    return {
        id: identityOf(isoDate(row['viewed']), isoDate(row['messageDate']), ...parts),
        viewed: isoDate(row['viewed']),
        viewer: text(row['viewer']),
        source: text(row['source']),
        from: text(row['from']),
        to: text(row['to']),
        subject: text(row['subject']),
        messageDate: isoDate(row['messageDate']),
        contentViewed: flag(row['contentViewed']),
        discoveryCase: flag(row['discoveryCase'])
    };
}
