import { createAction } from 'nango';
import { antiSpoofingPolicies } from '../things/anti-spoofing-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(antiSpoofingPolicies) });
