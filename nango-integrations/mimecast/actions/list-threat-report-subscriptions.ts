import { createAction } from 'nango';
import * as z from 'zod';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { parseInput } from '../api/input.js';
import { call } from '../api/request.js';
import { unnamedList } from '../api/unnamed-list.js';
import { ThreatReportSubscription, threatReportSubscription } from '../records/threat-report-subscription.js';

const Input = z.strictObject({});
const Output = z.object({ subscriptions: z.array(ThreatReportSubscription).describe('The subscriptions of the API application.') });

export default createAction({
    description: 'Lists the subscriptions for analyses of reported messages. Unconfirmed: path and method are documented, the form of the reply is not.',
    version: '1.0.0',
    input: Input,
    output: Output,
    scopes: permissionsOf(endpoints.threatReportSubscriptions),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const reply = await call(nango, endpoints.threatReportSubscriptions);
        return { subscriptions: unnamedList(nango, endpoints.threatReportSubscriptions, reply).map(threatReportSubscription) };
    }
});
