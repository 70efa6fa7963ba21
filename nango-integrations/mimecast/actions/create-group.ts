import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { directory } from '../operations/directory.js';
import { foundGroups, groupLookup } from '../things/group.js';
import { listedGroups } from '../things/listed-group.js';
import { object } from '../things/values.js';
import { FIND_ERRORS, demand, find } from '../verbs/find.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Makes a profile group at the top or inside another group. Use it to have a group that policies can name. The groups are listed first: one of that name in that place is left as it is and told.',
        change: 'The group is there, empty; delete-group undoes it.',
        by: directory.createGroup,
        look: {
            by: [directory.findGroups],
            find: async (nango, { name, parentId }) => {
                const parent = parentId === undefined ? undefined : await demand(nango, groupLookup, parentId);
                const path = JSON.stringify([...(parent?.record.path ?? []), name]);
                const there = await find(
                    nango,
                    { ...groupLookup, matches: (rows) => foundGroups(rows).filter(({ record }) => JSON.stringify(record.path) === path) },
                    name
                );
                return { parent, there };
            }
        },
        errors: FIND_ERRORS,
        input: {
            name: z.string().trim().min(1).max(500).describe('Name of the group. Example: Blocked Senders'),
            parentId: z
                .string()
                .min(1)
                .max(2000)
                .optional()
                .describe('The group it shall be in: the id of a Group record, or of list-groups; at the top when absent. Example: 4711')
        },
        example: { name: 'Blocked by the SOC' },
        output: {
            created: z.boolean().describe('Whether this call made it. Example: true'),
            alreadyThere: z.boolean().describe('Whether a group of that name was in that place already. Example: false'),
            group: listedGroups.schema.nullable().describe('The group; null for a dry run.')
        },
        already: (_, { there }) => (there === undefined ? undefined : { created: false, alreadyThere: true, group: listedGroups.record(there.row) }),
        request: ({ name, parentId }, { parent }) => ({
            data: [{ description: name, ...(parentId === undefined ? {} : { parentId: parent?.handle }) }]
        }),
        nothing: () => ({ created: false, alreadyThere: false, group: null }),
        perform: async (send, { name }, nango) => {
            const reply = await send();
            const group = itemsOf(nango, directory.createGroup, reply)
                .map((row) => listedGroups.record(object(row) ?? {}))
                .find(({ id, name: made }) => id !== '' && made === name);
            if (group === undefined) {
                throw unexpectedReply(nango, directory.createGroup, 'it does not name the group', reply);
            }
            return { created: true, alreadyThere: false, group };
        }
    })
});
