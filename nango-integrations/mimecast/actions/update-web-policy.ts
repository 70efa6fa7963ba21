import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { isRecord, mimecastError } from '../api/errors.js';
import { invalidInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { nameOf } from '../operations/endpoint.js';
import { webPolicies } from '../operations/web-policies.js';
import {
    MOST_URLS,
    changedWebPolicy,
    factsOf,
    namedUrl,
    repeatedUrl,
    showsOtherUrls,
    urlInput,
    webPolicy,
    webPolicyId,
    webPolicyIn,
    webPolicyInput,
    writtenWebPolicy
} from '../things/web-policy.js';
import { from } from '../verbs/action.js';
import { Change, allOptional, changesOf, isSameHandle } from '../verbs/policies.js';
import { writing } from '../verbs/writing.js';
import type { Nango } from '../api/request.js';
import type { WrittenWebPolicy } from '../things/web-policy.js';

interface Asked {
    id: string;
    addUrls?: z.output<typeof urlInput>[] | undefined;
    removeUrls?: z.output<typeof namedUrl>[] | undefined;
    description?: string | undefined;
}

interface Standing {
    row: ReturnType<typeof webPolicyIn>;
    now: WrittenWebPolicy;
    after: WrittenWebPolicy;
    changes: z.output<typeof Change>[];
}

async function find(nango: Nango, { id, ...asked }: Asked): Promise<Standing> {
    const { description, addUrls, removeUrls, ...others } = asked;
    if (Object.values(asked).every((value) => value === undefined)) {
        throw invalidInput(nango, '', 'Name at least one field to change.');
    }
    const row = webPolicyIn(nango, await call(nango, webPolicies.read, { data: [{ id }] }), id);
    const now = writtenWebPolicy(row);
    if (typeof now === 'string') {
        throw mimecastError(nango, {
            type: 'conflict',
            code: 'not_writable',
            message: `The policy cannot be changed here: ${now}. An update sends all of it, and that would be lost. Nothing was sent: change it in the Mimecast console.`,
            retryable: false,
            field: 'id',
            endpoint: nameOf(webPolicies.read)
        });
    }
    const target = (['from', 'to'] as const).find((side) => side in others);
    if (target !== undefined && now.policies.length > 1) {
        throw invalidInput(
            nango,
            target,
            `The policy is for ${now.policies.length} groups of people, and would be for one: change that in the Mimecast console.`
        );
    }
    const after = changedWebPolicy(now, { description, addUrls, removeUrls, others });
    if (after.urls.length === 0 || after.urls.length > MOST_URLS) {
        throw invalidInput(
            nango,
            after.urls.length === 0 ? 'removeUrls' : 'addUrls',
            `The policy would have ${after.urls.length} URLs: from one to ${MOST_URLS} can be sent. One that is not needed any more can be deleted.`
        );
    }
    return { row, now, after, changes: changesOf({ now: factsOf(now), after: factsOf(after) }) };
}

export default createAction({
    ...writing({
        description:
            'Changes a web security policy: adds and removes URLs and domains, or changes its name, whom it is for, when it holds. What is not named stays as it is. Use it for small changes; a dry run tells what would be other. The id is what create-web-policy answered, or a later answer.',
        change: 'The policy holds as changed from then on; the answer has the values from before, with which another call undoes it.',
        by: webPolicies.update,
        input: {
            id: webPolicyId,
            addUrls: z.array(urlInput).min(1).max(MOST_URLS).optional().describe('To be allowed or blocked; one that is there gets this action.'),
            removeUrls: z.array(namedUrl).min(1).max(MOST_URLS).optional().describe('To be in it no more; one that is not there is passed over.'),
            ...allOptional(webPolicyInput)
        },
        example: {
            id: from('create-web-policy', 'policy.id'),
            addUrls: [{ action: 'allow', type: 'domain', value: 'example.net' }]
        },
        output: {
            id: z.string().describe('The id that was asked for. Example: syn-web-1'),
            updated: z.boolean().describe('Whether this call changed it; false when it was so already. Example: true'),
            changes: z.array(Change).describe('What is other than before; URLs by kind and value. For a dry run it stands in "request".'),
            policy: webPolicy.schema.nullable().describe('The policy as it is afterwards; null for a dry run.')
        },
        errors: [{ type: 'conflict', code: 'not_writable' }],
        check: ({ addUrls = [], removeUrls = [] }) =>
            repeatedUrl('addUrls', addUrls) ?? repeatedUrl('removeUrls', removeUrls) ?? repeatedUrl('removeUrls', [...addUrls, ...removeUrls]),
        look: { by: [webPolicies.read], find },
        already: ({ id }, { row, changes }) => (changes.length > 0 ? undefined : { id, updated: false, changes, policy: webPolicy.record(row) }),
        request: (_, { row, after }) => ({ data: [{ id: row.id, ...after }] }),
        shown: ({ data }, { id }, { changes }) => ({ data, id, changes }),
        nothing: ({ id }) => ({ id, updated: false, changes: [], policy: null }),
        perform: async (send, { id }, nango, { row: { id: handle }, now, after, changes }) => {
            const reply = await send();
            const [row] = itemsOf(nango, webPolicies.update, reply);
            const told = isRecord(row) ? row : {};
            const isAboutIt = isSameHandle(told['id'], handle) || told['description'] === after.description;
            requireConfirmed(nango, webPolicies.update, reply, isAboutIt && !showsOtherUrls(told, now, after));
            return { id, updated: true, changes, policy: webPolicy.record({ id: handle, ...after, ...told }) };
        }
    })
});
