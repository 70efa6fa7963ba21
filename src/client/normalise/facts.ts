/**
 * What a record can say of an event, once for all kinds of records: how it is read, and where it stands in OCSF and in ECS.
 *
 * Where in OCSF depends on the class: an e-mail is the event itself, or evidence of a finding, or the thing somebody looked at.
 */
import { address, addressInText, addresses, hostOf, ip, ipInText, kebab, milliseconds, moment, names, number, text, whole, word } from './readers.ts';
import type { Reader } from './readers.ts';
import { outcomes } from './words.ts';

/** Forms of OCSF's events. */
export type Layout = 'email' | 'finding' | 'iam' | 'osint' | 'remediation' | 'base';

/** A path, or a path and what is made of the value for it; undefined writes nothing there. */
export type Target = string | readonly [path: string, of: Reader];
export type Targets = Target | readonly Target[];

export interface Fact {
    readonly read: Reader;
    readonly ocsf: { readonly [L in Layout]?: readonly Target[] };
    readonly ecs: readonly Target[];
    /** OCSF gets a number for it: the word itself stays with what fits nowhere. */
    readonly isTranslated?: true;
}

type Places = { readonly [L in Layout | 'all' | 'mail']?: Targets };

const list = (targets: Targets | undefined): readonly Target[] =>
    targets === undefined ? [] : typeof targets === 'string' || typeof targets[1] === 'function' ? [targets as Target] : (targets as readonly Target[]);

const under =
    (prefix: string) =>
    (target: Target): Target => {
        const put = (path: string): string => (path.startsWith('?') ? `?${prefix}${path.slice(1)}` : `${prefix}${path}`);
        return typeof target === 'string' ? put(target) : [put(target[0]), target[1]];
    };

/** `mail` stands for an event about an e-mail and for the evidence of a finding, `all` for every form. */
function fact(read: Reader, { mail, all, ...places }: Places, ecs: Targets = [], isTranslated?: true): Fact {
    const layouts: Layout[] = ['email', 'finding', 'iam', 'osint', 'remediation', 'base'];
    const ocsf = layouts.map((layout) => {
        const ofMail = layout === 'email' ? list(mail) : layout === 'finding' ? list(mail).map(under('evidences.0.')) : [];
        return [layout, [...ofMail, ...list(places[layout]), ...list(all)]];
    });
    return { read, ocsf: Object.fromEntries(ocsf) as Fact['ocsf'], ecs: list(ecs), ...(isTranslated && { isTranslated }) };
}

const person = (path: string): Target[] => [`${path}.name`, [`${path}.email_addr`, address]];
/** A file is the evidence itself, and in an event about an e-mail a part of that. */
const file = (path: string): Places => ({ email: `email.files.0.${path}`, finding: `evidences.0.file.${path}` });
const url = (path: string): Places => ({ email: `email.urls.0.${path}`, finding: `evidences.0.url.${path}` });
const tlsVersion = (value: unknown): RegExpExecArray | null => /^(tls|ssl)[ v]*([\d.]+)$/i.exec(String(value));

