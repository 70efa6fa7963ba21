import { createAction } from 'nango';
import { deliveryRoutePolicies } from '../things/delivery-route-policy.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(deliveryRoutePolicies) });
