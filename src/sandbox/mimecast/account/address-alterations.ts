import { failItem, failed, formatDate, idOf, invalidToken, isFail, notAllowed, ok, parseDate, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { anyText, flag, maybe, oneOf, optional, take, text, wholeNumber } from '../protocol/fields.ts';
import type { Field, Fields, Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes, rowOf } from '../protocol/plain-routes.ts';
import type { RouteContext, RouteReply } from '../protocol/route.ts';
import { texts } from './gateway-policies.ts';
import { collection } from './thing.ts';

const base = '/api/policy/address-alteration';
const read = { products: ['Policy Management'], permission: 'Gateway | Policies | Read' };
const edit = { products: ['Policy Management'], permission: 'Gateway | Policies | Edit' };

/** One item that is carried out, or refused: calls of this family take exactly one. */
function single(item: Item | undefined, handle: (item: Item) => object | FailItem): RouteReply {
    const result = handle(item ?? {});
    return isFail(result) ? failed(result) : ok([result]);
}

export interface AlterationSet {
    description: string;
    source: string;
    /** Number of the set it stands in; `0` at the top. */
    parent: number;
}

/** Sets of address alterations: folders that stand in each other. */
export const addressAlterationSets = collection<'addressAlterationSets', AlterationSet>({
    name: 'addressAlterationSets',
    // A folder, as groups are.
    id: { name: 'addressAlterationSets', plain: (folderid) => ({ folderid }) },
    fields: { description: text, source: text, parent: wholeNumber },
    key: ({ description, parent }) => `${String(parent)} ${description}`,
    size: 4,
    seed: (_, size) => Array.from({ length: size }, (_row, i) => ({ description: `Set ${String(i + 1)}`, source: 'cloud', parent: i % 3 === 2 ? i : 0 })),
    routes(rows) {
        const childrenOf = (parent: number) => [...rows.entries].filter(([, set]) => set.parent === parent);
        const shown = ([number, set]: [number, AlterationSet], depth: number, context: RouteContext): object => {
            const children = childrenOf(number);
            return {
                id: context.ids.give(rows.kind, number, context),
                description: set.description,
                parentId: context.ids.give(rows.kind, set.parent, context),
                source: set.source,
                folderCount: children.length,
                userCount: 0,
                folders: depth > 1 ? children.map((child) => shown(child, depth - 1, context)) : []
            };
        };
        return [
            {
                ...read,
                method: 'POST',
                path: `${base}/get-address-alteration-set`,
                family: 'envelope',
                handle: withEnvelope({ min: 0, max: 1, ids: ['folderId'] }, (context, { items: [item = {}] }) => {
                    const wanted = take({ depth: optional(wholeNumber, 1) }, item);
                    const parent = item.folderId === undefined ? 0 : idOf(context, rows.kind, item, 'folderId');
                    const wrong = [wanted, parent].find(isFail);
                    return wrong === undefined
                        ? ok(childrenOf(Number(parent)).map((set) => shown(set, (wanted as { depth: number }).depth, context)))
                        : failed(wrong);
                })
            },
            changes({ ...edit, path: `${base}/create-address-alteration-set`, max: 1 }, ['parentId'], (context, [item]) =>
                single(item, (one) => {
                    const wanted = take({ description: text }, one);
                    const parent = one.parentId === undefined ? 0 : idOf(context, rows.kind, one, 'parentId');
                    if (isFail(wanted) || isFail(parent)) {
                        return isFail(wanted) ? wanted : (parent as FailItem);
                    }
                    let row = { ...wanted, source: 'cloud', parent };
                    // Whether two sets may have one name is not known: they may here.
                    for (let nth = 2; rows.add(row) === undefined; nth++) {
                        row = { ...row, description: `${wanted.description} (${String(nth)})` };
                    }
                    const [last] = [...rows.entries].slice(-1);
                    return last === undefined ? invalidToken(one) : shown(last, 1, context);
                })
            )
        ];
    }
});

const addressType = oneOf('all', 'envelope_from', 'envelope_to', 'from', 'reply_to', 'sender', 'to_cc_bcc');
const routing = oneOf('all', 'inbound', 'outbound');
const addressForm: Field<string> = {
    read(item, name) {
        const value = text.read(item, name);
        return isFail(value) || /^[^@\s]+@[^@\s]+$/.test(value) ? value : notAllowed(item, name);
    }
};

/** One address that is replaced by another. */
export const addressAlterations = collection({
    name: 'addressAlterations',
    fields: { originalAddress: addressForm, newAddress: addressForm, addressType, routing, folder: wholeNumber },
    key: ({ originalAddress, newAddress, addressType: type, routing: direction, folder }) =>
        [originalAddress, newAddress, type, direction, String(folder)].join(' '),
    size: 6,
    seed: ({ company }, size) =>
        Array.from({ length: size }, (_, i) => {
            const domain = company.domains[0] ?? 'example.com';
            return {
                originalAddress: `former-${String(i + 1)}@${domain}`,
                newAddress: `present-${String(i + 1)}@${domain}`,
                addressType: i % 2 === 0 ? ('all' as const) : ('from' as const),
                routing: i % 5 === 4 ? ('outbound' as const) : ('inbound' as const),
                folder: (i % 2) + 1
            };
        }),
    routes(rows, { of }) {
        const sets = of(addressAlterationSets);
        const filters = { originalAddress: maybe(text), newAddress: maybe(text), routing: maybe(routing) };
        return [
            {
                ...read,
                method: 'POST',
                path: `${base}/get-definition`,
                family: 'envelope',
                handle: withEnvelope({ min: 1, max: 1, ids: ['folderId'] }, (context, { items: [item = {}] }) => {
                    const wanted = take(filters, item);
                    const folder = item.folderId === undefined ? undefined : idOf(context, sets.kind, item, 'folderId');
                    if (isFail(wanted) || isFail(folder)) {
                        return failed(isFail(wanted) ? wanted : (folder as FailItem));
                    }
                    const asked = Object.entries({ ...wanted, folder }).filter(([, value]) => value !== undefined);
                    if (asked.length === 0) {
                        return failed(failItem('err_validation_at_least_one_not_null', 'at least one must not be null', { key: item, field: 'data' }));
                    }
                    const found = [...rows.entries.values()].filter((row) => asked.every(([name, value]) => row[name as keyof typeof row] === value));
                    const shown = found.map((row) => {
                        const { folder: number, ...rest } = rows.show(row, context) as { folder: number };
                        return { ...rest, folderId: context.ids.give(sets.kind, number, context) };
                    });
                    return ok([{ items: shown }]);
                })
            },
            changes({ ...edit, path: `${base}/create-definition`, max: 1 }, ['folderId'], (context, [item]) =>
                single(item, (one) => {
                    const { addressAlterations: list } = one;
                    const folder = one.folderId === undefined ? 0 : idOf(context, sets.kind, one, 'folderId');
                    if (isFail(folder)) {
                        return folder;
                    }
                    if (!Array.isArray(list) || list.length !== 1 || !isObject(list[0])) {
                        return notAllowed(one, 'addressAlterations');
                    }
                    const wanted = take({ originalAddress: addressForm, newAddress: addressForm, addressType, routing }, list[0]);
                    if (isFail(wanted)) {
                        return wanted;
                    }
                    const added = rows.add({ ...wanted, folder });
                    return added === undefined
                        ? notAllowed(one, 'addressAlterations')
                        : { id: (rows.show(added, context) as { id: string }).id, success: true };
                })
            ),
            changes({ ...edit, path: `${base}/delete-definition`, max: 1 }, ['id'], (context, [item]) =>
                single(item, (one) => {
                    const row = rowOf(context, rows, one, invalidToken);
                    if (isFail(row)) {
                        return row;
                    }
                    rows.remove(row);
                    return { id: one.id, success: true };
                })
            )
        ];
    }
});

export interface AlterationPolicy {
    description: string;
    /** Number of the set. */
    set: number;
    fromPart: string;
    from: Record<string, unknown>;
    to: Record<string, unknown>;
    enabled: boolean;
    enforced: boolean;
    override: boolean;
    bidirectional: boolean;
    fromDate: string;
    toDate: string;
    fromEternal: boolean;
    toEternal: boolean;
    conditions: { sourceIPs?: string[] };
    createTime: string;
    lastUpdated: string;
}

const eternal = { from: '1900-01-01T00:00:00+0000', to: '2100-01-01T23:59:59+0000' };
const valueOf: Readonly<Record<string, string | undefined>> = { email_domain: 'emailDomain', individual_email_address: 'emailAddress' };

/** A target as it is written; everyone when it is left out. */
function targetOf(policy: Item, side: string): Record<string, unknown> | FailItem {
    const target = policy[side] ?? { type: 'everyone' };
    if (!isObject(target)) {
        return notAllowed(policy, side);
    }
    const field = valueOf[String(target.type)];
    const isKnown = field !== undefined || ['everyone', 'internal_addresses', 'external_addresses'].includes(String(target.type));
    const names = Object.keys(target).filter((name) => name !== 'type');
    return isKnown && names.length === (field === undefined ? 0 : 1) && names.every((name) => name === field && typeof target[name] === 'string')
        ? { ...target }
        : failItem('err_policy_invalid_from_value', 'Invalid fromValue', { key: policy, field: 'policy', retryable: true });
}

function datesOf(policy: Item, side: 'from' | 'to'): object | FailItem {
    const date = policy[`${side}Date`];
    if (date === undefined) {
        return { [`${side}Date`]: eternal[side], [`${side}Eternal`]: true };
    }
    const ms = parseDate(date);
    return ms === undefined || policy[`${side}Eternal`] === true
        ? notAllowed(policy, `${side}Date`)
        : { [`${side}Date`]: formatDate(ms), [`${side}Eternal`]: false };
}

const takes = {
    description: text,
    fromPart: optional(oneOf('envelope_from', 'header_from', 'both'), 'envelope_from'),
    enabled: optional(flag, true),
    override: optional(flag, false),
    bidirectional: optional(flag, false)
};

/** For which mail the addresses of a set are replaced. */
export const addressAlterationPolicies = collection<'addressAlterationPolicies', AlterationPolicy>({
    name: 'addressAlterationPolicies',
    id: { name: 'addressAlterationPolicies', plain: (policyid) => ({ policyid }) },
    fields: Object.fromEntries(
        [
            ...['description', 'set', 'fromPart', 'from', 'to', 'enabled', 'enforced', 'override', 'bidirectional'],
            ...['fromDate', 'toDate', 'fromEternal', 'toEternal', 'conditions', 'createTime', 'lastUpdated']
        ].map((name) => [name, anyText])
    ) as unknown as Fields<AlterationPolicy>,
    key: ({ description, from, to }) => JSON.stringify([description, from, to]),
    size: 5,
    seed: ({ clock }, size) =>
        Array.from({ length: size }, (_, i) => ({
            description: `Alteration ${String(i + 1)}`,
            set: (i % 2) + 1,
            fromPart: 'envelope_from',
            from: { type: 'everyone' },
            to: i % 2 === 0 ? { type: 'internal_addresses' } : { type: 'email_domain', emailDomain: 'example.com' },
            enabled: i % 5 !== 4,
            enforced: false,
            override: false,
            bidirectional: false,
            fromDate: eternal.from,
            toDate: eternal.to,
            fromEternal: true,
            toEternal: true,
            conditions: i % 3 === 1 ? { sourceIPs: ['192.0.2.0/24'] } : {},
            createTime: formatDate(clock.now() - 60_000),
            lastUpdated: formatDate(clock.now() - 60_000)
        })),
    routes(rows, { of, clock }) {
        const sets = of(addressAlterationSets);
        const show = (row: AlterationPolicy, context: RouteContext): object => {
            const { id, set, ...policy } = rows.show(row, context) as { id: string; set: number; from: { type: string }; to: { type: string } };
            const valueIn = (target: Record<string, unknown>): object => {
                const value = target[valueOf[String(target.type)] ?? ''];
                return value === undefined ? {} : { value };
            };
            const copies = Object.entries({ from: policy.from, to: policy.to }).flatMap(([side, target]) => [
                [`${side}Type`, target.type],
                ...Object.values(valueIn(target)).map((value) => [`${side}Value`, value])
            ]);
            return { addressAlterationSetId: context.ids.give(sets.kind, set, context), id, policy: { ...policy, ...Object.fromEntries(copies) } };
        };
        const written = (item: Item, context: RouteContext, before?: AlterationPolicy): AlterationPolicy | FailItem => {
            const set = idOf(context, sets.kind, item, 'addressAlterationSetId');
            const policy = isObject(item.policy) ? item.policy : undefined;
            if (isFail(set) || policy === undefined) {
                return isFail(set) ? set : failItem('err_validation_null', 'must not be null', { key: item, field: 'policy' });
            }
            const conditions = isObject(policy.conditions) ? take({ sourceIPs: maybe(texts) }, policy.conditions) : {};
            // Address alteration takes source addresses only.
            const others = Object.keys(isObject(policy.conditions) ? policy.conditions : {}).filter((name) => name !== 'sourceIPs');
            const parts = [take(takes, policy), targetOf(policy, 'from'), targetOf(policy, 'to'), datesOf(policy, 'from'), datesOf(policy, 'to'), conditions];
            const wrong = parts.find(isFail) ?? (others.length > 0 ? notAllowed(item, 'policy') : undefined);
            const now = formatDate(clock.now());
            const [plain, from, to, ...dates] = parts;
            return (
                wrong ??
                ({
                    ...plain,
                    set,
                    from,
                    to,
                    enforced: before?.enforced ?? false,
                    ...dates[0],
                    ...dates[1],
                    conditions,
                    createTime: before?.createTime ?? now,
                    lastUpdated: now
                } as AlterationPolicy)
            );
        };
        return [
            {
                ...read,
                method: 'POST',
                path: `${base}/get-policy`,
                family: 'envelope',
                handle: withEnvelope({ min: 0, max: 500, ids: ['id'] }, (context, { items }) => {
                    // All are asked for by no item at all: one without an id is refused.
                    const wanted = items.length === 0 ? [...rows.entries.values()] : items.map((item) => rowOf(context, rows, item, invalidToken));
                    const wrong = wanted.find(isFail);
                    return wrong === undefined ? ok((wanted as AlterationPolicy[]).map((row) => show(row, context))) : failed(wrong);
                })
            },
            changes({ ...edit, path: `${base}/create-policy`, max: 1 }, ['addressAlterationSetId'], (context, [item]) =>
                single(item, (one) => {
                    const row = written(one, context);
                    const added = isFail(row) ? row : (rows.add(row) ?? notAllowed(one, 'policy'));
                    return isFail(added) ? added : show(added, context);
                })
            ),
            changes({ ...edit, path: `${base}/update-policy`, max: 1 }, ['id', 'addressAlterationSetId'], (context, [item]) =>
                single(item, (one) => {
                    const row = rowOf(context, rows, one, invalidToken);
                    const after = isFail(row) ? row : written(one, context, row);
                    const changed = isFail(row) || isFail(after) ? after : (rows.change(row, after) ?? notAllowed(one, 'policy'));
                    return isFail(changed) ? changed : show(changed, context);
                })
            ),
            changes({ ...edit, path: `${base}/delete-policy`, max: 500 }, ['id'], (context, items) => {
                const found = items.map((item) => rowOf(context, rows, item, invalidToken));
                for (const row of found) {
                    if (!isFail(row)) {
                        rows.remove(row);
                    }
                }
                return ok(
                    items.flatMap((item, index) => (isFail(found[index]) ? [] : [{ id: item.id, deleted: true }])),
                    undefined,
                    found.filter(isFail)
                );
            })
        ];
    }
});
