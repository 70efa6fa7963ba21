import { batch, failItem, formatDate, isFail, restError, withEnvelope } from '../protocol/envelope.ts';
import { flag, maybe, take, text } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { changes, creates, rowOfPath } from '../protocol/plain-routes.ts';
import { hexText } from '../protocol/random.ts';
import { domainPath, domainProducts, inboundType, listsDomains, numbered, olderInboundType, registerDomains } from './domain-routes.ts';
import { internalDomains } from './internal-domains.ts';
import { collection, thing } from './thing.ts';
import type { RowOf } from './thing.ts';

const day = 24 * 60 * 60_000;
const life = 30 * day;
/** The family of the envelope belongs to one product alone. */
const older = { products: ['Domain Management'], permission: registerDomains };
const most = 50;

const list = collection({
    name: 'pendingDomains',
    fields: { domain: text, token: text, local: flag, sendOnly: flag, inboundType, createdDateTime: text, expiryDateTime: text },
    key: ({ domain }) => domain,
    size: 4,
    seed: ({ clock, random }, size) =>
        numbered(size, (i) => {
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
    routes: () => []
});

type PendingDomain = RowOf<typeof list>;

/** The code is made up: none is known. */
const notPending = (item: Item) => failItem('err_domain_not_pending', 'The domain does not wait for a proof', { key: item });

/** Domains that are registered, but whose owner has not proved yet to be that. */
export const pendingDomains = thing({
    ...list,
    behaviours: {
        /** The code that proves the owner stands in the DNS, so that a domain can be verified. */
        codesPublished: true
    },
    found(ground) {
        const { clock, random, options, of } = ground;
        const founded = list.found(ground);
        const rows = founded.state;
        const internal = of(internalDomains);
        const isInternal = (domain: string): boolean => [...internal.entries.values()].some((row) => domain === row.domain);
        const belongsTo = (domain: string): boolean => [...internal.entries.values()].some((row) => domain.endsWith(`.${row.domain}`));
        const pending = (item: Item): PendingDomain | undefined =>
            [...rows.entries.values()].find(({ domain }) => domain === String(item.domain).toLowerCase());

        return {
            ...founded,
            routes: [
                listsDomains(
                    rows,
                    'pending-domains',
                    registerDomains,
                    // Only those that were created as an internal domain have an id. Which ones that are is a guess: all that receive mail.
                    (row, context) => Object.fromEntries(Object.entries(rows.show(row, context)).filter(([field]) => field !== 'id' || !row.sendOnly))
                ),
                {
                    method: 'DELETE',
                    path: `${domainPath}/pending-domains/{domainId}`,
                    products: domainProducts,
                    permission: registerDomains,
                    family: 'rest',
                    writes: true,
                    handle(context) {
                        const row = rowOfPath(context, rows, 'domainId');
                        if (row === undefined) {
                            return restError(404, 'not_found', 'The domain does not exist');
                        }
                        rows.remove(row);
                        return { status: 204, bytes: Buffer.alloc(0) };
                    }
                },
                creates(
                    {
                        ...rows,
                        show: (row, context) => {
                            const { id, domain, token, createdDateTime: created, expiryDateTime: expiry } = rows.show(row, context) as Item;
                            // One that belongs to a domain of the account needs no proof.
                            return isInternal(String(domain)) ? { id, domain } : { id, domain, token, created, expiry };
                        }
                    },
                    {
                        path: '/api/domain/create-domain',
                        ...older,
                        max: most,
                        takes: { domain: text, inboundType: maybe(olderInboundType) },
                        add({ domain: asked, inboundType: wanted = 'known' }) {
                            const domain = asked.toLowerCase();
                            if (isInternal(domain)) {
                                return undefined;
                            }
                            const settings = { domain, local: true, sendOnly: false, inboundType: wanted };
                            if (belongsTo(domain)) {
                                internal.add(settings);
                            }
                            const now = clock.now();
                            const row = { ...settings, token: hexText(random, 32), createdDateTime: formatDate(now), expiryDateTime: formatDate(now + life) };
                            return belongsTo(domain) ? row : rows.add(row);
                        },
                        // The code is made up: none is known.
                        exists: (_, item) => failItem('err_domain_already_exists', 'The domain is managed already', { key: item })
                    }
                ),
                {
                    method: 'POST',
                    path: '/api/domain/get-verification-code',
                    ...older,
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: most }, (_, { items }) =>
                        batch(items, (item) => {
                            const asked = take({ domain: text }, item);
                            const row = pending(item);
                            return isFail(asked) ? asked : row === undefined ? notPending(item) : { domain: row.domain, token: row.token };
                        })
                    )
                },
                changes({ path: '/api/domain/verify-domain', ...older, max: most }, [], (_, items) =>
                    batch(items, (item) => {
                        const asked = take({ domain: text, inboundType: maybe(olderInboundType) }, item);
                        if (isFail(asked)) {
                            return asked;
                        }
                        const row = pending(item);
                        if (row === undefined) {
                            return notPending(item);
                        }
                        if (!options.codesPublished) {
                            return failItem('err_domain_not_verified', 'The code was not found in the DNS', { key: item });
                        }
                        const { domain, local, sendOnly } = row;
                        rows.remove(row);
                        internal.add({ domain, local, sendOnly, inboundType: asked.inboundType ?? row.inboundType });
                        // What else stands in the answer is not known.
                        return { domain };
                    })
                )
            ]
        };
    }
});
