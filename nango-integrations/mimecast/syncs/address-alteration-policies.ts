import { createSync } from 'nango';
import { addressAlteration } from '../operations/policies.js';
import { addressAlterationPolicy } from '../things/address-alteration-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AddressAlterationPolicy', addressAlterationPolicy, addressAlteration.policies, {
    description: 'Policies that replace addresses in mail by others.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
