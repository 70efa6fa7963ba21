import { envelopeRead, restList } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const products = ['User and Group Management'] as const;
const edits = { method: 'POST', family: 'envelope', products, access: 'write', paging: 'none', items: 'data', docs: 'functions.md' } as const;
const aliases = { products, permission: 'Directories | Groups | Read', feature: 'See aliases of users' };
const delegates = {
    products,
    permission: 'Directories | Internal | Create Alternate Address',
    feature: 'See and change who may read the mailbox of another user'
};

/** Users of the account's own domains, and what belongs to one of them. */
export const users = {
    list: envelopeRead('/api/user/get-internal-users', {
        ...{ products, permission: 'Directories | Internal | Read', feature: 'See users' },
        ...{ paging: 'body', pageSize: 100, items: 'data.0.users' }
    }),
    /** The same users with what is set for them. Its fields are known from one source, filters from none. */
    accounts: restList('/user/cloud-gateway/v1/users', 'users', {
        ...{ products, permission: 'Directories | Internal | Read', feature: 'See users', docs: 'directory/users.md' }
    }),
    create: { ...edits, path: '/api/user/create-user', permission: 'Directories | Internal | Edit', feature: 'Create and change users, see their attributes' },
    update: { ...edits, path: '/api/user/update-user', permission: 'Directories | Internal | Edit', feature: 'Create and change users, see their attributes' },
    // Mimecast asks for the right to edit, also of who only reads.
    attributes: envelopeRead('/api/user/get-attributes', {
        ...{ products, permission: 'Directories | Internal | Edit', feature: 'Create and change users, see their attributes' },
        ...{ items: 'data.0.attributes', probe: 'it needs the address of a user' }
    }),
    aliases: envelopeRead('/api/user/get-aliases', { ...aliases, items: 'data.0.aliases', probe: 'it needs the address of a user' }),
    addAlias: { ...edits, path: '/api/user/update-alias', permission: 'Directories | Groups | Edit', feature: 'Change aliases of users' },
    removeAlias: { ...edits, path: '/api/user/remove-alias', permission: 'Directories | Groups | Edit', feature: 'Change aliases of users' },
    delegates: envelopeRead('/api/user/find-delegate-users', { ...delegates, items: 'data.0.delegateUsers', probe: 'it needs the address of a user' }),
    addDelegate: { ...edits, ...delegates, path: '/api/user/add-delegate-user' },
    removeDelegate: { ...edits, ...delegates, path: '/api/user/remove-delegate-user' }
} as const satisfies Record<string, Endpoint>;
