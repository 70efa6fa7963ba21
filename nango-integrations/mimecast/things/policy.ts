import * as z from 'zod';
import { basicDate, parseDate } from '../api/dates.js';
import { isArray } from '../api/globals.js';
import { secureNumber } from '../api/secure-id.js';
import { computedField, flagField, idField, textField, textListField } from './fields.js';
import { identityOf } from './identity.js';
import { thing } from './thing.js';
import { filledText, flag, list, moment, object, text } from './values.js';
import type { Field, TextField } from './fields.js';
import type { Row } from './values.js';

/**
 * Who a policy is about, on one side of the mail. Mimecast nests it, with a handle of the group in it; flat, it is what a table of policies shows.
 */
const sides = { from: 'sender', to: 'recipient' } as const;
type Side = keyof typeof sides;

/** Where the value of a target stands. `domain` and `emailDomain` are the same in two families of operations. */
const VALUE_KEYS = ['emailAddress', 'domain', 'emailDomain', 'headerDisplayName'];

function typeField(side: Side): TextField {
    return textField(
        `Which ${sides[side]}s it is for: everyone, internal_addresses, external_addresses, email_domain, profile_group, address_attribute_value, individual_email_address and others. Example: email_domain`,
        `${side}.type`,
        `${side}Type`
    );
}

function valueField(side: Side): Field<z.ZodNullable<z.ZodString>> {
    return computedField(
        z
            .string()
            .nullable()
            .describe(
                `The domain, the address, the display name, the name of the group or the value of the attribute that is meant; null where the type says it all. Example: example.net`
            ),
        (row) => valueOf(row, side),
        ...VALUE_KEYS.map((key) => `${side}.${key}`),
        `${side}Value`
    );
}

function valueOf(row: Row, side: Side): string | null {
    const target = object(row[side]) ?? {};
    const [value] = VALUE_KEYS.flatMap((key) => filledText(target[key]) ?? []);
    return value ?? filledText(object(target['attribute'])?.['value']) ?? filledText(object(target['group'])?.['description']);
}

function groupField(side: Side): Field<z.ZodNullable<z.ZodString>> {
    return computedField(
        z
            .string()
            .nullable()
            .describe(`Mimecast's number of the group, as in the id of a Group record; null without a group, or where its id does not show it. Example: 4711`),
        (row) => groupOf(row, side),
        `${side}.group`
    );
}

function groupOf(row: Row, side: Side): string | null {
    const target = object(row[side]) ?? {};
    return secureNumber(object(target['group'])?.['id'] ?? target['groupId'], 'folderid') ?? null;
}

/** The first and the last day there is: how a policy without a beginning or an end reads back. */
const ETERNAL = /^(1900-01-01|2100-01-01)/;

function dateField(side: Side, what: string): Field<z.ZodNullable<z.ZodString>> {
    return computedField(
        z.string().nullable().describe(`${what}, ISO 8601 in UTC; null for always. Example: 2026-01-06T09:30:00.000Z`),
        (row) => {
            const date = moment(row[`${side}DateTime`] ?? row[`${side}Date`]);
            return date === null || flag(row[`${side}Eternal`]) === true || ETERNAL.test(date) ? null : date;
        },
        ...[`${side}DateTime`, `${side}Date`, `${side}Eternal`]
    );
}

/** The id of a policy: its number, or what it is called and whom it is for. */
function policyId(row: Row): string | null {
    const number = secureNumber(row['id'], 'policyid');
    const name = filledText(row['description']);
    const type = (side: Side): string | null => text(object(row[side])?.['type'] ?? row[`${side}Type`]);
    return number ?? (name === null ? null : keyOf(name, type('from'), valueOf(row, 'from'), type('to'), valueOf(row, 'to')));
}

const keyOf = (...facts: (string | null)[]): string => identityOf(...facts);

/** The id that a record would have without its number. */
export function policyKey({ description, fromType, fromValue, toType, toValue }: Record<'description' | `${Side}${'Type' | 'Value'}`, string | null>): string {
    return keyOf(description, fromType, fromValue, toType, toValue);
}

