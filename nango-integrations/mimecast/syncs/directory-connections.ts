import { createSync } from 'nango';
import { directory } from '../operations/directory.js';
import { directoryConnection } from '../things/directory-connection.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('DirectoryConnection', directoryConnection, directory.connections, {
    description: 'Where the account gets users and groups from, with the time and the state of the last sync; without passwords and keys.'
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
