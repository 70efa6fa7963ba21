import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { webPolicies } from '../operations/web-policies.js';
import { MOST_URLS, newWebPolicy, repeatedUrl, urlInput, webPolicy, webPolicyInput } from '../things/web-policy.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Creates a web security policy, which allows or blocks URLs and domains. Use it to stop people from opening something, or to let them. Keep the id it answers: nothing in the API lists these policies, and each call makes another one. After an unknown outcome look in the Mimecast console before a repeat.',
        change: 'It holds from then on; delete-web-policy undoes that, with the id and the description.',
        by: webPolicies.create,
        input: {
            ...webPolicyInput,
            urls: z.array(urlInput).min(1).max(MOST_URLS).describe('What it allows and blocks, at most 5,000.')
        },
        example: {
            description: 'Web demo',
            from: { type: 'everyone' },
            to: { type: 'everyone' },
            urls: [{ action: 'block', type: 'domain', value: 'example.org' }]
        },
        output: {
            created: z.boolean().describe('Whether this call made it. Example: true'),
            policy: webPolicy.schema.nullable().describe('The policy; null for a dry run.')
        },
        check: ({ urls }) => repeatedUrl('urls', urls),
        request: (asked) => ({ data: [{ ...newWebPolicy(asked) }] }),
        nothing: () => ({ created: false, policy: null }),
        perform: async (send, asked, nango) => {
            const reply = await send();
            const [row] = itemsOf(nango, webPolicies.create, reply);
            if (!isRecord(row) || typeof row['id'] !== 'string' || row['id'] === '') {
                throw unexpectedReply(nango, webPolicies.create, 'it names no policy', reply);
            }
            return { created: true, policy: webPolicy.record({ ...newWebPolicy(asked), ...row }) };
        }
    })
});
