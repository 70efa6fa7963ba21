import { createAction } from 'nango';
import { webPolicies } from '../operations/web-policies.js';
import { webPolicy, webPolicyId, webPolicyIn } from '../things/web-policy.js';
import { from } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads a web security policy as it is now: what it allows and blocks, and for whom. Use it before a change or a deletion. Nothing lists these policies: the id is what create-web-policy answered, and may be another one at the next read.',
        by: webPolicies.read,
        input: { id: webPolicyId },
        example: { id: from('create-web-policy', 'policy.id') },
        output: webPolicy.schema,
        request: ({ id }) => ({ data: [{ id }] }),
        answer: (reply, { id }, nango) => webPolicy.record(webPolicyIn(nango, reply, id))
    })
});
