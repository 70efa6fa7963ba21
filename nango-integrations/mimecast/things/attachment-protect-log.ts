import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, occurredAt, textField, timeField, wordsField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { Row } from './values.js';

const log = thing({
    id: computedField(
        z
            .string()
            .describe(
                'Made from time, message id, sender, recipient, subject, hash and name of the file, and result: Mimecast gives no id. Rows equal in all of them are numbered.'
            ),
        identity
    ),
    occurredAt: occurredAt('date'),
    date: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T13:03:11.000Z'),
    senderAddress: textField('Sender; <> on notices. Example: bo@sender.example'),
    recipientAddress: textField('Recipient. Example: ana@example.com'),
    subject: textField('Subject of the message. Example: Plan'),
    messageId: textField('Internet message id. Example: <a1@sender.example>'),
    fileName: textField('Name of the file. Example: plan.pdf'),
    fileType: textField('MIME type of the file. Example: application/pdf'),
    fileHash: textField('SHA-256 of the file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'),
    result: textField('safe, malicious, timeout, error or unsafe; an open list. Example: malicious'),
    actionsTriggered: wordsField('What was done. Example: ["user release", "none"]', 'actionTriggered'),
    details: textField('Free text of several lines about the finding.'),
    route: textField('Direction of the message. Example: inbound'),
    definition: textField('Name of the definition that applied. Example: Demo attachment definition')
});
export const AttachmentProtectLog = log.schema;
export type AttachmentProtectLog = z.infer<typeof AttachmentProtectLog>;
export const attachmentProtectLog = log.record;

function identity(row: Row): string {
    // Mail without a Message-ID exists: sender and subject tell two of them apart.
    const parts = ['messageId', 'senderAddress', 'recipientAddress', 'subject', 'fileHash', 'fileName', 'result'].map((part) => text(row[part]));
    return identityOf(isoDate(row['date']), ...parts);
}
