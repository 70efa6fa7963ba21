import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasPostgres, startPostgres } from '../test/client/postgres.ts';
import type { Row } from './row.ts';

const models = 2;
const rowsOfEach = 10;
const backlog = 50_000;
const workers = 3;

/** Many customers and a few workers on a real PostgreSQL: a first reading in which one worker is killed, then polls of customers with nothing new. */
export async function following(customers: number): Promise<Row[]> {
    if (!hasPostgres) {
        return [{ what: 'following many customers', value: 'not measured', unit: '(no PostgreSQL)' }];
    }
    const server = await startPostgres();
    const streams = customers * models;
    try {
        const pool = server.pool();
        const ask = async (sql: string): Promise<number> => Number((await pool.query<{ n: string }>(sql)).rows[0]?.n);
        await pool.query('CREATE TABLE applied (connection_id text, model text, record_id text)');
        const begin = (pollMs: number): ChildProcess =>
            fork(fileURLToPath(new URL('follow-worker.ts', import.meta.url)), {
                env: {
                    ...process.env,
                    PGHOST: server.host,
                    CUSTOMERS: String(customers),
                    ROWS: String(rowsOfEach),
                    BACKLOG: String(backlog),
                    POLL_MS: String(pollMs)
                }
            });
        const end = async (some: readonly ChildProcess[]): Promise<void> => {
            await Promise.all(
                some.map(async (worker) => {
                    worker.disconnect();
                    await once(worker, 'exit');
                })
            );
        };
        const started = performance.now();
        const since = (): number => (performance.now() - started) / 1000;
        const first = Array.from({ length: workers }, () => begin(900_000));
        const until = async (sql: string, enough: number): Promise<number> => {
            while ((await ask(sql)) < enough) {
                await sleep(200);
            }
            return since();
        };
        const readOnce = `SELECT count(*) AS n FROM nango_mimecast_streams WHERE state ? 'caughtUpAt'`;
        await until(`SELECT count(*) AS n FROM pg_tables WHERE tablename = 'nango_mimecast_streams'`, 1);
        await until(readOnce, streams / 3);
        first.pop()?.kill('SIGKILL');
        // What the killed one had leased comes back after a minute: the others need not wait for it to be measured.
        const small = await until(`${readOnce} AND connection_id <> 'customer-0'`, streams - models - 40);
        await pool.query(
            `UPDATE nango_mimecast_streams SET ready_at = now() WHERE lease IS NOT NULL AND ready_at > now() AND NOT state ? 'caughtUpAt' AND connection_id <> 'customer-0'`
        );
        const all = await until(readOnce, streams);
        const expected = (streams - models) * rowsOfEach + models * backlog;
        const applied = await ask('SELECT count(*) AS n FROM applied');
        const different = await ask('SELECT count(*) AS n FROM (SELECT DISTINCT connection_id, model, record_id FROM applied) AS one');
        const reads = await Promise.all(first.map(async (worker) => (await report(worker)).reads));
        await end(first);

        const pollMs = 30_000;
        await pool.query(`UPDATE nango_mimecast_streams SET ready_at = now() + random() * interval '30 seconds'`);
        const second = Array.from({ length: workers }, () => begin(pollMs));
        await sleep(pollMs);
        const before = await Promise.all(second.map(report));
        await sleep(pollMs);
        const after = await Promise.all(second.map(report));
        const late = await ask(
            `SELECT coalesce(round(extract(epoch FROM max(now() - ready_at)) * 1000), 0) AS n FROM nango_mimecast_streams WHERE ready_at < now()`
        );
        const polls = after.reduce((sum, { reads: some }, index) => sum + some - (before[index]?.reads ?? 0), 0);
        await end(second);
        const of = `${String(customers)} customers, ${String(models)} models each, ${String(workers)} workers`;
        return [
            { what: `follow: first reading of ${of}, without the backlog of one`, value: Math.round(small), unit: 's' },
            { what: `follow: the same with that backlog of ${String(backlog)} rows`, value: Math.round(all), unit: 's' },
            { what: 'follow: streams read per second', value: Math.round(streams / small), unit: '/s' },
            {
                what: 'follow: rows lost or doubled, one worker killed',
                value: Math.abs(expected - different) + applied - different,
                unit: 'rows',
                promise: 'none',
                kept: applied === expected && different === expected
            },
            { what: 'follow: reads of the least and most busy worker', value: `${String(Math.min(...reads))}-${String(Math.max(...reads))}`, unit: 'reads' },
            { what: `follow: polls in ${String(pollMs / 1000)} s of ${String(streams)} streams, one each`, value: polls, unit: 'polls' },
            { what: 'follow: how late the latest poll is then', value: late, unit: 'ms' },
            { what: 'follow: memory of a worker', value: Math.round(Math.max(...after.map(({ memory }) => memory)) / 2 ** 20), unit: 'MiB' }
        ];
    } finally {
        await server.stop();
    }
}

async function report(worker: ChildProcess): Promise<{ reads: number; memory: number }> {
    worker.send('report');
    const [answer] = (await once(worker, 'message')) as [{ reads: number; memory: number }];
    return answer;
}
