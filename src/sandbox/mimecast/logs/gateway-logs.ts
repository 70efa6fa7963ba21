import type { Company } from '../account/company.ts';
import { failure, formatDate, isReply } from '../protocol/envelope.ts';
import { chance, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route } from '../protocol/route.ts';
import { secureId } from '../protocol/secure-ids.ts';
import type { HeldDecision } from '../account/mail.ts';
import { messageIdOf, sampleMail } from './mail-samples.ts';
import { logPage, matches, matchesSearch, readWindow, refuseOutside, refuseSearch, startOfDay } from './window-request.ts';

/** A data-leak-prevention log row as the API writes it. There is no id. */
export interface DlpRow {
    senderAddress: string;
    recipientAddress: string;
    subject: string;
    eventTime: string;
    route: string;
    policy: string;
    action: string;
    messageId: string;
}

interface Party {
    emailAddress: string;
    displayableName?: string;
}

/** A row of the held-release log as the API writes it. */
export interface HeldReleaseRow {
    id: string;
    status: string;
    heldReason: string;
    heldGroup: string;
    messageInfo: string;
    /** Missing in one row of forty. */
    released?: string;
    rejectReason?: string;
    operator: Party | string;
    fromEnv: Party;
    fromHdr: Party;
    to: Party[];
    subject: string;
    attachments: boolean;
    route: string;
    size: number;
    policy: string;
    spamScore: number;
    detectionLevel: string;
    spamProcessingDetail: Record<string, unknown>;
}

/** A refused message as the API writes it. */
export interface RejectionRow {
    id: string;
    created: string;
    type: number;
    info: string;
    description: string;
    detectionLevel: string;
    toAddressPreCheck: string;
    toAddressPostCheck: string;
    fromAddress: string;
    toAddress: string;
    ipAddress: string;
    remoteEhlo: string;
    remoteName: string;
    spamScore: number;
    manageRecipient: boolean | string;
}

const monthMs = 30 * 24 * 60 * 60 * 1000;
const dlpActions = ['delete', 'hold', 'bounce', 'smart_folder', 'notification', 'secure_delivery', 'secure_messaging', 'block'];
const dlpSearchFields = ['senderAddress', 'recipientAddress', 'subject', 'policy', 'all'];

/** The rows of one message: one per policy and action, all in the same second. */
export function dlpBurst(company: Company, at: number, random: Random, number: number): DlpRow[] {
    const mail = sampleMail(company, random);
    const common = {
        senderAddress: chance(random, 0.05) ? '<>' : mail.from,
        recipientAddress: mail.to,
        subject: mail.subject,
        eventTime: formatDate(at),
        route: mail.route
    };
    const messageId = messageIdOf('dlp', number, hexText(random, 6), mail.fromDomain);
    const verdicts: readonly (readonly [string, string])[] = [
        ['Demo card policy', 'hold'],
        ['Demo card policy', 'notification'],
        ['Demo legal policy', pick(random, ['smart_folder', 'secure_delivery', 'secure_messaging'])]
    ];
    const from = chance(random, 0.5) ? 0 : 2;
    return verdicts.slice(from, from + wholeNumber(random, 1, 3)).map(([policy, action]) => ({ ...common, policy, action, messageId }));
}

const heldReasons = ['Spam', 'Graymail', 'Attachment', 'Impersonation'];
const rejectReasons = ['Message contains undesirable content', 'Message contains confidential information', 'Inappropriate communication'];

/** Held messages that were decided about before the simulation began, or by someone else since. */
export function heldReleaseBurst(company: Company, at: number, random: Random, number: number): HeldReleaseRow[] {
    const mail = sampleMail(company, random);
    const draw = wholeNumber(random, 0, 9);
    const rejected = draw >= 7;
    const expired = draw === 6;
    const operator = pick(random, company.administrators.length > 0 ? company.administrators : company.users.map((user) => user.email));
    const reason = pick(random, heldReasons);
    const verdict = {
        decision: 'spam',
        description: 'Demo verdict',
        risk: pick(random, ['negligible', 'low', 'medium', 'high']),
        categories: [{ name: 'spam', risk: 'low', subcategories: [{ name: 'content', risk: 'low', augmentations: [{ name: 'subject', risk: 'negligible' }] }] }]
    };
    const row: HeldReleaseRow = {
        id: secureId(company.accountCode, 'held-release', number),
        status: rejected ? 'rejected' : 'released',
        heldReason: reason,
        heldGroup: pick(random, ['Staff', 'Administrator']),
        messageInfo: expired ? 'Expired in queue - rejected by housekeeping' : reason === 'Graymail' ? 'Graymail' : 'Spam Policy',
        released: formatDate(at),
        // Both shapes have been seen, and nothing tells which one comes.
        operator: chance(random, 0.5) ? { emailAddress: operator } : operator,
        fromEnv: { emailAddress: mail.from },
        fromHdr: { emailAddress: mail.from, displayableName: mail.fromName },
        to: [{ emailAddress: mail.to, displayableName: mail.toName }],
        subject: mail.subject,
        attachments: chance(random, 0.3),
        route: mail.route,
        size: wholeNumber(random, 900, 4_000_000),
        policy: pick(random, ['Moderate spam', 'Demo graymail policy']),
        spamScore: wholeNumber(random, 0, 60),
        detectionLevel: pick(random, ['relaxed', 'moderate', 'aggressive']),
        spamProcessingDetail: {
            greyEmail: reason === 'Graymail',
            rbl: { allow: true, info: '' },
            spf: { allow: true, info: 'allow' },
            dkim: { allow: true, info: 'none' },
            dmarc: { allow: true, info: 'none' },
            permittedSender: { allow: false, info: 'none' },
            managedSender: { allow: false, info: 'unknown' },
            [chance(random, 0.5) ? 'verdict' : 'spamVerdict']: verdict
        }
    };
    if (rejected) {
        row.rejectReason = pick(random, rejectReasons);
    }
    if (chance(random, 0.025)) {
        delete row.released;
    }
    return [row];
}

