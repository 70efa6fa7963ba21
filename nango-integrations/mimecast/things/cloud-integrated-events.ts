import { eventModel } from './event-model.js';
import { flagField, listField, rare, textField, textListField } from './fields.js';
import { thing } from './thing.js';
import { ownOnly } from './values.js';

/** The three Cloud Integrated event types. What they share with Cloud Gateway events has the same names and the same identity rule. */

const appliedPolicy = thing({
    name: textField('Name of the policy. Example: Demo malware policy'),
    action: textField('What it did. Example: BLOCK'),
    mode: textField('Example: ACTIVE')
});

const authenticationResult = thing({
    type: textField('SPF, DKIM or DMARC. Example: SPF'),
    result: textField('pass, fail or none. Example: pass'),
    aligned: flagField('Whether the domains agree. Example: true')
});

const entity = eventModel('entities', 'MALWARE', {
    messageId: textField('Internet message id. One message gives several events while its state changes. Example: <ci-0001@sender.example>'),
    subject: textField('Subject. Example: Invoice'),
    senderEnvelope: textField('Envelope sender; empty on bounces. Example: bo@sender.example'),
    senderHeader: textField('Header sender; empty on bounces. Example: bo@sender.example'),
    senderIp: textField('IP address of the sender. Example: 192.0.2.10'),
    recipients: textListField('Recipients. Example: ["ana@example.com"]'),
    attachments: textListField('Names of the attachments. Example: ["invoice.xlsm"]'),
    threatState: textField('DELIVERY_IN_PROGRESS, BLOCKED, DELIVERED or QUARANTINED; an open list. Example: BLOCKED'),
    threatType: textField('NO_DETECTIONS, MALWARE, PHISHING or POLICIES_DISABLED; an open list. Example: MALWARE'),
    tags: textListField('Tags. Example: ["MALWARE"]'),
    policiesApplied: listField('Policies that applied.', appliedPolicy),
    historicalMail: flagField('Whether the message is from before the product was switched on. Example: false'),
    source: textField('Where the message was read. Example: OFFICE_365_MAIL'),
    direction: textField('INBOUND or INTERNAL, in any case. Example: INBOUND')
});

const mailflow = eventModel('mailflow', null, {
    messageId: textField('Internet message id. Example: <ci-0001@sender.example>'),
    authResults: listField('Sender authentication.', authenticationResult)
});

const urlClick = eventModel('urlclick', null, {
    action: textField('What was done; blocked clicks only. Example: BLOCK'),
    originalUrl: textField('The URL in the message. Example: http://login.bad.example/'),
    redirectUrl: textField('Where it led. Example: http://other.bad.example/'),
    sourceIp: textField('IP address of who clicked. Example: 203.0.113.9'),
    messageId: rare(textField('Internet message id. Example: <ci-0001@sender.example>'))
});

export const CloudIntegratedEntity = entity.schema;
export const CloudIntegratedMailflow = mailflow.schema;
export const CloudIntegratedUrlClick = urlClick.schema;

/** Event type as Mimecast names it → the checkpoint field of its cursor, its model and its mapping. */
export const cloudIntegratedEventTypes = ownOnly({
    entities: { cursor: 'entities', model: 'CloudIntegratedEntity', record: entity.record },
    mailflow: { cursor: 'mailflow', model: 'CloudIntegratedMailflow', record: mailflow.record },
    urlclick: { cursor: 'urlclick', model: 'CloudIntegratedUrlClick', record: urlClick.record }
} as const);
export type CloudIntegratedEventType = keyof typeof cloudIntegratedEventTypes;
