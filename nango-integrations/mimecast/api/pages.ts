import * as z from 'zod';
import { nameOf } from '../operations/endpoint.js';
import { failureError, isRecord, mimecastError, unexpectedReply, wholeNumber } from './errors.js';
import { call } from './request.js';
import { Walk } from './walk.js';
import type { Endpoint } from '../operations/endpoint.js';
import type { Failure, MimecastError } from './errors.js';
import type { Call, Nango, Reply } from './request.js';
import type { Verdict, WalkPlace } from './walk.js';

/** One page of a list. */
export interface ListPage {
    items: Record<string, unknown>[];
    /** The list itself is missing, with the wrappers around it, and the reply does not say that it has no rows: it may be empty, or left out. */
    isBare: boolean;
    /** Rows that are not objects: kept out of `items`, counted here. */
    oddItems: number;
    /** Failures Mimecast reported beside good rows. */
    failures: Failure[];
    next: string | undefined;
    totalCount: number | undefined;
    /** As in `Reply`. */
    servedAt: number | undefined;
}

/** One page of a walk over a list. */
export interface Page extends ListPage {
    /** What the walk has shown so far; anything but `more` stands on its last page. */
    verdict: Verdict;
}

/** How a list is walked. */
export interface WalkOptions {
    /** The judge, where its rules are not the usual ones or its counts are wanted. */
    walk?: Walk;
    /** What makes a row the same at every read; its JSON, where nothing is said. */
    identity?: (row: Record<string, unknown>) => string;
}

/**
 * Walks a list page by page with the same filter at every step, until its judge says that this was all or that going on brings nothing. A token never outlives the walk.
 *
 * @throws MimecastError also for a reply without the expected list: a malformed page is never an empty one.
 */
export async function* pages(nango: Nango, endpoint: Endpoint, filter: Omit<Call, 'page'> = {}, options: WalkOptions = {}): AsyncGenerator<Page, void, void> {
    const { walk = new Walk(), identity } = options;
    let token = walk.next;
    for (;;) {
        const page = await readPage(nango, endpoint, filter, token);
        const verdict = judge(walk, page, identity);
        yield { ...page, verdict };
        if (verdict.state !== 'more') {
            return;
        }
        token = page.next;
    }
}

/** How far a caller who reads page by page has come: part of the state of a cursor. */
export const ListPlace = z.object({
    token: z.string().min(1),
    rows: z.number(),
    repeats: z.number(),
    checksum: z.number(),
    stalled: z.number(),
    page: z.number(),
    totalCount: z.number().optional(),
    leastCount: z.number().optional()
});

/**
 * Reads the first page of a list, or the one a caller's place leads to.
 *
 * @returns the page, and the place for the next one unless this was provably the last
 * @throws MimecastError also when the list ends here although Mimecast counts more rows, or goes on for ever with the same ones
 */
export async function readOn(
    nango: Nango,
    endpoint: Endpoint,
    filter: Omit<Call, 'page'>,
    size: number,
    begun: WalkPlace | undefined
): Promise<ListPage & { place: WalkPlace | undefined }> {
    const walk = new Walk(begun === undefined ? {} : { begun });
    const page = await readPage(nango, endpoint, filter, walk.next, size);
    // A failure beside the rows stands for a row.
    const verdict = judge(walk, { ...page, oddItems: page.oddItems + page.failures.length });
    if (verdict.state === 'unproven' && !(verdict.doubt === 'fewer_rows' && page.failures.length > 0)) {
        throw incompleteList(nango, endpoint, `${verdict.message}. Begin again without a cursor.`);
    }
    return { ...page, place: verdict.state === 'more' ? walk.place() : undefined };
}

/** An error for a list whose end is not proven. `what` says why and what becomes of it. */
export function incompleteList(nango: Nango, endpoint: Endpoint, what: string, code = 'incomplete_list'): MimecastError {
    return mimecastError(nango, {
        type: 'temporary',
        code,
        message: `${nameOf(endpoint)} could not be read to its end: ${what}`,
        retryable: true,
        endpoint: nameOf(endpoint)
    });
}

/** Puts a page before the judge of its walk. */
export function judge(walk: Walk, page: ListPage, identity: WalkOptions['identity'] = (row) => JSON.stringify(row)): Verdict {
    return walk.take({ ids: page.items.map(identity), odd: page.oddItems, next: page.next, totalCount: page.totalCount });
}

