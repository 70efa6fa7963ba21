import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobResult } from '../../src/cli/job.ts';
import { actions } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { createCheckout, runCli } from './checkout.ts';
import type { Checkout, Running } from './checkout.ts';

const minutes = 60_000;

/** A Nango server that was there before, reached over its public API alone; only its way out leads to a simulated Mimecast. */
interface Server extends Sandbox {
    /** Calls that change something in Mimecast. */
    changes(): string[];
}

async function startServer(deploy: boolean): Promise<Server> {
    const server = await startSandbox({ deploy, nango: { simulateWaits: true } });
    const reads = /^(GET .*|POST (\/oauth\/token|.*\/(get|find|list|search|decode)[-a-z]*|.*\/internal-domains\/verify))$/;
    return Object.assign(server, {
        changes: () =>
            server.mimecast.calls
                .list()
                .map(({ method, path }) => `${method} ${path}`)
                .filter((call) => !reads.test(call))
    });
}

describe('npm start with a Nango server of yours', () => {
    const one = createCheckout();
    const other = createCheckout();
    const checkouts: Checkout[] = [one, other];
    const servers: Server[] = [];
    let server: Server;
    let refusing: Server;
    let driven: Running;
    let failing: Running;

    const start = ({ folder }: Checkout, { nango, mimecast }: Server, clientId: string, clientSecret: string, ...options: string[]): Running =>
        runCli(folder, ['start', '--once', '--json', 'out.json', ...options], {
            NANGO_HOSTPORT: `${nango.url}/`,
            NANGO_SECRET_KEY: nango.secretKey,
            MIMECAST_CLIENT_ID: clientId || mimecast.application.clientId,
            MIMECAST_CLIENT_SECRET: clientSecret || mimecast.application.clientSecret
        });
    const resultOf = ({ folder }: Checkout): JobResult => JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as JobResult;

    beforeAll(async () => {
        // Somebody has deployed there already.
        server = await startServer(true);
        // Real accounts answer more slowly than simulated ones: the checklist is there some time after the connection.
        server.mimecast.faults.add({ endpoint: 'POST /api/account/get-account', when: { nth: 2 }, fault: { kind: 'slow', delayMs: 5000, bytes: 1_000_000 } });
        refusing = await startServer(true);
        const { permissions } = refusing.mimecast.application;
        const limited = refusing.mimecast.registerApplication({
            permissions: [...permissions].filter((permission) => permission !== 'Monitoring | URL Protection | Read')
        });
        driven = start(one, server, '', '', '--no-deploy');
        failing = start(other, refusing, limited.clientId, limited.clientSecret, '--no-deploy');
        await Promise.all([driven.ended, failing.ended]);
    }, 8 * minutes);

    afterAll(async () => {
        driven.process.kill('SIGKILL');
        failing.process.kill('SIGKILL');
        checkouts.forEach((checkout) => checkout.remove());
        await Promise.all([server, refusing, ...servers].map((one) => one.close()));
    });

    it('does the job there', async () => {
        expect(await driven.ended, driven.output()).toBe(0);
        const result = resultOf(one);
        expect(result.ok).toBe(true);
        expect(result.world).toBe(`the Nango server at ${server.nango.url}`);
        expect(result.functions.filter((entry) => entry.result !== 'ok')).toEqual([]);
        expect(result.functions.map(({ name }) => name)).toEqual(expect.arrayContaining([...Object.keys(actions), 'post-connection-creation', 'audit-events']));
        const count = (model: string): number => result.records.find((entry) => entry.model === model)?.synced ?? 0;
        const truth = server.mimecast.truth();
        expect(count('Group')).toBe(truth['groups']);
        expect(count('AuditEvent')).toBeGreaterThan(1000);
        expect(result.records.every((entry) => entry.expected === undefined)).toBe(true);
    });

    it('changes nothing in Mimecast: what would is a dry run', () => {
        expect(server.mimecast.calls.total).toBeGreaterThan(20);
        expect(server.mimecast.calls.count('POST /api/gateway/get-hold-message-list')).toBeGreaterThan(0);
        expect(server.changes()).toEqual([]);
        expect(resultOf(one).functions.find(({ name }) => name === 'release-held-message')?.detail).toBe('dry run');
    });

    it('leaves neither a connection nor a schedule behind', async () => {
        const reply = await fetch(`${server.nango.url}/connections`, { headers: { authorization: `Bearer ${server.nango.secretKey}` } });
        expect(await reply.json()).toEqual({ connections: [] });
    });

    it('fails where something fails, and says what', async () => {
        expect(await failing.ended, failing.output()).toBe(1);
        expect(failing.output()).toContain('Something failed: see above.');
        const result = resultOf(other);
        expect(result.ok).toBe(false);
        expect(result.functions.filter((entry) => entry.result === 'failed').map(({ name }) => name)).toEqual(['url-protect-logs']);
        expect(failing.output()).toMatch(/FAILED +url-protect-logs: /);
        expect(refusing.changes()).toEqual([]);
    });

    it('shows no secret', () => {
        for (const [checkout, command, { nango, mimecast }] of [
            [one, driven, server],
            [other, failing, refusing]
        ] as const) {
            const told = command.output() + readFileSync(join(checkout.folder, 'out.json'), 'utf8');
            for (const secret of [nango.secretKey, nango.webhookSigningKey, mimecast.application.clientSecret]) {
                expect(told).not.toContain(secret);
            }
            expect(told).not.toMatch(/\btok[0-9a-f]{16}|secret-[0-9a-f]{8}/);
        }
    });

    it(
        'stops with the reason when Mimecast refuses the credentials',
        async () => {
            const checkout = createCheckout();
            checkouts.push(checkout);
            const refused = start(checkout, server, '', 'hush-hush', '--no-deploy');
            expect(await refused.ended, refused.output()).toBe(1);
            expect(refused.output()).toContain('Mimecast gave no access token for this client id and secret.');
            expect(refused.output()).toContain('(Nango said: Failed to fetch client credentials token: "{}")');
            expect(refused.output()).not.toContain('hush-hush');
            expect(existsSync(join(checkout.folder, 'out.json'))).toBe(false);
        },
        2 * minutes
    );

    it(
        'deploys first where it is not told to leave that out, and takes the connection back on Ctrl-C, which npm passes on a second time, and says so',
        async () => {
            const checkout = createCheckout();
            checkouts.push(checkout);
            const server = await startServer(false);
            servers.push(server);
            // The tool takes its time for each: these are all that is needed until there is a connection.
            const some = ['actions/whoami', 'on-events/validate-connection'];
            writeFileSync(join(checkout.folder, 'nango-integrations/index.ts'), some.map((file) => `import './mimecast/${file}.js';\n`).join(''));
            const interrupted = start(checkout, server, '', '');
            const [, connectionId = ''] = await interrupted.shows(/accepted the credentials; connection (\S+)/, 4 * minutes);
            expect(interrupted.output()).toContain('  ok      functions deployed with the nango CLI');
            expect(driven.output()).toContain('  ok      nothing is deployed: the functions that are there are driven');
            interrupted.process.kill('SIGINT');
            interrupted.process.kill('SIGINT');
            expect(await interrupted.ended, interrupted.output()).toBe(130);
            expect(interrupted.output()).toContain(`the connection ${connectionId} is deleted`);
            const reply = await fetch(`${server.nango.url}/connections`, { headers: { authorization: `Bearer ${server.nango.secretKey}` } });
            expect(await reply.json()).toEqual({ connections: [] });
            expect(existsSync(join(checkout.folder, 'out.json'))).toBe(false);
        },
        5 * minutes
    );
});
