import type { Endpoint } from './endpoint.js';

const shared = { method: 'POST', family: 'envelope', products: ['Audit Events'], access: 'read', paging: 'body', pageSize: 100 } as const;
const searches = {
    ...shared,
    permission: 'Archive | Search Logs | Read',
    items: 'data.0.logs',
    feature: 'Searches in the archive',
    docs: 'logs/archive-search-logs.md'
} as const;
const probe = { last: { minutes: 1, start: 'start', end: 'end', format: 'basic' } } as const;

/** Who searched the archive, and who looked at what. */
export const archive = {
    searchLogs: { ...searches, path: '/api/archive/get-search-logs', probe },
    searchLogsUndated: { ...searches, path: '/api/archive/get-archive-search-logs' },
    viewLogs: {
        ...shared,
        path: '/api/archive/get-view-logs',
        permission: 'Archive | View Logs | Read',
        items: 'data',
        probe,
        feature: 'Messages opened in the archive',
        docs: 'logs/archive-view-logs.md'
    }
} as const satisfies Record<string, Endpoint>;
