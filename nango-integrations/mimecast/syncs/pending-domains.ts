import { createSync } from 'nango';
import { domains } from '../operations/domains.js';
import { pendingDomain } from '../things/pending-domain.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('PendingDomain', pendingDomain, domains.pending, {
    description: 'Domains that are registered, but whose owner has not proved yet to be that; without the code that proves it.',
    // Reading them takes the permission to register domains, which few accounts will grant for that.
    autoStart: false
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
