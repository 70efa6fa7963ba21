import { createAction } from 'nango';
import { antiSpoofingPolicies } from '../things/anti-spoofing-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(antiSpoofingPolicies) });
