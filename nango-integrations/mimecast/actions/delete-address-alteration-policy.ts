import { createAction } from 'nango';
import { addressAlterationPolicies } from '../things/address-alteration-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(addressAlterationPolicies) });
