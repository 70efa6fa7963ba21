import { failItem, isFail } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { anyText, emailAddress, flag, oneOf } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { filter, lists } from '../protocol/plain-routes.ts';
import type { Rows } from '../protocol/plain-routes.ts';
import { chance, pick } from '../protocol/random.ts';
import { collection } from './thing.ts';

/** A row of the list of internal users. */
export interface DirectoryUser {
    emailAddress: string;
    name: string;
    domain: string;
    alias: boolean;
    addressType: 'created_manually' | 'created_by_email' | 'created_by_ldap_sync';
    source: 'cloud' | 'ldap';
}

/** Somebody whom nothing else in the account is about: examples change this one. */
export const spareUser = { emailAddress: 'spare.user@example.com', name: 'Spare User', alias: 'spare.alias@example.com' };

export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();

export function aliasRow(emailAddress: string): DirectoryUser {
    return { emailAddress, name: '', domain: domainOf(emailAddress), alias: true, addressType: 'created_manually', source: 'cloud' };
}

export function cloudUser(emailAddress: string, name: string): DirectoryUser {
    return { emailAddress, name, domain: domainOf(emailAddress), alias: false, addressType: 'created_manually', source: 'cloud' };
}

/** The row of an address, in whatever case it is written. */
export function userOf(rows: Rows<DirectoryUser>, address: string): DirectoryUser | undefined {
    const wanted = address.toLowerCase();
    return [...rows.entries.values()].find(({ emailAddress }) => emailAddress.toLowerCase() === wanted);
}

/** What calls about an address answer that the account does not manage. */
export function notManaged(item: Item): FailItem {
    return failItem('err_xdk_operation_forbidden_for_address', '0003 Forbidden To Perform Operation For Address', { key: item });
}

/** The mailbox that a field of an item names, or why it cannot be had. */
export function mailboxOf(rows: Rows<DirectoryUser>, item: Item, field: string): DirectoryUser | FailItem {
    const address = emailAddress.read(item, field);
    if (isFail(address)) {
        return address;
    }
    const user = userOf(rows, address);
    return user === undefined || user.alias ? notManaged(item) : user;
}

/** Rows of the list of internal users: a mailbox or one of its aliases. */
export const users = collection<'users', DirectoryUser>({
    name: 'users',
    id: null,
    fields: {
        emailAddress: anyText,
        name: anyText,
        domain: anyText,
        alias: flag,
        addressType: oneOf('created_manually', 'created_by_email', 'created_by_ldap_sync'),
        source: oneOf('cloud', 'ldap')
    },
    key: (user) => user.emailAddress,
    *seed({ company, random }) {
        if (company.users.length > 0) {
            yield cloudUser(spareUser.emailAddress, spareUser.name);
            yield aliasRow(spareUser.alias);
        }
        for (const { name, email: emailAddress } of company.users) {
            const domain = domainOf(emailAddress);
            const source = chance(random, 0.75) ? ('ldap' as const) : ('cloud' as const);
            const addressType = source === 'ldap' ? ('created_by_ldap_sync' as const) : pick(random, ['created_manually', 'created_by_email'] as const);
            const row = { emailAddress, name, domain, alias: false, addressType, source };
            yield row;
            if (chance(random, 0.15)) {
                yield aliasRow(`alias.${emailAddress}`);
            }
        }
    },
    routes: (rows) => [
        lists(rows, {
            path: '/api/user/get-internal-users',
            products: ['User and Group Management'],
            permission: 'Directories | Internal | Read',
            under: 'users',
            filters: { domain: filter(anyText, (user, domain) => domain === '' || user.domain === domain.toLowerCase()) },
            beside: (page) => ({ userCount: page.length })
        })
    ]
});
