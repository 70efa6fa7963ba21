import { createSync } from 'nango';
import { directory } from '../operations/directory.js';
import { uses } from '../operations/uses.js';
import { Group, GroupMember, groupKey, groupMember, groupsOf, identitiesOf, savedMember, underSavedIds } from '../things/group.js';
import { Pass, SnapshotCheckpoint, isAlive, isEmptied, unreadError } from '../verbs/snapshot.js';
import type { ListedGroup, SavedGroup } from '../things/group.js';
import type { SnapshotList, Stored } from '../verbs/snapshot.js';

const groupList: SnapshotList = { key: 'groups', endpoint: directory.findGroups, identity: groupKey };

export default createSync({
    description: 'Profile groups and their members. Deletions are tracked over complete passes only.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    ...uses(directory.findGroups, directory.groupMembers),
    checkpoint: SnapshotCheckpoint,
    models: { Group, GroupMember },
    exec: async (nango) => {
        await nango.trackDeletesStart('Group');
        await nango.trackDeletesStart('GroupMember');
        const pass = new Pass<GroupMember>({
            nango,
            checkpoint: await nango.getCheckpoint(),
            saveCheckpoint: async (checkpoint) => await nango.saveCheckpoint(checkpoint),
            save: async (members) => await nango.batchSave(members, 'GroupMember')
        });
        const list = async (): Promise<ListedGroup[]> => {
            const groups = groupsOf(await pass.listAll(groupList));
            const isFirst = pass.identities === '';
            if (identitiesOf(groups) === pass.identities && pass.identities !== 'mixed') {
                return groups;
            }
            const saved: SavedGroup[] = [];
            for await (const group of nango.listRecords<Stored<SavedGroup>>('Group')) {
                // An emptied record is found by the group's own identity alone.
                if (isAlive(group) && !isEmptied(group)) {
                    saved.push(group);
                }
            }
            if (isFirst && saved.length === 0) {
                pass.beginWithNothing();
            }
            const known = underSavedIds(groups, saved);
            pass.identities = identitiesOf(known);
            return known;
        };
        await pass.open();
        let failed: ListedGroup[] = [];
        let isEveryMemberKnown = true;
        try {
            const groups = await list();
            await nango.batchSave(
                groups.map(({ record }) => record),
                'Group'
            );
            await pass.readAll(
                groups.map(({ record, handle }) => ({
                    key: record.id,
                    endpoint: directory.groupMembers,
                    filter: { data: [{ id: handle }] },
                    size: record.userCount,
                    record: (row: Record<string, unknown>) => groupMember(record, row)
                }))
            );
            if (pass.failedCount > 0) {
                // One that is not listed any more has gone since; its members go with it.
                const listed = await list();
                failed = listed.filter(({ record }) => pass.failed.has(record.id));
                const unread = new Set(failed.map(({ record }) => record.id));
                isEveryMemberKnown = await pass.keepSaved(nango.listRecords<Stored<GroupMember>>('GroupMember'), unread, ({ groupId }) => groupId, savedMember);
            }
        } catch (error) {
            await pass.noteFailure(error);
            throw error;
        }
        await pass.close();
        await nango.trackDeletesEnd('Group');
        // Of a record that Nango has emptied nobody can tell whether it belongs to a group that could not be read.
        if (isEveryMemberKnown) {
            await nango.trackDeletesEnd('GroupMember');
        }
        if (failed.length > 0) {
            throw unreadError(
                nango,
                directory.groupMembers,
                'what was saved of these groups stays, all others were read. The next run tries again; the log says why.',
                failed.map(({ record }) => record.name)
            );
        }
    }
});
