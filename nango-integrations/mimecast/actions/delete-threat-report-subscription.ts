import { createAction } from 'nango';
import * as z from 'zod';
import { threatReporting } from '../operations/threat-reporting.js';
import { threatReportSubscription } from '../things/threat-report-subscription.js';
import { from } from '../verbs/action.js';
import { deletion } from '../verbs/deletion.js';

export default createAction({
    ...deletion({
        description:
            'Ends a subscription for analyses of reported messages; one that is gone already counts as done. Use it when nobody takes the notifications any more. Unconfirmed: path and method are documented, the reply is not.',
        change: 'Notifications to its address end, which cannot be undone; a new subscription has another id.',
        by: threatReporting.deleteSubscription,
        input: { id: z.string().min(1).max(1000).describe('Id of the subscription. Example: sim-sub-1') },
        example: { id: from('create-threat-report-subscription', 'subscription.id') },
        request: ({ id }) => ({ path: { subscriptionId: id } }),
        confirmed: ({ body }, id) => threatReportSubscription(body).id === id
    })
});
