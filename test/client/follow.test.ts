import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isMimecastError, postgresCursors, sqliteCursors } from '../../src/index.ts';
import type { ClaimRequest, CursorStore, FollowEvent, FollowOptions, FollowPage, Follower, Mimecast, WebhookEvent } from '../../src/index.ts';
import { createWorld, placeOf, refusal, until } from './follow-world.ts';
import type { Step } from './follow-world.ts';
import { hasPostgres, startPostgres } from './postgres.ts';
import type { PostgresServer } from './postgres.ts';

/** Writes one row of the application's table, in whatever transaction it is given. */
type Write<Transaction> = (transaction: Transaction, sql: string, values: (string | number | null)[]) => void | Promise<void>;

/** A database with the application's own tables, as one process sees it. */
interface Process<Transaction = unknown> {
    cursors: CursorStore<Transaction>;
    write: Write<Transaction>;
    /** Ends it as a kill does: what was not committed is gone. */
    die(): Promise<void> | void;
}

interface Backend {
    /** @param atStatement called before every statement of a transaction; what it throws, the database does */
    process(atStatement?: () => void): Process;
    /** One query from outside. `?` stands for a value. */
    ask(sql: string, ...values: (string | number)[]): Promise<Record<string, unknown>[]>;
    close(): Promise<void>;
}

const tables = `
    CREATE TABLE applied (id integer PRIMARY KEY, model text NOT NULL, place bigint NOT NULL, record text NOT NULL, change text NOT NULL);
    CREATE TABLE mirror (model text NOT NULL, record text NOT NULL, value text, PRIMARY KEY (model, record));`;

