import { createAction } from 'nango';
import * as z from 'zod';
import { accounts } from '../operations/account.js';
import { uses } from '../operations/uses.js';
import { unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { Account, account } from '../things/account.js';
import { object } from '../things/values.js';

const Input = z.strictObject({});

export default createAction({
    description: 'Reads the Mimecast account behind the connection: code, name, region, packages. Support code and pass phrase are left out.',
    version: '1.0.0',
    input: Input,
    output: Account,
    ...uses(accounts.details),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const reply = await call(nango, accounts.details);
        const found = account(object(itemsOf(nango, accounts.details, reply)[0]) ?? {});
        if (found.accountCode === '') {
            throw unexpectedReply(nango, accounts.details, 'it names no account', reply);
        }
        return found;
    }
});
