import * as z from 'zod';
import { eventModel, flagField, textField, textListField } from './event-model.js';
import { flag, object, text } from './values.js';
import type { Field } from './event-model.js';

/** The three Cloud Integrated event types. What they share with Cloud Gateway events has the same names and the same identity rule. */

const AppliedPolicy = z.object({
    name: z.string().nullable().describe('Name of the policy. Example: Demo malware policy'),
    action: z.string().nullable().describe('What it did. Example: BLOCK'),
    mode: z.string().nullable().describe('Example: ACTIVE')
});
const policiesField = (description: string): Field<z.ZodNullable<z.ZodArray<typeof AppliedPolicy>>> => ({
    schema: z.array(AppliedPolicy).nullable().describe(description),
    read: (value) =>
        rowsOf(value)?.map((row): z.infer<typeof AppliedPolicy> => ({ name: text(row['name']), action: text(row['action']), mode: text(row['mode']) })) ?? null,
    aliases: []
});

const AuthenticationResult = z.object({
    type: z.string().nullable().describe('SPF, DKIM or DMARC. Example: SPF'),
    result: z.string().nullable().describe('pass, fail or none. Example: pass'),
    aligned: z.boolean().nullable().describe('Whether the domains agree. Example: true')
});
const authenticationField = (description: string): Field<z.ZodNullable<z.ZodArray<typeof AuthenticationResult>>> => ({
    schema: z.array(AuthenticationResult).nullable().describe(description),
    read: (value) =>
        rowsOf(value)?.map((row): z.infer<typeof AuthenticationResult> => ({
            type: text(row['type']),
            result: text(row['result']),
            aligned: flag(row['aligned'])
        })) ?? null,
    aliases: []
});

function rowsOf(value: unknown): Record<string, unknown>[] | undefined {
    return Array.isArray(value) ? value.map((item: unknown) => object(item) ?? {}) : undefined;
}

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
    policiesApplied: policiesField('Policies that applied.'),
    historicalMail: flagField('Whether the message is from before the product was switched on. Example: false'),
    source: textField('Where the message was read. Example: OFFICE_365_MAIL'),
    direction: textField('INBOUND or INTERNAL, in any case. Example: INBOUND')
});

const mailflow = eventModel('mailflow', null, {
    messageId: textField('Internet message id. Example: <ci-0001@sender.example>'),
    authResults: authenticationField('Sender authentication.')
});

const urlClick = eventModel('urlclick', null, {
    action: textField('What was done; blocked clicks only. Example: BLOCK'),
    originalUrl: textField('The URL in the message. Example: http://login.bad.example/'),
    redirectUrl: textField('Where it led. Example: http://other.bad.example/'),
    sourceIp: textField('IP address of who clicked. Example: 203.0.113.9'),
    messageId: textField('Internet message id. Example: <ci-0001@sender.example>')
});

export const CloudIntegratedEntity = entity.schema;
export const CloudIntegratedMailflow = mailflow.schema;
export const CloudIntegratedUrlClick = urlClick.schema;

/** Event type as Mimecast names it → the checkpoint field of its cursor, its model and its mapping. */
export const cloudIntegratedEventTypes = {
    entities: { cursor: 'entities', model: 'CloudIntegratedEntity', record: entity.record },
    mailflow: { cursor: 'mailflow', model: 'CloudIntegratedMailflow', record: mailflow.record },
    urlclick: { cursor: 'urlclick', model: 'CloudIntegratedUrlClick', record: urlClick.record }
} as const;
export type CloudIntegratedEventType = keyof typeof cloudIntegratedEventTypes;
