import { createAction } from 'nango';
import * as z from 'zod';
import { unnamedList } from '../api/unnamed-list.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { ThreatReportSubscription, threatReportSubscription } from '../things/threat-report-subscription.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Lists the subscriptions for analyses of reported messages, with their ends. Use it to find one that has to be renewed or deleted. Unconfirmed: path and method are documented, the form of the reply is not.',
        by: threatReporting.subscriptions,
        input: {},
        example: {},
        output: z.object({
            subscriptions: z.array(ThreatReportSubscription).describe('The subscriptions of the API application.'),
            unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
        }),
        answer: (reply, _, nango) => {
            const { rows, oddRows } = unnamedList(nango, threatReporting.subscriptions, reply);
            const subscriptions = rows.map(threatReportSubscription).filter(({ id }) => id !== '');
            return { subscriptions, unreadableRows: oddRows + rows.length - subscriptions.length };
        }
    })
});