/** The row a decision made through the API leaves. */
export function decidedRow(company: Company, decision: HeldDecision): HeldReleaseRow {
    const { message } = decision;
    const row: HeldReleaseRow = {
        // Far above every number that the log gives itself.
        id: secureId(company.accountCode, 'held-release', 2 ** 50 + message.number),
        status: decision.released ? 'released' : 'rejected',
        heldReason: message.reason,
        heldGroup: 'Administrator',
        messageInfo: message.policyInfo,
        released: formatDate(decision.at),
        operator: { emailAddress: decision.operator },
        fromEnv: { emailAddress: message.from.email },
        fromHdr: { emailAddress: message.fromHeader.email, displayableName: message.fromHeader.name },
        to: [{ emailAddress: message.to.email, displayableName: message.to.name }],
        subject: message.subject,
        attachments: message.hasAttachments,
        route: message.route,
        size: message.size,
        policy: message.policyInfo,
        spamScore: 12,
        detectionLevel: 'moderate',
        spamProcessingDetail: { greyEmail: false, spf: { allow: true, info: 'allow' } }
    };
    if (!decision.released) {
        row.rejectReason = decision.rejectionReason ?? rejectReasons[0] ?? '';
    }
    return row;
}

const rejectionKinds: readonly { type: number; description: string; info: string }[] = [
    { type: 14030, description: 'Virus Signature Detection', info: '[demo.Test-Signature]' },
    { type: 14001, description: 'IP Found in RBL', info: 'rbl.example.net listed' },
    { type: 14005, description: 'Manual Envelope Rejection', info: 'Blocked by administrator' },
    { type: 14010, description: 'Spam Signature Detection', info: '[demo.spam.rule]' }
];

/** One refused message. */
export function rejectionBurst(company: Company, at: number, random: Random, number: number): RejectionRow[] {
    let mail = sampleMail(company, random);
    for (let i = 0; i < 8 && mail.route !== 'inbound'; i++) {
        mail = sampleMail(company, random);
    }
    const kind = pick(random, rejectionKinds);
    const size = chance(random, 0.2) ? 2 : 1;
    return Array.from({ length: size }, (_, part) => ({
        id: secureId(company.accountCode, 'rejection', number * 10 + part),
        created: formatDate(at),
        type: kind.type,
        info: kind.info,
        description: kind.description,
        detectionLevel: pick(random, ['aggressive', 'not_initiated']),
        toAddressPreCheck: part === 0 ? mail.to : mail.second,
        toAddressPostCheck: chance(random, 0.5) ? '' : mail.to,
        fromAddress: mail.from,
        toAddress: part === 0 ? mail.to : mail.second,
        ipAddress: mail.ip,
        remoteEhlo: `mail.${mail.fromDomain}`,
        remoteName: `mail.${mail.fromDomain}`,
        spamScore: wholeNumber(random, 0, 90),
        // A boolean in the schema, a text in the one real row there is.
        manageRecipient: chance(random, 0.5) ? 'false' : false
    }));
}

/** Reads `searchBy: { fieldName, value }` and gives back the value and what it is compared with. */
function searchBy(item: Record<string, unknown>): { field: string; value: string } | undefined {
    const search = item.searchBy;
    if (typeof search !== 'object' || search === null) {
        return undefined;
    }
    const { fieldName, value } = search as { fieldName?: unknown; value?: unknown };
    return typeof fieldName === 'string' && typeof value === 'string' ? { field: fieldName, value } : undefined;
}

function unknownSearchField(item: Record<string, unknown>, fields: readonly string[]): boolean {
    const search = item.searchBy;
    return search !== undefined && !fields.includes(searchBy(item)?.field ?? '');
}

function partyText(party: Party | string): string {
    return typeof party === 'string' ? party : party.emailAddress;
}

