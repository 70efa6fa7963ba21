import type { Clock } from '../../clock.ts';
import { restError } from '../protocol/envelope.ts';
import { chance, hexText, pick, wholeNumber } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { messageIdOf, sampleMail } from './mail-samples.ts';
import type { People } from './mail-samples.ts';
import type { TimedLog } from './timed-log.ts';

/** A mail someone reported, with every later report of it. */
export interface ReportedEmail {
    aggregateId: string;
    messageId: string;
    subject: string;
    senderHeaders: string[];
    recipients: string[];
    /** Epoch milliseconds. */
    sentAt: number;
    /** When it was reported, oldest first; times in the future are reports yet to come. */
    reportedAt: number[];
    classification: string;
}

/** A webhook for finished threat analyses. */
export interface ThreatSubscription {
    subscriptionId: string;
    clientState: string;
    notificationURL: string;
    resourceType: 'threat-analysis';
    creationDateTime: string;
    expirationDateTime: string;
}

const products = ['Threats, Security Events and Data for CG'];
const permission = 'Security Events and Data Retrieval | Threat and Security Statistics | Read';
const weekMs = 7 * 24 * 60 * 60 * 1000;
const base = '/threat-reporting/v1';
const origin = 'https://api.services.mimecast.com';
const pageSizes = ['25', '50', '100', '250', '500'];
/** An analysis is there half an hour after the first report. */
const analysisMs = 30 * 60_000;

/** One reported mail; every fifth is reported once more six hours later, which moves it back to the top of the list. */
export function reportedEmailBurst(company: People, at: number, random: Random, number: number): ReportedEmail[] {
    let mail = sampleMail(company, random);
    for (let i = 0; i < 8 && mail.route !== 'inbound'; i++) {
        mail = sampleMail(company, random);
    }
    const again = number % 5 === 0 ? [at + 6 * 60 * 60_000] : [];
    return [
        {
            aggregateId: `rep-${number.toString(36)}-${hexText(random, 12)}`,
            messageId: messageIdOf('reported', number, hexText(random, 6), mail.fromDomain),
            subject: mail.subject,
            senderHeaders: [mail.from, `reply@${mail.fromDomain}`],
            recipients: chance(random, 0.3) ? [mail.to, mail.second] : [mail.to],
            sentAt: at - wholeNumber(random, 1, 600) * 60_000,
            reportedAt: [at, ...again],
            classification: pick(random, ['Phishing', 'Spam', 'Safe'])
        }
    ];
}

const second = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The latest report so far. */
export function lastReport(email: ReportedEmail, now: number): number {
    return email.reportedAt.findLast((time) => time <= now) ?? 0;
}

/** A reported mail as the API writes it in a list, or on its own. */
export function renderReported(email: ReportedEmail, now: number, detail: boolean): Record<string, unknown> {
    const reports = email.reportedAt.filter((time) => time <= now);
    const first = email.reportedAt[0] ?? 0;
    const analysed = now >= first + analysisMs;
    const when = second(first + analysisMs);
    return {
        message: {
            messageId: email.messageId,
            messageAggregateId: email.aggregateId,
            subject: email.subject,
            sentDate: second(email.sentAt),
            lastReportedDate: second(lastReport(email, now)),
            senderHeaders: email.senderHeaders,
            recipientsCount: email.recipients.length,
            reportersCount: reports.length,
            recipients: email.recipients
        },
        ...(analysed
            ? {
                  threatAnalysis: {
                      threatAnalysisId: `ta-${email.aggregateId}`,
                      // The list and the detail call name the same moment differently.
                      ...(detail ? { date: when } : { resolvedDate: when }),
                      classification: email.classification,
                      details: 'Demo analysis',
                      type: 'MSOC'
                  }
              }
            : {}),
        threatReports: `${origin}${base}/threat-reports?reportedMessageAggregateId=${email.aggregateId}`
    };
}

