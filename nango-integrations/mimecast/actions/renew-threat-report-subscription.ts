import { createAction } from 'nango';
import * as z from 'zod';
import { requireConfirmed } from '../api/change.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { threatReportSubscription } from '../things/threat-report-subscription.js';
import { from } from '../verbs/action.js';
import { writing } from '../verbs/writing.js';

export default createAction({
    ...writing({
        description:
            'Renews a subscription for analyses of reported messages before it ends. Use it for as long as notifications are wanted. Unconfirmed: path and method are documented, the body is not, so none is sent.',
        change: 'The subscription ends later; that need not be undone, it can be deleted. Renewing it again does no harm.',
        by: threatReporting.renewSubscription,
        input: { id: z.string().min(1).max(1000).describe('Id of the subscription. Example: sim-sub-1') },
        example: { id: from('create-threat-report-subscription', 'subscription.id') },
        output: {
            id: z.string().describe('The id that was asked for. Example: sim-sub-1'),
            renewed: z.boolean().describe('Whether Mimecast accepted the renewal. Example: true'),
            expires: z.string().nullable().describe('When it ends now, ISO 8601 in UTC, where Mimecast says so. Example: 2026-01-12T09:00:00.000Z')
        },
        request: ({ id }) => ({ path: { subscriptionId: id } }),
        nothing: ({ id }) => ({ id, renewed: false, expires: null }),
        perform: async (send, { id }, nango) => {
            const reply = await send();
            const { id: named, expires } = threatReportSubscription(reply.body);
            requireConfirmed(nango, threatReporting.renewSubscription, reply, named === id || (named === '' && expires !== null));
            return { id, renewed: true, expires };
        }
    })
});
