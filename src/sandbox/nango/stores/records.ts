import crypto from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { isObject } from '../json-object.ts';

/** Where rows live: one model of one connection; variants of a sync have rows of their own. */
export interface RecordScope {
    integration: string;
    connection: string;
    model: string;
    /** `base` unless the sync has named variants. */
    variant: string;
}

export type RecordRow = Record<string, unknown>;
export type RecordAction = 'ADDED' | 'UPDATED' | 'DELETED';

export interface RecordMetadata {
    first_seen_at: string;
    last_modified_at: string;
    last_action: RecordAction;
    deleted_at: string | null;
    pruned_at: string | null;
    /** Place of this change in the order of changes; pass it to `list` to get what came after. */
    cursor: string;
}

export type StoredRecord = RecordRow & { _nango_metadata: RecordMetadata };

/** Identifiers touched by one call, by what happened to them. */
export interface RecordChanges {
    added: string[];
    updated: string[];
    deleted: string[];
    unchanged: string[];
    /** Identifiers given more than once in one chunk: the first row won. */
    duplicates: string[];
}

export interface RecordQuery {
    cursor?: string;
    /** 1 to 10,000; 100 without. */
    limit?: number;
    /** ISO date-time: only rows changed after it. */
    modifiedAfter?: string;
    /** One of added, updated, deleted, or two joined by a comma. A pair with `deleted` never returns deleted rows, as on a real server. */
    filter?: string;
    ids?: readonly string[];
}

export interface RecordPage {
    records: StoredRecord[];
    next_cursor: string | null;
}

export interface RecordStore {
    /** A number for one execution of a sync, greater than all before it; tracked deletions compare these. */
    nextRun(): number;
    /**
     * Inserts or replaces rows by `id`, in chunks of 1,000; within a chunk the first of equal ids wins.
     *
     * @throws RecordRefused when an id is missing, empty, 0 or longer than 255 characters; nothing of that chunk is saved then
     */
    save(scope: RecordScope, rows: readonly RecordRow[], run: number): RecordChanges;
    /** Deep merge into existing rows (arrays are replaced); unknown ids are ignored. */
    update(scope: RecordScope, rows: readonly RecordRow[], run: number): RecordChanges;
    /** Soft delete; unknown and already deleted ids are ignored. */
    delete(scope: RecordScope, rows: readonly RecordRow[], run: number): RecordChanges;
    /** Marks the beginning of a full pass. A marker of an interrupted pass stays. */
    trackDeletesStart(scope: RecordScope, run: number): void;
    /**
     * Soft-deletes every row not saved since the marked run and removes the marker.
     *
     * @throws RecordRefused without a marker
     */
    trackDeletesEnd(scope: RecordScope): string[];
    /** Soft-deletes every row that was not saved in this run. */
    deletePrevious(scope: RecordScope, run: number): string[];
    /** Oldest change first. @throws RecordRefused for a malformed query */
    list(scope: RecordScope, query?: RecordQuery): RecordPage;
    get(scope: RecordScope, ids: readonly string[]): StoredRecord[];
    /** Empties payloads of rows up to and including a cursor. @throws RecordRefused for a malformed cursor */
    prune(scope: RecordScope, options: { untilCursor: string; limit?: number }): { count: number; has_more: boolean };
    /** Rows that are not deleted. */
    count(scope: RecordScope): number;
    /** Models with rows, deleted ones included. */
    models(match: Pick<RecordScope, 'integration' | 'connection'>): { model: string; variant: string; count: number }[];
    /** Forgets rows and markers of a connection, or of one model or variant of it. */
    remove(match: Pick<RecordScope, 'integration' | 'connection'> & Partial<RecordScope>): void;
}

export interface RecordStoreOptions {
    /** `false` keeps ids, hashes and order but no payloads (benchmarks): `list` then returns rows without them. Default `true`. */
    keepPayloads?: boolean;
}

/** Thrown for rows and queries a Nango server refuses. `code` is the server's, e.g. `invalid_query_params`. */
export class RecordRefused extends Error {
    readonly code: string;
    constructor(code: string, message: string) {
        super(message);
        this.code = code;
    }
}

