import { createAction } from 'nango';
import * as z from 'zod';
import { directory } from '../operations/directory.js';
import { listedGroups } from '../things/listed-group.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists profile groups, with filters and a cursor. Use it to find a group by its name; the sync groups keeps all of them with their members.',
        by: directory.groups,
        input: {
            query: z.string().min(1).max(500).optional().describe('Part of the name. Example: Blocked'),
            source: z.enum(['cloud', 'ldap']).optional().describe('Where the groups come from. Example: cloud')
        },
        example: {},
        list: 'groups',
        meaning: 'Groups, in the order Mimecast lists them.',
        of: listedGroups,
        request: ({ query, source }) => ({ query: { ...(query === undefined ? {} : { query }), ...(source === undefined ? {} : { source }) } })
    })
});
