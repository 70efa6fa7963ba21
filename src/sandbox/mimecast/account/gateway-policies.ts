import { failItem, formatDate, isFail, notAllowed, parseDate, restError } from '../protocol/envelope.ts';
import type { FailItem } from '../protocol/envelope.ts';
import { flag, maybe, oneOf, optional, take, text, wholeNumber } from '../protocol/fields.ts';
import type { Field, Fields, Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { restLists, rowOfPath } from '../protocol/plain-routes.ts';
import type { Operation, Rows } from '../protocol/plain-routes.ts';
import { pick } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { groups } from './groups.ts';
import type { Groups } from './groups.ts';
import { collection } from './thing.ts';
import type { Collection, Thing } from './thing.ts';

const base = '/policy-management/cloud-gateway/v1';
const anyProduct = ['Policy Management', 'Email Security Onboarding'];
const reads = 'Gateway | Policies | Read';
const edits = 'Gateway | Policies | Edit';

/** Whom a policy is for, on one side. */
interface Target {
    type: string;
    domain?: string;
    emailAddress?: string;
    /** Number of the group. */
    group?: number;
}

export interface GatewayPolicy {
    description: string;
    option?: string | undefined;
    /** Number of the definition. */
    definition?: number | undefined;
    fromPart: string;
    from: Target;
    /** Greylisting has none. */
    to?: Target | undefined;
    enabled: boolean;
    enforced: boolean;
    override: boolean;
    bidirectional: boolean;
    fromEternal: boolean;
    toEternal: boolean;
    fromDateTime?: string | undefined;
    toDateTime?: string | undefined;
    sourceIPs?: string[] | undefined;
    hostnames?: string[] | undefined;
    spfDomains?: string[] | undefined;
}

export const texts: Field<string[]> = {
    read(item, name) {
        const value = item[name];
        return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : notAllowed(item, name);
    }
};

/** Which field the value of a target stands in; types without one are for all of their kind. */
const valueOf: Readonly<Record<string, 'domain' | 'emailAddress' | 'groupId' | undefined>> = {
    email_domain: 'domain',
    individual_email_address: 'emailAddress',
    profile_group: 'groupId'
};
const withoutValue = ['everyone', 'internal_addresses', 'external_addresses'];

/** A target as it was written, with the number of its group. */
function targetOf(item: Item, side: string, context: RouteContext, of: Groups): Target | FailItem {
    const written = item[side];
    const type = isObject(written) ? String(written.type) : '';
    if (!isObject(written) || (!withoutValue.includes(type) && valueOf[type] === undefined)) {
        return notAllowed(item, side);
    }
    const field = valueOf[type];
    const value = field === undefined ? undefined : written[field];
    // A value that does not belong to the type is as wrong as one that is missing.
    const isOdd = Object.values(valueOf).some((other) => other !== undefined && other !== field && written[other] !== undefined);
    if (isOdd || (field !== undefined && (typeof value !== 'string' || value === ''))) {
        return failItem('err_policy_invalid_from_value', 'Invalid fromValue', { key: item, field: side, retryable: true });
    }
    if (field === 'groupId') {
        const read = context.ids.read('group', String(value), context);
        return typeof read === 'object' && of.groups.has(read.number) ? { type, group: read.number } : notAllowed(item, side);
    }
    return field === undefined ? { type } : { type, [field]: String(value) };
}

/** Number of the definition that an item names, which has to be one. */
function definitionOf(item: Item, context: RouteContext, definitions: Rows<object> | undefined): number | FailItem | undefined {
    if (definitions === undefined) {
        return undefined;
    }
    const id = text.read(item, 'definitionId');
    if (isFail(id)) {
        return id;
    }
    const read = context.ids.read(definitions.kind, id, context);
    return typeof read === 'object' && definitions.entries.has(read.number) ? read.number : notAllowed(item, 'definitionId');
}

function shownTarget({ group, ...rest }: Target, context: RouteContext, of: Groups): object {
    const found = group === undefined ? undefined : of.groups.get(group);
    return found === undefined ? rest : { ...rest, group: of.rows.show(found, context) };
}

interface Area {
    /** Part of the path, and name of the products. */
    area: string;
    products?: readonly string[];
    options?: readonly string[];
    /** Conditions it knows beside source addresses. */
    conditions?: readonly ('hostnames' | 'spfDomains')[];
    fromParts?: readonly string[];
    /** Policies of this area have no recipient. */
    withoutRecipient?: true;
    /** Dates are written under other names than they are read: `fromDate`, `toDate`. */
    shortDates?: true;
    /** Policies of this area name one of these. */
    definitions?: Thing<string, Rows<object>>;
}

/** What may be sent of a policy, beside whom it is for. */
function takesOf({ options, conditions = [], fromParts = ['envelope_from', 'header_from', 'both'] }: Area): Fields<Partial<GatewayPolicy>> {
    return {
        description: text,
        ...(options !== undefined && { option: oneOf(...options) }),
        fromPart: optional(oneOf(...fromParts), fromParts[0] ?? ''),
        enabled: optional(flag, true),
        override: optional(flag, false),
        bidirectional: optional(flag, false),
        sourceIPs: maybe(texts),
        ...Object.fromEntries(conditions.map((name) => [name, maybe(texts)]))
    };
}

/** From when on or until when: for ever, or a date, never both. */
function datesOf(item: Item, side: 'from' | 'to'): Partial<GatewayPolicy> | FailItem {
    const [date, eternal] = [item[`${side}DateTime`], item[`${side}Eternal`]];
    if (date === undefined) {
        return { [`${side}Eternal`]: true, [`${side}DateTime`]: undefined };
    }
    const ms = parseDate(date);
    return ms === undefined || eternal === true ? notAllowed(item, `${side}DateTime`) : { [`${side}Eternal`]: false, [`${side}DateTime`]: formatDate(ms) };
}

function refused({ errors: [error] }: FailItem): RouteReply {
    return restError(400, error?.code ?? '', error?.message ?? '', error?.field);
}

const noSuchPolicy = restError(404, 'not_found', 'The policy does not exist');

/** The row a path names, or why it cannot be had. An id that lost characters is refused without a word. */
function pathRow<Row extends object>(context: RouteContext, rows: Rows<Row>): Row | RouteReply {
    const isDamaged = context.ids.isDamaged(context.params.id ?? '');
    return isDamaged ? { status: 400, bytes: Buffer.alloc(0) } : (rowOfPath(context, rows, 'id') ?? noSuchPolicy);
}

const isReply = (value: object): value is RouteReply => 'status' in value;

/** What a route does with the row that its path names. */
const onPathRow =
    <Row extends object>(rows: Rows<Row>, answer: (row: Row, context: RouteContext) => RouteReply) =>
    (context: RouteContext): RouteReply => {
        const row = pathRow(context, rows);
        return isReply(row) ? row : answer(row, context);
    };

/** Reads one row. */
function readsOne<Row extends object>(rows: Rows<Row>, rules: Operation, show: (row: Row, context: RouteContext) => object): Route {
    return {
        ...rules,
        method: 'GET',
        family: 'rest',
        handle: onPathRow(rows, (row, context) => {
            const { id, ...rest } = show(row, context) as { id: string };
            return { status: 200, json: context.options.restWithoutId ? rest : { id, ...rest } };
        })
    };
}

/** Makes one row. */
function creates<Row extends object>(
    rows: Collection<Row>,
    rules: Operation,
    read: (context: RouteContext) => Row | FailItem,
    show: (row: Row, context: RouteContext) => object
): Route {
    return {
        ...rules,
        method: 'POST',
        family: 'rest',
        writes: true,
        handle(context) {
            const row = read(context);
            if (isFail(row)) {
                return refused(row);
            }
            const added = rows.add(row);
            return added === undefined
                ? restError(409, 'conflict', 'There is one like this already')
                : { status: 200, json: { id: (show(added, context) as { id: string }).id } };
        }
    };
}

/** Changes one row. */
function changes<Row extends object>(rows: Collection<Row>, rules: Operation, read: (row: Row, context: RouteContext) => Row | FailItem): Route {
    return {
        ...rules,
        method: 'PATCH',
        family: 'rest',
        writes: true,
        handle: onPathRow(rows, (row, context) => {
            const after = read(row, context);
            if (isFail(after)) {
                return refused(after);
            }
            return rows.change(row, after) === undefined ? restError(409, 'conflict', 'There is one like this already') : { status: 204, json: undefined };
        })
    };
}

/** Removes one row. */
function removes<Row extends object>(rows: Collection<Row>, rules: Operation): Route {
    return {
        ...rules,
        method: 'DELETE',
        family: 'rest',
        writes: true,
        handle: onPathRow(rows, (row) => {
            rows.remove(row);
            return { status: 204, json: undefined };
        })
    };
}

const portNumber: Field<number> = {
    read(item, name) {
        const port = wholeNumber.read(item, name);
        return isFail(port) || (port > 0 && port < 65_536) ? port : notAllowed(item, name);
    }
};

const selectorText: Field<string> = {
    read(item, name) {
        const value = text.read(item, name);
        return isFail(value) || value.length <= 256 ? value : notAllowed(item, name);
    }
};
const keyBits: Field<number> = { read: (item, name) => [1024, 2048].find((bits) => bits === item[name]) ?? notAllowed(item, name) };

export interface DeliveryRoute {
    description: string;
    hostname: string;
    port: number;
    authMechanisms?: string[] | undefined;
    username?: string | undefined;
}

function policyRoutes(rows: Collection<GatewayPolicy>, rules: Area, of: Groups, definitions: Rows<object> | undefined): Route[] {
    const { area, products = anyProduct, withoutRecipient = false, shortDates = false } = rules;
    const path = `${base}/${area}/policies`;
    const one = `${path}/{id}`;
    const [read, edit] = [
        { products, permission: reads },
        { products, permission: edits }
    ];
    const show = (row: GatewayPolicy, context: RouteContext): object => {
        const { definition, from, to, ...shown } = rows.show(row, context) as GatewayPolicy;
        return {
            ...shown,
            ...(definitions !== undefined && { definitionId: context.ids.give(definitions.kind, definition ?? 0, context) }),
            from: shownTarget(from, context, of),
            ...(to !== undefined && { to: shownTarget(to, context, of) })
        };
    };
    /** What a call says of a policy, with its dates under the names they are read by. */
    const said = ({ json }: RouteContext): Item | FailItem => {
        const item = isObject(json) ? json : {};
        const odd = [...(withoutRecipient ? ['to'] : []), ...(shortDates ? ['fromDateTime', 'toDateTime'] : [])].find((name) => item[name] !== undefined);
        if (odd !== undefined) {
            return notAllowed(item, odd);
        }
        const { fromDate, toDate, ...rest } = item;
        const dates = { ...(fromDate !== undefined && { fromDateTime: fromDate }), ...(toDate !== undefined && { toDateTime: toDate }) };
        return shortDates ? { ...rest, ...dates } : item;
    };
    /** A policy as an item says it; what the item leaves out is as in `before`, or has its default. */
    const written = (item: Item, context: RouteContext): GatewayPolicy | FailItem => {
        const values = take(takesOf(rules), item);
        const from = targetOf(item, 'from', context, of);
        const to = withoutRecipient ? undefined : targetOf(item, 'to', context, of);
        const dates = [datesOf(item, 'from'), datesOf(item, 'to')];
        const definition = definitionOf(item, context, definitions);
        const wrong = [values, from, to, definition, ...dates].find(isFail);
        return wrong ?? ({ enforced: false, ...values, definition, from, to, ...dates[0], ...dates[1] } as GatewayPolicy);
    };
    /** What an item that changes a policy would have to say to make it anew. */
    const whole = (row: GatewayPolicy, item: Item, context: RouteContext): Item => {
        const { from, to, definition, ...rest } = row;
        const named = definitions !== undefined && { definitionId: context.ids.give(definitions.kind, definition ?? 0, context) };
        const back = (target: Target | undefined): object | undefined =>
            target?.group === undefined ? target : { type: target.type, groupId: context.ids.give('group', target.group, context) };
        const now = { ...rest, ...named, from: back(from), to: back(to) };
        const dates = (['from', 'to'] as const).flatMap((side) => (item[`${side}Eternal`] === true ? [[`${side}DateTime`, undefined]] : []));
        const eternal = (['from', 'to'] as const).flatMap((side) => (item[`${side}DateTime`] === undefined ? [] : [[`${side}Eternal`, false]]));
        return { ...now, ...Object.fromEntries([...dates, ...eternal]), ...item };
    };
    return [
        restLists(rows, { path, ...read, under: 'definitions', show }),
        readsOne(rows, { path: one, ...read }, show),
        removes(rows, { path: one, ...edit }),
        creates(
            rows,
            { path, ...edit },
            (context) => {
                const item = said(context);
                return isFail(item) ? item : written(item, context);
            },
            show
        ),
        changes(rows, { path: one, ...edit }, (row, context) => {
            const item = said(context);
            const after = isFail(item) ? item : written(context.options.policyUpdatesReplace ? item : whole(row, item, context), context);
            return isFail(after) ? after : { ...after, enforced: row.enforced };
        })
    ];
}

/** Whom the first policies of a kind are for; the further ones are for everyone. */
const someTargets: readonly Target[] = [
    { type: 'email_domain', domain: 'partner-1.example' },
    { type: 'individual_email_address', emailAddress: 'bad@sender.example' },
    { type: 'external_addresses' },
    { type: 'profile_group', group: 1 }
];

function seeded(words: string, rules: Area, random: Random, size: number): GatewayPolicy[] {
    const { options, conditions = [], fromParts = ['both', 'envelope_from', 'header_from'], withoutRecipient, definitions } = rules;
    return Array.from({ length: size }, (_, i) => ({
        description: `${words} ${String(i + 1)}`,
        ...(options !== undefined && { option: pick(random, options) }),
        ...(definitions !== undefined && { definition: (i % 2) + 1 }),
        fromPart: pick(random, fromParts),
        from: someTargets[i] ?? { type: 'everyone' },
        ...(withoutRecipient === undefined && { to: { type: i % 2 === 0 ? 'everyone' : 'internal_addresses' } }),
        enabled: i % 5 !== 4,
        enforced: false,
        override: i % 3 === 1,
        bidirectional: false,
        fromEternal: i % 4 !== 3,
        toEternal: true,
        ...(i % 4 === 3 && { fromDateTime: '2026-01-06T09:30:00+0000' }),
        ...(i % 3 === 2 && { sourceIPs: ['192.0.2.0/24'] }),
        ...(i % 4 === 1 && Object.fromEntries(conditions.map((name) => [name, [`${name.toLowerCase()}.example.net`]])))
    }));
}

/** Fields in the order they are shown. */
const fields = { ...takesOf({ area: '', options: [''], conditions: ['hostnames', 'spfDomains'] }) };
const shownFields = Object.fromEntries(
    [
        ...['description', 'option', 'definition', 'fromPart', 'from', 'to', 'enabled', 'enforced', 'override', 'bidirectional'],
        ...['fromEternal', 'toEternal', 'fromDateTime', 'toDateTime', 'sourceIPs', 'hostnames', 'spfDomains']
    ].map((name) => [name, (fields as Record<string, Field<unknown>>)[name] ?? text])
) as Fields<GatewayPolicy>;

function policiesOf<const Name extends string>(name: Name, words: string, rules: Area) {
    return collection<Name, GatewayPolicy>({
        name,
        id: { name, plain: (policyid) => ({ policyid }) },
        fields: shownFields,
        key: ({ description, from, to }) => JSON.stringify([description, from, to]),
        size: 6,
        seed: ({ random }, size) => seeded(words, rules, random, size),
        routes: (rows, { of }) => policyRoutes(rows, rules, of(groups), rules.definitions && of(rules.definitions))
    });
}

/** Hosts that mail is delivered to. The form of their ids is not known. */
const deliveryRouteDefinitions = collection<'deliveryRouteDefinitions', DeliveryRoute>({
    name: 'deliveryRouteDefinitions',
    fields: { description: text, hostname: text, port: wholeNumber, authMechanisms: maybe(texts), username: maybe(text) },
    key: ({ description }) => description,
    size: 4,
    seed: (_, size) =>
        Array.from({ length: size }, (_row, i) => ({
            description: `Route ${String(i + 1)}`,
            hostname: `mail-${String(i + 1)}.example.com`,
            port: i % 2 === 0 ? 25 : 587,
            authMechanisms: i % 2 === 0 ? undefined : ['PLAIN'],
            username: i % 2 === 0 ? undefined : 'relay'
        })),
    routes(rows) {
        const path = `${base}/delivery-route/definitions`;
        const read = { products: anyProduct, permission: reads };
        const edit = { products: anyProduct, permission: edits };
        const takes = { description: text, hostname: text, port: optional(portNumber, 25) };
        return [
            restLists(rows, { path, ...read, under: 'definitions' }),
            readsOne(rows, { path: `${path}/{id}`, ...read }, rows.show),
            creates(rows, { path, ...edit }, (context) => take(takes, isObject(context.json) ? context.json : {}), rows.show),
            removes(rows, { path: `${path}/{id}`, ...edit })
        ];
    }
});

export interface SigningKey {
    description: string;
    domain: string;
    selector: string;
    signDkim: boolean;
    keyLength: number;
    dnsAddress: string;
    publicKey: string;
    validated: boolean;
}

/** How a key is published: nobody has looked for that yet. */
function published(domain: string, selector: string): Pick<SigningKey, 'dnsAddress' | 'publicKey' | 'validated'> {
    return { dnsAddress: `${selector}._domainkey.${domain}`, publicKey: `v=DKIM1; k=rsa; p=MIGf${selector}`, validated: false };
}

/** A new key as an item asks for it. */
function newKey(item: Item): SigningKey | FailItem {
    const wanted = take({ description: text, domain: text, selector: optional(selectorText, 'mimecast'), signDkim: flag, keyLength: keyBits }, item);
    return isFail(wanted) ? wanted : { ...wanted, ...published(wanted.domain, wanted.selector) };
}

/** A key as an item changes it: in these two fields, and in no other. */
function changedKey(row: SigningKey, item: Item): SigningKey | FailItem {
    const other = Object.keys(item).find((name) => name !== 'description' && name !== 'signDkim');
    const wanted =
        other === undefined ? take({ description: optional(text, row.description), signDkim: optional(flag, row.signDkim) }, item) : notAllowed(item, other);
    return isFail(wanted) ? wanted : { ...row, ...wanted };
}

/** Keys that outbound mail is signed with. */
const outboundDnsDefinitions = collection<'outboundDnsDefinitions', SigningKey>({
    name: 'outboundDnsDefinitions',
    fields: {
        description: text,
        domain: text,
        selector: text,
        signDkim: flag,
        keyLength: wholeNumber,
        dnsAddress: text,
        publicKey: text,
        validated: flag
    },
    key: ({ description }) => description,
    size: 4,
    seed: ({ company }, size) =>
        Array.from({ length: size }, (_row, i) => {
            const domain = company.domains[i] ?? `${String(i + 1)}.example.com`;
            return {
                description: `DKIM ${String(i + 1)}`,
                domain,
                selector: `mc${String(i + 1)}`,
                signDkim: i % 3 !== 2,
                keyLength: i % 2 === 0 ? 2048 : 1024,
                ...published(domain, `mc${String(i + 1)}`),
                validated: i % 3 !== 1
            };
        }),
    routes(rows) {
        const path = `${base}/dns-authentication-outbound/definitions`;
        const read = { products: anyProduct, permission: reads };
        const edit = { products: anyProduct, permission: edits };
        return [
            restLists(rows, { path, ...read, under: 'definitions' }),
            readsOne(rows, { path: `${path}/{id}`, ...read }, rows.show),
            creates(rows, { path, ...edit }, (context) => newKey(isObject(context.json) ? context.json : {}), rows.show),
            changes(rows, { path: `${path}/{id}`, ...edit }, (row, context) => changedKey(row, isObject(context.json) ? context.json : {})),
            removes(rows, { path: `${path}/{id}`, ...edit })
        ];
    }
});

/** Policies of the gateway, a kind for each of their areas, and the definitions that some of them name. */
export const gatewayPolicies = [
    policiesOf('blockedSenderPolicies', 'Block', { area: 'blocked-senders', products: ['Policy Management'], options: ['block_sender', 'no_action'] }),
    policiesOf('antiSpoofingPolicies', 'Spoofing', {
        area: 'anti-spoofing',
        options: ['apply', 'apply_non_mimecast', 'no_action'],
        conditions: ['hostnames']
    }),
    policiesOf('antiSpoofingBypassPolicies', 'Bypass', {
        area: 'anti-spoofing-bypass',
        options: ['enable_bypass', 'disable_bypass'],
        conditions: ['spfDomains'],
        fromParts: ['both']
    }),
    policiesOf('greylistingPolicies', 'Greylisting', { area: 'greylisting', options: ['apply', 'no_action'], withoutRecipient: true, shortDates: true }),
    policiesOf('deliveryRoutePolicies', 'Delivery', { area: 'delivery-route', definitions: deliveryRouteDefinitions }),
    policiesOf('outboundDnsPolicies', 'Signing', { area: 'dns-authentication-outbound', definitions: outboundDnsDefinitions }),
    deliveryRouteDefinitions,
    outboundDnsDefinitions
] as const;
