import { createAction } from 'nango';
import { deliveryRoutePolicies } from '../things/delivery-route-policy.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(deliveryRoutePolicies) });
