import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf } from './identity.js';
import { list, text } from './values.js';
import type { Row } from './values.js';

export const AttachmentProtectLog = z.object({
    id: z
        .string()
        .describe(
            'Made from time, message id, sender, recipient, subject, hash and name of the file, and result: Mimecast gives no id. Rows equal in all of them are numbered.'
        ),
    date: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T13:03:11.000Z'),
    senderAddress: z.string().nullable().describe('Sender; <> on notices. Example: bo@sender.example'),
    recipientAddress: z.string().nullable().describe('Recipient. Example: ana@example.com'),
    subject: z.string().nullable().describe('Subject of the message. Example: Plan'),
    messageId: z.string().nullable().describe('Internet message id. Example: <a1@sender.example>'),
    fileName: z.string().nullable().describe('Name of the file. Example: plan.pdf'),
    fileType: z.string().nullable().describe('MIME type of the file. Example: application/pdf'),
    fileHash: z.string().nullable().describe('SHA-256 of the file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'),
    result: z.string().nullable().describe('safe, malicious, timeout, error or unsafe; an open list. Example: malicious'),
    actionsTriggered: z.array(z.string()).nullable().describe('What was done. Example: ["user release", "none"]'),
    details: z.string().nullable().describe('Free text of several lines about the finding.'),
    route: z.string().nullable().describe('Direction of the message. Example: inbound'),
    definition: z.string().nullable().describe('Name of the definition that applied. Example: Demo attachment definition')
});
export type AttachmentProtectLog = z.infer<typeof AttachmentProtectLog>;

export function attachmentProtectLog(row: Row): AttachmentProtectLog {
    // Mail without a Message-ID exists: sender and subject tell two of them apart.
    const parts = ['messageId', 'senderAddress', 'recipientAddress', 'subject', 'fileHash', 'fileName', 'result'].map((part) => text(row[part]));
    const actions = text(row['actionTriggered']);
    return {
        id: identityOf(isoDate(row['date']), ...parts),
        date: isoDate(row['date']),
        senderAddress: text(row['senderAddress']),
        recipientAddress: text(row['recipientAddress']),
        subject: text(row['subject']),
        messageId: text(row['messageId']),
        fileName: text(row['fileName']),
        fileType: text(row['fileType']),
        fileHash: text(row['fileHash']),
        result: text(row['result']),
        actionsTriggered: actions === null ? list(row['actionTriggered']) : actions.split(',').map((action) => action.trim()),
        details: text(row['details']),
        route: text(row['route']),
        definition: text(row['definition'])
    };
}
