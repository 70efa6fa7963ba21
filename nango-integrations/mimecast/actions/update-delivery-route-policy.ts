import { createAction } from 'nango';
import { deliveryRoutePolicies } from '../things/delivery-route-policy.js';
import { policyUpdate } from '../verbs/policies.js';

export default createAction({ ...policyUpdate(deliveryRoutePolicies) });
