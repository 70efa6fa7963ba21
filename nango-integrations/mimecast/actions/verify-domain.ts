import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { mimecastError, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { nameOf } from '../operations/endpoint.js';
import { domains } from '../operations/domains.js';
import { domainInput } from '../things/domain.js';
import { internalLookup } from '../things/internal-domain.js';
import { object, text } from '../things/values.js';
import { from } from '../verbs/action.js';
import { find } from '../verbs/find.js';
import { seen, writing } from '../verbs/writing.js';
import type { Nango } from '../api/request.js';

const isInternal = async (nango: Nango, { id }: { id: string }): Promise<boolean> => (await find(nango, internalLookup, id)) !== undefined;

export default createAction({
    ...writing({
        description:
            'Makes a pending domain one of the account, once its code is published in a TXT record. Use it last when a domain is taken on. Mimecast does not document what it answers, so the domains of the account are listed afterwards: verified is what stands there.',
        change: 'The account receives mail for the domain, which no call undoes.',
        by: domains.verify,
        verb: 'change',
        look: { by: [domains.internal], find: isInternal },
        errors: [{ type: 'conflict', code: 'not_verified' }],
        input: {
            id: domainInput.describe('The domain: the id of a PendingDomain record. Example: new.example.org'),
            inboundType: z
                .enum(['any', 'smtp', 'ldap', 'known'])
                .optional()
                .describe('Which recipients shall be accepted; as registered when absent. Example: known')
        },
        example: { id: from('list-pending-domains', 'domains.0.domain') },
        output: {
            id: z.string().describe('The domain that was asked for. Example: new.example.org'),
            verified: z.boolean().describe('Whether this call made it a domain of the account. Example: true'),
            alreadyVerified: z.boolean().describe('Whether it was one already. Example: false')
        },
        already: ({ id }, wasSo) => (wasSo ? { id, verified: false, alreadyVerified: true } : undefined),
        request: ({ id, inboundType }) => ({ data: [{ domain: id, ...(inboundType === undefined ? {} : { inboundType }) }] }),
        nothing: ({ id }) => ({ id, verified: false, alreadyVerified: false }),
        perform: async (send, { id }, nango) => {
            const reply = await send();
            const isAboutIt = itemsOf(nango, domains.verify, reply).some((row) => text(object(row)?.['domain'])?.toLowerCase() === id.toLowerCase());
            requireConfirmed(nango, domains.verify, reply, isAboutIt);
            const isThere = await seen(async () => await isInternal(nango, { id }));
            if (isThere === undefined) {
                throw unexpectedReply(
                    nango,
                    domains.verify,
                    'it does not say in so many words that the domain is verified, and the domains could not be listed',
                    reply
                );
            }
            if (!isThere) {
                throw mimecastError(nango, {
                    type: 'conflict',
                    code: 'not_verified',
                    message: `"${id}" is not among the domains of the account after the check. Look whether its TXT record holds the code of get-domain-verification-code, wait until the DNS shows it, and try again.`,
                    retryable: false,
                    endpoint: nameOf(domains.verify)
                });
            }
            return { id, verified: true, alreadyVerified: false };
        },
        settle: async (nango, { id }) => ((await isInternal(nango, { id })) ? { id, verified: true, alreadyVerified: false } : undefined)
    })
});
