/**
 * One declaration per kind of record that is an event: which kind of event, and which field says which fact. Both schemas are written from these.
 */
import type { Models } from '../functions.generated.ts';
import type { FactName } from './facts.ts';
import type { KindName } from './kinds.ts';
import { word } from './readers.ts';

export interface Mapping<Row, Field extends string = keyof Row & string> {
    kind: KindName | { among: readonly KindName[]; by: (record: Row) => KindName };
    /** `event.dataset` of ECS, as Elastic's own integration names it where it has the log. */
    dataset: string | ((record: Row) => string);
    /** What a finding is called. */
    title?: string;
    /** Which fields say it; the first one that is filled. */
    facts: { readonly [F in FactName]?: Field | readonly Field[] };
    /** Facts that no field says alone. */
    derive?: (record: Row) => { readonly [F in FactName]?: unknown };
    /** An object whose fields count as fields of the record. */
    opened?: keyof Row & string;
}

const message = {
    account: 'accountId',
    correlation: 'aggregateId',
    messageId: 'messageId',
    subject: 'subject',
    envelopeFrom: 'senderEnvelope',
    eventCode: 'type'
} as const;
const event = { ...message, recipients: 'recipients' } as const;
const file = { fileName: 'fileName', fileExtension: 'fileExtension', md5: 'md5', sha1: 'sha1', sha256: 'sha256' } as const;
const rejection = { errorType: 'rejectionType', errorCode: 'rejectionCode', reason: 'rejectionInfo' } as const;
const tls = { tlsVersion: 'tlsVersion', tlsCipher: 'tlsCipher' } as const;
const url = { url: 'url', urlHost: 'url' } as const;

/** An e-mail that was looked at, or a finding where the verdict is none of these. */
const unless =
    (...good: string[]) =>
    (verdict: unknown, found: KindName = 'detected'): KindName =>
        good.includes(word(verdict) ?? '') ? 'scanned' : found;

const cleanUrl = unless('clean', '');
const safeFile = unless('safe', 'clean', 'timeout', 'error', '');
/** Other words than these are no malware: the list is open. */
const isMalware = (verdict: unknown): boolean => ['malicious', 'malware', 'unsafe'].includes(word(verdict) ?? '');
const noThreat = unless('no_detections', 'policies_disabled', '');

/** How events of the live stream are told apart; a type that is not here is an e-mail that was looked at. */
const liveKinds: ReadonlyMap<string, KindName> = new Map([
    ['receipt', 'received'],
    ['process', 'scanned'],
    ['delivery', 'delivered'],
    ['journal', 'journaled'],
    ['av', 'malwareDetected'],
    ['spam', 'scanned'],
    ['internal email protect', 'detected'],
    ['impersonation protect', 'detected'],
    ['url protect', 'detected'],
    ['attachment protect', 'malwareDetected']
]);

type Row = Readonly<Record<string, unknown>>;

const liveVerdicts: ReadonlyMap<string, (row: Row) => unknown> = new Map<string, (row: Row) => unknown>([
    ['av', () => 'malicious'],
    ['attachment protect', () => 'malicious'],
    ['impersonation protect', ({ taggedMalicious }) => (taggedMalicious === true || taggedMalicious === 'true' ? 'malicious' : 'suspicious')],
    ['spam', () => 'spam'],
    ['url protect', ({ blockReason }) => blockReason]
]);

/** What an audit event is, by its type. The types are an open list: what is not here goes by the word at its end. */
const auditKinds: readonly (readonly [RegExp, KindName])[] = [
    [/^User Logged On$/i, 'signedIn'],
    [/^Logon Authentication Failed$/i, 'signInFailed'],
    [/^Logon Requires Challenge$/i, 'signInChallenged'],
    [/^User Password Changed$/i, 'passwordChanged'],
    [/ (Created|Added)$/i, 'created'],
    [/ (Deleted|Removed)$/i, 'deleted'],
    [/ (Changed|Updated|Modified|Adjustment)$/i, 'changed'],
    [/ (Viewed|Download|Downloaded|Exports?)$/i, 'looked']
];

/** Every field that an event of the stream may have, in itself or in its details. */
type LiveField = {
    [
        M in 'LiveSecurityEvent' | 'ReceiptEvent' | 'DeliveryEvent' | 'AvEvent' | 'ImpersonationProtectEvent' | 'UrlProtectEvent' | 'AttachmentProtectEvent'
    ]: keyof Models[M] & string;
}['LiveSecurityEvent' | 'ReceiptEvent' | 'DeliveryEvent' | 'AvEvent' | 'ImpersonationProtectEvent' | 'UrlProtectEvent' | 'AttachmentProtectEvent'];

