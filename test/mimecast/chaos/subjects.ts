import { hash } from 'node:crypto';
import { downloadOrigin, downloadPrefix } from '../../../src/sandbox/mimecast/protocol/downloads.ts';
import { chance, pick, wholeNumber } from '../../../src/sandbox/mimecast/protocol/random.ts';
import type { Random } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { createMimecastSimulator } from '../../../src/sandbox/mimecast/index.ts';
import type { Fault, MimecastSimulator, SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import type { Group } from '../../../src/sandbox/mimecast/account/groups.ts';
import type { TimedLog } from '../../../src/sandbox/mimecast/logs/timed-log.ts';
import type { GatewayEventType } from '../../../src/sandbox/mimecast/logs/volumes.ts';
import type { StoredRecord } from '../../../src/sandbox/nango/stores/records.ts';
import type { Arrival } from '../../../src/sandbox/mimecast/account/held-messages.ts';
import type { TrackedMessage } from '../../../src/sandbox/mimecast/account/tracked-messages.ts';
import type { Collection } from '../../../src/sandbox/mimecast/account/thing.ts';
import type { DirectoryUser } from '../../../src/sandbox/mimecast/account/users.ts';
import { compiledSnapshots } from '../compiled.ts';
import type { CompiledSnapshot } from '../compiled.ts';
import { startOfTest } from '../tenant.ts';
import type { Tenant } from '../tenant.ts';
import type { ChaosSubject, ModelTruth } from './subject.ts';

const minute = 60_000;
const day = 86_400_000;
/** What one event file covers. */
const quarter = 15 * minute;
const none = { users: 6, groups: 0, largestGroup: 0, trackedMessages: 0, heldMessages: 0, managedUrls: 0, externalSenders: 4 };
const utc = (date: unknown): string => new Date(String(date).replace(/\+0000$/, 'Z')).toISOString();

/** Just within the half hour that every run reads again, in minutes. */
const longestLag = 28;

/** Pages that do not fit. A row in no known form is left out and reported, and a count that is too low hides what is missing: with those, rows would be lost. */
const logPageFaults: Fault[] = [
    { kind: 'page', next: null },
    { kind: 'page', next: 7 },
    { kind: 'page', next: { pageToken: 7 } },
    { kind: 'page', countBy: 1 },
    { kind: 'page', rows: 'none' }
];

const envelopeBehaviours: SimulatorOptions[] = [
    { emptyLastPage: true },
    { previousOnFirstPage: true },
    { lateRowsMinutes: 15 },
    { lateRowsMinutes: longestLag },
    { clockSkewMinutes: 60 },
    { clockSkewMinutes: -45 },
    { emptyLogsWithoutWrapper: true },
    { failShape: 'object' },
    { failShape: 'text' },
    { rateLimitHeaders: 'retry-after' },
    { rateLimitHeaders: 'none' },
    { tokenSeconds: 900 }
];

/** Rows that the API showed at some moment of the past. */
function savedThrough(checkpoint: Record<string, unknown>): number | undefined {
    const text = String(checkpoint['savedThrough'] ?? '');
    return text === '' ? undefined : Date.parse(text) - longestLag * minute;
}

/** Mimecast begins, or stops, to show the number inside its ids, or changes the rest of them at every read. */
function idsChangeTheirForm({ options }: MimecastSimulator, random: Random): void {
    if (chance(random, 0.2)) {
        options.opaqueIds = !options.opaqueIds;
    }
    if (chance(random, 0.2)) {
        options.changingLogIds = !options.changingLogIds;
    }
}

/** Facts of the audit events there are. */
function auditKeys({ state, options }: MimecastSimulator, until = Infinity): string[] {
    const all = state.logs.audit.rows();
    const timeless = options.auditEmptyTime ? all[2] : undefined;
    const keys = all.map((row) => JSON.stringify([row === timeless ? null : utc(row.eventTime), row.auditType, row.user, row.eventInfo]));
    return counted(keys).slice(0, until === Infinity ? all.length : state.logs.audit.count(-Infinity, until));
}

export const auditEvents: ChaosSubject = {
    sync: 'audit-events',
    cost: 2,
    account: { sizes: none, logs: { scale: 0, historyDays: 2, perDay: { audit: 220 } } },
    behaviours: [...envelopeBehaviours, { auditEmptyTime: true }, { auditHistoryError: true }],
    endpoints: ['POST /api/audit/get-audit-events'],
    models: {
        AuditEvent: {
            truth: (simulator) => auditKeys(simulator),
            key: (record) => countedKey(record, JSON.stringify([record['eventTime'], record['auditType'], record['user'], record['eventInfo']]))
        }
    },
    faults: logPageFaults,
    happen: idsChangeTheirForm,
    promised: (checkpoint, simulator) => {
        const through = savedThrough(checkpoint);
        return through === undefined ? {} : { AuditEvent: auditKeys(simulator, through) };
    }
};

/** Fields that tell two events apart, also where all ids agree. */
const eventFields = ['processingId', 'aggregateId', 'timestamp', 'messageId', 'fileName', 'sha256', 'url'];

function eventKey(row: Record<string, unknown>): string {
    return JSON.stringify([...eventFields.map((field) => row[field]), row['recipients'] ?? row['recipient']].map((value) => String(value ?? '')));
}

const eventModels: Record<string, GatewayEventType> = {
    ReceiptEvent: 'receipt',
    ProcessEvent: 'process',
    DeliveryEvent: 'delivery',
    AttachmentProtectEvent: 'attachment protect'
};

/** Keys of the events of one type up to some moment: made once, because an event never changes. */
const madeKeys = new WeakMap<MimecastSimulator, Map<GatewayEventType, { until: number; keys: { at: number; key: string }[] }>>();

/** Events of files that are out by now and can be fetched. */
function publishedEvents(simulator: MimecastSimulator, type: GatewayEventType, before = Infinity, but: ReadonlySet<number> = new Set()): string[] {
    const { siem } = simulator.state.logs;
    const byType = madeKeys.get(simulator) ?? new Map<GatewayEventType, { until: number; keys: { at: number; key: string }[] }>();
    madeKeys.set(simulator, byType);
    const made = byType.get(type) ?? { until: -1, keys: [] };
    byType.set(type, made);
    const until = siem.publishedUntil();
    if (until > made.until) {
        for (const event of siem.events(type, made.until + 1, until).filter((one) => !siem.isMissing(type, Number(one['timestamp'])))) {
            made.keys.push({ at: Number(event['timestamp']), key: eventKey(event) });
        }
        made.until = until;
    }
    return made.keys.filter(({ at }) => at <= before && !but.has(Math.floor(at / quarter))).map(({ key }) => key);
}

/** The quarters of an hour of files that a place remembers as unread. */
function slotsSetAside({ state }: MimecastSimulator, type: GatewayEventType, place: unknown): Set<number> {
    const { unread = [] } = JSON.parse(String(place)) as { unread?: { files: [string][] }[] };
    const keys = new Set(unread.flatMap(({ files }) => files.map(([key]) => key)));
    const files = keys.size === 0 ? [] : [...state.logs.siem.files([{ type }], 0, Infinity)];
    return new Set(
        files.filter(({ path }) => keys.has(hash('sha256', `${downloadOrigin}${downloadPrefix}${path}`, 'base64url').slice(0, 8))).map(({ slot }) => slot)
    );
}

/** The quarter of an hour a batch cursor stands at; everything before it was listed. */
function slotOf(place: unknown): number | undefined {
    const { token } = JSON.parse(String(place)) as { token: string };
    const match = /^(\d+):/.exec(Buffer.from(token, 'base64').toString('latin1'));
    return match === null ? undefined : Number(match[1]);
}

/** A file that could not be read for a day is tried again after half of that. */
const untilTriedAgain = day / 2;
/** A run tries the files of two pages again. */
const runsToTryAll = 12;

const fileBehaviours: SimulatorOptions[] = [
    { siemDuplicateFile: true },
    { siemBrokenLineEvery: 5 },
    { siemTruncatedEvery: 6, siemTruncatedHeals: true },
    { siemTruncatedEvery: 40, siemTruncatedHeals: false, siemTruncatedMinutes: 40 },
    { siemMissingEvery: 50 },
    { siemOldFiles: true },
    { siemNumbers: 'native' },
    { siemNumbers: 'all-text' },
    { siemNoCaughtUp: true },
    { siemNeverCaughtUp: true },
    { siemRefuseStaleCursor: true },
    { siemContentEncoding: true },
    { downloadSeconds: 20 },
    { tokenSeconds: 900 }
];

export const securityEvents: ChaosSubject = {
    sync: 'security-events',
    cost: 3,
    account: {
        sizes: none,
        logs: {
            scale: 0,
            siemHistoryDays: 0.3,
            // More files of one type than a page holds.
            siemPerDay: { receipt: 200, process: 60, delivery: 900, 'attachment protect': 60 },
            siemEventsPerFile: 2
        }
    },
    behaviours: fileBehaviours,
    metadata: { securityEventTypes: Object.values(eventModels) },
    endpoints: ['GET /siem/v1/batch/events/cg', 'GET /download/*'],
    settleMs: untilTriedAgain,
    settleRuns: runsToTryAll,
    models: Object.fromEntries(
        Object.entries(eventModels).map(([model, type]): [string, ModelTruth] => [
            model,
            { truth: (simulator) => publishedEvents(simulator, type), key: (record: StoredRecord) => eventKey(record) }
        ])
    ),
    promised: (checkpoint, simulator) => {
        const promised: Record<string, string[]> = {};
        for (const [model, type] of Object.entries(eventModels)) {
            const place = checkpoint[type === 'attachment protect' ? 'attachmentProtect' : type];
            const slot = place === undefined || place === '' ? undefined : slotOf(place);
            promised[model] = slot === undefined ? [] : publishedEvents(simulator, type, slot * 15 * minute - 1, slotsSetAside(simulator, type, place));
        }
        return promised;
    }
};

function pathOf(group: Group, groups: ReadonlyMap<number, Group>): string[] {
    const above = groups.get(group.parent);
    return [...(above === undefined ? [] : pathOf(above, groups)), group.description];
}

/** A page of a list that does not fit the others: what the end of a walk has to notice. */
const spoiledPages: Fault[] = [
    { kind: 'page', next: null },
    { kind: 'page', next: 7 },
    { kind: 'page', next: { pageToken: 7 } },
    { kind: 'page', countBy: 1 },
    { kind: 'page', countBy: -1 },
    { kind: 'page', rows: 'none' },
    { kind: 'page', rows: 'odd' }
];

/** Somebody joins or leaves a group. Nobody joins twice: who is removed and comes back in one pass is a new member, and the old one may be deleted. */
function membersChange({ state: { directory } }: MimecastSimulator, random: Random, group: Group): void {
    if (chance(random, 0.5)) {
        directory.addMember(group, { emailAddress: `Person${String(wholeNumber(random, 1, 1e12))}@example.net` });
    }
    const members = [...group.members.values()];
    if (chance(random, 0.5) && members.length > 0) {
        const { emailAddress, domain } = pick(random, members);
        directory.removeMember(group, emailAddress === '' ? { domain } : { emailAddress });
    }
}

function anyGroup({ state: { directory } }: MimecastSimulator, random: Random): Group {
    const all = [...directory.groups.values()];
    return all.length === 0 ? directory.createGroup('Newcomers', 0) : pick(random, all);
}

function groupsChange({ state: { directory } }: MimecastSimulator, random: Random, group: Group): void {
    if (chance(random, 0.2)) {
        directory.createGroup(`Team ${String(wholeNumber(random, 1, 1_000_000))}`, chance(random, 0.5) ? group.number : 0);
    }
    if (chance(random, 0.2)) {
        directory.deleteGroup(group);
    }
}

function groupsAreRenamedAndMoved({ state: { directory } }: MimecastSimulator, random: Random, group: Group): void {
    if (chance(random, 0.3)) {
        group.description = `Renamed ${String(wholeNumber(random, 1, 1_000_000))}`;
    }
    const parent = pick(random, [...directory.groups.values()]);
    if (chance(random, 0.3) && directory.groups.has(group.number)) {
        const isInside = pathOf(parent, directory.groups).length > 1 || parent === group || group.children > 0;
        directory.moveGroup(group, isInside ? 0 : parent.number);
    }
}

const groupAccount = { sizes: { ...none, users: 12, groups: 14, largestGroup: 230 }, logs: { scale: 0, siemHistoryDays: 0 } };
const groupBehaviours: SimulatorOptions[] = [
    { emptyLastPage: true },
    { previousOnFirstPage: true },
    { failShape: 'object' },
    { rateLimitHeaders: 'none' },
    { splitData: true },
    { noTotalCount: true }
];

/** Groups whose ids show their number: whatever becomes of one, it stays the same record. */
export const groups: ChaosSubject = {
    sync: 'groups',
    account: groupAccount,
    behaviours: [...groupBehaviours, { changingIds: true }],
    endpoints: ['POST /api/directory/find-groups', 'POST /api/directory/get-group-members'],
    faults: spoiledPages,
    tracksDeletions: true,
    models: {
        Group: {
            truth: ({ state }) => [...state.directory.groups.keys()].map(String),
            key: (record) => String(record['id']),
            contents: {
                truth: ({ state: { directory } }) =>
                    [...directory.groups.values()].map((group) =>
                        JSON.stringify([group.number, pathOf(group, directory.groups), group.members.size, group.children])
                    ),
                of: (record) => JSON.stringify([Number(record['number']), record['path'], record['userCount'], record['folderCount']])
            }
        },
        GroupMember: {
            truth: ({ state }) =>
                [...state.directory.groups.values()].flatMap((group) =>
                    [...group.members.values()].map(({ emailAddress, domain }) => JSON.stringify([String(group.number), emailAddress || null, domain]))
                ),
            key: (record) => JSON.stringify([record['groupId'], record['emailAddress'], record['domain']])
        }
    },
    happen: (simulator, random) => {
        const group = anyGroup(simulator, random);
        membersChange(simulator, random, group);
        groupsAreRenamedAndMoved(simulator, random, group);
        groupsChange(simulator, random, group);
    },
    meanwhile: (simulator, random) => {
        const [largest] = [...simulator.state.directory.groups.values()].sort((one, other) => other.members.size - one.members.size);
        const group = chance(random, 0.7) && largest !== undefined ? largest : anyGroup(simulator, random);
        membersChange(simulator, random, group);
        groupsAreRenamedAndMoved(simulator, random, group);
        groupsChange(simulator, random, group);
        // So that checkpoints fall due inside a run.
        simulator.clock.advance(chance(random, 0.5) ? 25_000 : 0);
    }
};

/** Groups whose ids show nothing: a renamed or moved one is another group. */
export const opaqueGroups: ChaosSubject = {
    ...groups,
    account: { ...groupAccount, opaqueIds: true },
    behaviours: groupBehaviours,
    // Ids that differ inside one listing leave no way to tell which group is whose parent.
    spared: ['changed-ids'],
    models: {
        Group: {
            truth: ({ state }) => [...state.directory.groups.values()].map((group) => JSON.stringify([group.source, ...pathOf(group, state.directory.groups)])),
            key: (record) => JSON.stringify([record['source'], ...(record['path'] as string[])])
        },
        GroupMember: {
            truth: ({ state }, tenant) => {
                const ids = new Map(tenant.records('Group').map((record) => [opaqueGroups.models['Group']?.key(record), record['id']]));
                return [...state.directory.groups.values()].flatMap((group) => {
                    const key = JSON.stringify([group.source, ...pathOf(group, state.directory.groups)]);
                    return [...group.members.values()].map(({ emailAddress, domain }) => JSON.stringify([ids.get(key), emailAddress || null, domain]));
                });
            },
            key: (record) => JSON.stringify([record['groupId'], record['emailAddress'], record['domain']])
        }
    },
    happen: (simulator, random) => {
        const group = anyGroup(simulator, random);
        membersChange(simulator, random, group);
        groupsChange(simulator, random, group);
    },
    meanwhile: (simulator, random) => {
        const group = anyGroup(simulator, random);
        membersChange(simulator, random, group);
        groupsChange(simulator, random, group);
    }
};

type Row = Record<string, unknown>;

/** Rows that are equal in everything are told apart by counting them; their records carry the number behind the id. */
function counted(keys: string[]): string[] {
    const counts = new Map<string, number>();
    return keys.map((key) => {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count === 1 ? key : `${key} #${String(count)}`;
    });
}

const idLength = 32;

function countedKey(record: StoredRecord, key: string): string {
    const ordinal = /^-(\d+)$/.exec(String(record['id']).slice(idLength))?.[1];
    return ordinal === undefined ? key : `${key} #${ordinal}`;
}

/** One declaration for a log that is read by time window. */
function windowLog(log: {
    sync: string;
    model: string;
    /** Name of the log in the simulator's volumes and state. */
    log: 'urlProtect' | 'attachmentProtect' | 'impersonationProtect' | 'dlp' | 'rejections' | 'heldReleases' | 'archiveSearches' | 'archiveViews';
    path: string;
    row: (row: Row) => unknown[];
    record: (record: StoredRecord) => unknown[];
    behaviours?: SimulatorOptions[];
}): ChaosSubject {
    // The same rows are asked for after every run, and never change.
    const known = new WeakMap<object, string>();
    const keyOf = (row: object): string => {
        const key = known.get(row) ?? JSON.stringify(log.row(row as Row));
        known.set(row, key);
        return key;
    };
    const keysOf = (rows: object[]): string[] => counted(rows.map(keyOf));
    return {
        sync: log.sync,
        account: { sizes: none, logs: { scale: 0, historyDays: 2, perDay: { [log.log]: 180 } } },
        behaviours: [...envelopeBehaviours, ...(log.behaviours ?? [])],
        endpoints: [`POST ${log.path}`],
        faults: logPageFaults,
        happen: idsChangeTheirForm,
        models: {
            [log.model]: {
                truth: ({ state }) => keysOf(state.logs[log.log].rows()),
                key: (record) => countedKey(record, JSON.stringify(log.record(record)))
            }
        },
        promised: (checkpoint, { state }) => {
            const through = savedThrough(checkpoint);
            return through === undefined ? {} : { [log.model]: keysOf(state.logs[log.log].rows(-Infinity, through)) };
        }
    };
}

const urlFields = [
    'userEmailAddress',
    'fromUserEmailAddress',
    'url',
    'messageId',
    'action',
    'sendingIp',
    'creationMethod',
    'subject',
    'scanResult',
    'category',
    'emailPartsDescription'
];

export const urlProtectLogs = windowLog({
    sync: 'url-protect-logs',
    model: 'UrlProtectLog',
    log: 'urlProtect',
    path: '/api/ttp/url/get-logs',
    row: (row) => [utc(row['date']), ...urlFields.map((field) => row[field])],
    record: (record) => [record['date'], ...urlFields.map((field) => record[field])]
});

export const attachmentProtectLogs = windowLog({
    sync: 'attachment-protect-logs',
    model: 'AttachmentProtectLog',
    log: 'attachmentProtect',
    path: '/api/ttp/attachment/get-logs',
    row: (row) => [utc(row['date']), row['messageId'], row['fileHash'], row['fileName'], row['recipientAddress'], row['result']],
    record: (record) => [record['date'], record['messageId'], record['fileHash'], record['fileName'], record['recipientAddress'], record['result']]
});

export const impersonationProtectLogs = windowLog({
    sync: 'impersonation-protect-logs',
    model: 'ImpersonationProtectLog',
    log: 'impersonationProtect',
    path: '/api/ttp/impersonation/get-logs',
    row: (row) => [utc(row['eventTime']), row['messageId'], row['recipientAddress'], row['identifiers'], row['definition']],
    record: (record) => [record['eventTime'], record['messageId'], record['recipientAddress'], record['identifiers'], record['definition']],
    behaviours: [{ changingLogIds: true }]
});

export const dlpLogs = windowLog({
    sync: 'dlp-logs',
    model: 'DlpLog',
    log: 'dlp',
    path: '/api/dlp/get-logs',
    row: (row) => [utc(row['eventTime']), row['messageId'], row['policy'], row['action'], row['senderAddress'], row['recipientAddress']],
    record: (record) => [record['eventTime'], record['messageId'], record['policy'], record['action'], record['senderAddress'], record['recipientAddress']]
});

export const rejectionLogs = windowLog({
    sync: 'rejection-logs',
    model: 'RejectionLog',
    log: 'rejections',
    path: '/api/gateway/get-rejections',
    row: (row) => [utc(row['created']), row['type'], row['info'], row['fromAddress'], row['toAddress'], row['ipAddress']],
    record: (record) => [record['created'], record['type'], record['info'], record['fromAddress'], record['toAddress'], record['ipAddress']]
});

const searchFields = ['emailAddr', 'source', 'searchText', 'searchReason', 'description'];

export const archiveSearchLogs = windowLog({
    sync: 'archive-search-logs',
    model: 'ArchiveSearchLog',
    log: 'archiveSearches',
    path: '/api/archive/get-search-logs',
    row: (row) => [utc(row['createTime']), ...searchFields.map((field) => String(row[field] ?? ''))],
    record: (record) => [record['createTime'], ...searchFields.map((field) => String(record[field] ?? ''))]
});

export const archiveViewLogs = windowLog({
    sync: 'archive-view-logs',
    model: 'ArchiveViewLog',
    log: 'archiveViews',
    path: '/api/archive/get-view-logs',
    row: (row) => [utc(row['viewed']), row['viewer'], row['subject'], utc(row['messageDate'])],
    record: (record) => [record['viewed'], record['viewer'], record['subject'], record['messageDate']]
});

const firstAddress = (people: unknown): unknown => {
    const [first] = people as Row[];
    return first?.['emailAddress'] ?? first?.['address'];
};
const orNull = (date: unknown): string | null => (date === undefined || date === null ? null : utc(date));

export const heldReleaseLogs = windowLog({
    sync: 'held-release-logs',
    model: 'HeldReleaseLog',
    log: 'heldReleases',
    path: '/api/gateway/get-held-release-logs',
    row: (row) => [orNull(row['released']), row['status'], row['subject'], row['size'], firstAddress(row['to']), row['rejectReason'] ?? null],
    record: (record) => [record['released'], record['status'], record['subject'], record['size'], firstAddress(record['to']), record['rejectReason']]
});

const integratedModels = { CloudIntegratedEntity: 'entities', CloudIntegratedMailflow: 'mailflow', CloudIntegratedUrlClick: 'urlclick' } as const;
const integratedKey = (row: Row): string => JSON.stringify([row['processingId'], row['aggregateId'], String(row['timestamp']), row['subtype'] ?? null]);

export const cloudIntegratedEvents: ChaosSubject = {
    sync: 'cloud-integrated-events',
    cost: 3,
    account: { sizes: none, logs: { scale: 0, siemHistoryDays: 0.3, siemPerDay: { entities: 400, mailflow: 200, urlclick: 60 }, siemEventsPerFile: 3 } },
    behaviours: fileBehaviours,
    endpoints: ['GET /siem/v1/batch/events/ci', 'GET /download/*'],
    settleMs: untilTriedAgain,
    settleRuns: runsToTryAll,
    // An account without the product is not an error for this sync, so it would take such an answer for the truth.
    models: Object.fromEntries(
        Object.entries(integratedModels).map(([model, type]): [string, ModelTruth] => [
            model,
            {
                truth: ({ state: { logs } }) =>
                    logs.siemIntegrated
                        .events(type, 0, logs.siemIntegrated.publishedUntil())
                        .filter((event) => !logs.siemIntegrated.isMissing(type, Number(event['timestamp'])))
                        .map(integratedKey),
                key: integratedKey
            }
        ])
    )
};

const liveKey = (row: Row): string =>
    JSON.stringify([
        row['type'] ?? row['eventType'],
        row['processingId'],
        row['aggregateId'],
        String(row['timestamp']),
        row['recipients'] ?? row['recipient'] ?? null,
        row['messageId'] ?? null
    ]);

export const securityEventsLive: ChaosSubject = {
    sync: 'security-events-live',
    account: { sizes: none, logs: { scale: 0, siemHistoryDays: 0.3, siemPerDay: { receipt: 500, delivery: 500, av: 40 } } },
    behaviours: [
        { lateRowsMinutes: 15 },
        { deadEmptyCursor: true },
        { siemStreamOverlap: 5 },
        { siemNoCaughtUp: true },
        { siemNeverCaughtUp: true },
        { siemNumbers: 'native' },
        { tokenSeconds: 900 }
    ],
    endpoints: ['GET /siem/v1/events/cg'],
    shortPauses: true,
    models: {
        LiveSecurityEvent: {
            truth: ({ state: { logs }, clock }) =>
                (['receipt', 'delivery', 'av'] as const).flatMap((type) => logs.siem.events(type, 0, clock.now(), 'stream').map(liveKey)),
            key: liveKey
        }
    }
};

export const threatIntelFeed: ChaosSubject = {
    sync: 'threat-intel-feed',
    cost: 2,
    account: { sizes: none, logs: { scale: 0, historyDays: 3, perDay: { threatFeedCustomer: 60, threatFeedGrid: 120 } } },
    behaviours: [{ repeatedFeedToken: true }, { failShape: 'object' }, { rateLimitHeaders: 'none' }, { tokenSeconds: 900 }],
    endpoints: ['POST /api/ttp/threat-intel/get-feed'],
    models: {
        ThreatIndicator: {
            truth: ({ state: { logs } }) => [
                ...logs.threatFeedCustomer.rows().map(({ sha256, at }) => `malware_customer ${sha256} ${String(Math.floor(at / 60_000))}`),
                ...logs.threatFeedGrid.rows().map(({ sha256, at }) => `malware_grid ${sha256} ${String(Math.floor(at / 60_000))}`)
            ],
            key: (record) => `${String(record['feed'])} ${String(record['hash'])} ${String(Math.floor(Date.parse(String(record['created'])) / 60_000))}`
        }
    }
};

export const reportedEmails: ChaosSubject = {
    sync: 'reported-emails',
    cost: 3,
    account: { sizes: none, logs: { scale: 0, historyDays: 4, perDay: { reportedEmails: 160 } } },
    behaviours: [{ rateLimitHeaders: 'retry-after' }, { tokenSeconds: 900 }],
    endpoints: ['GET /threat-reporting/v1/reported-emails'],
    models: {
        ReportedEmail: {
            truth: ({ state: { logs } }) => logs.reportedEmails.rows().map(({ aggregateId }) => aggregateId),
            key: (record) => String(record['id'])
        }
    }
};

const trackedDomain = 'example.com';
/** How much later than its time a message shows up, or changes its status, at most. */
const longestTrackingLag = 100 * minute;

function messageKey(message: TrackedMessage): string {
    const received = new Date(message.receivedAt - (message.receivedAt % minute)).toISOString();
    const { sentAt, fromEnvelope, fromHeader, subject, senderIp, route, to } = message;
    return JSON.stringify([
        received,
        new Date(sentAt).toISOString(),
        fromEnvelope,
        fromHeader.email,
        subject,
        senderIp,
        route,
        to.map(({ email }) => email).sort()
    ]);
}

function trackingRecordKey(record: StoredRecord): string {
    const to = (record['to'] as { address: string }[]).map(({ address }) => address).sort();
    return JSON.stringify([
        record['received'],
        record['sent'],
        record['from'],
        record['fromHeader'],
        record['subject'],
        record['senderIp'],
        record['route'],
        to
    ]);
}

/** What the filter of the metadata finds: a domain is itself alone. */
function trackedMail({ state }: MimecastSimulator, since: number): TrackedMessage[] {
    return state.mail.tracked.filter(({ receivedAt, to }) => receivedAt >= since && to.some(({ email }) => email.endsWith(`@${trackedDomain}`)));
}

/** The start of the window that a run at this moment asks for. */
const trackingWindow = (now: number): number => now - 28 * day + 10 * minute;

/** Messages of the window. Those that left it since the first run could begin may be saved or not: whoever comes too late for them cannot read them any more. */
function expectedMail(simulator: MimecastSimulator, tenant: Tenant): TrackedMessage[] {
    const begin = trackingWindow(startOfTest);
    const oldest = trackingWindow(simulator.clock.now());
    const saved = new Set(tenant.records('MessageTrackingLog').map(trackingRecordKey));
    return trackedMail(simulator, begin - (begin % minute)).filter((message) => message.receivedAt >= oldest || saved.has(messageKey(message)));
}

/** A message arrives, perhaps late, and is held. */
function mailArrives({ state: { mail }, clock }: MimecastSimulator, random: Random, arrival: Arrival = {}): void {
    const now = Math.floor(clock.now() / 1000) * 1000;
    mail.hold({ receivedAt: chance(random, 0.5) ? now : now - wholeNumber(random, 1, longestTrackingLag / 1000) * 1000, ...arrival });
    // The list of the simulated account is oldest first, like the vendor's is sorted by time.
    mail.tracked.sort((one, other) => one.receivedAt - other.receivedAt);
}

/** Many copies of one message in one minute, more than a page: some of them differ in nothing. */
function newsletterArrives(simulator: MimecastSimulator, random: Random): void {
    const { company } = simulator.state;
    const from = pick(random, company.externalSenders);
    const recipients = [pick(random, company.users), pick(random, company.users)];
    const sending = Math.floor(simulator.clock.now() / minute - wholeNumber(random, 1, 90)) * minute;
    for (let count = wholeNumber(random, 2, 150); count > 0; count--) {
        mailArrives(simulator, random, { from, to: pick(random, recipients), subject: 'Newsletter', receivedAt: sending + wholeNumber(random, 0, 9) * 1000 });
    }
}

/** One more copy of something that arrived before, in the same minute. */
function stragglerArrives(simulator: MimecastSimulator, random: Random): void {
    const recent = simulator.state.mail.tracked.filter(({ receivedAt }) => receivedAt >= simulator.clock.now() - longestTrackingLag);
    if (recent.length > 0) {
        const { fromHeader, to, subject, receivedAt } = pick(random, recent);
        mailArrives(simulator, random, { from: fromHeader, subject, receivedAt, ...(to[0] === undefined ? {} : { to: to[0] }) });
    }
}

/** Someone looks through the newest held messages. */
function heldMailIsDecided({ state: { mail }, clock }: MimecastSimulator, random: Random): void {
    for (const message of [...mail.held.values()].filter(({ receivedAt }) => receivedAt >= clock.now() - longestTrackingLag)) {
        if (chance(random, 0.3)) {
            mail[chance(random, 0.5) ? 'release' : 'reject'](message);
        }
    }
}

export const messageTracking: ChaosSubject = {
    sync: 'message-tracking',
    cost: 2,
    account: { sizes: { ...none, trackedMessages: 420, heldMessages: 60 }, logs: { scale: 0, siemHistoryDays: 0 } },
    behaviours: [...envelopeBehaviours, { changingIds: true }, { searchReasonRequired: true }],
    metadata: { messageTracking: { to: trackedDomain, searchReason: 'SIEM' } },
    endpoints: ['POST /api/message-finder/search'],
    faults: logPageFaults,
    models: {
        MessageTrackingLog: {
            truth: (simulator, tenant) => counted(expectedMail(simulator, tenant).map(messageKey)),
            key: (record) => countedKey(record, trackingRecordKey(record)),
            contents: {
                truth: (simulator, tenant) => expectedMail(simulator, tenant).map((message) => `${messageKey(message)} ${message.status}, ${message.info}`),
                of: (record) => `${trackingRecordKey(record)} ${String(record['status'])}, ${String(record['info'])}`
            }
        }
    },
    happen: (simulator, random) => {
        if (chance(random, 0.05)) {
            // Longer than Mimecast searches back, for an interrupted first run.
            simulator.clock.advance(3 * day);
        }
        for (let count = wholeNumber(random, 0, 6); count > 0; count--) {
            mailArrives(simulator, random);
        }
        if (chance(random, 0.2)) {
            newsletterArrives(simulator, random);
        }
        heldMailIsDecided(simulator, random);
    },
    meanwhile: (simulator, random) => {
        (chance(random, 0.5) ? mailArrives : stragglerArrives)(simulator, random);
        heldMailIsDecided(simulator, random);
    },
    promised: (checkpoint, simulator) => {
        const through = Date.parse(String(checkpoint['savedThrough'])) - longestTrackingLag;
        const passed = trackedMail(simulator, trackingWindow(simulator.clock.now())).filter(({ receivedAt }) => receivedAt <= through);
        return { MessageTrackingLog: counted(passed.map(messageKey)) };
    }
};

/** More than two of the weeks that one call asks for. */
const statisticsDays = 16;
const utcDay = (time: number): number => Math.floor(time / day) * day;

type Counts = (logs: MimecastSimulator['state']['logs'], from: number, to: number) => number;

/** By field of the checkpoint: the name in the records, and what is counted from one moment to another. */
const statistics: Record<string, { name: string; count: Counts }> = {
    impersonations: { name: 'impersonations', count: ({ impersonationProtect }, from, to) => impersonationProtect.count(from, to) },
    suspicious: {
        name: 'suspicious',
        count: ({ urlProtect }, from, to) => urlProtect.rows(from, to).filter(({ scanResult }) => scanResult === 'suspicious').length
    },
    unwanted: { name: 'unwanted', count: ({ urlProtect }, from, to) => urlProtect.rows(from, to).filter(({ category }) => category === 'Blocked').length },
    attachmentScans: { name: 'attachment-scans', count: ({ attachmentProtect }, from, to) => attachmentProtect.count(from, to) },
    spamDetections: {
        name: 'gateway-detections spam',
        count: ({ rejections }, from, to) => rejections.rows(from, to).filter(({ type }) => type !== 14030).length
    },
    malwareDetections: {
        name: 'gateway-detections malware',
        count: ({ rejections }, from, to) => rejections.rows(from, to).filter(({ type }) => type === 14030).length
    },
    phishing: {
        name: 'phishing',
        count: ({ urlProtect }, from, to) => urlProtect.rows(from, to).filter(({ advancedPhishingResult }) => advancedPhishingResult !== undefined).length
    },
    urlClicks: {
        name: 'url-clicks',
        count: ({ urlProtect }, from, to) => urlProtect.rows(from, to).filter(({ creationMethod }) => creationMethod === 'User Click').length
    }
};

const bucketKey = (name: string, start: number): string => `${name} ${new Date(start).toISOString()}`;
const bucketRecordKey = (record: StoredRecord): string => `${String(record['statistic'])} ${String(record['startTimestamp'])}`;

/** Starts of the daily buckets of a statistic. How far back it goes depends on when it was read first: between the first moment of the test and now. */
function bucketStarts({ clock }: MimecastSimulator, saved: StoredRecord[], name: string): number[] {
    const [earliest, latest] = [startOfTest, clock.now()].map((first) => utcDay(first - statisticsDays * day)) as [number, number];
    const starts = saved.filter(({ statistic }) => statistic === name).map(({ startTimestamp }) => Date.parse(String(startTimestamp)));
    const first = Math.max(earliest, Math.min(latest, ...starts));
    return Array.from({ length: Math.ceil((clock.now() - first) / day) }, (_, index) => first + index * day);
}

/** Something is counted days later than it happened, in a bucket that was over. */
function comesLate<Row extends object>(log: TimedLog<Row>, now: number, random: Random): void {
    const rows = log.rows();
    if (rows.length > 0 && chance(random, 0.4)) {
        log.add(pick(random, rows), now - wholeNumber(random, 0, 5 * 24 * 60) * minute);
    }
}

export const threatStatistics: ChaosSubject = {
    sync: 'threat-statistics',
    account: {
        sizes: none,
        logs: { scale: 0, historyDays: 8, perDay: { impersonationProtect: 20, urlProtect: 40, attachmentProtect: 12, rejections: 30 }, siemHistoryDays: 0 }
    },
    behaviours: [{ rateLimitHeaders: 'retry-after' }, { rateLimitHeaders: 'none' }, { tokenSeconds: 900 }],
    metadata: { startDays: statisticsDays },
    endpoints: ['GET /threats/v1/stats/*', 'GET /threats/v1/stats/impersonations', 'GET /threats/v1/stats/gateway-detections'],
    models: {
        ThreatStatistic: {
            truth: (simulator, tenant) => {
                const saved = tenant.records('ThreatStatistic');
                return Object.values(statistics).flatMap(({ name }) => bucketStarts(simulator, saved, name).map((start) => bucketKey(name, start)));
            },
            key: bucketRecordKey,
            contents: {
                truth: (simulator, tenant) => {
                    const saved = tenant.records('ThreatStatistic');
                    return Object.values(statistics).flatMap(({ name, count }) =>
                        bucketStarts(simulator, saved, name).map(
                            (start) =>
                                `${bucketKey(name, start)} ${String(count(simulator.state.logs, start, Math.min(start + day, simulator.clock.now()) - 1))}`
                        )
                    );
                },
                of: (record) => `${bucketRecordKey(record)} ${String(record['detectionCount'])}`
            }
        }
    },
    happen: ({ state: { logs }, clock }, random) => {
        comesLate(logs.impersonationProtect, clock.now(), random);
        comesLate(logs.urlProtect, clock.now(), random);
        comesLate(logs.attachmentProtect, clock.now(), random);
        comesLate(logs.rejections, clock.now(), random);
    },
    promised: (checkpoint, { clock }) => {
        const first = utcDay(clock.now() - statisticsDays * day);
        const keys = Object.entries(statistics).flatMap(([field, { name }]) => {
            const days = Math.ceil((Date.parse(String(checkpoint[field])) - first) / day);
            return Array.from({ length: days > 0 ? days : 0 }, (_, index) => bucketKey(name, first + index * day));
        });
        return { ThreatStatistic: keys };
    }
};

/** Records of which an account has one each, under a name of theirs. */
const account: ChaosSubject = {
    sync: 'account',
    account: { sizes: none, logs: { scale: 0 } },
    endpoints: ['POST /api/account/get-account', 'POST /api/account/get-support-info'],
    models: Object.fromEntries(
        ['Account', 'AccountSupport'].map((model) => [
            model,
            { truth: ({ state }: MimecastSimulator) => [state.company.accountCode], key: (record) => String(record['id']) }
        ])
    )
};

const gatewaySettings: ChaosSubject = {
    sync: 'gateway-settings',
    account: { sizes: none, logs: { scale: 0 } },
    behaviours: [{ outboundAddressesAsText: true }],
    endpoints: [
        'GET /email/cloud-gateway/v1/gateway-details',
        'GET /email/cloud-gateway/v1/outbound-ip-addresses',
        'GET /account/cloud-gateway/v1/emergency-contact'
    ],
    models: {
        GatewayDetails: { truth: () => ['gateway'], key: (record) => String(record['id']) },
        OutboundAddresses: {
            truth: () => ['gateway'],
            key: (record) => String(record['id']),
            contents: {
                truth: ({ state }) => [JSON.stringify([...state.gatewaySettings.outbound].sort())],
                of: (record) => JSON.stringify(record['addresses'])
            }
        },
        EmergencyContact: { truth: () => ['gateway'], key: (record) => String(record['id']) }
    },
    happen: ({ state: { gatewaySettings: settings } }, random) => {
        settings.outbound = [`203.0.113.${String(wholeNumber(random, 1, 250))}/32`, ...settings.outbound].slice(0, 4);
    }
};
const mailboxes = ({ state }: MimecastSimulator): DirectoryUser[] => [...state.users.entries.values()].filter(({ alias }) => !alias);

/** What Mimecast tells only user by user is read once a day. */
function perUserSubject(subject: Pick<ChaosSubject, 'sync' | 'models' | 'endpoints' | 'happen'>): ChaosSubject {
    return {
        account: { sizes: { ...none, users: 40, delegates: 60 }, logs: { scale: 0 } },
        behaviours: [{ changingIds: true }, { failShape: 'object' }],
        metadata: { perUser: ['attributes', 'delegates'] },
        tracksDeletions: true,
        faults: [{ kind: 'page', rows: 'odd' }],
        settleMs: day,
        settleRuns: 2,
        // A pass that dies right before it deletes keeps its marker: what vanished in the meantime is deleted by the pass after the next.
        settlePasses: 2,
        ...subject
    };
}

function somebodyLeaves(simulator: MimecastSimulator, random: Random): void {
    if (chance(random, 0.3) && simulator.state.users.entries.size > 20) {
        simulator.state.users.remove(pick(random, mailboxes(simulator)));
    }
}

export const userAttributes: ChaosSubject = perUserSubject({
    sync: 'user-attributes',
    endpoints: ['POST /api/user/get-attributes'],
    models: {
        UserAttributes: {
            truth: (simulator) => mailboxes(simulator).map(({ emailAddress }) => emailAddress),
            key: (record) => String(record['id'])
        }
    },
    happen: (simulator, random) => {
        somebodyLeaves(simulator, random);
        const { emailAddress } = pick(random, mailboxes(simulator));
        simulator.state.userAttributes.set(emailAddress, { department: `Department ${String(wholeNumber(random, 1, 9))}` });
    }
});

/** Mailboxes by the user who may read them. */
function delegateMailboxes(simulator: MimecastSimulator): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { user, mailbox } of simulator.state.delegates.links.values()) {
        if (mailboxes(simulator).some(({ emailAddress }) => emailAddress === user)) {
            found.set(user, [...(found.get(user) ?? []), mailbox].sort());
        }
    }
    return found;
}

