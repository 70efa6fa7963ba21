import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { remediation } from '../operations/remediation.js';
import { flag, list, object, text } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Tells of up to twenty file hashes whether messages of the last year brought such a file. Use it to see whether a known bad file has arrived before create-remediation-incident removes it.',
        by: remediation.searchHash,
        input: {
            hashes: z
                .array(
                    z
                        .string()
                        .regex(/^[0-9a-fA-F]{32}([0-9a-fA-F]{32})?$/, 'Write a SHA-256 or MD5 hash in hexadecimal digits.')
                        .describe('SHA-256 of a file. Example: 01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b')
                )
                .min(1)
                // More than these do not fit into what Mimecast looks up at once.
                .max(20)
                .describe('One to twenty.')
        },
        example: { hashes: ['01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'] },
        output: z.object({
            results: z
                .array(
                    z.object({
                        hash: z.string().describe('The hash that was asked for.'),
                        detected: z
                            .boolean()
                            .nullable()
                            .describe('Whether a message brought such a file; null when Mimecast could not look it up. Example: false')
                    })
                )
                .describe('One for each, in their order.')
        }),
        request: ({ hashes }) => ({ data: [{ hashes }] }),
        answer: (reply, { hashes }, nango) => {
            const found = object(itemsOf(nango, remediation.searchHash, reply)[0]) ?? {};
            const { hashStatus, failedHashes } = found;
            const states = new Map(
                (Array.isArray(hashStatus) ? hashStatus : []).filter(isRecord).map((row) => [text(row['hash'])?.toLowerCase(), flag(row['detected'])])
            );
            const failed = new Set((list(failedHashes) ?? []).map((hash) => hash.toLowerCase()));
            const results = hashes.map((hash) => ({ hash, detected: states.get(hash.toLowerCase()) ?? null }));
            const untold = results.find(({ hash, detected }) => detected === null && !failed.has(hash.toLowerCase()));
            if (untold !== undefined) {
                throw unexpectedReply(nango, remediation.searchHash, 'it does not speak of each of the hashes', reply);
            }
            return { results };
        }
    })
});
