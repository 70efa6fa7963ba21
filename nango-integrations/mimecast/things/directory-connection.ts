import { flagField, idField, numberField, rare, textField, timeField, wordsField } from './fields.js';
import { identityOf, lastingId } from './identity.js';
import { thing } from './thing.js';
import { object, text } from './values.js';
import type { Row } from './values.js';

/** Where the account gets users and groups from. */
export const directoryConnection = thing(
    {
        id: idField(
            "Mimecast's id where it is a number or a UUID; otherwise made from kind, description and the place it leads to, so that one with another description is another record. Example: 42",
            (row) => lastingId(row['id']) ?? naturalId(row)
        ),
        description: textField('Example: Entra ID'),
        serverType: textField('office_365, active_directory, domino, ad_push, or another kind. Example: office_365'),
        status: textField('ok, not_active or error. Example: ok'),
        lastSync: timeField('When it was synchronised last, ISO 8601 in UTC. Example: 2026-01-06T03:00:00.000Z', 'lastSync', 'lastSyncDateTime'),
        syncRunning: flagField('Whether a sync is running. Example: false'),
        acknowledgeDisabledAccounts: flagField('Whether accounts that are disabled there are disabled here. Example: false'),
        domains: wordsField('Domains it is for. Example: ["example.com"]'),
        hostname: rare(textField('Host of an LDAP directory. Example: ldap.example.com', 'ldapSettings.hostname')),
        port: rare(numberField('Its port. Example: 636', 'ldapSettings.port')),
        encryptionMode: rare(textField('How the connection to it is encrypted. Example: strict', 'ldapSettings.encryptionMode')),
        rootDn: rare(textField('Where in it Mimecast looks. Example: dc=example,dc=com', 'ldapSettings.rootDn')),
        userDn: rare(textField('As whom Mimecast reads it. Example: cn=reader,dc=example,dc=com', 'ldapSettings.userDn')),
        tenantDomain: rare(textField('Domain of a Microsoft tenant. Example: example.onmicrosoft.com', 'office365Settings.tenantDomain')),
        clientId: rare(textField('Application in that tenant. Example: 00000000-0000-4000-8000-000000000001', 'office365Settings.clientId'))
    },
    // What is in the settings of the third kind is not known: it may be a key. The whole settings of the others are left out where they come in a form that cannot be opened, for the same reason.
    { without: ['adPushSettings', 'ldapSettings', 'office365Settings', 'ldapSettings.password'], opened: ['ldapSettings', 'office365Settings'] }
);

function naturalId(row: Row): string | null {
    const [kind, description] = [text(row['serverType']), text(row['description'])];
    const [ldap, microsoft] = [object(row['ldapSettings']), object(row['office365Settings'])];
    return kind === null && description === null
        ? null
        : identityOf(kind, description, text(ldap?.['hostname']), text(ldap?.['rootDn']), text(microsoft?.['tenantDomain']));
}
