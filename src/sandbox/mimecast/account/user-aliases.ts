import { batch, failItem, failed, isFail, ok, withEnvelope } from '../protocol/envelope.ts';
import { emailAddress, take } from '../protocol/fields.ts';
import { changes } from '../protocol/plain-routes.ts';
import { thing } from './thing.ts';
import { aliasRow, domainOf, mailboxOf, notManaged, users } from './users.ts';

const products = ['User and Group Management'];

export interface AliasOf {
    /** The primary address. */
    aliasFor: string;
    /** How often it was set, so that a change that changes nothing is seen to have been carried out. */
    changes: number;
}

/** Whose second addresses are whose, by alias in lower case. The list of users shows aliases without telling. */
export const userAliases = thing({
    name: 'userAliases',
    behaviours: {
        /** The aliases of a user are plain texts. */
        aliasesAsText: false
    },
    found({ company, options, of }) {
        const rows = of(users);
        const state = new Map<string, AliasOf>();
        let primary = '';
        for (const { emailAddress: address, alias } of rows.entries.values()) {
            // An alias is seeded behind the user it belongs to.
            primary = alias ? primary : address;
            if (alias) {
                state.set(address.toLowerCase(), { aliasFor: primary, changes: 0 });
            }
        }
        const show = (alias: string, aliasFor: string): object => ({
            ...{ domain: domainOf(alias), isInternal: company.domains.includes(domainOf(alias)), alias, aliasDisplayName: '', aliasFor },
            type: 'created_manually'
        });
        const addresses = { aliasFor: emailAddress, alias: emailAddress };
        return {
            state,
            routes: [
                {
                    method: 'POST',
                    path: '/api/user/get-aliases',
                    products,
                    permission: 'Directories | Groups | Read',
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1 }, (_, { items: [item = {}] }) => {
                        const user = mailboxOf(rows, item, 'emailAddress');
                        if (isFail(user)) {
                            return failed(user);
                        }
                        const own = [...state].filter(([, { aliasFor }]) => aliasFor === user.emailAddress);
                        return ok([{ aliases: own.map(([alias, { aliasFor }]) => (options.aliasesAsText ? alias : show(alias, aliasFor))) }]);
                    })
                },
                changes({ path: '/api/user/update-alias', products, permission: 'Directories | Groups | Edit', max: 5 }, [], (_, items) =>
                    batch(items, (item) => {
                        const wanted = take(addresses, item);
                        const user = isFail(wanted) ? wanted : mailboxOf(rows, item, 'aliasFor');
                        if (isFail(wanted) || isFail(user)) {
                            return user;
                        }
                        const alias = wanted.alias.toLowerCase();
                        if (!company.domains.includes(domainOf(alias)) && !state.has(alias)) {
                            return notManaged(item);
                        }
                        rows.add(aliasRow(alias));
                        state.set(alias, { aliasFor: user.emailAddress, changes: (state.get(alias)?.changes ?? 0) + 1 });
                        return show(alias, user.emailAddress);
                    })
                ),
                changes({ path: '/api/user/remove-alias', products, permission: 'Directories | Groups | Edit', max: 5 }, [], (_, items) =>
                    batch(items, (item) => {
                        const wanted = take(addresses, item);
                        const user = isFail(wanted) ? wanted : mailboxOf(rows, item, 'aliasFor');
                        if (isFail(wanted) || isFail(user)) {
                            return user;
                        }
                        const alias = wanted.alias.toLowerCase();
                        if (state.get(alias)?.aliasFor !== user.emailAddress) {
                            // The real code is not known: nobody may depend on more than that it speaks of something that is not there.
                            return failItem('err_simulated_alias_not_found', 'The alias was not found', { key: item });
                        }
                        state.delete(alias);
                        rows.remove(aliasRow(alias));
                        return show(alias, user.emailAddress);
                    })
                )
            ]
        };
    }
});
