import type { Endpoint } from './endpoint.js';

const shared = { products: ['Account Management'], access: 'read', paging: 'none', feature: 'Connecting, and account details', docs: 'functions.md' } as const;

/** The account behind the connection. */
export const accounts = {
    whoami: { ...shared, method: 'GET', path: '/identity/whoami', family: 'rest', permission: null },
    details: { ...shared, method: 'POST', path: '/api/account/get-account', family: 'envelope', permission: 'Account | Dashboard | Read', items: 'data' }
} as const satisfies Record<string, Endpoint>;
