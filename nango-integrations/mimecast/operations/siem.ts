import type { Endpoint } from './endpoint.js';

const shared = {
    method: 'GET',
    family: 'siem',
    permission: 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read',
    access: 'read',
    paging: 'siem',
    pageSize: 100,
    items: 'value'
} as const;
const day = { minutes: 0, start: 'dateRangeStartsAt', format: 'day' } as const;
const gatewayEvents = 'Security events (mail flow, threats, spam, ...), from files and live';
const gateway = ['Threats, Security Events and Data for CG'] as const;

/** Security events, as files and as a stream. */
export const siem = {
    gatewayFiles: {
        ...shared,
        path: '/siem/v1/batch/events/cg',
        products: gateway,
        quota: { calls: 50, perMinutes: 15 },
        probe: { fields: { type: 'receipt' }, last: day },
        feature: gatewayEvents,
        docs: 'logs/security-events.md'
    },
    gatewayStream: {
        ...shared,
        path: '/siem/v1/events/cg',
        products: gateway,
        quota: { calls: 300, perMinutes: 60 },
        probe: { last: { minutes: 1, start: 'dateRangeStartsAt', format: 'iso' } },
        feature: gatewayEvents,
        docs: 'logs/security-events-live.md'
    },
    integratedFiles: {
        ...shared,
        path: '/siem/v1/batch/events/ci',
        products: ['Threats, Security Events and Data for CI'],
        // Not published; that of the gateway's files is assumed.
        quota: { calls: 50, perMinutes: 15 },
        probe: { fields: { type: 'entities' }, last: day },
        feature: 'Events of Email Security Cloud Integrated (only if you have it)',
        docs: 'logs/cloud-integrated-events.md'
    }
} as const satisfies Record<string, Endpoint>;
