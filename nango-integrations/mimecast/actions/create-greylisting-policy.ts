import { createAction } from 'nango';
import { greylistingPolicies } from '../things/greylisting-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(greylistingPolicies) });
