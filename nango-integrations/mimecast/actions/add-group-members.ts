import { createAction } from 'nango';
import * as z from 'zod';
import { directory } from '../operations/directory.js';
import { ONE_MEMBER, groupLookup, isGroupHandle, memberFields, memberName } from '../things/group.js';
import { from } from '../verbs/action.js';
import { batch } from '../verbs/batch.js';
import { FIND_ERRORS, demand } from '../verbs/find.js';

export default createAction({
    ...batch({
        description:
            'Adds addresses and whole domains to a profile group, up to 500 at once. Use it to put somebody under the policies of the group. Tells what became of each; one that is in it already counts as done. A domain does not cover its subdomains.',
        change: 'The policies that name the group hold for the new members too; remove-group-members undoes it.',
        by: directory.addGroupMembers,
        look: {
            by: [directory.findGroups],
            find: async (nango, { id }) => (isGroupHandle(id) ? id : (await demand(nango, groupLookup, id)).handle)
        },
        errors: FIND_ERRORS,
        input: { id: z.string().min(1).max(2000).describe('The group: the id of its record, or of list-groups. Example: 4711') },
        list: 'members',
        entry: z
            .strictObject({ ...memberFields, notes: z.string().max(100).optional().describe("The administrator's note. Example: ticket 42") })
            .refine(...ONE_MEMBER),
        // How many Mimecast takes is not documented; of removals it takes ten.
        most: 10,
        upTo: 500,
        sent: (member, { id }, handle) => ({ id: handle ?? id, ...member }),
        name: memberName,
        done: 'it was added',
        already: 'it was in the group',
        alreadyCodes: ['err_folder_group_member_already_exists'],
        example: { id: from('create-group', 'group.id'), members: [{ emailAddress: 'bad@sender.example', notes: 'ticket 42' }] }
    })
});
