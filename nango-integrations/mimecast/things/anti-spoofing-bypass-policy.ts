import * as z from 'zod';
import { antiSpoofingBypass } from '../operations/policies.js';
import { textField } from './fields.js';
import { asRest, policyThing, spfDomainsField, spfDomainsInput, writtenAs } from './policy.js';

const WORDS = 'enable_bypass lets the mail through, disable_bypass makes an exception from that';

/** Which mail from outside may bear a sender's address of the account because an SPF record permits it. */
export const antiSpoofingBypassPolicy = policyThing({ option: textField(`${WORDS}. Example: enable_bypass`), spfDomains: spfDomainsField });

const { input, ...written } = writtenAs(asRest, {
    option: z.enum(['enable_bypass', 'disable_bypass']).describe(`${WORDS}. Example: enable_bypass`),
    spfDomains: spfDomainsInput
});

export const antiSpoofingBypassPolicies = {
    name: 'anti-spoofing-bypass-policy',
    names: 'anti-spoofing-bypass-policies',
    what: 'which mail the anti-spoofing policies let through because an SPF record permits it',
    effect: 'Mail that fits passes the anti-spoofing policies, or does no longer, from then on;',
    loss: 'Mail that fitted is judged by the anti-spoofing policies again. create-anti-spoofing-bypass-policy undoes it, with another id.',
    by: antiSpoofingBypass,
    of: antiSpoofingBypassPolicy,
    ...written,
    // Mimecast takes no other value here.
    input: { ...input, fromPart: z.enum(['both']).optional().describe("Which sender is looked at; Mimecast's default when absent. Example: both") },
    example: {
        description: 'Bypass demo',
        option: 'enable_bypass',
        spfDomains: ['spf.example.net'],
        from: { type: 'email_domain', value: 'example.com' },
        to: { type: 'everyone' }
    }
};
