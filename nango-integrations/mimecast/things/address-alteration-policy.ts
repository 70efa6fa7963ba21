import * as z from 'zod';
import { isArray } from '../api/globals.js';
import { addressAlteration } from '../operations/policies.js';
import { timeField } from './fields.js';
import { asEnvelope, policyThing, writtenAs } from './policy.js';
import { object } from './values.js';
import type { Row } from './values.js';

const thing = policyThing(
    {
        created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z', 'createTime'),
        lastUpdated: timeField('When it was last changed, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z')
    },
    ['addressAlterationSetId']
);

/** A row with the fields of the policy in it beside its own, without the copies of what stands in the targets. Old samples have a list of one policy there. */
function flat(row: Row): Row {
    const { policy, ...rest } = row;
    const inner = object(isArray(policy) && policy.length === 1 ? policy[0] : policy);
    if (inner === null) {
        return row;
    }
    const copies = (['from', 'to'] as const).flatMap((side) => (object(inner[side]) === null ? [] : [`${side}Type`, `${side}Value`]));
    return { ...Object.fromEntries(Object.entries(inner).filter(([key]) => !copies.includes(key))), ...rest };
}

/** For which mail the addresses of a set are replaced. The id of the set is a handle that may be another one at every read, and is in no record. */
export const addressAlterationPolicy = { ...thing, record: (row: Row) => thing.record(flat(row)) };

const { made, changed, differences, ...written } = writtenAs(asEnvelope, {
    set: z
        .string()
        .min(1)
        .max(2000)
        .describe('The set whose addresses are replaced: its handle, as list-address-alteration-sets gives it just now. Example: syn-set-1')
});
const setOf = (one: Row, key: string): Row => (one[key] === undefined ? {} : { addressAlterationSetId: one[key] });

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
    ...written,
    flat,
    content: ({ addressAlterationSetId, ...policy }: Row): Row => ({ addressAlterationSetId, policy }),
    made: (asked: Row): Row => ({ ...made(asked), ...setOf(asked, 'set') }),
    differences: (row: Row, { addressAlterationSetId, ...policy }: Row): string[] | undefined => {
        const fields = differences(row, policy);
        return fields === undefined || row['addressAlterationSetId'] === addressAlterationSetId ? fields : [...fields, 'set'];
    },
    changed: (row: Row, asked: Row): { now: Row; after: Row } => {
        const { now, after } = changed(row, asked);
        const set = setOf(row, 'addressAlterationSetId');
        return { now: { ...now, ...set }, after: { ...after, ...set, ...setOf(asked, 'set') } };
    },
    goneFlag: 'deleted',
    example: {
        description: 'Alter demo',
        set: '{list-address-alteration-sets: sets.0.handle}',
        from: { type: 'everyone' },
        to: { type: 'email_domain', value: 'example.com' }
    }
};
