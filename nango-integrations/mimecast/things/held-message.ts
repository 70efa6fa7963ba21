import * as z from 'zod';
import { computedField, flagField, listField, numberField, occurredAt, rare, textField, timeField } from './fields.js';
import { addressField, nameField, peopleField, person } from './person.js';
import { thing } from './thing.js';
import { text } from './values.js';

export const heldMessages = thing(
    {
        id: computedField(
            z.string().describe('Handle for release-held-message and reject-held-message. Example: syn-held-1'),
            (row) => text(row['id']) ?? '',
            'id'
        ),
        occurredAt: occurredAt('dateReceived'),
        reason: textField('Why it is held, in words. Example: Message Hold Applied - Spam Signature policy'),
        reasonCode: computedField(
            z.string().nullable().describe('Why it is held, as a code. Example: message_hold_applied_spam_signature_policy'),
            (row) => text(row['reasonCode'] ?? row['reasonId'])?.toLowerCase() ?? null,
            'reasonCode',
            'reasonId'
        ),
        policy: textField('Name of the definition. Example: Relaxed Spam Detection', 'policyInfo'),
        from: addressField('Envelope sender. Example: news@example.net', 'from'),
        fromEnvelopeName: nameField('Name of the envelope sender. Example: Bo Sender', 'from'),
        fromHeader: addressField('Header sender. Example: news@example.net', 'fromHeader'),
        fromName: nameField('Name of the header sender. Example: News', 'fromHeader'),
        to: peopleField(
            'Envelope recipient: a message held for several people is listed once per person, and several are there only if Mimecast lists them so.'
        ),
        toHeader: rare(listField('Header recipients; absent from most rows.', person)),
        subject: textField('Subject. Example: Offer'),
        route: textField('Direction. Example: INBOUND'),
        hasAttachments: flagField('Whether the message has attachments. Example: false'),
        size: numberField('Size in bytes. Example: 7543'),
        dateReceived: timeField('When it arrived, ISO 8601 in UTC. Example: 2026-01-01T08:00:00.000Z')
    },
    { opened: ['from', 'fromHeader'] }
);
export const HeldMessage = heldMessages.schema;
export const heldMessage = heldMessages.record;
