import { formatDate } from '../protocol/envelope.ts';
import { flag, oneOf, text } from '../protocol/fields.ts';
import { restLists } from '../protocol/plain-routes.ts';
import { hexText } from '../protocol/random.ts';
import { collection } from './thing.ts';

const day = 24 * 60 * 60_000;
const life = 30 * day;

/** Domains that are registered, but whose owner has not proved yet to be that. */
export const pendingDomains = collection({
    name: 'pendingDomains',
    fields: {
        domain: text,
        token: text,
        local: flag,
        sendOnly: flag,
        inboundType: oneOf('any', 'smtp', 'ldap', 'known', 'backup_mx', 'smtp_null'),
        createdDateTime: text,
        expiryDateTime: text
    },
    key: ({ domain }) => domain,
    size: 3,
    seed: ({ clock, random }, size) =>
        Array.from({ length: size }, (_, i) => {
            const created = clock.now() - (i % 29) * day;
            return {
                domain: `new-${String(i + 1)}.example.org`,
                token: hexText(random, 32),
                local: true,
                sendOnly: i % 3 === 2,
                inboundType: 'known' as const,
                createdDateTime: formatDate(created),
                expiryDateTime: formatDate(created + life)
            };
        }),
    routes: (rows) => [
        restLists(rows, {
            path: '/domain/cloud-gateway/v1/pending-domains',
            products: ['Domain Management', 'Email Security Onboarding'],
            permission: 'Directories | Internal | Register New Domain',
            under: 'domains',
            // Only those that were created as an internal domain have an id. Which ones that are is a guess: all that receive mail.
            show: (row, context) => Object.fromEntries(Object.entries(rows.show(row, context)).filter(([field]) => field !== 'id' || !row.sendOnly))
        })
    ]
});
