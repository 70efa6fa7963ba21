import { createAction } from 'nango';
import { antiSpoofingBypassPolicies } from '../things/anti-spoofing-bypass-policy.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(antiSpoofingBypassPolicies) });
