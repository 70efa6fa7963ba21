/**
 * Reading what the syncs saved: an endless list in order of change, that can be left and taken up again at any row.
 */
import { MimecastError, invalidOption, isRecord, textOf } from './errors.ts';
import type { Models, syncs } from './functions.generated.ts';
import { checkOptions } from './nango-calls.ts';
import type { CallOptions, NangoCalls } from './nango-calls.ts';
import { refuseBrokenText, refuseNoName } from './well-formed.ts';

export type ModelName = keyof Models & string;
export type SyncName = keyof typeof syncs;
export type Change = 'added' | 'updated' | 'deleted';

export interface RecordsOptions extends CallOptions {
    /** Continue after this cursor. Without it, from the oldest change on. */
    cursor?: string | undefined;
    /** End after so many rows. Default: at the end of the list. */
    limit?: number | undefined;
    /** Rows per call to Nango, 1 to 10,000. Default 1,000. */
    pageSize?: number | undefined;
    /** Only rows changed after this moment, a `Date` or ISO 8601 text; at most 12 months back. */
    modifiedAfter?: Date | string | undefined;
    /** Only these changes. Default: all. An empty list means none. */
    filter?: Change | readonly Change[] | undefined;
    /** Only these record ids, at most 100. An empty list means none. */
    ids?: readonly string[] | undefined;
    /** A named variant of the sync. Default: the base one. */
    variant?: string | undefined;
}

/** Nango's book-keeping for a row. Times in ISO 8601. */
export interface RecordMetadata {
    first_seen_at: string;
    last_modified_at: string;
    last_action: string;
    deleted_at: string | null;
    pruned_at: string | null;
    cursor: string;
}

interface RowFields {
    /** What happened to the record last. A row that changes again comes again, later in the list. */
    change: Change;
    /** Store it after the row is processed; given back as `cursor`, the list goes on behind this row. */
    cursor: string;
    /** Nango's book-keeping for the row. */
    metadata: RecordMetadata;
}

/**
 * One row. A deleted record keeps its last fields. After 30 days without a change Nango Cloud drops the fields of a row (`pruned`): then only the id is left.
 */
export type RecordRow<Model> = (RowFields & { pruned: false; record: Model }) | (RowFields & { pruned: true; record: { id: string } });

export interface RecordPage<Model> {
    rows: RecordRow<Model>[];
    /** Stands behind the whole page, rows left out by `filter` included. */
    cursor: string;
}

/** Iterate it for rows, or `.pages()` for whole pages. Every iteration reads anew from the given cursor. */
export interface RecordList<Model> extends AsyncIterable<RecordRow<Model>> {
    pages(): AsyncIterable<RecordPage<Model>>;
}

const defaultPageSize = 1_000;
const largestPage = 10_000;

export function listRecords<Name extends ModelName>(
    calls: NangoCalls,
    connection: { integrationId: string; connectionId: string },
    model: Name,
    options: RecordsOptions = {}
): RecordList<Models[Name]> {
    const request = checkedRequest(connection, model, options);
    const wanted = new Set<Change>(options.filter === undefined ? ['added', 'updated', 'deleted'] : [options.filter].flat());

    async function* pages(): AsyncGenerator<RecordPage<Models[Name]>> {
        let cursor = options.cursor;
        let left = wanted.size === 0 || options.ids?.length === 0 ? 0 : (options.limit ?? Number.POSITIVE_INFINITY);
        while (left > 0) {
            const { rows: all, next } = await calls.call({
                context: { what: `read the records of ${model}`, target: 'connection', writes: false },
                method: 'listRecords',
                args: [{ ...request, ...(cursor === undefined ? {} : { cursor }) }],
                reply: { what: 'a list of records', code: 'records', read: (body) => pageOf<Models[Name]>(body, model) },
                options
            });
            const rows = all.filter(({ change }) => wanted.has(change)).slice(0, left);
            left -= rows.length;
            // When the limit cuts a page, the rest of it has to come again.
            const last = left > 0 ? all.at(-1) : rows.at(-1);
            if (last) {
                yield { rows, cursor: last.cursor };
            }
            if (next === undefined) {
                return;
            }
            if (next === cursor) {
                throw unexpected(model, 'Nango gave the same cursor twice');
            }
            cursor = next;
        }
    }

    return {
        pages,
        async *[Symbol.asyncIterator]() {
            for await (const page of pages()) {
                yield* page.rows;
            }
        }
    };
}