/** One row. Payload and hash are text because a backlog may hold a million of them. */
interface Entry {
    id: string;
    hash: string;
    /** The row as JSON; `undefined` when pruned or when payloads are not kept. */
    json: string | undefined;
    /** Place in the order of changes, and the place at which the row first appeared. */
    change: number;
    firstChange: number;
    firstSeenAt: number;
    modifiedAt: number;
    deletedAt: number | undefined;
    prunedAt: number | undefined;
    /** The last run that saved, updated or deleted the row, changed or not. */
    seenInRun: number;
}

interface Table {
    scope: RecordScope;
    byId: Map<string, Entry>;
    /** Entries in the order of their changes. An entry that changed again leaves a stale slot behind: `changes[i] !== order[i].change`. */
    order: Entry[];
    changes: number[];
    alive: number;
    /** Run in which the current full pass began. */
    passBegan: number | undefined;
}

const chunkSize = 1000;
const maximumChunkBytes = 100 * 1024 * 1024;
const defaultLimit = 100;
const maximumLimit = 10_000;

function idOf(row: RecordRow, model: string): string {
    const raw = row['id'];
    if (!raw) {
        throw new RecordRefused('missing_id', `Missing id field in record. Model: ${model}`);
    }
    const id = typeof raw === 'string' ? raw : JSON.stringify(raw);
    if (id.length > 255) {
        throw new RecordRefused('id_too_long', `The id of a record has at most 255 characters, got ${String(id.length)}. Model: ${model}`);
    }
    return id;
}

function hashOf(json: string): string {
    return crypto.hash('md5', json, 'binary');
}

/** Objects are merged, everything else is replaced. */
function merged(before: unknown, after: unknown): unknown {
    if (!isObject(before) || !isObject(after)) {
        return after;
    }
    const result = { ...before };
    for (const [name, value] of Object.entries(after)) {
        result[name] = merged(before[name], value);
    }
    return result;
}

function chunksOf<T>(rows: readonly T[]): T[][] {
    const chunks: T[][] = [];
    for (let start = 0; start < rows.length; start += chunkSize) {
        chunks.push(rows.slice(start, start + chunkSize));
    }
    return chunks;
}

