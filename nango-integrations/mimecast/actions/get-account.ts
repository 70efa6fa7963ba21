import { createAction } from 'nango';
import { unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { accounts } from '../operations/account.js';
import { Account, account } from '../things/account.js';
import { object } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description:
            'Reads the Mimecast account behind the connection: code, name, region, packages. Use it to tell which customer a connection belongs to. Support code and pass phrase are left out.',
        by: accounts.details,
        input: {},
        example: {},
        output: Account,
        answer: (reply, _, nango) => {
            const found = account(object(itemsOf(nango, accounts.details, reply)[0]) ?? {});
            if (found.accountCode === '') {
                throw unexpectedReply(nango, accounts.details, 'it names no account', reply);
            }
            return found;
        }
    })
});
