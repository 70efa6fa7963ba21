import { createAction } from 'nango';
import { blockedSenderPolicies } from '../things/blocked-sender-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(blockedSenderPolicies) });
