/**
 * The registry: one row per Mimecast operation these functions use. Paths, permissions, products, page sizes and harmless failure codes stand here and nowhere else.
 * Plain data without run-time imports, so that documentation, tests and tooling can read it as it is.
 */
export interface Endpoint {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Path with `{name}` place-holders. */
    readonly path: string;
    /** `envelope`: `{meta, data, fail}` both ways. `rest`: the resource itself. `siem`: `{value, @nextPage, isCaughtUp}`. `feed`: a STIX bundle with a header token. */
    readonly family: 'envelope' | 'rest' | 'siem' | 'feed';
    /** Products of the API 2.0 application that offer the operation, as the Mimecast console names them; one of them is enough. */
    readonly products: readonly string[];
    /** Permission of the application's role; `null` where the vendor's catalogue names none. */
    readonly permission: string | null;
    readonly access: 'read' | 'write';
    readonly paging: 'none' | 'body' | 'query' | 'siem' | 'offset' | 'header';
    /** Items asked for per page. Absent: the operation is not paged. */
    readonly pageSize?: number;
    /** Where the items of a reply stand, as a dotted path. Absent: the reply is not a list. */
    readonly items?: string;
    /** Failure codes that only mean "nothing there". */
    readonly emptyCodes?: readonly string[];
    /** Published quota, per application. */
    readonly quota?: { readonly calls: number; readonly perMinutes: number };
    /** File under `docs/` that explains the operation's data. */
    readonly docs: string;
}

const accountManagement = ['Account Management'];
const cloudGateway = ['Email Security Cloud Gateway'];
const directory = ['User and Group Management'];
const policyManagement = ['Policy Management'];
const auditEvents = ['Audit Events'];
const siemGateway = ['Threats, Security Events and Data for CG'];
// The protection logs moved between these two products over the years; the current catalogue is not public, so either may hold them.
const protectionLogs = ['Security Events', 'Threats, Security Events and Data for CG'];

const siemIntegrated = ['Threats, Security Events and Data for CI'];
const threatManagement = ['Threat Management'];

const statisticsPermission = 'Security Events and Data Retrieval | Threat and Security Statistics | Read';
const siemPermission = 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read';

/** What the statistics share: buckets of a count, for a range of time, never paged. */
const threatStatistic = {
    method: 'GET',
    family: 'rest',
    products: siemGateway,
    permission: statisticsPermission,
    access: 'read',
    paging: 'none',
    items: 'value',
    docs: 'logs/threat-statistics.md'
} as const;
const threatReporting = { family: 'rest', products: siemGateway, permission: statisticsPermission } as const;

