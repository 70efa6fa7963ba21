import * as z from 'zod';
import { secureNumber } from '../api/secure-id.js';
import { directory } from '../operations/directory.js';
import { computedField, filledField, flagField, givenField, numberField, textField } from './fields.js';
import { identityOf } from './identity.js';
import { asSaved, thing } from './thing.js';
import { filledText, text } from './values.js';
import type { Row } from './values.js';

const group = thing(
    {
        id: givenField(
            z
                .string()
                .describe(
                    "Mimecast's number of the group, which stays when it is renamed or moved; where Mimecast's ids do not show it, made from source and path. Example: 4711"
                )
        ),
        name: computedField(z.string().describe('Name of the group. Example: Blocked Senders'), nameOf, 'description'),
        path: givenField(z.array(z.string()).describe('Names from the top group down to this one. Example: ["Lists", "Blocked Senders"]')),
        source: textField('cloud or ldap. Example: cloud'),
        userCount: numberField('Number of members. Example: 4'),
        folderCount: numberField('Number of child groups. Example: 0'),
        number: givenField(z.string().nullable().describe("Mimecast's number of the group; null where its ids do not show it. Example: 4711"))
    },
    { without: ['parentId'] }
);
export const Group = group.schema;
export type Group = z.infer<typeof Group>;

const member = thing(
    {
        id: givenField(z.string().describe('Made from the group and the address or domain in lower case: Mimecast gives members no id.')),
        groupId: givenField(z.string().describe('Id of the Group record.')),
        groupName: givenField(z.string().describe('Name of the group. Example: Blocked Senders')),
        emailAddress: filledField('Address; null for a domain entry. Example: spam@example.net'),
        domain: filledField('Domain. Example: example.net'),
        name: filledField('Display name. Example: Ana Lee'),
        internal: flagField('Whether the address belongs to the account. Example: false'),
        type: textField('How the member came into the group. Example: created_manually'),
        notes: textField("The administrator's note. Example: ticket 42", 'notes', 'note')
    },
    { without: ['folderId'] }
);
export const GroupMember = member.schema;
export type GroupMember = z.infer<typeof GroupMember>;

/** A group of one listing: its record, and the id that Mimecast takes for it just now. */
export interface ListedGroup {
    record: Group;
    handle: string;
}

/** What is known of a group that was saved before. `number` is absent in records of version 0.1.0. */
export type SavedGroup = Pick<Group, 'id' | 'path' | 'source'> & { number?: string | null };

/**
 * How the groups of a listing are identified. Records are looked up among those that were saved before only where this changes, because otherwise a group's own identity is the id it was
 * saved under.
 */
export function identitiesOf(groups: readonly ListedGroup[]): 'number' | 'natural' | 'mixed' {
    if (groups.every(({ record }) => record.number !== null && record.id === record.number)) {
        return 'number';
    }
    return groups.every(({ record }) => record.number === null) ? 'natural' : 'mixed';
}

/** The same group at every read: its number, or else the id as it came. */
export function groupKey(row: Row): string {
    return nodeOf(row['id']);
}

function nodeOf(id: unknown): string {
    return secureNumber(id, 'folderid') ?? text(id) ?? '';
}

/** The groups of one complete listing. Parents are needed for the path, so groups cannot be mapped one by one. */
export function groupsOf(rows: readonly Row[]): ListedGroup[] {
    const byKey = new Map(rows.map((row) => [groupKey(row), row]));
    const seen = new Map<string, number>();
    return rows.map((row) => {
        const path = pathOf(row, byKey);
        const source = text(row['source']);
        const folder = secureNumber(row['id'], 'folderid') ?? null;
        const natural = identityOf(source, ...path);
        // Two groups without a number may share a name under parents that cannot be told apart; they stay two records.
        const count = (seen.get(natural) ?? 0) + 1;
        seen.set(natural, count);
        return {
            handle: text(row['id']) ?? '',
            record: group.record(row, { id: folder ?? (count === 1 ? natural : identityOf(natural, count)), path, number: folder })
        };
    });
}

/**
 * The same groups under the ids they were saved with: by number, or by source and path where Mimecast's ids do not show a number now, or did not when the record was saved.
 */
