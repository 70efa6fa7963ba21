import { failed, failItem, formatDate, isFail, notAllowed, ok, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { anyText, date, maybe, oneOf, take, text, wholeNumber } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes, filter, lists, rowOf } from '../protocol/plain-routes.ts';
import type { Filter } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import type { RouteContext } from '../protocol/route.ts';
import { collection } from './thing.ts';
import type { Ground } from './thing.ts';
import { trackedMessages } from './tracked-messages.ts';

const products = ['Threat Management'];
const read = 'Services | Threat Remediation | Read';
const day = 86_400_000;
/** How long it takes until the messages of an incident are gone. */
const workMs = 60_000;

export interface Incident {
    code: string;
    type: 'notify_only' | 'automatic' | 'manual' | 'restored';
    reason: string;
    /** Epoch milliseconds. */
    createdAt: number;
    identified: number;
    restored: number;
    searchCriteria: Record<string, unknown>;
}

const hash = /^[0-9a-f]{64}$/i;
/** A file that came with mail of the account. */
export const seenHash = '01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b';
const idGone = (item: Item): FailItem => failItem('xdk_failure', '0007 Invalid token', { key: item });

const searchFields: Record<string, (incident: Incident) => string> = {
    all: ({ code, reason, searchCriteria }) => `${code}\n${reason}\n${JSON.stringify(searchCriteria)}`,
    code: ({ code }) => code,
    file_hash: ({ searchCriteria }) => String(searchCriteria.fileHash ?? ''),
    reason: ({ reason }) => reason
};

const bySearch: Filter<Incident> = (item) => {
    const { searchBy } = item;
    const textOf = isObject(searchBy) ? searchFields[String(searchBy.fieldName)] : undefined;
    if (!isObject(searchBy) || textOf === undefined) {
        return notAllowed(item, 'searchBy.fieldName');
    }
    const wanted = String(searchBy.value).toLowerCase();
    return (incident) => textOf(incident).toLowerCase().includes(wanted);
};

function tell(incident: Incident, id: unknown, now: number): object {
    const isDone = now >= incident.createdAt + workMs;
    return {
        id,
        code: incident.code,
        type: incident.type,
        reason: incident.reason,
        create: formatDate(incident.createdAt),
        modified: formatDate(isDone ? incident.createdAt + workMs : incident.createdAt),
        identified: incident.identified,
        successful: isDone && incident.type !== 'notify_only' ? incident.identified : 0,
        failed: 0,
        restored: incident.restored,
        searchCriteria: incident.searchCriteria
    };
}