export const delegates: ChaosSubject = perUserSubject({
    sync: 'delegates',
    endpoints: ['POST /api/user/find-delegate-users'],
    models: {
        UserDelegates: {
            truth: (simulator) => delegateMailboxes(simulator).keys(),
            key: (record) => String(record['id']),
            contents: {
                truth: (simulator) => [...delegateMailboxes(simulator)].map((entry) => JSON.stringify(entry)),
                of: ({ id, mailboxes: all }) => JSON.stringify([id, (all as { emailAddress: string }[]).map(({ emailAddress }) => emailAddress)])
            }
        }
    },
    happen: (simulator, random) => {
        somebodyLeaves(simulator, random);
        const { links, add } = simulator.state.delegates;
        const link = pick(random, [...links.values()]);
        if (chance(random, 0.5)) {
            // Only who may read one already: whoever lost the last one a moment ago may rightly be taken for somebody without.
            add(link.user, pick(random, mailboxes(simulator)).emailAddress);
        } else if (links.size > 20) {
            links.delete(link.number);
        }
    }
});

/** The first field of a row tells it from all others, in the account and in the records, which have it as it is or as their id. */
function snapshotSubject({ sync, model, kind, endpoint }: CompiledSnapshot): ChaosSubject {
    const rowsOf = ({ state }: MimecastSimulator): Collection<Row> => (state as unknown as Record<string, Collection<Row>>)[kind] as Collection<Row>;
    const keyOf = (row: Row): string => String(Object.values(row)[0]).toLowerCase();
    let fields: string[] | undefined;
    const firstField = (): string => {
        fields ??= Object.keys([...rowsOf(createMimecastSimulator({ sizes: { ...none, [kind]: 1 }, logs: { scale: 0 } })).entries.values()][0] ?? {});
        return fields[0] ?? '';
    };
    const change = (simulator: MimecastSimulator, random: Random): void => {
        const rows = rowsOf(simulator);
        const [first = {}] = rows.entries.values();
        const [name = ''] = Object.keys(first);
        if (chance(random, 0.4)) {
            // Never one that was there before: a pass that read its place meanwhile may rightly take it for gone.
            const [now, serial] = [simulator.clock.now(), wholeNumber(random, 0, 1000)];
            rows.add({ ...first, [name]: typeof first[name] === 'number' ? now * 1000 + serial : `new-${String(now)}-${String(serial)}.example.com` });
        }
        if (chance(random, 0.6) && rows.entries.size > 150) {
            rows.remove(pick(random, [...rows.entries.values()]));
        }
    };
    return {
        sync,
        account: { sizes: { ...none, [kind]: 230 }, logs: { scale: 0 } },
        behaviours: [{ emptyLastPage: true }, { changingIds: true }],
        endpoints: [endpoint],
        faults: spoiledPages,
        tracksDeletions: true,
        models: {
            [model]: {
                truth: (simulator) => [...rowsOf(simulator).entries.values()].map(keyOf),
                key: (record) => String(record[firstField()] ?? record['id']).toLowerCase()
            }
        },
        happen: change,
        meanwhile: (simulator, random) => {
            change(simulator, random);
            simulator.clock.advance(chance(random, 0.5) ? 25_000 : 0);
        }
    };
}

