import { permittedSendersGroup } from './directory.ts';
import type { Group, GroupMember } from './directory.ts';
import { batch, failed, failItem, idOf, invalidToken, missingText, notAllowed, ok, paginate, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import type { Route, RouteContext } from '../protocol/route.ts';

const products = ['User and Group Management'];
const editGroups = 'Directories | Groups | Edit';
const editSync = 'Services | Directory Sync | Edit';
/** Rows an unpaged member list stops at, silently. */
const unpagedMembers = 999;

function folder(context: RouteContext, group: Group): object {
    const { ids } = context.state;
    return {
        id: ids.give('group', group.number, context),
        description: group.description,
        source: group.source,
        parentId: ids.give('group', group.parent, context),
        userCount: group.members.size,
        folderCount: group.children
    };
}

function groupOf(context: RouteContext, item: Record<string, unknown>, field = 'id'): Group | FailItem {
    const number = idOf(context, 'group', item, field);
    if (typeof number !== 'number') {
        return number;
    }
    return context.state.directory.groups.get(number) ?? invalidToken(item);
}

function member(row: GroupMember): object {
    const { emailAddress, domain, name, internal, type, notes } = row;
    return { emailAddress, domain, name, internal, type, ...(notes === undefined ? {} : { notes }) };
}

/** What adding and removing a member have in common: which group, and exactly one of an address and a domain. */
function membership(context: RouteContext, item: Record<string, unknown>): { group: Group; emailAddress?: string; domain?: string } | FailItem {
    const group = groupOf(context, item);
    if ('errors' in group) {
        return group;
    }
    const field = item.emailAddress === undefined ? 'domain' : 'emailAddress';
    if (item.emailAddress === undefined && item.domain === undefined) {
        return failItem('err_validation_null', 'must not be null', { key: item, field: 'emailAddress' });
    }
    if (item.emailAddress !== undefined && item.domain !== undefined) {
        return notAllowed(item, 'domain');
    }
    const missing = missingText(item, field);
    if (missing !== undefined) {
        return missing;
    }
    const value = String(item[field]);
    if (field === 'emailAddress' && !/^[^@\s]+@[^@\s]+$/.test(value)) {
        return failItem('err_validation_invalid_email_address', 'invalid email address', { key: item, field });
    }
    if (field === 'domain' && !/^[^@\s*]+$/.test(value)) {
        return notAllowed(item, field);
    }
    if (group.description === permittedSendersGroup) {
        return failItem('err_xdk_operation_forbidden_for_address', '0003 Forbidden To Perform Operation For Address', { key: item });
    }
    return field === 'emailAddress' ? { group, emailAddress: value } : { group, domain: value };
}

function memberAnswer(context: RouteContext, group: Group, row: GroupMember): object {
    const { ids } = context.state;
    return {
        id: ids.give('membership', row.number, context),
        folderId: ids.give('group', group.number, context),
        ...(row.emailAddress === '' ? { domain: row.domain } : { emailAddress: row.emailAddress }),
        internal: row.internal
    };
}

/** The parent an item names: the root when it names none. */
function parentOf(context: RouteContext, item: Record<string, unknown>, otherwise: number): number | FailItem {
    if (item.parentId === undefined) {
        return otherwise;
    }
    const number = idOf(context, 'group', item, 'parentId');
    return typeof number !== 'number' || number === 0 || context.state.directory.groups.has(number) ? number : invalidToken(item);
}

/** `true` when the folder would end up inside itself. */
function wouldLoop(context: RouteContext, group: Group, parent: number): boolean {
    for (let number = parent; number !== 0; number = context.state.directory.groups.get(number)?.parent ?? 0) {
        if (number === group.number) {
            return true;
        }
    }
    return false;
}

export const groupRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/directory/find-groups',
        products,
        permission: editGroups,
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, (context, request) => {
            const item = request.items[0] ?? {};
            const { query, source } = item;
            if (query !== undefined && typeof query !== 'string') {
                return failed(notAllowed(item, 'query'));
            }
            if (source !== undefined && source !== 'cloud' && source !== 'ldap') {
                return failed(notAllowed(item, 'source'));
            }
            const wanted = query?.toLowerCase() ?? '';
            const groups = [...context.state.directory.groups.values()].filter(
                (group) => (source === undefined || group.source === source) && group.description.toLowerCase().includes(wanted)
            );
            const page = paginate(context, groups, request, `${String(source)}\n${wanted}`);
            const folders = page.rows.map((group) => folder(context, group));
            return ok([{ ...(source === undefined ? {} : { source }), ...(query === undefined ? {} : { query }), folders }], page.pagination);
        })
    },
    {
        method: 'POST',
        path: '/api/directory/get-group-members',
        products,
        permission: 'Services | Directory Sync | Read',
        family: 'envelope',
        handle: withEnvelope({ min: 1, max: 1, ids: ['id'] }, (context, request) => {
            const group = groupOf(context, request.items[0] ?? {});
            if ('errors' in group) {
                return failed(group);
            }
            const members = [...group.members.values()];
            if (request.unpaged && context.options.unpagedMembersCut) {
                const cut = members.slice(0, unpagedMembers);
                return ok([{ groupMembers: cut.map(member) }], { pageSize: cut.length });
            }
            const page = paginate(context, members, request, String(group.number));
            return ok([{ groupMembers: page.rows.map(member) }], page.pagination);
        })
    },
    {
        method: 'POST',
        path: '/api/directory/create-group',
        products,
        permission: editGroups,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 10, ids: ['parentId'] }, (context, request) => {
            return batch(request.items, (item) => {
                const missing = missingText(item, 'description');
                if (missing !== undefined) {
                    return missing;
                }
                const parent = parentOf(context, item, 0);
                return typeof parent === 'number' ? folder(context, context.state.directory.createGroup(String(item.description), parent)) : parent;
            });
        })
    },
    {
        method: 'POST',
        path: '/api/directory/update-group',
        products,
        permission: editSync,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 10, ids: ['id', 'parentId'] }, (context, request) => {
            return batch(request.items, (item) => {
                const group = groupOf(context, item);
                if ('errors' in group) {
                    return group;
                }
                const parent = parentOf(context, item, group.parent);
                if (typeof parent !== 'number') {
                    return parent;
                }
                if (wouldLoop(context, group, parent)) {
                    return notAllowed(item, 'parentId');
                }
                if (item.description !== undefined) {
                    const missing = missingText(item, 'description');
                    if (missing !== undefined) {
                        return missing;
                    }
                    group.description = String(item.description);
                }
                context.state.directory.moveGroup(group, parent);
                return folder(context, group);
            });
        })
    },
    {
        method: 'POST',
        path: '/api/directory/delete-group',
        products,
        permission: editGroups,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 10, ids: ['id'] }, (context, request) => {
            const fail: FailItem[] = [];
            for (const item of request.items) {
                const group = groupOf(context, item);
                if ('errors' in group) {
                    fail.push(group);
                } else if (!context.state.directory.deleteGroup(group)) {
                    fail.push(failItem('err_folder_not_empty', 'The group has members or child groups', { key: item }));
                }
            }
            return failed(...fail);
        })
    },
    {
        method: 'POST',
        path: '/api/directory/add-group-member',
        products,
        permission: editGroups,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 1000, ids: ['id'] }, (context, request) => {
            return batch(request.items, (item) => {
                const wanted = membership(context, item);
                if ('errors' in wanted) {
                    return wanted;
                }
                const { group, ...who } = wanted;
                const { notes } = item;
                if (notes !== undefined && (typeof notes !== 'string' || notes.length > 100)) {
                    return notAllowed(item, 'notes');
                }
                const added = context.state.directory.addMember(group, { ...who, ...(notes === undefined ? {} : { notes }) });
                return added === undefined
                    ? failItem('err_folder_group_member_already_exists', 'Group member already exists', { key: item })
                    : memberAnswer(context, group, added);
            });
        })
    },
    {
        method: 'POST',
        path: '/api/directory/remove-group-member',
        products,
        permission: editSync,
        family: 'envelope',
        writes: true,
        handle: withEnvelope({ min: 1, max: 10, ids: ['id'] }, (context, request) => {
            return batch(request.items, (item) => {
                const wanted = membership(context, item);
                if ('errors' in wanted) {
                    return wanted;
                }
                const { group, ...who } = wanted;
                const removed = context.state.directory.removeMember(group, who);
                return removed === undefined
                    ? failItem('err_folder_email_address_not_found', 'Email address not found in the group', { key: item })
                    : memberAnswer(context, group, removed);
            });
        })
    }
];
