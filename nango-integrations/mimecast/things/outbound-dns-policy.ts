import { outboundDnsPolicies as operations } from '../operations/policies.js';
import { policyThing } from './policy.js';

/** Which outbound mail is signed. The id of the key is a handle that may be another one at every read, and is in no record. */
export const outboundDnsPolicy = policyThing({}, ['definitionId']);

export const outboundDnsPolicies = {
    name: 'outbound-dns-policy',
    names: 'outbound-dns-policies',
    what: 'which outbound mail is signed with DKIM',
    loss: 'Mail that fitted is signed by other policies from then on, or not at all; the definition stays. It is made anew only in the Mimecast console; nothing else undoes it.',
    by: operations,
    of: outboundDnsPolicy
};
