import * as z from 'zod';
import { computedField, occurredAt, textField, timeField } from './fields.js';
import { identityOf, recordId } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { Row } from './values.js';

const event = thing({
    id: computedField(z.string().describe('Id that Mimecast gives the event. Example: sim-audit-0001'), identity, 'id'),
    occurredAt: occurredAt('eventTime'),
    auditType: textField('What was done; an open list. Example: User Logged On'),
    category: textField('Category code, as get-audit-categories lists them. Example: authentication_logs'),
    user: textField('Who did it; empty for system events. Example: admin@example.com'),
    eventTime: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T12:03:24.000Z'),
    eventInfo: textField('Free text about the event, without a length limit. Example: Successful authentication for admin@example.com')
});
export const AuditEvent = event.schema;
export type AuditEvent = z.infer<typeof AuditEvent>;
export const auditEvent = event.record;

function identity(row: Row): string {
    return recordId(text(row['id'])) ?? identityOf(text(row['auditType']), text(row['user']), text(row['eventTime']), text(row['eventInfo']));
}
