import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { address, displayName, flag, number, text } from './values.js';
import type { Row } from './values.js';

export const HeldMessage = z.object({
    id: z.string().describe('Handle for release-held-message and reject-held-message. Example: syn-held-1'),
    reason: z.string().nullable().describe('Why it is held, in words. Example: Message Hold Applied - Spam Signature policy'),
    reasonCode: z.string().nullable().describe('Why it is held, as a code. Example: message_hold_applied_spam_signature_policy'),
    policy: z.string().nullable().describe('Name of the definition. Example: Relaxed Spam Detection'),
    from: z.string().nullable().describe('Envelope sender. Example: news@example.net'),
    fromHeader: z.string().nullable().describe('Header sender. Example: news@example.net'),
    fromName: z.string().nullable().describe('Name of the header sender. Example: News'),
    to: z.string().nullable().describe('Envelope recipient: a message held for several people is listed once per person. Example: ana@example.com'),
    subject: z.string().nullable().describe('Subject. Example: Offer'),
    route: z.string().nullable().describe('Direction. Example: INBOUND'),
    hasAttachments: z.boolean().nullable().describe('Whether the message has attachments. Example: false'),
    size: z.number().nullable().describe('Size in bytes. Example: 7543'),
    dateReceived: z.string().nullable().describe('When it arrived, ISO 8601 in UTC. Example: 2026-01-01T08:00:00.000Z')
});
export type HeldMessage = z.infer<typeof HeldMessage>;

export function heldMessage(row: Row): HeldMessage {
    return {
        id: text(row['id']) ?? '',
        reason: text(row['reason']),
        reasonCode: text(row['reasonCode'] ?? row['reasonId'])?.toLowerCase() ?? null,
        policy: text(row['policyInfo']),
        from: address(row['from']),
        fromHeader: address(row['fromHeader']),
        fromName: displayName(row['fromHeader']),
        to: address(row['to']),
        subject: text(row['subject']),
        route: text(row['route']),
        hasAttachments: flag(row['hasAttachments']),
        size: number(row['size']),
        dateReceived: isoDate(row['dateReceived'])
    };
}
