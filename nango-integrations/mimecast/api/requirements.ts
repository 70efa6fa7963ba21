import { basicDate, dayDate, hours, minutes, zonedDate } from './dates.js';
import { endpoints, nameOf } from './endpoints.js';
import { isMimecastError } from './errors.js';
import { call } from './request.js';
import { timeLeft } from './waits.js';
import type { Endpoint } from './endpoints.js';
import type { Call, Nango } from './request.js';

export type EndpointKey = keyof typeof endpoints;

/** Which operations each function calls. `post-connection-creation` and `check-permissions` read it; a test compares it with what the functions really do. */
export const requirements = {
    actions: {
        whoami: ['whoami'],
        'get-account': ['account'],
        'check-permissions': [],
        'list-held-messages': ['heldMessages'],
        'release-held-message': ['releaseHeldMessage'],
        'reject-held-message': ['rejectHeldMessage'],
        'search-messages': ['searchMessages'],
        'create-managed-url': ['createManagedUrl'],
        'list-groups': ['groups'],
        'get-audit-categories': ['auditCategories'],
        'get-threat-event-details': ['threatEventDetails'],
        'get-reported-email': ['reportedEmail'],
        'create-threat-report-subscription': ['createThreatReportSubscription'],
        'list-threat-report-subscriptions': ['threatReportSubscriptions'],
        'renew-threat-report-subscription': ['renewThreatReportSubscription'],
        'delete-threat-report-subscription': ['deleteThreatReportSubscription']
    },
    syncs: {
        'audit-events': ['auditEvents'],
        'url-protect-logs': ['urlProtectLogs'],
        groups: ['findGroups', 'groupMembers'],
        'security-events': ['securityEventFiles'],
        'security-events-live': ['securityEventStream'],
        'cloud-integrated-events': ['integratedEventFiles'],
        'attachment-protect-logs': ['attachmentProtectLogs'],
        'impersonation-protect-logs': ['impersonationProtectLogs'],
        'dlp-logs': ['dlpLogs'],
        'rejection-logs': ['rejectionLogs'],
        'held-release-logs': ['heldReleaseLogs'],
        'archive-search-logs': ['archiveSearchLogs', 'archiveSearchLogsUndated'],
        'archive-view-logs': ['archiveViewLogs'],
        'message-tracking': ['searchMessages'],
        'threat-intel-feed': ['threatIntelFeed'],
        'threat-statistics': [
            'impersonationStatistics',
            'suspiciousStatistics',
            'unwantedStatistics',
            'attachmentScanStatistics',
            'gatewayDetectionStatistics',
            'phishingStatistics',
            'urlClickStatistics'
        ],
        'reported-emails': ['reportedEmails']
    }
} as const satisfies Record<'actions' | 'syncs', Record<string, readonly EndpointKey[]>>;

/**
 * The cheapest call that shows whether an operation is allowed: one row of the shortest window. Operations that change something, or that need an id first, have none.
 */
const probes: Partial<Record<EndpointKey, (now: number) => Call>> = {
    whoami: () => ({}),
    account: () => ({}),
    heldMessages: (now) => ({ data: [{ admin: true, start: basicDate(now - hours(1)), end: basicDate(now) }], page: { size: 1 } }),
    groups: () => ({ page: { size: 1 } }),
    findGroups: () => ({ page: { size: 1 } }),
    auditEvents: (now) => ({ data: [{ startDateTime: basicDate(now - minutes(1)), endDateTime: basicDate(now) }], page: { size: 1 } }),
    urlProtectLogs: (now) => ({ data: [{ from: basicDate(now - minutes(1)), to: basicDate(now) }], page: { size: 1 } }),
    securityEventFiles: (now) => ({ query: { type: 'receipt', dateRangeStartsAt: dayDate(now) }, page: { size: 1 } }),
    securityEventStream: (now) => ({ query: { dateRangeStartsAt: new Date(now - minutes(1)).toISOString() }, page: { size: 1 } }),
    integratedEventFiles: (now) => ({ query: { type: 'entities', dateRangeStartsAt: dayDate(now) }, page: { size: 1 } }),
    auditCategories: () => ({}),
    attachmentProtectLogs: lastMinute('from', 'to'),
    impersonationProtectLogs: lastMinute('from', 'to'),
    dlpLogs: lastMinute('from', 'to'),
    heldReleaseLogs: lastMinute('start', 'end'),
    rejectionLogs: lastMinute('start', 'end', { admin: true }),
    archiveSearchLogs: lastMinute('start', 'end'),
    archiveSearchLogsUndated: () => ({ page: { size: 1 } }),
    archiveViewLogs: lastMinute('start', 'end'),
    threatIntelFeed: (now) => ({ data: [{ feedType: 'malware_customer', fileType: 'stix', start: basicDate(now - minutes(1)), end: basicDate(now) }] }),
    impersonationStatistics: lastHour(),
    suspiciousStatistics: lastHour(),
    unwantedStatistics: lastHour(),
    attachmentScanStatistics: lastHour(),
    gatewayDetectionStatistics: lastHour({ type: 'malware' }),
    phishingStatistics: lastHour(),
    urlClickStatistics: lastHour(),
    reportedEmails: (now) => ({ query: { dateRangeStartsAt: new Date(now - hours(1)).toISOString(), pageSize: '25', offset: '0' } }),
    threatReportSubscriptions: () => ({})
};

