import { createAction } from 'nango';
import * as z from 'zod';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { call } from '../api/request.js';
import { ReportedEmail, reportedEmail } from '../records/reported-email.js';

const Input = z.strictObject({
    id: z.string().min(1).max(1000).describe('Aggregate id of the message: the id of a ReportedEmail record. Example: sim-rep-1')
});

export default createAction({
    description: 'Reads one message that users reported, with its analysis.',
    version: '1.0.0',
    input: Input,
    output: ReportedEmail,
    scopes: permissionsOf(endpoints.reportedEmail),
    exec: async (nango, rawInput) => {
        const { id } = parseInput(nango, Input, rawInput);
        const reply = await call(nango, endpoints.reportedEmail, { path: { reportedMessageAggregateId: id } });
        if (!isRecord(reply.body['message'])) {
            throw unexpectedReply(nango, endpoints.reportedEmail, 'it holds no message', reply);
        }
        return { ...reportedEmail(reply.body), id };
    }
});
