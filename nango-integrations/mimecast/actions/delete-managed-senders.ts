import { createAction } from 'nango';
import * as z from 'zod';
import { managedSenders } from '../operations/managed-senders.js';
import { deletedCount } from '../things/managed-sender.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Removes what is permitted or blocked of up to a thousand senders, for all recipients. Use it to begin anew with a sender, or to end permits that go too far. Mimecast does not say what was removed.',
        change: 'It cannot be undone: nothing reads for which recipients there were entries, so write them down before if you know them.',
        by: managedSenders.deleteSenders,
        input: {
            senders: z
                .array(z.string().min(1).max(320).describe('An address, a domain, or "<>" for the empty sender. Example: news@example.net'))
                .min(1)
                .max(1000)
                .refine((senders) => new Set(senders).size === senders.length, 'Each sender may be there once.')
                .describe('One to a thousand different ones.'),
            kind: z
                .enum(['auto', 'manual', 'block', 'permit'])
                .optional()
                .describe('Only entries made by Mimecast (auto) or by people (manual), or only blocks or permits; all when absent. Example: manual'),
            confirm: z.string().describe('The first of the senders once more: what is removed cannot be brought back. Example: news@example.net')
        },
        example: { senders: ['news@example.net'], confirm: 'news@example.net' },
        output: {
            done: z.boolean().describe('Whether Mimecast carried it out. Example: true'),
            deleted: z.number().nullable().describe('How many entries went, where Mimecast says so. Example: 3')
        },
        request: ({ senders, kind }) => ({
            body: { ids: senders, ...(kind === undefined ? {} : kind === 'auto' || kind === 'manual' ? { type: kind } : { action: kind }) }
        }),
        check: ({ senders, confirm }) =>
            confirm === senders[0] ? undefined : { field: 'confirm', message: `Write "${senders[0] ?? ''}" to confirm that it cannot be undone.` },
        nothing: () => ({ done: false, deleted: null }),
        perform: async (send, _, nango) => ({ done: true, deleted: deletedCount(nango, managedSenders.deleteSenders, await send()) })
    })
});
