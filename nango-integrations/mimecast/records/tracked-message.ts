import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { address, displayName, flag, number, text } from './values.js';
import type { Row } from './values.js';

export const TrackedMessage = z.object({
    id: z.string().describe('Handle of the message in message tracking; changes between reads. Example: syn-track-1'),
    status: z.string().nullable().describe('What became of it. Example: archived'),
    info: z.string().nullable().describe('Details of the status. Example: Indexed and archived'),
    from: z.string().nullable().describe('Envelope sender. Example: bounce@mail.example.net'),
    fromHeader: z.string().nullable().describe('Header sender. Example: news@example.net'),
    fromName: z.string().nullable().describe('Name of the header sender. Example: News'),
    to: z.array(z.string()).describe('Recipients. Example: ["ana@example.com"]'),
    subject: z.string().nullable().describe('Subject. Example: Offer'),
    received: z.string().nullable().describe('When Mimecast received it, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    sent: z.string().nullable().describe('When it was sent, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    senderIp: z.string().nullable().describe('IP address of the sender. Example: 203.0.113.10'),
    hasAttachments: z.boolean().nullable().describe('Whether the message has attachments. Example: false'),
    route: z.string().nullable().describe('Direction. Example: inbound'),
    spamScore: z.number().nullable().describe('Spam score. Example: 2'),
    detectionLevel: z.string().nullable().describe('Detection level. Example: relaxed')
});
export type TrackedMessage = z.infer<typeof TrackedMessage>;

export function trackedMessage(row: Row): TrackedMessage {
    const to = Array.isArray(row['to']) ? row['to'] : [row['to']];
    return {
        id: text(row['id']) ?? '',
        status: text(row['status']),
        info: text(row['info']),
        from: address(row['fromEnv']),
        fromHeader: address(row['fromHdr']),
        fromName: displayName(row['fromHdr']),
        to: to.map(address).filter((recipient) => recipient !== null),
        subject: text(row['subject']),
        received: isoDate(row['received']),
        sent: isoDate(row['sent']),
        senderIp: text(row['senderIP']),
        hasAttachments: flag(row['attachments']),
        route: text(row['route']),
        spamScore: number(row['spamScore']),
        detectionLevel: text(row['detectionLevel']) || null
    };
}
