/**
 * What the posture report looks for: one rule after the other, each with what it stands on. Add a rule to the list and it is judged, documented and tested.
 */
import type { Models } from '../functions.generated.ts';
import type { ModelName } from '../records.ts';

/** How much a finding matters: `high` lets unwanted mail in or mail out unprotected, `medium` weakens a protection, `low` is worth knowing. */
export type Severity = 'high' | 'medium' | 'low';

/** What a rule has to say of one record, or of a whole list. */
export interface Verdict {
    reason: string;
    /** The fields it follows from, as they are in the records. */
    evidence: Record<string, unknown>;
    /** The record it is about. Absent where something is missing. */
    record?: { model: ModelName; id: string };
}

/** Records of the models a rule asks for. */
export type Facts<Name extends ModelName> = { readonly [Model in Name]: readonly Models[Model][] };

export interface Rule<Name extends ModelName = ModelName> {
    /** Stays the same for ever: findings are kept under it. */
    id: string;
    title: string;
    severity: Severity;
    /** What it is judged by. Where one of them is not synchronised whole, the rule is not judged. */
    models: readonly Name[];
    /** What it stands on. */
    source: string;
    judge(facts: Facts<Name>, now: Date): Verdict[];
}

/** What nobody can judge, because Mimecast's API does not show it. It is reported as not judged, never as passed. */
export const notShown: readonly { id: string; title: string; why: string }[] = [
    { id: 'permitted-senders', title: 'Permitted senders are few', why: 'The API sets permitted and blocked senders and does not list them.' },
    { id: 'administrators', title: 'Administrators are few', why: 'The API lists roles, not who holds them.' },
    {
        id: 'mail-routing',
        title: 'Mail reaches the domains through Mimecast only',
        why: 'The API shows no policies for inbound connections, and no DNS records to the syncs.'
    },
    { id: 'protection-mode', title: 'The gateway protects', why: 'The values of its protection mode are not documented.' }
];

const policyMeaning = "meaning of the policy's option and targets in Mimecast's API";

