import { batch, failItem, failed, idOf, isFail, ok, withEnvelope } from '../protocol/envelope.ts';
import { changes } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import { thing } from './thing.ts';
import { mailboxOf, spareUser, users } from './users.ts';

const products = ['User and Group Management'];
const permission = 'Directories | Internal | Create Alternate Address';

/** A user who may read the mailbox of another one. */
export interface DelegateLink {
    number: number;
    user: string;
    mailbox: string;
}

export interface Delegates {
    /** By number, oldest first. */
    readonly links: Map<number, DelegateLink>;
    add(user: string, mailbox: string): DelegateLink | undefined;
}

export const delegates = thing({
    name: 'delegates',
    ids: [{ name: 'delegate' }],
    sizes: {
        /** Links between a user and a mailbox. */
        delegates: 8
    },
    found({ company, random, sizes, of }) {
        const rows = of(users);
        const links = new Map<number, DelegateLink>();
        let last = 0;
        const state: Delegates = {
            links,
            add(user, mailbox) {
                if ([...links.values()].some((link) => link.user === user && link.mailbox === mailbox)) {
                    return undefined;
                }
                last += 1;
                const link = { number: last, user, mailbox };
                links.set(last, link);
                return link;
            }
        };
        const addresses = company.users.map(({ email }) => email);
        for (let i = 0; i < sizes.delegates && addresses.length > 0; i++) {
            state.add(pick(random, addresses), pick(random, addresses));
        }
        if (addresses.length > 0) {
            state.add(spareUser.emailAddress, addresses.at(-1) ?? '');
        }
        const linksOf = (user: string): DelegateLink[] => [...links.values()].filter((link) => link.user === user);
        return {
            state,
            // One record per user who may read another mailbox.
            counts: () => ({ userDelegates: new Set([...links.values()].map(({ user }) => user)).size }),
            routes: [
                {
                    method: 'POST',
                    path: '/api/user/find-delegate-users',
                    products,
                    permission,
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1 }, (context, { items: [item = {}] }) => {
                        const user = mailboxOf(rows, item, 'primaryAddress');
                        if (isFail(user)) {
                            return failed(user);
                        }
                        const delegateUsers = linksOf(user.emailAddress).map(({ number, mailbox }) => ({
                            id: context.ids.give('delegate', number, context),
                            emailAddress: mailbox,
                            name: company.users.find(({ email }) => email === mailbox)?.name ?? '',
                            source: 'ADCON'
                        }));
                        return ok([{ delegateUsers }]);
                    })
                },
                changes({ path: '/api/user/add-delegate-user', products, permission, max: 1 }, [], (context, items) =>
                    batch(items, (item) => {
                        const user = mailboxOf(rows, item, 'primaryAddress');
                        const mailbox = isFail(user) ? user : mailboxOf(rows, item, 'delegateAddress');
                        if (isFail(user) || isFail(mailbox)) {
                            return mailbox;
                        }
                        const link = state.add(user.emailAddress, mailbox.emailAddress);
                        return link === undefined
                            ? // The real code is not known: nobody may depend on this one.
                              failItem('err_simulated_already_a_delegate', 'The user may read the mailbox already', { key: item })
                            : { id: context.ids.give('delegate', link.number, context), success: true };
                    })
                ),
                changes({ path: '/api/user/remove-delegate-user', products, permission, max: 25 }, ['id'], (context, items) =>
                    batch(items, (item) => {
                        const number = idOf(context, 'delegate', item);
                        if (isFail(number)) {
                            return number;
                        }
                        return links.delete(number)
                            ? { id: item.id, success: true }
                            : failItem('err_simulated_no_delegate', 'There is no such delegate', { key: item });
                    })
                )
            ]
        };
    }
});
