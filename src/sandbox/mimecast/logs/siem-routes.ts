import type { DownloadableFile } from '../protocol/downloads.ts';
import type { Route, RouteContext, RouteReply } from '../protocol/route.ts';
import { slotMs } from './siem-feed.ts';
import type { Arrival, EventFile, EventFilter, SiemFeed } from './siem-feed.ts';
import type { SiemEventType } from './volumes.ts';

const dayMs = 24 * 60 * 60_000;
const permission = 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read';
const platforms = [
    { name: 'cg', product: 'Threats, Security Events and Data for CG' },
    { name: 'ci', product: 'Threats, Security Events and Data for CI' }
] as const;

function refuse(message: string): RouteReply {
    return { status: 400, json: { error: { code: 'Request Validation Failed', message } } };
}

/** Nothing, and more to come. Every other time without a token; otherwise with the one that was sent. Assumed: nobody has captured such a reply. */
function notCaughtUp(now: number, token: string | null): RouteReply {
    const leadsOn = token !== null && Math.floor(now / 1000) % 2 === 0;
    return { status: 200, json: { value: [], ...(leadsOn ? { '@nextPage': token } : {}), isCaughtUp: false } };
}

interface SiemRequest {
    feed: SiemFeed;
    filters: EventFilter[];
    pageSize: number;
    /** The decoded cursor; empty without one. */
    cursor: string;
}

/** Reads what both endpoints of a platform share. Parameters of other names are ignored without a word. */
function readRequest(context: RouteContext, feed: SiemFeed, typeParameter: 'type' | 'types'): SiemRequest | RouteReply {
    const size = context.query.get('pageSize');
    const pageSize = size === null ? 100 : Number(size);
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100) {
        return refuse('pageSize must be between 1 and 100');
    }
    const filters: EventFilter[] = [];
    for (const asked of (context.query.get(typeParameter) ?? '').split(',')) {
        const [name = '', subtype] = asked.trim().split(':');
        const type = feed.types.find((known) => known === name);
        if (type !== undefined) {
            filters.push(subtype === undefined ? { type } : { type, subtype });
        } else if (name !== '') {
            return refuse(`${typeParameter} holds the unknown event type "${name}"`);
        }
    }
    const token = context.query.get('nextPage');
    const cursor = token === null || token === '' ? '' : Buffer.from(token, 'base64').toString('latin1');
    return { feed, filters: filters.length > 0 ? filters : feed.types.map((type) => ({ type })), pageSize, cursor };
}

const dateShape = /^\d{4}-\d\d-\d\d$/;

/** Milliseconds of 00:00 UTC of a full-date; `undefined` when absent, NaN when it is none. */
function readDay(text: string | null): number | undefined {
    if (text === null) {
        return undefined;
    }
    return dateShape.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
}

/** Where a batch walk stands: after this file. */
interface BatchCursor {
    slot: number;
    type: string;
    part: number;
}

const batchCursorShape = /^(\d+):([a-z -]+|null):(\d+)$/;

function batchToken({ slot, type, part }: BatchCursor): string {
    return Buffer.from(`${String(slot)}:${type}:${String(part)}`).toString('base64');
}

