import { failItem, formatDate, idOf, invalidToken, isFail, notAllowed, withEnvelope } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { anyText, oneOf, optional, take, text } from '../protocol/fields.ts';
import type { Fields, Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes, rowOf } from '../protocol/plain-routes.ts';
import type { RouteContext, RouteReply } from '../protocol/route.ts';
import { datesOf, policyTakes, single, targetOf } from './address-alterations.ts';
import { groups } from './groups.ts';
import { collection, thing } from './thing.ts';

const base = '/api/policy/webwhiteurl';
const products = ['Policy Management'];
const edit = { products, permission: 'Web Security | Policies | Edit' };
const mostUrls = 5000;
const mostOfAccount = 25_000;

export interface Url {
    number: number;
    action: string;
    type: string;
    value: string;
}

export interface Target {
    type: string;
    /** Number of the group. */
    group?: number;
}

/** For whom and when a policy holds. */
export interface Scope {
    number: number;
    policy: { from: Target; to: Target } & Item;
    locations: { ip: string; location: string }[];
}

export interface WebPolicy {
    /** Two may have one description: nothing says that they may not. */
    nth: string;
    description: string;
    policies: Scope[];
    urls: Url[];
}

const urlTakes = { action: oneOf('allow', 'block'), type: oneOf('url', 'domain'), value: text };
const scopeIds = { name: 'webPolicyScopes' };
const urlIds = { name: 'webPolicyUrls' };

/** Makes what it makes of every object of a list, unless one is refused. */
function each<Made extends object>(item: Item, name: string, make: (one: Item) => Made | FailItem): Made[] | FailItem {
    const list = item[name];
    if (list === undefined || list === null) {
        return failItem('err_validation_null', 'must not be null', { key: item, field: name });
    }
    if (!Array.isArray(list) || list.length === 0 || !list.every(isObject)) {
        return notAllowed(item, name);
    }
    const made = list.map(make);
    return made.find(isFail) ?? (made as Made[]);
}

const everyone = { type: 'everyone' };

/** A policy that is gone: the only answer of this family that is known to say so. */
const gone: RouteReply = { status: 200, json: { meta: { status: 404 }, data: [], fail: [] } };

const list = collection<'webPolicies', WebPolicy>({
    name: 'webPolicies',
    fields: Object.fromEntries(['description', 'policies', 'urls'].map((name) => [name, anyText])) as unknown as Fields<WebPolicy>,
    key: ({ nth }) => nth,
    size: 1,
    seed: (_, size) =>
        Array.from({ length: size }, (_row, i) => ({
            nth: `seed ${String(i)}`,
            description: `Web ${String(i + 1)}`,
            policies: [{ number: i + 1, policy: { description: `Web ${String(i + 1)}`, from: everyone, to: everyone }, locations: [] }],
            urls: [{ number: i + 1, action: 'block', type: 'domain', value: `web-${String(i + 1)}.example` }]
        })),
    routes: () => []
});

