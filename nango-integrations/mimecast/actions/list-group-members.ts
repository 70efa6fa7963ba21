import { createAction } from 'nango';
import * as z from 'zod';
import { directory } from '../operations/directory.js';
import { groupLookup, isGroupHandle, listedMember } from '../things/group.js';
import { from } from '../verbs/action.js';
import { FIND_ERRORS, demand } from '../verbs/find.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists who is in a profile group, addresses and whole domains, with a cursor. Use it to look at one group now; the sync groups keeps the members of all of them.',
        by: directory.groupMembers,
        look: {
            by: [directory.findGroups],
            find: async (nango, { id = '' }) => ({ id: isGroupHandle(id) ? id : (await demand(nango, groupLookup, id)).handle })
        },
        errors: FIND_ERRORS,
        input: {
            id: z
                .string()
                .min(1)
                .max(2000)
                .optional()
                .describe('The group: the id of its record, or of list-groups. Needed unless a cursor is given, which carries it. Example: 4711')
        },
        example: { id: from('list-groups', 'groups.0.id') },
        list: 'members',
        meaning: 'Members, in the order Mimecast lists them.',
        of: listedMember,
        request: ({ id }) => ({ data: [{ id }] })
    })
});
