import { createSync } from 'nango';
import { directory } from '../operations/directory.js';
import { uses } from '../operations/uses.js';
import { Group, GroupMember, groupKey, groupMember, groupsOf, identitiesOf, savedMember, underSavedIds } from '../things/group.js';
import { readNested } from '../verbs/nested-snapshot.js';
import { Pass, SnapshotCheckpoint, isAlive, isEmptied } from '../verbs/snapshot.js';
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
        await readNested(nango, pass, {
            models: { owner: 'Group', item: 'GroupMember' },
            owners: list,
            listOf: ({ record, handle }) => ({
                endpoint: directory.groupMembers,
                filter: { data: [{ id: handle }] },
                size: record.userCount,
                record: (row) => groupMember(record, row)
            }),
            ownerOf: ({ groupId }) => groupId,
            asSaved: savedMember,
            what: 'groups',
            nameOf: ({ name }) => name
        });
    }
});
