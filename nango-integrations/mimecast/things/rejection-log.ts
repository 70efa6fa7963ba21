import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { secureNumber } from '../api/secure-id.js';
import { computedField, flagField, numberField, occurredAt, textField, timeField } from './fields.js';
import { identityOf, logId, recordId } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { LogIdentity } from './identity.js';
import type { Row } from './values.js';

const facts = ['type', 'info', 'fromAddress', 'toAddress', 'toAddressPreCheck', 'ipAddress'];
const factsOf = (row: Row): (string | null)[] => facts.map((fact) => text(row[fact]));

export const rejectionLogIdentity: LogIdentity = {
    number: (row) => secureNumber(row['id'], 'rejectid'),
    key: (row) => identityOf(isoDate(row['created']), ...factsOf(row)),
    earlier: (row) => recordId(text(row['id'])) ?? identityOf(text(row['created']), ...factsOf(row))
};

const log = thing({
    id: computedField(
        z
            .string()
            .describe("The number inside Mimecast's id; made from the facts where it shows none, and rows equal in all of them are numbered. Example: 5512870"),
        (row) => logId(rejectionLogIdentity, row),
        'id'
    ),
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
