import type { Endpoint } from './endpoint.js';

const shared = {
    method: 'POST',
    family: 'envelope',
    // These logs moved between the two products over the years; the current catalogue is not public, so either may hold them.
    products: ['Security Events', 'Threats, Security Events and Data for CG'],
    access: 'read',
    paging: 'body',
    pageSize: 100,
    probe: { last: { minutes: 1, start: 'from', end: 'to', format: 'basic' } }
} as const;

/** Logs of Targeted Threat Protection and of data leak prevention. */
export const protectionLogs = {
    url: {
        ...shared,
        path: '/api/ttp/url/get-logs',
        permission: 'Monitoring | URL Protection | Read',
        items: 'data.0.clickLogs',
        feature: 'URL protection logs',
        docs: 'logs/url-protect-logs.md'
    },
    attachment: {
        ...shared,
        path: '/api/ttp/attachment/get-logs',
        permission: 'Monitoring | Attachment Protection | Read',
        items: 'data.0.attachmentLogs',
        feature: 'Attachment protection logs',
        docs: 'logs/attachment-protect-logs.md'
    },
    impersonation: {
        ...shared,
        path: '/api/ttp/impersonation/get-logs',
        permission: 'Monitoring | Impersonation Protection | Read',
        items: 'data.0.impersonationLogs',
        feature: 'Impersonation protection logs',
        docs: 'logs/impersonation-protect-logs.md'
    },
    dlp: {
        ...shared,
        path: '/api/dlp/get-logs',
        permission: 'Monitoring | Data Leak Prevention | Read',
        items: 'data.0.dlpLogs',
        feature: 'Data leak prevention logs',
        docs: 'logs/dlp-logs.md'
    }
} as const satisfies Record<string, Endpoint>;
