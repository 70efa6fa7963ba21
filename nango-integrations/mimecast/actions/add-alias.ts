import { createAction } from 'nango';
import { users } from '../operations/users.js';
import { address, exampleUser } from '../things/address.js';
import { isNamed } from '../things/user-alias.js';
import { change } from '../verbs/change.js';

export default createAction({
    ...change({
        description:
            'Makes an address an alias of a user, or moves an alias to another user. Use it when mail to a second address shall count as mail to the user. The address has to be known to the account or in one of its own domains.',
        change: 'The address is an alias of the user, and of nobody else any more. That cannot be undone for one that another user had: remove-alias gives it back to nobody.',
        by: users.addAlias,
        input: {
            id: address.describe('The alias. Example: a.lee@example.com'),
            aliasFor: address.describe('The primary address of the user. Example: ana@example.com')
        },
        example: { id: 'spare.second@example.com', aliasFor: exampleUser },
        done: 'added',
        meaning: 'Whether it is an alias of the user. Example: true',
        request: ({ id, aliasFor }) => ({ data: [{ aliasFor, alias: id }] }),
        confirmed: (reply, id, { aliasFor }) => isNamed(reply.body['data'] as unknown[], id, aliasFor)
    })
});
