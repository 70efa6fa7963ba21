/**
 * What the posture report looks for: one rule after the other, each with what it stands on. Add a rule to the list and it is judged, documented and tested.
 */
import type { Models } from '../functions.generated.ts';
import type { ModelName } from '../records.ts';
import { answerOf, every, fieldsOf, gapsOf, inForce, is, named, nothing, olderThan, says, some } from './conditions.ts';
import type { Answer, Conditions, Gap } from './conditions.ts';

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

/** What a rule found, and what records lack of which it could not tell. With neither it has passed. */
export interface Judgement {
    verdicts: Verdict[];
    gaps: readonly Gap[];
}

export interface Rule<Name extends ModelName = ModelName> {
    /** Stays the same for ever: findings are kept under it. */
    id: string;
    title: string;
    severity: Severity;
    /** What it stands on. */
    source: string;
    /**
     * What it is judged by, and the fields that have to say something. Where one of the models is not synchronised whole, the rule is not judged. Where a record on which it hangs says nothing
     * in one of the fields, or a word that nobody knows, the rule has not passed.
     */
    reads: { readonly [Model in Name]: readonly (keyof Models[Model] & string)[] };
    judge(facts: Facts<Name>, now: Date): Judgement;
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

const policyMeaning = "meaning of the policy's option, targets and conditions in Mimecast's API";

// Whom a policy has to be for, to be for all mail that matters. Of the other fields of a policy, `bidirectional` never makes it narrower; `override` says which of several policies that fit is taken.
const anybody = is('everyone');
const own = is('everyone', 'internal_addresses');
const others = is('everyone', 'external_addresses');

const protecting: Conditions<'AntiSpoofingPolicy'> = {
    ...inForce,
    option: says(['apply', 'apply_non_mimecast'], ['no_action']),
    toType: own,
    sourceIPs: nothing,
    hostnames: nothing
};
const puttingOff: Conditions<'GreylistingPolicy'> = { ...inForce, option: says(['apply'], ['no_action']), fromType: others, sourceIPs: nothing };
const signing: Conditions<'OutboundDnsPolicy'> = { ...inForce, toType: others, sourceIPs: nothing };

export const rules: readonly Rule[] = [
    rule({
        id: 'anti-spoofing-missing',
        title: 'Anti-spoofing policies are in force for every own domain',
        severity: 'high',
        source: policyMeaning,
        reads: { AntiSpoofingPolicy: [...fieldsOf(protecting), 'fromType', 'fromValue'], InternalDomain: ['domain'] },
        judge({ AntiSpoofingPolicy: policies, InternalDomain: domains }, now) {
            const all = coversAll('AntiSpoofingPolicy', policies, protecting, now);
            const judged = domains.map((row) => ({ row, answer: covers('AntiSpoofingPolicy', policies, protecting, row, now) }));
            const answers = judged.length === 0 ? [all] : judged.map(({ answer }) => answer);
            if (some(answers) === false) {
                const reason =
                    'Mail from outside may bear an address of the account: no anti-spoofing policy that is in force applies to all addresses of a domain.';
                return { verdicts: [{ reason, evidence: { policies: policies.length } }], gaps: [] };
            }
            return {
                verdicts: judged.flatMap(({ row, answer }) => {
                    const reason = 'Mail from outside may bear an address of it: no anti-spoofing policy that is in force applies to all of them.';
                    return answer === false
                        ? [{ reason, evidence: { ...picked(row, 'domain'), policies: policies.length }, record: recordOf('InternalDomain', row) }]
                        : [];
                }),
                gaps: gapsOf(answers)
            };
        }
    }),
    rule({
        id: 'anti-spoofing-exception',
        title: 'Exceptions from anti-spoofing are bound to hosts or addresses',
        severity: 'high',
        source: policyMeaning,
        ...brokenBy(
            'AntiSpoofingPolicy',
            { ...inForce, option: says(['no_action'], ['apply', 'apply_non_mimecast']), sourceIPs: nothing, hostnames: nothing },
            'Whoever bears such a sender address passes, wherever the mail comes from.',
            ['description', 'option', 'fromType', 'fromValue', 'toType', 'toValue', 'sourceIPs', 'hostnames']
        )
    }),
    rule({
        id: 'anti-spoofing-bypass-unbound',
        title: 'Bypasses of anti-spoofing name the domains whose SPF record counts, or where the mail comes from',
        severity: 'high',
        source: policyMeaning,
        ...brokenBy(
            'AntiSpoofingBypassPolicy',
            { ...inForce, option: says(['enable_bypass'], ['disable_bypass']), spfDomains: nothing, sourceIPs: nothing },
            'Mail passes anti-spoofing without a domain whose SPF record has to permit it.',
            ['description', 'option', 'fromType', 'fromValue', 'spfDomains', 'sourceIPs']
        )
    }),
    rule({
        id: 'blocked-senders-undone',
        title: 'No policy exempts everyone from the blocked senders',
        severity: 'high',
        source: policyMeaning,
        ...brokenBy(
            'BlockedSenderPolicy',
            // Without `override` a narrower policy that blocks may go before it: in which order policies are taken is not documented.
            { ...inForce, option: says(['no_action'], ['block_sender']), fromType: anybody, toType: anybody, override: says([true], []), sourceIPs: nothing },
            'It takes mail of every sender for every recipient out of the blocked senders.',
            ['description', 'option', 'fromType', 'toType', 'override', 'sourceIPs']
        )
    }),
    rule({
        id: 'greylisting-off',
        title: 'A greylisting policy is in force for everyone',
        severity: 'low',
        source: policyMeaning,
        reads: { GreylistingPolicy: fieldsOf(puttingOff) },
        judge({ GreylistingPolicy: policies }, now) {
            const answer = some(policies.map((policy) => answerOf('GreylistingPolicy', policy, puttingOff, now)));
            const reason = 'Mail of unknown senders is not put off at first, or not of all of them.';
            return { verdicts: answer === false ? [{ reason, evidence: { policies: policies.length } }] : [], gaps: gapsOf([answer]) };
        }
    }),
    rule({
        id: 'url-permitted-widely',
        title: 'Permitted URLs are not whole domains',
        severity: 'medium',
        source: "meaning of action and matchType in Mimecast's API",
        ...brokenBy(
            'ManagedUrl',
            { action: says(['permit'], ['block']), matchType: says(['domain'], ['explicit']) },
            'Every link to the domain is opened without a check.',
            ['url', 'action', 'matchType', 'comment']
        )
    }),
    rule({
        id: 'url-clicks-not-logged',
        title: 'Clicks on permitted URLs are logged',
        severity: 'low',
        source: "meaning of disableLogClick in Mimecast's API",
        ...brokenBy('ManagedUrl', { action: says(['permit'], ['block']), disableLogClick: is(true) }, 'Who opened it will not be known.', [
            ...(['url', 'action', 'matchType', 'disableLogClick'] as const)
        ])
    }),
    rule({
        id: 'dkim-missing',
        title: 'Outbound mail of every own domain is signed (DKIM)',
        severity: 'medium',
        source: 'RFC 6376; a definition signs for the domain it names, and only mail of a policy that names the definition',
        reads: {
            InternalDomain: ['domain'],
            OutboundDnsDefinition: ['domain', 'signDkim'],
            OutboundDnsPolicy: [...fieldsOf(signing), 'fromType', 'fromValue']
        },
        judge({ InternalDomain: domains, OutboundDnsDefinition: definitions, OutboundDnsPolicy: policies }, now) {
            const judged = domains.map((row) => {
                const name = row.domain;
                const signs =
                    name === null ? [] : definitions.map((one) => answerOf('OutboundDnsDefinition', one, { domain: named(name), signDkim: is(true) }, now));
                const isDefined = name === null ? [{ model: 'InternalDomain' as const, id: row.id, field: 'domain' }] : some(signs);
                const isUsed = covers('OutboundDnsPolicy', policies, signing, row, now);
                // The records do not say which definition a policy names: only where each of them would do is that no matter.
                const isTheOne = every(signs) === true || policies.map(({ id }) => ({ model: 'OutboundDnsPolicy' as const, id, field: 'definitionId' }));
                return { row, isDefined, answer: every([isDefined, isUsed, isTheOne]) };
            });
            return {
                verdicts: judged.flatMap(({ row, isDefined, answer }) => {
                    const ofIt = definitions.filter(({ domain }) => domain?.toLowerCase() === row.domain?.toLowerCase()).length;
                    return answer === false
                        ? [
                              {
                                  reason:
                                      isDefined === false ? 'No definition signs its mail.' : 'No outbound DNS policy that is in force is for all of its mail.',
                                  evidence: { ...picked(row, 'domain'), definitions: ofIt, policies: policies.length },
                                  record: recordOf('InternalDomain', row)
                              }
                          ]
                        : [];
                }),
                gaps: gapsOf(judged.map(({ answer }) => answer))
            };
        }
    }),
    rule({
        id: 'dkim-not-validated',
        title: 'The DKIM records are published',
        severity: 'medium',
        source: 'RFC 6376, section 3.6; Mimecast looks the record up itself (validated)',
        ...brokenBy(
            'OutboundDnsDefinition',
            { signDkim: is(true), validated: is(false) },
            'Mimecast did not find the public key in the DNS: recipients cannot check the signature.',
            ['description', 'domain', 'dnsAddress', 'signDkim', 'validated']
        )
    }),
    rule({
        id: 'dkim-short-key',
        title: 'DKIM keys have 2,048 bits',
        severity: 'low',
        source: 'RFC 8301, section 3.2: at least 1,024 bits, better 2,048',
        ...brokenBy(
            'OutboundDnsDefinition',
            { signDkim: is(true), keyLength: { fulfils: (bits) => bits < 2048 } },
            'The key is shorter than RFC 8301 recommends.',
            ['description', 'domain', 'keyLength']
        )
    }),
    rule({
        id: 'recipients-not-checked',
        title: 'Mail for unknown recipients is refused',
        severity: 'medium',
        source: "meaning of inboundType in Mimecast's API",
        ...brokenBy(
            'InternalDomain',
            { inboundType: says(['any'], ['smtp', 'ldap', 'known', 'backup_mx', 'smtp_null']), sendOnly: is(false) },
            'Mail for every address of the domain is taken, whether somebody has it or not.',
            ['domain', 'inboundType', 'sendOnly']
        )
    }),
    rule({
        id: 'connector-failing',
        title: 'Connectors work',
        severity: 'medium',
        source: "meaning of status in Mimecast's API",
        ...brokenBy('Connector', { status: says(['error'], ['connected']) }, 'Mimecast reports an error for it: what it brings is no longer renewed.', [
            'name',
            'provider',
            'status'
        ])
    }),
    rule({
        id: 'directory-failing',
        title: 'Directories are synchronised',
        severity: 'medium',
        source: "meaning of status and lastSync in Mimecast's API; two days without one are taken for too long",
        ...brokenBy(
            'DirectoryConnection',
            { status: says(['error'], ['ok']), lastSync: olderThan(2) },
            'Users who came or left are not known to Mimecast.',
            ['description', 'serverType', 'status', 'lastSync'],
            some
        )
    }),
    rule({
        id: 'journaling-failing',
        title: 'Journaling that is switched on works',
        severity: 'medium',
        source: "meaning of statusInfo.status in Mimecast's API",
        ...brokenBy('JournalService', { enabled: is(true), status: says(['error'], ['ok']) }, 'Mail that should reach the archive may not reach it.', [
            'description',
            'enabled',
            'status'
        ])
    })
];

/** Gives the models of a rule their types; the list has rules of all kinds. */
function rule<Name extends ModelName>(one: Rule<Name>): Rule {
    return one as unknown as Rule;
}

/** A rule that every record breaks which fulfils the conditions: all of them, unless `join` says otherwise. */
function brokenBy<Model extends ModelName>(
    model: Model,
    conditions: Conditions<Model>,
    reason: string,
    evidence: readonly (keyof Models[Model] & string)[],
    join: (answers: readonly Answer[]) => Answer = every
): Pick<Rule<Model>, 'reads' | 'judge'> {
    return {
        reads: { [model]: fieldsOf(conditions) } as unknown as Rule<Model>['reads'],
        judge(facts, now) {
            const judged = facts[model].map((row) => ({ row, answer: answerOf(model, row, conditions, now, join) }));
            return {
                verdicts: judged.flatMap(({ row, answer }) =>
                    answer === true ? [{ reason, evidence: picked(row, ...evidence), record: recordOf(model, row) }] : []
                ),
                gaps: gapsOf(judged.map(({ answer }) => answer))
            };
        }
    };
}

type Routed = 'AntiSpoofingPolicy' | 'OutboundDnsPolicy';

/** Whether one of the policies that fulfil conditions is for senders of all own domains. */
function coversAll<Model extends Routed>(model: Model, policies: readonly Models[Model][], conditions: Conditions<Model>, now: Date): Answer {
    return some(policies.map((policy) => answerOf(model, policy, { ...conditions, fromType: own }, now)));
}

/** Whether one of them is for all senders of a domain. */
function covers<Model extends Routed>(
    model: Model,
    policies: readonly Models[Model][],
    conditions: Conditions<Model>,
    { id, domain }: Models['InternalDomain'],
    now: Date
): Answer {
    const ofDomain =
        domain === null
            ? [[{ model: 'InternalDomain' as const, id, field: 'domain' }]]
            : policies.map((policy) => answerOf(model, policy, { ...conditions, fromType: is('email_domain'), fromValue: named(domain) }, now));
    return some([coversAll(model, policies, conditions, now), ...ofDomain]);
}

function recordOf(model: ModelName, row: object): { model: ModelName; id: string } {
    return { model, id: (row as { id: string }).id };
}

function picked<Row extends object>(row: Row, ...fields: readonly (keyof Row & string)[]): Record<string, unknown> {
    return Object.fromEntries(fields.map((field) => [field, row[field]]));
}
