import { failItem, idOf, invalidToken, isFail, notAllowed, restError } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { anyText, oneOf, maybe, text } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { creates, filter, lists, removes, restLists, rowOfPath, updates } from '../protocol/plain-routes.ts';
import type { Rows } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import type { RouteContext } from '../protocol/route.ts';
import { thing } from './thing.ts';

/** A member of a group: a person, or a whole domain with an empty address. */
export interface GroupMember {
    number: number;
    emailAddress: string;
    domain: string;
    name: string;
    internal: boolean;
    type: 'created_manually' | 'created_by_email' | 'contact_from_ldap';
    notes?: string;
}

export interface Group {
    number: number;
    /** The group's name: the API calls it its description. */
    description: string;
    source: 'cloud' | 'ldap';
    /** Number of the parent; `0` is the root folder, which no list shows. */
    parent: number;
    /** By lower-case address, or by domain for a domain member. */
    members: Map<string, GroupMember>;
    /** Number of child groups. */
    children: number;
}

export interface Groups {
    /** By number, oldest first. */
    readonly groups: Map<number, Group>;
    readonly rows: Rows<Group>;
    createGroup(description: string, parent: number, source?: Group['source']): Group;
    /** @returns `false` when the group still has members or child groups */
    deleteGroup(group: Group): boolean;
    moveGroup(group: Group, parent: number): void;
}

/** The built-in group whose members the API refuses to change. */
export const permittedSendersGroup = 'Permitted senders';

/** Names and numbers of the parents of the first groups of an account. */
const firstGroups: readonly (readonly [string, number])[] = [
    ['Blocked Senders', 0],
    [permittedSendersGroup, 0],
    ['Headquarters', 0],
    ['Subsidiary North', 0],
    ['Finance', 3],
    ['Finance', 4],
    ['All Staff', 0],
    ['Executives', 3],
    ['IT', 3],
    ['Trusted Domains', 0],
    ['Contractors', 0],
    ['Quarantine Reviewers', 0]
];
const furtherNames = ['Sales', 'Support', 'Legal', 'Research', 'Logistics', 'Facilities', 'Marketing', 'Payroll'];

const groupId = { name: 'group', plain: (number: number) => ({ folderid: number }) };
const products = ['User and Group Management'];
const editGroups = 'Directories | Groups | Edit';
export const v1Groups = '/directory/cloud-gateway/v1/groups';
/** How the v1 family is reached when it is only read. */
export const v1Reads = { products: ['User and Group Management', 'Email Security Onboarding'], permission: 'Directories | Groups | Read' };
export const noSuchGroup = restError(404, 'not_found', 'The group does not exist');

/** A group as `/api/` writes it. */
function folder(group: Group, context: RouteContext): { id: string; folderCount: number; [field: string]: unknown } {
    const { ids } = context;
    return {
        id: ids.give(groupId.name, group.number, context),
        description: group.description,
        source: group.source,
        parentId: ids.give(groupId.name, group.parent, context),
        userCount: group.members.size,
        folderCount: group.children
    };
}

/** The same group in the v1 family. */
function v1Group(group: Group, context: RouteContext): { id: string; [field: string]: unknown } {
    const { folderCount: groupCount, ...shared } = folder(group, context);
    return { ...shared, groupCount };
}

const filters = {
    query: filter(anyText, (group: Group, query) => group.description.toLowerCase().includes(query.toLowerCase())),
    source: filter(oneOf('cloud', 'ldap'), (group: Group, source) => group.source === source)
};

