import { createSync } from 'nango';
import { antiSpoofingBypass } from '../operations/policies.js';
import { antiSpoofingBypassPolicy } from '../things/anti-spoofing-bypass-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AntiSpoofingBypassPolicy', antiSpoofingBypassPolicy, antiSpoofingBypass.list, {
    description: 'Policies that let mail pass the anti-spoofing policies because an SPF record permits it.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
