import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMimecast } from '../../src/index.ts';
import type { Mimecast, Tenant, WebhookEvent } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { smallAccount } from '../mimecast/tenant.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const page = readFileSync(`${root}/docs/client.md`, 'utf8');
const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({ language, code }));
const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-client-page-'));

/** The one block that holds `words`, as a module that runs here. */
function blockWith(words: string, file: string): string {
    const [found, ...others] = blocks.filter(({ language, code }) => language === 'ts' && code.includes(words));
    expect(others).toEqual([]);
    const path = join(folder, file);
    writeFileSync(path, (found?.code ?? '').replaceAll("'nango-mimecast'", `'${pathToFileURL(`${root}/src/index.ts`).href}'`));
    return path;
}

let sandbox: Sandbox;
let mimecast: Mimecast;
let child: ChildProcess | undefined;

async function connect(application: { clientId: string; clientSecret: string }): Promise<Tenant> {
    const session = await mimecast.connect({ endUser: { id: 'reader' } });
    const credentials = { client_id: application.clientId, client_secret: application.clientSecret };
    const { connectionId } = await new Frontend({ host: sandbox.nango.url, connectSessionToken: session.token }).auth('mimecast', { credentials });
    await sandbox.nango.settled();
    return mimecast.tenant(connectionId);
}

async function count(tenant: Tenant, model: 'ReceiptEvent' | 'SpamEvent', cursor?: string): Promise<{ rows: number; changes: string[]; cursor?: string }> {
    let rows = 0;
    const changes = new Set<string>();
    let last = cursor;
    for await (const row of tenant.records(model, { cursor })) {
        rows += 1;
        changes.add(row.change);
        last = row.cursor;
    }
    return { rows, changes: [...changes], ...(last !== undefined && { cursor: last }) };
}

