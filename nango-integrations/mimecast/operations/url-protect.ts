import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

/** URL Protect: the lists of URLs. Its log is one of the protection logs. */
export const urlProtect = {
    createManagedUrl: {
        method: 'POST',
        path: '/api/ttp/url/create-managed-url',
        family: 'envelope',
        products: ['Policy Management'],
        permission: 'Services | Targeted Threat Protection - URL Protect | Edit',
        access: 'write',
        paging: 'none',
        items: 'data',
        feature: 'Block or permit URLs (managed URLs)',
        docs: 'functions.md'
    },
    deleteManagedUrl: {
        method: 'POST',
        path: '/api/ttp/url/delete-managed-url',
        family: 'envelope',
        products: ['Policy Management'],
        permission: 'Services | URL Protection | Edit',
        access: 'write',
        paging: 'none',
        items: 'data',
        confirmedByNoRows: true,
        feature: 'Remove managed URLs',
        docs: 'functions.md'
    },
    managedUrls: envelopeRead('/api/ttp/url/get-all-managed-urls', {
        // Mimecast asks for the right to edit, also of who only reads.
        ...{ products: ['Policy Management'], permission: 'Services | Targeted Threat Protection - URL Protect | Edit' },
        ...{ feature: 'See managed URLs', paging: 'body', pageSize: 100 }
    }),
    decode: envelopeRead('/api/ttp/url/decode-url', {
        ...{ products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read' },
        ...{ feature: 'Decode rewritten URLs', probe: 'it needs a URL' }
    })
} as const satisfies Record<string, Endpoint>;