export function underSavedIds(groups: readonly ListedGroup[], saved: readonly SavedGroup[]): ListedGroup[] {
    const free = new Map(saved.map((group) => [group.id, group]));
    const take = (group: SavedGroup | undefined): SavedGroup | undefined => {
        free.delete(group?.id ?? '');
        return group;
    };
    const byNumber = new Map(saved.flatMap((group) => (typeof group.number === 'string' ? [[group.number, group] as const] : [])));
    const own = groups.map(({ record }) => take(free.get(byNumber.get(record.number ?? '')?.id ?? '')));
    const byPath = new Map<string, SavedGroup[]>();
    for (const group of free.values()) {
        const natural = identityOf(group.source, ...group.path);
        byPath.set(natural, [...(byPath.get(natural) ?? []), group]);
    }
    const matches = groups.map(({ record }, index) => {
        const candidates = byPath.get(identityOf(record.source, ...record.path)) ?? [];
        // With a number on both sides they are two groups, one after the other under one name.
        return own[index] ?? take(candidates.find((group) => free.has(group.id) && (typeof group.number !== 'string' || record.number === null)));
    });
    const used = new Set(matches.map((group) => group?.id));
    const nameIn = ({ source, path }: Pick<Group, 'source' | 'path'>): string => identityOf(source, path.at(-1));
    const left = [...free.values()];
    return groups.map(({ record, handle }, index) => {
        // A parent whose id shows no number here may be none of the listing: then the name alone tells, where only one group has it.
        const namesakes = matches[index] === undefined && record.number === null ? left.filter((group) => nameIn(group) === nameIn(record)) : [];
        const [namesake] = namesakes.filter((group) => free.has(group.id) && !used.has(group.id));
        const match = matches[index] ?? (namesakes.length === 1 ? take(namesake) : undefined);
        let id = match?.id ?? record.id;
        // Another group may still stand under the id that this one's path makes.
        while (match === undefined && used.has(id)) {
            id = identityOf(id, 2);
        }
        used.add(id);
        return { handle, record: { ...record, id, number: record.number ?? match?.number ?? null } };
    });
}

/** A group of today, with its row and what tells its parent. */
export interface FoundGroup extends ListedGroup {
    key: string;
    parentKey: string;
    row: Row;
}

/** Whether an id is one that Mimecast gave out just now, and so needs no search. */
export function isGroupHandle(id: string): boolean {
    return secureNumber(id, 'folderid') !== undefined;
}

export function foundGroups(rows: readonly Row[]): FoundGroup[] {
    return groupsOf(rows).map((group, index) => {
        const row = rows[index] ?? {};
        return { ...group, row, key: groupKey(row), parentKey: nodeOf(row['parentId']) };
    });
}

/** How a group is found by the id of its record, or by the handle that list-groups gave. */
export const groupLookup = {
    by: directory.findGroups,
    what: 'group',
    identity: groupKey,
    matches: (rows: readonly Row[], id: string): FoundGroup[] => {
        const groups = foundGroups(rows);
        const number = secureNumber(id, 'folderid') ?? id;
        const exact = groups.filter(({ record, handle }) => handle === id || record.number === number);
        if (exact.length > 0) {
            return exact;
        }
        // Without a number source and path tell, and two groups can have the same.
        const natural = ({ record }: ListedGroup): string => identityOf(record.source, ...record.path);
        const alike = groups.filter((group) => group.record.id === id || natural(group) === id).map(natural);
        return groups.filter((group) => alike.includes(natural(group)));
    }
};

/** Who a member is, as an action is told. */
export const memberFields = {
    emailAddress: z
        .string()
        .max(320)
        .regex(/^[^@\s]+@[^@\s]+$/, 'Write one address, or name a domain in "domain".')
        .optional()
        .describe('An address; this or domain. Example: spam@example.net'),
    domain: z
        .string()
        .max(253)
        .regex(/^[^@\s*]+$/, 'Write a domain without "@" and "*": groups take no wildcards.')
        .optional()
        .describe('A whole domain, without its subdomains. Example: example.net')
};
/** What `refine` holds the two against. */
export const ONE_MEMBER = [
    ({ emailAddress, domain }: { emailAddress?: string | undefined; domain?: string | undefined }): boolean =>
        (emailAddress === undefined) !== (domain === undefined),
    'Give emailAddress or domain, one of the two.'
] as const;

/** Whom an entry of a member list is about: an address, or a whole domain. */
export function memberName(row: Row): string {
    return filledText(row['emailAddress']) ?? filledText(row['domain']) ?? '';
}

function nameOf(row: Row): string {
    return text(row['description']) ?? '';
}

function pathOf(row: Row, byKey: Map<string, Row>): string[] {
    const path: string[] = [];
    const visited = new Set<Row>();
    // Root groups have a parent id too; it names nothing in the listing.
    for (let current: Row | undefined = row; current !== undefined && !visited.has(current); current = byKey.get(nodeOf(current['parentId']))) {
        visited.add(current);
        path.unshift(nameOf(current));
    }
    return path;
}

export function groupMember({ id: groupId, name: groupName }: Group, row: Row): GroupMember {
    const who = filledText(row['emailAddress']) ?? `@${filledText(row['domain']) ?? ''}`;
    return member.record(row, { id: identityOf(groupId, who.toLowerCase()), groupId, groupName });
}

export const savedMember = (saved: GroupMember): GroupMember => asSaved(GroupMember, saved);

/** A member as the list of one group shows it: its address, or the domain, is all that names it. */
export const listedMember = thing({
    id: computedField(z.string().describe('The address, or the domain, in lower case. Example: spam@example.net'), (row) => memberName(row).toLowerCase()),
    emailAddress: filledField('Address; null for a domain entry. Example: spam@example.net'),
    domain: filledField('Domain. Example: example.net'),
    name: filledField('Display name. Example: Ana Lee'),
    internal: flagField('Whether the address belongs to the account. Example: false'),
    type: textField('How the member came into the group. Example: created_manually'),
    notes: textField("The administrator's note. Example: ticket 42", 'notes', 'note')
});
