import type { Endpoint } from './endpoint.js';

/** Mail that the API application sends itself. */
export const outgoingMail = {
    send: {
        method: 'POST',
        path: '/api/email/send-email',
        family: 'envelope',
        products: ['Email Security Cloud Gateway'],
        permission: 'Account | Dashboard | Read',
        access: 'write',
        paging: 'none',
        items: 'data',
        feature: 'Send mail',
        docs: 'functions.md'
    }
} as const satisfies Record<string, Endpoint>;
