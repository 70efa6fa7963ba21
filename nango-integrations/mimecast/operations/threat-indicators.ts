import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = { products: ['Threat Management'], feature: 'Bring indicators of your own (BYO Threat Intelligence)' } as const;
const changes = { ...shared, method: 'POST', family: 'envelope', access: 'write', paging: 'none', items: 'data', docs: 'functions.md' } as const;

/** File hashes that the account itself brings, to be blocked or allowed. */
export const threatIndicators = {
    create: { ...changes, path: '/api/byo-threat-intelligence/create-batch', permission: 'BYO Threat Intelligence | Upload' },
    delete: { ...changes, path: '/api/byo-threat-intelligence/delete-batch', permission: 'BYO Threat Intelligence | Delete' },
    batches: envelopeRead('/api/byo-threat-intelligence/get-batches', {
        ...{ ...shared, permission: 'BYO Threat Intelligence | Read', paging: 'body', pageSize: 100 },
        probe: { fields: { order: 'DESC' } }
    }),
    quota: envelopeRead('/api/byo-threat-intelligence/get-quota', { ...shared, permission: null })
} as const satisfies Record<string, Endpoint>;
