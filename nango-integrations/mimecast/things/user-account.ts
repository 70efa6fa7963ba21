import { flagField, idField, textField, timeField } from './fields.js';
import { thing } from './thing.js';
import { addressOf } from './user.js';

/** A user as the newer list shows one, with what is set for it. Every field but the address may be missing: the list is described by one source only. */
export const userAccount = thing({
    id: idField('The address in lower case: the id of its User record. Example: ana@example.com', addressOf),
    emailAddress: textField('The address as Mimecast writes it. Example: Ana@example.com', 'emailAddress', 'emaiLAddress'),
    name: textField('Display name; empty or null where there is none. Example: Ana Lee'),
    domain: textField('Example: example.com'),
    disabled: flagField('Whether the user is disabled in Mimecast, as disable-user does it; null where Mimecast does not say. Example: false'),
    internal: flagField("Whether the address is in one of the account's own domains. Example: true"),
    alias: flagField('Whether the address is an alias. Example: false', 'isAlias'),
    type: textField('Kind of user; its words are not known. Example: user'),
    addressType: textField('How the address came into the account: created_manually, created_by_ldap_sync or another word. Example: created_by_ldap_sync'),
    source: textField('cloud or ldap. Example: ldap'),
    created: timeField('When it was made, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z', 'createdDateTime'),
    updated: timeField('When it was changed last, ISO 8601 in UTC. Example: 2026-01-06T09:00:00.000Z', 'updatedDateTime')
});
