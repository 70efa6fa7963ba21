import { createAction } from 'nango';
import { antiSpoofingPolicies } from '../things/anti-spoofing-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(antiSpoofingPolicies) });
