import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { secureNumber } from '../api/secure-id.js';
import { computedField, flagField, listField, numberField, occurredAt, textField, textListField, timeField } from './fields.js';
import { identityOf, logId } from './identity.js';
import { thing } from './thing.js';
import { list, text } from './values.js';
import type { LogIdentity } from './identity.js';

const hit = thing({
    source: textField('Which check hit. Example: internal_user_name', 'impersonationDomainSource'),
    similarDomain: textField('What looked alike; null for dictionary hits. Example: Ana Lee <ana@lookalike.example>'),
    similarTo: textField('What it looked like; for dictionary hits the words that were found. Example: Ana Lee', 'stringSimilarToDomain'),
    checkerResult: textField('Null for dictionary hits. Example: hit')
});

// Mail without a Message-ID exists: the subject tells two of them apart.
const parts = ['messageId', 'recipientAddress', 'senderAddress', 'subject', 'definition'];

export const impersonationProtectLogIdentity: LogIdentity = {
    number: (row) => secureNumber(row['id'], 'id'),
    key: (facts) => identityOf(isoDate(facts['eventTime']), ...parts.map((part) => text(facts[part])), ...[...(list(facts['identifiers']) ?? [])].sort())
};

const log = thing({
    id: computedField(
        z
            .string()
            .describe(
                "The number inside Mimecast's id; where it shows none, made from time, message id, recipient, sender, subject, definition and identifiers, and rows equal in all of them are numbered. Example: 7310042"
            ),
        (row) => logId(impersonationProtectLogIdentity, row),
        'id'
    ),
    occurredAt: occurredAt('eventTime'),
    eventTime: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T15:27:14.000Z'),
    senderAddress: textField('Sender. Example: ceo@lookalike.example'),
    recipientAddress: textField('Recipient. Example: ana@example.com'),
    subject: textField('Subject of the message. Example: Quick task'),
    messageId: textField('Internet message id. Example: <i1@lookalike.example>'),
    senderIpAddress: textField('IP address of the sender. Example: 192.0.2.8'),
    definition: textField('Name of the definition that applied. Example: Demo impersonation definition'),
    action: textField('none, hold or bounce. Example: none'),
    hits: numberField('Number of identifiers that hit. Example: 1'),
    identifiers: textListField('Identifiers that hit. Example: ["internal_user_name"]'),
    taggedExternal: flagField('Whether it was tagged as external. Example: false'),
    taggedMalicious: flagField('Whether it was tagged as malicious. Example: true'),
    impersonationResults: listField('One entry per hit.', hit)
});
export const ImpersonationProtectLog = log.schema;
export type ImpersonationProtectLog = z.infer<typeof ImpersonationProtectLog>;
export const impersonationProtectLog = log.record;
