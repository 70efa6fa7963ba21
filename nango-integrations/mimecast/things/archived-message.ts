import * as z from 'zod';
import { computedField, flagField, listField, numberField, occurredAt, textField, textListField, timeField } from './fields.js';
import { addressField, nameField, peopleField } from './person.js';
import { thing } from './thing.js';
import { filledText, text } from './values.js';
import type { Row } from './values.js';

const id = computedField(
    z.string().describe('Id of the message in the archive, for get-archived-message. Example: syn-arch-1'),
    (row) => text(row['id']) ?? ''
);
const size = numberField('Size in bytes. Example: 7000');

/** A message as a search in the archive finds it. */
export const foundMessages = thing({
    id,
    occurredAt: occurredAt('receiveddate'),
    status: textField('Example: ARCHIVED'),
    subject: textField('Subject. Example: Offer'),
    received: timeField('When it was received, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z', 'receiveddate'),
    from: textField('Sender. Example: news@example.net', 'displayfromaddress'),
    fromName: textField('Name of the sender. Example: News', 'displayfrom'),
    to: peopleField('Recipients.', 'displaytoaddresslist'),
    toNames: textField('Recipients in one text. Example: Ann Lee', 'displayto'),
    size,
    attachmentCount: numberField('Number of attachments, without those in the body. Example: 1', 'attachmentcount')
});

/** A message in the list of a mailbox. */
export const mailboxMessages = thing(
    {
        id,
        occurredAt: occurredAt('received'),
        status: textField('Example: ARCHIVED'),
        subject: textField('Subject. Example: Offer'),
        received: timeField('When it was received, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
        from: addressField('Sender. Example: news@example.net', 'from'),
        fromName: nameField('Name of the sender. Example: News', 'from'),
        to: peopleField('Recipients.'),
        size,
        attachmentCount: numberField('Number of attachments. Example: 1'),
        read: flagField('Whether it was read. Example: true'),
        ccm: flagField('Whether it was sent by Closed Circuit Messaging. Example: false'),
        recalled: flagField('Whether it was recalled. Example: false'),
        expired: flagField('Whether it has expired. Example: false')
    },
    { opened: ['from'] }
);

const attachment = thing({
    id: computedField(z.string().describe('Id of the attachment, for get-archived-file. Example: syn-att-1'), (row) => text(row['id']) ?? ''),
    name: textField('Name of the file. Example: demo.pdf', 'filename'),
    size: numberField('Size in bytes. Example: 1000'),
    extension: textField('Example: pdf'),
    contentType: textField('Example: application/pdf'),
    contentId: textField('How the body names it. Example: image001'),
    bodyType: textField('What part of the message it is, a word or a number. Example: ATTACHMENT'),
    sha256: textField('SHA-256 of the file. Example: 00')
});
const header = thing({
    name: textField('Example: Subject'),
    values: textListField('Example: ["Offer"]')
});

/** One message of the archive, without its body. */
export const archivedMessages = thing(
    {
        id: computedField(z.string().describe('Id of the message in the archive. Example: syn-arch-1'), (row: Row) => filledText(row['id']) ?? ''),
        messageId: textField('Internet message id. Example: <0001@sender.example>', 'mimeMessageId'),
        status: textField('Example: Active'),
        subject: textField('Subject. Example: Offer'),
        from: addressField('Sender. Example: news@example.net', 'from'),
        fromName: nameField('Name of the sender. Example: News', 'from'),
        fromEnvelope: addressField('Envelope sender. Example: bounce@mail.example.net', 'envelopeFrom'),
        replyTo: addressField('Where answers go. Example: news@example.net', 'replyTo'),
        to: peopleField('Recipients.'),
        cc: peopleField('Recipients of a copy.'),
        received: timeField('When it was received, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
        processed: timeField('When it was processed, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z'),
        headerDate: timeField('When it says that it was sent, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
        size,
        hasHtmlBody: flagField('Whether it has a body in HTML. Example: true'),
        preview: textField('The first hundred characters of the body. Example: Hello', 'messageBodyPreview'),
        headers: listField('Headers of the message; the return path is not among them.', header),
        attachments: listField('Attachments.', attachment)
    },
    { opened: ['from', 'envelopeFrom', 'replyTo'] }
);
