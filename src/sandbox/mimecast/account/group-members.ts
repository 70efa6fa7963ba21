import {
    batch,
    failed,
    failItem,
    invalidToken,
    isFail,
    missingText,
    notAllowed,
    ok,
    paginate,
    restError,
    restPage,
    withEnvelope
} from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { emailAddress } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes, rowOf, rowOfPath } from '../protocol/plain-routes.ts';
import { chance } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import type { Company } from './company.ts';
import { groups, noSuchGroup, permittedSendersGroup, v1Groups, v1Reads } from './groups.ts';
import type { Group, GroupMember } from './groups.ts';
import { thing } from './thing.ts';

/** Whom a call names: a person by the address, or a whole domain. */
interface Who {
    emailAddress?: string;
    domain?: string;
}

export interface GroupMembers {
    /** @returns the new member, or `undefined` when there already is one of that address or domain */
    addMember(group: Group, member: Who & Partial<Pick<GroupMember, 'name' | 'notes' | 'type'>>): GroupMember | undefined;
    /** @returns the member that was removed, or `undefined` when there was none */
    removeMember(group: Group, member: Who): GroupMember | undefined;
}

const membershipId = { name: 'membership', plain: (number: number) => ({ folderlinkid: number }) };
const products = ['User and Group Management'];
const editSync = 'Services | Directory Sync | Edit';
const v1Group = `${v1Groups}/{groupId}`;
/** Rows an unpaged member list stops at, silently. */
const unpagedMembers = 999;

const keyOf = ({ emailAddress = '', domain = '' }: Who): string => (emailAddress === '' ? domain : emailAddress).toLowerCase();

/** Longer notes are refused. */
const isNote = (value: unknown): value is string | undefined => value === undefined || (typeof value === 'string' && value.length <= 100);

function isNamed(value: unknown): value is string {
    return typeof value === 'string' && value !== '';
}

/** Exactly one of an address and a domain, or why that is refused. */
function whoOf(item: Item): Who | FailItem {
    if (item.emailAddress === undefined && item.domain === undefined) {
        return failItem('err_validation_null', 'must not be null', { key: item, field: 'emailAddress' });
    }
    if (item.emailAddress !== undefined && item.domain !== undefined) {
        return notAllowed(item, 'domain');
    }
    if (item.emailAddress !== undefined) {
        const address = emailAddress.read(item, 'emailAddress');
        return isFail(address) ? address : { emailAddress: address };
    }
    const domain = String(item.domain);
    return missingText(item, 'domain') ?? (/^[^@\s*]+$/.test(domain) ? { domain } : notAllowed(item, 'domain'));
}

function member({ emailAddress, domain, name, internal, type, notes }: GroupMember): object {
    return { emailAddress, domain, name, internal, type, ...(notes === undefined ? {} : { notes }) };
}

/** The note is singular in the v1 family. */
function v1Member({ notes, ...row }: GroupMember): object {
    return { ...member(row), ...(notes === undefined ? {} : { note: notes }) };
}

