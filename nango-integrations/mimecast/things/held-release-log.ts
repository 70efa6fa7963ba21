import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, flagField, numberField, objectField, occurredAt, rare, textField, timeField } from './fields.js';
import { identityOf } from './identity.js';
import { addressField, addressesIn, nameField, peopleField } from './person.js';
import { thing } from './thing.js';
import { address, text } from './values.js';
import type { Row } from './values.js';

const log = thing(
    {
        id: computedField(
            z.string().describe("Made from the facts of the row: Mimecast's own ids change between reads. Rows equal in all of them are numbered."),
            identity
        ),
        occurredAt: occurredAt('released'),
        released: timeField('When it was released or rejected, ISO 8601 in UTC; missing on some rows. Example: 2026-01-06T14:49:18.000Z'),
        status: textField('released or rejected. Example: released'),
        expired: computedField(
            z.boolean().describe('Whether nobody decided: it ran out in the queue, which Mimecast shows as released. Example: false'),
            (row) => /^expired in queue/i.test(text(row['messageInfo']) ?? '')
        ),
        rejectReason: rare(textField('Why it was rejected; absent from rows that were not. Example: Message contains undesirable content')),
        operator: addressField('Who acted. Example: admin@example.com', 'operator'),
        operatorName: rare(nameField('Name of who acted. Example: Ana Lee', 'operator')),
        heldReason: textField('Why it was held. Example: Spam'),
        heldGroup: textField('Who could release it. Example: Staff'),
        messageInfo: textField('Details. Example: Graymail'),
        policy: textField('Name of the policy that held it. Example: Moderate spam'),
        from: addressField('Envelope sender. Example: bo@sender.example', 'fromEnv'),
        fromEnvelopeName: rare(nameField('Name of the envelope sender. Example: Bo', 'fromEnv')),
        fromHeader: addressField('Header sender. Example: bo@sender.example', 'fromHdr'),
        fromName: nameField('Name of the header sender. Example: Bo', 'fromHdr'),
        to: peopleField('Recipients.'),
        subject: textField('Subject. Example: Offer'),
        route: textField('Direction. Example: inbound'),
        hasAttachments: flagField('Whether the message has attachments. Example: false', 'attachments'),
        size: numberField('Size in bytes. Example: 5043'),
        spamScore: numberField('Spam score. Example: 12'),
        detectionLevel: textField('Detection level. Example: moderate'),
        spamProcessingDetail: objectField('Sender authentication and verdict, as Mimecast sends them.')
    },
    { opened: ['operator', 'fromEnv', 'fromHdr'] }
);
export const HeldReleaseLog = log.schema;
export type HeldReleaseLog = z.infer<typeof HeldReleaseLog>;
export const heldReleaseLog = log.record;

function identity(row: Row): string {
    const facts = ['status', 'rejectReason', 'heldReason', 'heldGroup', 'messageInfo', 'policy', 'subject', 'route', 'size', 'spamScore', 'attachments'];
    const people = [address(row['operator']), address(row['fromEnv']), address(row['fromHdr']), ...addressesIn(row['to'])];
    return identityOf(isoDate(row['released']), ...facts.map((fact) => text(row[fact])), ...people);
}
