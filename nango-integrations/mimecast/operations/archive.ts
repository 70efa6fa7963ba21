import { envelopeRead } from './endpoint.js';
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

const messages = { products: ['Data Retention'], permission: 'Archive | Search | Read', feature: 'Search the archive', paging: 'body', pageSize: 100 } as const;
const files = { products: messages.products, permission: 'Archive | Read', feature: 'Read files of archived messages', apiTwoOnly: true } as const;

/** What the archive keeps. */
export const archiveMessages = {
    search: envelopeRead('/api/archive/search', {
        ...messages,
        items: 'data.0.items',
        orFlat: true,
        probe: "a search is written to Mimecast's own log"
    }),
    list: envelopeRead('/api/archive/get-message-list', { ...messages, probe: 'it needs the address of a mailbox' }),
    detail: envelopeRead('/api/archive/get-message-detail', {
        products: messages.products,
        permission: 'Archive | Search Content View',
        feature: 'Read archived messages',
        probe: 'it needs the id of a message'
    }),
    // With keys of API 1.0 both answer with the bytes themselves, which no function here can take.
    part: envelopeRead('/api/archive/get-message-part', { ...files, probe: 'it needs the id of a message' }),
    file: envelopeRead('/api/archive/get-file', { ...files, probe: 'it needs the id of a file' })
} as const satisfies Record<string, Endpoint>;
