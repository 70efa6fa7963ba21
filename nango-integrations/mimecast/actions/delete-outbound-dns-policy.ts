import { createAction } from 'nango';
import { outboundDnsPolicies } from '../things/outbound-dns-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(outboundDnsPolicies) });
