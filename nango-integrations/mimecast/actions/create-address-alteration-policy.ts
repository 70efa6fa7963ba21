import { createAction } from 'nango';
import { addressAlterationPolicies } from '../things/address-alteration-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(addressAlterationPolicies) });
