import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, flagField, occurredAt, textField, timeField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { Row } from './values.js';

const log = thing({
    id: computedField(z.string().describe('Made from all fields: Mimecast gives no id. Equal views in one second are numbered.'), identity),
    occurredAt: occurredAt('viewed'),
    viewed: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T15:22:46.000Z'),
    viewer: textField('Who looked. Example: admin@example.com'),
    source: textField('Where it was opened. Example: Message Tracking'),
    from: textField('Sender of the message. Example: bo@sender.example'),
    to: textField('Recipient of the message. Example: ana@example.com'),
    subject: textField('Subject of the message. Example: Hello'),
    messageDate: timeField('When the message was received, ISO 8601 in UTC. Example: 2026-01-05T15:20:47.000Z'),
    contentViewed: flagField('Whether the body was opened, or only listed. Example: true'),
    discoveryCase: flagField('Whether it was part of a discovery case. Example: false')
});
export const ArchiveViewLog = log.schema;
export type ArchiveViewLog = z.infer<typeof ArchiveViewLog>;
export const archiveViewLog = log.record;

function identity(row: Row): string {
    const parts = ['viewer', 'source', 'from', 'to', 'subject', 'contentViewed', 'discoveryCase'].map((part) => text(row[part]));
    return identityOf(isoDate(row['viewed']), isoDate(row['messageDate']), ...parts);
}
