import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { computedField, occurredAt, textField, timeField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { text } from './values.js';
import type { Row } from './values.js';

const log = thing({
    id: computedField(
        z
            .string()
            .describe(
                'Made from time, message id, recipient, sender, subject, policy and action: Mimecast gives no id, and one message gives a row per policy and action. Rows equal in all of them are numbered.'
            ),
        identity
    ),
    occurredAt: occurredAt('eventTime'),
    eventTime: timeField('When, ISO 8601 in UTC. Example: 2026-01-06T16:09:10.000Z'),
    senderAddress: textField('Sender; <> on notices. Example: ana@example.com'),
    recipientAddress: textField('Recipient. Example: bo@partner.example'),
    subject: textField('Subject of the message. Example: Card list'),
    messageId: textField('Internet message id. Example: <d1@example.com>'),
    policy: textField('Name of the policy that was triggered. Example: Demo card policy'),
    action: textField('What was done; an open list. Example: hold'),
    route: textField('Direction of the message. Example: outbound')
});
export const DlpLog = log.schema;
export type DlpLog = z.infer<typeof DlpLog>;
export const dlpLog = log.record;

function identity(row: Row): string {
    // Mail without a Message-ID exists: a script can send several such messages in a second, and only their subjects tell them apart.
    const parts = ['messageId', 'recipientAddress', 'senderAddress', 'subject', 'policy', 'action'].map((part) => text(row[part]));
    return identityOf(isoDate(row['eventTime']), ...parts);
}