const hashFact = { MD5: 'indicatorMd5', 'SHA-1': 'indicatorSha1', 'SHA-256': 'indicatorSha256' } as const;

export const mappings = {
    ArchiveSearchLog: {
        kind: 'searched',
        dataset: 'mimecast.archive_search_logs',
        facts: { user: 'emailAddr', comment: 'searchReason' }
    },
    ArchiveViewLog: {
        kind: 'viewed',
        dataset: 'mimecast.archive_view_logs',
        facts: { user: 'viewer', headerFrom: 'from', recipients: 'to', subject: 'subject' }
    },
    AttachmentProtectEvent: {
        kind: 'malwareDetected',
        dataset: 'mimecast.siem_logs',
        title: 'Attachment Protect: file found',
        facts: { ...event, ...file, fileMime: 'fileMime', fileSize: 'sizeAttachment', senderIp: 'senderIp', senderDomain: 'senderDomain', direction: 'route' },
        derive: () => ({ verdict: 'malicious' })
    },
    AttachmentProtectLog: {
        kind: {
            among: ['malwareDetected', 'detected', 'scanned'],
            by: ({ result }) => safeFile(result, isMalware(result) ? 'malwareDetected' : 'detected')
        },
        dataset: 'mimecast.ttp_ap_logs',
        title: 'Attachment Protect: file found',
        facts: {
            envelopeFrom: 'senderAddress',
            recipients: 'recipientAddress',
            subject: 'subject',
            messageId: 'messageId',
            fileName: 'fileName',
            fileMime: 'fileType',
            sha256: 'fileHash',
            verdict: 'result',
            reason: 'details',
            direction: 'route',
            policy: 'definition'
        }
    },
    AuditEvent: {
        kind: {
            among: [...auditKinds.map(([, kind]) => kind), 'administered'],
            by: ({ auditType }) => auditKinds.find(([type]) => type.test(auditType ?? ''))?.[1] ?? 'administered'
        },
        dataset: 'mimecast.audit_events',
        facts: { eventName: 'auditType', message: 'eventInfo', ipInText: 'eventInfo', user: 'user', userInText: 'eventInfo', subjectUser: 'user' }
    },
    AvEvent: {
        kind: 'malwareDetected',
        dataset: 'mimecast.siem_logs',
        title: 'Virus found in an e-mail',
        facts: { ...event, ...file, threat: 'virusFound', size: 'emailSize', senderIp: 'senderIp', senderDomain: 'senderDomain', direction: 'route' },
        derive: () => ({ verdict: 'malicious' })
    },
    CloudIntegratedEntity: {
        kind: {
            among: ['malwareDetected', 'detected', 'scanned'],
            by: ({ threatType }) => noThreat(threatType, word(threatType) === 'malware' ? 'malwareDetected' : 'detected')
        },
        dataset: 'mimecast.cloud_integrated_logs',
        title: 'Threat found in an e-mail',
        facts: {
            ...event,
            headerFrom: 'senderHeader',
            senderIp: 'senderIp',
            attachments: 'attachments',
            verdict: 'threatType',
            action: 'threatState',
            direction: 'direction'
        }
    },
    CloudIntegratedMailflow: {
        kind: 'other',
        dataset: 'mimecast.cloud_integrated_logs',
        facts: { account: 'accountId', correlation: 'aggregateId', eventCode: 'type' }
    },
    CloudIntegratedUrlClick: {
        kind: { among: ['detected', 'other'], by: ({ action }) => (action === null ? 'other' : 'detected') },
        dataset: 'mimecast.cloud_integrated_logs',
        title: 'Click on a dangerous link',
        facts: {
            account: 'accountId',
            correlation: 'aggregateId',
            eventCode: 'type',
            messageId: 'messageId',
            action: 'action',
            url: 'originalUrl',
            urlHost: 'originalUrl',
            clientIp: 'sourceIp'
        }
    },
    DeliveryEvent: {
        kind: 'delivered',
        dataset: 'mimecast.siem_logs',
        facts: {
            ...event,
            ...rejection,
            ...tls,
            outcome: 'delivered',
            errorMessage: 'deliveryErrors',
            destinationIp: 'destinationIp',
            destinationHost: 'hostname',
            direction: 'direction',
            size: 'emailSize'
        }
    },
    DlpLog: {
        kind: 'detected',
        dataset: 'mimecast.dlp_logs',
        title: 'Data leak prevention policy triggered',
        facts: {
            envelopeFrom: 'senderAddress',
            recipients: 'recipientAddress',
            subject: 'subject',
            messageId: 'messageId',
            policy: 'policy',
            action: 'action',
            direction: 'route'
        }
    },
    HeldMessage: {
        kind: 'scanned',
        dataset: 'mimecast.held_messages',
        facts: {
            headerFrom: 'fromHeader',
            envelopeFrom: 'from',
            recipients: 'to',
            subject: 'subject',
            size: 'size',
            direction: 'route',
            policy: 'policy',
            reason: 'reason',
            errorCode: 'reasonCode'
        },
        derive: () => ({ action: 'held' })
    },
    HeldReleaseLog: {
        kind: 'decided',
        dataset: 'mimecast.message_release_logs',
        facts: {
            headerFrom: 'fromHeader',
            envelopeFrom: 'from',
            recipients: 'to',
            subject: 'subject',
            size: 'size',
            direction: 'route',
            policy: 'policy',
            action: 'status',
            reason: ['rejectReason', 'messageInfo'],
            spamScore: 'spamScore',
            user: 'operator'
        }
    },
    ImpersonationProtectEvent: {
        kind: 'detected',
        dataset: 'mimecast.siem_logs',
        title: 'Impersonation found in an e-mail',
        facts: { ...event, action: 'action', policy: 'policyDefinition', senderIp: 'senderIp', direction: 'route' },
        derive: ({ taggedMalicious }) => ({ verdict: taggedMalicious === true ? 'malicious' : 'suspicious' })
    },
    ImpersonationProtectLog: {
        kind: 'detected',
        dataset: 'mimecast.ttp_ip_logs',
        title: 'Impersonation found in an e-mail',
        facts: {
            envelopeFrom: 'senderAddress',
            recipients: 'recipientAddress',
            subject: 'subject',
            messageId: 'messageId',
            senderIp: 'senderIpAddress',
            policy: 'definition',
            action: 'action'
        },
        derive: ({ taggedMalicious }) => ({ verdict: taggedMalicious === true ? 'malicious' : 'suspicious' })
    },
    InternalEmailProtectEvent: {
        kind: 'detected',
        dataset: 'mimecast.siem_logs',
        title: 'Threat found in an internal e-mail',
        facts: { ...event, reason: 'scanResults', urlCategory: 'urlCategory', direction: 'route' }
    },
    JournalEvent: {
        kind: 'journaled',
        dataset: 'mimecast.siem_logs',
        facts: {
            account: 'accountId',
            correlation: 'aggregateId',
            eventCode: 'type',
            subject: 'subject',
            recipients: 'recipients',
            envelopeFrom: 'senderEnvelope',
            direction: 'direction'
        }
    },
    LiveSecurityEvent: {
        kind: { among: [...new Set(liveKinds.values())], by: ({ type }) => liveKinds.get(type) ?? 'scanned' },
        dataset: 'mimecast.siem_logs',
        title: 'Threat found in an e-mail',
        opened: 'details',
        facts: {
            ...event,
            ...file,
            ...rejection,
            ...tls,
            ...url,
            headerFrom: 'senderHeader',
            action: 'action',
            senderIp: 'senderIp',
            direction: ['direction', 'route'],
            senderDomain: 'senderDomain',
            policy: 'policyDefinition',
            outcome: 'delivered',
            errorMessage: ['deliveryErrors', 'receiptErrors'],
            destinationIp: 'destinationIp',
            destinationHost: 'hostname',
            threat: 'virusFound',
            size: 'emailSize',
            fileMime: 'fileMime',
            fileSize: 'sizeAttachment',
            spamScore: 'spamScore',
            clientIp: 'sourceIp',
            urlCategory: 'urlCategory'
        },
        // As the same event is judged that comes in a file.
        derive: (row) => ({ verdict: liveVerdicts.get(row.type)?.({ ...row }) })
    },
    MessageTrackingLog: {
        kind: 'traced',
        dataset: 'mimecast.message_tracking',
        facts: {
            headerFrom: 'fromHeader',
            envelopeFrom: 'from',
            recipients: 'to',
            subject: 'subject',
            senderIp: 'senderIp',
            direction: 'route',
            outcome: 'status',
            reason: 'info',
            spamScore: 'spamScore',
            sentAt: 'sent'
        }
    },
    ProcessEvent: {
        kind: 'scanned',
        dataset: 'mimecast.siem_logs',
        facts: { ...message, action: 'action', reason: 'holdReason', attachments: 'attachments', size: 'emailSize' }
    },
    ReceiptEvent: {
        kind: 'received',
        dataset: 'mimecast.siem_logs',
        facts: {
            ...event,
            ...rejection,
            ...tls,
            headerFrom: 'senderHeader',
            action: 'action',
            senderIp: 'senderIp',
            direction: 'direction',
            errorMessage: 'receiptErrors',
            spamScore: 'spamScore'
        }
    },
    RejectionLog: {
        kind: 'received',
        dataset: 'mimecast.rejection_logs',
        facts: {
            envelopeFrom: 'fromAddress',
            recipients: ['toAddress', 'toAddressPreCheck'],
            senderIp: 'ipAddress',
            senderHost: 'remoteName',
            errorType: 'description',
            reason: ['info', 'description'],
            eventCode: 'type',
            spamScore: 'spamScore'
        },
        derive: () => ({ action: 'rejected', outcome: 'rejected' })
    },
    RemediationIncident: {
        kind: { among: ['removed', 'restored'], by: ({ type }) => (word(type) === 'restored' ? 'restored' : 'removed') },
        dataset: 'mimecast.remediation_incidents',
        facts: { incident: ['code', 'id'], reason: 'reason' }
    },
    ReportedEmail: {
        kind: 'reported',
        dataset: 'mimecast.reported_emails',
        title: 'E-mail reported by its reader',
        facts: {
            recipients: 'recipients',
            subject: 'subject',
            messageId: 'messageId',
            verdict: 'classification',
            reason: 'analysisDetails',
            sentAt: 'sentDate'
        },
        derive: ({ senderHeaders }) => ({ headerFrom: senderHeaders?.[0] })
    },
    SpamEvent: {
        kind: 'scanned',
        dataset: 'mimecast.siem_logs',
        facts: { ...event, headerFrom: 'senderHeader', senderIp: 'senderIp', senderDomain: 'senderDomain', direction: 'route' },
        derive: () => ({ verdict: 'spam' })
    },
    ThreatIndicator: {
        kind: 'indicator',
        dataset: ({ feed }) => `mimecast.threat_intel_${feed}`,
        facts: {
            source: 'feed',
            indicatorId: 'stixId',
            indicatorPattern: 'pattern',
            indicatorHash: ['hash', 'pattern', 'stixId'],
            validFrom: 'validFrom',
            modified: 'modified',
            labels: 'labels'
        },
        derive: ({ hash, hashType }) => (Object.hasOwn(hashFact, hashType ?? '') ? { [hashFact[hashType as keyof typeof hashFact]]: hash } : {})
    },
    UrlProtectEvent: {
        kind: 'detected',
        dataset: 'mimecast.siem_logs',
        title: 'Click on a dangerous link',
        facts: {
            ...event,
            ...url,
            urlCategory: 'urlCategory',
            action: 'action',
            reason: 'blockReason',
            clientIp: 'sourceIp',
            senderDomain: 'senderDomain',
            direction: 'route'
        },
        derive: ({ blockReason }) => ({ verdict: blockReason })
    },
    UrlProtectLog: {
        kind: {
            among: ['detected', 'scanned'],
            // Where nothing is said of the scan, what was blocked was blocked for something.
            by: ({ scanResult, action }) => (scanResult === null && word(action) === 'block' ? 'detected' : cleanUrl(scanResult))
        },
        dataset: 'mimecast.ttp_url_logs',
        title: 'Dangerous link in an e-mail',
        facts: {
            ...url,
            envelopeFrom: 'fromUserEmailAddress',
            recipients: 'userEmailAddress',
            user: 'userEmailAddress',
            subject: 'subject',
            messageId: 'messageId',
            action: 'action',
            verdict: 'scanResult',
            urlCategory: 'category',
            direction: 'route',
            senderIp: 'sendingIp',
            policy: 'ttpDefinition'
        }
    }
} satisfies { [M in keyof Models]?: M extends 'LiveSecurityEvent' ? Mapping<Models[M], LiveField> : Mapping<Models[M]> };

/** Models whose records are events. */
export type EventModel = keyof typeof mappings;
