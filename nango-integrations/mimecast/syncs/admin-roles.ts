import { createSync } from 'nango';
import { roles } from '../operations/roles.js';
import { adminRole } from '../things/admin-role.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('AdminRole', adminRole, roles.list, {
    description: 'Roles that administrators of the account can have. Mimecast does not tell who has them.'
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
