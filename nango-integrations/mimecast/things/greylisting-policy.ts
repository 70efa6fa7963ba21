import { greylisting } from '../operations/policies.js';
import { textField } from './fields.js';
import { policyThing } from './policy.js';

/** Mail of which strangers is refused once, to be taken when it comes again. Mimecast gives these no recipient. */
export const greylistingPolicy = policyThing({ option: textField('apply or no_action. Example: apply') });

export const greylistingPolicies = {
    name: 'greylisting-policy',
    names: 'greylisting-policies',
    what: 'mail of which senders is put off at first, to be taken when it comes again',
    by: greylisting,
    of: greylistingPolicy
};
