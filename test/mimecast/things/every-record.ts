import { readdirSync } from 'node:fs';
import * as z from 'zod';
import type { Field } from '../../../nango-integrations/mimecast/things/fields.ts';
import { account, Account } from '../../../nango-integrations/mimecast/things/account.ts';
import { AddressAlterationSet, setsOf } from '../../../nango-integrations/mimecast/things/address-alteration-set.ts';
import { AddressAlteration, addressAlterationOf } from '../../../nango-integrations/mimecast/things/address-alteration.ts';
import { ArchiveSearchLog, archiveSearchLog } from '../../../nango-integrations/mimecast/things/archive-search-log.ts';
import { ArchiveViewLog, archiveViewLog } from '../../../nango-integrations/mimecast/things/archive-view-log.ts';
import { AttachmentProtectLog, attachmentProtectLog } from '../../../nango-integrations/mimecast/things/attachment-protect-log.ts';
import { AuditCategory, auditCategory } from '../../../nango-integrations/mimecast/things/audit-category.ts';
import { AuditEvent, auditEvent } from '../../../nango-integrations/mimecast/things/audit-event.ts';
import * as integrated from '../../../nango-integrations/mimecast/things/cloud-integrated-events.ts';
import { DlpLog, dlpLog } from '../../../nango-integrations/mimecast/things/dlp-log.ts';
import { Group, GroupMember, groupMember, groupsOf } from '../../../nango-integrations/mimecast/things/group.ts';
import { HeldMessage, heldMessage } from '../../../nango-integrations/mimecast/things/held-message.ts';
import { HeldReleaseLog, heldReleaseLog } from '../../../nango-integrations/mimecast/things/held-release-log.ts';
import { ImpersonationProtectLog, impersonationProtectLog } from '../../../nango-integrations/mimecast/things/impersonation-protect-log.ts';
import { LiveSecurityEvent, liveSecurityEvent } from '../../../nango-integrations/mimecast/things/live-security-event.ts';
import { ManagedUrl, managedUrl } from '../../../nango-integrations/mimecast/things/managed-url.ts';
import { MessageTrackingLog, messageTrackingLog } from '../../../nango-integrations/mimecast/things/message-tracking-log.ts';
import { PhishingResult, phishingCampaign, phishingResult } from '../../../nango-integrations/mimecast/things/phishing-campaign.ts';
import { RejectionLog, rejectionLog } from '../../../nango-integrations/mimecast/things/rejection-log.ts';
import { ReportedEmail, reportedEmail } from '../../../nango-integrations/mimecast/things/reported-email.ts';
import * as gateway from '../../../nango-integrations/mimecast/things/security-events.ts';
import { ThreatIndicator, ThreatMalware, ThreatRelationship, threatIntelTypes } from '../../../nango-integrations/mimecast/things/threat-intel.ts';
import { ThreatReportSubscription, threatReportSubscription } from '../../../nango-integrations/mimecast/things/threat-report-subscription.ts';
import { ThreatStatistic, threatStatistic } from '../../../nango-integrations/mimecast/things/threat-statistic.ts';
import { TrackedMessage, trackedMessage } from '../../../nango-integrations/mimecast/things/tracked-message.ts';
import { UrlProtectLog, urlProtectLog } from '../../../nango-integrations/mimecast/things/url-protect-log.ts';

export type Row = Record<string, unknown>;

/** One kind of record of the product. */
export interface RecordKind {
    name: string;
    schema: { parse: (value: unknown) => unknown; shape: Row };
    make: (row: Row) => Row | undefined;
    /** A whole row, as Mimecast sends it. */
    row: Row;
    /** Keys of the row that stand in no record: handles and secrets. */
    left?: string[];
    /** Without one of these it is no record. */
    needs?: string[];
}

const mail = { subject: 'Plan', route: 'inbound' };
const people = {
    fromEnv: { emailAddress: 'bo@sender.example', displayableName: 'Bo Sender' },
    fromHdr: { emailAddress: 'bo@sender.example', displayName: 'Bo' },
    to: [{ emailAddress: 'ana@example.com', displayableName: 'Ana Lee' }, { emailAddress: 'cy@example.com' }]
};
const tracked = {
    ...{ id: 'syn-track-1', status: 'archived', info: 'Indexed', ...people, ...mail, senderIP: '192.0.2.1', attachments: false, spamScore: 2 },
    ...{ received: '2026-01-06T10:00:00+0000', sent: '2026-01-06T10:00:00+0000', detectionLevel: 'relaxed' }
};
const event = { processingId: 'p', aggregateId: 'a', accountId: 'C1', timestamp: 1767695445642, subtype: 'x' };
const stix = { created: '2026-01-06T15:07:26.653Z', modified: '2026-01-06T15:07:26.653Z', labels: ['a'] };

