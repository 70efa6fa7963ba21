import { envelopeRead, restList } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = { products: ['User and Group Management'], access: 'read', pageSize: 100, docs: 'directory/groups.md' } as const;

const change = {
    method: 'POST',
    family: 'envelope',
    products: shared.products,
    permission: 'Directories | Groups | Edit',
    access: 'write',
    paging: 'none',
    items: 'data',
    feature: 'Make and delete groups, add members',
    docs: 'directory/groups.md'
} as const;
// Mimecast asks for another right here than for making groups and adding members.
const syncChange = {
    ...change,
    permission: 'Services | Directory Sync | Edit',
    feature: 'Rename and move groups, remove members, start a directory sync'
} as const;

/** Profile groups and who is in them, and where users and groups come from. */
export const directory = {
    groups: restList('/directory/cloud-gateway/v1/groups', 'groups', { ...shared, permission: 'Directories | Groups | Read', feature: 'See groups' }),
    findGroups: {
        ...shared,
        method: 'POST',
        path: '/api/directory/find-groups',
        family: 'envelope',
        permission: 'Directories | Groups | Edit',
        paging: 'body',
        items: 'data.0.folders',
        feature: 'See groups with their members'
    },
    groupMembers: {
        ...shared,
        method: 'POST',
        path: '/api/directory/get-group-members',
        family: 'envelope',
        permission: 'Services | Directory Sync | Read',
        paging: 'body',
        items: 'data.0.groupMembers',
        feature: 'See groups with their members',
        probe: 'it needs the id of a group'
    },
    createGroup: { ...change, path: '/api/directory/create-group' },
    updateGroup: { ...syncChange, path: '/api/directory/update-group' },
    deleteGroup: { ...change, path: '/api/directory/delete-group' },
    addGroupMembers: { ...change, path: '/api/directory/add-group-member' },
    removeGroupMembers: { ...syncChange, path: '/api/directory/remove-group-member' },
    connections: envelopeRead('/api/directory/get-connection', {
        products: shared.products,
        permission: 'Services | Directory Sync | Read',
        feature: 'See directory connections',
        docs: 'directory/directory-connections.md'
    }),
    startSync: { ...syncChange, path: '/api/directory/execute-sync', docs: 'directory/directory-connections.md' }
} as const satisfies Record<string, Endpoint>;
