import { envelopeRead } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const products = ['Policy Management'];
const docs = 'directory/policies.md';
const change = {
    products,
    permission: 'Web Security | Policies | Edit',
    feature: 'Create, change and delete web security policies',
    method: 'POST',
    family: 'envelope',
    access: 'write',
    paging: 'none',
    items: 'data',
    docs
} as const;

/** URLs and domains that users may or may not open. Nothing that is documented lists them. */
export const webPolicies = {
    read: envelopeRead('/api/policy/webwhiteurl/get-policy-with-targets', {
        products,
        permission: 'Web Security | Policies | Read',
        feature: 'See web security policies',
        probe: 'it needs the id of a policy',
        docs
    }),
    create: { ...change, path: '/api/policy/webwhiteurl/create-policy-with-targets' },
    update: { ...change, path: '/api/policy/webwhiteurl/update-policy-with-targets' },
    remove: { ...change, path: '/api/policy/webwhiteurl/delete-policy-with-targets' }
} as const satisfies Record<string, Endpoint>;
