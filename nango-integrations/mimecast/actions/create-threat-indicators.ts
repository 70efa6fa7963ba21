import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { threatIndicators } from '../operations/threat-indicators.js';
import { filledText, number, text } from '../things/values.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Brings up to a thousand file hashes of your own to Mimecast, to be blocked or allowed, or takes such hashes back. Use it when you know of bad files before Mimecast does. The account needs the package BYO Threat Intelligence; get-threat-indicator-quota tells how many more it may bring.',
        change: 'Files with these hashes are blocked or allowed for the whole account; the operation DELETE for the same hashes, or delete-threat-indicator-batch, undoes it.',
        by: threatIndicators.create,
        input: {
            operation: z.enum(['BLOCK', 'ALLOW', 'DELETE']).describe('What becomes of the hashes; DELETE takes them back. Example: BLOCK'),
            hashes: z
                .array(
                    z.strictObject({
                        hash: z
                            .string()
                            .regex(/^[0-9a-fA-F]{32}([0-9a-fA-F]{32})?$/, 'Write a SHA-256 or MD5 hash in hexadecimal digits.')
                            .describe('SHA-256 or MD5 of a file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'),
                        description: z.string().min(1).max(20).optional().describe('What it is. Example: ticket 42'),
                        provider: z.string().min(1).max(10).optional().describe('Who says so. Example: soc')
                    })
                )
                .min(1)
                .max(1000)
                .describe('One to a thousand.')
        },
        example: { operation: 'BLOCK', hashes: [{ hash: '01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b', description: 'ticket 42' }] },
        output: {
            batchId: z.string().nullable().describe('Id of the batch, for delete-threat-indicator-batch; null for a dry run. Example: syn-batch-1'),
            completionTime: z.string().nullable().describe('When Mimecast will be done with it, as it writes that. Example: 2026-01-06T09:30:00Z[UTC]'),
            hashCount: z.number().nullable().describe('How many hashes Mimecast took. Example: 1')
        },
        request: ({ operation, hashes }) => ({ data: [{ operationType: operation, hashList: hashes }] }),
        nothing: () => ({ batchId: null, completionTime: null, hashCount: null }),
        perform: async (send, _, nango) => {
            const reply = await send();
            const [row] = itemsOf(nango, threatIndicators.create, reply);
            const { batchIdToken, completionTime, hashCount } = isRecord(row) ? row : {};
            const batchId = filledText(batchIdToken);
            if (batchId === null) {
                throw unexpectedReply(nango, threatIndicators.create, 'it names no batch', reply);
            }
            return { batchId, completionTime: text(completionTime), hashCount: number(hashCount) };
        }
    })
});
