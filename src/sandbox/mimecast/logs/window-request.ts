import { failure, isReply, ok, paginate, parseDate, readEnvelope } from '../protocol/envelope.ts';
import type { EnvelopeRequest } from '../protocol/envelope.ts';
import type { RouteContext, RouteReply } from '../protocol/route.ts';

/** How a log call names its bounds and what stands in for those that are left out. */
export interface WindowRules {
    /** Items the call takes in `data`. */
    min: number;
    max: number;
    from: 'from' | 'start' | 'startDateTime';
    to: 'to' | 'end' | 'endDateTime';
    /** Both bounds must be sent. */
    required?: boolean;
    /** Start in epoch milliseconds when none is sent. */
    defaultFrom(now: number): number;
    /** End when none is sent; now when left out. */
    defaultTo?(now: number): number;
}

/** One page of a window, asked for and understood. */
export interface WindowRequest {
    request: EnvelopeRequest;
    /** The filter; empty when none was sent. */
    item: Record<string, unknown>;
    /** Inclusive, epoch milliseconds. */
    from: number;
    /** Inclusive, epoch milliseconds. */
    to: number;
    /** Text that differs for every filter. */
    filterKey: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** 00:00 of the day the moment lies in, UTC. */
export function startOfDay(now: number): number {
    return Math.floor(now / dayMs) * dayMs;
}

/** Reads the envelope and the bounds of a log call, or answers why they are refused. */
export function readWindow(context: RouteContext, rules: WindowRules): WindowRequest | RouteReply {
    const request = readEnvelope(context, { min: rules.min, max: rules.max, maxPageSize: context.options.maxLogPageSize });
    if (isReply(request)) {
        return request;
    }
    const item = request.items[0] ?? {};
    const bounds: [number, number] = [rules.defaultFrom(context.clock.now()), rules.defaultTo?.(context.clock.now()) ?? context.clock.now()];
    for (const [index, name] of [rules.from, rules.to].entries()) {
        const value = item[name];
        if (value === undefined) {
            if (rules.required === true) {
                return failure('err_validation_null', 'must not be null', { field: name, key: item });
            }
            continue;
        }
        const time = parseDate(value);
        if (time === undefined) {
            const empty = value === null ? 'err_validation_null' : value === '' ? 'err_validation_blank' : 'err_validation_value_not_allowed';
            return failure(empty, 'the value is no date of the form yyyy-MM-ddTHH:mm:ss+0000', { field: name, key: item });
        }
        bounds[index] = time;
    }
    return { request, item, from: bounds[0], to: bounds[1], filterKey: JSON.stringify(item) };
}

/** Refuses a filter whose value is outside its list; `undefined` when it is fine or absent. */
export function refuseOutside(item: Record<string, unknown>, name: string, allowed: readonly string[]): RouteReply | undefined {
    const value = item[name];
    if (value === undefined) {
        return undefined;
    }
    for (const one of Array.isArray(value) ? value : [value]) {
        if (typeof one !== 'string' || !allowed.includes(one)) {
            return failure(one === null ? 'err_validation_null' : 'err_validation_value_not_allowed', 'value not allowed', { field: name, key: item });
        }
    }
    return undefined;
}

/** Refuses a search whose field is unknown or whose text is missing. */
export function refuseSearch(item: Record<string, unknown>, fields: readonly string[]): RouteReply | undefined {
    const outside = refuseOutside(item, 'searchField', fields);
    if (outside !== undefined) {
        return outside;
    }
    if (item.searchField !== undefined && typeof item.query !== 'string') {
        return failure('err_validation_null', 'must not be null', { field: 'query', key: item });
    }
    return item.query === '' ? failure('err_validation_blank', 'must not be blank', { field: 'query', key: item }) : undefined;
}

/** `true` when one of the texts holds the query, letter case aside. */
export function matches(query: unknown, texts: readonly (string | undefined)[]): boolean {
    if (typeof query !== 'string') {
        return true;
    }
    const wanted = query.toLowerCase();
    return texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** The texts a search looks at: the named field, or all of them. */
export function matchesSearch(item: Record<string, unknown>, texts: Record<string, string | undefined>): boolean {
    const field = typeof item.searchField === 'string' ? item.searchField : 'all';
    return matches(item.query, field === 'all' ? Object.values(texts) : [texts[field]]);
}

/**
 * One page of a log.
 *
 * @param wrapper name of the list inside `data[0]`; without it the rows are `data` itself
 */
export function logPage<Row>(
    context: RouteContext,
    window: { request: EnvelopeRequest; filterKey: string },
    rows: readonly Row[],
    wrapper: string | undefined,
    render: (row: Row) => unknown = (row) => row,
    beside: Record<string, unknown> = {}
): RouteReply {
    const page = paginate(context, rows, window.request, window.filterKey);
    const rendered = page.rows.map(render);
    if (wrapper === undefined) {
        return ok(rendered, page.pagination);
    }
    // The page after the last one is empty in another way than a window without rows: it never has the wrapper.
    const afterTheEnd = rendered.length === 0 && rows.length > 0;
    if (afterTheEnd || (rendered.length === 0 && context.options.emptyLogsWithoutWrapper)) {
        return ok([], page.pagination);
    }
    return ok([{ ...beside, [wrapper]: rendered }], page.pagination);
}
