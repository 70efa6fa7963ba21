import { createAction } from 'nango';
import { deliveryRouteDefinitions } from '../things/delivery-route-definition.js';
import { policyReading } from '../verbs/policies.js';

export default createAction({ ...policyReading(deliveryRouteDefinitions) });
