import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const products = ['Threat Management'];
const reads = { products, permission: 'Services | Threat Remediation | Read', feature: 'See remediation incidents' } as const;
const creation = {
    method: 'POST',
    family: 'envelope',
    products,
    permission: 'Services | Threat Remediation | Edit',
    access: 'write',
    paging: 'none',
    items: 'data',
    feature: 'Remove delivered messages (remediation)',
    docs: 'functions.md'
} as const;

/** Delivered messages that are taken out of mailboxes again. */
export const remediation = {
    create: { ...creation, path: '/api/ttp/remediation/create' },
    /** The same for several messages at once. */
    createForMessages: { ...creation, path: '/api/ttp/remediation/v2/create' },
    incident: envelopeRead('/api/ttp/remediation/get-incident', { ...reads, probe: 'it needs the id of an incident' }),
    incidents: envelopeRead('/api/ttp/remediation/find-incidents', {
        ...{ ...reads, paging: 'body', pageSize: 100, items: 'data.0.incidents' },
        probe: { last: { minutes: 60, start: 'start', end: 'end', format: 'basic' } }
    }),
    searchHash: envelopeRead('/api/ttp/remediation/search-hash', { ...reads, feature: 'Search for file hashes', probe: 'it needs a hash' })
} as const satisfies Record<string, Endpoint>;
