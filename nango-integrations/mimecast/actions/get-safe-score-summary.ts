import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { awareness } from '../operations/awareness.js';
import { safeScoreSummary } from '../things/awareness-summary.js';
import { object } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads how many people of the account have which SAFE score, from A to F. Use it for a report; the sync awareness-safe-scores keeps it person by person.',
        by: awareness.safeScoreSummary,
        input: {},
        example: {},
        output: safeScoreSummary.schema,
        answer: (reply, _, nango) => {
            const row = object(itemsOf(nango, awareness.safeScoreSummary, reply)[0]) ?? {};
            if (object(row['scoreCounts']) === null) {
                throw unexpectedReply(nango, awareness.safeScoreSummary, 'it has no numbers of people by score', reply);
            }
            return safeScoreSummary.record(row);
        }
    })
});
