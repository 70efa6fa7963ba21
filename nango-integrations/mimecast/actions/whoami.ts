import { createAction } from 'nango';
import * as z from 'zod';
import { unexpectedReply } from '../api/errors.js';
import { accounts } from '../operations/account.js';
import { object, text } from '../things/values.js';
import { reading } from '../verbs/reading.js';

export default createAction({
    ...reading({
        description: 'Tells which API application and account the connection acts as. Use it to see whether a connection works.',
        by: accounts.whoami,
        input: {},
        example: {},
        output: z.object({
            version: z.string().nullable().describe('Version of the identity service. Example: 1.0'),
            type: z.string().nullable().describe('Kind of caller. Example: application'),
            accountCodes: z.record(z.string(), z.unknown()).describe('Account codes by product, as Mimecast sends them. Example: {"cg": "CUSA100A100"}'),
            homeAccount: z.record(z.string(), z.unknown()).nullable().describe('Home account, as Mimecast sends it.')
        }),
        answer: (reply, _, nango) => {
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
    })
});
