import { createAction } from 'nango';
import * as z from 'zod';
import { mimecastError } from '../api/errors.js';
import { invalidInput } from '../api/input.js';
import { nameOf } from '../operations/endpoint.js';
import { directory } from '../operations/directory.js';
import { groupLookup } from '../things/group.js';
import { from } from '../verbs/action.js';
import { deletion } from '../verbs/deletion.js';
import { FIND_ERRORS, find } from '../verbs/find.js';

export default createAction({
    ...deletion({
        description:
            'Deletes a profile group that has no members and no groups in it; one that is gone already counts as done. Use it to clean up. A group with something in it is refused: take that out first.',
        change: 'The group is gone, with its place in policies, which cannot be undone; a new group of the same name is another group.',
        by: directory.deleteGroup,
        look: {
            by: [directory.findGroups],
            find: async (nango, { id, confirm }) => {
                const group = await find(nango, groupLookup, id);
                if (group === undefined) {
                    return undefined;
                }
                const { name, userCount, folderCount } = group.record;
                if (name !== confirm) {
                    throw invalidInput(nango, 'confirm', `The group with that id is called "${name}". Write its name to delete it; nothing was sent.`);
                }
                if ((userCount ?? 0) > 0 || (folderCount ?? 0) > 0) {
                    throw mimecastError(nango, {
                        type: 'conflict',
                        code: 'group_not_empty',
                        message: `The group has ${String(userCount ?? 0)} members and ${String(folderCount ?? 0)} groups in it, and Mimecast deletes empty groups only. Nothing was sent: remove them first.`,
                        retryable: false,
                        endpoint: nameOf(directory.deleteGroup)
                    });
                }
                return group;
            }
        },
        errors: [...FIND_ERRORS, { type: 'conflict', code: 'group_not_empty' }],
        input: {
            id: z.string().min(1).max(2000).describe('The group: the id of its record, or of list-groups. Example: 4711'),
            confirm: z.string().min(1).max(500).describe('The name of the group, to make sure that it is the right one. Example: Old list')
        },
        example: { id: from('remove-group-members', 'id'), confirm: 'Blocked by the SOC' },
        request: (_, id) => ({ data: [{ id }] })
    })
});
