import { greylisting } from '../operations/policies.js';
import { textField } from './fields.js';
import { policyThing } from './policy.js';

/** Mail of which strangers is refused once, to be taken when it comes again. Mimecast gives these no recipient. */
export const greylistingPolicy = policyThing({ option: textField('apply or no_action. Example: apply') });

export const greylistingPolicies = {
    name: 'greylisting-policy',
    names: 'greylisting-policies',
    what: 'mail of which senders is put off at first, to be taken when it comes again',
    loss: 'Mail that fitted is put off, or not, by other policies from then on. It is made anew only in the Mimecast console; nothing else undoes it.',
    by: greylisting,
    of: greylistingPolicy
};
