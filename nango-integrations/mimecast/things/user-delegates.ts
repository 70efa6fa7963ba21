import { failureError } from '../api/errors.js';
import { itemsOf } from '../api/pages.js';
import { call } from '../api/request.js';
import { users } from '../operations/users.js';
import { idField, listField, textField } from './fields.js';
import { thing } from './thing.js';
import { addressOf } from './user.js';
import { text } from './values.js';
import type { Nango } from '../api/request.js';
import type { Row } from './values.js';

/** A mailbox that a user may read beside the own one. */
export const delegateMailbox = thing({
    id: idField('The address of the mailbox in lower case. Example: info@example.com', addressOf),
    emailAddress: textField('The address of the mailbox as Mimecast writes it. Example: info@example.com'),
    name: textField('Display name of the mailbox. Example: Information'),
    source: textField('Where the right comes from. Example: ADCON')
});

/** Whose mailboxes a user may read. */
export const userDelegates = thing({
    id: idField('The address of the user who may read them, in lower case: the id of its User record. Example: ana@example.com', ({ id }) => text(id)),
    mailboxes: listField('The mailboxes, sorted by address.', delegateMailbox)
});

/** Today's handles of the rights of a user to read a mailbox. Whether none comes because there is none, a reply without its list does not tell. */
export async function delegatesOf(nango: Nango, primaryAddress: string, mailbox: string): Promise<string[]> {
    const reply = await call(nango, users.delegates, { data: [{ primaryAddress }] });
    const rows = itemsOf(nango, users.delegates, reply);
    const [failure] = reply.failures;
    if (failure !== undefined) {
        throw failureError(nango, users.delegates, reply, failure);
    }
    return rows.flatMap((row) => {
        const { id } = Object(row) as Row;
        return addressOf(Object(row) as Row) === mailbox.toLowerCase() && typeof id === 'string' ? [id] : [];
    });
}