function listFiles(context: RouteContext, feed: SiemFeed): RouteReply {
    const request = readRequest(context, feed, 'type');
    if ('status' in request) {
        return request;
    }
    const { clock, options, query, state } = context;
    const now = clock.now();
    if (context.faults.notCaughtUp === true) {
        return notCaughtUp(now, query.get('nextPage'));
    }
    const start = readDay(query.get('dateRangeStartsAt'));
    const end = readDay(query.get('dateRangeEndsAt'));
    if (Number.isNaN(start) || Number.isNaN(end)) {
        return refuse('dateRangeStartsAt and dateRangeEndsAt must be dates such as 2026-01-06');
    }
    const oldest = now - 7 * dayMs;
    if (start !== undefined && start < Math.floor(oldest / dayMs) * dayMs) {
        return refuse('dateRangeStartsAt is outside the retention period of 7 days');
    }
    const oldestSlot = Math.ceil(oldest / slotMs);
    let from = Math.max(oldestSlot, start === undefined ? 0 : start / slotMs);
    const to = end === undefined ? Infinity : (end + dayMs) / slotMs - 1;
    let position: BatchCursor = { slot: from - 1, type: 'null', part: 0 };
    if (request.cursor !== '') {
        const match = batchCursorShape.exec(request.cursor);
        if (match === null) {
            return refuse('nextPage is not a valid token');
        }
        position = { slot: Number(match[1]), type: match[2] ?? 'null', part: Number(match[3]) };
        if (position.slot < oldestSlot - 1 && options.siemRefuseStaleCursor) {
            return refuse('nextPage is outside the retention period of 7 days');
        }
        from = Math.max(from, position.type === 'null' ? position.slot + 1 : position.slot);
    }
    const order = (type: string): number => feed.types.indexOf(type as SiemEventType);
    const after = order(position.type);
    // A page names its types in one fixed order, so that a cursor means the same whatever order they were asked for in.
    const filters = [...request.filters].sort((a, b) => order(a.type) - order(b.type));
    const page: EventFile[] = [];
    let more = false;
    for (const file of feed.files(filters, from, to)) {
        if (file.slot === position.slot && (order(file.type) < after || (order(file.type) === after && file.part <= position.part))) {
            continue;
        }
        if (page.length === request.pageSize) {
            more = true;
            break;
        }
        page.push(file);
    }
    const last = page.at(-1);
    const expiry = new Date(now + options.downloadSeconds * 1000).toISOString();
    const sign = (file: EventFile): string => {
        const download: DownloadableFile = { path: file.path, bytes: () => feed.bytes(file), missing: feed.isMissing(file.type, file.slot * slotMs) };
        return state.downloads.presign(options.siemContentEncoding ? { ...download, contentEncoding: 'gzip' } : download);
    };
    const listed = page.map((file) => ({ url: sign(file), expiry, size: feed.size(file) }));
    const first = page[0];
    if (first !== undefined && (options.siemDuplicateFile || context.faults.duplicateFile === true)) {
        // Signed once more: only the path tells that it is the same file.
        listed.push({ url: sign(first), expiry, size: feed.size(first) });
    }
    return {
        status: 200,
        json: {
            value: listed,
            '@nextPage': batchToken(last === undefined ? position : { slot: last.slot, type: last.type, part: last.part }),
            ...(options.siemNoCaughtUp ? {} : { isCaughtUp: !more && !(page.length === 0 && options.siemNeverCaughtUp) })
        }
    };
}

const dateTimeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?\d\d)$/;

/** Milliseconds of a date-time; `undefined` when absent, NaN when it is none. */
function readMoment(text: string | null): number | undefined {
    if (text === null) {
        return undefined;
    }
    return dateTimeShape.test(text) ? Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : NaN;
}

/** Where a streaming walk stands: before this arrival. */
interface StreamCursor {
    slot: number;
    ordinal: number;
}

/** One pair per type and a suffix that moves, as in decoded captures; the same position stands in every pair. */
function streamToken(feed: SiemFeed, { slot, ordinal }: StreamCursor, suffix: number): string {
    const pairs = feed.types.map((type) => `${type}=${String(slot)}-${String(ordinal)}`).join(', ');
    return Buffer.from(`${pairs};${String(suffix)}`).toString('base64');
}