/** The list as the API orders it: the latest report first. */
export function reportedInWindow(log: TimedLog<ReportedEmail>, clock: Clock, from: number, to: number): ReportedEmail[] {
    const now = clock.now();
    const isInWindow = (last: number): boolean => last >= from && last <= to;
    return log
        .rows()
        .filter((email) => isInWindow(lastReport(email, now)))
        .map((email) => ({ email, last: lastReport(email, now) }))
        .sort((a, b) => b.last - a.last)
        .map(({ email }) => email);
}

function readTime(text: string | null, fallback: number): number {
    // Both the form with `Z` and the one with a zone without colon are taken; the vendor's own examples are neither.
    return text === null ? fallback : Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

function listReported(context: RouteContext, reportedEmails: TimedLog<ReportedEmail>): RouteReply {
    const { query, clock } = context;
    const now = clock.now();
    const from = readTime(query.get('dateRangeStartsAt'), now - weekMs);
    const to = readTime(query.get('dateRangeEndsAt'), now);
    const size = query.get('pageSize') ?? '50';
    const offset = Number(query.get('offset') ?? '0');
    if (Number.isNaN(from) || Number.isNaN(to)) {
        const field = Number.isNaN(from) ? 'dateRangeStartsAt' : 'dateRangeEndsAt';
        return restError(400, 'err_validation_value_not_allowed', 'must be an ISO 8601 date-time', field);
    }
    if (!pageSizes.includes(size)) {
        return restError(400, 'err_validation_value_not_allowed', 'pageSize must be one of 25, 50, 100, 250, 500', 'pageSize');
    }
    if (!Number.isInteger(offset) || offset < 0) {
        return restError(400, 'err_validation_value_not_allowed', 'offset must be a whole number of at least 0', 'offset');
    }
    if (context.faults.lateRows === true) {
        reportedEmails.arriveLate();
    }
    const emails = reportedInWindow(reportedEmails, clock, from, to);
    const pageSize = Number(size);
    const page = emails.slice(offset * pageSize, (offset + 1) * pageSize);
    const next = new URLSearchParams(query);
    next.set('offset', String(offset + 1));
    const more = emails.length > (offset + 1) * pageSize;
    return {
        status: 200,
        json: {
            // The name of the list is not visible in any source.
            value: page.map((email) => renderReported(email, now, false)),
            meta: more ? { nextPage: `${origin}${base}/reported-emails?${next.toString()}` } : {}
        }
    };
}

function find(reportedEmails: TimedLog<ReportedEmail>, aggregateId: string): ReportedEmail | undefined {
    return reportedEmails.rows().find((email) => email.aggregateId === aggregateId);
}

/** How long a subscription lives is not known. */
const subscriptionMs = 3 * 24 * 60 * 60 * 1000;

function subscribe(context: RouteContext, subscriptions: Map<string, ThreatSubscription>, number: number): RouteReply {
    const body = (typeof context.json === 'object' && context.json !== null ? context.json : {}) as Record<string, unknown>;
    for (const field of ['clientState', 'notificationURL', 'resourceType']) {
        if (typeof body[field] !== 'string' || body[field] === '') {
            return restError(400, 'err_validation_null', 'must not be null', field);
        }
    }
    const { clientState, notificationURL, resourceType } = body as Record<string, string>;
    if (notificationURL?.startsWith('https://') !== true || !URL.canParse(notificationURL)) {
        return restError(400, 'err_validation_value_not_allowed', 'notificationURL must be an https URL', 'notificationURL');
    }
    if (resourceType !== 'threat-analysis') {
        return restError(400, 'err_validation_value_not_allowed', 'value not allowed', 'resourceType');
    }
    const now = context.clock.now();
    const subscription: ThreatSubscription = {
        subscriptionId: `sub-${String(number)}-${now.toString(36)}`,
        clientState: clientState ?? '',
        notificationURL,
        resourceType,
        creationDateTime: second(now),
        expirationDateTime: second(now + subscriptionMs)
    };
    subscriptions.set(subscription.subscriptionId, subscription);
    return { status: 201, json: subscription };
}

/** What people reported, and who is told of it. */
interface ThreatReports {
    readonly reportedEmails: TimedLog<ReportedEmail>;
    readonly subscriptions: Map<string, ThreatSubscription>;
    nextRead(): number;
}

export function reportedEmailRoutes({ reportedEmails, subscriptions, nextRead }: ThreatReports): Route[] {
    return [
        { method: 'GET', path: `${base}/reported-emails`, products, permission, family: 'rest', handle: (context) => listReported(context, reportedEmails) },
        {
            method: 'GET',
            path: `${base}/reported-emails/{reportedMessageAggregateId}`,
            products,
            permission,
            family: 'rest',
            handle(context) {
                const email = find(reportedEmails, context.params.reportedMessageAggregateId ?? '');
                return email === undefined
                    ? restError(404, 'err_not_found', 'No reported email has this id')
                    : { status: 200, json: renderReported(email, context.clock.now(), true) };
            }
        },
        {
            // Known by its path and by the link in the list; the reply is made up.
            method: 'GET',
            path: `${base}/threat-reports`,
            products,
            permission,
            family: 'rest',
            handle(context) {
                const email = find(reportedEmails, context.query.get('reportedMessageAggregateId') ?? '');
                const reports = email?.reportedAt.filter((time) => time <= context.clock.now()) ?? [];
                return {
                    status: 200,
                    json: { value: reports.map((time, index) => ({ reportedDate: second(time), reporter: email?.recipients[index] ?? null })), meta: {} }
                };
            }
        },
        {
            // Known by its path alone; the reply is made up.
            method: 'GET',
            path: `${base}/threat-analysis/{threatAnalysisId}`,
            products,
            permission,
            family: 'rest',
            handle(context) {
                const email = find(reportedEmails, (context.params.threatAnalysisId ?? '').replace(/^ta-/, ''));
                const analysis = email === undefined ? undefined : renderReported(email, context.clock.now(), true).threatAnalysis;
                return analysis === undefined ? restError(404, 'err_not_found', 'No threat analysis has this id') : { status: 200, json: analysis };
            }
        },
        {
            method: 'POST',
            path: `${base}/subscriptions`,
            products,
            permission,
            family: 'rest',
            writes: true,
            handle: (context) => subscribe(context, subscriptions, nextRead())
        },
        {
            // The path is confirmed, the wrapper of the list is not known.
            method: 'GET',
            path: `${base}/subscriptions`,
            products,
            permission,
            family: 'rest',
            handle(context) {
                const alive = [...subscriptions.values()].filter(({ expirationDateTime }) => Date.parse(expirationDateTime) > context.clock.now());
                return { status: 200, json: { value: alive, meta: {} } };
            }
        },
        {
            // The path is confirmed, body and reply are not known: renewing moves the end of the subscription.
            method: 'PATCH',
            path: `${base}/subscriptions/{subscriptionId}`,
            products,
            permission,
            family: 'rest',
            writes: true,
            handle(context) {
                const subscription = subscriptions.get(context.params.subscriptionId ?? '');
                if (subscription === undefined) {
                    return restError(404, 'err_not_found', 'No subscription has this id');
                }
                subscription.expirationDateTime = second(context.clock.now() + subscriptionMs);
                return { status: 200, json: subscription };
            }
        },
        {
            // The path is confirmed, the reply is not known.
            method: 'DELETE',
            path: `${base}/subscriptions/{subscriptionId}`,
            products,
            permission,
            family: 'rest',
            writes: true,
            handle: (context) =>
                subscriptions.delete(context.params.subscriptionId ?? '')
                    ? { status: 204, json: undefined }
                    : restError(404, 'err_not_found', 'No subscription has this id')
        }
    ];
}
