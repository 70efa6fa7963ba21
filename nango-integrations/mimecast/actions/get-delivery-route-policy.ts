import { createAction } from 'nango';
import { deliveryRoutePolicies } from '../things/delivery-route-policy.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(deliveryRoutePolicies) });
