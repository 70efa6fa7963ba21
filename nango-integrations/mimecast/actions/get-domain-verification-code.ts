import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { domains } from '../operations/domains.js';
import { domainInput } from '../things/domain.js';
import { filledText, object } from '../things/values.js';
import { from } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Tells the code with which a pending domain proves who owns it, to be published in a TXT record of the domain. Use it when the code of create-pending-domain was lost.',
        by: domains.code,
        input: { domain: domainInput.describe('The domain. Example: new.example.org') },
        example: { domain: from('list-pending-domains', 'domains.0.domain') },
        output: z.object({
            domain: z.string().describe('The domain that was asked for. Example: new.example.org'),
            code: z.string().describe('What the TXT record has to hold. Example: 0123abcd')
        }),
        request: ({ domain }) => ({ data: [{ domain }] }),
        answer: (reply, { domain }, nango) => {
            const row = itemsOf(nango, domains.code, reply).map((one) => object(one) ?? {})[0];
            const code = filledText(row?.['token']);
            // One call asks for one domain alone; an answer for another one is none.
            if (code === null || (filledText(row?.['domain']) ?? domain).toLowerCase() !== domain.toLowerCase()) {
                throw unexpectedReply(nango, domains.code, 'it holds no code for the domain', reply);
            }
            return { domain, code };
        }
    })
});
