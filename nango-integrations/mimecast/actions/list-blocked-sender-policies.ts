import { createAction } from 'nango';
import { blockedSenderPolicies } from '../things/blocked-sender-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(blockedSenderPolicies) });