/** The index of the first slot whose change comes after `change`. */
function indexAfter(changes: readonly number[], change: number): number {
    let low = 0;
    let high = changes.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((changes[middle] as number) <= change) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const encodeCursor = (entry: Entry): string => Buffer.from(`${new Date(entry.modifiedAt).toISOString()}||${String(entry.change)}`).toString('base64');

function decodeCursor(cursor: string): number {
    const change = /^\d{4}-[^|]+\|\|(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
    if (change === undefined) {
        throw new RecordRefused('invalid_cursor_value', 'The cursor value is invalid.');
    }
    return Number(change);
}

function actionOf(entry: Entry): RecordAction {
    return entry.deletedAt !== undefined ? 'DELETED' : entry.change === entry.firstChange ? 'ADDED' : 'UPDATED';
}

/** A pair that names `deleted` selects only its other half: the server's query has this fault, and clients must live with it. */
function filterOf(text: string | undefined): (entry: Entry) => boolean {
    if (text === undefined) {
        return () => true;
    }
    const wanted = text.split(',').map((part) => part.trim().toUpperCase());
    if (wanted.length > 2 || wanted.some((part) => !['ADDED', 'UPDATED', 'DELETED'].includes(part))) {
        throw new RecordRefused('invalid_query_params', 'filter: one of added, updated, deleted, or two of them joined by a comma.');
    }
    const effective = wanted.length === 1 ? wanted : wanted.filter((part) => part !== 'DELETED');
    return (entry) => effective.includes(actionOf(entry));
}

function shown(entry: Entry): StoredRecord {
    const payload = entry.json === undefined ? {} : (JSON.parse(entry.json) as RecordRow);
    return {
        ...payload,
        id: entry.id,
        _nango_metadata: {
            first_seen_at: new Date(entry.firstSeenAt).toISOString(),
            last_modified_at: new Date(entry.modifiedAt).toISOString(),
            last_action: actionOf(entry),
            deleted_at: entry.deletedAt === undefined ? null : new Date(entry.deletedAt).toISOString(),
            pruned_at: entry.prunedAt === undefined ? null : new Date(entry.prunedAt).toISOString(),
            cursor: encodeCursor(entry)
        }
    };
}

/** Rows in memory, with the semantics of Nango's record cache. */
export function createRecordStore(clock: Clock, options: RecordStoreOptions = {}): RecordStore {
    const keepPayloads = options.keepPayloads ?? true;
    const tables = new Map<string, Table>();
    let lastRun = 0;
    let lastChange = 0;

    const keyOf = (scope: RecordScope): string => JSON.stringify([scope.integration, scope.connection, scope.model, scope.variant]);
    const find = (scope: RecordScope): Table | undefined => tables.get(keyOf(scope));
    const open = (scope: RecordScope): Table => {
        const existing = find(scope);
        if (existing) {
            return existing;
        }
        const table: Table = { scope: { ...scope }, byId: new Map(), order: [], changes: [], alive: 0, passBegan: undefined };
        tables.set(keyOf(scope), table);
        return table;
    };

    const moveToEnd = (table: Table, entry: Entry): void => {
        lastChange += 1;
        entry.change = lastChange;
        entry.modifiedAt = clock.now();
        table.order.push(entry);
        table.changes.push(lastChange);
        if (table.order.length > 1024 && table.order.length > 2 * table.byId.size) {
            const order = table.order.filter((slot, index) => slot.change === table.changes[index]);
            table.order = order;
            table.changes = order.map((slot) => slot.change);
        }
    };
    const softDelete = (table: Table, entry: Entry, deletedAt: number): void => {
        entry.deletedAt = deletedAt;
        table.alive -= 1;
        moveToEnd(table, entry);
    };
    const deleteUnseen = (table: Table, sinceRun: number): string[] => {
        const deleted: string[] = [];
        for (const entry of table.byId.values()) {
            if (entry.deletedAt === undefined && entry.seenInRun < sinceRun) {
                softDelete(table, entry, clock.now());
                deleted.push(entry.id);
            }
        }
        return deleted;
    };

    /** Hands the rows of a chunk over after all of them have been checked: a bad row leaves nothing of its chunk behind. */
    const eachChunk = (
        scope: RecordScope,
        rows: readonly RecordRow[],
        take: (table: Table, id: string, row: RecordRow, json: string, changes: RecordChanges) => void
    ): RecordChanges => {
        const changes: RecordChanges = { added: [], updated: [], deleted: [], unchanged: [], duplicates: [] };
        const table = open(scope);
        for (const chunk of chunksOf(rows)) {
            const checked = new Map<string, { row: RecordRow; json: string }>();
            let bytes = 0;
            for (const row of chunk) {
                const id = idOf(row, scope.model);
                const json = JSON.stringify(row);
                bytes += json.length;
                if (checked.has(id)) {
                    changes.duplicates.push(id);
                } else {
                    checked.set(id, { row, json });
                }
            }
            if (bytes > maximumChunkBytes) {
                throw new RecordRefused('payload_too_big', `A chunk of ${String(chunkSize)} records has at most 100 MB. Model: ${scope.model}`);
            }
            for (const [id, { row, json }] of checked) {
                take(table, id, row, json, changes);
            }
        }
        return changes;
    };

    return {
        nextRun: () => ++lastRun,
        save: (scope, rows, run) =>
            eachChunk(scope, rows, (table, id, _row, json, changes) => {
                const hash = hashOf(json);
                const entry = table.byId.get(id);
                if (!entry) {
                    const now = clock.now();
                    const created: Entry = {
                        id,
                        hash,
                        json: keepPayloads ? json : undefined,
                        change: 0,
                        firstChange: lastChange + 1,
                        firstSeenAt: now,
                        modifiedAt: now,
                        deletedAt: undefined,
                        prunedAt: undefined,
                        seenInRun: run
                    };
                    table.byId.set(id, created);
                    table.alive += 1;
                    moveToEnd(table, created);
                    changes.added.push(id);
                    return;
                }
                entry.seenInRun = run;
                const wasDeleted = entry.deletedAt !== undefined;
                const hasChanged = entry.hash !== hash;
                if (!wasDeleted && !hasChanged && entry.prunedAt === undefined) {
                    changes.unchanged.push(id);
                    return;
                }
                entry.hash = hash;
                entry.json = keepPayloads ? json : undefined;
                entry.deletedAt = undefined;
                entry.prunedAt = undefined;
                moveToEnd(table, entry);
                if (wasDeleted) {
                    table.alive += 1;
                    changes.added.push(id);
                } else if (hasChanged) {
                    changes.updated.push(id);
                } else {
                    changes.unchanged.push(id);
                }
            }),
        update: (scope, rows, run) =>
            eachChunk(scope, rows, (table, id, row, json, changes) => {
                const entry = table.byId.get(id);
                if (!entry || entry.deletedAt !== undefined) {
                    return;
                }
                // The hash is that of the partial row, as on the server: saving the whole row afterwards counts as a change.
                entry.hash = hashOf(json);
                if (keepPayloads) {
                    entry.json = JSON.stringify(merged(entry.json === undefined ? {} : JSON.parse(entry.json), JSON.parse(json)));
                }
                entry.prunedAt = undefined;
                entry.seenInRun = run;
                moveToEnd(table, entry);
                changes.updated.push(String(row['id']));
            }),
        delete: (scope, rows, run) =>
            eachChunk(scope, rows, (table, id, row, _json, changes) => {
                const entry = table.byId.get(id);
                if (!entry || entry.deletedAt !== undefined) {
                    return;
                }
                const deletedAt = row['deletedAt'] === undefined ? NaN : Date.parse(String(row['deletedAt']));
                entry.seenInRun = run;
                softDelete(table, entry, Number.isNaN(deletedAt) ? clock.now() : deletedAt);
                changes.deleted.push(id);
            }),
        trackDeletesStart: (scope, run) => {
            const table = open(scope);
            table.passBegan ??= run;
        },
        trackDeletesEnd: (scope) => {
            const table = find(scope);
            if (table?.passBegan === undefined) {
                throw new RecordRefused('track_deletes_not_started', `trackDeletesEnd was called without trackDeletesStart. Model: ${scope.model}`);
            }
            const deleted = deleteUnseen(table, table.passBegan);
            table.passBegan = undefined;
            return deleted;
        },
        deletePrevious: (scope, run) => deleteUnseen(open(scope), run),
        list: (scope, query = {}) => {
            const limit = query.limit ?? defaultLimit;
            if (!Number.isInteger(limit) || limit < 1 || limit > maximumLimit) {
                throw new RecordRefused('invalid_query_params', `limit: a whole number from 1 to ${String(maximumLimit)}.`);
            }
            const modifiedAfter = query.modifiedAfter === undefined ? -Infinity : Date.parse(query.modifiedAfter);
            if (Number.isNaN(modifiedAfter)) {
                throw new RecordRefused('invalid_query_params', 'modifiedAfter: an ISO 8601 date.');
            }
            const isWanted = filterOf(query.filter);
            const ids = query.ids && new Set(query.ids);
            const after = query.cursor === undefined ? 0 : decodeCursor(query.cursor);
            const table = find(scope);
            if (!table) {
                return { records: [], next_cursor: null };
            }
            const page: Entry[] = [];
            for (let index = indexAfter(table.changes, after); index < table.order.length && page.length <= limit; index++) {
                const entry = table.order[index] as Entry;
                const isCurrent = entry.change === table.changes[index];
                if (isCurrent && entry.modifiedAt >= modifiedAfter && isWanted(entry) && (!ids || ids.has(entry.id))) {
                    page.push(entry);
                }
            }
            const records = page.slice(0, limit).map(shown);
            return { records, next_cursor: page.length > limit ? (records.at(-1)?._nango_metadata.cursor ?? null) : null };
        },
        get: (scope, ids) => {
            const byId = find(scope)?.byId;
            return ids.flatMap((id) => {
                const entry = byId?.get(id);
                return entry ? [shown(entry)] : [];
            });
        },
        prune: (scope, { untilCursor, limit }) => {
            const until = decodeCursor(untilCursor);
            const table = find(scope);
            let count = 0;
            for (let index = 0; table && index < table.order.length && (table.changes[index] as number) <= until; index++) {
                const entry = table.order[index] as Entry;
                if (entry.change !== table.changes[index] || entry.prunedAt !== undefined) {
                    continue;
                }
                if (count === limit) {
                    return { count, has_more: true };
                }
                entry.json = undefined;
                entry.prunedAt = clock.now();
                count += 1;
            }
            return { count, has_more: false };
        },
        count: (scope) => find(scope)?.alive ?? 0,
        models: (match) =>
            [...tables.values()]
                .filter(({ scope, byId }) => scope.integration === match.integration && scope.connection === match.connection && byId.size > 0)
                .map(({ scope, alive }) => ({ model: scope.model, variant: scope.variant, count: alive })),
        remove: (match) => {
            for (const [key, { scope }] of tables) {
                if (Object.entries(match).every(([name, value]) => scope[name as keyof RecordScope] === value)) {
                    tables.delete(key);
                }
            }
        }
    };
}
