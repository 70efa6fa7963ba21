import { createAction } from 'nango';
import { outboundDnsPolicies } from '../things/outbound-dns-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(outboundDnsPolicies) });
