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
            'Removes addresses and whole domains from a profile group, up to 500 at once. Use it to take somebody out of the policies of the group. Tells what became of each; one that is not in it any more counts as done.',
        change: 'The policies that name the group hold no more for who was removed; add-group-members undoes it, without the notes.',
        by: directory.removeGroupMembers,
        look: {
            by: [directory.findGroups],
            find: async (nango, { id }) => (isGroupHandle(id) ? id : (await demand(nango, groupLookup, id)).handle)
        },
        errors: FIND_ERRORS,
        input: { id: z.string().min(1).max(2000).describe('The group: the id of its record, or of list-groups. Example: 4711') },
        list: 'members',
        entry: z.strictObject(memberFields).refine(...ONE_MEMBER),
        most: 10,
        upTo: 500,
        sent: (member, { id }, handle) => ({ id: handle ?? id, ...member }),
        name: memberName,
        done: 'it was removed',
        already: 'it was not in the group',
        alreadyCodes: ['err_folder_email_address_not_found'],
        example: { id: from('add-group-members', 'id'), members: [{ emailAddress: from('add-group-members', 'results.0.name') }] }
    })
});
