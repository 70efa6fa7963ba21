import { createAction } from 'nango';
import * as z from 'zod';
import { addressAlteration } from '../operations/policies.js';
import { addressAlterations } from '../things/address-alteration.js';
import { listing } from '../verbs/listing.js';

export default createAction({
    ...listing({
        description:
            'Lists address alterations of one direction, with filters. Use it to see what an address is replaced by, and to get the id with which delete-address-alteration removes it.',
        by: addressAlteration.definitions,
        input: {
            routing: z.enum(['all', 'inbound', 'outbound']).describe('Those of which direction: "all" is a direction of its own. Example: inbound'),
            set: z.string().min(1).max(2000).optional().describe('Handle of a set, from list-address-alteration-sets. Example: syn-set-1'),
            originalAddress: z.string().min(1).max(500).optional().describe('The address that is replaced. Example: old@example.com'),
            newAddress: z.string().min(1).max(500).optional().describe('What stands there instead. Example: new@example.com')
        },
        example: { routing: 'inbound' },
        list: 'alterations',
        meaning: 'Address alterations, in the order Mimecast lists them.',
        of: addressAlterations,
        request: ({ set, ...filter }) => ({ data: [{ ...(set !== undefined && { folderId: set }), ...filter }] })
    })
});
