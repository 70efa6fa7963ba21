import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command-line.ts';
import { inspect } from '../../src/cli/inspect.ts';
import { apiKey, client, host, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

const now = new Date('2026-03-02T12:00:00Z');
const account = { accountCode: 'C1A1', accountName: 'Example', region: 'eu' };
const listed = (id: string, more: object = {}) => ({
    connection_id: id,
    provider_config_key: 'mimecast',
    created: '2026-03-01T00:00:00Z',
    metadata: { account },
    errors: [],
    tags: { tenant: id },
    ...more
});
const fresh = { name: 'groups', status: 'SUCCESS', finishedAt: '2026-03-02T11:50:00Z', frequency: 'every hour' };

/** What a page of the list answers: rows, or an error that Nango names. */
function pages(...answers: (object[] | string)[]): void {
    answers.forEach((answer, page) => {
        server()
            .get('/connections')
            .query({ integrationId: 'mimecast', ...(page === 0 ? {} : { page }) })
            .reply(typeof answer === 'string' ? 400 : 200, typeof answer === 'string' ? { error: { code: answer } } : { connections: answer });
    });
}

function looks(id: string, syncs: object[] = [fresh], refused = false): void {
    server()
        .get(`/connections/${id}`)
        .query(true)
        .reply(refused ? 424 : 200, refused ? { error: { code: 'invalid_credentials' } } : { credentials: { type: 'OAUTH2_CC' } });
    if (refused) {
        server()
            .post('/action/trigger', { action_name: 'whoami', input: {} })
            .reply(500, {
                error: { code: 'action_script_runtime_error', payload: { type: 'credentials', code: 'token_renewal_refused', message: 'No token.' } }
            });
    }
    server().get('/sync/status').query({ syncs: '*', provider_config_key: 'mimecast', connection_id: id }).reply(200, { syncs });
}

describe('fleet', () => {
    it('reads page after page to an empty one, and only this integration', async () => {
        pages([listed('c-3'), listed('c-2', { provider_config_key: 'other' })], [listed('c-2')], [listed('x', { provider_config_key: 'other' })], []);
        ['c-3', 'c-2'].forEach((id) => looks(id));
        expect(await client().fleet({ now })).toMatchObject([
            {
                connectionId: 'c-3',
                tags: { tenant: 'c-3' },
                account,
                attention: [],
                health: { ok: true, credentials: 'valid' },
                syncs: [{ name: 'groups', variant: 'base', status: 'SUCCESS', lastSuccessAt: fresh.finishedAt, lagMs: 600_000, late: false }]
            },
            { connectionId: 'c-2' }
        ]);
    });

    it.each([['invalid_query_params'], [[listed('c-1')]]])('has everything from a server that knows no pages: %j', async (second) => {
        pages([listed('c-1')], second);
        looks('c-1');
        expect(await client().fleet({ now })).toHaveLength(1);
    });

    it('rejects where the list cannot be read: half of the customers must not look like all', async () => {
        pages([listed('c-1')], 'invalid_something');
        expect(await rejection(client().fleet({ now }))).toMatchObject({ type: 'invalid_input', code: 'invalid_something' });
        pages('invalid_query_params');
        expect(await rejection(client().fleet({ now }))).toMatchObject({ code: 'invalid_query_params' });
    });

    it('says why somebody has to look at a connection, and loses only the row of one that cannot be read', async () => {
        const missing = { name: 'audit-events', kind: 'sync', status: 'missing', permissions: ['Account | Logs | Read'], products: [], message: 'No.' };
        const noted = { errors: [{ type: 'sync', log_id: 'log-1' }] };
        pages(
            [
                listed('gone'),
                listed('refused'),
                listed('failing'),
                listed('late'),
                listed('noted', noted),
                listed('poor', { metadata: { permissions: { functions: [missing] } } })
            ],
            []
        );
        server().get('/connections/gone').query(true).times(3).reply(500);
        server().get('/sync/status').query({ syncs: '*', provider_config_key: 'mimecast', connection_id: 'gone' }).reply(200, { syncs: [] });
        looks('refused', [fresh], true);
        looks('failing', [
            { ...fresh, status: 'ERROR', latestExecutionStatus: 'ERROR' },
            { ...fresh, name: 'users', status: 'RUNNING', latestExecutionStatus: 'SUCCESS' }
        ]);
        const old = { ...fresh, finishedAt: '2026-03-02T09:44:00Z' };
        looks('late', [
            old,
            { ...old, name: 'users', finishedAt: undefined },
            { ...old, name: 'delegates', finishedAt: '2026-03-02T09:46:00Z' },
            ...['every day', 'every half day', 'every 2 months', 'now and then', null].map((frequency, index) => ({ ...old, name: `s-${index}`, frequency })),
            { ...old, name: 'dlp-logs', status: 'PAUSED' }
        ]);
        looks('noted');
        looks('poor', [{ ...old, name: 'audit-events', status: 'ERROR' }]);
        const rows = await client().fleet({ now, concurrency: 2 });
        expect(rows.map(({ connectionId, attention }) => [connectionId, ...attention.map(({ reason }) => reason)])).toEqual([
            ['gone', 'unread'],
            ['refused', 'credentials'],
            ['failing', 'sync_failed'],
            ['late', 'sync_late'],
            ['noted', 'noted'],
            ['poor']
        ]);
        const [gone, , failing, late, , poor] = rows;
        expect(gone).toMatchObject({ account, health: null, syncs: [], error: { type: 'nango_unavailable' } });
        expect(failing?.syncs).toEqual([
            { name: 'groups', variant: 'base', status: 'ERROR', late: false },
            { name: 'users', variant: 'base', status: 'RUNNING', lastSuccessAt: fresh.finishedAt, lagMs: 600_000, late: false }
        ]);
        expect(late?.syncs.filter((sync) => sync.late).map(({ name }) => name)).toEqual(['groups', 'users']);
        expect(poor).toMatchObject({ account: null, health: { notGranted: [{ name: 'audit-events' }] } });
    });

    it('looks at so many at a time, and stops when the caller does', async () => {
        const ids = Array.from({ length: 9 }, (_, index) => `c-${index}`);
        pages(
            ids.map((id) => listed(id)),
            []
        );
        let [open, most] = [0, 0];
        const reason = new Error('enough');
        const stop = new AbortController();
        let stopsAt = Number.POSITIVE_INFINITY;
        server()
            .persist()
            .get(/^\/connections\/c-/)
            .query(true)
            .reply(200, async () => {
                most = Math.max(most, ++open);
                if (--stopsAt < 0) {
                    stop.abort(reason);
                }
                await new Promise((resolve) => setTimeout(resolve, 5));
                open -= 1;
                return { credentials: { type: 'OAUTH2_CC' } };
            });
        server().persist().get('/sync/status').query(true).reply(200, { syncs: [] });
        expect((await client().fleet({ now, concurrency: 3 })).map(({ connectionId }) => connectionId)).toEqual(ids);
        expect(most).toBe(3);

        pages(
            ids.map((id) => listed(id)),
            []
        );
        stopsAt = 3;
        expect(await rejection(client().fleet({ concurrency: 1, signal: stop.signal }))).toBe(reason);
    });

    it.each([{ concurrency: 0 }, { concurrency: 1.5 }, { concurrency: 101 }, { now: new Date(Number.NaN) }, { now: 'today' }])(
        'refuses %j',
        async (options) => {
            expect(await rejection(client().fleet(options as object))).toMatchObject({ type: 'invalid_input', field: Object.keys(options)[0] });
        }
    );
});

describe('nango-mimecast inspect', () => {
    async function run(...argv: string[]): Promise<{ code: number; out: string }> {
        let out = '';
        const code = await inspect(
            argv,
            { cwd: tmpdir(), stdout: (text) => (out += text), stderr: () => undefined },
            { NANGO_HOSTPORT: host, NANGO_SECRET_KEY: apiKey }
        );
        return { code, out };
    }

    it('prints a line for each connection and what is wrong with it, and ends with 1 only where somebody has to look', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-inspect-'));
        const recent = { ...fresh, finishedAt: new Date(Date.now() - 5 * 60_000).toISOString() };
        try {
            pages([listed('c-1'), listed('c-2', { metadata: { account: { ...account, accountName: '\u001b[31mExample' } } })], []);
            looks('c-1', [recent]);
            looks('c-2', [], true);
            const file = join(folder, 'fleet.json');
            expect(await run('--json', file)).toEqual({
                code: 1,
                out:
                    'ok         c-1  Example (C1A1, eu), 1 sync, credentials valid, last success 5 min ago\n' +
                    'ATTENTION  c-2   [31mExample (C1A1, eu), 0 syncs, credentials invalid\n' +
                    '           credentials: Mimecast refuses the client id or secret: the customer has to reconnect.\n' +
                    '2 connections of "mimecast" at nango.example: 1 needs attention.\n'
            });
            expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ connectionId: 'c-1', attention: [] }, { attention: [{ reason: 'credentials' }] }]);
        } finally {
            rmSync(folder, { recursive: true });
        }
        const functions = [{ name: 'dlp-logs', kind: 'sync', status: 'missing', permissions: ['Account | Logs | Read'], products: [], message: null }];
        server()
            .get('/connections')
            .query({ connectionId: 'c-1' })
            .reply(200, { connections: [listed('c-1', { metadata: { permissions: { functions } } })] });
        looks('c-1', [recent]);
        const { code, out } = await run('c-1');
        expect(code).toBe(0);
        expect(out).toMatch(
            /^ok +c-1 +no account stored yet, 1 sync, .*1 function not granted\n +groups +SUCCESS +last success 5 min ago\n +dlp-logs +not granted: needs Account/
        );
    });

    it('fails where the connection is not there, and refuses a wrong call', async () => {
        server().get('/connections').query({ connectionId: 'c-9' }).reply(200, { connections: [] });
        expect(await rejection(run('c-9'))).toMatchObject({ type: 'connection_not_found' });
        expect(await rejection(run('--integration', '..'))).toBeInstanceOf(UsageError);
        expect(await rejection(inspect([], { cwd: tmpdir(), stdout: () => undefined, stderr: () => undefined }, {}))).toMatchObject({
            message: expect.stringContaining('NANGO_SECRET_KEY') as string
        });
    });
});
