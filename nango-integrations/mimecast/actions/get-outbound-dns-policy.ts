import { createAction } from 'nango';
import { outboundDnsPolicies } from '../things/outbound-dns-policy.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(outboundDnsPolicies) });
