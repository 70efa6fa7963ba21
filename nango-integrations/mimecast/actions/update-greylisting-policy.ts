import { createAction } from 'nango';
import { greylistingPolicies } from '../things/greylisting-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(greylistingPolicies) });