function streamEvents(context: RouteContext, feed: SiemFeed): RouteReply {
    const request = readRequest(context, feed, 'types');
    if ('status' in request) {
        return request;
    }
    const { clock, options, query } = context;
    const now = clock.now();
    if (context.faults.notCaughtUp === true) {
        return notCaughtUp(now, query.get('nextPage'));
    }
    const oldest = now - dayMs;
    const start = readMoment(query.get('dateRangeStartsAt'));
    const end = readMoment(query.get('dateRangeEndsAt'));
    if (Number.isNaN(start) || Number.isNaN(end)) {
        return refuse('dateRangeStartsAt and dateRangeEndsAt must be date-times such as 2026-01-06T10:30:45.642Z');
    }
    if (start !== undefined && start < oldest) {
        return refuse('dateRangeStartsAt is outside the retention period of 24 hours');
    }
    const from = start ?? oldest;
    const to = Math.min(end ?? now, now);
    let position: StreamCursor = { slot: Math.floor(from / slotMs), ordinal: 0 };
    let dead = false;
    if (request.cursor !== '') {
        const match = /^[a-z ]+=(\d+)-(\d+)(?:, [a-z ]+=\d+-\d+)*;\d+$/.exec(request.cursor);
        if (match === null) {
            return refuse('nextPage is not a valid token');
        }
        if (match[1] === '0' && match[2] === '0') {
            dead = options.deadEmptyCursor;
        } else if (Number(match[1]) >= position.slot) {
            position = { slot: Number(match[1]), ordinal: Number(match[2]) };
        }
    }
    const wanted = (arrival: Arrival): boolean =>
        arrival.at >= from &&
        arrival.at <= to &&
        request.filters.some(({ type, subtype }) => type === arrival.type && (subtype === undefined || feed.subtypeOf(arrival) === subtype));
    const rows: { arrival: Arrival; position: StreamCursor }[] = [];
    let more = false;
    let { slot, ordinal } = position;
    walk: for (; !dead && slot <= Math.floor(now / slotMs); slot++, ordinal = 0) {
        const arrivals = feed.arrivals(slot);
        for (; ordinal < arrivals.length; ordinal++) {
            const arrival = arrivals[ordinal] as Arrival;
            if (arrival.arrivedAt > now) {
                break walk;
            }
            if (!wanted(arrival)) {
                continue;
            }
            if (rows.length === request.pageSize) {
                more = true;
                break walk;
            }
            rows.push({ arrival, position: { slot, ordinal } });
        }
        if (slot === Math.floor(now / slotMs)) {
            // The slot is not over: later arrivals of it come after those there are.
            break;
        }
    }
    // Without progress the walk would stand still, so at least one row of a page is new.
    const repeated = rows.at(-Math.min(options.siemStreamOverlap, rows.length - 1));
    const next = options.siemStreamOverlap > 0 && more && repeated !== undefined ? repeated.position : { slot, ordinal };
    const token = dead || (rows.length === 0 && options.deadEmptyCursor) ? streamToken(feed, { slot: 0, ordinal: 0 }, now) : streamToken(feed, next, now);
    return {
        status: 200,
        json: {
            value: rows.map(({ arrival }) => feed.streamed(arrival)),
            '@nextLink': `https://api.services.mimecast.com${context.path}?nextPage=${encodeURIComponent(token)}`,
            '@nextPage': token,
            pageSize: rows.length,
            ...(options.siemNoCaughtUp ? {} : { isCaughtUp: !more && !(rows.length === 0 && options.siemNeverCaughtUp) })
        }
    };
}

export const siemRoutes: Route[] = platforms.flatMap(({ name, product }): Route[] => [
    {
        method: 'GET',
        path: `/siem/v1/batch/events/${name}`,
        products: [product],
        permission,
        family: 'siem',
        // The quota of the Cloud Integrated path is not documented; that of its neighbour is assumed.
        quota: { calls: 50, perMs: 15 * 60_000 },
        handle: (context) => listFiles(context, context.state.logs[name === 'cg' ? 'siem' : 'siemIntegrated'])
    },
    {
        method: 'GET',
        path: `/siem/v1/events/${name}`,
        products: [product],
        permission,
        family: 'siem',
        quota: { calls: 300, perMs: 60 * 60_000 },
        handle: (context) => streamEvents(context, context.state.logs[name === 'cg' ? 'siem' : 'siemIntegrated'])
    }
]);
