import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = { method: 'POST', family: 'envelope', products: ['Email Security Cloud Gateway'], docs: 'functions.md' } as const;
const change = {
    ...shared,
    feature: 'Release or reject held messages',
    permission: 'Account | Monitoring | Held | Edit',
    access: 'write',
    paging: 'none',
    items: 'data'
} as const;

/** Messages that the gateway holds back. */
export const holdQueue = {
    list: {
        ...shared,
        feature: 'See held messages',
        path: '/api/gateway/get-hold-message-list',
        permission: 'Account | Dashboard | Read',
        access: 'read',
        paging: 'body',
        pageSize: 100,
        items: 'data',
        probe: { fields: { admin: true }, last: { minutes: 60, start: 'start', end: 'end', format: 'basic' } }
    },
    summary: envelopeRead('/api/gateway/get-hold-summary-list', {
        products: shared.products,
        permission: 'Account | Monitoring | Held Summary | Read',
        feature: 'Count held messages by policy'
    }),
    release: { ...change, path: '/api/gateway/hold-release' },
    reject: { ...change, path: '/api/gateway/hold-reject' }
} as const satisfies Record<string, Endpoint>;
