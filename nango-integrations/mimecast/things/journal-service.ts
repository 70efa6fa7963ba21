import { filledField, flagField, idField, numberField, rare, textField, textListField, timeField } from './fields.js';
import { identityOf, lastingId } from './identity.js';
import { thing } from './thing.js';
import { filledText, object, text } from './values.js';
import type { Row } from './values.js';

const smtp = (key: string): string => `smtpJournalingConnection.${key}`;
const pop3 = (key: string): string => `pop3JournalingConnection.${key}`;

/** Where the account gets copies of internal mail from, without the passwords that Mimecast tells with it. */
export const journalService = thing(
    {
        id: idField(
            "Mimecast's id where it is a number or a UUID; otherwise made from description and the address that takes the copies, so that one with another description is another record. Example: 42",
            (row) => lastingId(row['id']) ?? naturalId(row)
        ),
        description: textField('Example: Exchange'),
        enabled: flagField('Whether it is on. Example: true'),
        transferProtocol: textField('smtp or pop3. Example: smtp'),
        messageFormat: textField('standard_eml or exchange_env. Example: exchange_env'),
        status: textField('ok, not_active or error; error after no copy came for the time of inactivityTimeout. Example: ok', 'statusInfo.status'),
        lastReceived: timeField(
            'When the last copy came, ISO 8601 in UTC. Example: 2026-01-06T09:30:00.000Z',
            ...['statusInfo.lastReceived', 'statusInfo.lastReceivedDateTime']
        ),
        queueSize: numberField('Copies that wait. Example: 0', 'queueSize', 'statusInfo.queueSize'),
        emailAddress: filledField('Address that takes the copies. Example: journal@journal.example.com', smtp('emailAddress'), pop3('emailAddress')),
        removeJournalHeaders: flagField('Example: false'),
        journalUnknownInternalAddresses: flagField('Whether copies of unknown internal addresses are kept. Example: false'),
        journalNonInternalAddresses: flagField('Whether copies of addresses of others are kept. Example: false'),
        ipRanges: rare(textListField('From where copies may come. Example: ["192.0.2.0/24"]', smtp('ipRanges'))),
        usesAuthentication: rare(flagField('Example: false', smtp('usesAuthentication'))),
        usesTls: rare(flagField('Example: true', smtp('usesTls'))),
        prefersClearText: rare(flagField('Example: false', smtp('prefersClearText'))),
        extendedDeduplication: rare(flagField('Example: false', smtp('extendedDeduplication'))),
        deliveryWaitAttempts: rare(numberField('Example: 3', smtp('deliveryWaitAttempts'))),
        inactivityTimeout: rare(numberField('Minutes without a copy after which the status is error. Example: 180', smtp('inactivityTimeout'))),
        processInitialDelay: rare(numberField('Example: 0', smtp('processInitialDelay'))),
        hostnames: rare(textListField('Where copies are sent to. Example: ["journal.mimecast.example"]', smtp('hostnames'), 'hostnames')),
        mailbox: rare(textField('Mailbox that copies are fetched from. Example: journal', pop3('mailbox'))),
        host: rare(textField('Its host. Example: pop.example.com', pop3('host'))),
        port: rare(numberField('Its port. Example: 995', pop3('port'))),
        usesPop3s: rare(flagField('Example: true', pop3('usesPOP3S'))),
        encryptionIsRelaxed: rare(flagField('Example: false', pop3('encryptionIsRelaxed'))),
        detailedLoggingIsEnabled: rare(flagField('Example: false', pop3('detailedLoggingIsEnabled')))
    },
    {
        // The whole settings too, for the case that they come in a form that cannot be opened: the password is in them.
        without: ['statusInfo.id', 'smtpJournalingConnection', 'pop3JournalingConnection', smtp('password'), pop3('password')],
        opened: ['statusInfo', 'smtpJournalingConnection', 'pop3JournalingConnection']
    }
);

function naturalId(row: Row): string | null {
    const [takesMail, fetchesMail] = [object(row['smtpJournalingConnection']), object(row['pop3JournalingConnection'])];
    const address = filledText(takesMail?.['emailAddress']) ?? filledText(fetchesMail?.['emailAddress']);
    const description = filledText(text(row['description']));
    return address === null && description === null ? null : identityOf(address?.toLowerCase(), description);
}
