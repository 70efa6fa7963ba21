import { createAction } from 'nango';
import { deliveryRouteDefinitions } from '../things/delivery-route-definition.js';
import { policyListing } from '../verbs/policies.js';

export default createAction({ ...policyListing(deliveryRouteDefinitions) });
