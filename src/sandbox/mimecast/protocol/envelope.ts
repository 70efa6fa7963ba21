import { isObject } from './json-object.ts';
import type { Route, RouteContext, RouteReply } from './route.ts';
import type { IdKind } from './secure-ids.ts';

/** How many items a call takes in `data`, and its largest page. */
export interface EnvelopeRules {
    min: number;
    max: number;
    /** Largest page of this call; `options.maxPageSize` when left out. */
    maxPageSize?: number;
}

/** A request of the envelope family that passed the gateway's checks. */
export interface EnvelopeRequest {
    items: Record<string, unknown>[];
    /** After the default and the limit were applied. */
    pageSize: number;
    pageToken?: string;
    /** The request named no page size. */
    unpaged: boolean;
}

export interface ReplyExtra {
    /** The request item that failed, echoed. */
    key?: unknown;
    field?: string;
    retryable?: boolean;
    /** HTTP status and `meta.status`; 200 when left out. */
    status?: number;
}

/** One entry of a `fail` list. */
export interface FailItem {
    key?: unknown;
    errors: { code: string; message: string; retryable: boolean; field?: string }[];
}

/** Tells a reply from a request that passed: `const request = readEnvelope(…); if (isReply(request)) return request;`. */
export function isReply<T extends object>(value: T | RouteReply): value is RouteReply {
    return 'status' in value && ('json' in value || 'bytes' in value);
}

/** HTTP 200 with the rows and, where some items of a batch failed, the failures beside them. */
export function ok(data: unknown[], pagination?: object, fail: FailItem[] = []): RouteReply {
    return { status: 200, json: { meta: pagination === undefined ? { status: 200 } : { status: 200, pagination }, data, fail } };
}

/** One failure in the vendor's shape. */
export function failItem(code: string, message: string, extra: Omit<ReplyExtra, 'status'> = {}): FailItem {
    const error = { code, message, retryable: extra.retryable ?? false, ...(extra.field === undefined ? {} : { field: extra.field }) };
    return extra.key === undefined ? { errors: [error] } : { key: extra.key, errors: [error] };
}

/** A call that failed as a whole: by the vendor's habit with HTTP 200 and `meta.status` 200. */
export function failure(code: string, message: string, extra: ReplyExtra = {}): RouteReply {
    const status = extra.status ?? 200;
    return { status, json: { meta: { status }, data: [], fail: [failItem(code, message, extra)] } };
}

/** The failure of a mandatory text that is missing or empty; `undefined` when it is there. */
export function missingText(item: Record<string, unknown>, field: string): FailItem | undefined {
    const value = item[field];
    if (value === undefined || value === null) {
        return failItem('err_validation_null', 'must not be null', { key: item, field });
    }
    if (typeof value !== 'string') {
        return notAllowed(item, field);
    }
    return value === '' ? failItem('err_validation_blank', 'must not be blank', { key: item, field }) : undefined;
}

/** The failure of a value outside what a field may hold. */
export function notAllowed(item: unknown, field: string): FailItem {
    return failItem('err_validation_value_not_allowed', 'value not allowed', { key: item, field });
}

/** A call that failed because of one of its items. */
export function failed(...fail: FailItem[]): RouteReply {
    return ok([], undefined, fail);
}

/** Carries a batch out item by item: what succeeds stands in `data`, what fails in `fail`, both under HTTP 200. */
export function batch(items: readonly Record<string, unknown>[], handle: (item: Record<string, unknown>) => object | FailItem): RouteReply {
    const data: unknown[] = [];
    const fail: FailItem[] = [];
    for (const item of items) {
        const result = handle(item);
        if ('errors' in result) {
            fail.push(result as FailItem);
        } else {
            data.push(result);
        }
    }
    return ok(data, undefined, fail);
}

/** An id that lost characters fails the whole call before anything is looked up: HTTP 400 without a body. */
export function damagedId(context: RouteContext, items: readonly Record<string, unknown>[], field = 'id'): RouteReply | undefined {
    const damaged = items.some((item) => {
        const id = item[field];
        return typeof id === 'string' && id !== '' && context.state.ids.read('group', id, context) === 'damaged';
    });
    return damaged ? { status: 400, bytes: Buffer.alloc(0) } : undefined;
}

/** The number behind the id of an item, or why it cannot be used. */
export function idOf(context: RouteContext, kind: IdKind, item: Record<string, unknown>, field = 'id'): number | FailItem {
    const missing = missingText(item, field);
    if (missing !== undefined) {
        return missing;
    }
    const read = context.state.ids.read(kind, String(item[field]), context);
    return typeof read === 'object' ? read.number : invalidToken(item);
}

