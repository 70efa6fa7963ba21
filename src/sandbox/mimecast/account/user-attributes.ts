import { batch, failed, isFail, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { thing } from './thing.ts';
import { mailboxOf, users } from './users.ts';

const departments = ['Finance', 'Sales', 'Support'];

/** What a directory knows of a user: address in lower case to attributes by name. A user who is not listed has the department that belongs to the address. */
export const userAttributes = thing({
    name: 'userAttributes',
    ids: [{ name: 'attribute' }],
    found({ of }) {
        const rows = of(users);
        const state = new Map<string, Record<string, string>>();
        const attributesOf = (address: string): Record<string, string> =>
            state.get(address.toLowerCase()) ?? { department: departments[address.length % departments.length] ?? '', title: 'Clerk' };
        return {
            state,
            counts: () => ({
                userAttributes: [...rows.entries.values()].filter(({ alias, emailAddress }) => !alias && Object.keys(attributesOf(emailAddress)).length > 0)
                    .length
            }),
            routes: [
                {
                    method: 'POST',
                    path: '/api/user/get-attributes',
                    products: ['User and Group Management'],
                    permission: 'Directories | Internal | Edit',
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 25 }, (context, { items }) => {
                        const answers: (object | FailItem)[] = items.map((item) => {
                            const user = mailboxOf(rows, item, 'emailAddress');
                            if (isFail(user)) {
                                return user;
                            }
                            // Not known: whether an answer names the address. The safe guess is that it does not.
                            return {
                                attributes: Object.entries(attributesOf(user.emailAddress)).map(([name, value], index) => ({
                                    id: context.ids.give('attribute', index + 1, context),
                                    name,
                                    value
                                }))
                            };
                        });
                        return answers.every(isFail) ? failed(...answers) : batch(answers, (answer) => answer);
                    })
                }
            ]
        };
    }
});
