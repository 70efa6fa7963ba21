import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, flagField, listField, numberField, occurredAt, textField, textListField, timeField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { list, text } from './values.js';
import type { Row } from './values.js';

const hit = thing({
    source: textField('Which check hit. Example: internal_user_name', 'impersonationDomainSource'),
    similarDomain: textField('What looked alike; null for dictionary hits. Example: Ana Lee <ana@lookalike.example>'),
    similarTo: textField('What it looked like; for dictionary hits the words that were found. Example: Ana Lee', 'stringSimilarToDomain'),
    checkerResult: textField('Null for dictionary hits. Example: hit')
});

const log = thing({
    id: computedField(
        z.string().describe('Made from time, message id, recipient, sender, subject, definition and identifiers. Rows equal in all of them are numbered.'),
        identity
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

function identity(row: Row): string {
    // Mail without a Message-ID exists: the subject tells two of them apart.
    const parts = ['messageId', 'recipientAddress', 'senderAddress', 'subject', 'definition'].map((part) => text(row[part]));
    return identityOf(isoDate(row['eventTime']), ...parts, ...(list(row['identifiers']) ?? []).sort());
}
