import type { Endpoint } from './endpoint.js';

const shared = {
    family: 'rest',
    products: ['Threats, Security Events and Data for CG'],
    permission: 'Security Events and Data Retrieval | Threat and Security Statistics | Read',
    feature: 'Threat statistics, details of detections, emails that users reported'
} as const;
const reports = { ...shared, method: 'GET', access: 'read', docs: 'logs/reported-emails.md' } as const;
const subscription = { ...shared, path: '/threat-reporting/v1/subscriptions/{subscriptionId}', access: 'write', paging: 'none', docs: 'functions.md' } as const;

/** Messages that people reported, their analyses, and subscriptions for these. */
export const threatReporting = {
    reportedEmails: {
        ...reports,
        path: '/threat-reporting/v1/reported-emails',
        paging: 'offset',
        pageSize: 500,
        items: 'value',
        probe: { fields: { pageSize: '25', offset: '0' }, last: { minutes: 60, start: 'dateRangeStartsAt', format: 'iso' } }
    },
    reportedEmail: { ...reports, path: '/threat-reporting/v1/reported-emails/{reportedMessageAggregateId}', paging: 'none' },
    subscriptions: {
        ...shared,
        method: 'GET',
        path: '/threat-reporting/v1/subscriptions',
        access: 'read',
        paging: 'none',
        items: 'value',
        docs: 'functions.md'
    },
    createSubscription: { ...shared, method: 'POST', path: '/threat-reporting/v1/subscriptions', access: 'write', paging: 'none', docs: 'functions.md' },
    renewSubscription: { ...subscription, method: 'PATCH' },
    deleteSubscription: { ...subscription, method: 'DELETE' }
} as const satisfies Record<string, Endpoint>;
