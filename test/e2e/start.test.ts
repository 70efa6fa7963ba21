import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JobResult } from '../../src/cli/job.ts';
import { createMimecast } from '../../src/index.ts';
import { createCheckout, run, runCli } from './checkout.ts';
import type { Checkout, Running } from './checkout.ts';

const minutes = 60_000;
const checkouts: Checkout[] = [];
const running: Running[] = [];

function checkout(options: { compiled?: boolean } = {}): Checkout {
    const one = createCheckout(options);
    checkouts.push(one);
    return one;
}

function start(folder: string, args: readonly string[], env: Record<string, string> = {}): Running {
    const command = runCli(folder, ['start', ...args], env);
    running.push(command);
    return command;
}

afterAll(() => {
    running.forEach(({ process }) => process.kill('SIGKILL'));
    checkouts.forEach((one) => one.remove());
});

function resultOf(folder: string): JobResult {
    return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as JobResult;
}

interface Manifest {
    syncs: { name: string; output: string[] }[];
    actions: { name: string }[];
    onEventScripts: Record<string, string[]>;
}

/** What was compiled, by the compiler's own account. */
function compiled(folder: string): { functions: string[]; models: string[] } {
    const [manifest] = JSON.parse(readFileSync(join(folder, 'nango-integrations/.nango/nango.json'), 'utf8')) as [Manifest];
    const { syncs, actions, onEventScripts } = manifest;
    return {
        functions: [...syncs, ...actions].map(({ name }) => name).concat(Object.values(onEventScripts).flat()),
        models: syncs.flatMap(({ output }) => output)
    };
}

/** The simulator's secrets and tokens, bearer headers, signatures of download links; passwords and keys of API 1.0. */
const secrets = /secret-[0-9a-f]{8}|\btok[0-9a-f]{16}|bearer |X-Amz-Signature|not-the-secret|password-[0-9a-f]{8}|[\w+/-]{60}/i;

/** The uuids of a text that are not ids of connections: Nango's keys and session tokens are made of such. */
function strangeIds(text: string): string[] {
    const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
    const connections = new Set([...text.matchAll(/connection ([0-9a-f-]{36})/g)].map(([, id]) => id));
    return (text.match(uuid) ?? []).filter((id) => !connections.has(id));
}

function expectEverythingWorked(folder: string, result: JobResult): void {
    const { functions, models } = compiled(folder);
    expect(functions.length).toBeGreaterThan(10);
    expect(result.functions.map(({ name }) => name).sort()).toEqual([...functions].sort());
    expect(result.functions.filter((entry) => entry.result !== 'ok' || entry.detail === '')).toEqual([]);
    expect(result.records.map(({ model }) => model).sort()).toEqual([...models].sort());
    for (const { model, synced, expected } of result.records) {
        expect(`${model}: ${String(synced)}`).toBe(`${model}: ${String(expected)}`);
        expect(synced, model).toBeGreaterThan(0);
    }
    expect(result.records.filter(({ within }) => within !== undefined).map(({ model, within }) => `${model} ${within ?? ''}`)).toContain(
        'LiveSecurityEvent of the last 20 hours'
    );
    const refresh = result.refresh;
    expect(refresh?.minutesBeforeExpiry).toBeGreaterThan(0);
    expect(Date.parse(refresh?.firstTokenExpired ?? '') - Date.parse(refresh?.refreshedAt ?? '')).toBeCloseTo(
        (refresh?.minutesBeforeExpiry ?? 0) * minutes,
        -1
    );
    const { auditEvents, sameAuditEvents, actions, onlyInApiTwo } = result.keys ?? { actions: [], onlyInApiTwo: [] };
    expect([auditEvents, sameAuditEvents]).toEqual([result.records.find(({ model }) => model === 'AuditEvent')?.expected, true]);
    const done = actions.filter((action) => action.result === 'ok').map(({ name }) => name);
    expect([...done, ...onlyInApiTwo]).toEqual(expect.arrayContaining(result.functions.filter(({ kind }) => kind === 'action').map(({ name }) => name)));
    expect(done).toEqual(expect.arrayContaining(['get-account', 'release-held-message', 'create-managed-url']));
    expect(onlyInApiTwo).toEqual(expect.arrayContaining(['whoami', 'security-events']));
    expect(result.ok).toBe(true);
}