/** URLs and domains that users may or may not open. */
export const webPolicies = thing({
    ...list,
    ids: [...list.ids, scopeIds, urlIds],
    behaviours: {
        /** A deletion answers with the policy that was deleted, without a word on whether it was. */
        deletedWebPoliciesEchoed: false
    },
    found(ground) {
        const { clock, options, of } = ground;
        const founded = list.found(ground);
        const rows = founded.state;
        let last = rows.entries.size;
        const people = of(groups);
        const target = (item: Item, side: 'from' | 'to', context: RouteContext): object | FailItem => {
            const wanted = item[side];
            if (!isObject(wanted) || wanted.type !== 'profile_group') {
                return targetOf(item, side);
            }
            const group = idOf(context, 'group', wanted, 'groupId');
            return isFail(group) ? group : people.groups.has(group) ? { type: wanted.type, group } : invalidToken(item);
        };
        const shownTarget = ({ group: number, ...rest }: Target, context: RouteContext): object => {
            const group = people.groups.get(number ?? 0);
            return group === undefined ? rest : { ...rest, group: people.rows.show(group, context) };
        };
        const show = (row: WebPolicy, context: RouteContext): object => ({
            ...rows.show(row, context),
            policies: row.policies.map(({ number, policy, locations }) => ({
                id: context.ids.give(scopeIds.name, number, context),
                policy: { ...policy, from: shownTarget(policy.from, context), to: shownTarget(policy.to, context) },
                locations
            })),
            urls: row.urls.map(({ number, ...url }) => ({ id: context.ids.give(urlIds.name, number, context), ...url }))
        });
        /** The number of what an item names by its id, which has to be one of those the policy has; a new one where it names none. */
        const numberOf = (context: RouteContext, kind: string, item: Item, known: readonly { number: number }[]): number | FailItem => {
            if (item.id === undefined) {
                last += 1;
                return last;
            }
            const number = idOf(context, kind, item);
            return isFail(number) || known.some((one) => one.number === number) ? number : invalidToken(item);
        };
        const written = (item: Item, context: RouteContext, before?: WebPolicy): WebPolicy | FailItem => {
            const named = take({ description: before === undefined ? text : optional(text, before.description) }, item);
            const policies = each(item, 'policies', (one) => {
                // Other than where it is read, all of it is flat.
                if ('policy' in one || 'locations' in one || (before !== undefined && one.id === undefined)) {
                    return notAllowed(item, 'policies');
                }
                const number = numberOf(context, scopeIds.name, one, before?.policies ?? []);
                const parts = [take(policyTakes, one), target(one, 'from', context), target(one, 'to', context), datesOf(one, 'from'), datesOf(one, 'to')];
                const wrong = [number, ...parts].find(isFail);
                const [plain, from, to, ...dates] = parts;
                const now = formatDate(clock.now());
                const old = before?.policies.find((scope) => scope.number === number);
                const policy = {
                    ...{
                        ...plain,
                        from,
                        to,
                        enforced: one.enforced === true,
                        ...dates[0],
                        ...dates[1],
                        conditions: isObject(one.conditions) ? one.conditions : {}
                    },
                    ...{ createTime: old?.policy.createTime ?? now, lastUpdated: now }
                } as Scope['policy'];
                return wrong ?? { number: Number(number), policy, locations: [] };
            });
            const urls = each(item, 'urls', (one) => {
                const number = numberOf(context, urlIds.name, one, before?.urls ?? []);
                const url = take(urlTakes, one);
                return isFail(url) ? url : isFail(number) ? number : { number, ...url };
            });
            if (isFail(named) || isFail(policies) || isFail(urls)) {
                return [named, policies, urls].find(isFail) ?? notAllowed(item, 'data');
            }
            const others = [...rows.entries.values()].filter((row) => row !== before).reduce((sum, row) => sum + row.urls.length, 0);
            // The codes are made up: none is known.
            if (urls.length > mostUrls || urls.length + others > mostOfAccount) {
                return failItem('err_validation_size', `size must be between 1 and ${String(mostUrls)}`, { key: item, field: 'urls' });
            }
            if (new Set(urls.map(({ type, value }) => `${type} ${value}`)).size < urls.length) {
                return notAllowed(item, 'urls');
            }
            last += 1;
            return { nth: before?.nth ?? String(last), ...named, policies, urls };
        };
        const isGone = (context: RouteContext, item: Item | undefined): boolean => {
            const number = idOf(context, rows.kind, item ?? {});
            return !isFail(number) && !rows.entries.has(number);
        };
        /** What is done with the one policy that an item names. */
        const withOne = (context: RouteContext, item: Item | undefined, handle: (row: WebPolicy, item: Item) => object | FailItem): RouteReply =>
            isGone(context, item)
                ? gone
                : single(item, (one) => {
                      const row = rowOf(context, rows, one, invalidToken);
                      return isFail(row) ? row : handle(row, one);
                  });
        return {
            ...founded,
            routes: [
                {
                    products,
                    permission: 'Web Security | Policies | Read',
                    method: 'POST',
                    path: `${base}/get-policy-with-targets`,
                    family: 'envelope',
                    handle: withEnvelope({ min: 1, max: 1, ids: ['id'] }, (context, { items: [item] }) => withOne(context, item, (row) => show(row, context)))
                },
                changes({ ...edit, path: `${base}/create-policy-with-targets`, max: 1 }, [], (context, [item]) =>
                    single(item, (one) => {
                        const row = written(one, context);
                        const added = isFail(row) ? row : (rows.add(row) ?? notAllowed(one, 'description'));
                        return isFail(added) ? added : show(added, context);
                    })
                ),
                changes({ ...edit, path: `${base}/update-policy-with-targets`, max: 1 }, ['id'], (context, [item]) =>
                    withOne(context, item, (row, one) => {
                        const after = written(one, context, row);
                        const changed = isFail(after) ? after : (rows.change(row, after) ?? notAllowed(one, 'description'));
                        return isFail(changed) ? changed : show(changed, context);
                    })
                ),
                changes({ ...edit, path: `${base}/delete-policy-with-targets`, max: 1 }, ['id'], (context, [item]) =>
                    withOne(context, item, (row, { id }) => {
                        const shown = show(row, context);
                        rows.remove(row);
                        return options.deletedWebPoliciesEchoed ? shown : { id, deleted: true };
                    })
                )
            ]
        };
    }
});
