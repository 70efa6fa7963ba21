import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf } from './identity.js';
import { address, displayName, flag, number, object, text } from './values.js';
import type { Row } from './values.js';

export const HeldReleaseLog = z.object({
    id: z.string().describe("Made from the facts of the row: Mimecast's own ids change between reads. Rows equal in all of them are numbered."),
    mimecastId: z.string().nullable().describe("Mimecast's id at the time of the sync: a handle, not an identity. Example: sim-rel-1"),
    released: z.string().nullable().describe('When it was released or rejected, ISO 8601 in UTC; missing on some rows. Example: 2026-01-06T14:49:18.000Z'),
    status: z.string().nullable().describe('released or rejected. Example: released'),
    expired: z.boolean().describe('Whether nobody decided: it ran out in the queue, which Mimecast shows as released. Example: false'),
    rejectReason: z.string().nullable().describe('Why it was rejected. Example: Message contains undesirable content'),
    operator: z.string().nullable().describe('Who acted. Example: admin@example.com'),
    heldReason: z.string().nullable().describe('Why it was held. Example: Spam'),
    heldGroup: z.string().nullable().describe('Who could release it. Example: Staff'),
    messageInfo: z.string().nullable().describe('Details. Example: Graymail'),
    policy: z.string().nullable().describe('Name of the policy that held it. Example: Moderate spam'),
    from: z.string().nullable().describe('Envelope sender. Example: bo@sender.example'),
    fromHeader: z.string().nullable().describe('Header sender. Example: bo@sender.example'),
    fromName: z.string().nullable().describe('Name of the header sender. Example: Bo'),
    to: z.array(z.string()).describe('Recipients. Example: ["ana@example.com"]'),
    subject: z.string().nullable().describe('Subject. Example: Offer'),
    route: z.string().nullable().describe('Direction. Example: inbound'),
    hasAttachments: z.boolean().nullable().describe('Whether the message has attachments. Example: false'),
    size: z.number().nullable().describe('Size in bytes. Example: 5043'),
    spamScore: z.number().nullable().describe('Spam score. Example: 12'),
    detectionLevel: z.string().nullable().describe('Detection level. Example: moderate'),
    spamProcessingDetail: z.record(z.string(), z.unknown()).nullable().describe('Sender authentication and verdict, as Mimecast sends them.')
});
export type HeldReleaseLog = z.infer<typeof HeldReleaseLog>;

export function heldReleaseLog(row: Row): HeldReleaseLog {
    const to = (Array.isArray(row['to']) ? row['to'] : [row['to']]).map(address).filter((recipient) => recipient !== null);
    const facts = ['status', 'rejectReason', 'heldReason', 'heldGroup', 'messageInfo', 'policy', 'subject', 'route', 'size', 'spamScore', 'attachments'];
    const people = [address(row['operator']), address(row['fromEnv']), address(row['fromHdr']), ...to];
    return {
        id: identityOf(isoDate(row['released']), ...facts.map((fact) => text(row[fact])), ...people),
        mimecastId: text(row['id']),
        released: isoDate(row['released']),
        status: text(row['status']),
        expired: /^expired in queue/i.test(text(row['messageInfo']) ?? ''),
        rejectReason: text(row['rejectReason']),
        operator: address(row['operator']),
        heldReason: text(row['heldReason']),
        heldGroup: text(row['heldGroup']),
        messageInfo: text(row['messageInfo']),
        policy: text(row['policy']),
        from: address(row['fromEnv']),
        fromHeader: address(row['fromHdr']),
        fromName: displayName(row['fromHdr']),
        to,
        subject: text(row['subject']),
        route: text(row['route']),
        hasAttachments: flag(row['attachments']),
        size: number(row['size']),
        spamScore: number(row['spamScore']),
        detectionLevel: text(row['detectionLevel']),
        spamProcessingDetail: object(row['spamProcessingDetail'])
    };
}
