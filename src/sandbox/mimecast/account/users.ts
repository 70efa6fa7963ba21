import { anyText, flag, oneOf } from '../protocol/fields.ts';
import { filter, lists } from '../protocol/plain-routes.ts';
import { chance, pick } from '../protocol/random.ts';
import { collection } from './thing.ts';
import type { RowOf } from './thing.ts';

export type DirectoryUser = RowOf<typeof users>;

/** Rows of the list of internal users: a mailbox or one of its aliases. */
export const users = collection({
    name: 'users',
    id: null,
    fields: {
        name: anyText,
        emailAddress: anyText,
        domain: anyText,
        alias: flag,
        addressType: oneOf('created_manually', 'created_by_email', 'created_by_ldap_sync'),
        source: oneOf('cloud', 'ldap')
    },
    key: (user) => user.emailAddress,
    *seed({ company, random }) {
        for (const { name, email: emailAddress } of company.users) {
            const domain = emailAddress.slice(emailAddress.indexOf('@') + 1);
            const source = chance(random, 0.75) ? ('ldap' as const) : ('cloud' as const);
            const addressType = source === 'ldap' ? ('created_by_ldap_sync' as const) : pick(random, ['created_manually', 'created_by_email'] as const);
            const row = { name, emailAddress, domain, alias: false, addressType, source };
            yield row;
            if (chance(random, 0.15)) {
                yield {
                    ...row,
                    name: '',
                    emailAddress: `alias.${emailAddress}`,
                    alias: true,
                    addressType: 'created_manually' as const,
                    source: 'cloud' as const
                };
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