/** What all kinds of policies have in common. */
const common = {
    id: idField(
        "Mimecast's number of the policy, which stays when it is renamed; where Mimecast's ids do not show it, made from description, sender and recipient. Example: 4711",
        policyId
    ),
    description: textField('What it is called. Example: Block demo'),
    fromPart: textField('Which sender is looked at: envelope_from, header_from or both. Example: both'),
    fromType: typeField('from'),
    fromValue: valueField('from'),
    fromGroup: groupField('from'),
    toType: typeField('to'),
    toValue: valueField('to'),
    toGroup: groupField('to'),
    enabled: flagField('Whether it is switched on. Example: true'),
    enforced: flagField('Example: false'),
    override: flagField('Whether it goes before others that fit as well. Example: false'),
    bidirectional: flagField('Whether it also holds with sender and recipient exchanged. Example: false'),
    fromDate: dateField('from', 'From when on it holds'),
    toDate: dateField('to', 'Until when it holds'),
    sourceIPs: textListField(
        'Only for mail from these addresses, as CIDR; null when it does not matter. Example: ["192.0.2.0/24"]',
        'sourceIPs',
        'conditions.sourceIPs'
    )
};

/** A kind of policy: the fields of its own, beside those of all policies. */
export function policyThing<F extends Record<string, Field>>(own: F, without: string[] = []) {
    const { id, description, ...others } = common;
    return thing(
        { id, description, ...own, ...others },
        {
            opened: ['from', 'to', 'conditions'],
            without: [...(['from', 'to'] as const).flatMap((side) => ['group', 'groupId', 'attribute'].map((key) => `${side}.${key}`)), ...without]
        }
    );
}

export const hostnamesField = textListField(
    'Only for mail from these hosts; null when it does not matter. Example: ["mail.example.net"]',
    'hostnames',
    'conditions.hostnames'
);
export const spfDomainsField = textListField(
    'Only for mail that the SPF record of these domains permits; null when it does not matter. Example: ["spf.example.net"]',
    'spfDomains',
    'conditions.spfDomains'
);

/** A row of `/api/policy` with the fields of the policy in it beside its own, without the copies of what stands in the targets. Old samples have a list of one policy there. */
export function flat(row: Row): Row {
    const { policy, ...rest } = row;
    const inner = object(isArray(policy) && policy.length === 1 ? policy[0] : policy);
    if (inner === null) {
        return row;
    }
    const copies = (['from', 'to'] as const).flatMap((side) => (object(inner[side]) === null ? [] : [`${side}Type`, `${side}Value`]));
    return { ...Object.fromEntries(Object.entries(inner).filter(([key]) => !copies.includes(key))), ...rest };
}

// What is sent.

/** How a family of operations writes a policy. */
interface Writing {
    domain: 'domain' | 'emailDomain';
    date: 'Date' | 'DateTime';
    /** Conditions stand in an object of their own. */
    nested: boolean;
}
/** Policies of the REST family. */
export const asRest: Writing = { domain: 'domain', date: 'DateTime', nested: false };
/** Greylisting, whose dates have another name when they are written than when they are read. */
export const asGreylisting: Writing = { ...asRest, date: 'Date' };
/** Policies of `/api/policy`. */
export const asEnvelope: Writing = { domain: 'emailDomain', date: 'Date', nested: true };

const CONDITIONS = ['sourceIPs', 'hostnames', 'spfDomains'];
const PLAIN = ['description', 'comment', 'option', 'fromPart', 'enabled', 'override', 'bidirectional'];

/** Which key of a target its value is. Types without one need none. */
const VALUE_OF: Readonly<Record<string, 'domain' | 'emailAddress' | 'groupId' | undefined>> = {
    email_domain: 'domain',
    individual_email_address: 'emailAddress',
    profile_group: 'groupId'
};

function targetInput(side: Side) {
    return z
        .strictObject({
            // Policies can also be made for the value of an attribute: the id of an attribute is in no answer that is known.
            type: z
                .enum(['everyone', 'internal_addresses', 'external_addresses', 'email_domain', 'profile_group', 'individual_email_address'])
                .describe('Example: email_domain'),
            value: z
                .string()
                .min(1)
                .max(2000)
                .optional()
                .describe('The domain, the address, or the id of the group as list-groups gives it just now; only for these three types. Example: example.net')
        })
        .refine(({ type, value }) => (VALUE_OF[type] === undefined) === (value === undefined), {
            path: ['value'],
            message: 'Give a value for email_domain, individual_email_address and profile_group, and none for the others.'
        })
        .refine(({ type, value = '' }) => type !== 'profile_group' || !/^\d+$/.test(value), {
            path: ['value'],
            message: "That is the id of a group's record. Mimecast takes its handle: the id that list-groups gives just now."
        })
        .describe(`Which ${sides[side]}s it is for.`);
}

const dateInput = (what: string) =>
    z
        .string()
        .refine((date) => parseDate(date) !== undefined, 'Write a date as ISO 8601, for example 2026-01-06T09:30:00Z.')
        .nullable()
        .optional()
        .describe(`${what}, ISO 8601; null for always. Example: 2026-01-06T09:30:00Z`);

const texts = (what: string) => z.array(z.string().min(1).max(500)).max(1000).optional().describe(what);

