import { restList } from './endpoint.js';

/** Consents of other services. */
export const connectors = {
    list: restList('/connector/cloud-gateway/v1/connectors', 'connectors', {
        products: ['Connectors'],
        // Mimecast asks for the right to edit, also of who only reads.
        permission: 'Services | Connectors | Edit',
        feature: 'See connectors',
        docs: 'directory/connectors.md'
    })
};
