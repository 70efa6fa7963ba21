import { createAction } from 'nango';
import * as z from 'zod';
import { threatReporting } from '../operations/threat-reporting.js';
import { uses } from '../operations/uses.js';
import { parseInput } from '../api/input.js';
import { call } from '../api/request.js';
import { unnamedList } from '../api/unnamed-list.js';
import { ThreatReportSubscription, threatReportSubscription } from '../things/threat-report-subscription.js';

const Input = z.strictObject({});
const Output = z.object({
    subscriptions: z.array(ThreatReportSubscription).describe('The subscriptions of the API application.'),
    unreadableRows: z.number().describe('Rows Mimecast lists that are in no known form, or have no id; they are left out. Normally 0.')
});

export default createAction({
    description: 'Lists the subscriptions for analyses of reported messages. Unconfirmed: path and method are documented, the form of the reply is not.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(threatReporting.subscriptions),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const reply = await call(nango, threatReporting.subscriptions);
        const { rows, oddRows } = unnamedList(nango, threatReporting.subscriptions, reply);
        const subscriptions = rows.map(threatReportSubscription).filter(({ id }) => id !== '');
        return { subscriptions, unreadableRows: oddRows + rows.length - subscriptions.length };
    }
});
