import { outboundDnsPolicies as operations } from '../operations/policies.js';
import { outboundDnsDefinitions } from './outbound-dns-definition.js';
import { policyThing, writtenWithDefinition } from './policy.js';

/** Which outbound mail is signed. The id of the key is a handle that may be another one at every read, and is in no record. */
export const outboundDnsPolicy = policyThing({}, ['definitionId']);

export const outboundDnsPolicies = {
    name: 'outbound-dns-policy',
    names: 'outbound-dns-policies',
    what: 'which outbound mail is signed with DKIM',
    effect: 'Mail that fits is signed with that key from then on;',
    loss: 'Mail that fitted is signed by other policies from then on, or not at all; the definition stays. create-outbound-dns-policy undoes it, with another id.',
    by: operations,
    of: outboundDnsPolicy,
    definitions: outboundDnsDefinitions,
    ...writtenWithDefinition('What it is signed with', outboundDnsDefinitions.names),
    example: {
        description: 'Signing demo',
        definitionId: '{list-outbound-dns-definitions: policies.0.id}',
        from: { type: 'email_domain', value: 'example.com' },
        to: { type: 'external_addresses' }
    }
};
