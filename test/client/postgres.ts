import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const folders = [
    process.env['POSTGRES_BIN'] ?? '',
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    '/usr/local/bin',
    '/opt/homebrew/bin',
    '/usr/bin'
];
const folder = folders.find((place) => place !== '' && existsSync(join(place, 'initdb')));

/** Whether the tests against a real PostgreSQL can run. Without one they say so, and fail in CI. */
export const hasPostgres = folder !== undefined;

if (!hasPostgres) {
    const advice = `Cursor stores are tested against PostgreSQL: install it (e.g. "apt-get install postgresql") or set POSTGRES_BIN to the folder of initdb. Looked in ${folders.filter((place) => place !== '').join(', ')}.`;
    if (process.env['CI']) {
        throw new Error(advice);
    }
    console.warn(`\n*** NOT TESTED AGAINST POSTGRESQL ***\n${advice}\n`);
}

export interface PostgresServer {
    /** The folder of its socket. */
    readonly host: string;
    pool(options?: { max?: number; options?: string }): pg.Pool;
    stop(): Promise<void>;
}

/** A server of its own in a temporary folder, reached by a socket in it. Nothing of it survives, so nothing of it waits for a disk. */
export async function startPostgres(): Promise<PostgresServer> {
    const data = mkdtempSync(join(tmpdir(), 'mimecast-pg-'));
    const user = ownUser();
    if (user) {
        chownSync(data, user.uid, user.gid);
    }
    const environment = { ...user, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
    const made = spawnSync(join(folder ?? '', 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--no-instructions'], {
        ...environment,
        encoding: 'utf8'
    });
    if (made.status !== 0) {
        throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    }
    const settings = [
        'fsync=off',
        'full_page_writes=off',
        'synchronous_commit=off',
        'listen_addresses=',
        'shared_buffers=32MB',
        'max_connections=120',
        `unix_socket_directories=${data}`
    ];
    const server = spawn(join(folder ?? '', 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
        ...environment,
        stdio: ['ignore', 'ignore', 'pipe']
    });
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const connection = { host: data, user: 'postgres', database: 'postgres' };
    const pools: pg.Pool[] = [];
    const deadline = Date.now() + 30_000;
    while (!said.includes('ready to accept connections')) {
        if (Date.now() > deadline || server.exitCode !== null) {
            throw new Error(`PostgreSQL did not start:\n${said}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return {
        host: data,
        pool(options = {}) {
            const pool = new pg.Pool({ ...connection, ...options });
            // Clients that are cut off while they wait tell the pool, and without a listener the process ends.
            pool.on('error', () => undefined);
            pools.push(pool);
            return pool;
        },
        async stop() {
            server.kill('SIGQUIT');
            await ended;
            await Promise.all(pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
            rmSync(data, { recursive: true, force: true });
        }
    };
}

/** PostgreSQL refuses to run as root. */
function ownUser(): { uid: number; gid: number } | undefined {
    if (process.getuid?.() !== 0) {
        return undefined;
    }
    const id = (...args: string[]): number => Number(spawnSync('id', args, { encoding: 'utf8' }).stdout);
    const name = spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody';
    return { uid: id('-u', name), gid: id('-g', name) };
}
