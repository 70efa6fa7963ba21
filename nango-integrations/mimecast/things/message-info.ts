import * as z from 'zod';
import {
    anyListField,
    computedField,
    filledField,
    flagField,
    listField,
    numberField,
    objectField,
    rare,
    textField,
    textListField,
    timeField
} from './fields.js';
import { thing } from './thing.js';
import { filledText, object, text } from './values.js';
import type { Field } from './fields.js';
import type { Row } from './values.js';

/** One smaller thing inside another. Something else in its place stays in `extra`. */
function partField<S extends z.ZodType>(
    description: string,
    item: { schema: S; record: (row: Row) => z.output<S> },
    ...keys: string[]
): Field<z.ZodNullable<S>> {
    return {
        schema: item.schema.nullable().describe(description),
        keys,
        read: (value) => {
            const row = object(value);
            return row === null ? null : item.record(row);
        }
    };
}

const content = thing({
    fromHeader: filledField('Header sender. Example: news@example.net'),
    fromEnvelope: filledField('Envelope sender, "<>" for none; null where Mimecast does not say. Example: bounce@mail.example.net'),
    to: textListField('Recipients. Example: ["ann@example.com"]'),
    cc: textListField('Recipients of a copy. Example: []'),
    subject: textField('Subject. Example: Offer'),
    sent: timeField('When it was sent, ISO 8601 in UTC; may be a little later than "processed". Example: 2026-01-05T10:00:00.000Z'),
    processed: timeField('When Mimecast processed it, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z'),
    route: textField('Direction. Example: inbound'),
    headers: textField('The raw headers, as HTML. Example: <pre>Received: ...</pre>', 'transmissionInfo')
});
const component = thing({
    name: textField('Name of the file. Example: body.htm', 'name', 'fileName'),
    type: textField('What it is. Example: Email Primary Body HTML', 'type', 'fileType'),
    extension: textField('Example: htm'),
    mimeType: textField('Example: text/html'),
    size: numberField('Size in bytes. Example: 1900', 'size', 'txSize'),
    hash: textField('SHA-256 of it. Example: 00')
});
const components = (key: string) => listField('Parts of the message: bodies and attachments.', component, key);
const receipt = thing({
    event: textField('What happened. Example: Email Received', 'receiptEvent', 'deliveryEvent'),
    spamEvent: textField('What the spam checks said. Example: na'),
    address: textField('The recipient, for a delivery. Example: ann@example.com', 'emailAddress'),
    messageExpiresIn: numberField('Days after which Mimecast forgets the message. Example: 7'),
    processingServer: textField('Server of Mimecast. Example: demo-mta'),
    transmissionSize: numberField('Bytes that were sent. Example: 5000'),
    binaryEmailSize: numberField('Bytes of the message. Example: 5100'),
    remoteIp: textField('IP address of the other side. Example: 203.0.113.10'),
    remoteHost: textField('Name of the other side. Example: mail.example.net'),
    remoteServerGreeting: textField('How the other side greeted.'),
    receiptAcknowledgement: textField('How it was acknowledged.'),
    transmissionStart: timeField('When the transmission began, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    transmissionEnd: timeField('When it ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z'),
    encryptionInfo: textField('How it was encrypted. Example: TLS'),
    components: components('components')
});
const transmission = thing({
    event: textField('What happens. Example: Message Held', 'txEvent'),
    status: textField('Example: held', 'queueDetailStatus'),
    returnPath: textField('Envelope sender. Example: bounce@mail.example.net'),
    to: textField('Recipient. Example: ann@example.com'),
    processingServer: textField('Server of Mimecast; empty while it waits. Example: demo-mta'),
    deliveryType: textField('Example: Encrypted (TLS)'),
    remoteServer: textField('Name of the other side. Example: mail.example.net'),
    remoteIp: textField('IP address of the other side. Example: 203.0.113.10'),
    remoteServerGreeting: textField('How the other side greeted.'),
    remoteServerReceiptAck: textField('How the other side acknowledged it.'),
    receiptAck: textField('How it was acknowledged.'),
    processStartTime: timeField('When processing began, ISO 8601 in UTC; null or 1970 while it waits. Example: 2026-01-05T10:00:00.000Z'),
    processEndTime: timeField('When processing ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z'),
    smtpStartTime: timeField('When the transmission began, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    smtpEndTime: timeField('When the transmission ended, ISO 8601 in UTC. Example: 2026-01-05T10:00:01.000Z'),
    transmissionSize: numberField('Bytes that were sent. Example: 5000'),
    actualSize: numberField('Bytes of the message. Example: 5100'),
    components: components('transmissionComponents')
});
const policy = thing({
    type: textField('Kind of policy. Example: Spam Scanning', 'policyType'),
    name: textField('Name of the policy. Example: Relaxed', 'policyName'),
    inherited: flagField('Whether it comes from another account. Example: false')
});
const policies = listField('Policies that were applied.', policy, 'policyInfo');
const shared = {
    message: partField('Senders, recipients, subject, times.', content, 'messageInfo'),
    transmission: partField('The way it takes; what a held message has in place of "receipt" or "delivery".', transmission, 'txInfo')
};
const delivery = thing({
    ...shared,
    address: textField('Address it was delivered to; may be another one than a recipient of the message. Example: ann@example.com'),
    policies,
    delivery: partField('How it was delivered.', receipt, 'deliveryMetaInfo')
});
const queue = thing({
    reason: textField('Why it waits: a policy, or a sentence about it. Example: Relaxed Spam Detection'),
    info: textField('Details. Example: Held by policy'),
    heldGroup: textField('Who may decide: User or Administrator. Example: Administrator'),
    route: textField('Direction. Example: inbound'),
    subject: textField('Subject. Example: Offer'),
    fromHeader: textField('Header sender. Example: news@example.net'),
    createTime: timeField('Since when it waits, ISO 8601 in UTC. Example: 2026-01-05T10:00:00.000Z'),
    hasAttachments: flagField('Whether the message has attachments. Example: false', 'attachments'),
    size: numberField('Size in bytes. Example: 7543')
});
const retention = thing({
    currentPurgeDate: timeField('When it is removed from the archive, ISO 8601 in UTC. Example: 2026-02-04T10:00:00.000Z'),
    originalPurgeDate: timeField('When it was to be removed at first, ISO 8601 in UTC. Example: 2026-02-04T10:00:00.000Z'),
    purgeBasedOn: textField('Example: original'),
    retentionAdjustmentDays: numberField('Days by which that was changed; -1 for none. Example: -1'),
    litigationHoldInfo: anyListField('Litigation holds, as Mimecast sends them. Example: []'),
    smartTags: anyListField('Smart tags, as Mimecast sends them. Example: []'),
    fbrStamps: anyListField("Mimecast's own field of this name, as it sends it. Example: []"),
    fbrExpireCheck: anyListField("Mimecast's own field of this name, as it comes. Example: []"),
    audits: anyListField('Who changed the retention, as Mimecast sends it. Example: []')
});
const spam = thing({
    score: numberField('Spam score. Example: 2', 'spamScore'),
    detectionLevel: filledField('Detection level. Example: relaxed'),
    details: objectField('SPF, DKIM, DMARC, block lists, permitted and managed senders, verdict, as Mimecast sends them.', 'spamProcessingDetail')
});

/** What message tracking knows of one message. Which parts there are depends on where it is: a held one has a queue, an archived one a receipt, deliveries and a retention. */
export const messageInfos = thing(
    {
        id: computedField(
            z.string().describe('Handle of the message in message tracking; changes between reads. Example: syn-track-1'),
            (row) => filledText(row['id']) ?? ''
        ),
        status: textField('What became of it. Example: archived'),
        message: partField('Senders, recipients, subject, times.', content, 'recipientInfo.messageInfo'),
        receipt: partField('How Mimecast received it; null for a held message.', receipt, 'recipientInfo.recipientMetaInfo'),
        transmission: partField('The way it takes, for a message that waits.', transmission, 'recipientInfo.txInfo'),
        deliveries: listField('Where it was delivered to.', delivery, 'deliveries'),
        policies: rare(listField('Policies that were applied, for a held message.', policy, 'policyInfo')),
        queue: partField('Why and since when it waits, for a held message.', queue, 'queueInfo'),
        retention: partField('Until when the archive keeps it.', retention, 'retentionInfo'),
        spam: partField('What the spam checks found.', spam, 'spamInfo')
    },
    { opened: ['recipientInfo'] }
);

/** The record of a reply, in which deliveries are named by their address. */
export function messageInfo(row: Row): z.output<typeof messageInfos.schema> {
    const { deliveredMessage, ...rest } = row;
    const byAddress = object(deliveredMessage);
    if (byAddress === null) {
        return messageInfos.record(row);
    }
    const deliveries = Object.entries(byAddress).map(([address, value]) => ({ ...object(value), address: text(address) }));
    return messageInfos.record({ ...rest, deliveries });
}
