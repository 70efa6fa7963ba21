import { createAction } from 'nango';
import { addressAlterationPolicies } from '../things/address-alteration-policy.js';
import { policyLookup } from '../verbs/policies.js';

export default createAction({ ...policyLookup(addressAlterationPolicies) });
