import * as z from 'zod';
import { blockedSenders } from '../operations/policies.js';
import { textField } from './fields.js';
import { asRest, policyThing, writtenAs } from './policy.js';

const WORDS = 'block_sender refuses the mail, no_action makes an exception';

/** Mail of whom is refused, or is not refused after all. */
export const blockedSenderPolicy = policyThing({ option: textField(`${WORDS}. Example: block_sender`) });

export const blockedSenderPolicies = {
    name: 'blocked-sender-policy',
    names: 'blocked-sender-policies',
    what: 'whose mail is refused, and to whom',
    effect: 'Mail that fits is refused, or excepted from that, from then on;',
    loss: 'Mail that fitted is judged as any other again. create-blocked-sender-policy undoes it, with another id.',
    by: blockedSenders,
    of: blockedSenderPolicy,
    ...writtenAs(asRest, { option: z.enum(['block_sender', 'no_action']).describe(`${WORDS}. Example: block_sender`) }),
    example: {
        description: 'Block demo',
        option: 'block_sender',
        from: { type: 'individual_email_address', value: 'bad@sender.example' },
        to: { type: 'everyone' }
    }
};
