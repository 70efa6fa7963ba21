import * as z from 'zod';
import { secureNumber } from '../api/secure-id.js';
import { addressAlteration } from '../operations/policies.js';
import { computedField, timeField } from './fields.js';
import { asEnvelope, flat, naming, policyThing, writtenAs } from './policy.js';
import type { Row } from './values.js';

const thing = policyThing(
    {
        setId: computedField(
            z
                .string()
                .nullable()
                .describe(
                    'The set whose addresses are replaced: the id of its AddressAlterationSet record; null where the handle of the set does not show its number. Example: 4711'
                ),
            (row) => secureNumber(row['addressAlterationSetId'], 'folderid') ?? null,
            'addressAlterationSetId'
        ),
        created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z', 'createTime'),
        lastUpdated: timeField('When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z')
    },
    ['addressAlterationSetId']
);

/** For which mail the addresses of a set are replaced. The id of the set is a handle that may be another one at every read, and is in no record. */
export const addressAlterationPolicy = { ...thing, record: (row: Row) => thing.record(flat(row)) };

/** The same set at every read, whatever its handle is today: its number, where the handle shows it. */
const sameSet = (one: unknown, other: unknown): boolean => (secureNumber(one, 'folderid') ?? one) === (secureNumber(other, 'folderid') ?? other);

export const addressAlterationPolicies = {
    name: 'address-alteration-policy',
    names: 'address-alteration-policies',
    what: 'for which mail the addresses of a set are replaced by others',
    effect: 'Addresses in mail that fits are replaced from then on;',
    loss: 'Addresses in mail that fitted stay as they are from then on; the set stays. create-address-alteration-policy undoes it, with another id.',
    by: {
        list: addressAlteration.policies,
        create: addressAlteration.createPolicy,
        update: addressAlteration.updatePolicy,
        remove: addressAlteration.deletePolicy
    },
    of: addressAlterationPolicy,
    ...naming(
        writtenAs(asEnvelope, {
            set: z
                .string()
                .min(1)
                .max(2000)
                .describe('The set whose addresses are replaced: its handle, as list-address-alteration-sets gives it just now. Example: syn-set-1')
        }),
        'addressAlterationSetId',
        'set',
        sameSet
    ),
    flat,
    content: ({ addressAlterationSetId, ...policy }: Row): Row => ({ addressAlterationSetId, policy }),
    goneFlag: 'deleted',
    example: {
        description: 'Alter demo',
        set: '{list-address-alteration-sets: sets.0.handle}',
        from: { type: 'everyone' },
        to: { type: 'email_domain', value: 'example.com' }
    }
};
