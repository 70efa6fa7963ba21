import { createAction } from 'nango';
import * as z from 'zod';
import { requireDone } from '../api/change.js';
import { holdQueue } from '../operations/hold-queue.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { parseInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';

const Input = z.strictObject({
    id: z.string().min(1).max(2000).describe('Id of the held message, from list-held-messages. Example: syn-held-1'),
    reason: z
        .enum([
            'MESSAGE CONTAINS UNDESIRABLE CONTENT',
            'MESSAGE CONTAINS CONFIDENTIAL INFORMATION',
            'REVIEWER DISAPPROVES OF CONTENT',
            'INAPPROPRIATE COMMUNICATION',
            'MESSAGE GOES AGAINST EMAIL POLICIES'
        ])
        .optional()
        .describe('Why it is rejected. Example: MESSAGE GOES AGAINST EMAIL POLICIES'),
    message: z.string().min(1).max(2000).optional().describe('Text for the sender. Example: Not accepted'),
    notify: z.boolean().optional().describe('Whether the sender gets a notice; false when absent. Example: false'),
    dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
});

const Output = z.object({
    id: z.string().describe('The id that was asked for. Example: syn-held-1'),
    rejected: z.boolean().describe('Whether the message was rejected. Example: true'),
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
});

export default createAction({
    description: 'Rejects a held message, with or without a notice to its sender.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(holdQueue.reject),
    exec: async (nango, rawInput) => {
        const { id, reason, message, notify, dryRun } = parseInput(nango, Input, rawInput);
        const data = [
            {
                ids: [id],
                notify: notify ?? false,
                ...(message === undefined ? {} : { message }),
                ...(reason === undefined ? {} : { reasonType: reason })
            }
        ];
        if (dryRun === true) {
            return { id, rejected: false, request: { endpoint: nameOf(holdQueue.reject), data } };
        }
        await refuseIfReadOnly(nango, holdQueue.reject);
        const reply = await call(nango, holdQueue.reject, { data });
        requireDone(nango, holdQueue.reject, reply, {
            id,
            numberKey: 'hldqid',
            flag: 'reject',
            refusal: {
                type: 'conflict',
                code: 'not_rejected',
                message: 'Mimecast did not reject the message. It may already have been released, rejected or removed: list the held messages again.'
            }
        });
        return { id, rejected: true, request: null };
    }
});
