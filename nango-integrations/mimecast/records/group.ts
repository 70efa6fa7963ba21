import * as z from 'zod';
import { secureNumber } from '../api/secure-id.js';
import { identityOf } from './identity.js';
import { flag, number, text } from './values.js';
import type { Row } from './values.js';

const extra = z.record(z.string(), z.unknown()).optional().describe('Fields that are not known here, as Mimecast sends them; absent when there are none.');

export const Group = z.object({
    id: z
        .string()
        .describe(
            "Mimecast's number of the group, which stays when it is renamed or moved; where Mimecast's ids do not show it, made from source and path. Example: 4711"
        ),
    name: z.string().describe('Name of the group. Example: Blocked Senders'),
    path: z.array(z.string()).describe('Names from the top group down to this one. Example: ["Lists", "Blocked Senders"]'),
    source: z.string().nullable().describe('cloud or ldap. Example: cloud'),
    userCount: z.number().nullable().describe('Number of members. Example: 4'),
    folderCount: z.number().nullable().describe('Number of child groups. Example: 0'),
    number: z.string().nullable().describe("Mimecast's number of the group; null where its ids do not show it. Example: 4711"),
    extra
});
export type Group = z.infer<typeof Group>;

export const GroupMember = z.object({
    id: z.string().describe('Made from the group and the address or domain in lower case: Mimecast gives members no id.'),
    groupId: z.string().describe('Id of the Group record.'),
    groupName: z.string().describe('Name of the group. Example: Blocked Senders'),
    emailAddress: z.string().nullable().describe('Address; null for a domain entry. Example: spam@example.net'),
    domain: z.string().nullable().describe('Domain. Example: example.net'),
    name: z.string().nullable().describe('Display name. Example: Ana Lee'),
    internal: z.boolean().nullable().describe('Whether the address belongs to the account. Example: false'),
    type: z.string().nullable().describe('How the member came into the group. Example: created_manually'),
    notes: z.string().nullable().describe("The administrator's note. Example: ticket 42"),
    extra
});
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
            record: {
                id: folder ?? (count === 1 ? natural : identityOf(natural, count)),
                name: path[path.length - 1] ?? '',
                path,
                source,
                userCount: number(row['userCount']),
                folderCount: number(row['folderCount']),
                number: folder,
                ...others(row, GROUP_FIELDS)
            }
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
    const used = new Set(own.map((group) => group?.id));
    return groups.map(({ record, handle }, index) => {
        const candidates = byPath.get(identityOf(record.source, ...record.path)) ?? [];
        // With a number on both sides they are two groups, one after the other under one name.
        const match = own[index] ?? take(candidates.find((group) => free.has(group.id) && (typeof group.number !== 'string' || record.number === null)));
        let id = match?.id ?? record.id;
        // Another group may still stand under the id that this one's path makes.
        while (own[index] === undefined && used.has(id)) {
            id = identityOf(id, 2);
        }
        used.add(id);
        return { handle, record: { ...record, id, number: record.number ?? match?.number ?? null } };
    });
}

function pathOf(row: Row, byKey: Map<string, Row>): string[] {
    const path: string[] = [];
    const visited = new Set<Row>();
    // Root groups have a parent id too; it names nothing in the listing.
    for (let current: Row | undefined = row; current !== undefined && !visited.has(current); current = byKey.get(nodeOf(current['parentId']))) {
        visited.add(current);
        path.unshift(text(current['description']) ?? '');
    }
    return path;
}

export function groupMember(group: Group, row: Row): GroupMember {
    const emailAddress = text(row['emailAddress']) || null;
    const domain = text(row['domain']) || null;
    return {
        id: identityOf(group.id, (emailAddress ?? `@${domain ?? ''}`).toLowerCase()),
        groupId: group.id,
        groupName: group.name,
        emailAddress,
        domain,
        name: text(row['name']) || null,
        internal: flag(row['internal']),
        type: text(row['type']),
        notes: text(row['notes'] ?? row['note']),
        ...others(row, MEMBER_FIELDS)
    };
}

/** A saved member as it was saved: a record comes back with its keys in another order, and Nango would take that for a change. */
export function savedMember(member: GroupMember): GroupMember {
    const { id, groupId, groupName, emailAddress, domain, name, internal, type, notes } = member;
    return { id, groupId, groupName, emailAddress, domain, name, internal, type, notes, ...(member.extra === undefined ? {} : { extra: member.extra }) };
}

const GROUP_FIELDS = ['id', 'description', 'source', 'parentId', 'userCount', 'folderCount'];
const MEMBER_FIELDS = ['emailAddress', 'domain', 'name', 'internal', 'type', 'notes', 'note'];

function others(row: Row, known: readonly string[]): { extra?: Row } {
    const entries = Object.entries(row).filter(([key]) => !known.includes(key));
    return entries.length === 0 ? {} : { extra: Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))) };
}
