import { createAction } from 'nango';
import * as z from 'zod';
import { endpoints, permissionsOf } from '../api/endpoints.js';
import { unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { Account, account } from '../records/account.js';
import { object } from '../records/values.js';

const Input = z.strictObject({});

export default createAction({
    description: 'Reads the Mimecast account behind the connection: code, name, region, packages. Support code and pass phrase are left out.',
    version: '1.0.0',
    input: Input,
    output: Account,
    scopes: permissionsOf(endpoints.account),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const reply = await call(nango, endpoints.account);
        const found = account(object(itemsOf(nango, endpoints.account, reply)[0]) ?? {});
        if (found.accountCode === '') {
            throw unexpectedReply(nango, endpoints.account, 'it names no account', reply);
        }
        return found;
    }
});
