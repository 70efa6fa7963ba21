import { createAction } from 'nango';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { isAbout } from '../things/user.js';
import { change } from '../verbs/change.js';

const setting = { accountLocked: false };

export default createAction({
    ...change({
        description:
            'Unlocks the account of a user. Use it when one was locked, also by too many wrong passwords. Unlocking one that is not locked does no harm.',
        change: 'The user can log in again; lock-user undoes that.',
        by: users.update,
        input: { id: userId },
        example: { id: exampleUser },
        done: 'unlocked',
        meaning: 'Whether the user is unlocked. Example: true',
        request: ({ id }) => ({ data: [{ emailAddress: id, ...setting }] }),
        confirmed: (reply, id) => isAbout(reply.body['data'] as unknown[], id, setting)
    })
});