/** Who is in a group at the start. */
function seed({ groups: all }: { groups: Map<number, Group> }, company: Company, random: () => number, largest: number, { addMember }: GroupMembers): void {
    const { users, externalSenders } = company;
    const shares: Readonly<Record<string, number>> = { Headquarters: 0.2, 'Subsidiary North': 0.1, Finance: 0.1, Executives: 0.08, IT: 0.12, Contractors: 0.1 };
    const fillers: Readonly<Record<string, (group: Group) => void>> = {
        'Blocked Senders': (group) => {
            for (const sender of externalSenders.filter((one) => one.malicious)) {
                addMember(group, { emailAddress: sender.email, notes: 'reported by staff' });
            }
            addMember(group, { domain: 'parcel-waiting.example' });
        },
        [permittedSendersGroup]: (group) => {
            for (const sender of externalSenders.filter((one) => !one.malicious).slice(0, 6)) {
                addMember(group, { emailAddress: sender.email });
            }
        },
        'All Staff': (group) => {
            for (let i = 0; i < largest; i++) {
                const { email, name } = users[i] ?? { email: `member.${String(i)}@example.com`, name: `Member ${String(i)}` };
                addMember(group, { emailAddress: email, name, type: 'contact_from_ldap' });
            }
        },
        'Trusted Domains': (group) => {
            for (const domain of ['northwind.example', 'harbour-bank.example', 'papercraft.example']) {
                addMember(group, { domain, notes: 'supplier' });
            }
        },
        'Quarantine Reviewers': () => undefined
    };
    for (const group of all.values()) {
        const fill = fillers[group.description];
        if (fill !== undefined) {
            fill(group);
            continue;
        }
        const share = shares[group.description] ?? 3 / Math.max(users.length, 3);
        for (const user of users.filter(() => chance(random, share))) {
            addMember(group, { emailAddress: user.email, name: user.name });
        }
    }
}

