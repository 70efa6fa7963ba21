import type { Endpoint } from './endpoint.js';

/** Message tracking. */
export const messageFinder = {
    search: {
        method: 'POST',
        path: '/api/message-finder/search',
        family: 'envelope',
        products: ['Email Security Cloud Gateway'],
        permission: 'Gateway | Tracking | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data.0.trackedEmails',
        probe: "a search is written to Mimecast's own log",
        feature: 'Search for messages',
        docs: 'logs/message-tracking.md'
    }
} as const satisfies Record<string, Endpoint>;
