import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { secureNumber } from '../api/secure-id.js';
import { computedField, occurredAt, textField, timeField } from './fields.js';
import { identityOf, logId, recordId } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { LogIdentity } from './identity.js';

export const auditEventIdentity: LogIdentity = {
    number: (row) => secureNumber(row['id'], 'auditlogid'),
    key: (facts) => identityOf(isoDate(facts['eventTime']), text(facts['auditType']), text(facts['user']), text(facts['eventInfo'])),
    earlier: (row) => recordId(text(row['id'])) ?? identityOf(text(row['auditType']), text(row['user']), text(row['eventTime']), text(row['eventInfo']))
};

const event = thing({
    id: computedField(
        z
            .string()
            .describe("The number inside Mimecast's id; made from the facts where it shows none, and rows equal in all of them are numbered. Example: 9204417"),
        (row) => logId(auditEventIdentity, row),
        'id'
    ),
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
