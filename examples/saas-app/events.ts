/**
 * From records of Mimecast to the rows that this application shows: one table for seven kinds of them, so that a person can search in all at once.
 */
import type { AttachmentProtectLog, AuditEvent, DlpLog, ImpersonationProtectLog, RejectionLog, ReportedEmail, UrlProtectLog } from 'nango-mimecast';
import type { StoredEvent } from './store.ts';

type Row = Omit<StoredEvent, 'model' | 'id' | 'at' | 'messageId'>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** How each kind of record becomes a row. Another one is another entry here. */
const rows = {
    UrlProtectLog: (record: UrlProtectLog): Row => ({
        sender: text(record.fromUserEmailAddress),
        recipient: text(record.userEmailAddress),
        summary: text(record.url),
        verdict: [record.scanResult, record.action].filter(Boolean).join(', '),
        isThreat: record.scanResult === 'malicious' || record.scanResult === 'suspicious'
    }),
    AttachmentProtectLog: (record: AttachmentProtectLog): Row => ({
        sender: text(record.senderAddress),
        recipient: text(record.recipientAddress),
        summary: [record.fileName, record.subject].filter(Boolean).join(' in '),
        verdict: text(record.result),
        isThreat: record.result === 'malicious' || record.result === 'unsafe'
    }),
    ImpersonationProtectLog: (record: ImpersonationProtectLog): Row => ({
        sender: text(record.senderAddress),
        recipient: text(record.recipientAddress),
        summary: text(record.subject),
        verdict: [record.action, ...(record.identifiers ?? [])].filter(Boolean).join(', '),
        isThreat: record.taggedMalicious === true
    }),
    ReportedEmail: (record: ReportedEmail): Row => ({
        sender: text(record.senderHeaders?.[0]),
        recipient: text(record.recipients?.[0]),
        summary: text(record.subject),
        verdict: record.classification ?? 'not judged yet',
        isThreat: record.classification === 'Phishing'
    }),
    DlpLog: (record: DlpLog): Row => ({
        sender: text(record.senderAddress),
        recipient: text(record.recipientAddress),
        summary: [record.policy, record.subject].filter(Boolean).join(': '),
        verdict: text(record.action),
        isThreat: false
    }),
    RejectionLog: (record: RejectionLog): Row => ({
        sender: text(record.fromAddress),
        recipient: text(record.toAddress),
        summary: text(record.info),
        verdict: text(record.description),
        isThreat: false
    }),
    AuditEvent: (record: AuditEvent): Row => ({
        sender: text(record.user),
        recipient: '',
        summary: text(record.eventInfo),
        verdict: text(record.auditType),
        isThreat: false
    })
};

export type EventModel = keyof typeof rows;
export const eventModels = Object.keys(rows) as EventModel[];

/** What a person calls them. */
export const titles: Record<EventModel, string> = {
    UrlProtectLog: 'Link',
    AttachmentProtectLog: 'Attachment',
    ImpersonationProtectLog: 'Impersonation',
    ReportedEmail: 'Reported by a user',
    DlpLog: 'Data leak prevention',
    RejectionLog: 'Rejected',
    AuditEvent: 'Audit'
};

export const isEventModel = (name: string): name is EventModel => Object.hasOwn(rows, name);

/** The syncs that bring these records. */
export const eventSyncs = [
    'url-protect-logs',
    'attachment-protect-logs',
    'impersonation-protect-logs',
    'reported-emails',
    'dlp-logs',
    'rejection-logs',
    'audit-events'
] as const;

/** Null for a record without a time: it has no place on a time line. */
export function toEvent<Model extends EventModel>(model: Model, record: Parameters<(typeof rows)[Model]>[0]): StoredEvent | null {
    if (record.occurredAt === null) {
        return null;
    }
    // Each entry takes the record of its own model, which the compiler does not follow through a table.
    const row = rows[model] as (record: unknown) => Row;
    const { messageId } = { messageId: null, ...record };
    return { model, id: record.id, at: record.occurredAt, messageId, ...row(record) };
}
