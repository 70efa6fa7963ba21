import { createAction } from 'nango';
import { users } from '../operations/users.js';
import { address, exampleUser } from '../things/address.js';
import { isNamed } from '../things/user-alias.js';
import { change } from '../verbs/change.js';

export default createAction({
    ...change({
        description:
            'Takes an alias away from a user. Use it when a second address is given up. Unconfirmed: the answer is not documented; one that does not name the alias leaves the outcome unknown, and list-aliases tells.',
        change: 'The address is no alias of the user any more; add-alias undoes that.',
        by: users.removeAlias,
        input: {
            id: address.describe('The alias: the id of its User record. Example: a.lee@example.com'),
            aliasFor: address.describe('The primary address of the user. Example: ana@example.com')
        },
        example: { id: 'spare.alias@example.com', aliasFor: exampleUser },
        done: 'removed',
        meaning: 'Whether it was taken away. Example: true',
        request: ({ id, aliasFor }) => ({ data: [{ aliasFor, alias: id }] }),
        confirmed: (reply, id) => isNamed(reply.body['data'] as unknown[], id)
    })
});
