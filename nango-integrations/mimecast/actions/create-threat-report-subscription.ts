import { createAction } from 'nango';
import * as z from 'zod';
import { threatReporting } from '../operations/threat-reporting.js';
import { nameOf } from '../operations/endpoint.js';
import { uses } from '../operations/uses.js';
import { unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { refuseIfReadOnly } from '../api/metadata.js';
import { call } from '../api/request.js';
import { ThreatReportSubscription, threatReportSubscription } from '../things/threat-report-subscription.js';

const Input = z.strictObject({
    notificationUrl: z
        .string()
        .max(2000)
        .regex(/^https:\/\/[^\s/]+/, 'Mimecast only calls https addresses.')
        .describe('Where Mimecast shall send notifications; https, reachable from the internet. Example: https://app.example.com/mimecast'),
    clientState: z
        .string()
        .min(16)
        .max(500)
        .describe('A secret of yours that comes back with every notification, so that you know it is from Mimecast. Make it long and random.'),
    dryRun: z.boolean().optional().describe('When true, nothing is sent; the answer holds what would be. Example: false')
});

const Output = z.object({
    subscription: ThreatReportSubscription.nullable().describe('The subscription; null for a dry run.'),
    request: z.record(z.string(), z.unknown()).nullable().describe('What would have been sent, without the secret, for a dry run; otherwise null.')
});

export default createAction({
    description:
        'Asks Mimecast to send finished analyses of reported messages to an address of yours. A subscription ends unless it is renewed. Each call makes a new one.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(threatReporting.createSubscription),
    exec: async (nango, rawInput) => {
        const { notificationUrl, clientState, dryRun } = parseInput(nango, Input, rawInput);
        const endpoint = threatReporting.createSubscription;
        const body = { clientState, notificationURL: notificationUrl, resourceType: 'threat-analysis' };
        if (dryRun === true) {
            return { subscription: null, request: { endpoint: nameOf(endpoint), body: { ...body, clientState: '***' } } };
        }
        await refuseIfReadOnly(nango, endpoint);
        const reply = await call(nango, endpoint, { body });
        const subscription = threatReportSubscription({ ...body, ...reply.body });
        if (subscription.id === '') {
            throw unexpectedReply(nango, endpoint, 'it names no subscription', reply);
        }
        return { subscription, request: null };
    }
});
