import { restError } from '../protocol/envelope.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import type { LogState } from './index.ts';

const products = ['Threats, Security Events and Data for CG'];
const permission = 'Security Events and Data Retrieval | Threat and Security Statistics | Read';
const dayMs = 24 * 60 * 60 * 1000;

/** What each statistic counts: times of the rows behind it. */
type Counted = (logs: LogState, from: number, to: number) => number;

const statistics: Readonly<Record<string, Counted>> = {
    impersonations: (logs, from, to) => logs.impersonationProtect.count(from, to),
    suspicious: (logs, from, to) => logs.urlProtect.rows(from, to).filter((row) => row.scanResult === 'suspicious').length,
    unwanted: (logs, from, to) => logs.urlProtect.rows(from, to).filter((row) => row.category === 'Blocked').length,
    // Only the paths of the next four are known, and that their neighbours answer with buckets.
    'attachment-scans': (logs, from, to) => logs.attachmentProtect.count(from, to),
    phishing: (logs, from, to) => logs.urlProtect.rows(from, to).filter((row) => row.advancedPhishingResult !== undefined).length,
    'url-clicks': (logs, from, to) => logs.urlProtect.rows(from, to).filter((row) => row.creationMethod === 'User Click').length,
    'gateway-detections': (logs, from, to) => logs.rejections.count(from, to)
};

const dateShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)(\[[A-Za-z0-9/_+-]+\])?$/;

