/**
 * What this application keeps, in SQLite: its users, their sessions, which connection belongs to which tenant, and a copy of the events to search in.
 *
 * Everything that belongs to a tenant is asked for with the tenant's id, and the tenant's id comes from the session alone. No query takes the id of a connection from a browser.
 */
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { FunctionPermission } from 'nango-mimecast';

export interface User {
    id: string;
    name: string;
    email: string;
    tenantId: string;
    tenantName: string;
}

export interface Session {
    id: string;
    /** Has to come back with every form. */
    csrf: string;
    user: User;
}

/** How a customer's connection was when it was looked at last. */
export interface ConnectionState {
    checkedAt: string;
    credentials: 'valid' | 'invalid' | 'unknown';
    /** Syncs that fail although nothing is missing. */
    broken: string[];
    /** Syncs that do not run, because somebody paused them or because they lack a right. */
    paused: string[];
    /** Of what this application uses, each with what it needs. */
    checklist: FunctionPermission[];
}

export interface StoredConnection {
    id: string;
    connectedAt: string;
    /** Null until it was looked at once. */
    state: ConnectionState | null;
    /** Why the last attempt to look at it failed. */
    problem: string | null;
}

export interface StoredEvent {
    model: string;
    id: string;
    at: string;
    sender: string;
    recipient: string;
    summary: string;
    /** What Mimecast made of it. */
    verdict: string;
    isThreat: boolean;
    messageId: string | null;
}

export interface EventFilter {
    model?: string | undefined;
    sender?: string | undefined;
    text?: string | undefined;
    /** ISO 8601, as all times here. */
    from?: string | undefined;
    to?: string | undefined;
    onlyThreats?: boolean | undefined;
}

/** Something a person did, and what takes it back. */
export interface Deed {
    number: number;
    at: string;
    who: string;
    what: string;
    /** JSON; null where nothing undoes it. */
    undo: string | null;
    undoneAt: string | null;
    undoneBy: string | null;
}

/** What came of a form: where it led, and the sentence that was left there. */
export interface FormOutcome {
    path: string;
    notice: string;
}

/** Each is run once on a database, in this order: add to the end, and change none. */
const migrations = [
    `
    create table if not exists tenant (id text primary key, name text not null, directory text not null default '');
    create table if not exists user (id text primary key, tenant_id text not null references tenant, name text not null, email text not null);
    create table if not exists session (id text primary key, user_id text not null references user, csrf text not null, notice text, began_at integer not null);
    create table if not exists connection (tenant_id text primary key references tenant, id text not null unique, connected_at text not null, state text);
    create table if not exists event (
        tenant_id text not null, model text not null, id text not null, at text not null, sender text not null, recipient text not null,
        summary text not null, verdict text not null, is_threat integer not null, message_id text,
        primary key (tenant_id, model, id)
    ) without rowid;
    create index if not exists event_by_time on event (tenant_id, at);
    create table if not exists deed (number integer primary key, tenant_id text not null, at text not null, who text not null, what text not null, undo text);
    `,
    `
    alter table connection add column problem text;
    alter table deed add column undone_at text;
    alter table deed add column undone_by text;
    create table form (session_id text not null references session on delete cascade, token text not null, path text, notice text, primary key (session_id, token));
    `
];

const sessionMs = 8 * 60 * 60_000;
export const eventsShown = 50;

export type Store = ReturnType<typeof openStore>;

