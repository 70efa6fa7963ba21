import * as z from 'zod';
import { cut, isRecord, unexpectedReply } from '../api/errors.js';
import { isArray } from '../api/globals.js';
import { itemsOf } from '../api/pages.js';
import { webPolicies } from '../operations/web-policies.js';
import { computedField, listField, textField } from './fields.js';
import { asEnvelope, flat, policyThing, writtenAs } from './policy.js';
import { thing } from './thing.js';
import { filledText, flag, object, ownOnly, text } from './values.js';
import type { Nango, Reply } from '../api/request.js';
import type { Row } from './values.js';

const location = thing({ ip: textField('Example: 192.0.2.1'), location: textField('Example: Head office') });
const scope = policyThing({ locations: listField('Only at these places; empty when it does not matter. Example: []', location) });
const listedUrl = thing({
    action: textField('allow or block. Example: block'),
    type: textField('url or domain. Example: domain'),
    value: textField('The URL or the domain. Example: example.org')
});

/** URLs and domains that may or may not be opened, and by whom. It is in no record: no operation lists these. */
export const webPolicy = thing({
    id: computedField(
        z.string().describe("Mimecast's handle of it, which may be another one at the next read: keep the latest. Example: syn-web-1"),
        (row) => filledText(row['id']) ?? ''
    ),
    description: textField('What it is called. Example: Web demo'),
    policies: listField('For whom and when it holds; usually one.', { schema: scope.schema, record: (row: Row) => scope.record(flat(row)) }),
    urls: listField('What it allows and blocks.', listedUrl)
});

/** The one policy that an answer to a read holds, with the latest handle of it. */
export function webPolicyIn(nango: Nango, reply: Reply, asked: string): Row & { id: string; description: string } {
    const [row, ...others] = itemsOf(nango, webPolicies.read, reply);
    if (!isRecord(row) || others.length > 0 || typeof row['description'] !== 'string') {
        throw unexpectedReply(nango, webPolicies.read, 'it describes no one policy', reply);
    }
    return { ...row, id: filledText(row['id']) ?? asked, description: row['description'] };
}

/** As many as a policy takes. */
export const MOST_URLS = 5000;

const { input, made, changed } = writtenAs(asEnvelope, {});
export const webPolicyInput = input;
export const webPolicyId = z
    .string()
    .min(1)
    .max(2000)
    .describe('Handle of the policy: the id that create-web-policy answered, or a later answer. Example: syn-web-1');

const named = {
    type: z.enum(['url', 'domain']).describe('Example: domain'),
    value: z.string().min(1).max(2000).regex(/^\S+$/, 'A URL or a domain has no white space.').describe('The URL or the domain. Example: example.org')
};
export const namedUrl = z.strictObject(named);
export const urlInput = z.strictObject({ action: z.enum(['allow', 'block']).describe('Example: block'), ...named });
type Url = z.output<typeof urlInput>;
type NamedUrl = z.output<typeof namedUrl>;

/** What makes two URLs of a policy the same. */
function urlKey({ type, value }: Row): string {
    const known = text(value) ?? '';
    return `${text(type) ?? ''} ${type === 'domain' ? known.toLowerCase() : known}`;
}

/** What is wrong with a list in which a URL stands twice. */
export function repeatedUrl(field: string, urls: readonly NamedUrl[]): { field: string; message: string } | undefined {
    const seen = new Set<string>();
    const twice = urls.map(urlKey).find((key) => seen.size === seen.add(key).size);
    return twice === undefined ? undefined : { field, message: `"${cut(twice, 200)}" is named twice: say once what shall become of it.` };
}

/** A policy as it is written: other than where it is read, what holds for whom is flat. */
export interface WrittenWebPolicy {
    description: string;
    policies: Row[];
    urls: (Url & { id?: string })[];
}

export function newWebPolicy({ urls, ...asked }: { description: string; urls: Url[] }): WrittenWebPolicy {
    return { description: asked.description, policies: [made(asked)], urls };
}

/** Which key of a target holds its value. How devices, which a policy can be for as well, are written is not known. */
const WRITABLE = ownOnly<Record<string, string | undefined>>({
    ...{ everyone: 'type', internal_addresses: 'type', external_addresses: 'type', free_mail_domains: 'type' },
    ...{ email_domain: 'emailDomain', individual_email_address: 'emailAddress', profile_group: 'groupId' },
    ...{ address_attribute_value: 'attribute', header_display_name: 'headerDisplayName' }
});

