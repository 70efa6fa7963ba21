/**
 * Places in PostgreSQL: for any number of workers on any number of machines. Every time is the database's.
 */
import { randomUUID } from 'node:crypto';
import { MimecastError, invalidOption, isRecord } from '../errors.ts';
import { cursorOf, isSqlName, stateOf, streamOf } from './cursor-store.ts';
import type { CursorStore, StoredStream, Stream, StreamFilter } from './cursor-store.ts';

/** What is used of a client of `pg` 8. */
export interface PostgresClient {
    query(sql: string, values?: unknown[]): Promise<PostgresResult>;
    release(error?: Error | boolean): void;
    on(event: 'error', listener: (error: Error) => void): unknown;
    removeListener(event: 'error', listener: (error: Error) => void): unknown;
}

export interface PostgresResult {
    rows: unknown[];
    rowCount: number | null;
}

/** What is used of a `Pool` of `pg` 8. */
export interface PostgresPool {
    query(sql: string, values?: unknown[]): Promise<PostgresResult>;
    connect(): Promise<PostgresClient>;
}

/** The client type of a pool: of pg's own, the client with all that pg can do. */
export type ClientOf<Pool> = Pool extends { connect: { (): Promise<infer Client>; (callback: never): unknown } }
    ? Client
    : Pool extends { connect(): Promise<infer Client> }
      ? Client
      : never;

export interface PostgresCursorsOptions {
    /** Default `nango_mimecast_streams`. */
    table?: string | undefined;
    /** Schema of the table. It has to exist. Default: the first one of the search path. */
    schema?: string | undefined;
}

/**
 * A cursor store in the PostgreSQL database that your tables are in.
 *
 * `handle` gets the client of the transaction: whatever it writes with that is committed together with the cursor, or not at all.
 *
 * @throws MimecastError of type `invalid_input` for anything that is no pool
 */
