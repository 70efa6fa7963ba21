/**
 * Reading what the syncs saved: an endless list in order of change, that can be left and taken up again at any row.
 */
import type { CombinedFilterAction, FilterAction, Nango, RecordMetadata } from '@nangohq/node';
import { MimecastError, invalidOption, isRecord } from './errors.ts';
import type { Models } from './functions.generated.ts';
import type { CallOptions, NangoCalls } from './nango-calls.ts';

export type ModelName = keyof Models & string;
export type Change = 'added' | 'updated' | 'deleted';

export interface RecordsOptions extends CallOptions {
    /** Continue after this cursor. Without it, from the oldest change on. */
    cursor?: string | undefined;
    /** End after so many rows. Default: at the end of the list. */
    limit?: number | undefined;
    /** Rows per call to Nango, 1 to 10,000. Default 1,000. */
    pageSize?: number | undefined;
    /** Only rows changed after this moment; at most 12 months back. */
    modifiedAfter?: Date | string | undefined;
    /** Only these changes. Default: all. */
    filter?: Change | readonly Change[] | undefined;
    /** Only these record ids, at most 100. */
    ids?: readonly string[] | undefined;
    /** A named variant of the sync. Default: the base one. */
    variant?: string | undefined;
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
        let left = options.limit ?? Number.POSITIVE_INFINITY;
        while (left > 0) {
            const answer = await calls.call(
                { what: `read the records of ${model}`, target: 'connection', writes: false },
                (nango) => nango.listRecords({ ...request, ...(cursor === undefined ? {} : { cursor }) }),
                options
            );
            const all = rowsOf<Models[Name]>(answer, model);
            const rows = all.filter(({ change }) => wanted.has(change)).slice(0, left);
            left -= rows.length;
            const next = (answer as { next_cursor?: unknown }).next_cursor ?? undefined;
            // When the limit cuts a page, the rest of it has to come again.
            const last = left > 0 ? all.at(-1) : rows.at(-1);
            if (last) {
                yield { rows, cursor: last.cursor };
            }
            if (typeof next !== 'string') {
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

function checkedRequest(
    connection: { integrationId: string; connectionId: string },
    model: string,
    options: RecordsOptions
): Parameters<Nango['listRecords']>[0] {
    if (options.limit !== undefined && (!Number.isInteger(options.limit) || options.limit < 0)) {
        throw invalidOption('limit', 'has to be a whole number');
    }
    const pageSize = options.pageSize ?? Math.min(defaultPageSize, Math.max(1, options.limit ?? defaultPageSize));
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largestPage) {
        throw invalidOption('pageSize', `has to be a whole number from 1 to ${largestPage}`);
    }
    if (options.ids && options.ids.length > 100) {
        throw invalidOption('ids', 'takes 100 ids at most');
    }
    const modifiedAfter = options.modifiedAfter === undefined ? undefined : new Date(options.modifiedAfter);
    if (modifiedAfter && Number.isNaN(modifiedAfter.getTime())) {
        throw invalidOption('modifiedAfter', 'is not a date');
    }
    const filter = serverFilter(options.filter);
    return {
        providerConfigKey: connection.integrationId,
        connectionId: connection.connectionId,
        model,
        limit: pageSize,
        ...(modifiedAfter ? { modifiedAfter: modifiedAfter.toISOString() } : {}),
        ...(filter ? { filter } : {}),
        ...(options.ids ? { ids: [...options.ids] } : {}),
        ...(options.variant === undefined ? {} : { variant: options.variant })
    };
}

// Nango's server loses the deleted rows when `deleted` is asked for together with another change: everything is read then, and sorted out here.
function serverFilter(filter: RecordsOptions['filter']): FilterAction | CombinedFilterAction | undefined {
    const [first, second, third] = [...new Set(filter === undefined ? [] : [filter].flat())].sort();
    if (first === undefined || third !== undefined) {
        return undefined;
    }
    if (second === undefined) {
        return first;
    }
    return first === 'deleted' || second === 'deleted' ? undefined : `${first},${second}`;
}

function rowsOf<Model>(answer: unknown, model: string): RecordRow<Model>[] {
    if (!isRecord(answer) || !Array.isArray(answer['records'])) {
        throw unexpected(model, 'Nango answered without a list of records');
    }
    return answer['records'].map((row: unknown): RecordRow<Model> => {
        const metadata = isRecord(row) ? row['_nango_metadata'] : undefined;
        if (!isRecord(row) || !isRecord(metadata) || typeof metadata['cursor'] !== 'string') {
            throw unexpected(model, 'Nango answered with a row that has no cursor');
        }
        const change = String(metadata['last_action']).toLowerCase();
        if (change !== 'added' && change !== 'updated' && change !== 'deleted') {
            throw unexpected(model, `Nango answered with a change of unknown kind "${change}"`);
        }
        const record: Record<string, unknown> = { ...row };
        delete record['_nango_metadata'];
        const fields = { change, cursor: metadata['cursor'], metadata: metadata as unknown as RecordMetadata } as const;
        return metadata['pruned_at'] == null
            ? { ...fields, pruned: false, record: record as Model }
            : { ...fields, pruned: true, record: { id: String(record['id']) } };
    });
}

function unexpected(model: string, reason: string): MimecastError {
    return new MimecastError({ type: 'unexpected_reply', code: 'records', message: `Could not read the records of ${model}: ${reason}.` });
}
