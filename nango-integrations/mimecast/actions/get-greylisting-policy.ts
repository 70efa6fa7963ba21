import { createAction } from 'nango';
import { greylistingPolicies } from '../things/greylisting-policy.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(greylistingPolicies) });
