import { createAction } from 'nango';
import * as z from 'zod';
import { requireDone } from '../api/change.js';
import { addressAlteration } from '../operations/policies.js';
import { addressAlterations } from '../things/address-alteration.js';
import { from } from '../verbs/action.js';
import { listedRows } from '../verbs/found.js';
import { writing } from '../verbs/writing.js';

const address = z
    .string()
    .max(500)
    .regex(/^[^\s@]+@[^\s@]+$/, 'An address is written local@domain, *@domain or local@*.');

export default createAction({
    ...writing({
        description:
            'Creates one address alteration in a set: from then on mail has another address in place of this one. Use it when an address or a domain was renamed; one that is there already is left as it is.',
        change: 'It takes effect where an address alteration policy names the set; delete-address-alteration undoes that.',
        by: addressAlteration.createDefinition,
        input: {
            // Without one, Mimecast puts it at the top, where it holds for all mail and needs no policy.
            set: z.string().min(1).max(2000).describe('Handle of the set, from list-address-alteration-sets. Example: syn-set-1'),
            originalAddress: address.describe('The address that is replaced; its domain is one of the account. Example: old@example.com'),
            newAddress: address.describe('What stands there instead. Example: new@example.com'),
            addressType: z
                .enum(['all', 'envelope_from', 'envelope_to', 'from', 'reply_to', 'sender', 'to_cc_bcc'])
                .describe('Where in a message. Example: all'),
            routing: z.enum(['all', 'inbound', 'outbound']).describe('In which mail. Example: inbound')
        },
        example: {
            set: from('list-address-alteration-sets', 'sets.0.handle'),
            originalAddress: 'old@example.com',
            newAddress: 'new@example.com',
            addressType: 'all',
            routing: 'inbound'
        },
        output: {
            created: z.boolean().describe('Whether this call made it. Example: true'),
            alreadyExists: z.boolean().describe('Whether the set has the same one already. Example: false'),
            alteration: addressAlterations.schema.nullable().describe('The address alteration; null for a dry run.')
        },
        look: {
            by: [addressAlteration.definitions],
            find: async (nango, { set, routing, originalAddress }) =>
                await listedRows(nango, {
                    list: addressAlteration.definitions,
                    filter: { data: [{ folderId: set, routing, originalAddress }] },
                    record: addressAlterations.record
                })
        },
        already: ({ set: _, ...wanted }, rows) => {
            const alteration = addressAlterations.record(wanted);
            return rows.some((row) => addressAlterations.record(row).id === alteration.id) ? { created: false, alreadyExists: true, alteration } : undefined;
        },
        request: ({ set, ...alteration }) => ({ data: [{ folderId: set, addressAlterations: [alteration] }] }),
        nothing: () => ({ created: false, alreadyExists: false, alteration: null }),
        errors: [{ type: 'conflict', code: 'not_created' }],
        perform: async (send, { set: _, ...wanted }, nango) => {
            const reply = await send();
            requireDone(nango, addressAlteration.createDefinition, reply, {
                flag: 'success',
                refusal: { type: 'conflict', code: 'not_created', message: 'Mimecast did not make the address alteration: are both domains of the account?' }
            });
            return { created: true, alreadyExists: false, alteration: addressAlterations.record(wanted) };
        }
    })
});
