import type { Group, GroupMember } from './directory.ts';
import { restError, restPage } from '../protocol/envelope.ts';
import { isObject } from '../protocol/json-object.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';

const readProducts = ['User and Group Management', 'Email Security Onboarding'];
const readGroups = 'Directories | Groups | Read';
const list = '/directory/cloud-gateway/v1/groups';

function render(context: RouteContext, group: Group, withId: boolean): object {
    const { ids } = context.state;
    return {
        ...(withId ? { id: ids.give('group', group.number, context) } : {}),
        description: group.description,
        source: group.source,
        parentId: ids.give('group', group.parent, context),
        userCount: group.members.size,
        groupCount: group.children
    };
}

/** Like the other family's members, but the note is singular here. */
function renderMember({ emailAddress, domain, name, internal, type, notes }: GroupMember): object {
    return { emailAddress, domain, name, internal, type, ...(notes === undefined ? {} : { note: notes }) };
}

function groupOf(context: RouteContext): Group | undefined {
    const read = context.state.ids.read('group', context.params.groupId ?? '', context);
    return typeof read === 'object' ? context.state.directory.groups.get(read.number) : undefined;
}

function notFound(): RouteReply {
    return restError(404, 'not_found', 'The group does not exist');
}

/** Changes the members a body lists, and answers with `results[]` only when the account is of the kind that gets them. */
function changeMembers(context: RouteContext, change: (group: Group, member: Record<string, unknown>) => boolean): RouteReply {
    const group = groupOf(context);
    if (group === undefined) {
        return notFound();
    }
    const members = isObject(context.json) ? context.json.groupMembers : undefined;
    if (!Array.isArray(members) || members.length === 0 || !members.every(isObject)) {
        return restError(400, 'err_validation_null', 'groupMembers must not be null', 'groupMembers');
    }
    for (const member of members) {
        const named = [member.emailAddress, member.domain].filter((value) => typeof value === 'string' && value !== '');
        if (named.length !== 1) {
            return restError(400, 'err_validation_value_not_allowed', 'one of emailAddress and domain is needed', 'groupMembers');
        }
        if (member.note !== undefined && (typeof member.note !== 'string' || member.note.length > 100)) {
            return restError(400, 'err_validation_value_not_allowed', 'note is longer than 100 characters', 'note');
        }
    }
    const results = members.map((member) => ({ success: change(group, member) }));
    return { status: 200, json: context.options.memberResults ? { results } : {} };
}

function who(member: Record<string, unknown>): { emailAddress?: string; domain?: string } {
    return typeof member.emailAddress === 'string' && member.emailAddress !== '' ? { emailAddress: member.emailAddress } : { domain: String(member.domain) };
}

export const groupV1Routes: Route[] = [
    {
        method: 'GET',
        path: list,
        products: readProducts,
        permission: readGroups,
        family: 'rest',
        handle(context) {
            const source = context.query.get('source');
            if (source !== null && source !== 'cloud' && source !== 'ldap') {
                return restError(400, 'err_validation_value_not_allowed', 'source must be cloud or ldap', 'source');
            }
            const wanted = context.query.get('query')?.toLowerCase() ?? '';
            const groups = [...context.state.directory.groups.values()].filter(
                (group) => (source === null || group.source === source) && group.description.toLowerCase().includes(wanted)
            );
            return restPage(context, groups, 'groups', (group) => render(context, group, true));
        }
    },
    {
        method: 'POST',
        path: list,
        products: ['User and Group Management'],
        permission: 'Directories | Groups | Edit',
        family: 'rest',
        writes: true,
        handle(context) {
            const body = isObject(context.json) ? context.json : {};
            if (typeof body.description !== 'string' || body.description === '') {
                return restError(400, 'err_validation_null', 'description must not be null', 'description');
            }
            let parent = 0;
            if (body.parentId !== undefined) {
                const read = context.state.ids.read('group', String(body.parentId), context);
                if (typeof read !== 'object' || (read.number !== 0 && !context.state.directory.groups.has(read.number))) {
                    return restError(404, 'not_found', 'The parent group does not exist', 'parentId');
                }
                parent = read.number;
            }
            const group = context.state.directory.createGroup(body.description, parent);
            return { status: 200, json: { id: context.state.ids.give('group', group.number, context) } };
        }
    },
    {
        method: 'GET',
        path: `${list}/{groupId}`,
        products: readProducts,
        permission: readGroups,
        family: 'rest',
        handle(context) {
            const group = groupOf(context);
            return group === undefined ? notFound() : { status: 200, json: render(context, group, !context.options.restWithoutId) };
        }
    },
    {
        method: 'GET',
        path: `${list}/{groupId}/members`,
        products: readProducts,
        permission: readGroups,
        family: 'rest',
        handle(context) {
            const group = groupOf(context);
            return group === undefined ? notFound() : restPage(context, [...group.members.values()], 'groupMembers', renderMember);
        }
    },
    {
        method: 'POST',
        path: `${list}/{groupId}/members`,
        products: readProducts,
        permission: readGroups,
        family: 'rest',
        writes: true,
        handle(context) {
            return changeMembers(context, (group, member) => {
                const added = context.state.directory.addMember(group, { ...who(member), ...(typeof member.note === 'string' ? { notes: member.note } : {}) });
                return added !== undefined;
            });
        }
    },
    {
        method: 'POST',
        path: `${list}/{groupId}/remove-members`,
        products: readProducts,
        permission: 'Services | Directory Sync | Edit',
        family: 'rest',
        writes: true,
        handle(context) {
            return changeMembers(context, (group, member) => context.state.directory.removeMember(group, who(member)) !== undefined);
        }
    }
];
