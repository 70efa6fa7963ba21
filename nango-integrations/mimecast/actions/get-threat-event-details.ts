import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { threats } from '../operations/threats.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads the details of one detection: sender, recipients, threats, files, clicked URLs. Use it when a detection is looked into. The fields of the answer are not documented and are passed on as they come.',
        by: threats.eventDetails,
        input: {
            id: z
                .string()
                .regex(/^[A-Za-z0-9_-]+$/, 'An id has only letters, digits, "_" and "-".')
                .max(500)
                .describe('Id of the detection. Example: ZGV0ZWN0aW9uLTA'),
            limit: z.int().min(1).max(100).optional().describe('Most entries of each list (attachments, URLs, recipients); 100 when absent. Example: 50')
        },
        example: { id: 'ZGV0ZWN0aW9uLTA' },
        output: z.object({
            id: z.string().describe('The id that was asked for. Example: ZGV0ZWN0aW9uLTA'),
            details: z
                .record(z.string(), z.unknown())
                .describe(
                    'What Mimecast answers, unchanged: sender, recipients, subject, threats, files and clicked URLs. The names of its fields are not documented.'
                )
        }),
        request: ({ id, limit }) => ({ path: { id }, query: { source: 'EMAIL', pageSize: String(limit ?? 100) } }),
        answer: (reply, { id }, nango) => {
            if (Object.keys(reply.body).length === 0) {
                throw unexpectedReply(nango, threats.eventDetails, 'it holds no details', reply);
            }
            return { id, details: reply.body };
        }
    })
});