beforeAll(async () => {
    symlinkSync(`${root}/node_modules`, join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    sandbox = await startSandbox({ mimecast: smallAccount, nango: { simulateWaits: true, webhookRetryWaitMs: 1 } });
    const { nango } = sandbox;
    mimecast = createMimecast({ nango: new Nango({ host: nango.url, apiKey: nango.secretKey, webhookSigningKey: nango.webhookSigningKey }) });
});

afterAll(async () => {
    child?.kill();
    await sandbox.close();
    rmSync(folder, { recursive: true });
});

describe('docs/client.md', () => {
    it('has a receiver of threat reports that reads the analysis, and refuses what nobody signed', async () => {
        const tenant = await connect(sandbox.mimecast.application);
        const server = blockWith('verifyThreatReports(body', 'receiver.ts');
        writeFileSync(
            server,
            readFileSync(server, 'utf8').replace('.listen(8080)', ".listen(0, '127.0.0.1', function () { console.log('PORT', this.address().port); })")
        );
        const clientState = 'a-secret-of-this-test';
        const { nango } = sandbox;
        child = spawn(process.execPath, [server], {
            env: {
                ...process.env,
                NANGO_HOSTPORT: nango.url,
                NANGO_SECRET_KEY: nango.secretKey,
                CONNECTION_ID: tenant.connectionId,
                MIMECAST_CLIENT_STATE: clientState
            }
        });
        let output = '';
        child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
        child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
        const port = await vi.waitFor(() => /PORT (\d+)/.exec(output)?.[1] ?? expect.fail(output), 20_000);

        let email = { id: '', classification: '' };
        for await (const row of tenant.records('ReportedEmail')) {
            if (!row.pruned && row.record.classification !== null) {
                email = { id: row.record.id, classification: row.record.classification };
            }
        }
        const sample = blocks.find(({ language, code }) => language === 'json' && code.includes('clientState'))?.code ?? '';
        const post = async (path: string, secret: string): Promise<number> => {
            const body = sample.replace('your secret', secret).replace('sim-rep-1', email.id);
            return (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body })).status;
        };
        expect(await post('/acme', 'guess')).toBe(401);
        expect(await post('/nobody', clientState)).toBe(401);
        expect(await post('/nobody', '')).toBe(401);
        expect(output).not.toContain(email.classification);
        expect(await post('/acme', clientState)).toBe(200);
        await vi.waitFor(() => expect(output).toContain(email.classification), 10_000);
    });

    it('says truly what a change of settings does', async () => {
        const tenant = await connect(sandbox.mimecast.application);
        const run = async (options = {}): Promise<void> => {
            await tenant.syncs.trigger('security-events', options);
            await sandbox.nango.settled();
        };
        const before = await count(tenant, 'ReceiptEvent');
        const spam = (await count(tenant, 'SpamEvent')).rows;
        expect(spam).toBeGreaterThan(0);

        // Fewer types: what is there stays, unless the cache is emptied too.
        await tenant.metadata.update({ securityEventTypes: ['receipt'] });
        await run({ reset: true });
        expect((await count(tenant, 'SpamEvent')).rows).toBe(spam);

        const file = blockWith('const onEvent =', 'settings.ts');
        // Types are stripped, so that the import may go, and `mimecast` becomes what the block is given.
        const code = readFileSync(file, 'utf8').replace(/^import .*\n/m, '');
        writeFileSync(file, `export const handlerFor = (mimecast) => {\n${code}\nreturn onEvent;\n};\n`);
        const { handlerFor } = (await import(file)) as { handlerFor: (client: Mimecast) => (event: WebhookEvent) => Promise<void> };
        await handlerFor(mimecast)({
            type: 'auth',
            success: true,
            operation: 'creation',
            connectionId: tenant.connectionId,
            providerConfigKey: 'mimecast',
            provider: 'mimecast',
            environment: 'dev',
            tags: {}
        });
        await sandbox.nango.settled();
        expect(await tenant.metadata.get()).toMatchObject({ startDays: 3, securityEventTypes: ['receipt', 'delivery'] });
        expect((await count(tenant, 'SpamEvent')).rows).toBe(0);
        // Gone without a word, and anew behind the old cursor.
        expect(await count(tenant, 'ReceiptEvent', before.cursor)).toMatchObject({ changes: ['added'] });

        // A type that is added later is read from its start without `reset`.
        await tenant.metadata.update({ securityEventTypes: ['receipt', 'spam'] });
        await run();
        expect((await count(tenant, 'SpamEvent')).rows).toBeGreaterThan(0);
    });

    it('says truly where the reason of a failed sync is', async () => {
        const refused = 'Account | Logs | Read';
        const events = 'Security Events and Data Retrieval | Threat and Security Events (SIEM) | Read';
        const { permissions } = sandbox.mimecast.application;
        sandbox.nango.webhookUrl = 'http://127.0.0.1:9/';
        const application = sandbox.mimecast.registerApplication({ permissions: [...permissions].filter((one) => one !== refused && one !== events) });
        const tenant = await connect(application);
        sandbox.nango.webhookUrl = undefined;

        const told = sandbox.nango.sentWebhooks.map(({ body, headers }) => mimecast.webhooks.verify(JSON.stringify(body), headers));
        const failed = told.filter((event) => event.type === 'sync').filter((event) => !event.success);
        const ofAudit = failed.filter(({ syncName }) => syncName === 'audit-events');
        expect(ofAudit).toHaveLength(1);
        expect(ofAudit[0]?.models).toEqual(['AuditEvent']);
        expect(ofAudit[0]?.error.reason).toContain(refused);
        expect(failed.some(({ syncName }) => syncName === 'security-events')).toBe(true);

        const health = await tenant.health();
        expect(health.syncs.find(({ name }) => name === 'audit-events')?.status).toBe('ERROR');
        expect(health.errors.map((error) => Object.keys(error))).toContainEqual(['type', 'logId']);
        expect(health).toMatchObject({ ok: true, credentials: 'valid', broken: [] });
        expect(health.notGranted.map(({ name }) => name)).toEqual(expect.arrayContaining(['audit-events', 'security-events']));
        const row = (await tenant.permissions())?.functions.find(({ name }) => name === 'audit-events');
        expect(row).toMatchObject({ status: 'missing', permissions: [refused], message: expect.stringContaining(refused) as string });
        const handler = blockWith('applyPermissions({ refresh: true })', 'permissions.ts');
        writeFileSync(
            handler,
            `export const handlerFor = (mimecast) => {\n${readFileSync(handler, 'utf8').replace(/^import .*\n/m, '')}\nreturn onAuth;\n};\n`
        );
        const { handlerFor } = (await import(handler)) as { handlerFor: (client: Mimecast) => (event: WebhookEvent) => Promise<void> };
        const connected = told.find((event) => event.type === 'auth');
        const statusOfAudit = async (): Promise<string | undefined> => (await tenant.syncs.status()).find(({ name }) => name === 'audit-events')?.status;
        await handlerFor(mimecast)(connected ?? expect.fail('no auth webhook'));
        expect(await statusOfAudit()).toBe('PAUSED');
        expect((await tenant.metadata.get()).pausedSyncs).toContain('audit-events');

        application.permissions.add(refused);
        expect((await tenant.syncs.applyPermissions({ refresh: true })).started).toContain('audit-events');
        await sandbox.nango.settled();
        expect(await statusOfAudit()).toBe('SUCCESS');

        const line = sandbox.nango.logs.entries.find((entry) => entry.source === 'sync' && entry.function === 'audit-events' && entry.level === 'error');
        expect(line?.message).toContain(refused);
    });
});
