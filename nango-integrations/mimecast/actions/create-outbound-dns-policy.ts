import { createAction } from 'nango';
import { outboundDnsPolicies } from '../things/outbound-dns-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(outboundDnsPolicies) });
