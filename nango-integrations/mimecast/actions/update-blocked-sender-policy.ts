import { createAction } from 'nango';
import { blockedSenderPolicies } from '../things/blocked-sender-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(blockedSenderPolicies) });
