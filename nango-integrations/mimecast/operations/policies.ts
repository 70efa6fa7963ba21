import { envelopeRead, restList } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const products = ['Policy Management'];
const shared = { family: 'rest', products, paging: 'none', docs: 'directory/policies.md' } as const;
const read = { ...shared, permission: 'Gateway | Policies | Read', access: 'read', feature: 'See policies' } as const;
const write = { ...shared, permission: 'Gateway | Policies | Edit', access: 'write', feature: 'Create, change and delete policies' } as const;

/** List and reading of one area of policies, or of the definitions they name. */
function seen(path: string, items: string): Record<'list' | 'read', Endpoint> {
    return {
        list: restList(path, items, { products, permission: read.permission, feature: read.feature, docs: read.docs }),
        read: { ...read, method: 'GET', path: `${path}/{id}` }
    };
}

/** As `seen`, of what can be deleted as well. */
function removable(path: string, items: string): Record<'list' | 'read' | 'remove', Endpoint> {
    return { ...seen(path, items), remove: { ...write, method: 'DELETE', path: `${path}/{id}` } };
}

/** What everything can be done with. The list of policies has one of two names: sources disagree. */
function changeable(path: string, items = 'definitions|policies'): Record<'list' | 'read' | 'create' | 'update' | 'remove', Endpoint> {
    return {
        ...removable(path, items),
        create: { ...write, method: 'POST', path },
        update: { ...write, method: 'PATCH', path: `${path}/{id}` }
    };
}

export const blockedSenders = changeable('/policy-management/cloud-gateway/v1/blocked-senders/policies');
export const antiSpoofing = changeable('/policy-management/cloud-gateway/v1/anti-spoofing/policies');
export const antiSpoofingBypass = changeable('/policy-management/cloud-gateway/v1/anti-spoofing-bypass/policies');
export const greylisting = changeable('/policy-management/cloud-gateway/v1/greylisting/policies');
export const deliveryRoutePolicies = changeable('/policy-management/cloud-gateway/v1/delivery-route/policies');
export const outboundDnsPolicies = changeable('/policy-management/cloud-gateway/v1/dns-authentication-outbound/policies');
/** Where mail is delivered to, as policies name it. */
export const deliveryRoutes = {
    ...removable('/policy-management/cloud-gateway/v1/delivery-route/definitions', 'definitions'),
    create: { ...write, method: 'POST', path: '/policy-management/cloud-gateway/v1/delivery-route/definitions' }
} as const satisfies Record<string, Endpoint>;
/** Keys with which outbound mail is signed. */
export const outboundDns = changeable('/policy-management/cloud-gateway/v1/dns-authentication-outbound/definitions', 'definitions|dnsOutboundDefinitions');

const alteration = { ...write, method: 'POST', family: 'envelope', items: 'data' } as const;

/** Addresses that are replaced by others. Mimecast has these in its older family of operations only. */
export const addressAlteration = {
    policies: envelopeRead('/api/policy/address-alteration/get-policy', { products, permission: read.permission, feature: read.feature, docs: read.docs }),
    createPolicy: { ...alteration, path: '/api/policy/address-alteration/create-policy' },
    updatePolicy: { ...alteration, path: '/api/policy/address-alteration/update-policy' },
    deletePolicy: { ...alteration, path: '/api/policy/address-alteration/delete-policy' },
    sets: envelopeRead('/api/policy/address-alteration/get-address-alteration-set', {
        products,
        permission: read.permission,
        feature: read.feature,
        docs: read.docs
    }),
    createSet: { ...alteration, path: '/api/policy/address-alteration/create-address-alteration-set' },
    definitions: envelopeRead('/api/policy/address-alteration/get-definition', {
        ...{ products, permission: read.permission, feature: read.feature, docs: read.docs },
        ...{ items: 'data.0.items', probe: { fields: { routing: 'inbound' } } }
    }),
    createDefinition: { ...alteration, path: '/api/policy/address-alteration/create-definition' },
    deleteDefinition: { ...alteration, path: '/api/policy/address-alteration/delete-definition' }
} as const satisfies Record<string, Endpoint>;