function checkedRequest(connection: { integrationId: string; connectionId: string }, model: string, options: RecordsOptions): object {
    checkOptions(options);
    const { cursor, variant, ids } = options;
    refuseNoName('model', model);
    if (options.limit !== undefined && (!Number.isInteger(options.limit) || options.limit < 0)) {
        throw invalidOption('limit', 'has to be a whole number');
    }
    const { pageSize = Math.min(defaultPageSize, Math.max(1, options.limit ?? defaultPageSize)) } = options;
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largestPage) {
        throw invalidOption('pageSize', `has to be a whole number from 1 to ${largestPage}`);
    }
    if (ids !== undefined && (!Array.isArray(ids) || ids.length > 100 || ids.some((id) => typeof id !== 'string' || id === ''))) {
        throw invalidOption('ids', 'has to be a list of 100 ids at most');
    }
    for (const [field, value] of Object.entries({ cursor, variant })) {
        if (value !== undefined && (typeof value !== 'string' || value === '')) {
            throw invalidOption(field, 'has to be a text; leave it out for none');
        }
    }
    const filter = serverFilter(options.filter);
    const modifiedAfter = momentOf(options.modifiedAfter);
    Object.entries({ ids, cursor, variant }).forEach(([field, value]) => refuseBrokenText(field, value));
    return {
        providerConfigKey: connection.integrationId,
        connectionId: connection.connectionId,
        model,
        limit: pageSize,
        ...(modifiedAfter === undefined ? {} : { modifiedAfter }),
        ...(filter === undefined ? {} : { filter }),
        ...(ids === undefined ? {} : { ids: [...ids] }),
        ...(variant === undefined ? {} : { variant })
    };
}

/** ISO 8601. Null is refused, not read as 1970: it is what a database has for "never", and whoever passes it on does not want twelve months of records. */
function momentOf(moment: RecordsOptions['modifiedAfter']): string | undefined {
    if (moment === undefined) {
        return undefined;
    }
    const date = typeof moment === 'string' || moment instanceof Date ? new Date(moment) : undefined;
    if (date === undefined || Number.isNaN(date.getTime())) {
        throw invalidOption('modifiedAfter', 'has to be a date: a valid `Date`, or text in ISO 8601; leave it out for none');
    }
    return date.toISOString();
}

const changes: readonly string[] = ['added', 'updated', 'deleted'] satisfies Change[];

// Nango's server loses the deleted rows when `deleted` is asked for together with another change: everything is read then, and sorted out here.
function serverFilter(filter: RecordsOptions['filter']): string | undefined {
    if (filter !== undefined && [filter].flat().some((change) => !changes.includes(change))) {
        throw invalidOption('filter', `has to be ${changes.join(', ')}, or a list of them`);
    }
    const [first, second, third] = [...new Set(filter === undefined ? [] : [filter].flat())].sort();
    if (first === undefined || third !== undefined) {
        return undefined;
    }
    if (second === undefined) {
        return first;
    }
    return first === 'deleted' || second === 'deleted' ? undefined : `${first},${second}`;
}

function pageOf<Model>(body: unknown, model: string): { rows: RecordRow<Model>[]; next: string | undefined } | undefined {
    if (!isRecord(body) || !Array.isArray(body['records'])) {
        return undefined;
    }
    const next = body['next_cursor'] ?? undefined;
    if (next !== undefined && (typeof next !== 'string' || next === '')) {
        throw unexpected(model, 'Nango answered with a next cursor that is none');
    }
    const rows = body['records'].map((row: unknown): RecordRow<Model> => {
        const metadata = isRecord(row) ? row['_nango_metadata'] : undefined;
        if (!isRecord(row) || !isRecord(metadata) || typeof metadata['cursor'] !== 'string' || metadata['cursor'] === '') {
            throw unexpected(model, 'Nango answered with a row that has no cursor');
        }
        const change = textOf(metadata['last_action']).toLowerCase();
        if (change !== 'added' && change !== 'updated' && change !== 'deleted') {
            throw unexpected(model, `Nango answered with a change of unknown kind "${change.slice(0, 50)}"`);
        }
        const record: Record<string, unknown> = { ...row };
        delete record['_nango_metadata'];
        const fields = { change, cursor: metadata['cursor'], metadata: metadata as unknown as RecordMetadata } as const;
        return metadata['pruned_at'] == null
            ? { ...fields, pruned: false, record: record as Model }
            : { ...fields, pruned: true, record: { id: textOf(record['id']) } };
    });
    return { rows, next };
}

function unexpected(model: string, reason: string): MimecastError {
    return new MimecastError({ type: 'unexpected_reply', code: 'records', message: `Could not read the records of ${model}: ${reason}.` });
}
