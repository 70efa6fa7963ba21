import { eventModel } from './event-model.js';
import { flagField, jsonField, numberField, rare, textField } from './fields.js';
import { ownOnly } from './values.js';

/** The ten Cloud Gateway event types. One model each, named after the type; what they share comes first in every one. What hardly any event of a type has is rare: absent, not null. */

const sender = { senderEnvelope: textField('Envelope sender. Example: bo@sender.example') };
const header = { senderHeader: textField('Header sender. Example: bo@sender.example') };
const recipients = { recipients: textField('Recipient of this event. Example: ana@example.com', 'recipients', 'recipient') };
const message = {
    messageId: textField('Internet message id; may be empty or absent on refused mail. Example: <0001@sender.example>'),
    subject: textField('Subject. Example: Quarterly offer')
};
const senderIp = { senderIp: textField('IP address of the sender; private on internal mail. Example: 192.0.2.10') };
const senderDomain = { senderDomain: textField('Domain of the sender. Example: sender.example') };
const action = (values: string) => ({ action: textField(`What was done. Example: ${values}`) });
const direction = { direction: textField('Inbound, Outbound, Internal or External, in any case. Example: Inbound') };
const route = { route: textField('Routing policy or direction. Example: inbound') };
const size = {
    emailSize: numberField('Size in bytes. Example: 3466'),
    numberAttachments: numberField('Number of attachments. Example: 1'),
    totalSizeAttachments: numberField('Size of all attachments in bytes. Example: 2048')
};
const rejection = {
    rejectionType: rare(textField('Why it was refused. Example: IP Found in RBL')),
    rejectionCode: rare(numberField('SMTP code of the refusal. Example: 550')),
    rejectionInfo: rare(textField('Details of the refusal. Example: rbl.example.net listed'))
};
const tls = {
    tlsVersion: textField('TLS version. Example: TLSv1.3'),
    tlsCipher: textField('TLS cipher. Example: TLS_AES_256_GCM_SHA384')
};
const file = {
    fileName: textField('Name of the file. Example: plan.pdf'),
    fileExtension: textField('Extension of the file. Example: pdf'),
    sha256: textField('SHA-256 of the file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'),
    sha1: textField('SHA-1 of the file. Example: adc83b19e793491b1c6ea0fd8b46cd9f32e592fc'),
    md5: textField('MD5 of the file. Example: 68b329da9893e34099c7d8ad5cb9c940')
};

const receipt = eventModel('receipt', 'Acc', {
    ...action('Acc'),
    ...sender,
    ...header,
    ...recipients,
    ...message,
    ...senderIp,
    ...direction,
    numberAttachments: size.numberAttachments,
    ...rejection,
    receiptErrors: rare(textField('Errors while the message was taken. Example: null')),
    ...tls,
    spamScore: numberField('Spam score. Example: 14'),
    spamDetectionLevel: textField('Detection level, digits or a word. Example: 7'),
    spamInfo: jsonField('Details of the spam scan, decoded. Example: []'),
    spamProcessingDetail: jsonField('Sender authentication and verdict, decoded. Example: {"greyEmail": true}'),
    virusFound: rare(textField('Signature, or the text of the refusal. Example: demo.Test-Signature'))
});

const process = eventModel('process', 'Hld', {
    ...action('Hld'),
    holdReason: rare(textField('Why it was held; also filled on accepted mail. Example: Spm')),
    ...sender,
    ...message,
    attachments: rare(textField('Names of the attachments in one text. Example: "a.jpg", "b.png"')),
    ...size,
    ipNewDomain: rare(flagField('Impersonation check: new domain. Example: false')),
    ipReplyMismatch: rare(flagField('Impersonation check: reply address differs. Example: false')),
    ipSimilarDomain: rare(flagField('Impersonation check: similar domain. Example: false')),
    ipThreatDictionary: rare(flagField('Impersonation check: threat dictionary. Example: false')),
    ipUserName: rare(flagField('Impersonation check: name of a user. Example: false'))
});

const delivery = eventModel('delivery', 'true', {
    delivered: flagField('Whether it was delivered. Example: true'),
    deliveryAttempts: numberField('Number of attempts. Example: 1'),
    deliveryErrors: rare(textField('Why it was not delivered. Example: Domain has no MX records or is invalid')),
    deliveryTime: numberField('Milliseconds it took. Example: 5333'),
    destinationIp: textField('IP address of the next server. Example: 198.51.100.7'),
    hostname: textField('Name of the next server. Example: mx.example.com', 'Hostname', 'hostname'),
    ...direction,
    ...sender,
    ...recipients,
    ...message,
    ...size,
    ...rejection,
    ...route,
    tlsUsed: textField('Yes, No or true. Example: Yes'),
    ...tls
});

const journal = eventModel('journal', null, { ...sender, ...recipients, ...direction, subject: message.subject });

