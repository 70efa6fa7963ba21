import { createAction } from 'nango';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { isAbout } from '../things/user.js';
import { change } from '../verbs/change.js';

const setting = { accountLocked: true };

export default createAction({
    ...change({
        description: 'Locks the account of a user. Use it when an account may be in wrong hands. Locking one that is locked does no harm.',
        change: 'The user cannot log in to Mimecast; unlock-user undoes that.',
        by: users.update,
        input: { id: userId },
        repeated: 'id',
        example: { id: exampleUser },
        done: 'locked',
        meaning: 'Whether the user is locked. Example: true',
        request: ({ id }) => ({ data: [{ emailAddress: id, ...setting }] }),
        confirmed: (reply, id) => isAbout(reply.body['data'] as unknown[], id, setting)
    })
});
