import { deliveryRoutePolicies as operations } from '../operations/policies.js';
import { deliveryRouteDefinitions } from './delivery-route-definition.js';
import { policyThing, writtenWithDefinition } from './policy.js';

/** Which mail is delivered by which route. The id of the route is a handle that may be another one at every read, and is in no record. */
export const deliveryRoutePolicy = policyThing({}, ['definitionId']);

export const deliveryRoutePolicies = {
    name: 'delivery-route-policy',
    names: 'delivery-route-policies',
    what: 'which mail is delivered by a route of its own',
    effect: 'Mail that fits is delivered by that route from then on;',
    loss: 'Mail that fitted is delivered by other routes from then on; the definition stays. create-delivery-route-policy undoes it, with another id.',
    by: operations,
    of: deliveryRoutePolicy,
    definitions: deliveryRouteDefinitions,
    ...writtenWithDefinition('Where it is delivered to', deliveryRouteDefinitions.names),
    example: {
        description: 'Delivery demo',
        definitionId: '{list-delivery-route-definitions: policies.0.id}',
        from: { type: 'everyone' },
        to: { type: 'email_domain', value: 'example.com' }
    }
};
