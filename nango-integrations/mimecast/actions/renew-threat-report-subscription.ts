import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
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
    renewed: z.boolean().describe('Whether Mimecast accepted the renewal. Example: true'),
    expires: z.string().nullable().describe('When it ends now, ISO 8601 in UTC, where Mimecast says so. Example: 2026-01-12T09:00:00.000Z'),
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, for a dry run; otherwise null.')
});

export default createAction({
    description: 'Renews a subscription for analyses of reported messages. Unconfirmed: path and method are documented, the body is not, so none is sent.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(threatReporting.renewSubscription),
    exec: async (nango, rawInput) => {
        const { id, dryRun } = parseInput(nango, Input, rawInput);
        const endpoint = threatReporting.renewSubscription;
        if (dryRun === true) {
            return { id, renewed: false, expires: null, request: { endpoint: nameOf(endpoint), id } };
        }
        await refuseIfReadOnly(nango, endpoint);
        const reply = await call(nango, endpoint, { path: { subscriptionId: id } });
        const { id: named, expires } = threatReportSubscription(reply.body);
        requireConfirmed(nango, endpoint, reply, named === id || (named === '' && expires !== null));
        return { id, renewed: true, expires, request: null };
    }
});
