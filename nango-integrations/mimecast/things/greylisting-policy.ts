import * as z from 'zod';
import { greylisting } from '../operations/policies.js';
import { textField } from './fields.js';
import { asGreylisting, policyThing, writtenAs } from './policy.js';
import { object } from './values.js';
import type { Row } from './values.js';

const WORDS = 'apply puts the mail off at first, no_action makes an exception';

/** Mail of which strangers is refused once, to be taken when it comes again. Mimecast gives these no recipient. */
export const greylistingPolicy = policyThing({ option: textField(`${WORDS}. Example: apply`) });

const { input, ...written } = writtenAs(asGreylisting, { option: z.enum(['apply', 'no_action']).describe(`${WORDS}. Example: apply`) });
const { to: _, ...withoutRecipient } = input;

export const greylistingPolicies = {
    name: 'greylisting-policy',
    names: 'greylisting-policies',
    what: 'mail of which senders is put off at first, to be taken when it comes again',
    effect: 'Mail that fits is put off at first, or excepted from that, from then on;',
    loss: 'Whether mail that fitted is put off is for other policies to say from then on. create-greylisting-policy undoes it, with another id.',
    by: greylisting,
    of: greylistingPolicy,
    ...written,
    input: withoutRecipient,
    flat: ({ fromDateTime, toDateTime, ...row }: Row): Row => ({ ...row, fromDate: row['fromDate'] ?? fromDateTime, toDate: row['toDate'] ?? toDateTime }),
    // A recipient is not among what these take: one that is there all the same is never sent back, and makes it another policy.
    differences: (row: Row, made: Row): string[] | undefined => {
        const fields = written.differences(row, made);
        const type = object(row['to'])?.['type'] ?? row['toType'] ?? 'everyone';
        return fields === undefined || type === 'everyone' ? fields : [...fields, 'to'];
    },
    changed: ({ to: _to, toType: _toType, toValue: _toValue, ...row }: Row, asked: Row): { now: Row; after: Row } => written.changed(row, asked),
    example: { description: 'Greylisting demo', option: 'no_action', from: { type: 'email_domain', value: 'partner.example' } }
};