/** In the order in which they are written: a `?` gives way to what comes before. */
export const facts = {
    account: fact(text, { all: 'metadata.tenant_uid' }, 'organization.id'),
    correlation: fact(text, { all: 'metadata.correlation_uid' }, 'email.local_id'),
    source: fact(text, { all: 'metadata.source' }, 'threat.feed.name'),
    headerFrom: fact(address, { mail: 'email.from', iam: 'entity.email.from' }, 'email.from.address[]'),
    envelopeFrom: fact(address, { email: ['from', '?email.from'], finding: ['evidences.0.email.return_path', '?evidences.0.email.from'] }, [
        'email.sender.address',
        'email.from.address[]'
    ]),
    recipients: fact(addresses, { mail: 'email.to[]', email: 'to[]', iam: 'entity.email.to[]' }, 'email.to.address[]'),
    subject: fact(text, { mail: 'email.subject', iam: ['entity.email.subject', 'entity.name'] }, 'email.subject'),
    messageId: fact(text, { mail: 'email.message_uid' }, 'email.message_id'),
    size: fact(whole, { mail: 'email.size' }),
    direction: fact(word, { email: 'direction_id' }, 'email.direction', true),
    sentAt: fact(moment, {}, 'email.origination_timestamp'),
    senderIp: fact(ip, { mail: 'src_endpoint.ip' }, 'source.ip'),
    senderHost: fact(text, { mail: 'src_endpoint.hostname' }, 'source.domain'),
    senderDomain: fact(text, {}, '?source.domain'),
    destinationIp: fact(ip, { mail: 'dst_endpoint.ip' }, 'destination.ip'),
    destinationHost: fact(text, { mail: 'dst_endpoint.hostname' }, 'destination.domain'),
    tlsVersion: fact((value) => (tlsVersion(value) ? value : undefined), {}, [
        ['tls.version', (value) => tlsVersion(value)?.[2]],
        ['tls.version_protocol', (value) => tlsVersion(value)?.[1]?.toLowerCase()]
    ]),
    tlsCipher: fact(text, {}, 'tls.cipher'),
    attachments: fact(names, { email: 'email.files[].name' }, 'email.attachments[].file.name'),
    fileName: fact(text, file('name'), 'email.attachments.0.file.name'),
    fileExtension: fact(text, file('ext'), 'email.attachments.0.file.extension'),
    fileMime: fact(text, file('mime_type'), 'email.attachments.0.file.mime_type'),
    fileSize: fact(whole, file('size'), 'email.attachments.0.file.size'),
    md5: fact(text, file('hashes[algorithm_id=1].value'), 'email.attachments.0.file.hash.md5'),
    sha1: fact(text, file('hashes[algorithm_id=2].value'), 'email.attachments.0.file.hash.sha1'),
    sha256: fact(text, file('hashes[algorithm_id=3].value'), 'email.attachments.0.file.hash.sha256'),
    url: fact(text, url('url_string'), ['url.original', ['url.domain', hostOf]]),
    urlHost: fact(hostOf, url('hostname')),
    urlCategory: fact(text, { email: '&email.urls.0.categories[]', finding: '&evidences.0.url.categories[]' }),
    user: fact(text, { finding: person('evidences.0.user'), iam: person('actor.user') }, [
        ['user.email', address],
        ['user.name', (value) => (address(value) === undefined ? value : undefined)]
    ]),
    /** Who the event is about: who signs in, whose password it is. */
    subjectUser: fact(text, { iam: person('user') }),
    userInText: fact(addressInText, { iam: ['user.name', 'user.email_addr'] }),
    clientIp: fact(ip, { mail: 'src_endpoint.ip', iam: 'src_endpoint.ip' }, ['client.ip', '?source.ip']),
    ipInText: fact(ipInText, { iam: 'src_endpoint.ip' }, 'client.ip'),
    policy: fact(text, { email: 'policy.name', finding: 'policy.name' }, 'rule.name'),
    action: fact(word, { email: 'action_id', finding: 'action_id' }, ['event.action', kebab], true),
    verdict: fact(word, { email: 'severity_id', finding: 'severity_id' }, [], true),
    threat: fact(text, { finding: 'malware.0.name' }),
    reason: fact(text, { all: '?status_detail', finding: 'finding_info.desc' }, 'event.reason'),
    errorCode: fact(text, { all: 'status_code' }, 'error.code'),
    errorType: fact(text, {}, 'error.type'),
    errorMessage: fact(text, { all: '?status_detail' }, 'error.message'),
    spamScore: fact(number, { email: ['risk_score', whole], finding: ['risk_score', whole] }, 'event.risk_score'),
    outcome: fact(
        word,
        { email: 'status_id', iam: 'status_id', base: 'status_id' },
        ['event.outcome', (value) => ['unknown', 'success', 'failure'][outcomes.get(String(value)) ?? 9]],
        true
    ),
    eventName: fact(text, { all: 'metadata.event_code' }, ['event.action', kebab]),
    eventCode: fact(text, { all: 'metadata.event_code' }, 'event.code'),
    message: fact(text, { all: 'message' }, 'message'),
    comment: fact(text, { iam: 'comment' }, 'event.reason'),
    indicatorId: fact(text, { osint: 'osint.0.uid' }, 'threat.indicator.id[]'),
    indicatorPattern: fact(text, { osint: 'osint.0.detection_pattern' }),
    indicatorHash: fact(text, { osint: 'osint.0.value' }),
    indicatorMd5: fact(text, {}, 'threat.indicator.file.hash.md5'),
    indicatorSha1: fact(text, {}, 'threat.indicator.file.hash.sha1'),
    indicatorSha256: fact(text, {}, 'threat.indicator.file.hash.sha256'),
    validFrom: fact(moment, { osint: ['osint.0.created_time', milliseconds] }, 'threat.indicator.first_seen'),
    modified: fact(moment, { osint: ['osint.0.modified_time', milliseconds] }, 'threat.indicator.modified_at'),
    labels: fact(names, { osint: 'osint.0.labels[]' }, 'tags[]'),
    incident: fact(text, { remediation: 'command_uid' })
} satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;
export const factList = Object.entries(facts) as [FactName, Fact][];
