import { createAction } from 'nango';
import * as z from 'zod';
import { threatReporting } from '../operations/threat-reporting.js';
import { uses } from '../operations/uses.js';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { call } from '../api/request.js';
import { ReportedEmail, reportedEmail } from '../things/reported-email.js';

const Input = z.strictObject({
    id: z.string().min(1).max(1000).describe('Aggregate id of the message: the id of a ReportedEmail record. Example: sim-rep-1')
});

export default createAction({
    description: 'Reads one message that users reported, with its analysis.',
    version: '1.0.0',
    input: Input,
    output: ReportedEmail,
    ...uses(threatReporting.reportedEmail),
    exec: async (nango, rawInput) => {
        const { id } = parseInput(nango, Input, rawInput);
        const reply = await call(nango, threatReporting.reportedEmail, { path: { reportedMessageAggregateId: id } });
        if (!isRecord(reply.body['message'])) {
            throw unexpectedReply(nango, threatReporting.reportedEmail, 'it holds no message', reply);
        }
        return { ...reportedEmail(reply.body), id };
    }
});
