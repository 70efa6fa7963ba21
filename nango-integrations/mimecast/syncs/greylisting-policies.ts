import { createSync } from 'nango';
import { greylisting } from '../operations/policies.js';
import { greylistingPolicy } from '../things/greylisting-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('GreylistingPolicy', greylistingPolicy, greylisting.list, {
    description: 'Policies that put mail of unknown senders off at first.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
