import { createAction } from 'nango';
import { greylistingPolicies } from '../things/greylisting-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(greylistingPolicies) });
