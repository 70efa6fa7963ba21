import type { PageFault } from '../gateway/fault-plan.ts';
import { isObject } from './json-object.ts';

type Json = Record<string, unknown>;

/** Where the rows of a reply of the envelope family stand: in `data` itself, or in the one list of its only element. */
function listOf(json: Json): { name?: string; wrapper?: Json } | undefined {
    if (!Array.isArray(json.data)) {
        return undefined;
    }
    const [first, ...more] = json.data as unknown[];
    if (!isObject(first) || more.length > 0) {
        return {};
    }
    const name = Object.keys(first).find((key) => Array.isArray(first[key]) && (first[key] as unknown[]).every(isObject));
    return name === undefined ? {} : { name, wrapper: first };
}

function withRows(json: Json, change: (rows: unknown[]) => unknown[]): Json {
    const { name, wrapper } = listOf(json) ?? {};
    return name === undefined || wrapper === undefined
        ? { ...json, data: change(json.data as unknown[]) }
        : { ...json, data: [{ ...wrapper, [name]: change(wrapper[name] as unknown[]) }] };
}

function withPagination(json: Json, change: (pagination: Json) => void): Json {
    const meta = isObject(json.meta) ? json.meta : {};
    const pagination = { ...(isObject(meta.pagination) ? meta.pagination : {}) };
    change(pagination);
    return { ...json, meta: { ...meta, pagination } };
}

/** One page of the envelope family, wrong in the way a plan asks for. */
export function spoiledPage(json: unknown, fault: PageFault): unknown {
    if (!isObject(json) || !Array.isArray(json.data)) {
        return json;
    }
    let spoiled: Json = json;
    if (fault.rows === 'none') {
        spoiled = withRows(spoiled, () => []);
    } else if (fault.rows === 'odd') {
        spoiled = withRows(spoiled, (rows) => [...rows.slice(0, -1), null]);
    }
    return withPagination(spoiled, (pagination) => {
        if (fault.next === null) {
            delete pagination.next;
        } else if (fault.next !== undefined) {
            pagination.next = fault.next;
        }
        if (fault.countBy === null) {
            delete pagination.totalCount;
        } else if (fault.countBy !== undefined && typeof pagination.totalCount === 'number') {
            pagination.totalCount += fault.countBy;
        }
    });
}

/** The rows of one page in two elements of `data`, as a server does that answers one element per source. */
export function splitPage(json: unknown): unknown {
    const { name, wrapper } = (isObject(json) ? listOf(json) : undefined) ?? {};
    if (!isObject(json) || name === undefined || wrapper === undefined) {
        return json;
    }
    const rows = wrapper[name] as unknown[];
    const half = Math.ceil(rows.length / 2);
    return { ...json, data: [rows.slice(0, half), rows.slice(half)].map((part) => ({ ...wrapper, [name]: part })) };
}