function valueFor(field: z.ZodType): unknown {
    if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) {
        return valueFor(field.unwrap() as z.ZodType);
    }
    return field instanceof z.ZodBoolean
        ? true
        : field instanceof z.ZodNumber
          ? 1
          : field instanceof z.ZodArray
            ? []
            : field instanceof z.ZodRecord
              ? { a: 1 }
              : field instanceof z.ZodLiteral
                ? field.value
                : field instanceof z.ZodObject
                  ? {}
                  : '1';
}

/** A row with a value for every field that a model has under its own name. */
const rowOf = (schema: { shape: Row }, more: Row): Row => ({
    ...Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, valueFor(field as z.ZodType)])),
    id: undefined,
    occurredAt: undefined,
    extra: undefined,
    ...more
});

const events = (types: Record<string, { model: string; record: (row: Row, id: string) => Row }>, schemas: Row): RecordKind[] =>
    Object.entries(types).map(([type, { model, record }]) => {
        const schema = schemas[model] as RecordKind['schema'];
        return {
            name: model,
            schema,
            make: (row) => record(row, 'made-of-the-line'),
            row: rowOf(schema, { ...event, type })
        };
    });

const kinds: RecordKind[] = [
    ...events(gateway.securityEventTypes, gateway),
    ...events(integrated.cloudIntegratedEventTypes, integrated),
    {
        name: 'LiveSecurityEvent',
        schema: LiveSecurityEvent,
        make: liveSecurityEvent,
        row: {
            ...event,
            eventType: 'process',
            subType: 'Hld',
            subtype: undefined,
            action: 'Hld',
            holdReason: 'Spm',
            emailSize: '7',
            messageId: '<1@x.example>',
            ...mail
        }
    },
    {
        name: 'AuditEvent',
        schema: AuditEvent,
        make: auditEvent,
        row: { id: 'sim-1', auditType: 'User Logged On', user: 'a@example.com', eventTime: '2026-01-06T12:03:24+0000', eventInfo: 'x', category: 'c' },
        left: ['id']
    },
    { name: 'AuditCategory', schema: AuditCategory, make: auditCategory, row: { code: 'account_logs', id: '1', name: 'Account Logs' } },
    {
        name: 'UrlProtectLog',
        schema: UrlProtectLog,
        make: urlProtectLog,
        row: rowOf(UrlProtectLog, {
            ...mail,
            date: '2026-01-06T12:03:24+0000',
            actions: 'Hold, None',
            emailPartsDescription: ['Body'],
            tagMap: {},
            advancedPhishingResult: {}
        })
    },
    {
        name: 'AttachmentProtectLog',
        schema: AttachmentProtectLog,
        make: attachmentProtectLog,
        row: rowOf(AttachmentProtectLog, { ...mail, date: '2026-01-06T12:03:24+0000', actionsTriggered: undefined, actionTriggered: 'none, none' })
    },
    {
        name: 'ImpersonationProtectLog',
        schema: ImpersonationProtectLog,
        make: impersonationProtectLog,
        row: {
            ...rowOf(ImpersonationProtectLog, { subject: 'Plan', eventTime: '2026-01-06T12:03:24+0000', identifiers: ['a'] }),
            ...{
                id: 'MTOKEN:sim1',
                taggedExternal: true,
                taggedMalicious: false,
                impersonationResults: [{ impersonationDomainSource: 'a', checkerResult: 'hit' }]
            }
        },
        left: ['id']
    },
    { name: 'DlpLog', schema: DlpLog, make: dlpLog, row: rowOf(DlpLog, { ...mail, eventTime: '2026-01-06T12:03:24+0000' }) },
    {
        name: 'HeldReleaseLog',
        schema: HeldReleaseLog,
        make: heldReleaseLog,
        row: {
            ...{
                id: 'sim-rel-1',
                status: 'rejected',
                rejectReason: 'x',
                heldReason: 'Spam',
                heldGroup: 'Staff',
                messageInfo: 'x',
                ...people,
                ...mail,
                size: 5,
                policy: 'p'
            },
            ...{
                operator: { emailAddress: 'ana@example.com' },
                released: '2026-01-06T14:49:18+0000',
                attachments: false,
                spamScore: 3,
                detectionLevel: 'moderate'
            },
            spamProcessingDetail: { greyEmail: true }
        },
        left: ['id']
    },
    {
        name: 'RejectionLog',
        schema: RejectionLog,
        make: rejectionLog,
        row: { ...rowOf(RejectionLog, { created: '2026-01-06T10:00:00+0000', manageRecipient: 'false' }), id: 'sim-rej-1' },
        left: ['id']
    },
    {
        name: 'ArchiveSearchLog',
        schema: ArchiveSearchLog,
        make: archiveSearchLog,
        row: rowOf(ArchiveSearchLog, { createTime: '2026-01-06T14:56:42+0000', isAdmin: 'true', museQuery: '[]' })
    },
    {
        name: 'ArchiveViewLog',
        schema: ArchiveViewLog,
        make: archiveViewLog,
        row: rowOf(ArchiveViewLog, { viewed: '2026-01-06T15:22:46+0000', messageDate: '2026-01-05T15:20:47+0000', contentViewed: true, discoveryCase: false })
    },
    { name: 'TrackedMessage', schema: TrackedMessage, make: trackedMessage, row: tracked, left: ['id'] },
    { name: 'MessageTrackingLog', schema: MessageTrackingLog, make: messageTrackingLog, row: tracked, left: ['id'] },
    {
        name: 'HeldMessage',
        schema: HeldMessage,
        make: heldMessage,
        row: {
            ...{ id: 'syn-held-1', reason: 'r', reasonId: 'R', reasonCode: 'r', policyInfo: 'p', ...mail, hasAttachments: false, size: 7543 },
            ...{ from: people.fromEnv, fromHeader: people.fromHdr, to: people.fromEnv, toHeader: people.fromHdr, dateReceived: '2026-01-01T08:00:00+0000' }
        },
        left: ['id']
    },
    {
        name: 'Account',
        schema: Account,
        make: account,
        row: { ...rowOf(Account, { archive: true, gateway: true, packages: ['b', 'a'] }), supportCode: '0000', passphrase: 'secret' },
        left: ['supportCode', 'passphrase']
    },
    {
        name: 'ManagedUrl',
        schema: ManagedUrl,
        make: managedUrl,
        row: {
            ...{
                id: 'syn-url-1',
                scheme: 'https',
                domain: 'bad.example.com',
                port: -1,
                path: '/login',
                queryString: '',
                matchType: 'explicit',
                action: 'block'
            },
            ...{ comment: 'ticket 42', disableUserAwareness: false, disableRewrite: false, disableLogClick: false }
        },
        left: ['id']
    },
    {
        name: 'Group',
        schema: Group,
        make: (row) => groupsOf([row])[0]?.record,
        row: { id: 'syn-group-1', description: 'Blocked Senders', source: 'cloud', parentId: 'syn-root', userCount: 4, folderCount: 0 },
        left: ['id', 'parentId']
    },
    {
        name: 'GroupMember',
        schema: GroupMember,
        make: (row) => groupMember({ id: '1', name: 'Staff', path: ['Staff'], source: null, userCount: null, folderCount: null, number: '1' }, row),
        row: { emailAddress: 'ana@example.com', domain: 'example.com', name: 'Ana Lee', internal: true, type: 'created_manually', notes: 'x' }
    },
    {
        name: 'AddressAlterationSet',
        schema: AddressAlterationSet,
        make: (row) => setsOf([row]).sets.map(({ handle: _, ...record }) => record)[0],
        row: { id: 'syn-set-1', description: 'Renamed offices', source: 'cloud', parentId: 'syn-root', userCount: 0, folderCount: 0, folders: [] },
        left: ['id', 'parentId', 'folders'],
        needs: ['id', 'description']
    },
    {
        name: 'AddressAlteration',
        schema: AddressAlteration,
        make: (row) => addressAlterationOf({ id: '1', name: 'Offices', path: ['Offices'], source: null, folderCount: null, userCount: null }, row),
        row: { id: 'syn-1', folderId: 'syn-set-1', originalAddress: 'a@example.com', newAddress: 'b@example.com', addressType: 'all', routing: 'inbound' },
        left: ['id', 'folderId']
    },
    {
        name: 'PhishingResult',
        schema: PhishingResult,
        make: (row) => phishingResult(phishingCampaign.record({ name: 'Parcel' }), row),
        row: {
            ...Object.fromEntries(
                ['Scheduled', 'Opened', 'Clicked', 'Submitted', 'Reported', 'Scanned'].map((what) => [`time${what}`, '2026-01-05T09:00:00+0000'])
            ),
            ...{ email: 'ana@example.com', name: 'Ana Lee', department: 'Finance', templateName: 'Parcel', status: 'CLICKED', userState: 'ACTIVE' },
            ...{ clickedIp: '203.0.113.9', reactionTime: 120, numCampaignsSent: 3, numCampaignsClicked: '1', numCampaignsScanned: 0 },
            ...{ numCampaignsClickedScanned: 0, numCorrectAnswers: 5, numIncorrectAnswers: 1, numTrainingModulesAssigned: 6 }
        }
    },
    {
        name: 'ReportedEmail',
        schema: ReportedEmail,
        make: reportedEmail,
        row: {
            message: {
                ...{
                    messageId: '<r1@sender.example>',
                    messageAggregateId: 'sim-rep-1',
                    subject: 'Invoice',
                    sentDate: '2026-01-06T09:00:00Z',
                    recipientsCount: 1
                },
                ...{ lastReportedDate: '2026-01-06T09:30:00Z', senderHeaders: ['bo@sender.example'], reportersCount: 1, recipients: ['ana@example.com'] }
            },
            threatAnalysis: { threatAnalysisId: 'sim-ta-1', resolvedDate: '2026-01-06T10:00:00Z', classification: 'Phishing', details: 'Demo', type: 'MSOC' },
            threatReports: 'https://api.services.mimecast.com/threat-reporting/v1/threat-reports?reportedMessageAggregateId=sim-rep-1'
        }
    },
    {
        name: 'ThreatReportSubscription',
        schema: ThreatReportSubscription,
        make: threatReportSubscription,
        row: {
            ...{ subscriptionId: 'sim-sub-1', notificationURL: 'https://app.example.com/', resourceType: 'threat-analysis', clientState: 'secret' },
            ...{ creationDateTime: '2026-01-06T09:00:00+0000', expirationDateTime: '2026-01-09T09:00:00+0000' }
        },
        left: ['clientState', 'subscriptionId']
    },
    {
        name: 'ThreatStatistic',
        schema: ThreatStatistic,
        make: (row) => threatStatistic('impersonations', row),
        row: { startTimestamp: '2026-01-06T00:00:00.000Z', detectionCount: 4 }
    },
    {
        name: 'ThreatIndicator',
        schema: ThreatIndicator,
        make: (row) => threatIntelTypes.indicator.record('malware_grid', row),
        row: { ...stix, id: 'indicator--1', type: 'indicator', pattern: `[file:hashes.'SHA-256' = '${'ab'.repeat(32)}']`, valid_from: stix.created },
        left: ['id', 'type']
    },
    {
        name: 'ThreatMalware',
        schema: ThreatMalware,
        make: (row) => threatIntelTypes.malware.record('malware_grid', row),
        row: { ...stix, id: 'malware--1', type: 'malware', name: 'Demo file' },
        left: ['id', 'type']
    },
    {
        name: 'ThreatRelationship',
        schema: ThreatRelationship,
        make: (row) => threatIntelTypes.relationship.record('malware_grid', row),
        row: {
            ...stix,
            labels: undefined,
            id: 'relationship--1',
            type: 'relationship',
            relationship_type: 'indicates',
            source_ref: 'indicator--1',
            target_ref: 'malware--1'
        },
        left: ['id', 'type']
    }
];