function sqliteBackend(): Backend {
    const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-follow-'));
    const file = join(folder, 'app.db');
    const outside = new DatabaseSync(file);
    // Nobody waits for a disk here: what a process wrote before it died is there for the next one in any case.
    outside.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; ${tables}`);
    const opened: DatabaseSync[] = [outside];
    return {
        process(atStatement = () => undefined) {
            const database = new DatabaseSync(file, { timeout: 2_000 });
            database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
            opened.push(database);
            // A process that dies in a transaction takes its connection with it. That is all at once: nothing waits in it.
            const alive = (): void => {
                try {
                    atStatement();
                } catch (error) {
                    if (database.isOpen) {
                        database.close();
                    }
                    throw error;
                }
            };
            const watched = {
                exec(sql: string) {
                    alive();
                    database.exec(sql);
                },
                prepare(sql: string) {
                    alive();
                    return database.prepare(sql);
                }
            };
            const write: Write<typeof watched> = (transaction, sql, values) => void transaction.prepare(sql).run(...values);
            return { cursors: sqliteCursors(watched), write, die: () => database.isOpen && database.close() } as Process;
        },
        ask: async (sql, ...values) => outside.prepare(sql).all(...values),
        async close() {
            opened.filter(({ isOpen }) => isOpen).forEach((database) => database.close());
            rmSync(folder, { recursive: true });
        }
    };
}

let server: PostgresServer | undefined;
let databases = 0;

function postgresBackend(): Backend {
    const schema = `app_${(databases += 1)}`;
    const settings = { options: `-c search_path=${schema}` };
    const outside = (server as PostgresServer).pool({ max: 2, ...settings });
    const ready = outside.query(`CREATE SCHEMA ${schema}; ${tables.replace('integer PRIMARY', 'serial PRIMARY')}`);
    const numbered = (sql: string): string => {
        let number = 0;
        return sql.replaceAll('?', () => `$${(number += 1)}`);
    };
    return {
        process(atStatement = () => undefined) {
            const pool = (server as PostgresServer).pool({ max: 3, ...settings });
            const clients = new Set<number>();
            let ended: Promise<void> | undefined;
            const watched = {
                query: (sql: string, values?: unknown[]) => pool.query(sql, values),
                async connect() {
                    await ready;
                    const client = await pool.connect();
                    const { processID } = client as pg.PoolClient & { processID: number };
                    clients.add(processID);
                    return {
                        async query(sql: string, values?: unknown[]) {
                            atStatement();
                            return client.query(sql, values);
                        },
                        release(error?: Error | boolean) {
                            clients.delete(processID);
                            client.release(error);
                        },
                        on: (event: 'error', listener: (error: Error) => void) => client.on(event, listener),
                        removeListener: (event: 'error', listener: (error: Error) => void) => client.removeListener(event, listener)
                    };
                }
            };
            const write: Write<{ query(sql: string, values: unknown[]): Promise<unknown> }> = async (transaction, sql, values) => {
                await transaction.query(numbered(sql), values);
            };
            return {
                cursors: postgresCursors(watched, { schema }),
                write,
                async die() {
                    await Promise.all([...clients].map((id) => outside.query('SELECT pg_terminate_backend($1, 2000)', [id])));
                    ended ??= pool.end();
                }
            } as Process;
        },
        async ask(sql, ...values) {
            await ready;
            return (await outside.query<Record<string, unknown>>(numbered(sql), values)).rows;
        },
        close: () => outside.end()
    };
}

beforeAll(async () => {
    server = hasPostgres ? await startPostgres() : undefined;
});
afterAll(() => server?.stop());

/** The work of an application: a log of every change, in which nothing may stand twice, and a copy of the records. */
function applying(write: Write<unknown>): (page: FollowPage, transaction: unknown) => void | Promise<void> {
    const statements = ({ model, rows }: FollowPage): [sql: string, values: (string | number | null)[]][] =>
        rows.flatMap(({ change, cursor, record }) => [
            ['INSERT INTO applied (model, place, record, change) VALUES (?, ?, ?, ?)', [model, placeOf(cursor), record.id, change]],
            change === 'deleted'
                ? ['DELETE FROM mirror WHERE model = ? AND record = ?', [model, record.id]]
                : [
                      'INSERT INTO mirror (model, record, value) VALUES (?, ?, ?) ON CONFLICT (model, record) DO UPDATE SET value = excluded.value',
                      [model, record.id, String((record as { value?: unknown }).value)]
                  ]
        ]);
    return (page, transaction) => {
        let waiting: Promise<void> | undefined;
        for (const [sql, values] of statements(page)) {
            if (waiting) {
                waiting = waiting.then(() => write(transaction, sql, values));
            } else {
                waiting = write(transaction, sql, values) ?? undefined;
            }
        }
        return waiting;
    };
}

const quick = { pageSize: 3, pollMs: 5, lookMs: 2, secondLookMs: 20, retryMs: 1, leaseMs: 60_000 } as const;

describe.each([
    ['SQLite', true, sqliteBackend],
    ['PostgreSQL', hasPostgres, postgresBackend]
] as const)('follow, with places in %s', (name, isThere, open) => {
    const opened: Backend[] = [];
    afterAll(() => Promise.all(opened.map((backend) => backend.close())));

    /** A world with a database, and a follower with everything at hand. */
    async function setUp(options: Partial<FollowOptions> = {}, models: ('AuditEvent' | 'Group')[] = ['AuditEvent']) {
        const world = createWorld();
        const backend = open();
        opened.push(backend);
        const events: FollowEvent[] = [];
        const begin = async (more: Partial<FollowOptions> = {}, mimecast: Mimecast = world.mimecast()): Promise<Follower> => {
            const { cursors, write } = backend.process();
            const follower = await mimecast.tenant('c-1').follow(models, {
                ...quick,
                cursors,
                handle: applying(write),
                onEvent: (event) => void events.push(event),
                ...options,
                ...more
            });
            return follower;
        };
        const count = async (): Promise<number> => Number((await backend.ask('SELECT count(*) AS n FROM applied'))[0]?.['n']);
        const told = <Type extends FollowEvent['type']>(type: Type): Extract<FollowEvent, { type: Type }>[] =>
            events.filter((event): event is Extract<FollowEvent, { type: Type }> => event.type === type);
        return { world, backend, events, begin, count, told };
    }
    const rows = (from: number, to: number, value = 'a'): { id: string; value: string }[] =>
        Array.from({ length: to - from + 1 }, (_, index) => ({ id: `r-${from + index}`, value }));

    it.skipIf(!isThere)('hands rows over in order, goes on where it was, and says how far it is', async () => {
        const { world, backend, begin, count } = await setUp({}, ['AuditEvent', 'Group']);
        world.save('AuditEvent', rows(1, 7));
        const first = await begin();
        await until('seven rows', async () => (await count()) === 7);
        await first.stop();
        world.save('AuditEvent', rows(6, 9, 'b'));
        world.remove('AuditEvent', ['r-1']);
        const second = await begin();
        await until('five more', async () => (await count()) === 12);
        let statuses = await second.status();
        await until('the end', async () => (statuses = await second.status()).every(({ status }) => status === 'waiting'));
        const [events, groups] = statuses;
        expect(events).toMatchObject({ model: 'AuditEvent', status: 'waiting', rows: 12, pruned: 0, lastId: 'r-1' });
        expect(events?.behindMs).toBeLessThan(5_000);
        expect(groups).toMatchObject({ model: 'Group', rows: 0 });
        const applied = await backend.ask('SELECT record, change FROM applied ORDER BY id');
        expect(applied.map(({ record, change }) => `${String(record)} ${String(change)}`).slice(6)).toEqual([
            'r-7 added',
            'r-6 updated',
            'r-7 updated',
            'r-8 added',
            'r-9 added',
            'r-1 deleted'
        ]);
        const mirror = await backend.ask('SELECT record, value FROM mirror');
        expect(new Map(mirror.map(({ record, value }) => [record, value]))).toEqual(world.truth('AuditEvent'));
        await second.stop();
        await second.ended;
    });

    it.skipIf(!isThere)('rolls a page back when the work fails, finds the row at fault, and goes on when it is mended', async () => {
        const { world, backend, begin, count, told } = await setUp();
        const { write } = backend.process();
        let isBroken = true;
        world.save('AuditEvent', rows(1, 12));
        const follower = await begin({
            pageSize: 8,
            handle: (page, transaction) => {
                const work = applying(write)(page, transaction);
                const check = (): void => {
                    if (isBroken && page.rows.some(({ record }) => record.id === 'r-6')) {
                        throw new Error('No room for r-6 at https://example.com/x?token=secret');
                    }
                };
                return work ? work.then(check) : check();
            }
        });
        await until('the row at fault', () => told('failed').some(({ failure }) => failure.recordIds?.join() === 'r-6' && failure.count > 1));
        expect(await count()).toBe(5);
        const [status] = await follower.status();
        expect(status).toMatchObject({
            rows: 5,
            failure: { by: 'handle', message: 'No room for r-6 at https://example.com/x?[redacted]', recordIds: ['r-6'] }
        });
        isBroken = false;
        await until('the rest', async () => (await count()) === 12);
        await until('recovery', () => told('recovered').length > 0);
        expect((await follower.status())[0]?.failure).toBeUndefined();
        await follower.stop();
    });

    it.skipIf(!isThere)('keeps out a reader whose lease has ended, however late it comes back', async () => {
        const { world, backend, begin, count, told } = await setUp();
        world.save('AuditEvent', rows(1, 5));
        let wakeUp = (): void => undefined;
        let reads = 0;
        const asleep = new Promise<void>((resolve) => (wakeUp = resolve));
        const slow = await begin(
            {},
            world.mimecast(async () => (++reads === 2 ? asleep : undefined))
        );
        await until('the page under way', () => reads === 2);
        await backend.ask('UPDATE nango_mimecast_streams SET ready_at = ready_at - ?'.replace('- ?', name === 'SQLite' ? '- 100000' : "- interval '1 hour'"));
        const next = await begin();
        await until('all rows by the next', async () => (await count()) === 5);
        wakeUp();
        await until('the loss', () => told('lease_lost').length === 1);
        expect(await count()).toBe(5);
        await Promise.all([slow.stop(), next.stop()]);
    });

    it.skipIf(!isThere)('lets a lease go on while it reads, and notices that it was forgotten', async () => {
        const { world, begin, count, told } = await setUp({ leaseMs: 300 });
        world.save('AuditEvent', rows(1, 2));
        let release = (): void => undefined;
        let calls = 0;
        const held = new Promise<void>((resolve) => (release = resolve));
        const slow = await begin(
            {},
            world.mimecast(async () => (++calls === 2 ? held : undefined))
        );
        await until('the page under way', () => calls === 2);
        expect(told('leased')).toEqual([]);
        const other = await begin();
        // Whoever waits is told what for.
        expect(told('leased')).toMatchObject([{ model: 'AuditEvent', until: expect.stringMatching(/^\d{4}-.*Z$/) as string }]);
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect(await count()).toBe(0);
        await other.reread();
        await until('all rows by the other', async () => (await count()) === 2);
        release();
        await until('the loss', () => told('lease_lost').length === 1);
        await Promise.all([slow.stop(), other.stop()]);
        expect(await count()).toBe(2);
    });

    it.skipIf(!isThere)('is woken by webhooks, in this process and by the store', async () => {
        const { world, backend, begin, count } = await setUp({ pollMs: 600_000 });
        const follower = await begin();
        await until('the end', async () => (await follower.status())[0]?.status === 'waiting');
        const event = {
            type: 'sync',
            success: true,
            providerConfigKey: 'mimecast',
            connectionId: 'c-1',
            syncName: 'audit-events',
            syncVariant: 'base',
            model: 'AuditEvent'
        };
        world.save('AuditEvent', rows(1, 1));
        await follower.wake({ ...event, providerConfigKey: 'other' } as WebhookEvent);
        await follower.wake({ ...event, model: 'Group' } as WebhookEvent);
        await follower.wake({ type: 'unknown', payload: {} });
        await new Promise((resolve) => setTimeout(resolve, 30));
        expect(await count()).toBe(0);
        await follower.wake(event as WebhookEvent);
        await until('the row', async () => (await count()) === 1);
        world.save('AuditEvent', rows(2, 2));
        await world.mimecast().wake(backend.process().cursors, { ...event, success: false, models: [], error: {} } as unknown as WebhookEvent);
        await until('the next row', async () => (await count()) === 2);
        // What Nango reads from may be a moment behind what its webhook speaks of.
        await follower.wake(event as WebhookEvent);
        await until('a look in vain', async () => Number((await backend.process().cursors.list({ integrationId: 'mimecast' }))[0]?.state.wakes) >= 3);
        world.save('AuditEvent', rows(3, 3));
        await until('the late row', async () => (await count()) === 3);
        await follower.stop();
    });

    it.skipIf(!isThere)('misses no webhook that comes while it reads', async () => {
        const { world, begin, count } = await setUp({ pollMs: 600_000 });
        let atLastAnswer = (): void => undefined;
        const answered = new Promise<void>((resolve) => (atLastAnswer = resolve));
        let calls = 0;
        world.save('AuditEvent', rows(1, 1));
        const step: Step = async () => {
            calls += 1;
            // The answer is on its way, without what is saved now.
            if (calls === 2) {
                world.save('AuditEvent', rows(2, 2));
                await answered;
            }
        };
        const follower = await begin({}, world.mimecast(step));
        await until('the answer', () => calls === 2);
        await follower.wake({
            type: 'sync',
            success: true,
            providerConfigKey: 'mimecast',
            connectionId: 'c-1',
            syncVariant: 'base',
            model: 'AuditEvent'
        } as WebhookEvent);
        atLastAnswer();
        await until('both rows', async () => (await count()) === 2);
        await follower.stop();
    });

    it.skipIf(!isThere)('tells what Nango lost, and reads again from the beginning when it is asked to', async () => {
        const { world, backend, begin, told, count } = await setUp({ checkMs: 1 });
        world.save('AuditEvent', rows(1, 2));
        const follower = await begin();
        await until('the rows', async () => (await count()) === 2);
        world.drop('AuditEvent');
        await until('the drop', () => told('lost').some(({ reason }) => reason === 'records_dropped'));
        await backend.ask('DELETE FROM applied');
        world.save('AuditEvent', rows(1, 2));
        world.prune('AuditEvent');
        await until('the pruned rows', () => told('lost').some(({ reason }) => reason === 'rows_pruned'));
        await backend.ask('DELETE FROM applied');
        await follower.reread();
        await until('the rows again', async () => (await count()) === 2);
        world.gone.add('c-1');
        await until('the connection', () => told('lost').some(({ reason }) => reason === 'connection_gone'));
        await until('rest', async () => (await follower.status())[0]?.status === 'resting');
        world.gone.delete('c-1');
        world.save('AuditEvent', rows(3, 3));
        await follower.wake({ type: 'auth', success: true, operation: 'override', providerConfigKey: 'mimecast', connectionId: 'c-1' } as WebhookEvent);
        await until('the row of the connection that is back', async () => (await count()) === 3);
        await follower.stop();
    });

    it.skipIf(!isThere)('tells a sync that is missing, once, until it has saved something', async () => {
        const { world, begin, told, count } = await setUp({ checkMs: 1 });
        world.syncs = ['groups'];
        const follower = await begin();
        await until('the loss', async () => (await follower.status())[0]?.lost?.reason === 'sync_missing');
        await until('more polls', () => told('caught_up').length > 5);
        expect(told('lost').map(({ reason }) => reason)).toEqual(['sync_missing']);
        world.save('AuditEvent', rows(1, 1));
        await until('the row', async () => (await count()) === 1);
        await follower.stop();
        expect((await follower.status())[0]?.lost).toBeUndefined();
    });

    it.skipIf(!isThere)('tells a cursor that Nango cannot read from a Nango that fails', async () => {
        const { world, begin, told, count } = await setUp();
        world.save('AuditEvent', rows(1, 2));
        const follower = await begin();
        await until('the rows', async () => (await count()) === 2);
        world.fails = () => refusal(500, 'server_error');
        await until('failures', () => told('failed').length > 4);
        expect(told('failed').at(-1)?.failure).toMatchObject({ by: 'nango', type: 'nango_unavailable' });
        expect(told('lost')).toEqual([]);
        world.fails = ({ cursor }) => (cursor === undefined ? undefined : refusal(500, 'server_error'));
        await until('the cursor', () => told('lost').some(({ reason }) => reason === 'cursor_refused'));
        await follower.stop();
    });

    it.skipIf(!isThere)('stops in the middle of a page, by the signal or by a call, and leaves the stream to others at once', async () => {
        const { world, backend, begin, count } = await setUp();
        const { write } = backend.process();
        world.save('AuditEvent', rows(1, 2));
        const stopping = new AbortController();
        let isIn = false;
        const follower = await begin({
            signal: stopping.signal,
            handle: (page, transaction) => {
                isIn = true;
                stopping.abort();
                expect(page.signal.aborted).toBe(true);
                return applying(write)(page, transaction);
            }
        });
        await follower.ended;
        expect([isIn, await count()]).toEqual([true, 2]);
        world.save('AuditEvent', rows(3, 3));
        const next = await begin();
        await until('the next row', async () => (await count()) === 3);
        await next.stop();
    });

    it.skipIf(!isThere)('refuses work that ends the transaction of its page', async () => {
        const { world, backend, begin, told } = await setUp();
        const { write } = backend.process();
        world.save('AuditEvent', rows(1, 1));
        const follower = await begin({
            handle: (page, transaction) => {
                const work = applying(write)(page, transaction);
                return work ? work.then(() => write(transaction, 'ROLLBACK', [])) : write(transaction, 'ROLLBACK', []);
            }
        });
        await until('the failure', () => told('failed').some(({ failure }) => failure.by === 'store'));
        await follower.stop();
        expect((await backend.ask('SELECT cursor FROM nango_mimecast_streams'))[0]?.['cursor']).toBeNull();
    });

    it.skipIf(!isThere)('takes any names for what they are', async () => {
        const { backend } = await setUp();
        const { cursors } = backend.process();
        await cursors.migrate();
        const stream = { integrationId: "i'; DROP TABLE applied; --", connectionId: `c"'\\?$1`, model: "m','", variant: '--' };
        await cursors.enlist([stream, stream]);
        const [claimed] = await cursors.claim({ ...stream, models: [stream.model], limit: 5, leaseMs: 1_000 });
        expect(claimed).toMatchObject(stream);
        expect(await cursors.list({ integrationId: stream.integrationId, models: [] })).toEqual([]);
        await cursors.forget(stream);
        expect(await cursors.list({ integrationId: stream.integrationId })).toEqual([]);
    });

    const lives = name === 'SQLite' ? 1_000 : 100;
    it.skipIf(!isThere)(
        `loses and doubles nothing in ${lives} kills`,
        async () => {
            let kills = 0;
            await fc.assert(
                fc.asyncProperty(
                    fc.integer(),
                    fc.array(fc.record({ at: fc.integer({ min: 0, max: 60 }), comesBack: fc.boolean() }), { minLength: 20, maxLength: 20 }),
                    async (seed, plan) => {
                        kills += plan.length;
                        await survive(open(), name, seed, plan);
                    }
                ),
                { numRuns: lives / 20, endOnFailure: true }
            );
            expect(kills).toBeGreaterThanOrEqual(lives);
        },
        120_000
    );
});

