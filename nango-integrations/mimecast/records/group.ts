import * as z from 'zod';
import { identityOf } from './identity.js';
import { flag, number, text } from './values.js';
import type { Row } from './values.js';

export const Group = z.object({
    id: z.string().describe("Made from the group's source and its path of names: Mimecast's own ids change between reads."),
    name: z.string().describe('Name of the group. Example: Blocked Senders'),
    path: z.array(z.string()).describe('Names from the top group down to this one. Example: ["Lists", "Blocked Senders"]'),
    source: z.string().nullable().describe('cloud or ldap. Example: cloud'),
    userCount: z.number().nullable().describe('Number of members. Example: 4'),
    folderCount: z.number().nullable().describe('Number of child groups. Example: 0'),
    mimecastId: z.string().describe("Mimecast's id at the time of the sync: a handle for actions, not an identity.")
});
export type Group = z.infer<typeof Group>;

export const GroupMember = z.object({
    id: z.string().describe('Made from the group and the address or domain: Mimecast gives members no id.'),
    groupId: z.string().describe('Id of the Group record.'),
    groupName: z.string().describe('Name of the group. Example: Blocked Senders'),
    emailAddress: z.string().nullable().describe('Address; null for a domain entry. Example: spam@example.net'),
    domain: z.string().nullable().describe('Domain. Example: example.net'),
    name: z.string().nullable().describe('Display name. Example: Ana Lee'),
    internal: z.boolean().nullable().describe('Whether the address belongs to the account. Example: false'),
    type: z.string().nullable().describe('How the member came into the group. Example: created_manually'),
    notes: z.string().nullable().describe("The administrator's note. Example: ticket 42")
});
export type GroupMember = z.infer<typeof GroupMember>;

/**
 * Records for all groups of one complete listing. Parents are needed for the path, so groups cannot be mapped one by one.
 * `mimecastId` is not part of the identity and, because it changes between reads, is taken only from this listing.
 */
export function groupsOf(rows: Row[]): Group[] {
    const byId = new Map(rows.map((row) => [text(row['id']) ?? '', row]));
    const seen = new Map<string, number>();
    return rows.map((row) => {
        const path = pathOf(row, byId);
        const source = text(row['source']);
        const natural = identityOf(source, ...path);
        // Two groups may share a name under parents that cannot be told apart; they stay two records.
        const count = (seen.get(natural) ?? 0) + 1;
        seen.set(natural, count);
        return {
            id: count === 1 ? natural : identityOf(natural, count),
            name: path[path.length - 1] ?? '',
            path,
            source,
            userCount: number(row['userCount']),
            folderCount: number(row['folderCount']),
            mimecastId: text(row['id']) ?? ''
        };
    });
}

function pathOf(row: Row, byId: Map<string, Row>): string[] {
    const path: string[] = [];
    const visited = new Set<Row>();
    // Root groups have a parent id too; it names nothing in the listing.
    for (let current: Row | undefined = row; current !== undefined && !visited.has(current); current = byId.get(text(current['parentId']) ?? '')) {
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
        notes: text(row['notes'] ?? row['note'])
    };
}