export const gatewayLogRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/dlp/get-logs',
        products: ['Security Events', 'Threats, Security Events and Data for CG'],
        permission: 'Monitoring | Data Leak Prevention | Read',
        family: 'envelope',
        handle(context) {
            const window = readWindow(context, { min: 0, max: 1, from: 'from', to: 'to', defaultFrom: startOfDay });
            if (isReply(window)) {
                return window;
            }
            const { item } = window;
            const refused =
                refuseSearch(item, dlpSearchFields) ??
                refuseOutside(item, 'routes', ['inbound', 'outbound', 'internal']) ??
                refuseOutside(item, 'actions', dlpActions);
            if (refused !== undefined) {
                return refused;
            }
            const { dlp } = context.state.logs;
            if (context.faults.lateRows === true) {
                dlp.arriveLate();
            }
            const wantedRoutes = item.routes as string[] | undefined;
            const wantedActions = item.actions as string[] | undefined;
            let rows = dlp.visible(window.from, window.to, context.options.lateRowsMinutes);
            if (wantedRoutes !== undefined || wantedActions !== undefined || item.query !== undefined) {
                rows = rows.filter(
                    (row) =>
                        (wantedRoutes === undefined || wantedRoutes.includes(row.route)) &&
                        (wantedActions === undefined || wantedActions.includes(row.action)) &&
                        matchesSearch(item, {
                            senderAddress: row.senderAddress,
                            recipientAddress: row.recipientAddress,
                            subject: row.subject,
                            policy: row.policy
                        })
                );
            }
            return logPage(context, window, item.oldestFirst === true ? rows : rows.reverse(), 'dlpLogs');
        }
    },
    {
        method: 'POST',
        path: '/api/gateway/get-held-release-logs',
        products: ['Audit Events'],
        permission: 'Monitoring | Held | Read',
        family: 'envelope',
        handle(context) {
            const window = readWindow(context, { min: 0, max: 1, from: 'start', to: 'end', defaultFrom: (now) => now - monthMs });
            if (isReply(window)) {
                return window;
            }
            const { item } = window;
            if (unknownSearchField(item, ['all', 'operator', 'from', 'to', 'subject', 'info', 'heldReason'])) {
                return failure('err_validation_value_not_allowed', 'value not allowed', { field: 'searchBy.fieldName', key: item });
            }
            const { heldReleases } = context.state.logs;
            if (context.faults.lateRows === true) {
                heldReleases.arriveLate();
            }
            const search = searchBy(item);
            const filters = (Array.isArray(item.filterBy) ? item.filterBy : []) as { fieldName?: unknown; value?: unknown }[];
            let rows = heldReleases.visible(window.from, window.to, context.options.lateRowsMinutes);
            if (search !== undefined || filters.length > 0) {
                rows = rows.filter((row) => {
                    const texts: Record<string, string | undefined> = {
                        operator: partyText(row.operator),
                        from: row.fromEnv.emailAddress,
                        to: row.to[0]?.emailAddress,
                        subject: row.subject,
                        info: row.messageInfo,
                        heldReason: row.heldReason
                    };
                    return (
                        (search === undefined || matches(search.value, search.field === 'all' ? Object.values(texts) : [texts[search.field]])) &&
                        filters.every(
                            ({ fieldName, value }) =>
                                (fieldName !== 'route' || row.route === value) &&
                                (fieldName !== 'status' || row.status === value) &&
                                (fieldName !== 'attachments' || String(row.attachments) === String(value))
                        )
                    );
                });
            }
            return logPage(context, window, rows.reverse(), 'heldReleaseLogs', (row) => ({
                ...row,
                id: context.state.ids.ofRow('held-release', row.id, context)
            }));
        }
    },
    {
        method: 'POST',
        path: '/api/gateway/get-rejections',
        products: ['Audit Events'],
        permission: 'Monitoring | Rejections | Read',
        family: 'envelope',
        handle(context) {
            const window = readWindow(context, { min: 1, max: 1, from: 'start', to: 'end', defaultFrom: startOfDay });
            if (isReply(window)) {
                return window;
            }
            const { item } = window;
            if (unknownSearchField(item, ['all', 'from', 'to', 'type', 'info', 'remoteIp'])) {
                return failure('err_validation_value_not_allowed', 'value not allowed', { field: 'searchBy.fieldName', key: item });
            }
            const { rejections } = context.state.logs;
            if (context.faults.lateRows === true) {
                rejections.arriveLate();
            }
            // Without `admin` the call is about the mailbox of the application itself, which gets no mail.
            let rows = item.admin === true ? rejections.visible(window.from, window.to, context.options.lateRowsMinutes) : [];
            const search = searchBy(item);
            if (search !== undefined || typeof item.mailbox === 'string') {
                rows = rows.filter((row) => {
                    const texts: Record<string, string> = {
                        from: row.fromAddress,
                        to: row.toAddress,
                        type: row.description,
                        info: row.info,
                        remoteIp: row.ipAddress
                    };
                    return (
                        (typeof item.mailbox !== 'string' || row.toAddress === item.mailbox) &&
                        (search === undefined || matches(search.value, search.field === 'all' ? Object.values(texts) : [texts[search.field]]))
                    );
                });
            }
            return logPage(context, window, rows.reverse(), 'rejections', (row) => ({ ...row, id: context.state.ids.ofRow('rejection', row.id, context) }));
        }
    }
];