/** What an id of another kind answers, and here also an id whose object is gone. */
export function invalidToken(item: unknown): FailItem {
    return failItem('xdk_failure', '0007 Invalid token', { key: item });
}

/** Reads `meta.pagination` and `data`, or answers what the vendor answers to a body it cannot take. */
export function readEnvelope(context: RouteContext, rules: EnvelopeRules): EnvelopeRequest | RouteReply {
    const body = context.json === undefined ? {} : context.json;
    if (!isObject(body)) {
        return failure('err_deserialise', 'The request could not be deserialised', { status: 400 });
    }
    const data = body.data === undefined ? [] : body.data;
    if (!Array.isArray(data) || !data.every(isObject)) {
        return failure('err_deserialise', 'The request could not be deserialised');
    }
    // A list call without a filter may send an empty object in place of nothing.
    if (data.length < rules.min) {
        return failure('err_validation_null', 'must not be null', { field: 'data' });
    }
    if (data.length > rules.max) {
        return failure('err_validation_size', `size must be between ${String(rules.min)} and ${String(rules.max)}`, { field: 'data' });
    }
    const pagination = isObject(body.meta) && isObject(body.meta.pagination) ? body.meta.pagination : {};
    const asked = pagination.pageSize;
    if (asked !== undefined && (typeof asked !== 'number' || !Number.isInteger(asked) || asked < 1)) {
        return failure('err_validation_value_not_allowed', 'value not allowed', { field: 'meta.pagination.pageSize' });
    }
    const limit = rules.maxPageSize ?? context.options.maxPageSize;
    const pageSize = Math.min(asked ?? context.options.defaultPageSize, limit);
    const pageToken = pagination.pageToken;
    if (pageToken !== undefined && typeof pageToken !== 'string') {
        return failure('err_deserialise', 'The request could not be deserialised');
    }
    return { items: data, pageSize, unpaged: asked === undefined, ...(pageToken === undefined || pageToken === '' ? {} : { pageToken }) };
}

/**
 * The `handle` of an operation that is only reached by a body the vendor takes.
 *
 * @param rules also the fields of an item that hold ids: a damaged one fails the call
 */
export function withEnvelope(
    rules: EnvelopeRules & { ids?: readonly string[] },
    handle: (context: RouteContext, request: EnvelopeRequest) => RouteReply
): Route['handle'] {
    return (context) => {
        const request = readEnvelope(context, rules);
        if (isReply(request)) {
            return request;
        }
        const damaged = (rules.ids ?? []).map((field) => damagedId(context, request.items, field)).find((reply) => reply !== undefined);
        return damaged ?? handle(context, request);
    };
}

/**
 * Remembers which filter a page token belongs to, and the rows that filter last matched, because a token decides on its own which list it continues.
 * Only the most recent lists are kept.
 */
export interface Walks {
    /** Number of the walk of this filter, remembering its rows. */
    remember(filterKey: string, rows: readonly unknown[]): number;
    rows(walk: number): readonly unknown[] | undefined;
}

export function createWalks(limit = 64): Walks {
    const numbers = new Map<string, number>();
    const lists = new Map<number, { filterKey: string; rows: readonly unknown[] }>();
    let last = 0;
    return {
        remember(filterKey, rows) {
            let walk = numbers.get(filterKey);
            if (walk === undefined) {
                last += 1;
                walk = last;
                numbers.set(filterKey, walk);
            }
            lists.delete(walk);
            lists.set(walk, { filterKey, rows });
            if (lists.size > limit) {
                for (const [oldest, list] of lists) {
                    lists.delete(oldest);
                    numbers.delete(list.filterKey);
                    break;
                }
            }
            return walk;
        },
        rows: (walk) => lists.get(walk)?.rows
    };
}

/** Tokens look like the one in the vendor's documentation: `NDY6bnVsbA==` is base64 of an offset and a word. */
function giveToken(offset: number, walk: number): string {
    return Buffer.from(`${String(offset)}:${String(walk)}`).toString('base64');
}

function readToken(token: string): { offset: number; walk: number } | undefined {
    const match = /^(\d+):(\d+)$/.exec(Buffer.from(token, 'base64').toString('latin1'));
    return match === null ? undefined : { offset: Number(match[1]), walk: Number(match[2]) };
}

