import { failItem, isFail, batch } from '../protocol/envelope.ts';
import { anyText, date, emailAddress, flag, maybe, take, text } from '../protocol/fields.ts';
import { changes } from '../protocol/plain-routes.ts';
import { thing } from './thing.ts';
import { cloudUser, domainOf, mailboxOf, notManaged, users } from './users.ts';

const products = ['User and Group Management'];
const editUsers = 'Directories | Internal | Edit';

/** What administrators set for a user. The list of accounts shows whether one is disabled, no list shows the rest. */
export type UserSettings = Record<string, unknown>;

const settings = {
    name: maybe(anyText),
    accountDisabled: maybe(flag),
    accountLocked: maybe(flag),
    allowPop: maybe(flag),
    allowSmtp: maybe(flag),
    archiveStartDate: maybe(date),
    forcePasswordChange: maybe(flag),
    password: maybe(text),
    passwordNeverExpires: maybe(flag)
};

/** Users as they are created and changed, by address in lower case. Nothing deletes one. */
export const userSettings = thing({
    name: 'userSettings',
    ids: [{ name: 'user-account' }],
    found({ company, of }) {
        const rows = of(users);
        const state = new Map<string, UserSettings>();
        let last = 0;
        const set = (address: string, wanted: UserSettings): void => {
            const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
            const before = state.get(address.toLowerCase());
            // Counted, so that a change that changes nothing is seen to have been carried out.
            state.set(address.toLowerCase(), { ...before, ...Object.fromEntries(given), changes: Number(before?.changes ?? 0) + 1 });
        };
        return {
            state,
            routes: [
                // How many it takes at once is not known; one is safe.
                changes({ path: '/api/user/create-user', products, permission: editUsers, max: 1 }, [], (context, items) =>
                    batch(items, (item) => {
                        const wanted = take(
                            { emailAddress, name: maybe(anyText), password: maybe(text), accountCode: maybe(text), forcePasswordChange: maybe(flag) },
                            item
                        );
                        if (isFail(wanted)) {
                            return wanted;
                        }
                        if (!company.domains.includes(domainOf(wanted.emailAddress))) {
                            return notManaged(item);
                        }
                        const { emailAddress: address, name = '', ...rest } = wanted;
                        const isTaken = [...rows.entries.values()].some((row) => row.emailAddress.toLowerCase() === address.toLowerCase());
                        if (isTaken || rows.add(cloudUser(address, name)) === undefined) {
                            // The real code is not known: nobody may depend on this one.
                            return failItem('err_simulated_address_in_use', 'The address is in use', { key: item });
                        }
                        set(address, rest);
                        last += 1;
                        const { forcePasswordChange = false } = rest;
                        const id = context.ids.give('user-account', last, context);
                        return { id, name, emailAddress: address, accountCode: company.accountCode, forcePasswordChange };
                    })
                ),
                changes({ path: '/api/user/update-user', products, permission: editUsers, max: 5 }, [], (_, items) =>
                    batch(items, (item) => {
                        const user = mailboxOf(rows, item, 'emailAddress');
                        if (isFail(user)) {
                            return user;
                        }
                        const wanted = take(settings, item);
                        if (isFail(wanted)) {
                            return wanted;
                        }
                        const { name, ...rest } = wanted;
                        user.name = name ?? user.name;
                        set(user.emailAddress, rest);
                        return { ...item };
                    })
                )
            ]
        };
    }
});