export const groups = thing({
    name: 'groups',
    ids: [groupId],
    sizes: { groups: 12 },
    found({ random, sizes }) {
        const all = new Map<number, Group>();
        let last = 0;
        const rows: Rows<Group> = { kind: groupId.name, entries: all, show: folder };
        const state: Groups = {
            groups: all,
            rows,
            createGroup(description, parent, source = 'cloud') {
                last += 1;
                const group: Group = { number: last, description, source, parent: 0, members: new Map(), children: 0 };
                all.set(last, group);
                state.moveGroup(group, parent);
                return group;
            },
            deleteGroup(group) {
                if (group.members.size > 0 || group.children > 0) {
                    return false;
                }
                state.moveGroup(group, 0);
                return all.delete(group.number);
            },
            moveGroup(group, parent) {
                const [from, to] = [all.get(group.parent), all.get(parent)];
                if (from !== undefined) {
                    from.children -= 1;
                }
                if (to !== undefined) {
                    to.children += 1;
                }
                group.parent = parent;
            }
        };
        for (let i = 0; i < sizes.groups; i++) {
            const [name, parent] = firstGroups[i] ?? [`${pick(random, furtherNames)} ${String(i + 1)}`, 0];
            state.createGroup(name, parent, name === 'All Staff' ? 'ldap' : 'cloud');
        }

        /** The parent an item names. */
        function parentOf(item: Item, context: RouteContext, otherwise: number): number | FailItem {
            if (item.parentId === undefined) {
                return otherwise;
            }
            const number = idOf(context, groupId.name, item, 'parentId');
            return typeof number !== 'number' || number === 0 || all.has(number) ? number : invalidToken(item);
        }

        /** `true` when the folder would end up inside itself. */
        function wouldLoop(group: Group, parent: number): boolean {
            for (let number = parent; number !== 0; number = all.get(number)?.parent ?? 0) {
                if (number === group.number) {
                    return true;
                }
            }
            return false;
        }

        return {
            state,
            counts: () => ({ groups: all.size }),
            routes: [
                lists(rows, {
                    path: '/api/directory/find-groups',
                    products,
                    permission: editGroups,
                    filters,
                    under: 'folders',
                    beside: (_, { source, query }) => ({ ...(source === undefined ? {} : { source }), ...(query === undefined ? {} : { query }) })
                }),
                creates(rows, {
                    path: '/api/directory/create-group',
                    products,
                    permission: editGroups,
                    max: 10,
                    ids: ['parentId'],
                    takes: { description: text },
                    add({ description }, item, context) {
                        const parent = parentOf(item, context, 0);
                        return isFail(parent) ? parent : state.createGroup(description, parent);
                    }
                }),
                updates(rows, {
                    path: '/api/directory/update-group',
                    products,
                    permission: 'Services | Directory Sync | Edit',
                    max: 10,
                    ids: ['parentId'],
                    takes: { description: maybe(text) },
                    gone: invalidToken,
                    change(group, { description = group.description }, item, context) {
                        const parent = parentOf(item, context, group.parent);
                        if (isFail(parent)) {
                            return parent;
                        }
                        if (wouldLoop(group, parent)) {
                            return notAllowed(item, 'parentId');
                        }
                        group.description = description;
                        state.moveGroup(group, parent);
                        return undefined;
                    }
                }),
                removes(rows, {
                    path: '/api/directory/delete-group',
                    products,
                    permission: editGroups,
                    max: 10,
                    gone: invalidToken,
                    remove: (group, item) =>
                        state.deleteGroup(group) ? undefined : failItem('err_folder_not_empty', 'The group has members or child groups', { key: item })
                }),
                restLists(rows, { path: v1Groups, ...v1Reads, filters, under: 'groups', show: v1Group }),
                {
                    method: 'POST',
                    path: v1Groups,
                    products,
                    permission: editGroups,
                    family: 'rest',
                    writes: true,
                    handle(context) {
                        const body = isObject(context.json) ? context.json : {};
                        if (typeof body.description !== 'string' || body.description === '') {
                            return restError(400, 'err_validation_null', 'description must not be null', 'description');
                        }
                        const parent = parentOf(body, context, 0);
                        if (isFail(parent)) {
                            return restError(404, 'not_found', 'The parent group does not exist', 'parentId');
                        }
                        const { number } = state.createGroup(body.description, parent);
                        return { status: 200, json: { id: context.ids.give(groupId.name, number, context) } };
                    }
                },
                {
                    method: 'GET',
                    path: `${v1Groups}/{groupId}`,
                    ...v1Reads,
                    family: 'rest',
                    handle(context) {
                        const group = rowOfPath(context, rows, 'groupId');
                        if (group === undefined) {
                            return noSuchGroup;
                        }
                        const { id, ...rest } = v1Group(group, context);
                        return { status: 200, json: context.options.restWithoutId ? rest : { id, ...rest } };
                    }
                }
            ]
        };
    }
});
