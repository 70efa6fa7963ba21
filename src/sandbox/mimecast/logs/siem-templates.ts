import type { LogBehaviours } from './behaviours.ts';
import { createRandom, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import { sampleMail } from './mail-samples.ts';
import type { MailSample } from './mail-samples.ts';
import type { People } from './mail-samples.ts';
import { noise, seedOf } from '../protocol/noise.ts';
import type { SiemEventType } from './volumes.ts';

/** What changes how an event is written without changing what it says. */
export interface EventShape {
    /** Files spell `type` / `subtype`, the stream spells `eventType` / `subType`. */
    spelling: 'file' | 'stream';
    spamDetail: LogBehaviours['siemSpamDetail'];
    numbers: LogBehaviours['siemNumbers'];
    /** `_offset` and `_partition`, and no `subject` on journal events. */
    old: boolean;
}

/** An event as a line of JSON with holes for what is different in each event. */
export interface EventTemplate {
    subtype: string | null;
    /** UTF-8 bytes around the holes, one character per byte; one more than there are holes. Strings of single bytes are joined and written several times faster. */
    parts: readonly string[];
    holes: readonly Hole[];
}

/** `p` processing id, `a` aggregate id, `t` timestamp, `m` local part of the message id, `o` offset in the old files. */
export type Hole = 'p' | 'a' | 't' | 'm' | 'o';

/** The templates of one type. `again` describes the same mail once more: another recipient, or a later state. */
export interface TemplateSet {
    first: readonly EventTemplate[];
    again: readonly EventTemplate[];
}

/** Different mails per type; enough that no short page repeats itself. */
export const variants = 64;

const mark = '\u0001';
const holePattern = /"\\u0001([to])"|\\u0001([pam])/g;
const hole = (name: Hole): string => `${mark}${name}`;

type Fields = Record<string, unknown>;

/** What one mail looks like in the events of a type; `again` asks for its second recipient or later state. */
type Describe = (mail: MailSample, variant: number, random: Random, again: boolean) => { subtype: string | null; fields: Fields };

const holdReasons = ['Spm', 'Att', 'RcptLimit', 'Exp', 'Imp', 'Sbx', 'Oth', 'Url', 'Ctnt', 'Dpp', 'RBL'];
const rejections = [
    { rejectionType: 'IP Found in RBL', rejectionCode: '550', rejectionInfo: 'rbl.example.net listed' },
    { rejectionType: 'Malicious QRCode Detection', rejectionCode: '554', rejectionInfo: 'QR code leads to a phishing page' },
    { rejectionType: 'Manual Envelope Rejection', rejectionCode: '550', rejectionInfo: 'Blocked by administrator' },
    { rejectionType: 'Header Rejected', rejectionCode: '0', rejectionInfo: 'Header rejected by policy' }
];
const attachmentNames = [null, '"plan.pdf"', '"a.jpg", "b.png"', '"say ""hi"", now.docx", "c.txt"'];

const messageId = (mail: MailSample): string => `<${hole('m')}@${mail.fromDomain}>`;
const directionOf = (mail: MailSample): string => ({ inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' })[mail.route];
/** `Inbound` in one row, `inbound` in the next: the case varies in every capture. */
const routeOf = (mail: MailSample, variant: number): string => (variant % 2 === 0 ? directionOf(mail) : mail.route);
const flag = (value: boolean): string => (value ? 'true' : 'false');
const size = (random: Random): string => String(wholeNumber(random, 900, 9_000_000));

function spamDetail(mail: MailSample, variant: number): Fields {
    const check = (allow: boolean, info: string): Fields => ({ allow, info });
    // Some rows have `spf` alone.
    if (variant % 8 >= 6) {
        return { spf: check(true, 'ALLOW') };
    }
    return {
        rbl: check(!mail.malicious, mail.malicious ? 'listed' : ''),
        spf: check(true, 'ALLOW'),
        dkim: check(true, 'NONE'),
        dmarc: check(true, 'UNKNOWN'),
        permittedSender: check(false, 'NONE'),
        managedSender: check(false, 'UNKNOWN'),
        greyEmail: variant % 3 === 0,
        verdict: {
            categories: [
                {
                    name: 'spam',
                    score: variant / 2,
                    risk: 'low',
                    subcategories: [{ name: 'content', score: variant / 4, risk: 'low', augmentations: [{ name: 'subject', score: 0.5, risk: 'negligible' }] }]
                }
            ],
            decision: mail.malicious ? 'spam' : 'ham',
            description: 'Demo "verdict"',
            risk: mail.malicious ? 'high' : 'negligible'
        }
    };
}

/** Which of the four shapes a variant takes when all of them are wanted. */
const spamShapes = ['text', 'object', 'double-encoded', 'null'] as const;

function shapeSpamDetail(value: unknown, variant: number, wanted: EventShape['spamDetail']): unknown {
    switch (wanted === 'mixed' ? spamShapes[variant % spamShapes.length] : wanted) {
        case 'object':
            return value;
        case 'text':
            return JSON.stringify(value);
        case 'double-encoded':
            return JSON.stringify(JSON.stringify(value));
        default:
            return null;
    }
}

function fileOf(variant: number, random: Random): Fields {
    const extension = ['pdf', 'xlsx', 'zip', 'exe'][variant % 4] ?? 'bin';
    return {
        fileName: `${pick(random, ['plan', 'invoice', 'Überblick', 'a, b'])}-${String(variant)}.${extension}`,
        fileExtension: extension,
        sha256: hexText(random, 64),
        sha1: hexText(random, 40),
        md5: hexText(random, 32)
    };
}

const describe: Record<SiemEventType, Describe> = {
    receipt(mail, variant) {
        const rejected = variant % 12 === 3;
        const action = rejected ? 'Rej' : variant % 24 === 7 ? 'Ign' : variant % 32 === 9 ? 'Bnc' : variant % 32 === 17 ? 'Allow' : 'Acc';
        const rejection = rejected ? rejections[Math.floor(variant / 12) % rejections.length] : undefined;
        const unscanned = variant % 10 === 4;
        return {
            subtype: action,
            fields: {
                action,
                senderEnvelope: rejected && variant % 24 === 3 ? null : mail.from,
                senderHeader: rejected ? null : mail.from,
                recipients: mail.to,
                messageId: rejected ? null : variant % 20 === 11 ? '' : messageId(mail),
                subject: rejected ? null : mail.subject,
                senderIp: mail.ip,
                direction: variant % 16 === 6 ? 'External' : directionOf(mail),
                numberAttachments: String(variant % 4),
                rejectionType: rejection?.rejectionType ?? null,
                rejectionCode: rejection?.rejectionCode ?? null,
                rejectionInfo: rejection?.rejectionInfo ?? null,
                receiptErrors: variant % 32 === 20 ? 'Connection closed by remote host' : null,
                tlsVersion: mail.route === 'internal' ? null : variant % 9 === 0 ? '' : 'TLSv1.3',
                tlsCipher: mail.route === 'internal' ? null : variant % 9 === 0 ? '' : 'TLS_AES_256_GCM_SHA384',
                spamScore: unscanned ? null : String(variant % 40),
                spamDetectionLevel: unscanned ? null : variant % 2 === 0 ? '7' : '28',
                spamInfo: unscanned ? null : '[]',
                virusFound: rejected && variant % 24 === 15 ? (rejection?.rejectionInfo ?? null) : null,
                spamProcessingDetail: spamDetail(mail, variant)
            }
        };
    },
    process(mail, variant, random) {
        const action =
            variant % 10 === 1
                ? 'Hld'
                : variant % 16 === 5
                  ? 'Sdbx'
                  : variant % 32 === 12
                    ? 'Rty'
                    : variant % 32 === 14
                      ? 'Bnc'
                      : variant % 32 === 22
                        ? 'Allow'
                        : 'Acc';
        const names = attachmentNames[variant % attachmentNames.length] ?? null;
        const fields: Fields = {
            action,
            // A reason alone does not mean held: accepted mail has it too.
            holdReason: action === 'Hld' ? (holdReasons[variant % holdReasons.length] ?? null) : action === 'Acc' && variant % 8 === 2 ? 'Oth' : null,
            senderEnvelope: mail.from,
            messageId: messageId(mail),
            subject: mail.subject,
            attachments: names,
            numberAttachments: String(variant % attachmentNames.length),
            totalSizeAttachments: names === null ? '0' : size(random),
            emailSize: action === 'Sdbx' ? '0' : size(random)
        };
        if (variant % 6 === 0) {
            Object.assign(fields, {
                ipNewDomain: flag(variant % 12 === 0),
                ipReplyMismatch: 'false',
                ipSimilarDomain: 'false',
                ipThreatDictionary: 'false',
                ipUserName: flag(mail.malicious)
            });
        }
        return { subtype: action, fields };
    },
    delivery(mail, variant, random, again) {
        const failed = variant % 9 === 4;
        return {
            subtype: flag(!failed),
            fields: {
                delivered: flag(!failed),
                deliveryAttempts: failed ? '27' : '1',
                deliveryErrors: failed ? 'Domain has no MX records or is invalid' : null,
                deliveryTime: failed ? '10362852' : String(wholeNumber(random, 200, 9000)),
                destinationIp: failed ? null : '198.51.100.7',
                Hostname: failed ? null : 'mx.example.com',
                direction: variant % 16 === 8 ? null : directionOf(mail),
                senderEnvelope: mail.from,
                recipients: again ? mail.second : mail.to,
                messageId: messageId(mail),
                subject: mail.subject,
                emailSize: size(random),
                numberAttachments: String(variant % 3),
                totalSizeAttachments: variant % 5 === 0 ? null : '0',
                rejectionCode: failed ? '550' : null,
                rejectionInfo: failed ? 'No such user here' : null,
                rejectionType: failed ? 'Recipient Unknown' : null,
                route: variant % 7 === 0 ? null : 'Demo inbound route',
                tlsUsed: ['Yes', 'No', 'true'][variant % 3] ?? 'Yes',
                tlsVersion: variant % 3 === 1 ? null : 'TLSv1.3',
                tlsCipher: variant % 3 === 1 ? null : 'TLS_AES_256_GCM_SHA384'
            }
        };
    },
    journal: (mail, variant) => ({
        subtype: null,
        fields: { senderEnvelope: mail.from, recipients: mail.to, direction: variant % 2 === 0 ? 'internal' : 'Internal', subject: mail.subject }
    }),
    av: (mail, variant, random) => ({
        subtype: null,
        fields: {
            ...fileOf(variant, random),
            virusFound: 'demo.Test-Signature',
            emailSize: size(random),
            subject: mail.subject,
            senderEnvelope: mail.from,
            messageId: messageId(mail),
            recipients: mail.to,
            senderIp: mail.ip,
            senderDomain: mail.fromDomain,
            senderDomainInternal: flag(mail.route !== 'inbound'),
            route: routeOf(mail, variant)
        }
    }),
    spam: (mail, variant) => ({
        subtype: null,
        fields: {
            messageId: messageId(mail),
            senderEnvelope: mail.from,
            senderHeader: mail.from,
            senderDomain: mail.fromDomain,
            senderIp: mail.ip,
            subject: variant % 11 === 0 ? null : mail.subject,
            recipients: mail.to,
            route: routeOf(mail, variant)
        }
    }),
    'internal email protect': (mail, variant) => ({
        subtype: null,
        fields: {
            messageId: messageId(mail),
            senderEnvelope: mail.from,
            recipients: mail.to,
            subject: mail.subject,
            route: routeOf({ ...mail, route: 'internal' }, variant),
            scanResults: 'Blocked URL Category',
            urlCategory: 'Phishing & Fraud',
            monitoredDomainSource: null,
            similarDomain: null
        }
    }),
    'impersonation protect'(mail, variant) {
        const action = variant % 3 === 0 ? 'Hold' : 'None';
        // Both ways of writing a hit occur.
        const hit = (value: boolean): string => (variant % 4 === 0 ? (value ? 'Hit' : 'No Hit') : flag(value));
        const fields: Fields = {
            action,
            policyDefinition: 'Demo impersonation definition',
            itemsDetected: String(1 + (variant % 2)),
            senderEnvelope: mail.from,
            recipients: mail.to,
            subject: mail.subject,
            messageId: messageId(mail),
            senderIp: mail.ip,
            route: routeOf(mail, variant),
            taggedMalicious: flag(mail.malicious),
            taggedExternal: flag(!mail.malicious),
            internalUserName: hit(variant % 2 === 0),
            newDomain: hit(variant % 5 === 0),
            customNameMatch: hit(false),
            customThreatDictionary: hit(false),
            mimecastThreatDictionary: hit(variant % 7 === 0),
            replyMismatch: hit(variant % 3 === 0),
            similarInternalDomain: hit(mail.malicious),
            similarCustomExternalDomain: hit(false),
            similarMimecastExternalDomain: hit(false)
        };
        if (variant % 6 === 0) {
            fields.similarMimecastExternalDomainResults = '[]';
        }
        return { subtype: action, fields };
    },
    'url protect': (mail, variant) => ({
        subtype: 'Block',
        fields: {
            action: 'Block',
            url: `http://login.${mail.fromDomain}/?v=${String(variant)}`,
            urlCategory: 'Phishing & Fraud',
            blockReason: ['Unknown', 'File Detected', 'Clean', 'Malicious', 'malicious', 'Suspicious', 'suspicious'][variant % 7],
            analysis: variant % 3 === 0 ? JSON.stringify({ Status: [], CredentialTheftEvidence: [], CredentialTheftTags: [] }) : 'null',
            sourceIp: '203.0.113.9',
            senderDomain: mail.fromDomain,
            senderEnvelope: mail.from,
            recipients: mail.to,
            subject: mail.subject,
            messageId: messageId(mail),
            route: routeOf(mail, variant)
        }
    }),
    'attachment protect'(mail, variant, random) {
        const fields = fileOf(variant, random);
        // The small form and the fuller one of 2025 stand side by side.
        if (variant % 3 !== 0) {
            Object.assign(fields, {
                senderEnvelope: mail.from,
                messageId: messageId(mail),
                subject: mail.subject,
                [variant % 2 === 0 ? 'recipient' : 'recipients']: mail.to,
                sizeAttachment: size(random),
                senderIp: mail.ip,
                senderDomain: mail.fromDomain,
                fileMime: 'application/octet-stream',
                route: routeOf(mail, variant),
                customerIp: '198.51.100.20'
            });
        }
        return { subtype: null, fields };
    },
    entities(mail, variant, _random, again) {
        const threat = mail.malicious ? (variant % 2 === 0 ? 'MALWARE' : 'PHISHING') : variant % 9 === 0 ? 'POLICIES_DISABLED' : 'NO_DETECTIONS';
        const finished = mail.malicious ? (variant % 2 === 0 ? 'BLOCKED' : 'QUARANTINED') : 'DELIVERED';
        const bounce = variant % 16 === 10;
        return {
            subtype: threat,
            fields: {
                attachments: variant % 3 === 0 ? null : variant % 3 === 1 ? [] : ['invoice.xlsm'],
                subject: mail.subject,
                senderEnvelope: bounce ? '' : mail.from,
                senderHeader: bounce ? null : mail.from,
                senderIp: mail.ip,
                recipients: variant % 4 === 0 ? [mail.to, mail.second] : [mail.to],
                messageId: messageId(mail),
                // A mail that is on its way is told of again when its fate is known.
                threatState: again ? finished : variant % 3 === 0 ? 'DELIVERY_IN_PROGRESS' : `${finished}`,
                threatType: threat,
                tags: mail.malicious ? [threat, 'UNTRUSTWORTHY'] : variant % 5 === 0 ? null : ['SPAM'],
                policiesApplied: [
                    { action: mail.malicious ? 'BLOCK' : 'DO_NOTHING', mode: 'ACTIVE', name: 'Demo malware policy' },
                    ...(variant % 8 === 0 ? [{ action: null, mode: null, name: 'Demo spam policy' }] : [])
                ],
                historicalMail: variant % 20 === 0,
                source: 'OFFICE_365_MAIL',
                direction: mail.route === 'internal' ? 'INTERNAL' : variant % 10 === 0 ? 'Inbound' : 'INBOUND'
            }
        };
    },
    mailflow: (mail, variant) => ({
        subtype: null,
        fields: {
            messageId: messageId(mail),
            authResults: [
                { aligned: true, result: 'pass', type: 'SPF' },
                { aligned: variant % 2 === 0, result: variant % 2 === 0 ? 'pass' : 'fail', type: 'DKIM' },
                { aligned: null, result: 'none', type: 'DMARC' }
            ]
        }
    }),
    // Field names from one list; nobody published such an event.
    urlclick: (mail, variant) => ({
        subtype: null,
        fields: {
            action: 'Block',
            originalUrl: `http://login.${mail.fromDomain}/?c=${String(variant)}`,
            redirectUrl: `https://protect.example/blocked?c=${String(variant)}`,
            sourceIp: '203.0.113.9'
        }
    })
};

/** Fields that are numbers or booleans at heart though the feed writes them as text. */
const numberFields = new Set([
    'numberAttachments',
    'totalSizeAttachments',
    'emailSize',
    'spamScore',
    'deliveryAttempts',
    'deliveryTime',
    'itemsDetected',
    'sizeAttachment',
    'rejectionCode',
    'spamDetectionLevel'
]);
const booleanText = new Map<unknown, boolean>([
    ['true', true],
    ['false', false]
]);

function native(name: string, value: unknown): unknown {
    if (name !== 'subtype' && name !== 'subType' && booleanText.has(value)) {
        return booleanText.get(value);
    }
    return numberFields.has(name) && typeof value === 'string' ? Number(value) : value;
}

function compile(
    type: SiemEventType,
    accountCode: string,
    shape: EventShape,
    variant: number,
    described: { subtype: string | null; fields: Fields }
): EventTemplate {
    const files = shape.spelling === 'file';
    const event: Fields = {
        processingId: hole('p'),
        aggregateId: hole('a'),
        accountId: accountCode,
        timestamp: hole('t'),
        [files ? 'type' : 'eventType']: type,
        [files ? 'subtype' : 'subType']: described.subtype,
        ...described.fields
    };
    if ('spamProcessingDetail' in event) {
        event.spamProcessingDetail = shapeSpamDetail(event.spamProcessingDetail, variant, shape.spamDetail);
    }
    if (shape.numbers === 'native') {
        for (const [name, value] of Object.entries(event)) {
            event[name] = native(name, value);
        }
    }
    if (shape.old && files) {
        event._offset = hole('o');
        event._partition = 137;
        if (type === 'journal') {
            delete event.subject;
        }
        if (type === 'receipt') {
            delete event.receiptErrors;
        }
    }
    const json = Buffer.from(JSON.stringify(event)).toString('latin1');
    const parts: string[] = [];
    const holes: Hole[] = [];
    let end = 0;
    for (const match of json.matchAll(holePattern)) {
        const name = (match[1] ?? match[2]) as Hole;
        const quoted = name === 't' && shape.numbers === 'all-text';
        parts.push(json.slice(end, match.index) + (quoted ? '"' : ''));
        holes.push(name);
        end = match.index + match[0].length - (quoted ? 1 : 0);
    }
    parts.push(json.slice(end));
    return { subtype: described.subtype, parts, holes };
}

/** The mails all types talk about: variant n of every type describes mail n, so that receipt, process and delivery tell one story. */
function mailsOf(company: People, seed: number): MailSample[] {
    const random = createRandom(seedOf(seed, 'mails'));
    return Array.from({ length: variants }, () => sampleMail(company, random));
}

export function createTemplates(company: People, seed: number): (type: SiemEventType, shape: EventShape) => TemplateSet {
    let mails: MailSample[] | undefined;
    const made = new Map<string, TemplateSet>();
    return (type, shape) => {
        const key = `${type}|${shape.spelling}|${shape.spamDetail}|${shape.numbers}|${String(shape.old)}`;
        let set = made.get(key);
        if (set === undefined) {
            const typeSeed = seedOf(seed, type);
            const all = (mails ??= mailsOf(company, seed));
            const build = (again: boolean): EventTemplate[] =>
                all.map((mail, variant) =>
                    compile(type, company.accountCode, shape, variant, describe[type](mail, variant, createRandom(noise(typeSeed, variant)), again))
                );
            set = { first: build(false), again: build(true) };
            made.set(key, set);
        }
        return set;
    };
}
