import { createAction } from 'nango';
import * as z from 'zod';
import { itemsOf } from '../api/pages.js';
import { addressAlteration } from '../operations/policies.js';
import { addressAlterationSet, setsOf } from '../things/address-alteration-set.js';
import { reading } from '../verbs/reading.js';

/** Deeper folders than anybody makes. */
const DEPTH = 10;

export default createAction({
    ...reading({
        description:
            'Lists the sets of address alterations with the sets in them. Use it to get the handle of the set for create-address-alteration-policy or create-address-alteration, or to see what is in the account.',
        by: addressAlteration.sets,
        input: { depth: z.int().min(1).max(100).optional().describe(`How deep to look into sets in sets; ${DEPTH} when absent. Example: 10`) },
        example: {},
        output: z.object({
            sets: z.array(addressAlterationSet.schema).describe('The sets, each before those in it.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form; they are left out. Normally 0.')
        }),
        request: ({ depth }) => ({ data: [{ depth: depth ?? DEPTH }] }),
        answer: (reply, _, nango) => {
            const { sets, oddRows } = setsOf(itemsOf(nango, addressAlteration.sets, reply));
            return { sets, unreadableRows: oddRows };
        }
    })
});
