import { createSync } from 'nango';
import { users } from '../operations/users.js';
import { userAccount } from '../things/user-account.js';
import { snapshotOf } from '../verbs/snapshot-of.js';

const list = snapshotOf('UserAccount', userAccount, users.accounts, {
    description:
        'Users and their aliases with what is set for them: whether one is disabled, when it was made and changed. The ids are those of the User records.'
});

export default createSync({
    ...list,
    exec: async (nango) => await list.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