/** The command as a user runs it, in every way that takes its time: side by side, each in a checkout of its own. */
describe('npm start', () => {
    const clean = checkout({ compiled: false });
    const staying = checkout();
    let once: Running;
    let stayUp: Running;
    const usualPort = 3003;
    let hookPort: number;
    const hooks: { body: Buffer; headers: IncomingHttpHeaders }[] = [];
    const receiver = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
            hooks.push({ body: Buffer.concat(parts), headers: request.headers });
            response.end('somebody else');
        });
    });
    const neighbour = createServer((_, response) => response.end('somebody else'));
    // Asked for whatever is not on this machine, and for nothing else.
    const proxied: string[] = [];
    const proxy = createServer((request, response) => {
        proxied.push(request.url ?? '');
        response.writeHead(502).end();
    });
    const listening = (server: Server, port: number): Promise<number> =>
        new Promise((resolve) => {
            server.once('error', () => resolve(port));
            server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
        });

    beforeAll(async () => {
        hookPort = await listening(receiver, 0);
        // Where it is busy already, all is as it should be.
        await listening(neighbour, usualPort);
        const proxyUrl = `http://127.0.0.1:${String(await listening(proxy, 0))}`;
        const behindProxy = { HTTP_PROXY: proxyUrl, HTTPS_PROXY: proxyUrl, ALL_PROXY: proxyUrl, NO_PROXY: '', no_proxy: '' };
        once = start(clean.folder, ['--once', '--json', 'out.json', '--port', '0'], behindProxy);
        const hook = `http://127.0.0.1:${String(hookPort)}/webhooks`;
        // What it does with faults is over when it stays.
        stayUp = start(staying.folder, ['--no-deploy', '--faults', '7', '--json', 'out.json', '--webhook-url', hook, '--write-env', '.env.sandbox']);
        await Promise.all([once.ended, stayUp.shows(/In the sandbox it is .+\n/, 8 * minutes)]);
    }, 9 * minutes);

    afterAll(() => [receiver, neighbour, proxy].forEach((server) => server.close()));

    it('does everything once after a clone, and says so in JSON', async () => {
        expect(await once.ended, once.output()).toBe(0);
        expect(once.output()).toContain('functions compiled with the nango CLI');
        expect(once.output()).toContain('functions deployed with the nango CLI');
        expect(once.output()).toMatch(
            / ok {6}discover and login gave keys for us-api\.mimecast\.com; connection \S+ of "mimecast-legacy"\n {2}ok {6}keys of API 1\.0 sync the same \d+ audit events as API 2\.0\n/
        );
        expect(once.output()).toContain('Everything works.');
        const result = resultOf(clean.folder);
        expectEverythingWorked(clean.folder, result);
        expect(result.faults).toBeUndefined();
    });

    it('loads what is compiled without the tool when it is told not to deploy', () => {
        expect(stayUp.output()).toContain(
            `  ok      ${String(compiled(staying.folder).functions.length)} compiled functions of this package loaded (--no-deploy)`
        );
        expect(stayUp.output()).not.toContain('nango CLI');
    });

    it('says that it compiles while it does, and by how much its clock ends up ahead', () => {
        const before = once.output().slice(0, once.output().indexOf('functions compiled with'));
        expect(before).toMatch(/^ +compiling and deploying with the nango CLI \.\.\.$/m);
        expect(resultOf(clean.folder).clockAheadMinutes).toBeGreaterThan(60);
    });

    it('asks no proxy for what is on this machine', () => {
        expect(proxied).toEqual([]);
    });

    it('explains a wrong secret and what an application may not do', () => {
        const explained = (situation: RegExp): string => resultOf(clean.folder).explained.find((entry) => situation.test(entry.situation))?.message ?? '';
        expect(explained(/wrong secret/)).toContain('no access token for this client id and secret');
        // What the page itself says is no more than this, and it is not made to look better.
        const shown = resultOf(clean.folder).explained.find((entry) => entry.situation === 'a wrong secret')?.page;
        expect(shown).toBe('Failed to fetch client credentials token: "{}"');
        expect(once.output()).toContain(`the connect page shows: ${shown ?? ''}\n          explainConnectFailure says: Mimecast gave no access token`);
        expect(explained(/without the product/)).toMatch(/"Account Management".+"Account \| Dashboard \| Read"/);
        expect(explained(/without one permission/)).toMatch(/url-protect-logs is missing.+"Monitoring \| URL Protection \| Read"/);
        expect(explained(/not one of Mimecast/)).not.toBe('');
    });

    it('prints no secret and no token', () => {
        // One that stays prints its keys on purpose, at the end.
        const [tour = ''] = stayUp.output().split('Everything works.');
        for (const [{ folder }, output] of [
            [clean, once.output()],
            [staying, tour]
        ] as const) {
            const told = output + readFileSync(join(folder, 'out.json'), 'utf8');
            expect(told).toContain('connection ');
            expect(told).not.toMatch(secrets);
            expect(strangeIds(told)).toEqual([]);
        }
        // The same patterns find them.
        expect(stayUp.output()).toMatch(secrets);
        expect(strangeIds(stayUp.output()).length).toBeGreaterThan(0);
    });

    it('comes to the same counts when Mimecast fails all the time and syncs die', async () => {
        await stayUp.shows(/Everything works\./, 5000);
        const result = resultOf(staying.folder);
        expectEverythingWorked(staying.folder, result);
        const { seed, failedCalls, byKind, killedRuns } = result.faults ?? {};
        expect(seed).toBe(7);
        expect(failedCalls).toBeGreaterThan(50);
        expect(Object.keys(byKind ?? {})).toEqual(
            expect.arrayContaining(['rate-limited', 'status 503', 'reset', 'token-expired', 'truncated', 'expired-link'])
        );
        expect(Object.values(byKind ?? {}).reduce((sum, count) => sum + count, 0)).toBe(failedCalls);
        expect(killedRuns).toBeGreaterThan(1);
        // A killed run is followed by one that finishes.
        expect(stayUp.output()).toMatch(/ ok +[a-z-]+: .+, after [2-9] runs/);
    });

    it('takes another port when the usual one is busy, and says so', async () => {
        const [, url] = await stayUp.shows(/embedded Nango host at (\S+) \(port 3003 is busy\)/, 5000);
        expect(Number(new URL(url ?? '').port)).not.toBe(usualPort);
    });

    it('says that its clock is ahead', () => {
        expect(stayUp.output()).toMatch(/^In the sandbox it is \d{4}-\d\d-\d\dT[\d:]{8}Z, \d+ minutes ahead of this machine's clock, because/m);
    });

    const printed = (label: string): string => new RegExp(`^ +${label} +(\\S+)$`, 'm').exec(stayUp.output())?.[1] ?? `no ${label}`;

    it('writes the same addresses and keys for programs, for its owner alone', () => {
        const file = join(staying.folder, '.env.sandbox');
        expect(statSync(file).mode & 0o777).toBe(0o600);
        expect(parseEnv(readFileSync(file, 'utf8'))).toEqual({
            NANGO_HOSTPORT: printed('Nango API'),
            NANGO_SECRET_KEY: printed('NANGO_SECRET_KEY'),
            NANGO_WEBHOOK_KEY: printed('Webhook signing key'),
            CONNECTION_ID: printed('Connection id'),
            MIMECAST_CLIENT_ID: printed('Client ID'),
            MIMECAST_CLIENT_SECRET: printed('Client secret'),
            SIMULATOR: printed('Simulated Mimecast'),
            SIMULATOR_KEY: printed('Simulator key')
        });
    });

    it('lets a newcomer release a held message with what docs/sandbox.md says', async () => {
        const blocks = [...readFileSync(join(staying.folder, 'docs/sandbox.md'), 'utf8').matchAll(/^```bash\n([\s\S]*?)^```/gm)].map(([, code]) => code ?? '');
        const [first = '', ...others] = blocks.filter((code) => code.includes('NANGO_KEY=the-printed-NANGO_SECRET_KEY'));
        expect(others).toEqual([]);
        const script = first.replace('the-printed-NANGO_SECRET_KEY', printed('NANGO_SECRET_KEY')).replace(/NANGO_URL=\S+/, `NANGO_URL=${printed('Nango API')}`);
        const copied = run('bash', ['-euc', script], { cwd: staying.folder });
        running.push(copied);
        expect(await copied.ended, copied.output()).toBe(0);
        expect(copied.output()).toContain(': released');
        const [, before, now] = /held before: (\d+), now: (\d+)/.exec(copied.output()) ?? [];
        expect(Number(now)).toBe(Number(before) - 1);
    });

    it('sends webhooks, signed with the printed key, where it was told to', async () => {
        const [host, apiKey, webhookSigningKey] = [printed('Nango API'), printed('NANGO_SECRET_KEY'), printed('Webhook signing key')];
        const mimecast = createMimecast({ nango: new Nango({ host, apiKey, webhookSigningKey }) });
        const { token } = await mimecast.connect({ endUser: { id: 'user-42' }, tags: { tenant: 'acme' } });
        const credentials = { client_id: printed('Client ID'), client_secret: printed('Client secret') };
        const { connectionId } = await new Frontend({ host, connectSessionToken: token }).auth(printed('Integration id'), { credentials });
        await vi.waitFor(() => {
            const told = hooks.map(({ body, headers }) => mimecast.webhooks.verify(body, headers)).filter(({ type }) => type === 'auth');
            expect(told).toMatchObject([{ operation: 'creation', success: true, connectionId, tags: { tenant: 'acme' } }]);
        }, 10_000);
        await mimecast.tenant(connectionId).disconnect();
    });

    it('prints what goes wrong in a sync as it happens', async () => {
        const [host, apiKey] = [printed('Nango API'), printed('NANGO_SECRET_KEY')];
        const mimecast = createMimecast({ nango: new Nango({ host, apiKey }) });
        const answer = await fetch(`${printed('Simulated Mimecast')}/_simulator/applications`, {
            method: 'POST',
            headers: { 'x-simulator-key': printed('Simulator key') },
            body: JSON.stringify({ permissions: ['Account | Dashboard | Read'] })
        });
        const { clientId, clientSecret } = (await answer.json()) as { clientId: string; clientSecret: string };
        const { token } = await mimecast.connect({ endUser: { id: 'user-43' } });
        const credentials = { client_id: clientId, client_secret: clientSecret };
        const { connectionId } = await new Frontend({ host, connectSessionToken: token }).auth(printed('Integration id'), { credentials });
        const line = /^ +(\S+Z) {2}audit-events {2}error {2}Sync failed: .+"Account \| Logs \| Read".+ \(connection (\S+)\)$/m;
        const [, stamp = '', whose] = await stayUp.shows(line, 20_000);
        expect(whose).toBe(connectionId);
        // Sandbox time, which is ahead.
        expect(Date.parse(stamp)).toBeGreaterThan(Date.now() + 60 * minutes);
        expect(stayUp.output()).not.toContain(clientSecret);
        await mimecast.tenant(connectionId).disconnect();
    });

    it('stays up with its addresses and keys until Ctrl-C', async () => {
        const nango = new Nango({ host: printed('Nango API'), apiKey: printed('NANGO_SECRET_KEY') });
        const { connections } = await nango.listConnections();
        const mimecast = createMimecast({ nango });
        const [connection] = connections;
        const { messages } = await mimecast.tenant(connection?.connection_id ?? '').run('list-held-messages');
        expect(messages.length).toBeGreaterThan(0);

        const page = await fetch(printed('Connect page'));
        expect(page.status).toBe(200);
        expect(await page.text()).toContain('Client Secret');

        const token = await fetch(`${printed('Simulated Mimecast')}/oauth/token`, {
            method: 'POST',
            body: new URLSearchParams({ grant_type: 'client_credentials', client_id: printed('Client ID'), client_secret: printed('Client secret') })
        });
        expect(token.status).toBe(200);

        expect(printed('Integration id')).toBe(mimecast.integrationId);
        expect(printed('Connection id')).toBe(connection?.connection_id);

        // The remote control, as docs/sandbox.md shows it.
        const [, commands = ''] = /^```bash\n(.*_simulator[\s\S]*?)^```/m.exec(readFileSync(join(staying.folder, 'docs/sandbox.md'), 'utf8')) ?? [];
        const control = run('bash', ['-euc', commands], {
            cwd: staying.folder,
            env: { SIMULATOR_KEY: printed('Simulator key'), SIMULATOR: printed('Simulated Mimecast') }
        });
        expect(await control.ended, control.output()).toBe(0);
        expect(control.output()).toContain('"heldMessages":');
        const rules = await fetch(`${printed('Simulated Mimecast')}/_simulator/faults`, { headers: { 'x-simulator-key': printed('Simulator key') } });
        expect(await rules.json()).toMatchObject([{ endpoint: 'POST /api/gateway/*', fault: { kind: 'rate-limited' } }]);

        // A connection that is kept open does not hold the end up.
        const open = await fetch(printed('Connect page'), { headers: { connection: 'keep-alive' } });
        expect(stayUp.process.exitCode).toBeNull();
        const asked = performance.now();
        stayUp.process.kill('SIGINT');
        expect(await stayUp.ended, stayUp.output()).toBe(0);
        expect(performance.now() - asked).toBeLessThan(2000);
        expect(open.status).toBe(200);
        await expect(fetch(printed('Nango API'))).rejects.toThrow();
    });
});

