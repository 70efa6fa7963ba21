import { createAction } from 'nango';
import { outboundDnsPolicies } from '../things/outbound-dns-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(outboundDnsPolicies) });