export const groupMembers = thing({
    name: 'groupMembers',
    ids: [membershipId],
    sizes: {
        /** Members of the largest group; the others are smaller. */
        largestGroup: 30
    },
    behaviours: {
        /** A member list asked for without `meta.pagination` stops silently at 999 rows and names no next page. */
        unpagedMembersCut: false,
        /** Membership writes of the v1 family answer with `results[]`, one per member. */
        memberResults: false
    },
    found({ company, random, sizes, options, of }) {
        const { groups: all, rows } = of(groups);
        const internal = new Set(company.domains);
        let last = 0;

        const state: GroupMembers = {
            addMember(group, { emailAddress = '', domain = '', name = '', notes, type = 'created_manually' }) {
                const key = keyOf({ emailAddress, domain });
                if (group.members.has(key)) {
                    return undefined;
                }
                last += 1;
                const memberDomain = emailAddress === '' ? domain : emailAddress.slice(emailAddress.indexOf('@') + 1);
                const added: GroupMember = {
                    number: last,
                    emailAddress,
                    domain: memberDomain,
                    name,
                    internal: internal.has(memberDomain.toLowerCase()),
                    type,
                    ...(notes === undefined ? {} : { notes })
                };
                group.members.set(key, added);
                return added;
            },
            removeMember(group, who) {
                const removed = group.members.get(keyOf(who));
                group.members.delete(keyOf(who));
                return removed;
            }
        };
        seed({ groups: all }, company, random, sizes.largestGroup, state);

        const groupOf = (context: RouteContext, item: Item): Group | FailItem => rowOf(context, rows, item, invalidToken);

        /** Adds or removes the members that items of `/api/` name, each with the group it is about. */
        function membershipChange(route: Parameters<typeof changes>[0], carryOut: (group: Group, who: Who, item: Item) => GroupMember | FailItem): Route {
            return changes(route, ['id'], (context, items) =>
                batch(items, (item) => {
                    const group = groupOf(context, item);
                    if (isFail(group)) {
                        return group;
                    }
                    const who = whoOf(item);
                    if (isFail(who)) {
                        return who;
                    }
                    if (group.description === permittedSendersGroup) {
                        return failItem('err_xdk_operation_forbidden_for_address', '0003 Forbidden To Perform Operation For Address', { key: item });
                    }
                    const changed = carryOut(group, who, item);
                    return isFail(changed)
                        ? changed
                        : {
                              id: context.ids.give(membershipId.name, changed.number, context),
                              folderId: context.ids.give(rows.kind, group.number, context),
                              ...(changed.emailAddress === '' ? { domain: changed.domain } : { emailAddress: changed.emailAddress }),
                              internal: changed.internal
                          };
                })
            );
        }

        /** Changes the members a body of the v1 family lists, and answers with `results[]` only when the account is of the kind that gets them. */
        function v1Change(context: RouteContext, carryOut: (group: Group, who: Who, note: string | undefined) => GroupMember | undefined): RouteReply {
            const group = rowOfPath(context, rows, 'groupId');
            if (group === undefined) {
                return noSuchGroup;
            }
            const listed = isObject(context.json) ? context.json.groupMembers : undefined;
            if (!Array.isArray(listed) || listed.length === 0 || !listed.every(isObject)) {
                return restError(400, 'err_validation_null', 'groupMembers must not be null', 'groupMembers');
            }
            const orders: { who: Who; note: string | undefined }[] = [];
            for (const { emailAddress, domain, note } of listed) {
                if (isNamed(emailAddress) === isNamed(domain)) {
                    return restError(400, 'err_validation_value_not_allowed', 'one of emailAddress and domain is needed', 'groupMembers');
                }
                if (!isNote(note)) {
                    return restError(400, 'err_validation_value_not_allowed', 'note is longer than 100 characters', 'note');
                }
                orders.push({ who: isNamed(emailAddress) ? { emailAddress } : { domain: String(domain) }, note });
            }
            const results = orders.map(({ who, note }) => ({ success: carryOut(group, who, note) !== undefined }));
            return { status: 200, json: options.memberResults ? { results } : {} };
        }

        return {
            state,
            counts: () => ({ groupMembers: [...all.values()].reduce((sum, group) => sum + group.members.size, 0) }),
            routes: [
                {
                    method: 'POST',
                    path: '/api/directory/get-group-members',
                    products,
                    permission: 'Services | Directory Sync | Read',
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1, ids: ['id'] }, (context, request) => {
                        const group = groupOf(context, request.items[0] ?? {});
                        if (isFail(group)) {
                            return failed(group);
                        }
                        const members = [...group.members.values()];
                        if (request.unpaged && options.unpagedMembersCut) {
                            const cut = members.slice(0, unpagedMembers);
                            return ok([{ groupMembers: cut.map(member) }], { pageSize: cut.length });
                        }
                        const page = paginate(context, members, request, String(group.number));
                        return ok([{ groupMembers: page.rows.map(member) }], page.pagination);
                    })
                },
                membershipChange(
                    { path: '/api/directory/add-group-member', products, permission: 'Directories | Groups | Edit', max: 1000 },
                    (group, who, item) => {
                        const { notes } = item;
                        if (!isNote(notes)) {
                            return notAllowed(item, 'notes');
                        }
                        return (
                            state.addMember(group, { ...who, ...(notes === undefined ? {} : { notes }) }) ??
                            failItem('err_folder_group_member_already_exists', 'Group member already exists', { key: item })
                        );
                    }
                ),
                membershipChange(
                    { path: '/api/directory/remove-group-member', products, permission: editSync, max: 10 },
                    (group, who, item) =>
                        state.removeMember(group, who) ?? failItem('err_folder_email_address_not_found', 'Email address not found in the group', { key: item })
                ),
                {
                    method: 'GET',
                    path: `${v1Group}/members`,
                    ...v1Reads,
                    family: 'rest',
                    handle(context) {
                        const group = rowOfPath(context, rows, 'groupId');
                        return group === undefined ? noSuchGroup : restPage(context, [...group.members.values()], 'groupMembers', v1Member);
                    }
                },
                {
                    method: 'POST',
                    path: `${v1Group}/members`,
                    ...v1Reads,
                    family: 'rest',
                    writes: true,
                    handle: (context) =>
                        v1Change(context, (group, who, note) => state.addMember(group, { ...who, ...(note === undefined ? {} : { notes: note }) }))
                },
                {
                    method: 'POST',
                    path: `${v1Group}/remove-members`,
                    ...v1Reads,
                    permission: editSync,
                    family: 'rest',
                    writes: true,
                    handle: (context) => v1Change(context, state.removeMember)
                }
            ]
        };
    }
});