const av = eventModel('av', null, {
    ...file,
    virusFound: textField('Signature. Example: demo.Test-Signature'),
    emailSize: size.emailSize,
    ...sender,
    ...recipients,
    ...message,
    ...senderIp,
    ...senderDomain,
    senderDomainInternal: flagField('Whether the domain is one of the account. Example: false'),
    ...route
});

const spam = eventModel('spam', null, { ...sender, ...header, ...recipients, ...message, ...senderIp, ...senderDomain, ...route });

const internalEmailProtect = eventModel('internal email protect', null, {
    ...sender,
    ...recipients,
    ...message,
    ...route,
    scanResults: textField('Result of the scan. Example: Suspicious link'),
    urlCategory: textField('Category of the URL. Example: Phishing & Fraud'),
    monitoredDomainSource: rare(textField('Source of the monitored domain. Example: null')),
    similarDomain: rare(textField('Similar domain. Example: null'))
});

const impersonationProtect = eventModel('impersonation protect', 'Hold', {
    ...action('Hold'),
    policyDefinition: textField('Name of the definition. Example: Demo impersonation definition'),
    itemsDetected: numberField('Number of checks that hit. Example: 1'),
    ...sender,
    ...recipients,
    ...message,
    ...senderIp,
    ...route,
    taggedMalicious: flagField('Whether it was tagged as malicious. Example: true'),
    taggedExternal: flagField('Whether it was tagged as external. Example: false'),
    internalUserName: flagField('Check: name of an internal user. Example: true'),
    newDomain: flagField('Check: newly observed domain. Example: false'),
    customNameMatch: flagField('Check: custom list of names. Example: false'),
    customThreatDictionary: flagField('Check: own threat dictionary. Example: false'),
    mimecastThreatDictionary: flagField("Check: Mimecast's threat dictionary. Example: false"),
    replyMismatch: flagField('Check: reply address differs. Example: false'),
    similarInternalDomain: flagField('Check: like an internal domain. Example: false'),
    similarCustomExternalDomain: flagField('Check: like a monitored external domain. Example: false'),
    similarMimecastExternalDomain: flagField('Check: like a domain Mimecast monitors. Example: false'),
    similarMimecastExternalDomainResults: rare(textField('Details of the last check. Example: null'))
});

const urlProtect = eventModel('url protect', 'Block', {
    ...action('Block'),
    url: textField('The URL. Example: http://login.bad.example/'),
    urlCategory: textField('Category of the URL. Example: Phishing & Fraud'),
    blockReason: textField('Why it was blocked, in any case. Example: malicious'),
    analysis: jsonField('Details of the analysis, decoded. Example: {"Status": []}'),
    sourceIp: textField('IP address of who clicked. Example: 203.0.113.9'),
    ...sender,
    ...senderDomain,
    ...recipients,
    ...message,
    ...route
});

const attachmentProtect = eventModel('attachment protect', null, {
    ...file,
    fileMime: textField('MIME type. Example: application/pdf'),
    sizeAttachment: numberField('Size of the file in bytes. Example: 2048'),
    ...sender,
    ...senderDomain,
    ...recipients,
    ...message,
    ...senderIp,
    customerIp: rare(textField('IP address on the customer side. Example: 198.51.100.7')),
    ...route
});

export const ReceiptEvent = receipt.schema;
export const ProcessEvent = process.schema;
export const DeliveryEvent = delivery.schema;
export const JournalEvent = journal.schema;
export const AvEvent = av.schema;
export const SpamEvent = spam.schema;
export const InternalEmailProtectEvent = internalEmailProtect.schema;
export const ImpersonationProtectEvent = impersonationProtect.schema;
export const UrlProtectEvent = urlProtect.schema;
export const AttachmentProtectEvent = attachmentProtect.schema;

/** Event type as Mimecast names it → the checkpoint field of its cursor, its model and its mapping. */
export const securityEventTypes = ownOnly({
    receipt: { cursor: 'receipt', model: 'ReceiptEvent', record: receipt.record },
    process: { cursor: 'process', model: 'ProcessEvent', record: process.record },
    delivery: { cursor: 'delivery', model: 'DeliveryEvent', record: delivery.record },
    journal: { cursor: 'journal', model: 'JournalEvent', record: journal.record },
    av: { cursor: 'av', model: 'AvEvent', record: av.record },
    spam: { cursor: 'spam', model: 'SpamEvent', record: spam.record },
    'internal email protect': { cursor: 'internalEmailProtect', model: 'InternalEmailProtectEvent', record: internalEmailProtect.record },
    'impersonation protect': { cursor: 'impersonationProtect', model: 'ImpersonationProtectEvent', record: impersonationProtect.record },
    'url protect': { cursor: 'urlProtect', model: 'UrlProtectEvent', record: urlProtect.record },
    'attachment protect': { cursor: 'attachmentProtect', model: 'AttachmentProtectEvent', record: attachmentProtect.record }
} as const);
export type SecurityEventType = keyof typeof securityEventTypes;
