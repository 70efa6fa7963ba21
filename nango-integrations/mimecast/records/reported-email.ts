import * as z from 'zod';
import { isoDate } from '../api/dates.js';
import { identityOf, recordId } from './identity.js';
import { number, object, text } from './values.js';
import type { Row } from './values.js';

export const ReportedEmail = z.object({
    id: z.string().describe("Mimecast's aggregate id of the message: one record per message, however often it is reported. Example: sim-rep-1"),
    messageId: z.string().nullable().describe('Internet message id. Example: <r1@sender.example>'),
    subject: z.string().nullable().describe('Subject, encoded as in the message. Example: Invoice'),
    sentDate: z.string().nullable().describe('When it was sent, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z'),
    lastReportedDate: z.string().nullable().describe('When someone last reported it, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z'),
    senderHeaders: z.array(z.unknown()).nullable().describe('From, reply-to and return-path, as Mimecast sends them. Example: ["bo@sender.example"]'),
    recipients: z.array(z.unknown()).nullable().describe('Recipients, as Mimecast sends them. Example: ["ana@example.com"]'),
    recipientsCount: z.number().nullable().describe('Number of recipients. Example: 1'),
    reportersCount: z.number().nullable().describe('Number of people who reported it. Example: 1'),
    analysisId: z.string().nullable().describe('Id of the analysis; null until there is one. Example: sim-ta-1'),
    analysisDate: z.string().nullable().describe('When it was analysed, ISO 8601 in UTC. Example: 2026-01-06T10:00:00.000Z'),
    analysisType: z.string().nullable().describe('Who analysed it: Auto, MSOC or Customer. Example: MSOC'),
    classification: z.string().nullable().describe('Result of the analysis. Example: Phishing'),
    analysisDetails: z.string().nullable().describe('Details of the analysis.'),
    threatReports: z.string().nullable().describe("Mimecast's link to the list of reporters.")
});
export type ReportedEmail = z.infer<typeof ReportedEmail>;

export function reportedEmail(row: Row): ReportedEmail {
    const message = object(row['message']) ?? row;
    const analysis = object(row['threatAnalysis']) ?? {};
    return {
        id: recordId(text(message['messageAggregateId'])) ?? identityOf(text(message['messageId']), text(message['sentDate']), text(message['subject'])),
        messageId: text(message['messageId']),
        subject: text(message['subject']),
        sentDate: isoDate(message['sentDate']),
        lastReportedDate: isoDate(message['lastReportedDate']),
        senderHeaders: array(message['senderHeaders']),
        recipients: array(message['recipients']),
        recipientsCount: number(message['recipientsCount']),
        reportersCount: number(message['reportersCount']),
        analysisId: text(analysis['threatAnalysisId']),
        // The list names it resolvedDate, the detail call date.
        analysisDate: isoDate(analysis['resolvedDate'] ?? analysis['date']),
        analysisType: text(analysis['type']),
        classification: text(analysis['classification']),
        analysisDetails: text(analysis['details']),
        threatReports: text(row['threatReports'])
    };
}

function array(value: unknown): unknown[] | null {
    return Array.isArray(value) ? value : null;
}
