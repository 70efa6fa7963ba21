import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { secureNumber } from '../api/secure-id.js';
import { identityOf, logId, recordId } from './identity.js';
import { text } from './values.js';
import type { LogIdentity } from './identity.js';
import type { Row } from './values.js';

export const AuditEvent = z.object({
    id: z
        .string()
        .describe("The number inside Mimecast's id; made from the facts where it shows none, and rows equal in all of them are numbered. Example: 9204417"),
    auditType: z.string().nullable().describe('What was done; an open list. Example: User Logged On'),
    category: z.string().nullable().describe('Category code, as get-audit-categories lists them. Example: authentication_logs'),
    user: z.string().nullable().describe('Who did it; empty for system events. Example: admin@example.com'),
    eventTime: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T12:03:24.000Z'),
    eventInfo: z.string().nullable().describe('Free text about the event, without a length limit. Example: Successful authentication for admin@example.com')
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const auditEventIdentity: LogIdentity = {
    number: (row) => secureNumber(row['id'], 'auditlogid'),
    key: (facts) => identityOf(isoDate(facts['eventTime']), text(facts['auditType']), text(facts['user']), text(facts['eventInfo'])),
    earlier: (row) => recordId(text(row['id'])) ?? identityOf(text(row['auditType']), text(row['user']), text(row['eventTime']), text(row['eventInfo']))
};

export function auditEvent(row: Row): AuditEvent {
    return {
        id: logId(auditEventIdentity, row),
        auditType: text(row['auditType']),
        category: text(row['category']),
        user: text(row['user']),
        eventTime: isoDate(row['eventTime']),
        eventInfo: text(row['eventInfo'])
    };
}
