import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { accounts } from '../operations/account.js';
import { supportInfo } from '../things/support-info.js';
import { object } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads how Mimecast looks after the account: product, support package, contacts, partner, renewal. Use it to tell whom to ask; the sync account keeps it.',
        by: accounts.support,
        input: {},
        example: {},
        output: supportInfo.schema,
        answer: (reply, _, nango) => {
            const row = object(itemsOf(nango, accounts.support, reply)[0]) ?? {};
            if (Object.keys(row).length === 0) {
                throw unexpectedReply(nango, accounts.support, 'it tells nothing', reply);
            }
            return supportInfo.record(row);
        }
    })
});
