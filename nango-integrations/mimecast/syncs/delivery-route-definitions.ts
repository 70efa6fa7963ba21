import { createSync } from 'nango';
import { deliveryRoutes } from '../operations/policies.js';
import { deliveryRouteDefinition } from '../things/delivery-route-definition.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('DeliveryRouteDefinition', deliveryRouteDefinition, deliveryRoutes.list, {
    description: 'Hosts that delivery route policies deliver to.'
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
