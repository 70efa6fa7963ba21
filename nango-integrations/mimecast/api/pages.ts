import { failureError, isRecord, unexpectedReply } from './errors.js';
import { call } from './request.js';
import type { Endpoint } from './endpoints.js';
import type { Failure } from './errors.js';
import type { Call, Nango, Reply } from './request.js';

/** One page of a list. */
export interface Page {
    items: Record<string, unknown>[];
    /** Rows that are not objects: kept out of `items`, counted here. */
    oddItems: number;
    /** Failures Mimecast reported beside good rows. */
    failures: Failure[];
    next: string | undefined;
    totalCount: number | undefined;
    /** Set on the last page: why the walk ended. */
    end: 'no_token' | 'empty_page' | 'repeated_token' | undefined;
}

/**
 * Walks a list page by page with the same filter at every step. It ends on a missing token, on an empty page or on a repeated token; a token never outlives the walk.
 *
 * @throws MimecastError also for a reply without the expected list: a malformed page is never an empty one.
 */
export async function* pages(nango: Nango, endpoint: Endpoint, filter: Omit<Call, 'page'> = {}): AsyncGenerator<Page, void, void> {
    const seen = new Set<string>();
    let token: string | undefined;
    for (;;) {
        const page = await readPage(nango, endpoint, filter, token);
        // An empty page is an end that needs no second look, also where it repeats its token.
        if (page.end === undefined && page.next !== undefined && seen.has(page.next)) {
            page.end = 'repeated_token';
        }
        yield page;
        if (page.end !== undefined) {
            return;
        }
        token = page.next;
        seen.add(String(token));
    }
}

/** Reads one page of a list. */
export async function readPage(
    nango: Nango,
    endpoint: Endpoint,
    filter: Omit<Call, 'page'>,
    token?: string,
    size: number = endpoint.pageSize ?? 100
): Promise<Page> {
    const reply = await call(nango, endpoint, { ...filter, page: { size, ...(token === undefined ? {} : { token }) } });
    const rows = itemsOf(nango, endpoint, reply);
    const items = rows.filter(isRecord);
    if (rows.length === 0 && reply.failures.length > 0) {
        // A wrapper without rows beside a failure looks like success; it is no empty list.
        throw failureError(nango, endpoint, reply, reply.failures[0]);
    }
    const next = nextToken(reply.body);
    return {
        items,
        oddItems: rows.length - items.length,
        failures: reply.failures,
        next,
        totalCount: totalCount(reply.body),
        end: next === undefined ? 'no_token' : rows.length === 0 ? 'empty_page' : undefined
    };
}

/** The list of a reply, as the registry says where it stands. */
export function itemsOf(nango: Nango, endpoint: Endpoint, reply: Reply): unknown[] {
    const path = endpoint.items ?? 'data';
    let value: unknown = reply.body;
    for (const step of path.split('.')) {
        if (Array.isArray(value)) {
            if (value.length === 0) {
                return [];
            }
            value = value[Number(step)];
        } else if (isRecord(value)) {
            value = value[step];
        } else {
            value = undefined;
        }
    }
    if (!Array.isArray(value)) {
        throw unexpectedReply(nango, endpoint, `there is no list at "${path}"`, reply);
    }
    return value;
}

// The place of the next token is confirmed for the envelope (`meta.pagination.next`); for the REST family it was never captured, so every place a client has read is tried.
function nextToken(body: Record<string, unknown>): string | undefined {
    const meta = isRecord(body['meta']) ? body['meta'] : {};
    const pagination = isRecord(meta['pagination']) ? meta['pagination'] : {};
    const candidates = [pagination['next'], pagination['nextPageToken'], meta['nextPageToken'], meta['nextPage'], pagination['nextPage']];
    for (const candidate of candidates) {
        const token = isRecord(candidate) ? candidate['pageToken'] : candidate;
        if (typeof token === 'string' && token.trim() !== '') {
            return token;
        }
    }
    return undefined;
}

function totalCount(body: Record<string, unknown>): number | undefined {
    const meta = isRecord(body['meta']) ? body['meta'] : {};
    const pagination = isRecord(meta['pagination']) ? meta['pagination'] : {};
    return typeof pagination['totalCount'] === 'number' ? pagination['totalCount'] : undefined;
}
