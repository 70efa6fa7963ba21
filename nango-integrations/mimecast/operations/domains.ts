import { restList } from './endpoint.js';

const shared = { products: ['Domain Management'], feature: 'See the domains of the account' };

/** Domains of the account. */
export const domains = {
    internal: restList('/domain/cloud-gateway/v1/internal-domains', 'domains', { ...shared, permission: 'Directories | Internal | Read' }),
    external: restList('/domain/cloud-gateway/v1/external-domains', 'domains', {
        ...shared,
        permission: 'Directories | External | Read',
        feature: 'See the external domains of the directory'
    }),
    pending: restList('/domain/cloud-gateway/v1/pending-domains', 'domains', {
        ...shared,
        permission: 'Directories | Internal | Register New Domain',
        feature: 'See domains that wait for the proof of who owns them'
    })
};
