import { createAction } from 'nango';
import { blockedSenderPolicies } from '../things/blocked-sender-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(blockedSenderPolicies) });
