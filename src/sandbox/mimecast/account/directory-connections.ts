import { formatDate, ok, withEnvelope } from '../protocol/envelope.ts';
import { anyObject, flag, maybe, oneOf, text, texts } from '../protocol/fields.ts';
import { changes, lists } from '../protocol/plain-routes.ts';
import { collection, thing } from './thing.ts';

const products = ['User and Group Management'];
/** How long a sync takes. */
const syncMs = 90_000;
const day = 86_400_000;

const list = collection({
    name: 'directoryConnections',
    fields: {
        description: text,
        serverType: oneOf('office_365', 'active_directory', 'domino', 'ad_push'),
        status: oneOf('ok', 'not_active', 'error'),
        lastSync: text,
        syncRunning: flag,
        acknowledgeDisabledAccounts: flag,
        domains: texts,
        ldapSettings: maybe(anyObject),
        office365Settings: maybe(anyObject)
    },
    key: ({ description }) => description,
    size: 3,
    seed: ({ company, clock }, size) =>
        Array.from({ length: size }, (_, i) => ({
            description: `${i % 2 === 0 ? 'Entra ID' : 'Head office'} ${String(i + 1)}`,
            serverType: i % 2 === 0 ? ('office_365' as const) : ('active_directory' as const),
            status: 'ok' as const,
            lastSync: formatDate(Math.floor(clock.now() / day) * day - day),
            syncRunning: false,
            acknowledgeDisabledAccounts: i === 1,
            domains: [company.domains[i % company.domains.length] ?? 'example.com'],
            ...(i % 2 === 0
                ? {
                      ldapSettings: undefined,
                      office365Settings: { tenantDomain: `tenant-${String(i)}.example`, clientId: '00000000-0000-4000-8000-000000000001' }
                  }
                : {
                      ldapSettings: {
                          rootDn: 'dc=example,dc=com',
                          hostname: `ldap-${String(i)}.example.com`,
                          encryptionMode: 'strict',
                          port: 636,
                          userDn: 'cn=reader'
                      },
                      office365Settings: undefined
                  })
        })),
    routes: () => []
});

/** Where the account gets its users and groups from. */
export const directoryConnections = thing({
    ...list,
    behaviours: {
        /** Starting a sync answers 504, and it is started. */
        syncAnswersTooLate: false
    },
    found(ground) {
        const { clock, options } = ground;
        const founded = list.found(ground);
        const rows = founded.state;
        /** When syncs of all connections were started. */
        const starts: number[] = [];
        const isRunning = (): boolean => clock.now() < (starts.at(-1) ?? -Infinity) + syncMs;
        const lastEnd = (): number | undefined => starts.map((start) => start + syncMs).findLast((end) => end <= clock.now());

        return {
            state: { ...rows, starts },
            counts: () => ({ directoryConnections: rows.entries.size }),
            routes: [
                lists(rows, {
                    path: '/api/directory/get-connection',
                    products,
                    permission: 'Services | Directory Sync | Read',
                    unpaged: true,
                    show(row, context) {
                        const end = lastEnd();
                        const { lastSync } = row;
                        return {
                            ...rows.show(row, context),
                            lastSync: end === undefined ? lastSync : formatDate(end),
                            syncRunning: row.syncRunning || isRunning()
                        };
                    }
                }),
                {
                    ...changes({ path: '/api/directory/execute-sync', products, permission: 'Services | Directory Sync | Edit', max: 1 }, [], () => ok([])),
                    handle: withEnvelope({ min: 0, max: 1 }, () => {
                        starts.push(clock.now());
                        return options.syncAnswersTooLate
                            ? { status: 504, bytes: Buffer.from('GatewayTimeout: Connection to service has timed out') }
                            : ok([{ type: 'ACTIVE_DIRECTORY', syncStatus: 'started' }]);
                    })
                }
            ]
        };
    }
});
