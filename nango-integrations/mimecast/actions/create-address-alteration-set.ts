import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { addressAlteration } from '../operations/policies.js';
import { addressAlterationSet, setsOf } from '../things/address-alteration-set.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Creates a set for address alterations. Use it before create-address-alteration and create-address-alteration-policy, which both name a set. A second call makes a second set of that name.',
        change: 'An empty set alters nothing. Nothing in the API undoes it: a set can only be deleted in the Mimecast console.',
        by: addressAlteration.createSet,
        input: {
            name: z.string().min(1).max(500).describe('What it is called. Example: Renamed offices'),
            parent: z
                .string()
                .min(1)
                .max(2000)
                .optional()
                .describe('Handle of the set it stands in, from list-address-alteration-sets; at the top when absent. Example: syn-set-1')
        },
        example: { name: 'Renamed offices' },
        output: { set: addressAlterationSet.schema.nullable().describe('The set; null for a dry run. Its path begins with the set itself.') },
        request: ({ name, parent }) => ({ data: [{ description: name, ...(parent !== undefined && { parentId: parent }) }] }),
        nothing: () => ({ set: null }),
        perform: async (send, { name }, nango) => {
            const reply = await send();
            const [row] = itemsOf(nango, addressAlteration.createSet, reply);
            const [set] = setsOf([{ description: name, ...(isRecord(row) ? row : {}) }]).sets;
            if (set === undefined) {
                throw unexpectedReply(nango, addressAlteration.createSet, 'it names no set', reply);
            }
            return { set };
        }
    })
});
