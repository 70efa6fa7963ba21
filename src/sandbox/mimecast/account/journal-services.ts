import { formatDate } from '../protocol/envelope.ts';
import { anyObject, flag, maybe, oneOf, text, wholeNumber } from '../protocol/fields.ts';
import { lists } from '../protocol/plain-routes.ts';
import { collection } from './thing.ts';

const smtp = {
    ...{ ipRanges: ['192.0.2.0/24'], usesAuthentication: true, password: 'synthetic-journal-password', usesTls: true, prefersClearText: false },
    ...{ extendedDeduplication: false, deliveryWaitAttempts: 3, inactivityTimeout: 180, processInitialDelay: 0 }
};
const pop3 = {
    password: 'synthetic-journal-password',
    host: 'pop.example.com',
    port: 995,
    usesPOP3S: true,
    encryptionIsRelaxed: false,
    detailedLoggingIsEnabled: false
};

/** Where the account gets copies of internal mail from. */
export const journalServices = collection({
    name: 'journalServices',
    fields: {
        description: text,
        enabled: flag,
        transferProtocol: oneOf('smtp', 'pop3'),
        messageFormat: oneOf('standard_eml', 'exchange_env'),
        queueSize: wholeNumber,
        removeJournalHeaders: flag,
        journalUnknownInternalAddresses: flag,
        journalNonInternalAddresses: flag,
        smtpJournalingConnection: maybe(anyObject),
        pop3JournalingConnection: maybe(anyObject),
        statusInfo: anyObject
    },
    key: ({ description }) => description,
    size: 2,
    seed: ({ clock }, size) =>
        Array.from({ length: size }, (_, i) => {
            const isPop3 = i % 4 === 1;
            const emailAddress = `journal-${String(i + 1)}@journal.example.com`;
            return {
                description: `Exchange ${String(i + 1)}`,
                enabled: true,
                transferProtocol: isPop3 ? ('pop3' as const) : ('smtp' as const),
                messageFormat: 'exchange_env' as const,
                queueSize: 0,
                removeJournalHeaders: false,
                journalUnknownInternalAddresses: false,
                journalNonInternalAddresses: false,
                smtpJournalingConnection: isPop3 ? undefined : { emailAddress, ...smtp },
                pop3JournalingConnection: isPop3 ? { emailAddress, mailbox: `journal-${String(i + 1)}`, ...pop3 } : undefined,
                statusInfo: { status: 'ok', queueSize: 0, lastReceived: formatDate(Math.floor(clock.now() / 3_600_000) * 3_600_000) }
            };
        }),
    routes: (rows) => [
        lists(rows, {
            path: '/api/journaling/get-service',
            products: ['Email Security Cloud Gateway'],
            permission: 'Services | Journaling | Read',
            unpaged: true
        })
    ]
});
