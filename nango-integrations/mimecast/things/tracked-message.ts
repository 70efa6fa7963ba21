import * as z from 'zod';
import { computedField, filledField, flagField, numberField, occurredAt, rare, textField, timeField } from './fields.js';
import { addressField, nameField, peopleField } from './person.js';
import { thing } from './thing.js';
import { text } from './values.js';

/** What message tracking says of a message, without its handle. */
export const trackedFields = {
    occurredAt: occurredAt('received'),
    status: textField('What became of it. Example: archived'),
    info: textField('Details of the status. Example: Indexed and archived'),
    from: addressField('Envelope sender. Example: bounce@mail.example.net', 'fromEnv'),
    fromEnvelopeName: rare(nameField('Name of the envelope sender; hardly ever known. Example: News', 'fromEnv')),
    fromHeader: addressField('Header sender. Example: news@example.net', 'fromHdr'),
    fromName: nameField('Name of the header sender. Example: News', 'fromHdr'),
    to: peopleField('Recipients.'),
    subject: textField('Subject. Example: Offer'),
    received: timeField('When Mimecast received it, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    sent: timeField('When it was sent, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    senderIp: textField('IP address of the sender. Example: 203.0.113.10', 'senderIP'),
    hasAttachments: flagField('Whether the message has attachments. Example: false', 'attachments'),
    route: textField('Direction. Example: inbound'),
    spamScore: numberField('Spam score. Example: 2'),
    detectionLevel: filledField('Detection level. Example: relaxed')
};
export const trackedOptions = { opened: ['fromEnv', 'fromHdr'] };

export const trackedMessages = thing(
    {
        id: computedField(
            z.string().describe('Handle of the message in message tracking; changes between reads. Example: syn-track-1'),
            (row) => text(row['id']) ?? ''
        ),
        ...trackedFields
    },
    trackedOptions
);
export const TrackedMessage = trackedMessages.schema;
export const trackedMessage = trackedMessages.record;
