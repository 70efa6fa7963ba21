import { createAction } from 'nango';
import { antiSpoofingBypassPolicies } from '../things/anti-spoofing-bypass-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(antiSpoofingBypassPolicies) });
