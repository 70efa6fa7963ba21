/**
 * Places in a SQLite database: for one machine, with any number of processes on it.
 */
import { randomUUID } from 'node:crypto';
import { invalidOption, isRecord } from '../errors.ts';
import { cursorOf, isSqlName, isThenable, stateOf, streamOf } from './cursor-store.ts';
import type { CursorStore, Lease, StoredStream, Stream, StreamFilter } from './cursor-store.ts';

/** What is used of `DatabaseSync` of `node:sqlite` (Node 22.5 or later); other synchronous drivers that have the same fit too. */
export interface SqliteDatabase {
    exec(sql: string): unknown;
    prepare(sql: string): SqliteStatement;
}

export interface SqliteStatement {
    run(...values: (string | number | null)[]): { changes: number | bigint };
    all(...values: (string | number | null)[]): unknown[];
}

export interface SqliteCursorsOptions {
    /** Default `nango_mimecast_streams`. */
    table?: string | undefined;
}

/**
 * A cursor store in the SQLite database that your tables are in.
 *
 * `handle` gets the database and has to be synchronous: a transaction that waits would take in whatever else your process writes meanwhile.
 *
 * @throws MimecastError of type `invalid_input` for anything that is no such database
 */
export function sqliteCursors<Database extends SqliteDatabase>(database: Database, options: SqliteCursorsOptions = {}): CursorStore<Database> {
    const { table: name = 'nango_mimecast_streams' } = options;
    if (typeof database?.exec !== 'function' || typeof database.prepare !== 'function') {
        throw invalidOption('database', 'has to be a `DatabaseSync` of node:sqlite, which Node has from 22.5 on (before 22.13 behind --experimental-sqlite)');
    }
    if (!isSqlName(name)) {
        throw invalidOption('table', 'has to be a name of letters, digits and underscores');
    }
    const table = `"${name}"`;
    const run = (sql: string, ...values: (string | number | null)[]): number => Number(database.prepare(sql).run(...values).changes);
    const all = (sql: string, ...values: (string | number | null)[]): Record<string, unknown>[] =>
        database
            .prepare(sql)
            .all(...values)
            .filter(isRecord);

    const transaction = (work: () => boolean): boolean => {
        database.exec('BEGIN IMMEDIATE');
        try {
            const done = work();
            database.exec(done ? 'COMMIT' : 'ROLLBACK');
            return done;
        } catch (error) {
            try {
                database.exec('ROLLBACK');
            } catch (failure) {
                // SQLite has rolled back by itself after some errors, and then says so. The first error is the one to know.
                if (!/no transaction/i.test(String(failure)) && error instanceof Error) {
                    error.cause ??= failure;
                }
            }
            throw error;
        }
    };

    return {
        async migrate() {
            database.exec(`
                CREATE TABLE IF NOT EXISTS ${table} (
                    integration_id TEXT NOT NULL,
                    connection_id TEXT NOT NULL,
                    model TEXT NOT NULL,
                    variant TEXT NOT NULL,
                    cursor TEXT,
                    state TEXT NOT NULL DEFAULT '{}',
                    ready_at INTEGER NOT NULL,
                    lease TEXT,
                    wakes INTEGER NOT NULL DEFAULT 0,
                    PRIMARY KEY (integration_id, connection_id, model, variant)
                );
                CREATE INDEX IF NOT EXISTS "${name}_ready" ON ${table} (ready_at);
            `);
        },
        async enlist(streams) {
            transaction(() => {
                for (const stream of streams) {
                    run(
                        `INSERT INTO ${table} (integration_id, connection_id, model, variant, ready_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
                        ...keyOf(stream),
                        Date.now()
                    );
                }
                return true;
            });
        },
        async claim({ limit, leaseMs, ...filter }) {
            const now = Date.now();
            const [ready, values] = filtered(filter, 'ready_at <= ?');
            // A look first: it takes no lock, and most of the time nothing is ready.
            if (all(`SELECT 1 FROM ${table} WHERE ${ready} LIMIT 1`, ...values, now).length === 0) {
                return [];
            }
            const token = randomUUID();
            return all(
                `UPDATE ${table} SET lease = ?, ready_at = ?
                WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${ready} ORDER BY ready_at LIMIT ?)
                RETURNING integration_id, connection_id, model, variant, cursor, state, wakes`,
                token,
                now + leaseMs,
                ...values,
                now,
                limit
            ).map((row) => ({ ...streamOf(row), token, cursor: cursorOf(row), state: stateOf(row['state']), wakes: Number(row['wakes']) }));
        },
        async renew(lease, leaseMs) {
            return run(`UPDATE ${table} SET ready_at = ? WHERE ${isLeased}`, Date.now() + leaseMs, ...leaseOf(lease)) === 1;
        },
        async commit(lease, { cursor, state, leaseMs }, work) {
            return transaction(() => {
                if (all(`SELECT 1 FROM ${table} WHERE ${isLeased}`, ...leaseOf(lease)).length === 0) {
                    return false;
                }
                // The savepoint is gone if the work ended the transaction itself, and then releasing it fails.
                database.exec('SAVEPOINT nango_mimecast_page');
                const result: unknown = work(database);
                if (isThenable(result)) {
                    // What it does from now on is outside of the transaction, and its failure nobody's any more.
                    void result.then(undefined, () => undefined);
                    throw invalidOption('handle', 'has to be synchronous with `sqliteCursors`: write with the database it gets, and await nothing');
                }
                database.exec('RELEASE nango_mimecast_page');
                const next = [cursor, JSON.stringify(state), Date.now() + leaseMs];
                return run(`UPDATE ${table} SET cursor = ?, state = ?, ready_at = ? WHERE ${isLeased}`, ...next, ...leaseOf(lease)) === 1;
            });
        },
        async release(lease, { state, readyInMs, unlessWokenSince }) {
            const now = Date.now();
            return (
                run(
                    `UPDATE ${table} SET lease = NULL, state = ?, ready_at = CASE WHEN wakes <> coalesce(?, wakes) THEN ? ELSE ? END WHERE ${isLeased}`,
                    JSON.stringify(state),
                    unlessWokenSince ?? null,
                    now,
                    now + readyInMs,
                    ...leaseOf(lease)
                ) === 1
            );
        },
        async wake(filter) {
            const [wanted, values] = filtered(filter);
            run(
                `UPDATE ${table} SET wakes = wakes + 1, ready_at = CASE WHEN lease IS NULL THEN min(ready_at, ?) ELSE ready_at END WHERE ${wanted}`,
                Date.now(),
                ...values
            );
        },
        async forget(filter) {
            const [wanted, values] = filtered(filter);
            run(`DELETE FROM ${table} WHERE ${wanted}`, ...values);
        },
        async list(filter) {
            const [wanted, values] = filtered(filter);
            return all(`SELECT * FROM ${table} WHERE ${wanted} ORDER BY connection_id, model, variant`, ...values).map((row): StoredStream => ({
                ...streamOf(row),
                cursor: cursorOf(row),
                state: stateOf(row['state']),
                readyAt: new Date(Number(row['ready_at'])),
                leased: row['lease'] !== null
            }));
        }
    };
}

const isLeased = 'integration_id = ? AND connection_id = ? AND model = ? AND variant = ? AND lease = ?';

function keyOf({ integrationId, connectionId, model, variant }: Stream): [string, string, string, string] {
    return [integrationId, connectionId, model, variant];
}

function leaseOf(lease: Lease): string[] {
    return [...keyOf(lease), lease.token];
}

/** A condition, and the values of its parameters. */
function filtered({ integrationId, connectionId, models, variant }: StreamFilter, also = '1'): [condition: string, values: string[]] {
    const parts: [condition: string, value: string | undefined][] = [
        ['integration_id = ?', integrationId],
        ['connection_id = ?', connectionId],
        ['model IN (SELECT value FROM json_each(?))', models && JSON.stringify(models)],
        ['variant = ?', variant]
    ];
    const given = parts.filter((part): part is [string, string] => part[1] !== undefined);
    return [[...given.map(([condition]) => condition), also].join(' AND '), given.map(([, value]) => value)];
}
