import { createSync } from 'nango';
import { users } from '../operations/users.js';
import { user } from '../things/user.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

// All domains in one list: Mimecast's portal calls the domain optional. A list for each domain would cost at least a call for each.
const list = snapshotOf('User', user, users.list, { description: "Users of the account's own domains, and their aliases." });

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
