import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { invalidInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { directory } from '../operations/directory.js';
import { groupKey, groupLookup } from '../things/group.js';
import { object } from '../things/values.js';
import { from } from '../verbs/action.js';
import { FIND_ERRORS, demand } from '../verbs/find.js';
import { writing } from '../verbs/writing.js';
import type { FoundGroup } from '../things/group.js';
import type { Nango } from '../api/request.js';

interface Wanted {
    id: string;
    name?: string | undefined;
    parentId?: string | undefined;
}

async function look(nango: Nango, { id, name, parentId }: Wanted): Promise<{ group: FoundGroup; parent: FoundGroup | undefined; isSo: boolean }> {
    if (name === undefined && parentId === undefined) {
        throw invalidInput(nango, 'name', 'Say what shall change: name, parentId or both.');
    }
    const group = await demand(nango, groupLookup, id);
    const parent = parentId === undefined ? undefined : await demand(nango, groupLookup, parentId);
    const isSo = (name === undefined || group.record.name === name) && (parent === undefined || group.parentKey === parent.key);
    return { group, parent, isSo };
}

export default createAction({
    ...writing({
        description:
            'Renames a profile group, or moves it into another one, or both. Use it when the name or the place of a group is wrong. Its members and the policies that name it stay.',
        change: 'The group has another name or place; the same action with the old ones undoes it, but to the top no group can be moved.',
        by: directory.updateGroup,
        verb: 'change',
        look: { by: [directory.findGroups], find: look },
        errors: FIND_ERRORS,
        input: {
            id: z.string().min(1).max(2000).describe('The group: the id of its record, or of list-groups. Example: 4711'),
            name: z.string().trim().min(1).max(500).optional().describe('Its new name; as it is when absent. Example: Blocked Senders'),
            parentId: z.string().min(1).max(2000).optional().describe('The group it shall be in, named in the same way; where it is when absent. Example: 4712')
        },
        example: { id: from('create-group', 'group.id'), name: 'Blocked by the night shift' },
        output: {
            id: z.string().describe('The id that was asked for. Example: 4711'),
            updated: z.boolean().describe('Whether this call changed it. Example: true'),
            alreadySo: z.boolean().describe('Whether it had that name and place already. Example: false')
        },
        already: ({ id }, { isSo }) => (isSo ? { id, updated: false, alreadySo: true } : undefined),
        request: ({ name, parentId }, { group, parent }) => ({
            data: [
                {
                    id: group.handle,
                    ...(name === undefined ? {} : { description: name }),
                    ...(parentId === undefined ? {} : { parentId: parent?.handle })
                }
            ]
        }),
        nothing: ({ id }) => ({ id, updated: false, alreadySo: false }),
        perform: async (send, { id }, nango, { group }) => {
            const reply = await send();
            const isAboutIt = itemsOf(nango, directory.updateGroup, reply).some((row) => groupKey(object(row) ?? {}) === group.key);
            requireConfirmed(nango, directory.updateGroup, reply, isAboutIt);
            return { id, updated: true, alreadySo: false };
        },
        settle: async (nango, input) => ((await look(nango, input)).isSo ? { id: input.id, updated: true, alreadySo: false } : undefined)
    })
});
