import { createAction } from 'nango';
import { users } from '../operations/users.js';
import { exampleUser, userId } from '../things/address.js';
import { isAbout } from '../things/user.js';
import { change } from '../verbs/change.js';

const setting = { accountDisabled: true };

export default createAction({
    ...change({
        description: 'Disables a user. Use it when somebody leaves: Mimecast has no call that deletes a user. Disabling one that is disabled does no harm.',
        change: 'The user can no longer log in to Mimecast; enable-user undoes that.',
        by: users.update,
        input: { id: userId },
        repeated: 'id',
        example: { id: exampleUser },
        done: 'disabled',
        meaning: 'Whether the user is disabled. Example: true',
        request: ({ id }) => ({ data: [{ emailAddress: id, ...setting }] }),
        confirmed: (reply, id) => isAbout(reply.body['data'] as unknown[], id, setting)
    })
});
