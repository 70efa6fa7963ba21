import { envelopeRead, restList } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const products = ['Policy Management'];
const shared = { family: 'rest', products, paging: 'none', docs: 'directory/policies.md' } as const;
const read = { ...shared, permission: 'Gateway | Policies | Read', access: 'read', feature: 'See policies' } as const;
const write = { ...shared, permission: 'Gateway | Policies | Edit', access: 'write', feature: 'Create, change and delete policies' } as const;
const base = '/policy-management/cloud-gateway/v1';

/** List and reading of one area of policies, or of the definitions they name. */
function seen<const Area extends string>(area: Area, items: string): Record<'list' | 'read', Endpoint> {
    const path = `${base}/${area}`;
    return {
        list: restList(path, items, { products, permission: read.permission, feature: read.feature, docs: read.docs }),
        read: { ...read, method: 'GET', path: `${path}/{id}` }
    };
}

/** One area of policies in which everything can be done. The list has one of two names: sources disagree. */
function changeable(area: string): Record<'list' | 'read' | 'create' | 'update' | 'remove', Endpoint> {
    const path = `${base}/${area}/policies`;
    return {
        ...seen(`${area}/policies`, 'definitions|policies'),
        create: { ...write, method: 'POST', path },
        update: { ...write, method: 'PATCH', path: `${path}/{id}` },
        remove: { ...write, method: 'DELETE', path: `${path}/{id}` }
    };
}

export const blockedSenders = changeable('blocked-senders');
export const antiSpoofing = changeable('anti-spoofing');
export const antiSpoofingBypass = changeable('anti-spoofing-bypass');
/** Changing these stands on one source each, and is left out. */
export const greylisting = seen('greylisting/policies', 'definitions|policies');
export const deliveryRoutePolicies = seen('delivery-route/policies', 'definitions|policies');
export const outboundDnsPolicies = seen('dns-authentication-outbound/policies', 'definitions|policies');
/** Where mail is delivered to, as policies name it. */
export const deliveryRoutes = {
    ...seen('delivery-route/definitions', 'definitions'),
    create: { ...write, method: 'POST', path: `${base}/delivery-route/definitions` },
    remove: { ...write, method: 'DELETE', path: `${base}/delivery-route/definitions/{id}` }
} as const satisfies Record<string, Endpoint>;
/** Keys with which outbound mail is signed. */
export const outboundDns = seen('dns-authentication-outbound/definitions', 'definitions|dnsOutboundDefinitions');

const alterations = '/api/policy/address-alteration';
const alteration = { ...write, method: 'POST', family: 'envelope', items: 'data' } as const;

/** Addresses that are replaced by others. Mimecast has these in its older family of operations only. */
export const addressAlteration = {
    policies: envelopeRead(`${alterations}/get-policy`, { products, permission: read.permission, feature: read.feature, docs: read.docs }),
    createPolicy: { ...alteration, path: `${alterations}/create-policy` },
    updatePolicy: { ...alteration, path: `${alterations}/update-policy` },
    deletePolicy: { ...alteration, path: `${alterations}/delete-policy` },
    sets: envelopeRead(`${alterations}/get-address-alteration-set`, { products, permission: read.permission, feature: read.feature, docs: read.docs }),
    createSet: { ...alteration, path: `${alterations}/create-address-alteration-set` },
    definitions: envelopeRead(`${alterations}/get-definition`, {
        ...{ products, permission: read.permission, feature: read.feature, docs: read.docs },
        ...{ items: 'data.0.items', probe: { fields: { routing: 'inbound' } } }
    }),
    createDefinition: { ...alteration, path: `${alterations}/create-definition` },
    deleteDefinition: { ...alteration, path: `${alterations}/delete-definition` }
} as const satisfies Record<string, Endpoint>;
