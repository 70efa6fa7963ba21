import { restList } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const shared = { products: ['User and Group Management'], access: 'read', pageSize: 100, docs: 'functions.md' } as const;

/** Profile groups and who is in them. */
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
    }
} as const satisfies Record<string, Endpoint>;
