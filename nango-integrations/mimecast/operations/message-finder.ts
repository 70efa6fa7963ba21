import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const products = ['Email Security Cloud Gateway'];

/** Message tracking, and messages on their way. */
export const messageFinder = {
    info: envelopeRead('/api/message-finder/get-message-info', {
        ...{ products, permission: 'Gateway | Tracking | Read', feature: 'Search for messages' },
        probe: 'it needs the id of a message'
    }),
    processing: envelopeRead('/api/gateway/find-processing-messages', {
        ...{ products, permission: 'Monitoring | Processing | Read', feature: 'See messages that are being processed' },
        ...{ paging: 'body', pageSize: 100, items: 'data.0.messages' },
        probe: { fields: { type: 'processing' } }
    }),
    queues: envelopeRead('/api/email/get-email-queues', {
        ...{ products, permission: 'Account | Dashboard | Read', feature: 'See how long the mail queues are' },
        probe: { last: { minutes: 60, start: 'start', end: 'end', format: 'basic' } }
    }),
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