/** Reads one page of a list. */
export async function readPage(
    nango: Nango,
    endpoint: Endpoint,
    filter: Omit<Call, 'page'>,
    token?: string,
    size: number = endpoint.pageSize ?? 100
): Promise<ListPage> {
    const page = endpoint.paging === 'none' ? {} : { page: { size, ...(token === undefined ? {} : { token }) } };
    const reply = await call(nango, endpoint, { ...filter, ...page });
    const rows = itemsOf(nango, endpoint, reply);
    const items = rows.filter(isRecord);
    if (rows.length === 0 && reply.failures.length > 0) {
        // A wrapper without rows beside a failure looks like success; it is no empty list.
        throw failureError(nango, endpoint, reply, reply.failures[0]);
    }
    return {
        items,
        isBare: rows.length === 0 && isBare(endpoint, reply.body),
        oddItems: rows.length - items.length,
        failures: reply.failures,
        next: nextToken(nango, endpoint, reply),
        totalCount: totalCount(reply.body),
        servedAt: reply.servedAt
    };
}

/** The list of a reply, as the registry says where it stands. A list in each of several wrappers (`data.0.folders`: one wrapper per source) is one list. */
export function itemsOf(nango: Nango, endpoint: Endpoint, reply: Reply): unknown[] {
    const path = endpoint.items ?? 'data';
    const steps = path.split('.');
    const wrapped = steps.at(-1) ?? '';
    let values: unknown[] = [reply.body];
    for (const step of steps) {
        if (
            endpoint.orFlat === true &&
            step === wrapped &&
            values.length > 0 &&
            values.every((value) => isRecord(value) && 'id' in value && !(wrapped in value))
        ) {
            return values;
        }
        values = values.flatMap((value) => (Array.isArray(value) ? value : isRecord(value) ? underAny(value, step.split('|')) : [undefined]));
    }
    return values.flatMap((value) => {
        if (!Array.isArray(value)) {
            throw unexpectedReply(nango, endpoint, `there is no list at "${path}"`, reply);
        }
        return value as unknown[];
    });
}

/** What stands under any of some names. Under two of them it is one list: of an empty and a filled one nobody may take the empty one for all there is. */
function underAny(value: Record<string, unknown>, names: readonly string[]): unknown[] {
    const present = names.filter((name) => value[name] !== undefined);
    return present.length === 0 ? [undefined] : present.map((name) => value[name]);
}

// The place of the next token is confirmed for the envelope (`meta.pagination.next`); for the REST family it was never captured, so every place a client has read is tried.
function nextToken(nango: Nango, endpoint: Endpoint, reply: Reply): string | undefined {
    const meta = object(reply.body['meta']);
    if (!isRecord(meta['pagination'] ?? {})) {
        throw unexpectedReply(nango, endpoint, 'what it says of its pages is no object', reply);
    }
    const pagination = object(meta['pagination']);
    const candidates = [pagination['next'], pagination['nextPageToken'], meta['nextPageToken'], meta['nextPage'], pagination['nextPage']];
    const tokens = candidates.map((candidate) => {
        const token = isRecord(candidate) ? (candidate['pageToken'] ?? candidate) : (candidate ?? '');
        if (typeof token !== 'string') {
            // Neither a way on nor the end: taken for the end, it would cut the list short.
            throw unexpectedReply(nango, endpoint, 'its token of the next page is no text', reply);
        }
        return token;
    });
    return tokens.find((token) => token.trim() !== '');
}

function isBare(endpoint: Endpoint, body: Record<string, unknown>): boolean {
    const { data } = body;
    return (
        endpoint.items !== 'data' && Array.isArray(data) && !data.some(isRecord) && wholeNumber(object(object(body['meta'])['pagination'])['pageSize']) !== 0
    );
}

/** Yes and no as replies write them. Only the words themselves count: `"yes"`, 1 or an object is no answer. */
export const ANSWERS = new Map<unknown, boolean>([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false]
]);

/**
 * Where a reply of the event listings leads, and whether Mimecast says that there is no more.
 *
 * @throws MimecastError for a cursor or a word on it that cannot be read: taken for the end, it would leave events unread
 */
export function eventsBehind(nango: Nango, endpoint: Endpoint, reply: Reply): { next: string | undefined; caughtUp: boolean | undefined } {
    const { '@nextPage': next, isCaughtUp } = reply.body;
    const caughtUp = isCaughtUp === undefined || isCaughtUp === null ? undefined : ANSWERS.get(isCaughtUp);
    if (caughtUp === undefined && isCaughtUp !== undefined && isCaughtUp !== null) {
        throw unexpectedReply(nango, endpoint, '"isCaughtUp" is neither true nor false', reply);
    }
    if (typeof (next ?? '') !== 'string') {
        throw unexpectedReply(nango, endpoint, 'its cursor of the next page is no text', reply);
    }
    return { next: typeof next === 'string' && next !== '' ? next : undefined, caughtUp };
}

function totalCount(body: Record<string, unknown>): number | undefined {
    return wholeNumber(object(object(body['meta'])['pagination'])['totalCount']);
}

function object(value: unknown): Record<string, unknown> {
    return isRecord(value) ? value : {};
}
