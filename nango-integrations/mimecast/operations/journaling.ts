import { envelopeRead } from './endpoint.js';

/** Where the account gets copies of internal mail from. */
export const journaling = {
    services: envelopeRead('/api/journaling/get-service', {
        products: ['Email Security Cloud Gateway'],
        permission: 'Services | Journaling | Read',
        feature: 'See journal services',
        docs: 'directory/journal-services.md'
    })
};