/** A mail is sent to somebody, and a campaign comes or goes. */
function campaignsChange({ state: { phishingCampaigns } }: MimecastSimulator, random: Random): void {
    const all = [...phishingCampaigns.campaigns.values()];
    if (chance(random, 0.6) && all.length > 0) {
        const email = `Person${String(wholeNumber(random, 1, 1e12))}@example.net`;
        phishingCampaigns.send(pick(random, all), { email, name: '', department: '', clicked: chance(random, 0.5) });
    }
    if (chance(random, 0.5) && all.length > 0) {
        pick(random, all).name = `Renamed ${String(wholeNumber(random, 1, 1_000_000))}`;
    }
    if (chance(random, 0.2)) {
        phishingCampaigns.add(`Campaign ${String(wholeNumber(random, 1, 1_000_000))}`);
    }
    if (chance(random, 0.2) && all.length > 3) {
        phishingCampaigns.campaigns.delete(pick(random, all).number);
    }
}

/** An address alteration, or a set of them, comes or goes. */
function alterationsChange({ clock, state: { addressAlterations, addressAlterationSets } }: MimecastSimulator, random: Random): void {
    const sets = [...addressAlterationSets.entries];
    const nth = `${String(clock.now())}-${String(wholeNumber(random, 0, 1_000_000))}`;
    if (chance(random, 0.6) && sets.length > 0) {
        const [folder] = pick(random, sets);
        const addresses = { originalAddress: `Old-${nth}@example.com`, newAddress: 'new@example.com' };
        addressAlterations.add({ ...addresses, addressType: 'all', routing: 'inbound', folder });
    }
    const all = [...addressAlterations.entries.values()];
    if (chance(random, 0.5) && all.length > 0) {
        addressAlterations.remove(pick(random, all));
    }
    if (chance(random, 0.3)) {
        addressAlterationSets.add({ description: `Set ${nth}`, source: 'cloud', parent: chance(random, 0.5) ? 0 : pick(random, sets)[0] });
    }
    if (chance(random, 0.2) && sets.length > 3) {
        const [number, set] = pick(random, sets);
        // One made just now may stand in it.
        if ([...addressAlterationSets.entries.values()].every(({ parent }) => parent !== number)) {
            all.filter(({ folder }) => folder === number).forEach((row) => addressAlterations.remove(row));
            addressAlterationSets.remove(set);
        }
    }
}

