import { flagField, idField, textField } from './fields.js';
import { thing } from './thing.js';
import { flag, text } from './values.js';
import type { Row } from './values.js';

/** Mimecast gives users no id: the address is what makes one the same at every read. An older page of its documentation spells the key otherwise. */
export function addressOf(row: Row): string | null {
    return text(row['emailAddress'] ?? row['emaiLAddress'])?.toLowerCase() ?? null;
}

/** A user of one of the account's own domains, or a second address of one. */
export const user = thing({
    id: idField('The address in lower case. Example: ana@example.com', addressOf),
    emailAddress: textField('The address as Mimecast writes it. Example: Ana@example.com', 'emailAddress', 'emaiLAddress'),
    name: textField('Display name; empty or null where there is none. Example: Ana Lee'),
    domain: textField('Example: example.com'),
    alias: flagField('Whether the address is an alias. Whose it is, the list does not tell: list-aliases does. Example: false'),
    addressType: textField(
        'How the address came into the account: created_manually, created_by_email, created_by_ldap_sync or another word. Example: created_by_ldap_sync'
    ),
    source: textField('cloud or ldap. Example: ldap')
});

/** A user as Mimecast answers that it was created. */
export const createdUser = thing(
    {
        id: idField('The address in lower case: the id of its User record. Example: new.user@example.com', addressOf),
        emailAddress: textField('The address as Mimecast writes it. Example: new.user@example.com'),
        name: textField('Display name. Example: New User'),
        accountCode: textField('Code of the account. Example: CUSA100A100'),
        forcePasswordChange: flagField('Whether the user has to choose another password at the next login. Example: true')
    },
    { without: ['password'] }
);

/** For a walk over the mailboxes of the list of users. */
export const mailboxes = {
    identity: (row: Row): string => addressOf(row) ?? '',
    mailbox: (row: Row): string | undefined => (flag(row['alias']) === true ? undefined : (addressOf(row) ?? undefined))
};

/** Whether an answer names a user, and says nothing else of a setting than what was asked for. */
export function isAbout(rows: readonly unknown[], address: string, wanted: Row): boolean {
    return rows.some((answered) => {
        const row = Object(answered) as Row;
        const isOther = Object.entries(wanted).some(([key, value]) =>
            typeof value === 'boolean' ? (flag(row[key]) ?? value) !== value : key === 'name' && (text(row[key]) ?? value) !== value
        );
        return addressOf(row) === address.toLowerCase() && !isOther;
    });
}
