import { createAction } from 'nango';
import { blockedSenderPolicies } from '../things/blocked-sender-policy.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(blockedSenderPolicies) });