const addressAlterationsInSets: ChaosSubject = {
    sync: 'address-alterations',
    account: { sizes: { ...none, addressAlterationSets: 9, addressAlterations: 60 }, logs: { scale: 0 } },
    behaviours: [{ changingIds: true }, { failShape: 'object' }, { opaqueIds: true }],
    endpoints: ['POST /api/policy/address-alteration/get-address-alteration-set', 'POST /api/policy/address-alteration/get-definition'],
    faults: spoiledPages,
    tracksDeletions: true,
    models: {
        AddressAlterationSet: {
            truth: ({ state }) => [...state.addressAlterationSets.entries.values()].map(({ description }) => description),
            key: ({ name }) => String(name)
        },
        AddressAlteration: {
            truth: ({
                state: {
                    addressAlterations,
                    addressAlterationSets: { entries }
                }
            }) =>
                [...addressAlterations.entries.values()].map(({ originalAddress, folder }) =>
                    JSON.stringify([entries.get(folder)?.description, originalAddress])
                ),
            key: ({ setName, originalAddress }) => JSON.stringify([setName, originalAddress])
        }
    },
    happen: alterationsChange,
    meanwhile: (simulator, random) => {
        alterationsChange(simulator, random);
        simulator.clock.advance(chance(random, 0.5) ? 25_000 : 0);
    }
};

