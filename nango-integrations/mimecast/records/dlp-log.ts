import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf } from './identity.js';
import { text } from './values.js';
import type { Row } from './values.js';

export const DlpLog = z.object({
    id: z
        .string()
        .describe(
            'Made from time, message id, recipient, sender, subject, policy and action: Mimecast gives no id, and one message gives a row per policy and action. Rows equal in all of them are numbered.'
        ),
    eventTime: z.string().nullable().describe('When, ISO 8601 in UTC. Example: 2026-01-06T16:09:10.000Z'),
    senderAddress: z.string().nullable().describe('Sender; <> on notices. Example: ana@example.com'),
    recipientAddress: z.string().nullable().describe('Recipient. Example: bo@partner.example'),
    subject: z.string().nullable().describe('Subject of the message. Example: Card list'),
    messageId: z.string().nullable().describe('Internet message id. Example: <d1@example.com>'),
    policy: z.string().nullable().describe('Name of the policy that was triggered. Example: Demo card policy'),
    action: z.string().nullable().describe('What was done; an open list. Example: hold'),
    route: z.string().nullable().describe('Direction of the message. Example: outbound')
});
export type DlpLog = z.infer<typeof DlpLog>;

export function dlpLog(row: Row): DlpLog {
    // Mail without a Message-ID exists: a script can send several such messages in a second, and only their subjects tell them apart.
    const parts = ['messageId', 'recipientAddress', 'senderAddress', 'subject', 'policy', 'action'].map((part) => text(row[part]));
    return {
        id: identityOf(isoDate(row['eventTime']), ...parts),
        eventTime: isoDate(row['eventTime']),
        senderAddress: text(row['senderAddress']),
        recipientAddress: text(row['recipientAddress']),
        subject: text(row['subject']),
        messageId: text(row['messageId']),
        policy: text(row['policy']),
        action: text(row['action']),
        route: text(row['route'])
    };
}
