import * as z from 'zod';
import { secureNumber } from '../api/secure-id.js';
import { computedField, flagField, idField, listField, numberField, occurredAt, rare, textField, timeField } from './fields.js';
import { identityOf } from './identity.js';
import { addressField, addressesIn, nameField, peopleField, person } from './person.js';
import { thing } from './thing.js';
import { address, text } from './values.js';
import type { Row } from './values.js';

/** What is said of a held message, without its handle. */
const fields = {
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
    to: peopleField('Envelope recipient: a message held for several people is listed once per person, and several are there only if Mimecast lists them so.'),
    toHeader: rare(listField('Header recipients; absent from most rows.', person)),
    subject: textField('Subject. Example: Offer'),
    route: textField('Direction. Example: INBOUND'),
    hasAttachments: flagField('Whether the message has attachments. Example: false'),
    size: numberField('Size in bytes. Example: 7543'),
    dateReceived: timeField('When it arrived, ISO 8601 in UTC. Example: 2026-01-01T08:00:00.000Z')
};
const options = { opened: ['from', 'fromHeader'] };

/** A held message as actions answer with it. */
export const heldMessages = thing(
    {
        id: computedField(
            z.string().describe('Handle for release-held-messages and reject-held-messages. Example: syn-held-1'),
            (row) => text(row['id']) ?? '',
            'id'
        ),
        ...fields
    },
    options
);
export const HeldMessage = heldMessages.schema;
export const heldMessage = heldMessages.record;

/** A held message as a record: its handle may be another one at the next read. */
export const heldMessageRecords = thing(
    {
        id: idField(
            "The number inside Mimecast's id, or made from the facts of the message where the id shows none. release-held-messages and reject-held-messages take it.",
            heldMessageKey
        ),
        ...fields
    },
    options
);

/** The key of the number inside the ids of held messages. */
export const HELD_NUMBER = 'hldqid';

/** The id of a record of the message; none for one without a handle, which nobody could act on. */
export function heldMessageKey(row: Row): string {
    if (text(row['id']) === null) {
        return '';
    }
    const facts = ['dateReceived', 'subject', 'size', 'reasonCode', 'policyInfo', 'route'];
    const people = [address(row['from']), address(row['fromHeader']), ...addressesIn(row['to'])];
    return secureNumber(row['id'], HELD_NUMBER) ?? identityOf(...facts.map((fact) => text(row[fact])), ...people);
}

/** Whether an id is that of a record, and no handle of Mimecast's. */
export function isRecordId(id: string): boolean {
    return /^(\d{1,30}|[\w-]{32})$/.test(id);
}

export const rejectReason = z
    .enum([
        'MESSAGE CONTAINS UNDESIRABLE CONTENT',
        'MESSAGE CONTAINS CONFIDENTIAL INFORMATION',
        'REVIEWER DISAPPROVES OF CONTENT',
        'INAPPROPRIATE COMMUNICATION',
        'MESSAGE GOES AGAINST EMAIL POLICIES'
    ])
    .optional()
    .describe('Why it is rejected. Example: MESSAGE GOES AGAINST EMAIL POLICIES');
