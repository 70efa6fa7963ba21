import * as z from 'zod';
import { flag, list, number, text } from './values.js';
import type { Row } from './values.js';

/** The account, without what only its owner should see (support code, pass phrase). */
export const Account = z.object({
    accountCode: z.string().describe('Code of the account. Example: CUSA100A100'),
    accountName: z.string().nullable().describe('Name of the account. Example: Example Ltd'),
    region: z.string().nullable().describe('Short code of the region. Example: us'),
    type: z.string().nullable().describe('Example: full'),
    mimecastId: z.string().nullable().describe('Example: 01-0100-00100'),
    domain: z.string().nullable().describe('Example: example.com'),
    userCount: z.number().nullable().describe('Number of users. Example: 120'),
    adminEmail: z.string().nullable().describe('Example: admin@example.com'),
    contactName: z.string().nullable().describe('Example: Ana Lee'),
    contactEmail: z.string().nullable().describe('Example: it@example.com'),
    archive: z.boolean().nullable().describe('Whether the account has the archive. Example: true'),
    gateway: z.boolean().nullable().describe('Whether the account has the gateway. Example: true'),
    maxRetention: z.number().nullable().describe('Retention in days. Example: 30'),
    searchReason: z.boolean().nullable().describe('Whether a message search must give a reason. Example: false'),
    packages: z.array(z.string()).describe('Packages of the account. Example: ["URL Protection (Site) [1043]"]')
});
export type Account = z.infer<typeof Account>;

export function account(row: Row): Account {
    return {
        accountCode: text(row['accountCode']) ?? '',
        accountName: text(row['accountName']) || null,
        region: text(row['region']) || null,
        type: text(row['type']) || null,
        mimecastId: text(row['mimecastId']) || null,
        domain: text(row['domain']) || null,
        userCount: number(row['userCount']),
        adminEmail: text(row['adminEmail']) || null,
        contactName: text(row['contactName']) || null,
        contactEmail: text(row['contactEmail']) || null,
        archive: flag(row['archive']),
        gateway: flag(row['gateway']),
        maxRetention: number(row['maxRetention']),
        searchReason: flag(row['searchReason']),
        packages: list(row['packages']) ?? []
    };
}