export const endpoints = {
    whoami: {
        method: 'GET',
        path: '/identity/whoami',
        family: 'rest',
        products: accountManagement,
        permission: null,
        access: 'read',
        paging: 'none',
        docs: 'functions.md'
    },
    account: {
        method: 'POST',
        path: '/api/account/get-account',
        family: 'envelope',
        products: accountManagement,
        permission: 'Account | Dashboard | Read',
        access: 'read',
        paging: 'none',
        items: 'data',
        docs: 'functions.md'
    },
    heldMessages: {
        method: 'POST',
        path: '/api/gateway/get-hold-message-list',
        family: 'envelope',
        products: cloudGateway,
        permission: 'Account | Dashboard | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data',
        docs: 'functions.md'
    },
    releaseHeldMessage: {
        method: 'POST',
        path: '/api/gateway/hold-release',
        family: 'envelope',
        products: cloudGateway,
        permission: 'Account | Monitoring | Held | Edit',
        access: 'write',
        paging: 'none',
        items: 'data',
        docs: 'functions.md'
    },
    rejectHeldMessage: {
        method: 'POST',
        path: '/api/gateway/hold-reject',
        family: 'envelope',
        products: cloudGateway,
        permission: 'Account | Monitoring | Held | Edit',
        access: 'write',
        paging: 'none',
        items: 'data',
        docs: 'functions.md'
    },
    searchMessages: {
        method: 'POST',
        path: '/api/message-finder/search',
        family: 'envelope',
        products: cloudGateway,
        permission: 'Gateway | Tracking | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.trackedEmails',
        docs: 'functions.md'
    },
    createManagedUrl: {
        method: 'POST',
        path: '/api/ttp/url/create-managed-url',
        family: 'envelope',
        products: policyManagement,
        permission: 'Services | Targeted Threat Protection - URL Protect | Edit',
        access: 'write',
        paging: 'none',
        items: 'data',
        docs: 'functions.md'
    },
    groups: {
        method: 'GET',
        path: '/directory/cloud-gateway/v1/groups',
        family: 'rest',
        products: directory,
        permission: 'Directories | Groups | Read',
        access: 'read',
        paging: 'query',
        pageSize: 100,
        items: 'groups',
        docs: 'functions.md'
    },
    findGroups: {
        method: 'POST',
        path: '/api/directory/find-groups',
        family: 'envelope',
        products: directory,
        permission: 'Directories | Groups | Edit',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.folders',
        docs: 'functions.md'
    },
    groupMembers: {
        method: 'POST',
        path: '/api/directory/get-group-members',
        family: 'envelope',
        products: directory,
        permission: 'Services | Directory Sync | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.groupMembers',
        docs: 'functions.md'
    },
    auditEvents: {
        method: 'POST',
        path: '/api/audit/get-audit-events',
        family: 'envelope',
        products: auditEvents,
        permission: 'Account | Logs | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data',
        docs: 'logs/audit-events.md'
    },
    urlProtectLogs: {
        method: 'POST',
        path: '/api/ttp/url/get-logs',
        family: 'envelope',
        products: protectionLogs,
        permission: 'Monitoring | URL Protection | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.clickLogs',
        docs: 'logs/url-protect-logs.md'
    },
    securityEventFiles: {
        method: 'GET',
        path: '/siem/v1/batch/events/cg',
        family: 'siem',
        products: siemGateway,
        permission: siemPermission,
        access: 'read',
        paging: 'siem',
        pageSize: 100,
        items: 'value',
        quota: { calls: 50, perMinutes: 15 },
        docs: 'logs/security-events.md'
    },
    securityEventStream: {
        method: 'GET',
        path: '/siem/v1/events/cg',
        family: 'siem',
        products: siemGateway,
        permission: siemPermission,
        access: 'read',
        paging: 'siem',
        pageSize: 100,
        items: 'value',
        quota: { calls: 300, perMinutes: 60 },
        docs: 'logs/security-events-live.md'
    },
    integratedEventFiles: {
        method: 'GET',
        path: '/siem/v1/batch/events/ci',
        family: 'siem',
        products: siemIntegrated,
        permission: siemPermission,
        access: 'read',
        paging: 'siem',
        pageSize: 100,
        items: 'value',
        // Not published; that of the gateway's files is assumed.
        quota: { calls: 50, perMinutes: 15 },
        docs: 'logs/cloud-integrated-events.md'
    },
    auditCategories: {
        method: 'POST',
        path: '/api/audit/get-categories',
        family: 'envelope',
        products: auditEvents,
        permission: 'Account | Logs | Read',
        access: 'read',
        paging: 'none',
        items: 'data',
        docs: 'logs/audit-events.md'
    },
    attachmentProtectLogs: {
        method: 'POST',
        path: '/api/ttp/attachment/get-logs',
        family: 'envelope',
        products: protectionLogs,
        permission: 'Monitoring | Attachment Protection | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.attachmentLogs',
        docs: 'logs/attachment-protect-logs.md'
    },
    impersonationProtectLogs: {
        method: 'POST',
        path: '/api/ttp/impersonation/get-logs',
        family: 'envelope',
        products: protectionLogs,
        permission: 'Monitoring | Impersonation Protection | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.impersonationLogs',
        docs: 'logs/impersonation-protect-logs.md'
    },
    dlpLogs: {
        method: 'POST',
        path: '/api/dlp/get-logs',
        family: 'envelope',
        products: protectionLogs,
        permission: 'Monitoring | Data Leak Prevention | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.dlpLogs',
        docs: 'logs/dlp-logs.md'
    },
    heldReleaseLogs: {
        method: 'POST',
        path: '/api/gateway/get-held-release-logs',
        family: 'envelope',
        products: auditEvents,
        permission: 'Monitoring | Held | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.heldReleaseLogs',
        docs: 'logs/held-release-logs.md'
    },
    rejectionLogs: {
        method: 'POST',
        path: '/api/gateway/get-rejections',
        family: 'envelope',
        products: auditEvents,
        permission: 'Monitoring | Rejections | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.rejections',
        docs: 'logs/rejection-logs.md'
    },
    archiveSearchLogs: {
        method: 'POST',
        path: '/api/archive/get-search-logs',
        family: 'envelope',
        products: auditEvents,
        permission: 'Archive | Search Logs | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.logs',
        docs: 'logs/archive-search-logs.md'
    },
    archiveSearchLogsUndated: {
        method: 'POST',
        path: '/api/archive/get-archive-search-logs',
        family: 'envelope',
        products: auditEvents,
        permission: 'Archive | Search Logs | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.logs',
        docs: 'logs/archive-search-logs.md'
    },
    archiveViewLogs: {
        method: 'POST',
        path: '/api/archive/get-view-logs',
        family: 'envelope',
        products: auditEvents,
        permission: 'Archive | View Logs | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data',
        docs: 'logs/archive-view-logs.md'
    },
    threatIntelFeed: {
        method: 'POST',
        path: '/api/ttp/threat-intel/get-feed',
        family: 'feed',
        products: threatManagement,
        permission: 'Services | Gateway | Tracking | Read',
        access: 'read',
        paging: 'header',
        items: 'objects',
        emptyCodes: ['err_threat_intel_feed_no_result_found'],
        docs: 'logs/threat-intel-feed.md'
    },
    impersonationStatistics: { ...threatStatistic, path: '/threats/v1/stats/impersonations' },
    suspiciousStatistics: { ...threatStatistic, path: '/threats/v1/stats/suspicious' },
    unwantedStatistics: { ...threatStatistic, path: '/threats/v1/stats/unwanted' },
    attachmentScanStatistics: { ...threatStatistic, path: '/threats/v1/stats/attachment-scans' },
    gatewayDetectionStatistics: { ...threatStatistic, path: '/threats/v1/stats/gateway-detections' },
    phishingStatistics: { ...threatStatistic, path: '/threats/v1/stats/phishing' },
    urlClickStatistics: { ...threatStatistic, path: '/threats/v1/stats/url-clicks' },
    threatEventDetails: {
        method: 'GET',
        path: '/threats/v1/events/{id}/details',
        family: 'rest',
        products: siemGateway,
        permission: statisticsPermission,
        access: 'read',
        paging: 'none',
        docs: 'functions.md'
    },
    reportedEmails: {
        ...threatReporting,
        method: 'GET',
        path: '/threat-reporting/v1/reported-emails',
        access: 'read',
        paging: 'offset',
        pageSize: 500,
        items: 'value',
        docs: 'logs/reported-emails.md'
    },
    reportedEmail: {
        ...threatReporting,
        method: 'GET',
        path: '/threat-reporting/v1/reported-emails/{reportedMessageAggregateId}',
        access: 'read',
        paging: 'none',
        docs: 'logs/reported-emails.md'
    },
    threatReportSubscriptions: {
        ...threatReporting,
        method: 'GET',
        path: '/threat-reporting/v1/subscriptions',
        access: 'read',
        paging: 'none',
        items: 'value',
        docs: 'functions.md'
    },
    createThreatReportSubscription: {
        ...threatReporting,
        method: 'POST',
        path: '/threat-reporting/v1/subscriptions',
        access: 'write',
        paging: 'none',
        docs: 'functions.md'
    },
    renewThreatReportSubscription: {
        ...threatReporting,
        method: 'PATCH',
        path: '/threat-reporting/v1/subscriptions/{subscriptionId}',
        access: 'write',
        paging: 'none',
        docs: 'functions.md'
    },
    deleteThreatReportSubscription: {
        ...threatReporting,
        method: 'DELETE',
        path: '/threat-reporting/v1/subscriptions/{subscriptionId}',
        access: 'write',
        paging: 'none',
        docs: 'functions.md'
    }
} as const satisfies Record<string, Endpoint>;

/** The role permissions behind some endpoints, without repeats: what a function shows as its `scopes`. */
export function permissionsOf(...rows: Endpoint[]): string[] {
    return [...new Set(rows.flatMap((row) => (row.permission === null ? [] : [row.permission])))];
}

/** How an endpoint is named in errors and logs, e.g. `POST /api/gateway/hold-release`. */
export function nameOf(endpoint: Endpoint): string {
    return `${endpoint.method} ${endpoint.path}`;
}
