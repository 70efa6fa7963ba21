import { formatDate } from '../protocol/envelope.ts';
import { restLists } from '../protocol/plain-routes.ts';
import { thing } from './thing.ts';
import { userSettings } from './user-settings.ts';
import { users } from './users.ts';
import type { DirectoryUser } from './users.ts';

/** The newer list of the same users, with what is set for them. */
export const userAccounts = thing({
    name: 'userAccounts',
    ids: [{ name: 'listed-user' }],
    found({ clock, of }) {
        const rows = of(users);
        const settings = of(userSettings);
        const since = formatDate(clock.now() - 90 * 86_400_000);
        const numbers = new Map<DirectoryUser, number>();
        const numberOf = (user: DirectoryUser): number => {
            const number = numbers.get(user) ?? numbers.size + 1;
            numbers.set(user, number);
            return number;
        };
        return {
            state: rows,
            counts: () => ({ userAccounts: rows.entries.size }),
            routes: [
                restLists(rows, {
                    path: '/user/cloud-gateway/v1/users',
                    products: ['User and Group Management', 'Email Security Onboarding'],
                    permission: 'Directories | Internal | Read',
                    under: 'users',
                    show: (user, context) => {
                        const { emailAddress, name, domain, alias, addressType, source } = user;
                        return {
                            id: context.ids.give('listed-user', numberOf(user), context),
                            ...{ emailAddress, name, domain, addressType, source, internal: true, isAlias: alias },
                            disabled: settings.get(emailAddress.toLowerCase())?.accountDisabled === true,
                            createdDateTime: since,
                            updatedDateTime: since
                        };
                    }
                })
            ]
        };
    }
});
