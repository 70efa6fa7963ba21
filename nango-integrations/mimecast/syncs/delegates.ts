import { createSync } from 'nango';
import { users } from '../operations/users.js';
import { delegateMailbox, userDelegates } from '../things/user-delegates.js';
import { mailboxes } from '../things/user.js';
import { perUser } from '../verbs/per-user.js';

const walk = perUser('UserDelegates', userDelegates.schema, {
    description: 'Whose mailboxes users may read, one record for each user who may. A call per user: only where the metadata says "perUser": ["delegates"].',
    setting: 'delegates',
    by: users.delegates,
    users: mailboxes,
    ask: (primaryAddress) => ({ primaryAddress }),
    record: (id, rows) => {
        const byAddress = rows.map((row) => ({ key: delegateMailbox.record(row).id, row })).sort((one, other) => (one.key < other.key ? -1 : 1));
        return userDelegates.record({ id, mailboxes: byAddress.map(({ row }) => row) });
    }
});

export default createSync({
    ...walk,
    exec: async (nango) => await walk.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