export const awarenessCampaigns: ChaosSubject = {
    sync: 'awareness-campaigns',
    account: { sizes: { ...none, phishingCampaigns: 8, phishingRecipients: 130 }, logs: { scale: 0 } },
    behaviours: [{ emptyLastPage: true }, { changingIds: true }, { noTotalCount: true }, { failShape: 'object' }, { splitData: true }],
    endpoints: ['POST /api/awareness-training/phishing/campaign/get-campaign', 'POST /api/awareness-training/phishing/campaign/get-user-data'],
    faults: spoiledPages,
    tracksDeletions: true,
    models: {
        PhishingCampaign: {
            truth: ({ state }) => [...state.phishingCampaigns.campaigns.keys()].map(String),
            key: (record) => String(record['id']),
            contents: {
                truth: ({ state }) =>
                    [...state.phishingCampaigns.campaigns.values()].map(({ number, name, results }) => JSON.stringify([String(number), name, results.size])),
                of: ({ id, name, numSent }) => JSON.stringify([id, name, numSent])
            }
        },
        PhishingResult: {
            truth: ({ state }) =>
                [...state.phishingCampaigns.campaigns.values()].flatMap(({ number, results }) =>
                    [...results.values()].map(({ email }) => JSON.stringify([String(number), email]))
                ),
            key: ({ campaignId, email }) => JSON.stringify([campaignId, email])
        }
    },
    happen: campaignsChange,
    meanwhile: (simulator, random) => {
        campaignsChange(simulator, random);
        simulator.clock.advance(chance(random, 0.5) ? 25_000 : 0);
    }
};

