import { createAction } from 'nango';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { isAbout } from '../things/user.js';
import { change } from '../verbs/change.js';

const setting = { accountDisabled: false };

export default createAction({
    ...change({
        description: 'Enables a user who was disabled. Use it when somebody comes back. Enabling one that is enabled does no harm.',
        change: 'The user can log in again; disable-user undoes that.',
        by: users.update,
        input: { id: userId },
        example: { id: exampleUser },
        done: 'enabled',
        meaning: 'Whether the user is enabled. Example: true',
        request: ({ id }) => ({ data: [{ emailAddress: id, ...setting }] }),
        confirmed: (reply, id) => isAbout(reply.body['data'] as unknown[], id, setting)
    })
});
