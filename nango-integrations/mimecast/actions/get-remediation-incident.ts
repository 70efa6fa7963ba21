import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { remediation } from '../operations/remediation.js';
import { listedIncidents } from '../things/remediation-incident.js';
import { from } from '../verbs/action.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads one remediation incident as it stands: how many messages were found, removed, not removed, put back. Use it to follow an incident to its end; where only its code is known, find-remediation-incidents tells its handle.',
        by: remediation.incident,
        input: { handle: z.string().min(1).max(2000).describe('The "handle" of the incident, not its "id". Example: syn-inc-1') },
        example: { handle: from('find-remediation-incidents', 'incidents.0.handle') },
        output: listedIncidents.schema,
        request: ({ handle }) => ({ data: [{ id: handle }] }),
        answer: (reply, _, nango) => {
            const [row] = itemsOf(nango, remediation.incident, reply);
            const incident = listedIncidents.record(isRecord(row) ? row : {});
            if (incident.id === '') {
                throw unexpectedReply(nango, remediation.incident, 'it names no incident', reply);
            }
            return incident;
        }
    })
});
