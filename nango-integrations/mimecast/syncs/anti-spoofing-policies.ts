import { createSync } from 'nango';
import { antiSpoofing } from '../operations/policies.js';
import { antiSpoofingPolicy } from '../things/anti-spoofing-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AntiSpoofingPolicy', antiSpoofingPolicy, antiSpoofing.list, {
    description: 'Policies that say whether mail from outside may bear a sender address of the account.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
