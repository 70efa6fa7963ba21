import { createSync } from 'nango';
import * as z from 'zod';
import { failureError, unexpectedReply } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { accounts } from '../operations/account.js';
import { uses } from '../operations/uses.js';
import { Account, account } from '../things/account.js';
import { supportInfo } from '../things/support-info.js';
import { object } from '../things/values.js';
import type { Nango } from '../api/request.js';
import type { Endpoint } from '../operations/endpoint.js';

const id = z.string().describe('Code of the account. Example: CUSA100A100');
const AccountRecord = z.object({ id, ...Account.shape });
const AccountSupport = z.object({ id, ...supportInfo.schema.shape });

/** The one row of an answer; a part of an answer is not taken for the whole. */
async function rowOf(nango: Nango, endpoint: Endpoint): Promise<Record<string, unknown>> {
    const reply = await call(nango, endpoint);
    const [failure] = reply.failures;
    if (failure !== undefined) {
        throw failureError(nango, endpoint, reply, failure);
    }
    const row = object(itemsOf(nango, endpoint, reply)[0]) ?? {};
    if (Object.keys(row).length === 0) {
        throw unexpectedReply(nango, endpoint, 'it tells nothing', reply);
    }
    return row;
}

export default createSync({
    description: 'The account: details with its packages, and how Mimecast supports it. Support code and pass phrase are left out.',
    version: '1.0.0',
    frequency: 'every day',
    autoStart: true,
    ...uses(accounts.details, accounts.support),
    models: { Account: AccountRecord, AccountSupport },
    exec: async (nango) => {
        const details = account(await rowOf(nango, accounts.details));
        if (details.accountCode === '') {
            throw unexpectedReply(nango, accounts.details, 'it names no account');
        }
        await nango.batchSave([{ id: details.accountCode, ...details }], 'Account');
        await nango.batchSave([{ id: details.accountCode, ...supportInfo.record(await rowOf(nango, accounts.support)) }], 'AccountSupport');
    }
});
