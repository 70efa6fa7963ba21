import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { ThreatReportSubscription, threatReportSubscription } from '../things/threat-report-subscription.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Asks Mimecast to send finished analyses of reported messages to an address of yours. Use it to be told instead of asking. A subscription ends unless it is renewed.',
        change: 'Each call makes another subscription; delete-threat-report-subscription undoes that.',
        by: threatReporting.createSubscription,
        input: {
            notificationUrl: z
                .string()
                .max(2000)
                .regex(/^https:\/\/[^\s/]+/, 'Mimecast only calls https addresses.')
                .describe('Where Mimecast shall send notifications; https, reachable from the internet. Example: https://app.example.com/mimecast'),
            clientState: z
                .string()
                .min(16)
                .max(500)
                .describe('A secret of yours that comes back with every notification, so that you know it is from Mimecast. Make it long and random.')
        },
        example: { notificationUrl: 'https://app.example.com/mimecast', clientState: 'a-long-random-secret' },
        output: { subscription: ThreatReportSubscription.nullable().describe('The subscription; null for a dry run.') },
        request: ({ notificationUrl, clientState }) => ({ body: { clientState, notificationURL: notificationUrl, resourceType: 'threat-analysis' } }),
        shown: ({ body }) => ({ body: { ...body, clientState: '***' } }),
        nothing: () => ({ subscription: null }),
        perform: async (send, { notificationUrl }, nango) => {
            const reply = await send();
            const subscription = threatReportSubscription({ notificationURL: notificationUrl, resourceType: 'threat-analysis', ...reply.body });
            if (subscription.id === '') {
                throw unexpectedReply(nango, threatReporting.createSubscription, 'it names no subscription', reply);
            }
            return { subscription };
        }
    })
});