interface PlainThing {
    fields: Record<string, Field>;
    without: readonly string[];
    schema: RecordKind['schema'];
    record: (row: Row, given: Row) => Row;
}

/** The example of a field's description, as a value of its kind. */
function exampleValue({ schema }: Field): unknown {
    const example = /Example: (.+)$/.exec(schema.description ?? '')?.[1];
    const value = valueFor(schema);
    return example === undefined ? value : typeof value === 'string' ? example : (JSON.parse(example) as unknown);
}

/** A thing that no list above names, with a row made of the examples of its fields. */
function kindOf(name: string, { fields, without, schema, record }: PlainThing): RecordKind {
    const all = Object.entries(fields).map(([field, one]) => ({ key: one.keys[0] ?? field, value: exampleValue(one), isGiven: 'isGiven' in one }));
    const valuesOf = (isGiven: boolean): Row => Object.fromEntries(all.filter((one) => one.isGiven === isGiven).map(({ key, value }) => [key, value]));
    const row = { ...Object.fromEntries(without.map((key) => [key, 'a handle or a secret'])), ...valuesOf(false) };
    return { name, schema, make: (from) => record(from, valuesOf(true)), row, left: [...without] };
}

const folder = new URL('../../../nango-integrations/mimecast/things/', import.meta.url);
const modules = await Promise.all(readdirSync(folder).map(async (file) => (await import(new URL(file, folder).href)) as Row));
const named = new Set(kinds.map(({ schema }) => schema));
const things = modules
    .flatMap((exported) => Object.entries(exported))
    .filter((entry): entry is [string, PlainThing] => Object.hasOwn(Object(entry[1]) as object, 'fields'))
    .filter(([name, { schema }]) => name !== 'person' && !named.has(schema));

/** Every kind of record there is: those with rows that somebody thought out, and all others with the examples of their fields. */
export const recordKinds: RecordKind[] = [...kinds, ...things.map(([name, one]) => kindOf(name, one))].map(({ row, ...kind }: RecordKind) => ({
    ...kind,
    row: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}));
