import { cut, unexpectedReply } from '../api/errors.js';
import { invalidInput } from '../api/input.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { accounts } from '../operations/account.js';
import type { Nango } from '../api/request.js';

/**
 * Makes sure that a change of the whole account is meant for this one: its code has to be given.
 *
 * @throws MimecastError of type `invalid_input`
 */
export async function requireAccount(nango: Nango, confirm: string): Promise<void> {
    const reply = await call(nango, accounts.details);
    const { accountCode: code } = Object(itemsOf(nango, accounts.details, reply)[0]) as { accountCode?: unknown };
    if (typeof code !== 'string' || code === '') {
        throw unexpectedReply(nango, accounts.details, 'it does not say which account it is', reply);
    }
    if (confirm !== code) {
        throw invalidInput(nango, 'confirm', `The connection is of the account "${cut(code, 100)}". Write its code to change it; nothing was sent.`);
    }
}
