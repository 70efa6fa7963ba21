import { createSync } from 'nango';
import { outboundDnsPolicies } from '../operations/policies.js';
import { outboundDnsPolicy } from '../things/outbound-dns-policy.js';
import { policyKey } from '../things/policy.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('OutboundDnsPolicy', outboundDnsPolicy, outboundDnsPolicies.list, {
    description: 'Policies that sign outbound mail with DKIM.',
    key: policyKey
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
