import { deliveryRoutePolicies as operations } from '../operations/policies.js';
import { policyThing } from './policy.js';

/** Which mail is delivered by which route. The id of the route is a handle that may be another one at every read, and is in no record. */
export const deliveryRoutePolicy = policyThing({}, ['definitionId']);

export const deliveryRoutePolicies = {
    name: 'delivery-route-policy',
    names: 'delivery-route-policies',
    what: 'which mail is delivered by a route of its own',
    loss: 'Mail that fitted is delivered by other routes from then on; the definition stays. It is made anew only in the Mimecast console; nothing else undoes it.',
    by: operations,
    of: deliveryRoutePolicy
};
