import { createAction } from 'nango';
import { deliveryRouteDefinitions } from '../things/delivery-route-definition.js';
import { policyDeletion } from '../verbs/policies.js';

export default createAction({ ...policyDeletion(deliveryRouteDefinitions) });
