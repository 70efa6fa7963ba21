import { createAction } from 'nango';
import * as z from 'zod';
import { isRecord, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { threatIndicators } from '../operations/threat-indicators.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads how many indicators of its own the account has brought, and how many more it may. Use it before create-threat-indicators brings many. The fields of the answer are not documented and are passed on as they come.',
        by: threatIndicators.quota,
        input: {},
        example: {},
        output: z.object({
            quota: z
                .record(z.string(), z.unknown())
                .describe('What Mimecast answers, unchanged: indicators in use and how many remain. The names of its fields are not documented.')
        }),
        answer: (reply, _, nango) => {
            const [quota] = itemsOf(nango, threatIndicators.quota, reply);
            if (!isRecord(quota) || Object.keys(quota).length === 0) {
                throw unexpectedReply(nango, threatIndicators.quota, 'it holds no quota', reply);
            }
            return { quota };
        }
    })
});