export function openStore(file: string) {
    const database = new DatabaseSync(file);
    database.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma foreign_keys = on');
    migrate(database);
    const run = (sql: string, ...values: (string | number | null)[]): void => void database.prepare(sql).run(...values);
    const all = <Row>(sql: string, ...values: (string | number | null)[]): Row[] => database.prepare(sql).all(...values) as Row[];
    const one = <Row>(sql: string, ...values: (string | number | null)[]): Row | undefined => all<Row>(sql, ...values)[0];
    const deedColumns = 'number, at, who, what, undo, undone_at as undoneAt, undone_by as undoneBy';
    const userColumns = 'user.id, user.name, user.email, user.tenant_id as tenantId, tenant.name as tenantName';

    return {
        /** For what keeps tables of its own in the same file, and writes in the same transaction. */
        database,
        close: () => database.close(),

        addTenant(id: string, name: string, directory: string, user: { id: string; name: string; email: string }): void {
            run('insert into tenant (id, name, directory) values (?, ?, ?) on conflict do nothing', id, name, directory);
            run('insert into user (id, tenant_id, name, email) values (?, ?, ?, ?) on conflict do nothing', user.id, id, user.name, user.email);
        },
        users: () => all<User>(`select ${userColumns} from user join tenant on tenant.id = user.tenant_id order by user.name`),
        directoryOf: (tenantId: string) => one<{ directory: string }>('select directory from tenant where id = ?', tenantId)?.directory ?? '',
        setDirectory: (tenantId: string, directory: string) => run('update tenant set directory = ? where id = ?', directory, tenantId),

        /** A new session with a new id at each sign-in: an id that somebody knew before is worth nothing afterwards. */
        beginSession(userId: string, now: number): string {
            const id = randomBytes(32).toString('base64url');
            run('delete from session where began_at < ?', now - sessionMs);
            run('insert into session (id, user_id, csrf, began_at) values (?, ?, ?, ?)', id, userId, randomBytes(32).toString('base64url'), now);
            return id;
        },
        session(id: string, now: number): Session | undefined {
            const row = one<User & { csrf: string }>(
                `select session.csrf, ${userColumns} from session join user on user.id = session.user_id join tenant on tenant.id = user.tenant_id
                 where session.id = ? and began_at >= ?`,
                id,
                now - sessionMs
            );
            if (!row) {
                return undefined;
            }
            const { csrf, ...user } = row;
            return { id, csrf, user };
        },
        endSession: (id: string) => run('delete from session where id = ?', id),
        /** A sentence for the next page that the person sees. */
        leaveNotice: (sessionId: string, notice: string) => run('update session set notice = ? where id = ?', notice, sessionId),
        takeNotice(sessionId: string): string | null {
            const notice = one<{ notice: string | null }>('select notice from session where id = ?', sessionId)?.notice ?? null;
            if (notice !== null) {
                run('update session set notice = null where id = ?', sessionId);
            }
            return notice;
        },

        connectionOf(tenantId: string): StoredConnection | undefined {
            const row = one<{ id: string; connectedAt: string; state: string | null; problem: string | null }>(
                'select id, connected_at as connectedAt, state, problem from connection where tenant_id = ?',
                tenantId
            );
            // What an older version of this application has stored says nothing of paused syncs.
            return row && { ...row, state: row.state === null ? null : { paused: [], ...(JSON.parse(row.state) as Omit<ConnectionState, 'paused'>) } };
        },
        tenantOf: (connectionId: string) => one<{ tenantId: string }>('select tenant_id as tenantId from connection where id = ?', connectionId)?.tenantId,
        /** Those that were looked at once: their syncs exist. */
        readyConnections: () => all<{ id: string }>('select id from connection where state is not null').map(({ id }) => id),
        /** Another process may have heard of it first: the same connection keeps what is known of it, another one begins anew. */
        setConnection: (tenantId: string, id: string, connectedAt: string) =>
            run(
                `insert into connection (tenant_id, id, connected_at) values (?, ?, ?)
                 on conflict (tenant_id) do update set id = excluded.id, connected_at = excluded.connected_at, state = null, problem = null where id <> excluded.id`,
                tenantId,
                id,
                connectedAt
            ),
        /** By connection too: what is told of one that has been replaced meanwhile is not about the new one. */
        setState: (tenantId: string, id: string, state: ConnectionState) =>
            run('update connection set state = ?, problem = null where tenant_id = ? and id = ?', JSON.stringify(state), tenantId, id),
        setProblem: (tenantId: string, id: string, problem: string) =>
            run('update connection set problem = ? where tenant_id = ? and id = ?', problem, tenantId, id),

        /** A repetition replaces, so it does no harm. */
        saveEvent(tenantId: string, event: StoredEvent): void {
            run(
                'insert or replace into event (tenant_id, model, id, at, sender, recipient, summary, verdict, is_threat, message_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
                tenantId,
                event.model,
                event.id,
                event.at,
                event.sender,
                event.recipient,
                event.summary,
                event.verdict,
                event.isThreat ? 1 : 0,
                event.messageId
            );
        },
        dropEvent: (tenantId: string, model: string, id: string) => run('delete from event where tenant_id = ? and model = ? and id = ?', tenantId, model, id),
        /** The newest that fit, or those after the first `skipped` of them. */
        events(tenantId: string, filter: EventFilter, skipped = 0): { total: number; events: StoredEvent[] } {
            // `instr`, not `like`: a % or an _ that somebody types is that character.
            const has = (column: string): string => `instr(lower(${column}), lower(?)) > 0`;
            const { model, sender, text, from, to, onlyThreats } = filter;
            const wanted: [sql: string, ...values: (string | undefined)[]][] = [
                ['tenant_id = ?', tenantId],
                ['model = ?', model],
                [has('sender'), sender],
                [`(${has('summary')} or ${has('recipient')} or ${has('verdict')})`, text, text, text],
                ['at >= ?', from],
                ['at <= ?', to]
            ];
            const conditions = wanted.filter((condition): condition is [string, ...string[]] => condition.every((part) => part !== undefined && part !== ''));
            if (onlyThreats) {
                conditions.push(['is_threat = 1']);
            }
            const where = conditions.map(([sql]) => sql).join(' and ');
            const values = conditions.flatMap(([, ...rest]) => rest);
            const rows = all<Omit<StoredEvent, 'isThreat'> & { isThreat: number }>(
                `select model, id, at, sender, recipient, summary, verdict, is_threat as isThreat, message_id as messageId
                 from event where ${where} order by at desc, model, id limit ${eventsShown} offset ?`,
                ...values,
                skipped
            );
            const total = one<{ count: number }>(`select count(*) as count from event where ${where}`, ...values)?.count ?? 0;
            return { total, events: rows.map((row) => ({ ...row, isThreat: row.isThreat === 1 })) };
        },
        /** How many threats of each kind there were on each day. */
        threatsByDay: (tenantId: string, from: string) =>
            all<{ day: string; model: string; count: number }>(
                `select substr(at, 1, 10) as day, model, count(*) as count from event
                 where tenant_id = ? and is_threat = 1 and at >= ? group by day, model order by day`,
                tenantId,
                from
            ),
        countEvents: (tenantId: string) => one<{ count: number }>('select count(*) as count from event where tenant_id = ?', tenantId)?.count ?? 0,

        noteDeed: (tenantId: string, at: string, who: string, what: string, undo: string | null) =>
            run('insert into deed (tenant_id, at, who, what, undo) values (?, ?, ?, ?, ?)', tenantId, at, who, what, undo),
        deeds: (tenantId: string) => all<Deed>(`select ${deedColumns} from deed where tenant_id = ? order by number desc limit 20`, tenantId),
        deed: (tenantId: string, number: number) => one<Deed>(`select ${deedColumns} from deed where tenant_id = ? and number = ?`, tenantId, number),
        /** Whether nobody else has undone it, or is about to. */
        claimUndo: (tenantId: string, number: number, at: string, who: string): boolean =>
            database
                .prepare('update deed set undone_at = ?, undone_by = ? where tenant_id = ? and number = ? and undone_at is null')
                .run(at, who, tenantId, number).changes === 1,
        /** It did not work. */
        releaseUndo: (tenantId: string, number: number) =>
            run('update deed set undone_at = null, undone_by = null where tenant_id = ? and number = ?', tenantId, number),

        /** Whether this form of this session is sent for the first time. */
        takeForm: (sessionId: string, token: string): boolean =>
            database.prepare('insert into form (session_id, token) values (?, ?) on conflict do nothing').run(sessionId, token).changes === 1,
        setFormOutcome: (sessionId: string, token: string, { path, notice }: FormOutcome) =>
            run('update form set path = ?, notice = ? where session_id = ? and token = ?', path, notice, sessionId, token),
        /** Undefined while it is not known. */
        formOutcome: (sessionId: string, token: string) =>
            one<FormOutcome>('select path, notice from form where session_id = ? and token = ? and path is not null', sessionId, token),

        /** The customer has gone: so does everything that came from their account. */
        forget(tenantId: string): void {
            for (const table of ['event', 'deed', 'connection']) {
                run(`delete from ${table} where tenant_id = ?`, tenantId);
            }
        }
    };
}

function migrate(database: DatabaseSync): void {
    // Two processes that start at once: the second waits here, and then finds it done.
    database.exec('begin immediate');
    const { user_version: done } = database.prepare('pragma user_version').get() as { user_version: number };
    if (done > migrations.length) {
        database.exec('rollback');
        throw new Error(`The database is of a newer version of this application: it has had ${done} migrations, and this one knows ${migrations.length}.`);
    }
    migrations.slice(done).forEach((sql) => database.exec(sql));
    database.exec(`pragma user_version = ${migrations.length}; commit`);
}