describe.skipIf(!hasPostgres)('many workers on one PostgreSQL', () => {
    const told = (): { events: FollowEvent[]; onEvent: (event: FollowEvent) => void } => {
        const events: FollowEvent[] = [];
        return { events, onEvent: (event) => void events.push(event) };
    };

    it('share the customers, also those that are listed later, and read each page once', async () => {
        const world = createWorld();
        const backend = postgresBackend();
        const ids = Array.from({ length: 40 }, (_, index) => `customer-${index}`);
        ids.forEach((id) => world.save('Group', [{ id: `${id}-a` }, { id: `${id}-b` }], id));
        const listed = ids.slice(0, 30);
        const readers = new Map<number, Set<string>>();
        const { events, onEvent } = told();
        let asked = 0;
        let allAsked = (): void => undefined;
        const together = new Promise<void>((resolve) => (allAsked = resolve));
        const workers = await Promise.all(
            [1, 2, 3].map((worker) => {
                const { cursors, write } = backend.process();
                const mine = new Set<string>();
                readers.set(worker, mine);
                return world
                    .mimecast(() => new Promise((resolve) => setTimeout(resolve, 2)))
                    .follow({
                        ...quick,
                        pollMs: 60_000,
                        connections: async () => {
                            asked += 1;
                            if (asked === 3) {
                                allAsked();
                            }
                            await together;
                            return listed;
                        },
                        models: 'Group',
                        cursors,
                        concurrency: 2,
                        onEvent,
                        handle: (page, transaction) => {
                            mine.add(page.connectionId);
                            return applying(write)(page, transaction);
                        }
                    });
            })
        );
        const [first] = workers;
        await until('thirty customers', async () => (await first?.status())?.filter(({ caughtUpAt }) => caughtUpAt !== undefined).length === 30);
        listed.push(...ids.slice(30));
        await first?.wake({ type: 'auth', success: true, operation: 'creation', providerConfigKey: 'mimecast', connectionId: 'customer-30' } as WebhookEvent);
        await until('all customers', async () => (await first?.status())?.filter(({ caughtUpAt }) => caughtUpAt !== undefined).length === 40);
        await first?.leave('customer-0');
        expect(await first?.status({ connectionId: 'customer-0' })).toEqual([]);
        await Promise.all(workers.map((worker) => worker.stop()));
        const applied = await backend.ask('SELECT record FROM applied');
        expect(applied.map(({ record }) => String(record)).sort()).toEqual(ids.flatMap((id) => [`${id}-a`, `${id}-b`]).sort());
        expect([...readers.values()].every(({ size }) => size > 3)).toBe(true);
        expect(events.filter(({ type }) => type !== 'page' && type !== 'caught_up')).toEqual([]);
    });

    it('lose no webhook that comes while a stream is given back', async () => {
        const backend = postgresBackend();
        const { cursors } = backend.process();
        const stream = { integrationId: 'mimecast', connectionId: 'c-1', model: 'Group', variant: 'base' };
        await backend.ask('SELECT 1');
        await cursors.migrate();
        await cursors.enlist([stream]);
        const [lease] = await cursors.claim({ integrationId: 'mimecast', models: ['Group'], variant: 'base', limit: 1, leaseMs: 60_000 });
        // The row is changed by somebody who has not committed yet.
        const { table } = { table: 'nango_mimecast_streams' };
        const changing = backend.ask(`WITH changed AS (UPDATE ${table} SET state = state RETURNING 1) SELECT pg_sleep(0.3) FROM changed`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await cursors.wake({ integrationId: 'mimecast', connectionId: 'c-1' });
        await changing;
        expect(await cursors.release(lease as never, { state: lease?.state as never, readyInMs: 3_600_000, unlessWokenSince: lease?.wakes })).toBe(true);
        const [left] = await cursors.list(stream);
        expect(left?.readyAt.getTime()).toBeLessThan(Date.now() + 60_000);
        await backend.close();
    });

    it('let nobody wait for work: neither a webhook nor the next reader', async () => {
        const world = createWorld();
        const backend = postgresBackend();
        world.save('Group', [{ id: 'g-1' }]);
        const { events, onEvent } = told();
        let calls = 0;
        const options = { ...quick, pollMs: 60_000, leaseMs: 600, retryMs: 10, onEvent };
        const { cursors, write } = backend.process();
        const follower = await world
            .mimecast()
            .tenant('c-1')
            .follow('Group', {
                ...options,
                cursors,
                // Alive, and silent in its transaction for longer than a lease lasts: as a machine that is gone, for the server.
                handle: async (page, transaction) => {
                    calls += 1;
                    await applying(write)(page, transaction);
                    await (calls === 1 && new Promise((resolve) => setTimeout(resolve, 900)));
                }
            });
        await until('the work', () => calls === 1);
        const began = performance.now();
        await follower.wake({ type: 'auth', success: true, operation: 'override', providerConfigKey: 'mimecast', connectionId: 'c-1' } as WebhookEvent);
        expect(performance.now() - began).toBeLessThan(400);
        await until('the row', async () => (await backend.ask('SELECT 1 FROM applied')).length === 1);
        await follower.stop();
        expect(events.find((event) => event.type === 'failed')?.failure.message).toMatch(/terminat|idle-in-transaction|not queryable/);
    });
});

/** A process that ends at a step, and may come back much later without knowing that it was away. */
function mortal(at: number): { step: Step; atStatement: () => void; died: Promise<void>; comeBack: () => void } {
    let left = at;
    let die = (): void => undefined;
    let comeBack = (): void => undefined;
    const died = new Promise<void>((resolve) => (die = resolve));
    const back = new Promise<void>((resolve) => (comeBack = resolve));
    return {
        died,
        comeBack() {
            left = Number.POSITIVE_INFINITY;
            comeBack();
        },
        async step() {
            left -= 1;
            if (left < 0) {
                die();
                await back;
            }
        },
        atStatement() {
            left -= 1;
            if (left < 0) {
                die();
                throw new Error('This process is dead.');
            }
        }
    };
}

async function survive(backend: Backend, name: string, seed: number, plan: readonly { at: number; comesBack: boolean }[]): Promise<void> {
    const world = createWorld();
    const random = numbers(seed);
    let next = 0;
    let isQuiet = false;
    /** Something happens in the account: rows come, change, go, come back. */
    const happen = (): void => {
        if (isQuiet) {
            return;
        }
        const id = (): string => `r-${1 + random(30)}`;
        const model = random(2) === 0 ? 'AuditEvent' : 'Group';
        if (random(4) === 0) {
            world.remove(model, [id(), id()]);
        } else {
            world.save(
                model,
                Array.from({ length: 1 + random(4) }, () => ({ id: id(), value: String((next += 1)) }))
            );
        }
    };
    const ends: (() => Promise<void>)[] = [];
    const begin = async (process: Process, step: Step): Promise<Follower> => {
        const cursors = stepping(process.cursors, step);
        return world
            .mimecast(step)
            .tenant('c-1')
            .follow(['AuditEvent', 'Group'], {
                ...quick,
                pollMs: 1,
                lookMs: 1,
                cursors,
                handle: applying(process.write),
                onEvent: () => undefined
            });
    };
    /** Time passes until the leases of the dead are over. */
    const passLeases = async (): Promise<void> =>
        void (await backend
            .ask(name === 'SQLite' ? 'UPDATE nango_mimecast_streams SET ready_at = 0' : "UPDATE nango_mimecast_streams SET ready_at = '2000-01-01'")
            .catch(ignoreMissing));
    for (let index = 0; index < 10; index++) {
        happen();
    }
    for (const { at, comesBack } of plan) {
        const life = mortal(at);
        const process = backend.process(life.atStatement);
        const step: Step = async () => {
            if (random(3) === 0) {
                happen();
            }
            await life.step();
        };
        // Its end may come before it has begun.
        const begun = begin(process, step);
        const follower = begun.catch(() => undefined);
        await Promise.race([life.died, begun.then(() => life.died)]);
        if (!comesBack) {
            await process.die();
        }
        ends.push(async () => {
            life.comeBack();
            const stopped = follower.then((one) => one?.stop());
            // A dead one has calls that nobody answers any more.
            await (comesBack && stopped);
            await process.die();
        });
        await passLeases();
        if (comesBack && random(2) === 0) {
            void ends.pop()?.();
        }
    }
    isQuiet = true;
    const last = await begin(backend.process(), async () => undefined);
    const isEnd = async (): Promise<boolean> =>
        (await last.status()).every(({ status, caughtUpAt, lastRowAt }) => status === 'waiting' && (caughtUpAt ?? '') >= (lastRowAt ?? ''));
    let looks = 0;
    await until('the end', async () => {
        looks += 1;
        // What a dying process had sent may have become a lease after it was dead.
        if (looks % 50 === 0) {
            await passLeases();
        }
        return (await isEnd()) && matches();
    });
    async function matches(): Promise<boolean> {
        const mirror = await backend.ask('SELECT model, record, value FROM mirror');
        const of = (model: string): Record<string, unknown> =>
            Object.fromEntries(mirror.filter((row) => row['model'] === model).map(({ record, value }) => [record, value]));
        return (['AuditEvent', 'Group'] as const).every(
            (model) => JSON.stringify(sorted(of(model))) === JSON.stringify(sorted(Object.fromEntries(world.truth(model))))
        );
    }
    // The dead come back at the very end: nothing they do counts.
    await Promise.all(ends.map((end) => end()));
    await last.stop();
    expect(await matches()).toBe(true);
    const applied = await backend.ask('SELECT model, place FROM applied ORDER BY id');
    for (const status of await last.status()) {
        const places = applied.filter(({ model }) => model === status.model).map(({ place }) => Number(place));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(status.rows).toBe(places.length);
    }
    await backend.close();
}

function sorted(object: Record<string, unknown>): [string, unknown][] {
    return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

function ignoreMissing(error: unknown): void {
    if (!/no such table|does not exist/.test(String(error))) {
        throw error;
    }
}

/** A store every call of which is a place to die before and after. */
function stepping<Transaction>(store: CursorStore<Transaction>, step: Step): CursorStore<Transaction> {
    return new Proxy(store, {
        get(target, name) {
            const value: unknown = Reflect.get(target, name);
            return async (...args: unknown[]): Promise<unknown> => {
                await step();
                const result: unknown = await Reflect.apply(value as (...args: unknown[]) => unknown, target, args);
                await step();
                return result;
            };
        }
    });
}

/** Whole numbers below a limit, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
    let state = seed >>> 0;
    return (below) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

describe('follow', () => {
    it('refuses what it cannot work with', async () => {
        const tenant = createWorld().mimecast().tenant('c-1');
        const cursors = sqliteCursors(new DatabaseSync(':memory:'));
        const handle = (): void => undefined;
        const wrong: [string, Promise<unknown>][] = [
            ['models', tenant.follow([], { cursors, handle })],
            ['models', tenant.follow('Nothing' as 'Group', { cursors, handle })],
            ['cursors', tenant.follow('Group', { cursors: {} as typeof cursors, handle })],
            ['handle', tenant.follow('Group', { cursors, handle: undefined as unknown as typeof handle })],
            ['pollMs', tenant.follow('Group', { cursors, handle, pollMs: Number.NaN })],
            ['pageSize', tenant.follow('Group', { cursors, handle, pageSize: 0 })]
        ];
        for (const [field, promise] of wrong) {
            await expect(promise).rejects.toMatchObject({ type: 'invalid_input', field });
        }
        expect(() => sqliteCursors(undefined as unknown as DatabaseSync)).toThrow('Node has from 22.5 on');
        expect(() => sqliteCursors(new DatabaseSync(':memory:'), { table: 'a"; DROP' })).toThrow('letters, digits and underscores');
        expect(() => postgresCursors({} as pg.Pool)).toThrow('`Pool` of the package pg');
    });

    it('reads on when the customers cannot be listed, or one of them has no id', async () => {
        const world = createWorld();
        world.save('Group', [{ id: 'g-1' }], 'c-1');
        let listed: (string | Error)[] = ['c-1'];
        const told: FollowEvent[] = [];
        const seen: string[] = [];
        const follower = await world.mimecast().follow({
            ...quick,
            connections: () => {
                const error = listed.find((one) => one instanceof Error);
                if (error instanceof Error) {
                    throw error;
                }
                return listed as string[];
            },
            connectionsMs: 20,
            models: 'Group',
            cursors: sqliteCursors(new DatabaseSync(':memory:')),
            handle: ({ rows: page }) => void seen.push(...page.map(({ record }) => record.id)),
            onEvent: (event) => void told.push(event)
        });
        await until('the first row', () => seen.includes('g-1'));
        listed = [new Error('the table is locked')];
        await until('the failure', () => told.some((event) => event.type === 'not_looking'));
        world.save('Group', [{ id: 'g-2' }], 'c-1');
        await until('the second row', () => seen.includes('g-2'));
        world.save('Group', [{ id: 'h-1' }], 'c-2');
        listed = ['c-1', '', 'c-2'];
        await until('the other customer', () => seen.includes('h-1'));
        await follower.stop();
    });

    it('leaves a customer without touching what others read of the same one', async () => {
        const world = createWorld();
        world.save('Group', [{ id: 'g-1' }]);
        const cursors = sqliteCursors(new DatabaseSync(':memory:'));
        const tenant = world.mimecast().tenant('c-1');
        const [groups, audit] = [
            await tenant.follow('Group', { ...quick, cursors, handle: () => undefined }),
            await tenant.follow('AuditEvent', { ...quick, cursors, handle: () => undefined })
        ];
        await groups.leave('c-1');
        expect([(await groups.status()).length, (await audit.status()).length]).toEqual([0, 1]);
        await Promise.all([groups.stop(), audit.stop()]);
    });

    it('refuses work that waits, where the transaction cannot', async () => {
        const world = createWorld();
        world.save('Group', [{ id: 'g-1' }]);
        const told: FollowEvent[] = [];
        const follower = await world
            .mimecast()
            .tenant('c-1')
            .follow('Group', {
                ...quick,
                cursors: sqliteCursors(new DatabaseSync(':memory:')),
                handle: async () => undefined,
                onEvent: (event) => void told.push(event)
            });
        await until('the failure', () => told.some(({ type }) => type === 'failed'));
        const failed = told.find((event) => event.type === 'failed');
        expect(isMimecastError(failed?.error) && failed.error.field).toBe('handle');
        await follower.stop();
    });

    it('reads nothing of what it claimed while it was being stopped', async () => {
        const world = createWorld();
        world.save('Group', [{ id: 'g-1' }]);
        let claimed = (): void => undefined;
        const held = new Promise<void>((resolve) => (claimed = resolve));
        const store = sqliteCursors(new DatabaseSync(':memory:'));
        const cursors = { ...store, claim: (request: ClaimRequest) => held.then(() => store.claim(request)) };
        const handle = vi.fn();
        const follower = await world
            .mimecast()
            .tenant('c-1')
            .follow('Group', { ...quick, cursors, handle });
        const stopped = follower.stop();
        claimed();
        await stopped;
        expect(handle).not.toHaveBeenCalled();
        expect(await follower.status()).toMatchObject([{ status: 'new', rows: 0 }]);
    });

    it('waits with every stream when Nango asks for it', async () => {
        const world = createWorld();
        const told: FollowEvent[] = [];
        world.fails = () => refusal(429, 'too_many_request', { 'retry-after': '1' });
        const follower = await world
            .mimecast()
            .tenant('c-1')
            .follow(['Group', 'User'], {
                ...quick,
                cursors: sqliteCursors(new DatabaseSync(':memory:')),
                handle: () => undefined,
                onEvent: (event) => void told.push(event)
            });
        await until('both were refused', () => told.length === 2);
        world.fails = undefined;
        await follower.wake({ type: 'auth', success: true, operation: 'override', providerConfigKey: 'mimecast', connectionId: 'c-1' } as WebhookEvent);
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(world.reads).toBe(2);
        await until('the end', () => told.filter(({ type }) => type === 'caught_up').length > 1);
        await follower.stop();
    });

    it('warns of what goes wrong where nobody listens', async () => {
        const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
        const world = createWorld();
        world.save('Group', [{ id: 'g-1' }]);
        const fail = (): never => {
            throw new Error('no room');
        };
        const follower = await world
            .mimecast()
            .tenant('c-1')
            .follow('Group', { ...quick, cursors: sqliteCursors(new DatabaseSync(':memory:')), handle: fail });
        await until('a warning', () => warned.mock.calls.length > 0);
        await follower.stop();
        expect(warned.mock.calls[0]?.[0]).toMatch(/^Group of c-1 could not be handled \(1 in a row, again at \S+\): no room$/);
    });
});
