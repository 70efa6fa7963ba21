import { createSync } from 'nango';
import { deliveryRoutePolicies } from '../operations/policies.js';
import { deliveryRoutePolicy } from '../things/delivery-route-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('DeliveryRoutePolicy', deliveryRoutePolicy, deliveryRoutePolicies.list, {
    description: 'Policies that deliver mail by a route of its own.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