/** What a caller says of a policy. Whom it is for has to be said: left out, it would be for everyone. */
const policyInput = {
    description: z.string().min(1).max(1000).describe('What it is called. Example: Block demo'),
    from: targetInput('from'),
    to: targetInput('to'),
    fromPart: z.enum(['envelope_from', 'header_from', 'both']).optional().describe("Which sender is looked at; Mimecast's default when absent. Example: both"),
    enabled: z.boolean().optional().describe('Whether it is switched on. Example: true'),
    override: z.boolean().optional().describe('Whether it goes before others that fit as well. Example: false'),
    bidirectional: z.boolean().optional().describe('Whether it also holds with sender and recipient exchanged. Example: false'),
    fromDate: dateInput('From when on it holds'),
    toDate: dateInput('Until when it holds'),
    sourceIPs: texts('Only for mail from these addresses, as CIDR. Example: ["192.0.2.0/24"]')
};
export const hostnamesInput = texts('Only for mail from these hosts. Example: ["mail.example.net"]');
export const spfDomainsInput = texts('Only for mail that the SPF record of these domains permits. Example: ["spf.example.net"]');

/** What is sent of an input: only what it names. */
function partOf(input: Row, { domain, date, nested }: Writing): Row {
    const part = picked(input, PLAIN);
    for (const side of ['from', 'to'] as const) {
        const target = object(input[side]);
        const key = VALUE_OF[String(target?.['type'])];
        if (target !== null) {
            part[side] = { type: target['type'], ...(key !== undefined && { [key === 'domain' ? domain : key]: target['value'] }) };
        }
        const when = input[`${side}Date`];
        if (when !== undefined) {
            // A date beside "for ever" is refused.
            part[`${side}Eternal`] = when === null;
            part[`${side}${date}`] = when === null ? undefined : basicDate(parseDate(when) ?? 0);
        }
    }
    const conditions = picked(input, CONDITIONS);
    return nested ? { ...part, ...(Object.keys(conditions).length > 0 && { conditions }) } : { ...part, ...conditions };
}

/** What can be done with a kind of policy that can be made and changed: what a caller says of one, and how that is sent. */
export function writtenAs<Own extends z.ZodRawShape>(writing: Writing, own: Own) {
    const { description, ...others } = policyInput;
    return {
        input: { description, ...own, ...others },
        made: (input: Row): Row => newPolicy(input, writing),
        differences: (row: Row, made: Row): string[] | undefined => differencesOf(row, made, writing),
        changed: (row: Row, input: Row): { now: Row; after: Row } => changedPolicy(row, input, writing)
    };
}

type Written = Omit<ReturnType<typeof writtenAs>, 'input'>;

/** The same of policies that name something by its handle: in `key` of a row, in `asked` of an input. */
export function naming<W extends Written>(written: W, key: string, asked: string, isSame = (one: unknown, other: unknown): boolean => one === other): W {
    const part = (value: unknown): Row => (value === undefined ? {} : { [key]: value });
    return {
        ...written,
        made: (input: Row): Row => ({ ...written.made(input), ...part(input[asked]) }),
        differences: (row: Row, { [key]: wanted, ...policy }: Row): string[] | undefined => {
            const fields = written.differences(row, policy);
            return fields === undefined || isSame(row[key], wanted) ? fields : [...fields, asked];
        },
        changed: (row: Row, input: Row): { now: Row; after: Row } => {
            const { now, after } = written.changed(row, input);
            const next = input[asked] === undefined || isSame(row[key], input[asked]) ? row[key] : input[asked];
            return { now: { ...now, ...part(row[key]) }, after: { ...after, ...part(next) } };
        }
    };
}

/** Policies that name a definition, by the id of its record, in place of which a verb sends the handle of today. Which conditions they take is not described: none is asked for. */
export function writtenWithDefinition(what: string, names: string) {
    const definitionId = z
        .string()
        .min(1)
        .max(255)
        .describe(`${what}: the id of the definition, as in the records of ${names} and the answers of list-${names}. Example: route demo`);
    const { input, ...written } = naming(writtenAs(asRest, { definitionId }), 'definitionId', 'definitionId');
    const { sourceIPs: _, ...withoutConditions } = input;
    return { ...written, input: withoutConditions };
}

/** A new policy as it is sent. */
function newPolicy(input: Row, writing: Writing): Row {
    return present({ fromEternal: true, toEternal: true, ...partOf(input, writing) });
}