function lastMinute(from: string, to: string, rest: Record<string, unknown> = {}): (now: number) => Call {
    return (now) => ({ data: [{ ...rest, [from]: basicDate(now - minutes(1)), [to]: basicDate(now) }], page: { size: 1 } });
}

function lastHour(rest: Record<string, string> = {}): (now: number) => Call {
    return (now) => ({ query: { ...rest, timestampRangeStartsAt: zonedDate(now - hours(1)) } });
}

/** `untested`: the operation changes something, or needs an id, so it was not tried. `failed`: the answer says nothing about permissions, or there was no time to ask. */
export type PermissionStatus = 'allowed' | 'missing' | 'untested' | 'failed';

export interface EndpointPermission {
    endpoint: string;
    status: PermissionStatus;
    permission: string | null;
    products: string[];
    message: string | null;
}

export interface FunctionPermission {
    name: string;
    kind: 'action' | 'sync';
    status: PermissionStatus;
    /** Permissions and products of the operations that are missing, or that could not be tested. */
    permissions: string[];
    products: string[];
    message: string | null;
}

/** Tries every operation that can be tried without a trace and tells which functions will work. */
export async function checkPermissions(nango: Nango): Promise<{ checkedAt: string; endpoints: EndpointPermission[]; functions: FunctionPermission[] }> {
    const now = Date.now();
    const results = new Map<EndpointKey, EndpointPermission>();
    for (const key of Object.keys(endpoints) as EndpointKey[]) {
        results.set(key, await checkEndpoint(nango, endpoints[key], probes[key]?.(now)));
    }
    const functionsOf = (kind: 'action' | 'sync', table: Record<string, readonly EndpointKey[]>): FunctionPermission[] =>
        Object.entries(table).map(([name, keys]) => functionPermission(name, kind, keys, results));
    return {
        checkedAt: new Date(now).toISOString(),
        endpoints: [...results.values()],
        functions: [...functionsOf('action', requirements.actions), ...functionsOf('sync', requirements.syncs)]
    };
}

/** Patience for one probe: dozens run one after the other, within the time of an on-event function. */
const PROBE_MS = 5000;

async function checkEndpoint(nango: Nango, endpoint: Endpoint, probe: Call | undefined): Promise<EndpointPermission> {
    const row = { endpoint: nameOf(endpoint), permission: endpoint.permission, products: [...endpoint.products] };
    if (probe === undefined) {
        return { ...row, status: 'untested', message: null };
    }
    if (timeLeft(nango) < PROBE_MS) {
        return { ...row, status: 'failed', message: 'There was no time left to try this.' };
    }
    try {
        await call(nango, endpoint, { ...probe, patienceMs: PROBE_MS });
        return { ...row, status: 'allowed', message: null };
    } catch (error) {
        if (!isMimecastError(error)) {
            throw error;
        }
        const { type, message } = error.payload;
        const missing = type === 'permission' || type === 'not_licensed' || type === 'not_found';
        return { ...row, status: missing ? 'missing' : 'failed', message };
    }
}

const ORDER: PermissionStatus[] = ['missing', 'failed', 'untested', 'allowed'];

function functionPermission(
    name: string,
    kind: 'action' | 'sync',
    keys: readonly EndpointKey[],
    results: Map<EndpointKey, EndpointPermission>
): FunctionPermission {
    const rows = [...results].filter(([key]) => keys.includes(key)).map(([, row]) => row);
    const status = ORDER.find((candidate) => rows.some((row) => row.status === candidate)) ?? 'allowed';
    const open = rows.filter((row) => row.status !== 'allowed');
    return {
        name,
        kind,
        status,
        permissions: [...new Set(open.flatMap((row) => row.permission ?? []))],
        products: [...new Set(open.flatMap((row) => row.products))],
        message: open.map(({ message }) => message).find((message) => message !== null) ?? null
    };
}
