import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { threatReporting } from '../operations/threat-reporting.js';
import { ReportedEmail, reportedEmail } from '../things/reported-email.js';
import { fromRecord } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description: 'Reads one message that users reported, with its analysis as it stands now. Use it when a notification names a message.',
        by: threatReporting.reportedEmail,
        input: { id: z.string().min(1).max(1000).describe('Aggregate id of the message: the id of a ReportedEmail record. Example: sim-rep-1') },
        example: { id: fromRecord('ReportedEmail') },
        output: ReportedEmail,
        request: ({ id }) => ({ path: { reportedMessageAggregateId: id } }),
        answer: (reply, { id }, nango) => {
            if (!isRecord(reply.body['message'])) {
                throw unexpectedReply(nango, threatReporting.reportedEmail, 'it holds no message', reply);
            }
            return { ...reportedEmail(reply.body), id };
        }
    })
});
