import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { secureNumber } from '../api/secure-id.js';
import { identityOf, logId, recordId } from './identity.js';
import { flag, number, text } from './values.js';
import type { LogIdentity } from './identity.js';
import type { Row } from './values.js';

export const RejectionLog = z.object({
    id: z
        .string()
        .describe("The number inside Mimecast's id; made from the facts where it shows none, and rows equal in all of them are numbered. Example: 5512870"),
    created: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z'),
    type: z.number().nullable().describe('Number of the kind; use description for people. Example: 14030'),
    description: z.string().nullable().describe('What kind. Example: Virus Signature Detection'),
    info: z.string().nullable().describe('Details. Example: [demo.Test-Signature]'),
    fromAddress: z.string().nullable().describe('Sender. Example: bad@sender.example'),
    toAddress: z.string().nullable().describe('Recipient. Example: ana@example.com'),
    toAddressPreCheck: z.string().nullable().describe('Recipient before the address check. Example: ana@example.com'),
    toAddressPostCheck: z.string().nullable().describe('Recipient after the address check; may be empty. Example: ana@example.com'),
    ipAddress: z.string().nullable().describe('IP address of the sending server. Example: 192.0.2.10'),
    remoteEhlo: z.string().nullable().describe('What the sending server called itself. Example: mail.sender.example'),
    remoteName: z.string().nullable().describe('Name of the sending server. Example: mail.sender.example'),
    detectionLevel: z.string().nullable().describe('Detection level. Example: aggressive'),
    spamScore: z.number().nullable().describe('Spam score. Example: 14'),
    manageRecipient: z.boolean().nullable().describe('As Mimecast says it; what it stands for is not documented. Example: false')
});
export type RejectionLog = z.infer<typeof RejectionLog>;

const facts = ['type', 'info', 'fromAddress', 'toAddress', 'toAddressPreCheck', 'ipAddress'];
const factsOf = (row: Row): (string | null)[] => facts.map((fact) => text(row[fact]));

export const rejectionLogIdentity: LogIdentity = {
    number: (row) => secureNumber(row['id'], 'rejectid'),
    key: (row) => identityOf(isoDate(row['created']), ...factsOf(row)),
    earlier: (row) => recordId(text(row['id'])) ?? identityOf(text(row['created']), ...factsOf(row))
};

export function rejectionLog(row: Row): RejectionLog {
    return {
        id: logId(rejectionLogIdentity, row),
        created: isoDate(row['created']),
        type: number(row['type']),
        description: text(row['description']),
        info: text(row['info']),
        fromAddress: text(row['fromAddress']),
        toAddress: text(row['toAddress']),
        toAddressPreCheck: text(row['toAddressPreCheck']),
        toAddressPostCheck: text(row['toAddressPostCheck']),
        ipAddress: text(row['ipAddress']),
        remoteEhlo: text(row['remoteEhlo']),
        remoteName: text(row['remoteName']),
        detectionLevel: text(row['detectionLevel']),
        spamScore: number(row['spamScore']),
        manageRecipient: flag(row['manageRecipient'])
    };
}
