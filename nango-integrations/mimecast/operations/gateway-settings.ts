import type { Endpoint } from './endpoint.js';

const shared = { family: 'rest', paging: 'none', docs: 'directory/account-and-gateway.md' } as const;
const read = {
    ...shared,
    method: 'GET',
    access: 'read',
    permission: 'Account | Settings | Read',
    feature: 'See the settings of the gateway, and the emergency contact'
} as const;
const edit = { ...shared, access: 'write', permission: 'Account | Settings | Edit', feature: 'Change outbound addresses and the emergency contact' } as const;
const gateway = { products: ['Email Security Cloud Gateway'] } as const;
const contact = { path: '/account/cloud-gateway/v1/emergency-contact', products: ['Account Management'] } as const;
const outbound = { ...gateway, path: '/email/cloud-gateway/v1/outbound-ip-addresses' } as const;

/** What is set for the gateway of the account, and whom Mimecast calls in an emergency. */
export const gatewaySettings = {
    details: { ...read, ...gateway, path: '/email/cloud-gateway/v1/gateway-details' },
    outboundAddresses: { ...read, ...outbound, items: 'outboundIpAddresses' },
    replaceOutboundAddresses: { ...edit, ...outbound, method: 'PUT' },
    deleteOutboundAddresses: { ...edit, ...outbound, method: 'DELETE' },
    emergencyContact: { ...read, ...contact },
    updateEmergencyContact: { ...edit, ...contact, method: 'PATCH' }
} as const satisfies Record<string, Endpoint>;