describe('npm start, used wrongly', () => {
    const { folder } = checkout();

    it.each([
        ['an option that does not exist', ['--twice'], {}, "Unknown option '--twice'."],
        ['a seed that is no number', ['--once', '--faults', '0x7'], {}, '--faults needs a whole number from 0'],
        ['a port that is none', ['--once', '--port', '70000'], {}, '--port needs a whole number from 0 to 65535, got "70000"'],
        ['a server without credentials', ['--once'], { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key' }, 'set MIMECAST_CLIENT_ID'],
        ['a server without its key', ['--once'], { NANGO_HOSTPORT: 'http://127.0.0.1:9' }, 'without NANGO_SECRET_KEY'],
        ['a key with a line break', ['--once'], { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key\n' }, 'NANGO_SECRET_KEY holds a blank'],
        ['keys for later of a sandbox that ends', ['--once', '--write-env', 'x.env'], {}, '--write-env is for a sandbox that stays up'],
        ['a file that is not its own', ['--write-env', 'README.md'], {}, '--write-env would overwrite'],
        ['a server that has no address', ['--once'], { NANGO_HOSTPORT: 'nango.example.com', NANGO_SECRET_KEY: 'key' }, 'NANGO_HOSTPORT is not an address'],
        ['faults for a real server', ['--once', '--faults', '1'], { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key' }, '--faults works with'],
        ['a port for a real server', ['--once', '--port', '1'], { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key' }, '--port works with']
    ])('refuses %s', async (_, args, env, words) => {
        const command = start(folder, args, env);
        expect(await command.ended, command.output()).toBe(2);
        expect(command.output()).toMatch(/^[^\n]+ See: nango-mimecast start --help\n$/);
        expect(command.output()).toContain(words);
    });

    it('fails when the server is not there', async () => {
        const env = { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key', MIMECAST_CLIENT_ID: 'id', MIMECAST_CLIENT_SECRET: 'hush-hush' };
        const command = start(folder, ['--once', '--json', 'out.json'], env);
        expect(await command.ended, command.output()).toBe(1);
        expect(command.output()).toContain('http://127.0.0.1:9');
        expect(command.output()).not.toMatch(/^\s+at /m);
        expect(command.output()).not.toContain('hush-hush');
        expect(existsSync(join(folder, 'out.json'))).toBe(false);
    });

    it('refuses a file that cannot be written, before anything is started', async () => {
        const command = start(folder, ['--once', '--json', 'nowhere/out.json']);
        expect(await command.ended).toBe(2);
        expect(command.output()).toMatch(/^--json cannot write to \S+\/nowhere\/out\.json: ENOENT[^\n]+\n$/);
    });

    it(
        'names the address to which a deployment got no answer',
        async () => {
            // The tool compiles before it asks the server: one function is enough to get there.
            writeFileSync(join(folder, 'nango-integrations/index.ts'), "import './mimecast/actions/whoami.js';\n");
            const deploy = runCli(folder, ['deploy', 'dev'], { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key' });
            expect(await deploy.ended).toBe(1);
            expect(deploy.output()).toContain('Nothing was deployed: there is no answer from http://127.0.0.1:9. The address is that of NANGO_HOSTPORT.');
        },
        4 * minutes
    );

    it('refuses a port that was asked for and is busy, before anything is compiled', async () => {
        const squatter = createServer();
        await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
        const { port } = squatter.address() as AddressInfo;
        const command = start(folder, ['--once', '--port', String(port)]);
        expect(await command.ended).toBe(2);
        expect(command.output()).toBe(
            `--port ${String(port)} is busy: another program listens there. Name another one, or 0 for any that is free. See: nango-mimecast start --help\n`
        );
        squatter.close();
    });

    it.each([
        ['without a key, for which the tool only asks', {}, 'Nothing was deployed: there is no key. Set NANGO_SECRET_KEY_STAGING to'],
        ['with an empty key', { NANGO_SECRET_KEY_STAGING: '' }, 'Nothing was deployed: there is no key. Set NANGO_SECRET_KEY_STAGING to'],
        ['with a key that was copied with a blank', { NANGO_SECRET_KEY_STAGING: 'key ' }, 'NANGO_SECRET_KEY_STAGING holds a blank'],
        [
            'to an address without a scheme',
            { NANGO_HOSTPORT: 'nango.example.com', NANGO_SECRET_KEY: 'key' },
            'NANGO_HOSTPORT is not an address such as https://'
        ],
        ['to half an address', { NANGO_HOSTPORT: 'https:nango.example.com', NANGO_SECRET_KEY: 'key' }, 'NANGO_HOSTPORT is not an address such as https://']
    ])('refuses a deployment %s in one sentence, before anything is compiled', async (_, env: Record<string, string>, words) => {
        const deploy = runCli(folder, ['deploy', 'staging'], env);
        expect(await deploy.ended).toBe(2);
        expect(deploy.output()).toMatch(/^[^\n]+ See: nango-mimecast deploy --help\n$/);
        expect(deploy.output()).toContain(words);
    });

    it('looks into the .env file that the tool itself reads, too', async () => {
        writeFileSync(join(folder, 'nango-integrations/.env'), 'NANGO_SECRET_KEY_STAGING="key "\n');
        const deploy = runCli(folder, ['deploy', 'staging']);
        expect(await deploy.ended).toBe(2);
        expect(deploy.output()).toContain('NANGO_SECRET_KEY_STAGING holds a blank');
    });
});
