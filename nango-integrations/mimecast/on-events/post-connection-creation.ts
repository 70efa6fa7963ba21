import { createOnEvent } from 'nango';
import { accounts } from '../operations/account.js';
import { isMimecastError, unexpectedReply } from '../api/errors.js';
import { warnOfMisspeltSettings } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { checkPermissions } from '../verbs/permission-check.js';
import { EVENT_MS, limitTime } from '../api/waits.js';
import { account } from '../things/account.js';
import { object } from '../things/values.js';

export default createOnEvent({
    event: 'post-connection-creation',
    description: "Stores the account and a checklist of working syncs and actions in the connection's metadata.",
    version: '1.0.0',
    exec: async (nango) => {
        limitTime(nango, EVENT_MS);
        try {
            // The checklist has to fit into the same time.
            const reply = await call(nango, accounts.details, { patienceMs: 30_000 });
            const { accountCode, accountName, region } = account(object(itemsOf(nango, accounts.details, reply)[0]) ?? {});
            if (accountCode === '') {
                throw unexpectedReply(nango, accounts.details, 'it names no account', reply);
            }
            await nango.updateMetadata({ account: { accountCode, accountName, region } } as never);
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            // The connection is valid already; the checklist below is worth having without the account.
            await nango.log(`The account could not be read: ${error.message}`, { level: 'warn' });
        }
        const checked = await checkPermissions(nango);
        await nango.updateMetadata({ permissions: checked } as never);
        const missing = checked.functions.filter((row) => row.status === 'missing');
        if (missing.length > 0) {
            await nango.log(`${missing.length} functions lack a permission or product: ${missing.map((row) => row.name).join(', ')}.`, { level: 'warn' });
        }
        await warnOfMisspeltSettings(nango, await nango.getMetadata());
    }
});
