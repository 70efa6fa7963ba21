import type { Company } from '../account/company.ts';
import { formatDate, isReply } from '../protocol/envelope.ts';
import { chance, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { secureId } from '../protocol/secure-ids.ts';
import { messageIdOf, sampleMail } from './mail-samples.ts';
import type { TimedLog } from './timed-log.ts';
import { logPage, matchesSearch, readWindow, refuseOutside, refuseSearch, startOfDay } from './window-request.ts';

/** A URL Protect log row as the API writes it. There is no id. */
export interface UrlProtectRow {
    userEmailAddress: string;
    fromUserEmailAddress: string;
    url: string;
    ttpDefinition: string;
    subject: string;
    action: string;
    actions: string;
    adminOverride: string;
    userOverride: string;
    userAwarenessAction: string;
    scanResult: string;
    category: string;
    sendingIp: string;
    date: string;
    route: string;
    creationMethod: string;
    emailPartsDescription: string[];
    messageId: string;
    tagMap: Record<string, Record<string, string[]>>;
    advancedPhishingResult?: Record<string, string[]>;
}

/** An Attachment Protect log row as the API writes it. There is no id. */
export interface AttachmentProtectRow {
    senderAddress: string;
    recipientAddress: string;
    fileName: string;
    fileType: string;
    result: string;
    actionTriggered: string;
    date: string;
    details: string;
    route: string;
    messageId: string;
    subject: string;
    fileHash: string;
    definition: string;
}

/** An Impersonation Protect log row as the API writes it. */
export interface ImpersonationProtectRow {
    id: string;
    senderAddress: string;
    recipientAddress: string;
    subject: string;
    definition: string;
    hits: number;
    identifiers: string[];
    action: string;
    taggedExternal: boolean;
    taggedMalicious: boolean;
    senderIpAddress: string;
    eventTime: string;
    impersonationResults: Record<string, string>[];
    messageId: string;
}

/** Older catalogues list these calls under the first product, newer connectors reach them with the second. */
const products = ['Security Events', 'Threats, Security Events and Data for CG'];
const routes = ['inbound', 'outbound', 'internal', 'all'];
const scanResults = ['clean', 'malicious', 'suspicious', 'all'];
const attachmentResults = ['safe', 'malicious', 'timeout', 'error', 'unsafe', 'all'];
const identifierNames = [
    'similar_internal_domain',
    'newly_observed_domain',
    'internal_user_name',
    'reply_address_mismatch',
    'targeted_threat_dictionary',
    'custom_external_domain',
    'mimecast_external_domain',
    'custom_name_list'
];
const identifierFilters = [...identifierNames, ...identifierNames.map((name) => `advanced_${name}`)];
const searchFields = ['senderAddress', 'recipientAddress', 'subject', 'policy', 'all'];

interface UrlVerdict {
    action: string;
    actions: string;
    scanResult: string;
    category: string;
    adminOverride: string;
    userOverride: string;
    userAwarenessAction: string;
    path: string;
    tagMap(url: string): Record<string, Record<string, string[]>>;
    phishing?: true;
}

const urlVerdicts: readonly UrlVerdict[] = [
    {
        action: 'allow',
        actions: 'Allow',
        scanResult: 'clean',
        category: 'Business',
        adminOverride: 'N/A',
        userOverride: 'N/A',
        userAwarenessAction: 'N/A',
        path: 'reports/week',
        tagMap: () => ({})
    },
    {
        action: 'warn',
        actions: 'Block',
        scanResult: 'malicious',
        category: 'Dangerous file extension',
        adminOverride: 'N/A',
        userOverride: 'None',
        userAwarenessAction: 'N/A',
        path: 'files/setup.exe',
        tagMap: () => ({
            DangerousFileExt: { Status: ['VerdictBlock'], 'Inspect:FileExts': ['[exe]'], 'Inspect:MimeTypes': ['[]'], 'ContentCheck:Block': ['true'] }
        })
    },
    {
        action: 'block',
        actions: 'Hold, None',
        scanResult: 'malicious',
        category: 'Phishing & Fraud',
        adminOverride: 'N/A',
        userOverride: 'None',
        userAwarenessAction: 'N/A',
        path: 'login/verify?user=1&next=%2F',
        phishing: true,
        tagMap: (url) => ({
            UrlReputationScan: { Status: ['UrlBlock'], Type: ['phishing'], Url: [url], UrlBlock: ['true'] },
            AdvancedPhishing: { CredentialTheftEvidence: ['[page asks for a password]'], Tags: ['[]'] }
        })
    },
    {
        action: 'block',
        actions: 'Block',
        scanResult: 'malicious',
        category: 'Blocked',
        adminOverride: 'Block',
        userOverride: 'None',
        userAwarenessAction: 'N/A',
        path: 'shop',
        tagMap: (url) => ({ CustomerManagedUrls: { ManagedUrlEntry: [url], Blocklisted: ['true'], Status: ['VerdictBlock'] } })
    },
    {
        action: 'warn',
        actions: 'Warn',
        scanResult: 'suspicious',
        category: 'Newly observed domains',
        adminOverride: 'N/A',
        userOverride: 'N/A',
        userAwarenessAction: 'Continue',
        path: 'welcome',
        tagMap: () => ({ UrlReputationScan: { Status: ['Warn'] }, AvScanning: { Status: ['Clean'] } })
    },
    {
        action: 'allow',
        actions: 'Browser Isolation',
        scanResult: 'clean',
        category: 'Web mail',
        adminOverride: 'N/A',
        userOverride: 'N/A',
        userAwarenessAction: 'N/A',
        path: 'mail',
        tagMap: () => ({})
    }
];

/** The rows of one message: one per recipient and URL, all in the same second. */
export function urlProtectBurst(company: Company, at: number, random: Random, number: number): UrlProtectRow[] {
    const mail = sampleMail(company, random);
    const messageId = messageIdOf('url', number, hexText(random, 6), mail.fromDomain);
    const size = chance(random, 0.25) ? wholeNumber(random, 2, 3) : 1;
    const creationMethod = pick(random, ['Entry Scan', 'User Click']);
    return Array.from({ length: size }, (_, part) => {
        const verdict = pick(random, mail.malicious ? urlVerdicts.slice(1, 5) : urlVerdicts);
        // Long addresses are cut in the log, some in the middle of the host.
        const url = chance(random, 0.02) ? `https://files.${mail.fromDomain.slice(0, 6)}` : `https://files.${mail.fromDomain}/${verdict.path}#${String(part)}`;
        const row: UrlProtectRow = {
            userEmailAddress: part % 2 === 0 ? mail.to : mail.second,
            fromUserEmailAddress: mail.from,
            url,
            ttpDefinition: `Demo ${mail.route} URL definition`,
            subject: mail.subject,
            action: verdict.action,
            actions: verdict.actions,
            adminOverride: verdict.adminOverride,
            userOverride: verdict.userOverride,
            userAwarenessAction: verdict.userAwarenessAction,
            scanResult: verdict.scanResult,
            category: verdict.category,
            sendingIp: mail.route === 'internal' ? 'Internal IP' : mail.ip,
            date: formatDate(at),
            route: mail.route,
            creationMethod,
            emailPartsDescription: [pick(random, ['Body', 'Attachment', 'Subject'])],
            messageId,
            tagMap: verdict.tagMap(url)
        };
        if (verdict.phishing) {
            row.advancedPhishingResult = { CredentialTheftBrands: [], CredentialTheftEvidence: ['page asks for a password'], CredentialTheftTags: [] };
        }
        return row;
    });
}

const files: readonly { name: string; type: string }[] = [
    { name: 'plan.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    { name: 'invoice.pdf', type: 'application/pdf' },
    { name: 'photos, autumn.zip', type: 'application/zip' },
    { name: 'Überblick.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }
];

/** The rows of one message: one per attachment and recipient, all in the same second. */
export function attachmentProtectBurst(company: Company, at: number, random: Random, number: number): AttachmentProtectRow[] {
    const mail = sampleMail(company, random);
    const messageId = messageIdOf('attachment', number, hexText(random, 6), mail.fromDomain);
    const nullSender = chance(random, 0.03);
    const size = chance(random, 0.25) ? wholeNumber(random, 2, 3) : 1;
    return Array.from({ length: size }, (_, part) => {
        const file = files[(number + part) % files.length] ?? { name: 'plan.xlsx', type: 'application/octet-stream' };
        const result = mail.malicious ? pick(random, ['malicious', 'unsafe']) : pick(random, ['safe', 'safe', 'safe', 'safe', 'timeout', 'error']);
        const time = `\r\nTime taken: 0 hrs, 0 min, ${String(wholeNumber(random, 1, 59))} sec`;
        return {
            senderAddress: nullSender ? '<>' : mail.from,
            recipientAddress: mail.to,
            fileName: file.name,
            fileType: file.type,
            result,
            actionTriggered: pick(random, ['none', 'none, none', 'user release, none']),
            date: formatDate(at),
            details:
                result === 'malicious' || result === 'unsafe' ? `[MALICIOUS_ACTIVITY: demo finding${time}]` : `Safe                                ${time}`,
            route: mail.route === 'outbound' && chance(random, 0.2) ? 'external' : mail.route,
            messageId,
            subject: mail.subject,
            fileHash: hexText(random, 64),
            definition: 'Demo attachment definition'
        };
    });
}

/** One row, or two when a message had two recipients. Only inbound mail is looked at. */
export function impersonationProtectBurst(company: Company, at: number, random: Random, number: number): ImpersonationProtectRow[] {
    let mail = sampleMail(company, random);
    while (mail.route !== 'inbound' && company.externalSenders.length > 0) {
        mail = sampleMail(company, random);
    }
    const size = chance(random, 0.2) ? 2 : 1;
    const first = pick(random, identifierNames);
    const identifiers = chance(random, 0.3) ? [first, identifierNames[(identifierNames.indexOf(first) + 1) % identifierNames.length] ?? first] : [first];
    const messageId = messageIdOf('impersonation', number, hexText(random, 6), mail.fromDomain);
    return Array.from({ length: size }, (_, part) => ({
        id: secureId(company.accountCode, 'impersonation', number * 10 + part),
        senderAddress: mail.from,
        recipientAddress: part === 0 ? mail.to : mail.second,
        subject: mail.subject,
        definition: 'Demo impersonation definition',
        hits: identifiers.length,
        identifiers,
        action: mail.malicious ? pick(random, ['hold', 'bounce']) : 'none',
        taggedExternal: !mail.malicious,
        taggedMalicious: mail.malicious,
        senderIpAddress: mail.ip,
        eventTime: formatDate(at),
        impersonationResults: identifiers.map((name): Record<string, string> =>
            // A dictionary hit names the words it found and no domain.
            name === 'targeted_threat_dictionary'
                ? { impersonationDomainSource: name, stringSimilarToDomain: 'urgent, gift card' }
                : {
                      impersonationDomainSource: name,
                      similarDomain: `${mail.toName} <${mail.from}>`,
                      stringSimilarToDomain: mail.toName,
                      checkerResult: 'hit'
                  }
        ),
        messageId
    }));
}

/** What the three logs share: bounds, order, filter, page. */
function protectLog<Row extends object>(
    context: RouteContext,
    log: TimedLog<Row>,
    wrapper: string,
    refuse: (item: Record<string, unknown>) => RouteReply | undefined,
    keep: (item: Record<string, unknown>) => ((row: Row) => boolean) | undefined,
    render?: (row: Row) => unknown,
    beside?: (rows: readonly Row[]) => Record<string, unknown>
): RouteReply {
    const window = readWindow(context, { min: 0, max: 1, from: 'from', to: 'to', defaultFrom: startOfDay });
    if (isReply(window)) {
        return window;
    }
    const refused = refuse(window.item);
    if (refused !== undefined) {
        return refused;
    }
    if (context.faults.lateRows === true) {
        log.arriveLate();
    }
    const test = keep(window.item);
    let rows = log.visible(window.from, window.to, context.options.lateRowsMinutes);
    if (test !== undefined) {
        rows = rows.filter(test);
    }
    if (window.item.oldestFirst !== true) {
        rows.reverse();
    }
    return logPage(context, window, rows, wrapper, render, beside?.(rows));
}

function list(value: unknown): string[] | undefined {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

export const targetedThreatRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/ttp/url/get-logs',
        products,
        permission: 'Monitoring | URL Protection | Read',
        family: 'envelope',
        handle: (context) =>
            protectLog(
                context,
                context.state.logs.urlProtect,
                'clickLogs',
                (item) => refuseOutside(item, 'route', routes) ?? refuseOutside(item, 'scanResult', scanResults),
                ({ route = 'all', scanResult = 'all' }) =>
                    route === 'all' && scanResult === 'all'
                        ? undefined
                        : (row) => (route === 'all' || row.route === route) && (scanResult === 'all' || row.scanResult === scanResult)
            )
    },
    {
        method: 'POST',
        path: '/api/ttp/attachment/get-logs',
        products,
        permission: 'Monitoring | Attachment Protection | Read',
        family: 'envelope',
        handle: (context) =>
            protectLog(
                context,
                context.state.logs.attachmentProtect,
                'attachmentLogs',
                (item) => refuseOutside(item, 'route', routes) ?? refuseOutside(item, 'result', attachmentResults),
                ({ route = 'all', result = 'all' }) =>
                    route === 'all' && result === 'all'
                        ? undefined
                        : (row) => (route === 'all' || row.route === route) && (result === 'all' || row.result === result)
            )
    },
    {
        method: 'POST',
        path: '/api/ttp/impersonation/get-logs',
        products,
        permission: 'Monitoring | Impersonation Protection | Read',
        family: 'envelope',
        handle: (context) =>
            protectLog(
                context,
                context.state.logs.impersonationProtect,
                'impersonationLogs',
                (item) =>
                    refuseSearch(item, searchFields) ??
                    refuseOutside(item, 'identifiers', identifierFilters) ??
                    refuseOutside(item, 'actions', ['hold', 'bounce', 'none']),
                (item) => {
                    const identifiers = list(item.identifiers);
                    const actions = list(item.actions);
                    return (row) =>
                        (typeof item.taggedMalicious !== 'boolean' || row.taggedMalicious === item.taggedMalicious) &&
                        (identifiers === undefined || row.identifiers.some((name) => identifiers.includes(name))) &&
                        (actions === undefined || actions.includes(row.action)) &&
                        matchesSearch(item, {
                            senderAddress: row.senderAddress,
                            recipientAddress: row.recipientAddress,
                            subject: row.subject,
                            policy: row.definition
                        });
                },
                (row) => ({ ...row, id: context.state.ids.ofRow('impersonation', row.id, context) }),
                // Not the length of the page, and not reliably the number of matches either.
                (rows) => ({ resultCount: rows.length })
            )
    }
];
