import { createSync } from 'nango';
import { users } from '../operations/users.js';
import { text } from '../things/values.js';
import { userAttributes } from '../things/user-attributes.js';
import { mailboxes } from '../things/user.js';
import { perUser } from '../verbs/per-user.js';

const walk = perUser('UserAttributes', userAttributes.schema, {
    description: 'Directory attributes of users, one record for each. A call per user: only where the metadata says "perUser": ["attributes"].',
    setting: 'attributes',
    by: users.attributes,
    users: mailboxes,
    ask: (emailAddress) => ({ emailAddress }),
    record: (id, rows) => {
        const byName = rows.map((row) => ({ key: text(row['name']) ?? '', row })).sort((one, other) => (one.key < other.key ? -1 : 1));
        return userAttributes.record({ id, attributes: byName.map(({ row }) => row) });
    }
});

export default createSync({
    ...walk,
    exec: async (nango) => await walk.read(nango, await nango.getCheckpoint(), async (place) => await nango.saveCheckpoint(place))
});
