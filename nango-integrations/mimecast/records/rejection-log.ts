import * as z from 'zod';
import { computedField, flagField, numberField, occurredAt, textField, timeField } from './fields.js';
import { identityOf, recordId } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { Row } from './values.js';

const log = thing({
    id: computedField(z.string().describe('Id that Mimecast gives the row; made from its facts where there is none. Example: sim-rej-1'), identity, 'id'),
    occurredAt: occurredAt('created'),
    created: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z'),
    type: numberField('Number of the kind; use description for people. Example: 14030'),
    description: textField('What kind. Example: Virus Signature Detection'),
    info: textField('Details. Example: [demo.Test-Signature]'),
    fromAddress: textField('Sender. Example: bad@sender.example'),
    toAddress: textField('Recipient. Example: ana@example.com'),
    toAddressPreCheck: textField('Recipient before the address check. Example: ana@example.com'),
    toAddressPostCheck: textField('Recipient after the address check; may be empty, or a sentence. Example: ana@example.com'),
    ipAddress: textField('IP address of the sending server. Example: 192.0.2.10'),
    remoteEhlo: textField('What the sending server called itself. Example: mail.sender.example'),
    remoteName: textField('Name of the sending server. Example: mail.sender.example'),
    detectionLevel: textField('Detection level. Example: aggressive'),
    spamScore: numberField('Spam score. Example: 14'),
    manageRecipient: flagField('As Mimecast says it; what it stands for is not documented. Example: false')
});
export const RejectionLog = log.schema;
export type RejectionLog = z.infer<typeof RejectionLog>;
export const rejectionLog = log.record;

function identity(row: Row): string {
    const facts = ['created', 'type', 'info', 'fromAddress', 'toAddress', 'toAddressPreCheck', 'ipAddress'].map((fact) => text(row[fact]));
    return recordId(text(row['id'])) ?? identityOf(...facts);
}
