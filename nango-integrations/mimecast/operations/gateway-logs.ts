import type { Endpoint } from './endpoint.js';

const shared = { method: 'POST', family: 'envelope', products: ['Audit Events'], access: 'read', paging: 'body', pageSize: 100 } as const;
const last = { minutes: 1, start: 'start', end: 'end', format: 'basic' } as const;

/** Logs of what the gateway refused, and of what was released from the hold queue. */
export const gatewayLogs = {
    heldReleases: {
        ...shared,
        path: '/api/gateway/get-held-release-logs',
        permission: 'Monitoring | Held | Read',
        items: 'data.0.heldReleaseLogs',
        probe: { last },
        feature: 'What became of held messages',
        docs: 'logs/held-release-logs.md'
    },
    rejections: {
        ...shared,
        path: '/api/gateway/get-rejections',
        permission: 'Monitoring | Rejections | Read',
        items: 'data.0.rejections',
        probe: { fields: { admin: true }, last },
        feature: 'Rejected messages',
        docs: 'logs/rejection-logs.md'
    }
} as const satisfies Record<string, Endpoint>;