export const rules: readonly Rule[] = [
    rule({
        id: 'anti-spoofing-missing',
        title: 'An anti-spoofing policy is in force',
        severity: 'high',
        models: ['AntiSpoofingPolicy'],
        source: policyMeaning,
        judge({ AntiSpoofingPolicy: policies }, now) {
            const applied = policies.filter((policy) => isInForce(policy, now) && (policy.option === 'apply' || policy.option === 'apply_non_mimecast'));
            return applied.length > 0
                ? []
                : [
                      {
                          reason: 'Mail from outside may bear an address of the account: no anti-spoofing policy that is in force applies.',
                          evidence: { policies: policies.length }
                      }
                  ];
        }
    }),
    rule({
        id: 'anti-spoofing-exception',
        title: 'Exceptions from anti-spoofing are bound to hosts or addresses',
        severity: 'high',
        models: ['AntiSpoofingPolicy'],
        source: policyMeaning,
        judge: ({ AntiSpoofingPolicy: policies }, now) =>
            policies
                .filter((policy) => isInForce(policy, now) && policy.option === 'no_action' && isEmpty(policy.sourceIPs) && isEmpty(policy.hostnames))
                .map((policy) => ({
                    reason: 'Whoever bears such a sender address passes, wherever the mail comes from.',
                    evidence: picked(policy, 'description', 'option', 'fromType', 'fromValue', 'toType', 'toValue', 'sourceIPs', 'hostnames'),
                    record: { model: 'AntiSpoofingPolicy', id: policy.id }
                }))
    }),
    rule({
        id: 'anti-spoofing-bypass-unbound',
        title: 'Bypasses of anti-spoofing name the domains whose SPF record counts',
        severity: 'high',
        models: ['AntiSpoofingBypassPolicy'],
        source: policyMeaning,
        judge: ({ AntiSpoofingBypassPolicy: policies }, now) =>
            policies
                .filter((policy) => isInForce(policy, now) && policy.option === 'enable_bypass' && isEmpty(policy.spfDomains))
                .map((policy) => ({
                    reason: 'Mail passes anti-spoofing without a domain whose SPF record has to permit it.',
                    evidence: picked(policy, 'description', 'option', 'fromType', 'fromValue', 'spfDomains'),
                    record: { model: 'AntiSpoofingBypassPolicy', id: policy.id }
                }))
    }),
    rule({
        id: 'blocked-senders-undone',
        title: 'No policy exempts everyone from the blocked senders',
        severity: 'high',
        models: ['BlockedSenderPolicy'],
        source: policyMeaning,
        judge: ({ BlockedSenderPolicy: policies }, now) =>
            policies
                .filter((policy) => isInForce(policy, now) && policy.option === 'no_action' && isForAll(policy.fromType) && isForAll(policy.toType))
                .map((policy) => ({
                    reason: 'It takes mail of every sender for every recipient out of the blocked senders.',
                    evidence: picked(policy, 'description', 'option', 'fromType', 'toType', 'override'),
                    record: { model: 'BlockedSenderPolicy', id: policy.id }
                }))
    }),
    rule({
        id: 'greylisting-off',
        title: 'A greylisting policy is in force',
        severity: 'low',
        models: ['GreylistingPolicy'],
        source: policyMeaning,
        judge({ GreylistingPolicy: policies }, now) {
            return policies.some((policy) => isInForce(policy, now) && policy.option === 'apply')
                ? []
                : [{ reason: 'Mail of unknown senders is not put off at first.', evidence: { policies: policies.length } }];
        }
    }),
    rule({
        id: 'url-permitted-widely',
        title: 'Permitted URLs are not whole domains',
        severity: 'medium',
        models: ['ManagedUrl'],
        source: "meaning of action and matchType in Mimecast's API",
        judge: ({ ManagedUrl: urls }) =>
            urls
                .filter(({ action, matchType }) => action === 'permit' && matchType === 'domain')
                .map((url) => ({
                    reason: 'Every link to the domain is opened without a check.',
                    evidence: picked(url, 'url', 'action', 'matchType', 'comment'),
                    record: { model: 'ManagedUrl', id: url.id }
                }))
    }),
    rule({
        id: 'url-clicks-not-logged',
        title: 'Clicks on permitted URLs are logged',
        severity: 'low',
        models: ['ManagedUrl'],
        source: "meaning of disableLogClick in Mimecast's API",
        judge: ({ ManagedUrl: urls }) =>
            urls
                .filter(({ action, disableLogClick }) => action === 'permit' && disableLogClick === true)
                .map((url) => ({
                    reason: 'Who opened it will not be known.',
                    evidence: picked(url, 'url', 'action', 'matchType', 'disableLogClick'),
                    record: { model: 'ManagedUrl', id: url.id }
                }))
    }),
    rule({
        id: 'dkim-missing',
        title: 'Outbound mail of every own domain is signed (DKIM)',
        severity: 'medium',
        models: ['InternalDomain', 'OutboundDnsDefinition'],
        source: 'RFC 6376; a definition signs for the domain it names',
        judge({ InternalDomain: domains, OutboundDnsDefinition: definitions }) {
            const signed = new Set(definitions.filter(({ signDkim }) => signDkim === true).map(({ domain }) => domain?.toLowerCase()));
            return domains
                .filter(({ domain }) => domain !== null && !signed.has(domain.toLowerCase()))
                .map((one) => ({
                    reason: 'No definition signs its mail.',
                    evidence: {
                        ...picked(one, 'domain'),
                        definitions: definitions.filter(({ domain }) => domain?.toLowerCase() === one.domain?.toLowerCase()).length
                    },
                    record: { model: 'InternalDomain', id: one.id }
                }));
        }
    }),
    rule({
        id: 'dkim-not-validated',
        title: 'The DKIM records are published',
        severity: 'medium',
        models: ['OutboundDnsDefinition'],
        source: 'RFC 6376, section 3.6; Mimecast looks the record up itself (validated)',
        judge: ({ OutboundDnsDefinition: definitions }) =>
            definitions
                .filter(({ signDkim, validated }) => signDkim === true && validated === false)
                .map((definition) => ({
                    reason: 'Mimecast did not find the public key in the DNS: recipients cannot check the signature.',
                    evidence: picked(definition, 'description', 'domain', 'dnsAddress', 'signDkim', 'validated'),
                    record: { model: 'OutboundDnsDefinition', id: definition.id }
                }))
    }),
    rule({
        id: 'dkim-short-key',
        title: 'DKIM keys have 2,048 bits',
        severity: 'low',
        models: ['OutboundDnsDefinition'],
        source: 'RFC 8301, section 3.2: at least 1,024 bits, better 2,048',
        judge: ({ OutboundDnsDefinition: definitions }) =>
            definitions
                .filter(({ signDkim, keyLength }) => signDkim === true && keyLength !== null && keyLength < 2048)
                .map((definition) => ({
                    reason: 'The key is shorter than RFC 8301 recommends.',
                    evidence: picked(definition, 'description', 'domain', 'keyLength'),
                    record: { model: 'OutboundDnsDefinition', id: definition.id }
                }))
    }),
    rule({
        id: 'recipients-not-checked',
        title: 'Mail for unknown recipients is refused',
        severity: 'medium',
        models: ['InternalDomain'],
        source: "meaning of inboundType in Mimecast's API",
        judge: ({ InternalDomain: domains }) =>
            domains
                .filter(({ inboundType, sendOnly }) => inboundType === 'any' && sendOnly !== true)
                .map((domain) => ({
                    reason: 'Mail for every address of the domain is taken, whether somebody has it or not.',
                    evidence: picked(domain, 'domain', 'inboundType', 'sendOnly'),
                    record: { model: 'InternalDomain', id: domain.id }
                }))
    }),
    rule({
        id: 'connector-failing',
        title: 'Connectors work',
        severity: 'medium',
        models: ['Connector'],
        source: "meaning of status in Mimecast's API",
        judge: ({ Connector: connectors }) =>
            connectors
                .filter(({ status }) => status === 'error')
                .map((connector) => ({
                    reason: 'Mimecast reports an error for it: what it brings is no longer renewed.',
                    evidence: picked(connector, 'name', 'provider', 'status'),
                    record: { model: 'Connector', id: connector.id }
                }))
    }),
    rule({
        id: 'directory-failing',
        title: 'Directories are synchronised',
        severity: 'medium',
        models: ['DirectoryConnection'],
        source: "meaning of status and lastSync in Mimecast's API; two days without one are taken for too long",
        judge: ({ DirectoryConnection: connections }, now) =>
            connections
                .filter(({ status, lastSync }) => status === 'error' || isOlder(lastSync, now, 2))
                .map((connection) => ({
                    reason: 'Users who came or left are not known to Mimecast.',
                    evidence: picked(connection, 'description', 'serverType', 'status', 'lastSync'),
                    record: { model: 'DirectoryConnection', id: connection.id }
                }))
    }),
    rule({
        id: 'journaling-failing',
        title: 'Journaling that is switched on works',
        severity: 'medium',
        models: ['JournalService'],
        source: "meaning of statusInfo.status in Mimecast's API",
        judge: ({ JournalService: services }) =>
            services
                .filter(({ enabled, status }) => enabled === true && status === 'error')
                .map((service) => ({
                    reason: 'Mail that should reach the archive may not reach it.',
                    evidence: picked(service, 'description', 'enabled', 'status'),
                    record: { model: 'JournalService', id: service.id }
                }))
    })
];

/** Gives the models of a rule their types; the list has rules of all kinds. */
function rule<Name extends ModelName>(one: Rule<Name>): Rule {
    return one as unknown as Rule;
}

function isInForce(policy: { enabled: boolean | null; fromDate: string | null; toDate: string | null }, now: Date): boolean {
    const hasBegun = policy.fromDate === null || new Date(policy.fromDate) <= now;
    const hasEnded = policy.toDate !== null && new Date(policy.toDate) < now;
    return policy.enabled !== false && hasBegun && !hasEnded;
}

/** Nothing said is everyone. */
function isForAll(type: string | null): boolean {
    return type === null || type === 'everyone';
}

function isEmpty(list: readonly unknown[] | null): boolean {
    return list === null || list.length === 0;
}

function isOlder(moment: string | null, now: Date, days: number): boolean {
    return moment !== null && now.getTime() - new Date(moment).getTime() > days * 86_400_000;
}

function picked<Row extends object>(row: Row, ...fields: (keyof Row & string)[]): Record<string, unknown> {
    return Object.fromEntries(fields.map((field) => [field, row[field]]));
}
