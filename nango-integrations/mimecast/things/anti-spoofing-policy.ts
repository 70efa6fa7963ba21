import * as z from 'zod';
import { antiSpoofing } from '../operations/policies.js';
import { textField } from './fields.js';
import { asRest, hostnamesField, hostnamesInput, policyThing, writtenAs } from './policy.js';

const WORDS =
    'apply refuses mail from outside that bears an address of the account, apply_non_mimecast does so for mail that did not come through Mimecast, no_action takes it';

/** Whether mail from outside may bear a sender's address of the account. */
export const antiSpoofingPolicy = policyThing({ option: textField(`${WORDS}. Example: apply`), hostnames: hostnamesField });

export const antiSpoofingPolicies = {
    name: 'anti-spoofing-policy',
    names: 'anti-spoofing-policies',
    what: 'whether mail from outside may bear a sender address of the account',
    effect: 'Mail that fits is refused or taken, as the option says, from then on;',
    loss: 'Mail that fitted is judged by other policies from then on. create-anti-spoofing-policy undoes it, with another id.',
    by: antiSpoofing,
    of: antiSpoofingPolicy,
    ...writtenAs(asRest, {
        option: z.enum(['apply', 'apply_non_mimecast', 'no_action']).describe(`${WORDS}. Example: apply`),
        hostnames: hostnamesInput
    }),
    example: { description: 'Spoof demo', option: 'apply', from: { type: 'email_domain', value: 'example.com' }, to: { type: 'internal_addresses' } }
};
