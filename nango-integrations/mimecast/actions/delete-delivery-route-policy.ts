import { createAction } from 'nango';
import { deliveryRoutePolicies } from '../things/delivery-route-policy.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(deliveryRoutePolicies) });
