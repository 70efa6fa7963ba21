import { createSync } from 'nango';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { Group, GroupMember, groupMember, groupsOf } from '../records/group.js';
import { completePass } from '../sync-patterns/snapshot.js';

export default createSync({
    description: 'Profile groups and their members. Deletions are tracked over complete passes only.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    scopes: permissionsOf(endpoints.findGroups, endpoints.groupMembers),
    models: { Group, GroupMember },
    exec: async (nango) => {
        await nango.trackDeletesStart('Group');
        await nango.trackDeletesStart('GroupMember');
        const rows: Record<string, unknown>[] = [];
        for await (const page of completePass(nango, endpoints.findGroups)) {
            rows.push(...page);
        }
        const groups = groupsOf(rows);
        await nango.batchSave(groups, 'Group');
        for (const group of groups) {
            for await (const page of completePass(nango, endpoints.groupMembers, { data: [{ id: group.mimecastId }] })) {
                const members = page.map((row) => groupMember(group, row));
                await nango.batchSave(members, 'GroupMember');
            }
        }
        // Reached only when every page above was read: completePass throws otherwise, and the records stay.
        await nango.trackDeletesEnd('Group');
        await nango.trackDeletesEnd('GroupMember');
    }
});
