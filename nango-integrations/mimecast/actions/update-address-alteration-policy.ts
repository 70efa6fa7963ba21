import { createAction } from 'nango';
import { addressAlterationPolicies } from '../things/address-alteration-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(addressAlterationPolicies) });