/** What of a policy as Mimecast answers can be sent back. */
function standing(row: Row, { domain, date, nested }: Writing): Row {
    // Only one of the two families takes it back.
    const part = picked(row, [...PLAIN, ...(nested ? ['enforced'] : []), ...CONDITIONS, 'conditions']);
    for (const side of ['from', 'to'] as const) {
        const target = object(row[side]);
        const type = text(row[`${side}Type`]);
        if (target === null && type !== null) {
            // The older form has them flat. Left out, it would be for everyone; without its value, Mimecast refuses it.
            const key = VALUE_OF[type];
            part[side] = { type, ...(key !== undefined && { [key === 'domain' ? domain : key]: row[`${side}Value`] }) };
        }
        if (target !== null) {
            const groupId = target['groupId'] ?? object(target['group'])?.['id'];
            part[side] = { ...picked(target, ['type', ...VALUE_KEYS, 'attribute']), ...(groupId !== undefined && { groupId }) };
        }
        const when = text(row[`${side}${date}`]);
        const told = flag(row[`${side}Eternal`]);
        const isEternal = told ?? (when !== null && ETERNAL.test(when));
        // Of a side that says nothing nobody knows, and nothing is sent back.
        part[`${side}Eternal`] = told === null && when === null ? undefined : isEternal;
        // In the form in which Mimecast takes it: reads have others.
        const at = when === null ? undefined : parseDate(when);
        part[`${side}${date}`] = isEternal ? undefined : at === undefined ? (when ?? undefined) : basicDate(at);
    }
    return part;
}

/**
 * A policy with some changes, whole: nobody knows whether what an update leaves out stays as it is.
 *
 * @param row the policy as Mimecast answers it now
 */
function changedPolicy(row: Row, input: Row, writing: Writing): { now: Row; after: Row } {
    const now = standing(row, writing);
    const part = partOf(input, writing);
    const conditions = part['conditions'] === undefined ? {} : { conditions: { ...object(now['conditions']), ...object(part['conditions']) } };
    return { now: present(now), after: present({ ...now, ...part, ...conditions }) };
}

/** What a policy is where nobody says it; Mimecast documents a default of "fromPart" for one family alone. */
const DEFAULTS = { enabled: true, override: false, bidirectional: false };

/** What two policies that are meant to be one have in common. */
const NAMING = ['description', 'from', 'to'];

/** In what a policy is other than a new one would be, with Mimecast's defaults for what the new one leaves out; nothing where the two are called otherwise, or are for others. */
function differencesOf(row: Row, wanted: Row, writing: Writing): string[] | undefined {
    const now = standing(row, writing);
    const said = Object.entries(wanted).flatMap(([key, value]) => (key === 'conditions' || sameAs(now[key] ?? null, value) ? [] : [key]));
    // A side that a row does not tell may be the same one.
    if (said.some((field) => NAMING.includes(field) && (field === 'description' || now[field] !== undefined))) {
        return undefined;
    }
    const unsaid = Object.entries({ ...DEFAULTS, ...(writing.nested && { fromPart: 'envelope_from' }) }).flatMap(([key, value]) =>
        wanted[key] !== undefined || now[key] === undefined || sameAs(now[key], value) ? [] : [key]
    );
    const conditions = CONDITIONS.filter((name) => !sameAs(conditionOf(now, name), conditionOf(wanted, name)));
    return [...new Set([...said, ...unsaid, ...conditions])];
}

const conditionOf = (policy: Row, name: string): unknown[] => list(policy[name]) ?? list(object(policy['conditions'])?.[name]) ?? [];

function sameAs(one: unknown, other: unknown): boolean {
    const [first, second] = [list(one), list(other)];
    if (first !== null && second !== null) {
        return first.length === second.length && first.every((item, index) => item === second[index]);
    }
    if (typeof other === 'boolean') {
        return flag(one) === other;
    }
    const inner = object(other);
    return inner === null ? one === other : Object.entries(inner).every(([key, value]) => sameAs(partOfTarget(one, key), comparable(key, value)));
}

/** A group is the same by its number: its handle may be another one at every read. */
const numbered = (groupId: unknown): unknown => secureNumber(groupId, 'folderid') ?? groupId;

/** Domains and addresses are the same in capitals. */
function comparable(key: string, value: unknown): unknown {
    return key === 'groupId'
        ? numbered(value)
        : ['domain', 'emailDomain', 'emailAddress'].includes(key) && typeof value === 'string'
          ? value.toLowerCase()
          : value;
}

const partOfTarget = (target: unknown, key: string): unknown => comparable(key, (object(target) ?? {})[key] ?? null);

function picked(row: Row, keys: readonly string[]): Row {
    return Object.fromEntries(keys.flatMap((key) => (row[key] === undefined || row[key] === null ? [] : [[key, row[key]]])));
}

function present(row: Row): Row {
    return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
