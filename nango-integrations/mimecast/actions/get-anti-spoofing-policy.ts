import { createAction } from 'nango';
import { antiSpoofingPolicies } from '../things/anti-spoofing-policy.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(antiSpoofingPolicies) });
