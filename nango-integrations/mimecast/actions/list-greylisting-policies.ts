import { createAction } from 'nango';
import { greylistingPolicies } from '../things/greylisting-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(greylistingPolicies) });
