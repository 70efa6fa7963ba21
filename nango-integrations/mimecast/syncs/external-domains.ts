import { createSync } from 'nango';
import { domains } from '../operations/domains.js';
import { externalDomain } from '../things/external-domain.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('ExternalDomain', externalDomain, domains.external, { description: "Domains of others that the account's directory knows." });

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
