import { createOnEvent } from 'nango';
import * as z from 'zod';
import { accounts } from '../operations/account.js';
import { isMimecastError, mimecastError, unexpectedReply } from '../api/errors.js';
import { API_HOSTS } from '../api/metadata.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { holdsKeys } from '../api/signature.js';
import { EVENT_MS, limitTime } from '../api/waits.js';
import { object, text } from '../things/values.js';

/** The account this connection was accepted for. It stands here and not only in the metadata, which a backend may replace as a whole. */
const Checkpoint = z.object({ accountCode: z.string() });

export default createOnEvent({
    event: 'validate-connection',
    description: 'Proves that the credentials work before the connection is accepted, and says in plain words what is wrong when they do not.',
    version: '1.0.0',
    checkpoint: Checkpoint,
    exec: async (nango) => {
        limitTime(nango, EVENT_MS);
        const connection = await nango.getConnection();
        const host = text(connection.connection_config['apiHost']) ?? '';
        const byKeys = holdsKeys(connection);
        // The server does not enforce the form's choices: another host would receive the customer's token. The hosts of API 1.0 are checked where requests are signed.
        if (!byKeys && host !== '' && !API_HOSTS.some((known) => known === host)) {
            throw mimecastError(nango, {
                type: 'invalid_input',
                code: 'unknown_api_host',
                message: `The API host is not one of Mimecast's: choose ${API_HOSTS.join(', ')}, or leave it empty for the first.`,
                retryable: false,
                field: 'apiHost'
            });
        }
        const kept = (await nango.getCheckpoint())?.accountCode;
        const { refusedAccountCode: refused, ...stored } = object(object(await nango.getMetadata())?.['account']) ?? {};
        const known = kept ?? (text(stored['accountCode']) || null);
        let accountCode: string;
        try {
            // Nango ends the function after five minutes, and an administrator waits in front of the form.
            const reply = await call(nango, accounts.details, { patienceMs: 30_000, anyAccount: true });
            accountCode = text(object(itemsOf(nango, accounts.details, reply)[0])?.['accountCode']) ?? '';
            if (accountCode === '') {
                throw unexpectedReply(nango, accounts.details, 'it names no account', reply);
            }
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            const unproven =
                known === null ? '' : ` This connection belongs to the Mimecast account ${known}; which one these credentials are of could not be read.`;
            throw mimecastError(nango, {
                ...error.payload,
                message: `${byKeys ? error.payload.message : explain(error.payload.type, error.payload.message, host)}${unproven}`
            });
        }
        if (known !== null && accountCode !== known) {
            // Nango keeps the credentials all the same: nothing may be read or changed with them.
            await nango.updateMetadata({
                account: { accountName: null, region: null, ...stored, accountCode: known, refusedAccountCode: accountCode }
            } as never);
            throw mimecastError(nango, {
                type: 'conflict',
                code: 'other_account',
                message: `This connection belongs to the Mimecast account ${known}; the credentials are of account ${accountCode}. Use credentials of ${known}, or make a new connection.`,
                retryable: false
            });
        }
        if (refused !== undefined) {
            await nango.updateMetadata({ account: { ...stored, accountCode } } as never);
        }
        if (kept === undefined) {
            await nango.saveCheckpoint({ accountCode });
        }
    }
});

function explain(type: string, message: string, host: string): string {
    switch (type) {
        case 'credentials':
            return (
                `Mimecast gave a token for this client id and secret but does not accept it at ${host === '' ? API_HOSTS[0] : host}. ` +
                'Check the API host; a new API application can also need up to 30 minutes before it works.'
            );
        case 'permission':
        case 'not_licensed':
        case 'not_found':
            return (
                'The client id and secret are right, but the API application may not read the account. It needs the product "Account Management" and a role with the permission ' +
                `"${accounts.details.permission}". Products cannot be added to a saved application: create a new one if it is missing.`
            );
        default:
            return message;
    }
}
