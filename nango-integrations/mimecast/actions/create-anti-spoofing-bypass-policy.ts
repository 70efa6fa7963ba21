import { createAction } from 'nango';
import { antiSpoofingBypassPolicies } from '../things/anti-spoofing-bypass-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(antiSpoofingBypassPolicies) });
