import { createAction } from 'nango';
import * as z from 'zod';
import { unnamedList } from '../api/unnamed-list.js';
import { domains } from '../operations/domains.js';
import { domainInput } from '../things/domain.js';
import { domainCheck } from '../things/domain-check.js';
import { from } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Looks whether the MX records of up to fifty domains lead to Mimecast. Use it when mail does not arrive, or before a domain is moved. Unconfirmed: the fields of the answer are documented, the name of its list is not.',
        by: domains.checkDns,
        input: { domains: z.array(domainInput.describe('Example: example.com')).min(1).max(50).describe('One to fifty domains. Example: ["example.com"]') },
        example: { domains: [from('list-internal-domains', 'domains.0.domain')] },
        output: z.object({
            results: z.array(domainCheck.schema).describe('What was found, in the order Mimecast lists it.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or name no domain; they are left out. Normally 0.')
        }),
        request: (input) => ({ body: { domains: input.domains } }),
        answer: (reply, _, nango) => {
            const { rows, oddRows } = unnamedList(nango, domains.checkDns, reply);
            const results = rows.map(domainCheck.record).filter(({ id }) => id !== '');
            return { results, unreadableRows: oddRows + rows.length - results.length };
        }
    })
});
