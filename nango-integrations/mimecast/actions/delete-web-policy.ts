import { createAction } from 'nango';
import * as z from 'zod';
import { cut } from '../api/errors.js';
import { invalidInput } from '../api/input.js';
import { call } from '../api/request.js';
import { webPolicies } from '../operations/web-policies.js';
import { webPolicyId, webPolicyIn } from '../things/web-policy.js';
import { from } from '../verbs/action.js';
import { deletion, saysGone } from '../verbs/deletion.js';
import type { Nango } from '../api/request.js';

/** The policy as it is now; nothing where Mimecast does not find it. */
async function existing(nango: Nango, id: string): Promise<ReturnType<typeof webPolicyIn> | undefined> {
    try {
        return webPolicyIn(nango, await call(nango, webPolicies.read, { data: [{ id }] }), id);
    } catch (error) {
        if (saysGone(error)) {
            return undefined;
        }
        throw error;
    }
}

export default createAction({
    ...deletion({
        description:
            'Deletes a web security policy; one that Mimecast does not find by this id counts as gone already. Use it when it is not needed any more, after get-web-policy has shown that it is the one you mean; update-web-policy can switch it off instead.',
        change: 'What it blocked can be opened, what it allowed may be blocked by others. create-web-policy undoes it, with another id.',
        by: webPolicies.remove,
        input: {
            id: webPolicyId,
            confirm: z.string().min(1).max(2000).describe('The description of it, letter by letter, or its id where it has none. Example: Web demo')
        },
        example: { id: from('create-web-policy', 'policy.id'), confirm: from('create-web-policy', 'policy.description') },
        look: {
            by: [webPolicies.read],
            find: async (nango, { id, confirm }) => {
                const row = await existing(nango, id);
                if (row === undefined) {
                    return undefined;
                }
                const called = row.description || id;
                if (called !== confirm) {
                    throw invalidInput(
                        nango,
                        'confirm',
                        `The web security policy with this id is called "${cut(called, 200)}". Pass that, if it is the one you mean.`
                    );
                }
                return { handle: row.id };
            }
        },
        request: (_, handle) => ({ data: [{ id: handle }] }),
        confirmed: {
            numberKey: 'policyid',
            flag: 'deleted',
            refusal: {
                type: 'conflict',
                code: 'not_deleted',
                message: 'Mimecast did not delete the web security policy. Read it with get-web-policy and see how it stands.'
            }
        },
        errors: [{ type: 'conflict', code: 'not_deleted' }]
    })
});
