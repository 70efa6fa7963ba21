import { createAction } from 'nango';
import { incompleteList, pages } from '../api/pages.js';
import { mimecastError } from '../api/errors.js';
import { nameOf } from '../operations/endpoint.js';
import { users } from '../operations/users.js';
import { address, exampleUser } from '../things/address.js';
import { addressOf, user } from '../things/user.js';
import { actionOf } from '../verbs/action.js';

export default createAction({
    ...actionOf({
        description:
            'Finds one user or alias by its address. Use it when one is meant. Mimecast can be asked for whole domains only, so this takes up to a call for each hundred users of the domain: the sync users has them all.',
        by: [users.list],
        input: { emailAddress: address.describe('The address, in whatever case. Example: ana@example.com') },
        example: { emailAddress: exampleUser },
        errors: [{ type: 'not_found', code: 'user_not_found' }],
        output: user.schema,
        exec: async (nango, { emailAddress }) => {
            const wanted = emailAddress.toLowerCase();
            const data = [{ domain: wanted.slice(wanted.lastIndexOf('@') + 1) }];
            let isWhole = true;
            for await (const page of pages(nango, users.list, { data }, { identity: (row) => addressOf(row) ?? '' })) {
                const found = page.items.find((row) => addressOf(row) === wanted);
                if (found !== undefined) {
                    return user.record(found);
                }
                if (page.verdict.state === 'unproven') {
                    throw incompleteList(nango, users.list, `${page.verdict.message}. Nothing is known of ${wanted}: try again.`);
                }
                isWhole &&= page.failures.length + page.oddItems === 0;
            }
            if (!isWhole) {
                throw incompleteList(nango, users.list, `some rows could not be read. Nothing is known of ${wanted}: try again.`);
            }
            throw mimecastError(nango, {
                type: 'not_found',
                code: 'user_not_found',
                message: `None of the account's users and aliases has the address ${wanted}.`,
                retryable: false,
                endpoint: nameOf(users.list)
            });
        }
    })
});
