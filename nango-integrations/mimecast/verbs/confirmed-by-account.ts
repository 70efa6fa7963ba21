import { cut } from '../api/errors.js';
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
    const row = itemsOf(nango, accounts.details, await call(nango, accounts.details))[0] as { accountCode?: unknown } | undefined;
    const code = String(row?.accountCode);
    if (confirm !== code) {
        throw invalidInput(nango, 'confirm', `The connection is of the account "${cut(code, 100)}". Write its code to change it; nothing was sent.`);
    }
}
