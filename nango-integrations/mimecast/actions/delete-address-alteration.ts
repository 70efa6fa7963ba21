import { createAction } from 'nango';
import * as z from 'zod';
import { addressAlteration } from '../operations/policies.js';
import { addressAlterations } from '../things/address-alteration.js';
import { from } from '../verbs/action.js';
import { deletion } from '../verbs/deletion.js';
import { findOne, findingErrors } from '../verbs/found.js';

export default createAction({
    ...deletion({
        description:
            'Deletes one address alteration; one that is gone already counts as done. Use it when an address shall stay as it is, or before it is replaced by another one.',
        change: 'The address stays as it is from then on. create-address-alteration undoes it.',
        by: addressAlteration.deleteDefinition,
        errors: findingErrors,
        input: {
            id: z
                .string()
                .max(1000)
                .regex(/^\S+ \S+ \S+ \S+$/, 'Take the id from list-address-alterations: direction, place and both addresses.')
                .describe('Id of the address alteration, from list-address-alterations: what it does. Example: inbound all old@example.com new@example.com')
        },
        example: { id: from('list-address-alterations', 'alterations.0.id') },
        look: {
            by: [addressAlteration.definitions],
            find: async (nango, { id }) => {
                // By direction alone: whether the filter of addresses minds case is not known.
                const [routing] = id.split(' ');
                return await findOne(
                    nango,
                    { list: addressAlteration.definitions, filter: { data: [{ routing }] }, record: addressAlterations.record },
                    id.toLowerCase()
                );
            }
        },
        request: (_, handle) => ({ data: [{ id: handle }] }),
        confirmed: {
            flag: 'success',
            refusal: {
                type: 'conflict',
                code: 'not_deleted',
                message: 'Mimecast did not delete the address alteration. List them again and see how it stands.'
            }
        }
    })
});
