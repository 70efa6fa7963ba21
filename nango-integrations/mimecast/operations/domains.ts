import { envelopeRead, restList } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = { products: ['Domain Management'], feature: 'See the domains of the account', docs: 'directory/domains.md' };
const register = {
    products: ['Domain Management'],
    permission: 'Directories | Internal | Register New Domain',
    feature: 'Register domains, and prove who owns them',
    docs: 'directory/domains.md'
} as const;
const change = { ...register, method: 'POST', family: 'envelope', access: 'write', paging: 'none', items: 'data' } as const;

/** Domains of the account. */
export const domains = {
    internal: restList('/domain/cloud-gateway/v1/internal-domains', 'domains', { ...shared, permission: 'Directories | Internal | Read' }),
    external: restList('/domain/cloud-gateway/v1/external-domains', 'domains', {
        ...shared,
        permission: 'Directories | External | Read',
        feature: 'See the external domains of the directory'
    }),
    pending: restList('/domain/cloud-gateway/v1/pending-domains', 'domains', {
        ...register,
        feature: 'See domains that wait for the proof of who owns them'
    }),
    checkDns: {
        ...shared,
        method: 'POST',
        path: '/domain/cloud-gateway/v1/internal-domains/verify',
        family: 'rest',
        permission: 'Gateway | Policies | Read',
        access: 'read',
        paging: 'none',
        // No source shows the name of its list.
        items: 'results',
        feature: 'Check the MX records of domains',
        probe: 'it looks domains up in the DNS'
    },
    create: { ...change, path: '/api/domain/create-domain' },
    code: envelopeRead('/api/domain/get-verification-code', { ...register, probe: 'it needs a domain that waits for its proof' }),
    verify: { ...change, path: '/api/domain/verify-domain' },
    deletePending: {
        ...register,
        method: 'DELETE',
        path: '/domain/cloud-gateway/v1/pending-domains/{domainId}',
        family: 'rest',
        access: 'write',
        paging: 'none'
    }
} as const satisfies Record<string, Endpoint>;