/** Reads an ISO 8601 date-time with an offset and perhaps a zone id: `2026-01-05T00:00:00.000+05:30[Asia/Kolkata]`. */
function readZoned(text: string): { time: number; offset: number } | undefined {
    const match = dateShape.exec(text);
    const time = match === null ? NaN : Date.parse(`${match[1] ?? ''}${match[2] ?? ''}`);
    if (match === null || Number.isNaN(time)) {
        return undefined;
    }
    const zone = match[2] ?? 'Z';
    const minutes = zone === 'Z' ? 0 : (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * (zone.startsWith('-') ? -1 : 1);
    return { time, offset: minutes * 60_000 };
}

interface Range {
    /** Inclusive. */
    from: number;
    /** Exclusive. */
    to: number;
    /** Milliseconds the asked-for zone is ahead of UTC. */
    offset: number;
}

function readRange(context: RouteContext): Range | RouteReply {
    const start = context.query.get('timestampRangeStartsAt');
    const end = context.query.get('timestampRangeEndsAt');
    const now = context.clock.now();
    const from = start === null ? undefined : readZoned(start);
    const to = end === null ? { time: now, offset: 0 } : readZoned(end);
    if (from === undefined) {
        return restError(400, 'err_validation_null', 'timestampRangeStartsAt must be a date-time with a zone', 'timestampRangeStartsAt');
    }
    if (to === undefined || (end !== null && to.offset !== from.offset)) {
        return restError(400, 'err_validation_value_not_allowed', 'timestampRangeEndsAt must be a date-time in the same zone', 'timestampRangeEndsAt');
    }
    if (from.time < now - 90 * dayMs) {
        return restError(400, 'err_validation_value_not_allowed', 'timestampRangeStartsAt must be within the last 90 days', 'timestampRangeStartsAt');
    }
    return { from: from.time, to: Math.min(to.time, now + 1), offset: from.offset };
}

/** Daily buckets of the zone that was asked for; the last one grows until its day is over. */
function buckets(context: RouteContext, counted: Counted): RouteReply {
    const range = readRange(context);
    if ('status' in range) {
        return range;
    }
    const value: { startTimestamp: string; detectionCount: number }[] = [];
    const { from, to, offset } = range;
    for (let day = Math.floor((from + offset) / dayMs) * dayMs - offset; day < to; day += dayMs) {
        const start = Math.max(day, from);
        const end = Math.min(day + dayMs, to) - 1;
        value.push({ startTimestamp: new Date(day).toISOString(), detectionCount: counted(context.state.logs, start, end) });
    }
    return { status: 200, json: { value } };
}

/** Who was aimed at, or who aimed, most often first. */
function top(context: RouteContext, field: 'recipientAddress' | 'senderAddress', name: string): RouteReply {
    const range = readRange(context);
    if ('status' in range) {
        return range;
    }
    const counts = new Map<string, number>();
    for (const row of context.state.logs.impersonationProtect.rows(range.from, range.to - 1)) {
        counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
    }
    const value = [...counts].map(([address, detectionCount]) => ({ [name]: address, detectionCount }));
    return { status: 200, json: { value: value.sort((a, b) => b.detectionCount - a.detectionCount) } };
}

function statisticRoute(name: string, handle: (context: RouteContext) => RouteReply): Route {
    return { method: 'GET', path: `/threats/v1/stats/${name}`, products, permission, family: 'rest', handle };
}

/** A detection's id is made from the number of its row in the impersonation log. */
function detectionId(index: number): string {
    return Buffer.from(`detection-${String(index)}`).toString('base64url');
}

function detectionIndex(id: string): number | undefined {
    const match = /^detection-(\d+)$/.exec(Buffer.from(id, 'base64url').toString('latin1'));
    return match === null ? undefined : Number(match[1]);
}

export const threatStatisticsRoutes: Route[] = [
    ...Object.entries(statistics).map(([name, counted]) =>
        statisticRoute(name, (context) => {
            const type = context.query.get('type');
            if (name === 'gateway-detections' && type !== 'spam' && type !== 'malware') {
                return restError(400, 'err_validation_value_not_allowed', 'type must be spam or malware', 'type');
            }
            return buckets(
                context,
                name === 'gateway-detections'
                    ? (logs, from, to) => logs.rejections.rows(from, to).filter((row) => (row.type === 14030) === (type === 'malware')).length
                    : counted
            );
        })
    ),
    // Nothing but the path is known of the next two and of the list of events: parameters and reply are made up to look like their neighbours.
    statisticRoute('threats-by-recipient', (context) => top(context, 'recipientAddress', 'recipient')),
    statisticRoute('threats-by-sender', (context) => top(context, 'senderAddress', 'sender')),
    {
        method: 'GET',
        path: '/threats/v1/events',
        products,
        permission,
        family: 'rest',
        handle(context) {
            const range = readRange(context);
            if ('status' in range) {
                return range;
            }
            const log = context.state.logs.impersonationProtect;
            const before = log.count(-Infinity, range.from - 1);
            const rows = log.rows(range.from, range.to - 1).map((row, index) => ({ row, id: detectionId(before + index) }));
            const pageSize = Math.min(100, Number(context.query.get('pageSize') ?? '100') || 100);
            const value = rows
                .reverse()
                .slice(0, pageSize)
                .map(({ row, id }) => ({ id, source: 'EMAIL', timestamp: row.eventTime, subject: row.subject }));
            return { status: 200, json: { value, meta: {} } };
        }
    },
    {
        method: 'GET',
        path: '/threats/v1/events/{id}/details',
        products,
        permission,
        family: 'rest',
        handle(context) {
            const pageSize = Number(context.query.get('pageSize') ?? NaN);
            if (context.query.get('source') !== 'EMAIL') {
                return restError(400, 'err_validation_value_not_allowed', 'source must be EMAIL', 'source');
            }
            if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100) {
                return restError(400, 'err_validation_value_not_allowed', 'pageSize must be between 1 and 100', 'pageSize');
            }
            const id = context.params.id ?? '';
            if (!/^[A-Za-z0-9_-]+$/.test(id)) {
                return restError(400, 'err_validation_value_not_allowed', 'id must match ^[A-Za-z0-9_-]+$', 'id');
            }
            const row = context.state.logs.impersonationProtect.rows()[detectionIndex(id) ?? -1];
            if (row === undefined) {
                return restError(404, 'err_not_found', 'No detection has this id', 'id');
            }
            // The vendor names what is in the reply but not the fields: these names are ours.
            return {
                status: 200,
                json: {
                    id,
                    sender: row.senderAddress,
                    recipients: [row.recipientAddress].slice(0, pageSize),
                    subject: row.subject,
                    summary: row.identifiers.map((identifier) => ({ threat: identifier })),
                    attachments: [],
                    urls: []
                }
            };
        }
    }
];
