import * as z from 'zod';
import { anyListField, computedField, numberField, occurredAt, textField, timeField } from './fields.js';
import { identityOf, recordId } from './identity.js';
import { thing } from './thing.js';
import { object, text } from './values.js';
import type { Row } from './values.js';

const email = thing(
    {
        id: computedField(
            z.string().describe("Mimecast's aggregate id of the message: one record per message, however often it is reported. Example: sim-rep-1"),
            identity,
            'message.messageAggregateId',
            'messageAggregateId'
        ),
        occurredAt: occurredAt('message.lastReportedDate'),
        messageId: textField('Internet message id. Example: <r1@sender.example>', 'message.messageId', 'messageId'),
        subject: textField('Subject, encoded as in the message. Example: Invoice', 'message.subject', 'subject'),
        sentDate: timeField('When it was sent, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z', 'message.sentDate', 'sentDate'),
        lastReportedDate: timeField(
            'When someone last reported it, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z',
            'message.lastReportedDate',
            'lastReportedDate'
        ),
        senderHeaders: anyListField(
            'From, reply-to and return-path, as Mimecast sends them. Example: ["bo@sender.example"]',
            'message.senderHeaders',
            'senderHeaders'
        ),
        recipients: anyListField('Recipients, as Mimecast sends them. Example: ["ana@example.com"]', 'message.recipients', 'recipients'),
        recipientsCount: numberField('Number of recipients. Example: 1', 'message.recipientsCount', 'recipientsCount'),
        reportersCount: numberField('Number of people who reported it. Example: 1', 'message.reportersCount', 'reportersCount'),
        analysisId: textField('Id of the analysis; null until there is one. Example: sim-ta-1', 'threatAnalysis.threatAnalysisId'),
        // The list names it resolvedDate, the detail call date.
        analysisDate: timeField(
            'When it was analysed, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z',
            'threatAnalysis.resolvedDate',
            'threatAnalysis.date'
        ),
        analysisType: textField('Who analysed it: Auto, MSOC or Customer. Example: MSOC', 'threatAnalysis.type'),
        classification: textField('Result of the analysis. Example: Phishing', 'threatAnalysis.classification'),
        analysisDetails: textField('Details of the analysis.', 'threatAnalysis.details'),
        threatReports: textField("Mimecast's link to the list of reporters.")
    },
    { without: ['meta'], opened: ['message', 'threatAnalysis'] }
);
export const ReportedEmail = email.schema;
export type ReportedEmail = z.infer<typeof ReportedEmail>;
export const reportedEmail = email.record;

function identity(row: Row): string {
    const message = object(row['message']) ?? row;
    return recordId(text(message['messageAggregateId'])) ?? identityOf(text(message['messageId']), text(message['sentDate']), text(message['subject']));
}