/**
 * Cuts one page out of the rows a filter matches.
 *
 * A token carries the list it was given for: used with another filter it goes on in the old list, as the vendor seems to do. Tokens are offsets into the list as it
 * is when they are used, so a row that comes or goes in the middle of a walk moves the later ones by a place: pages repeat or skip rows.
 *
 * @param filterKey text that differs for every filter of this call
 */
export function paginate<T>(
    context: RouteContext,
    rows: readonly T[],
    request: { pageSize: number; pageToken?: string },
    filterKey: string
): { rows: T[]; pagination: object } {
    const walk = context.state.walks.remember(`${context.path}\n${filterKey}`, rows);
    let list = rows;
    let listWalk = walk;
    let offset = 0;
    if (request.pageToken !== undefined) {
        const token = readToken(request.pageToken);
        offset = token?.offset ?? 0;
        if (token !== undefined && token.walk !== walk) {
            const other = context.state.walks.rows(token.walk) as readonly T[] | undefined;
            if (other !== undefined) {
                list = other;
                listWalk = token.walk;
            }
        }
    }
    const { emptyLastPage, repeatedNext, endlessPages, noTotalCount, previousOnFirstPage } = context.options;
    const start = endlessPages ? 0 : offset;
    const page = list.slice(start, start + request.pageSize);
    if (list.length === 0) {
        return { rows: page, pagination: { pageSize: 0 } };
    }
    const end = offset + page.length;
    const pagination: Record<string, unknown> = { pageSize: page.length, ...(noTotalCount ? {} : { totalCount: list.length }) };
    if (repeatedNext) {
        pagination.next = giveToken(Math.min(request.pageSize, list.length), listWalk);
    } else if (endlessPages || end < list.length || (emptyLastPage && page.length > 0)) {
        pagination.next = giveToken(end, listWalk);
    }
    if (offset > 0 || previousOnFirstPage) {
        pagination.previous = giveToken(Math.max(0, offset - request.pageSize), listWalk);
    }
    return { rows: page, pagination };
}

/** An error of the v1 family. */
export function restError(status: number, code: string, message: string, field?: string): RouteReply {
    return { status, json: { errors: [field === undefined ? { code, message } : { code, message, field }] } };
}

/** One page of a v1 list: the rows under their own name, the next token wherever `options.nextTokenPlace` says. */
export function restPage<T>(context: RouteContext, rows: readonly T[], listName: string, render: (row: T) => unknown = (row) => row): RouteReply {
    const asked = context.query.get('pageSize');
    const pageSize = asked === null ? context.options.defaultPageSize : Number(asked);
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100) {
        return restError(400, 'err_validation_value_not_allowed', 'pageSize must be between 1 and 100', 'pageSize');
    }
    const pageToken = context.query.get('pageToken');
    const offset = pageToken === null || pageToken === '' ? 0 : (readToken(pageToken)?.offset ?? 0);
    const { emptyLastPage, repeatedNext, endlessPages, nextTokenPlace } = context.options;
    const start = endlessPages ? 0 : offset;
    const page = rows.slice(start, start + pageSize);
    const end = offset + page.length;
    const meta: Record<string, unknown> = {};
    if (rows.length > 0 && (repeatedNext || endlessPages || end < rows.length || (emptyLastPage && page.length > 0))) {
        const next = giveToken(repeatedNext ? Math.min(pageSize, rows.length) : end, 0);
        const [, first = '', second] = nextTokenPlace.split('.');
        if (second === undefined) {
            meta[first] = next;
        } else {
            meta[first] = { [second]: next };
        }
    }
    return { status: 200, json: { [listName]: page.map(render), meta } };
}

const dateShape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d):?(\d\d))$/;

/** Reads `yyyy-MM-dd'T'HH:mm:ss` with `Z` or a numeric zone; `undefined` for anything else, fractions of a second included. */
export function parseDate(value: unknown): number | undefined {
    const match = typeof value === 'string' ? dateShape.exec(value) : null;
    if (match === null) {
        return undefined;
    }
    const [, year, month, day, hour, minute, second, sign, zoneHour, zoneMinute] = match;
    const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    const zone = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
    // Out-of-range parts roll over in Date.UTC (32 January becomes 1 February): such a text was no date.
    return new Date(local).toISOString().slice(0, 19) === match[0].slice(0, 19) ? local - zone : undefined;
}

/** `2026-01-06T09:30:00+0000`: the only date shape the envelope family writes. */
export function formatDate(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 19)}+0000`;
}