/**
 * A policy as it can be written back, or what of it cannot be: an update sends all of it, and what is missing would be lost.
 *
 * @param row the policy as Mimecast answers it now
 */
export function writtenWebPolicy({ description, policies, urls }: Row & { description: string }): WrittenWebPolicy | string {
    if (!isArray(policies) || policies.length === 0 || !policies.every(isRecord)) {
        return 'Mimecast does not say for whom it is';
    }
    if (!isArray(urls) || !urls.every(isWholeUrl)) {
        return 'Mimecast does not say all of its URLs';
    }
    const scopes = policies.map(flat);
    if (scopes.some(({ locations }) => locations !== undefined && locations !== null && !(isArray(locations) && locations.length === 0))) {
        return 'it holds at certain places only, which cannot be written';
    }
    const written = scopes.map(({ id, enforced, ...policy }) => ({ id, ...(flag(enforced) !== null && { enforced }), ...changed(policy, {}).now }));
    return written.every(isWholeScope)
        ? { description, policies: written, urls: urls.map(({ id, action, type, value }) => ({ id, action, type, value })) }
        : 'it is for devices, or Mimecast does not say for whom';
}

function isWholeUrl(url: unknown): url is Url & { id: string } {
    return isRecord(url) && filledText(url['id']) !== null && urlInput.safeParse({ action: url['action'], type: url['type'], value: url['value'] }).success;
}

function isWholeScope(policy: Row): boolean {
    const targets = [policy['from'], policy['to']].map((target) => object(target) ?? {});
    return [policy['id'], policy['description'], ...targets.map((target) => target[WRITABLE[text(target['type']) ?? ''] ?? ''])].every(Boolean);
}

export interface WebPolicyChanges {
    description?: string | undefined;
    addUrls?: Url[] | undefined;
    removeUrls?: NamedUrl[] | undefined;
    /** Whom and when it holds for. */
    others: Row;
}

export function changedWebPolicy(
    now: WrittenWebPolicy,
    { description = now.description, addUrls = [], removeUrls = [], others }: WebPolicyChanges
): WrittenWebPolicy {
    const added = new Map(addUrls.map((url) => [urlKey(url), url]));
    const removed = new Set(removeUrls.map(urlKey));
    const kept = now.urls.filter((url) => !removed.has(urlKey(url)));
    const known = new Set(kept.map(urlKey));
    return {
        description,
        policies: now.policies.map(({ id, enforced, ...policy }) => ({
            ...{ id, ...(enforced !== undefined && { enforced }) },
            // Both have a name, usually the same.
            ...changed(policy, { ...others, ...(policy['description'] === now.description && { description }) }).after
        })),
        urls: [...kept.map((url) => ({ ...url, action: added.get(urlKey(url))?.action ?? url.action })), ...addUrls.filter((url) => !known.has(urlKey(url)))]
    };
}

/** All that is said of a policy, under one name each, so that two can be compared. */
export function factsOf({ description, policies, urls }: WrittenWebPolicy): Row {
    const scopes = policies.flatMap((policy, at) => Object.entries(policy).map(([field, value]) => [`policies.${at}.${field}`, value]));
    return { description, ...(Object.fromEntries(scopes) as Row), ...urlFacts(urls) };
}

const urlFacts = (urls: readonly Row[]): Row => Object.fromEntries(urls.map((url) => [`urls: ${urlKey(url)}`, url['action']]));

/** Whether an answer shows other URLs than there are to be; one that shows none leaves that open, and a new one may be shown in another form than it was sent. */
export function showsOtherUrls({ urls }: Row, now: WrittenWebPolicy, after: WrittenWebPolicy): boolean {
    const [before, wanted] = [now, after].map((policy) => urlFacts(policy.urls)) as [Row, Row];
    const shown = isArray(urls) ? urlFacts(urls.map((url) => object(url) ?? {})) : wanted;
    return Object.keys(shown).length !== Object.keys(wanted).length || Object.keys(before).some((key) => shown[key] !== wanted[key]);
}
