import { createAction } from 'nango';
import { antiSpoofingPolicies } from '../things/anti-spoofing-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(antiSpoofingPolicies) });
