import type { Endpoint } from './endpoint.js';

const shared = {
    method: 'POST',
    products: ['Email Security Cloud Gateway'],
    permission: 'Gateway | Managed Senders | Edit',
    access: 'write',
    paging: 'none',
    feature: 'Permit or block senders for a recipient (managed senders)',
    docs: 'functions.md'
} as const;
// No answer of these is documented.
const deletion = { ...shared, family: 'rest', confirmedByNoBody: true } as const;

/** Who may write to whom. No operation reads what is there. */
export const managedSenders = {
    permitOrBlock: { ...shared, path: '/api/managedsender/permit-or-block-sender', family: 'envelope', items: 'data' },
    deleteSenders: { ...deletion, path: '/email/cloud-gateway/v1/managed-senders/senders/bulk-delete' },
    deleteInternal: { ...deletion, path: '/email/cloud-gateway/v1/managed-senders/internal-addresses/bulk-delete' }
} as const satisfies Record<string, Endpoint>;