/** Delivered messages that were taken out of mailboxes. */
export const remediationIncidents = collection<'remediationIncidents', Incident>({
    name: 'remediationIncidents',
    id: { name: 'incident' },
    fields: {
        code: text,
        type: oneOf('notify_only', 'automatic', 'manual', 'restored'),
        reason: anyText,
        createdAt: wholeNumber,
        identified: wholeNumber,
        restored: wholeNumber,
        searchCriteria: { read: ({ searchCriteria }) => (isObject(searchCriteria) ? searchCriteria : {}) }
    },
    key: ({ code }) => code,
    size: 6,
    seed: ({ company, clock, random }, size) =>
        Array.from({ length: size }, (_, i) => ({
            code: `TR-${company.accountCode}-${String(i + 1).padStart(5, '0')}-M`,
            type: pick(random, ['notify_only', 'automatic', 'manual', 'manual'] as const),
            reason: pick(random, ['phish', 'malware', 'ticket 42']),
            // However many there are, they were all made within the year that is listed.
            createdAt: Math.floor((clock.now() - (i + 1) * Math.min(day, (300 * day) / size)) / 1000) * 1000,
            identified: 1 + (i % 4),
            restored: 0,
            searchCriteria: { start: formatDate(clock.now() - (i + 31) * day), end: formatDate(clock.now() - i * day - day / 2), fileHash: seenHash }
        })),
    routes: (rows, ground) => {
        const { company, clock } = ground;
        const show = (incident: Incident, context: RouteContext): object => tell(incident, (rows.show(incident, context) as Item).id, clock.now());
        const add = (incident: Pick<Incident, 'reason' | 'searchCriteria'>, identified: number): Incident => {
            const made: Incident = {
                ...incident,
                code: `TR-${company.accountCode}-${String(rows.entries.size + 1000).padStart(5, '0')}-M`,
                type: 'manual',
                createdAt: Math.floor(clock.now() / 1000) * 1000,
                identified,
                restored: 0
            };
            rows.add(made);
            return made;
        };
        const window = { reason: text, start: maybe(date), end: maybe(date) };
        /** From thirty days before to twelve hours after, where nothing else is asked for. */
        const spanOf = ({ start, end }: { start: number | undefined; end: number | undefined }): { start: string; end: string } => ({
            start: formatDate(start ?? clock.now() - 30 * day),
            end: formatDate(end ?? clock.now() + day / 2)
        });
        return [
            changes(
                { path: '/api/ttp/remediation/create', products, permission: 'Services | Threat Remediation | Edit', max: 1 },
                [],
                (context, [item = {}]) => {
                    const wanted = take(
                        { ...window, searchBy: maybe(oneOf('hash', 'messageId', 'url')), hashOrMessageId: maybe(text), url: maybe(text) },
                        item
                    );
                    if (isFail(wanted)) {
                        return failed(wanted);
                    }
                    const { searchBy = 'hash', hashOrMessageId, url } = wanted;
                    const value = searchBy === 'url' ? url : hashOrMessageId;
                    const field = searchBy === 'url' ? 'url' : 'hashOrMessageId';
                    if (value === undefined) {
                        return failed(failItem('err_validation_null', 'must not be null', { key: item, field }));
                    }
                    if ((searchBy === 'hash' && !hash.test(value)) || (searchBy === 'messageId' && !/^<.+>$/.test(value))) {
                        return failed(notAllowed(item, field));
                    }
                    const criteria = { hash: { fileHash: value }, messageId: { messageId: value }, url: { url: value } }[searchBy];
                    return ok([
                        show(add({ reason: wanted.reason, searchCriteria: { ...spanOf(wanted), ...criteria } }, found(ground, searchBy, [value])), context)
                    ]);
                }
            ),
            changes(
                { path: '/api/ttp/remediation/v2/create', products, permission: 'Services | Threat Remediation | Edit', max: 1 },
                [],
                (context, [item = {}]) => {
                    const wanted = take({ ...window, searchBy: oneOf('hash', 'message_ids', 'url'), hash: maybe(text), url: maybe(text) }, item);
                    if (isFail(wanted)) {
                        return failed(wanted);
                    }
                    const { messageIds } = item;
                    const values = wanted.searchBy === 'message_ids' ? messageIds : [wanted[wanted.searchBy]];
                    if (!Array.isArray(values) || values.length === 0 || !values.every((value) => typeof value === 'string' && value !== '')) {
                        return failed(failItem('err_validation_null', 'must not be null', { key: item, field: 'messageIds' }));
                    }
                    const criteria = { hash: { fileHash: values[0] }, message_ids: { messageIds: values }, url: { url: values[0] } }[wanted.searchBy];
                    const kind = wanted.searchBy === 'message_ids' ? 'messageId' : wanted.searchBy;
                    return ok([
                        show(
                            add({ reason: wanted.reason, searchCriteria: { ...spanOf(wanted), ...criteria } }, found(ground, kind, values.map(String))),
                            context
                        )
                    ]);
                }
            ),
            {
                ...{ method: 'POST', path: '/api/ttp/remediation/get-incident', products, permission: read, family: 'envelope' },
                handle: withEnvelope({ min: 1, max: 25, ids: ['id'] }, (context, { items }) => {
                    const found = items.map((item) => rowOf(context, rows, item, idGone));
                    const refused = found.filter(isFail);
                    return ok(
                        found.flatMap((row) => (isFail(row) ? [] : [show(row, context)])),
                        undefined,
                        refused
                    );
                })
            },
            lists(rows, {
                path: '/api/ttp/remediation/find-incidents',
                products,
                permission: read,
                items: { min: 1, max: 1 },
                under: 'incidents',
                refuses: (item) =>
                    Object.keys(item).length > 0
                        ? undefined
                        : failItem('err_validation_at_least_one_not_null', 'at least one must not be null', { key: item, field: 'data' }),
                filters: {
                    start: filter(date, ({ createdAt }, start) => createdAt >= start),
                    end: filter(date, ({ createdAt }, end) => createdAt <= end),
                    searchBy: bySearch
                },
                order: (incidents) => incidents.filter(({ createdAt }) => createdAt > clock.now() - 365 * day).sort((a, b) => b.createdAt - a.createdAt),
                show
            }),
            {
                ...{ method: 'POST', path: '/api/ttp/remediation/search-hash', products, permission: read, family: 'envelope' },
                handle: withEnvelope({ min: 1, max: 1 }, (_, { items: [item = {}] }) => {
                    const { hashes } = item;
                    if (!Array.isArray(hashes) || hashes.length < 1 || hashes.length > 100) {
                        return failed(failItem('err_validation_size', 'size must be between 1 and 100', { key: item, field: 'hashes' }));
                    }
                    const known = hashes.filter((one) => typeof one === 'string' && hash.test(one));
                    return ok([
                        {
                            hashStatus: known.map((one: string) => ({ hash: one, detected: one.toLowerCase() === seenHash })),
                            failedHashes: hashes.filter((one) => !known.includes(one))
                        }
                    ]);
                })
            }
        ];
    }
});

/** How many delivered messages there are of a kind. */
function found({ of }: Ground, kind: 'hash' | 'messageId' | 'url', values: readonly string[]): number {
    const { tracked } = of(trackedMessages);
    return tracked.filter(
        ({ status, messageId, urls, hasAttachments, number }) =>
            status === 'archived' &&
            (kind === 'hash' ? hasAttachments && number % 50 === 0 : kind === 'url' ? urls.some((url) => values.includes(url)) : values.includes(messageId))
    ).length;
}
