import { createAction } from 'nango';
import { antiSpoofingBypassPolicies } from '../things/anti-spoofing-bypass-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(antiSpoofingBypassPolicies) });
