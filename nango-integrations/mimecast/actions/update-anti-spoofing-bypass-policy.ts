import { createAction } from 'nango';
import { antiSpoofingBypassPolicies } from '../things/anti-spoofing-bypass-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(antiSpoofingBypassPolicies) });
