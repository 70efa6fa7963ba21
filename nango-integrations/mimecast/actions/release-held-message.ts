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
    dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
});

const Output = z.object({
    id: z.string().describe('The id that was asked for. Example: syn-held-1'),
    released: z.boolean().describe('Whether the message was released. Example: true'),
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
});

export default createAction({
    description: 'Releases a held message to its recipient.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(holdQueue.release),
    exec: async (nango, rawInput) => {
        const { id, dryRun } = parseInput(nango, Input, rawInput);
        const data = [{ id }];
        if (dryRun === true) {
            return { id, released: false, request: { endpoint: nameOf(holdQueue.release), data } };
        }
        await refuseIfReadOnly(nango, holdQueue.release);
        const reply = await call(nango, holdQueue.release, { data });
        requireDone(nango, holdQueue.release, reply, {
            id,
            numberKey: 'hldqid',
            flag: 'release',
            refusal: {
                type: 'conflict',
                code: 'not_released',
                message: 'Mimecast did not release the message. It may already have been released, rejected or removed: list the held messages again.'
            }
        });
        return { id, released: true, request: null };
    }
});
