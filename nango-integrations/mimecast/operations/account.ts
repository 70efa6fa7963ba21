import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = { products: ['Account Management'], access: 'read', paging: 'none', feature: 'Connecting, and account details', docs: 'functions.md' } as const;
const page = { ...shared, permission: 'Account | Dashboard | Read', docs: 'directory/account-and-gateway.md' } as const;

/** The account behind the connection. */
export const accounts = {
    whoami: { ...shared, method: 'GET', path: '/identity/whoami', family: 'rest', permission: null },
    details: { ...page, method: 'POST', path: '/api/account/get-account', family: 'envelope', items: 'data' },
    support: envelopeRead('/api/account/get-support-info', page),
    notifications: envelopeRead('/api/account/get-dashboard-notifications', page),
    packages: envelopeRead('/api/provisioning/get-packages', { ...page, permission: null })
} as const satisfies Record<string, Endpoint>;
