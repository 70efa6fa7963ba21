import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { awareness } from '../operations/awareness.js';
import { performanceSummary } from '../things/awareness-summary.js';
import { object } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads how the people of the account as a whole do in awareness training. Use it for a report; the sync awareness-performance keeps it person by person.',
        by: awareness.performanceSummary,
        input: {},
        example: {},
        output: performanceSummary.schema,
        answer: (reply, _, nango) => {
            const row = object(itemsOf(nango, awareness.performanceSummary, reply)[0]) ?? {};
            if (Object.keys(row).length === 0) {
                throw unexpectedReply(nango, awareness.performanceSummary, 'it tells nothing', reply);
            }
            return performanceSummary.record(row);
        }
    })
});
