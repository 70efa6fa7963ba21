import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { isMimecastError } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';
import { threatReportSubscription } from '../things/threat-report-subscription.js';

const Input = z.strictObject({
    id: z.string().min(1).max(1000).describe('Id of the subscription. Example: sim-sub-1'),
    dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
});

const Output = z.object({
    id: z.string().describe('The id that was asked for. Example: sim-sub-1'),
    deleted: z.boolean().describe('Whether this call removed it. Example: true'),
    alreadyGone: z.boolean().describe('Whether there was no such subscription any more. Example: false'),
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
});

export default createAction({
    description:
        'Ends a subscription for analyses of reported messages; one that is gone already counts as done. Unconfirmed: path and method are documented, the reply is not.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(threatReporting.deleteSubscription),
    exec: async (nango, rawInput) => {
        const { id, dryRun } = parseInput(nango, Input, rawInput);
        const endpoint = threatReporting.deleteSubscription;
        if (dryRun === true) {
            return { id, deleted: false, alreadyGone: false, request: { endpoint: nameOf(endpoint), id } };
        }
        await refuseIfReadOnly(nango, endpoint);
        try {
            const reply = await call(nango, endpoint, { path: { subscriptionId: id } });
            requireConfirmed(nango, endpoint, reply, threatReportSubscription(reply.body).id === id);
            return { id, deleted: true, alreadyGone: false, request: null };
        } catch (error) {
            if (isMimecastError(error) && error.payload.type === 'not_found') {
                return { id, deleted: false, alreadyGone: true, request: null };
            }
            throw error;
        }
    }
});
