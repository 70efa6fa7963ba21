import { createAction } from 'nango';
import { addressAlterationPolicies } from '../things/address-alteration-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(addressAlterationPolicies) });
