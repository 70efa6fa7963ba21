import type { Endpoint } from './endpoint.js';

const shared = {
    method: 'POST',
    family: 'envelope',
    products: ['Audit Events'],
    permission: 'Account | Logs | Read',
    access: 'read',
    items: 'data',
    feature: 'Audit events and their categories',
    docs: 'logs/audit-events.md'
} as const;

/** What administrators and the account itself did. */
export const audit = {
    events: {
        ...shared,
        path: '/api/audit/get-audit-events',
        paging: 'body',
        pageSize: 100,
        probe: { last: { minutes: 1, start: 'startDateTime', end: 'endDateTime', format: 'basic' } }
    },
    categories: { ...shared, path: '/api/audit/get-categories', paging: 'none' }
} as const satisfies Record<string, Endpoint>;
