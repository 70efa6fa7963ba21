import { createSync } from 'nango';
import { connectors } from '../operations/connectors.js';
import { connector } from '../things/connector.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('Connector', connector, connectors.list, {
    description: 'Consents of other services that directory syncs use, with their state.',
    // Reading them takes the right to edit them, which few accounts will grant for that.
    autoStart: false
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
