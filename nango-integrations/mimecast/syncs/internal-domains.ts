import { createSync } from 'nango';
import { domains } from '../operations/domains.js';
import { internalDomain } from '../things/internal-domain.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('InternalDomain', internalDomain, domains.internal, { description: 'The domains that the account receives mail for.' });

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