/** Every sync that is put through chaos, one declaration each; in groups that take about as long. */
export const chaosGroups: Record<'files' | 'feeds' | 'logs' | 'snapshots', ChaosSubject[]> = {
    files: [securityEvents],
    feeds: [
        cloudIntegratedEvents,
        securityEventsLive,
        threatIntelFeed,
        reportedEmails,
        threatStatistics,
        groups,
        opaqueGroups,
        awarenessCampaigns,
        addressAlterationsInSets,
        userAttributes,
        delegates
    ],
    logs: [
        auditEvents,
        urlProtectLogs,
        attachmentProtectLogs,
        impersonationProtectLogs,
        dlpLogs,
        rejectionLogs,
        archiveSearchLogs,
        archiveViewLogs,
        heldReleaseLogs,
        messageTracking
    ],
    snapshots: [account, gatewaySettings, ...compiledSnapshots().map(snapshotSubject)]
};
export const chaosSubjects: ChaosSubject[] = Object.values(chaosGroups).flat();

/** Schedules that are run with all tests, however many syncs share them; "npm run chaos" runs more. */
export const schedulesInAll = 2500;

/** So many at least for each, however long they take. */
const least = 20;

/** The share of one sync, its seeds counted from 1. */
export function schedulesOf(subject: ChaosSubject): number {
    const shared = schedulesInAll - least * chaosSubjects.length;
    const weights = chaosSubjects.map(({ cost = 1 }) => 1 / cost);
    const place = chaosSubjects.indexOf(subject);
    const upTo = (end: number): number => Math.round((shared * sumOf(weights.slice(0, end))) / sumOf(weights));
    return least + upTo(place + 1) - upTo(place);
}

function sumOf(numbers: number[]): number {
    return numbers.reduce((sum, number) => sum + number, 0);
}
