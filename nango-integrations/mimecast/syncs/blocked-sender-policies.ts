import { createSync } from 'nango';
import { blockedSenders } from '../operations/policies.js';
import { blockedSenderPolicy } from '../things/blocked-sender-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('BlockedSenderPolicy', blockedSenderPolicy, blockedSenders.list, {
    description: 'Policies that refuse mail of certain senders.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
