import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { secureNumber } from '../api/secure-id.js';
import { identityOf, logId } from './identity.js';
import { flag, list, number, object, text } from './values.js';
import type { LogIdentity } from './identity.js';
import type { Row } from './values.js';

const ImpersonationHit = z.object({
    source: z.string().nullable().describe('Which check hit. Example: internal_user_name'),
    similarDomain: z.string().nullable().describe('What looked alike; absent for dictionary hits. Example: Ana Lee <ana@lookalike.example>'),
    similarTo: z.string().nullable().describe('What it looked like; for dictionary hits the words that were found. Example: Ana Lee'),
    checkerResult: z.string().nullable().describe('Absent for dictionary hits. Example: hit')
});

export const ImpersonationProtectLog = z.object({
    id: z
        .string()
        .describe(
            "The number inside Mimecast's id; where it shows none, made from time, message id, recipient, sender, subject, definition and identifiers, and rows equal in all of them are numbered. Example: 7310042"
        ),
    mimecastId: z.string().nullable().describe("Mimecast's own id; nobody has shown that it stays the same between reads. Example: MTOKEN:sim1"),
    eventTime: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T15:27:14.000Z'),
    senderAddress: z.string().nullable().describe('Sender. Example: ceo@lookalike.example'),
    recipientAddress: z.string().nullable().describe('Recipient. Example: ana@example.com'),
    subject: z.string().nullable().describe('Subject of the message. Example: Quick task'),
    messageId: z.string().nullable().describe('Internet message id. Example: <i1@lookalike.example>'),
    senderIpAddress: z.string().nullable().describe('IP address of the sender. Example: 192.0.2.8'),
    definition: z.string().nullable().describe('Name of the definition that applied. Example: Demo impersonation definition'),
    action: z.string().nullable().describe('none, hold or bounce. Example: none'),
    hits: z.number().nullable().describe('Number of identifiers that hit. Example: 1'),
    identifiers: z.array(z.string()).nullable().describe('Identifiers that hit. Example: ["internal_user_name"]'),
    taggedExternal: z.boolean().nullable().describe('Whether it was tagged as external. Example: false'),
    taggedMalicious: z.boolean().nullable().describe('Whether it was tagged as malicious. Example: true'),
    impersonationResults: z.array(ImpersonationHit).nullable().describe('One entry per hit.')
});
export type ImpersonationProtectLog = z.infer<typeof ImpersonationProtectLog>;

// Mail without a Message-ID exists: the subject tells two of them apart.
const parts = ['messageId', 'recipientAddress', 'senderAddress', 'subject', 'definition'];

export const impersonationProtectLogIdentity: LogIdentity = {
    number: (row) => secureNumber(row['id'], 'id'),
    key: (facts) => identityOf(isoDate(facts['eventTime']), ...parts.map((part) => text(facts[part])), ...[...(list(facts['identifiers']) ?? [])].sort())
};

export function impersonationProtectLog(row: Row): ImpersonationProtectLog {
    const identifiers = list(row['identifiers']);
    const results = Array.isArray(row['impersonationResults']) ? row['impersonationResults'] : null;
    return {
        id: logId(impersonationProtectLogIdentity, row),
        mimecastId: text(row['id']),
        eventTime: isoDate(row['eventTime']),
        senderAddress: text(row['senderAddress']),
        recipientAddress: text(row['recipientAddress']),
        subject: text(row['subject']),
        messageId: text(row['messageId']),
        senderIpAddress: text(row['senderIpAddress']),
        definition: text(row['definition']),
        action: text(row['action']),
        hits: number(row['hits']),
        identifiers,
        taggedExternal: flag(row['taggedExternal']),
        taggedMalicious: flag(row['taggedMalicious']),
        impersonationResults: results?.map((result: unknown) => hit(object(result) ?? {})) ?? null
    };
}

function hit(row: Row): z.infer<typeof ImpersonationHit> {
    return {
        source: text(row['impersonationDomainSource']),
        similarDomain: text(row['similarDomain']),
        similarTo: text(row['stringSimilarToDomain']),
        checkerResult: text(row['checkerResult'])
    };
}
