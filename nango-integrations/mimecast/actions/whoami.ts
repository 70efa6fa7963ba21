import { createAction } from 'nango';
import * as z from 'zod';
import { accounts } from '../operations/account.js';
import { uses } from '../operations/uses.js';
import { unexpectedReply } from '../api/errors.js';
import { parseInput } from '../api/input.js';
import { call } from '../api/request.js';
import { object, text } from '../things/values.js';

const Input = z.strictObject({});

const Output = z.object({
    version: z.string().nullable().describe('Version of the identity service. Example: 1.0'),
    type: z.string().nullable().describe('Kind of caller. Example: application'),
    accountCodes: z.record(z.string(), z.unknown()).describe('Account codes by product, as Mimecast sends them. Example: {"cg": "CUSA100A100"}'),
    homeAccount: z.record(z.string(), z.unknown()).nullable().describe('Home account, as Mimecast sends it.')
});

export default createAction({
    description: 'Tells which API application and account the connection acts as.',
    version: '1.0.0',
    input: Input,
    output: Output,
    ...uses(accounts.whoami),
    exec: async (nango, input) => {
        parseInput(nango, Input, input);
        const reply = await call(nango, accounts.whoami);
        const { body } = reply;
        if (Object.keys(body).length === 0) {
            throw unexpectedReply(nango, accounts.whoami, 'it names nobody', reply);
        }
        return {
            version: text(body['version']),
            type: text(body['type']),
            accountCodes: object(body['account-codes']) ?? {},
            homeAccount: object(body['home-account'])
        };
    }
});
