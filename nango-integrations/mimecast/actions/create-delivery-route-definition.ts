import { createAction } from 'nango';
import { deliveryRouteDefinitions } from '../things/delivery-route-definition.js';
import { policyCreation } from '../verbs/policies.js';

export default createAction({ ...policyCreation(deliveryRouteDefinitions) });