export function postgresCursors<Pool extends PostgresPool>(pool: Pool, options: PostgresCursorsOptions = {}): CursorStore<ClientOf<Pool>> {
    const { table: name = 'nango_mimecast_streams', schema } = options;
    if (typeof pool?.query !== 'function' || typeof pool.connect !== 'function') {
        throw invalidOption('pool', 'has to be a `Pool` of the package pg');
    }
    for (const [field, value] of Object.entries({ table: name, schema })) {
        if (value !== undefined && !isSqlName(value)) {
            throw invalidOption(field, 'has to be a name of letters, digits and underscores');
        }
    }
    const table = schema === undefined ? `"${name}"` : `"${schema}"."${name}"`;
    const query = async (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> => (await pool.query(sql, values)).rows.filter(isRecord);

    /** Commits when the work is done with true, and rolls back otherwise. */
    const transaction = async (work: (client: PostgresClient) => Promise<boolean>): Promise<boolean> => {
        const client = await pool.connect();
        // A connection that breaks while it waits tells it by an event, and without a listener that ends the process. The next query fails and says so.
        let broken: Error | undefined;
        const listener = (error: Error): void => void (broken = error);
        client.on('error', listener);
        try {
            // Said, because a stricter default would refuse to store the cursor whenever the lease was renewed meanwhile.
            await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
            const isDone = await work(client);
            await client.query(isDone ? 'COMMIT' : 'ROLLBACK');
            client.removeListener('error', listener);
            client.release(broken);
            return isDone;
        } catch (error) {
            // Where the rollback fails the connection is not used again, and the server rolls back when it sees it end.
            await client.query('ROLLBACK').catch((failure: unknown) => (broken ??= failure instanceof Error ? failure : new Error('rollback failed')));
            client.removeListener('error', listener);
            client.release(broken);
            throw error;
        }
    };

    return {
        async migrate() {
            const [found] = await query('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
            if (found?.['there'] === true) {
                return;
            }
            await transaction(async (client) => {
                // Two at once would both find no table, and one would fail.
                await client.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [table]);
                await client.query(`
                    CREATE TABLE IF NOT EXISTS ${table} (
                        integration_id text NOT NULL,
                        connection_id text NOT NULL,
                        model text NOT NULL,
                        variant text NOT NULL,
                        cursor text,
                        state jsonb NOT NULL DEFAULT '{}',
                        ready_at timestamptz NOT NULL,
                        lease uuid,
                        wakes bigint NOT NULL DEFAULT 0,
                        PRIMARY KEY (integration_id, connection_id, model, variant)
                    )`);
                await client.query(`CREATE INDEX IF NOT EXISTS "${name}_ready" ON ${table} (ready_at)`);
                return true;
            });
        },
        async enlist(streams) {
            const columns = (['integrationId', 'connectionId', 'model', 'variant'] as const).map((field) => streams.map((stream) => stream[field]));
            await query(
                `INSERT INTO ${table} (integration_id, connection_id, model, variant, ready_at)
                SELECT DISTINCT integration_id, connection_id, model, variant, now()
                FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS wanted (integration_id, connection_id, model, variant)
                ORDER BY 1, 2, 3, 4
                ON CONFLICT DO NOTHING`,
                columns
            );
        },
        async claim({ limit, leaseMs, ...filter }) {
            const [wanted, values] = filtered(filter, 4);
            const token = randomUUID();
            const rows = await query(
                `UPDATE ${table} AS stream SET lease = $1, ready_at = now() + $2 * interval '1 millisecond'
                FROM (
                    SELECT integration_id, connection_id, model, variant FROM ${table}
                    WHERE ${wanted} AND ready_at <= now() ORDER BY ready_at LIMIT $3 FOR UPDATE SKIP LOCKED
                ) AS ready
                WHERE stream.integration_id = ready.integration_id AND stream.connection_id = ready.connection_id
                    AND stream.model = ready.model AND stream.variant = ready.variant
                RETURNING stream.integration_id, stream.connection_id, stream.model, stream.variant, cursor, state, wakes`,
                [token, leaseMs, limit, ...values]
            );
            return rows.map((row) => ({ ...streamOf(row), token, cursor: cursorOf(row), state: stateOf(row['state']), wakes: Number(row['wakes']) }));
        },
        async renew(lease, leaseMs) {
            const rows = await query(`UPDATE ${table} SET ready_at = now() + $6 * interval '1 millisecond' WHERE ${isLeased} RETURNING 1 AS renewed`, [
                ...keyOf(lease),
                lease.token,
                leaseMs
            ]);
            return rows.length === 1;
        },
        // The row is locked at the end alone: whoever wants to wake the stream need not wait for the work.
        commit: async (lease, { cursor, state, leaseMs }, work) =>
            transaction(async (client) => {
                const key = [...keyOf(lease), lease.token];
                // Of a machine that is gone the server may hear nothing for hours, and its locks would hold up whoever comes next. One that asks nothing for as long as a lease lasts is taken for gone.
                const first = await one(
                    client,
                    `SELECT set_config('idle_in_transaction_session_timeout', $6, true), txid_current()::text AS id,
                        EXISTS (SELECT 1 FROM ${table} WHERE ${isLeased}) AS leased`,
                    [...key, String(Math.ceil(leaseMs))]
                );
                if (first['leased'] !== true) {
                    return false;
                }
                await work(client as ClientOf<Pool>);
                const last = await one(
                    client,
                    `WITH stored AS (
                        UPDATE ${table} SET cursor = $6, state = $7, ready_at = clock_timestamp() + $8 * interval '1 millisecond'
                        WHERE ${isLeased} AND txid_current()::text = $9 RETURNING 1
                    )
                    SELECT EXISTS (SELECT 1 FROM stored) AS stored, txid_current()::text AS id`,
                    [...key, cursor, JSON.stringify(state), leaseMs, first['id']]
                );
                if (last['id'] !== first['id']) {
                    throw new MimecastError({
                        type: 'conflict',
                        code: 'transaction_ended',
                        message: '`handle` ended the transaction of its page. It has to be left open: it is committed together with the cursor.'
                    });
                }
                return last['stored'] === true;
            }),
        async release(lease, { state, readyInMs, unlessWokenSince }) {
            const rows = await query(
                `UPDATE ${table} SET lease = NULL, state = $6,
                    ready_at = CASE WHEN wakes <> coalesce($8, wakes) THEN now() ELSE now() + $7 * interval '1 millisecond' END
                WHERE ${isLeased} RETURNING 1 AS released`,
                [...keyOf(lease), lease.token, JSON.stringify(state), readyInMs, unlessWokenSince ?? null]
            );
            return rows.length === 1;
        },
        async wake(filter) {
            const [wanted, values] = filtered(filter, 1);
            // In one order, so that two at once wait for each other and not both for both.
            await query(
                `WITH wanted AS (
                    SELECT integration_id, connection_id, model, variant FROM ${table} WHERE ${wanted}
                    ORDER BY integration_id, connection_id, model, variant FOR UPDATE
                )
                UPDATE ${table} AS stream SET wakes = wakes + 1, ready_at = CASE WHEN lease IS NULL THEN least(ready_at, now()) ELSE ready_at END
                FROM wanted
                WHERE stream.integration_id = wanted.integration_id AND stream.connection_id = wanted.connection_id
                    AND stream.model = wanted.model AND stream.variant = wanted.variant`,
                values
            );
        },
        async forget(filter) {
            const [wanted, values] = filtered(filter, 1);
            await query(`DELETE FROM ${table} WHERE ${wanted}`, values);
        },
        async list(filter) {
            const [wanted, values] = filtered(filter, 1);
            const rows = await query(`SELECT * FROM ${table} WHERE ${wanted} ORDER BY connection_id, model, variant`, values);
            return rows.map((row): StoredStream => ({
                ...streamOf(row),
                cursor: cursorOf(row),
                state: stateOf(row['state']),
                readyAt: new Date(row['ready_at'] instanceof Date ? row['ready_at'] : String(row['ready_at'])),
                leased: row['lease'] !== null
            }));
        }
    };
}

const isLeased = 'integration_id = $1 AND connection_id = $2 AND model = $3 AND variant = $4 AND lease = $5';

async function one(client: PostgresClient, sql: string, values: unknown[]): Promise<Record<string, unknown>> {
    const [row] = (await client.query(sql, values)).rows;
    return isRecord(row) ? row : {};
}

function keyOf({ integrationId, connectionId, model, variant }: Stream): unknown[] {
    return [integrationId, connectionId, model, variant];
}

/** A condition, and the values of its parameters, which are numbered from `first` on. */
function filtered({ integrationId, connectionId, models, variant }: StreamFilter, first: number): [condition: string, values: unknown[]] {
    const parts: [condition: string, value: unknown][] = [
        ['integration_id = $', integrationId],
        ['connection_id = $', connectionId],
        ['variant = $', variant],
        ['model = ANY ($', models]
    ];
    const given = parts.filter(([, value]) => value !== undefined);
    const conditions = given.map(([condition], index) => `${condition}${first + index}${condition.endsWith('($') ? ')' : ''}`);
    return [conditions.join(' AND '), given.map(([, value]) => value)];
}
