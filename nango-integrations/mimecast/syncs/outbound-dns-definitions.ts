import { createSync } from 'nango';
import { outboundDns } from '../operations/policies.js';
import { outboundDnsDefinition } from '../things/outbound-dns-definition.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('OutboundDnsDefinition', outboundDnsDefinition, outboundDns.list, {
    description: 'Keys that outbound mail is signed with (DKIM), and the DNS records they need.'
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
