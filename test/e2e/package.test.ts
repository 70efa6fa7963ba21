import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Frontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobResult } from '../../src/cli/job.ts';
import { createCheckout, root, run } from './checkout.ts';
import type { Running } from './checkout.ts';

const minutes = 60_000;
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
// Created under its real name, as Node and TypeScript see it.
const project = join(realpathSync(mkdtempSync(join(tmpdir(), 'nango-mimecast-project-'))), 'app');
const installed = join(project, 'node_modules/nango-mimecast');
const checkout = createCheckout();
const running: Running[] = [];
let tarball = '';

function begin(command: string, args: readonly string[], env: Record<string, string> = {}, cwd = project): Running {
    const started = run(command, args, { cwd, env });
    running.push(started);
    return started;
}

/** Runs a command to its end. @throws Error with its output when it fails */
async function done(command: string, args: readonly string[], env: Record<string, string> = {}, cwd = project): Promise<string> {
    const started = begin(command, args, env, cwd);
    const code = await started.ended;
    if (code !== 0) {
        throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${started.output()}`);
    }
    return started.output();
}

const cli = (...args: string[]): Promise<string> =>
    done(join(project, 'node_modules/.bin/nango-mimecast'), args, { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` });

beforeAll(async () => {
    // What an earlier build left behind must not be published.
    mkdirSync(join(checkout.folder, 'dist'));
    writeFileSync(join(checkout.folder, 'dist/left-behind.js'), '');
    await done('npm', ['pack', '--silent', '--pack-destination', dirname(project)], {}, checkout.folder);
    tarball = globSync('*.tgz', { cwd: dirname(project) }).map((file) => join(dirname(project), file))[0] ?? '';
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'app', version: '1.0.0', private: true, type: 'module' }));
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    await done('npm', ['install', ...quiet, tarball, '@types/node@22.20.5']);
}, 8 * minutes);

afterAll(() => {
    running.forEach(({ process }) => process.kill('SIGKILL'));
    checkout.remove();
    rmSync(dirname(project), { recursive: true, force: true });
});

describe('the tarball', () => {
    it('holds what is needed and nothing else', () => {
        const files = globSync('**/*', { cwd: installed });
        const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));
        for (const needed of [
            /^LICENSE$/,
            /^providers\.yaml$/,
            /^docs\/connect\.md$/,
            /^examples\/backend\.ts$/,
            /^dist\/index\.d\.ts$/,
            /^nango-integrations\/index\.ts$/,
            /^nango-integrations\/\.nango\/nango\.json$/,
            /^nango-integrations\/build\/mimecast_syncs_audit-events\.cjs$/
        ]) {
            expect(has(needed) || existsSync(join(installed, needed.source.replace(/[\\^$]/g, ''))), String(needed)).toBe(true);
        }
        for (const unwanted of [/left-behind/, /node_modules/, /^(src|test|bench|scripts|coverage)\//, /\.env/, /\.log$/, /\.tgz$/]) {
            expect(files.filter((file) => unwanted.test(file))).toEqual([]);
        }
    });

    it(
        'is in order by the rules of publint and are-the-types-wrong',
        async () => {
            await Promise.all([
                done(bin('publint'), ['run', tarball, '--strict']),
                // The list of providers is data, not a module.
                done(bin('attw'), [tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'providers.yaml'])
            ]);
        },
        minutes
    );

    it('brings nothing of Mimecast into a backend: the client needs Nango and Node alone', () => {
        const seen = new Set<string>();
        const foreign = new Set<string>();
        const visit = (file: string, suffix: '.js' | '.d.ts'): void => {
            if (seen.has(file)) {
                return;
            }
            seen.add(file);
            for (const { fileName: name } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
                if (name.startsWith('.')) {
                    visit(join(dirname(file), name).replace(/(\.d)?\.[jt]s$/, suffix), suffix);
                } else {
                    foreign.add(name);
                }
            }
        };
        visit(join(installed, 'dist/index.js'), '.js');
        expect(seen.size).toBeGreaterThan(5);
        expect([...seen].filter((file) => !/dist\/(index\.js$|client\/)/.test(file))).toEqual([]);
        expect([...foreign].filter((name) => name !== '@nangohq/node' && !name.startsWith('node:'))).toEqual([]);

        seen.clear();
        foreign.clear();
        visit(join(installed, 'dist/index.d.ts'), '.d.ts');
        expect(seen.size).toBeGreaterThan(5);
        expect([...foreign].filter((name) => name !== '@nangohq/node' && !name.startsWith('node:'))).toEqual([]);
    });
});

/** What the examples of the docs take from the application they stand in. */
const given: Record<string, string> = {
    mimecast: "import('nango-mimecast').Mimecast",
    tenant: "import('nango-mimecast').Tenant",
    connectionId: 'string',
    load: '() => Promise<string | undefined>',
    save: '(cursor: string) => Promise<void>',
    handle: '(record: object, change: string) => Promise<void>'
};

/** The TypeScript examples of a page. One that begins with `// runnable` stands for itself and is run; the others are completed by what their application has. */
function examplesOf(page: string): { name: string; code: string }[] {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ''], index) => {
        const name = `${page.replace(/\W+/g, '-')}-${String(index + 1)}.ts`;
        const missing = Object.entries(given).filter(([variable]) => !new RegExp(`const ${variable}\\b`).test(code));
        const declarations = missing.map(([variable, type]) => `declare const ${variable}: ${type};`);
        return { name, code: code.startsWith('// runnable') ? code : `${code}\n${declarations.join('\n')}\nexport {};\n` };
    });
}

const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].filter((page) => existsSync(join(root, page)));
const examples = pages.flatMap(examplesOf);

const app = `
import { Nango } from '@nangohq/node';
import { createMimecast, isMimecastError } from 'nango-mimecast';
import type { AuditEvent, MimecastError } from 'nango-mimecast';
import { readProviders, validateProviders } from 'nango-mimecast/provider';
import { startSandbox } from 'nango-mimecast/sandbox';

const tenant = createMimecast({ nango: new Nango({ apiKey: 'key' }) }).tenant('connection-1');
const { messages } = await tenant.run('list-held-messages', { limit: 5 });
const subjects: (string | null)[] = messages.map((message) => message.subject);
const { released }: { released: boolean } = await tenant.run('release-held-message', { id: 'held-1', dryRun: true });
for await (const row of tenant.records('AuditEvent', { cursor: undefined })) {
    const record: AuditEvent | undefined = row.pruned ? undefined : row.record;
    console.log(row.change, record?.id);
}
const failure = (error: unknown): MimecastError['type'] | undefined => (isMimecastError(error) ? error.type : undefined);
console.log(subjects, released, failure, validateProviders, readProviders, startSandbox);

// @ts-expect-error: there is no such action
await tenant.run('empty-mailbox');
// @ts-expect-error: the id is missing
await tenant.run('release-held-message', {});
// @ts-expect-error: there is no such model
tenant.records('Mailbox');
// @ts-expect-error: there is no such field
console.log(messages[0]?.colour);
`;

describe('in an empty project', () => {
    it(
        'type-checks strictly, with every example of the docs',
        async () => {
            const options = { module: 'nodenext', target: 'es2023', lib: ['es2023'], types: ['node'], strict: true, exactOptionalPropertyTypes: true };
            const config = { compilerOptions: { ...options, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true }, include: ['*.ts'] };
            writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
            writeFileSync(join(project, 'app.ts'), app);
            cpSync(join(installed, 'examples/backend.ts'), join(project, 'backend.ts'));
            examples.forEach(({ name, code }) => writeFileSync(join(project, name), code));
            expect(examples.length).toBeGreaterThan(15);

            // A backend has its own version of Nango's package, which is another class for the compiler.
            const ours = join(installed, 'node_modules/@nangohq/node');
            cpSync(join(project, 'node_modules/@nangohq/node'), ours, { recursive: true });
            const manifest = readFileSync(join(ours, 'package.json'), 'utf8');
            writeFileSync(join(ours, 'package.json'), manifest.replace(/"version": "[^"]+"/, '"version": "0.0.1"'));
            const check = begin(bin('tsc'), ['--pretty', 'false', '-p', '.']);
            await check.ended;
            rmSync(ours, { recursive: true });
            // Nango's own declarations name packages that its manifests leave out (json-schema's types, rollup): those are not ours to mend.
            const complaints = check
                .output()
                .split('\n')
                .filter((line) => / error TS\d+/.test(line) && !/^node_modules\/(nango-mimecast\/node_modules\/)?@nangohq\//.test(line));
            expect(complaints).toEqual([]);
        },
        minutes
    );

    it(
        'offers its commands',
        async () => {
            expect(await cli('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
            expect(await cli('--help')).toContain('nango-mimecast start [options]');
            expect(await cli('providers', 'check')).toContain('1 provider, 0 errors');
            await expect(cli('deploy', 'dev')).rejects.toThrow("Nango's command line tool is not installed");
        },
        minutes
    );

    it(
        'does the whole job without anything else',
        async () => {
            const output = await cli('start', '--once', '--json', 'out.json', '--port', '0');
            expect(output).toContain('the nango CLI is not installed');
            const result = JSON.parse(readFileSync(join(project, 'out.json'), 'utf8')) as JobResult;
            expect(result.ok).toBe(true);
            expect(result.records.every(({ synced, expected }) => synced === expected)).toBe(true);
        },
        2 * minutes
    );
});

async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
}

const sandboxScript = `
import { startSandbox } from 'nango-mimecast/sandbox';
const { nango, mimecast } = await startSandbox({ nango: { simulateWaits: true, webhookUrl: process.env.WEBHOOK_URL } });
const { clientId, clientSecret } = mimecast.application;
console.log('READY ' + JSON.stringify({ url: nango.url, key: nango.secretKey, webhookKey: nango.webhookSigningKey, clientId, clientSecret }) + ' END');
`;

describe('a backend of its own beside the sandbox of the package', () => {
    let sandbox: { url: string; key: string; webhookKey: string; clientId: string; clientSecret: string };
    let connectionId: string;
    let backend: Running;
    let webhookUrl: string;
    let nango: Nango;

    /** What the customer's administrator does with the link that the backend made. */
    const connect = async (sessionToken: string): Promise<string> => {
        const frontend = new Frontend({ host: sandbox.url, connectSessionToken: sessionToken });
        const credentials = { client_id: sandbox.clientId, client_secret: sandbox.clientSecret };
        return (await frontend.auth('mimecast', { credentials })).connectionId;
    };
    const settings = (): Record<string, string> => ({
        NANGO_HOSTPORT: sandbox.url,
        NANGO_SECRET_KEY: sandbox.key,
        NANGO_WEBHOOK_KEY: sandbox.webhookKey,
        CONNECTION_ID: connectionId
    });

    beforeAll(async () => {
        const port = String(await freePort());
        webhookUrl = `http://127.0.0.1:${port}/`;
        writeFileSync(join(project, 'sandbox.js'), sandboxScript);
        const started = begin(process.execPath, ['sandbox.js'], { WEBHOOK_URL: webhookUrl });
        const [, json = ''] = await started.shows(/READY (.+) END/);
        sandbox = JSON.parse(json) as typeof sandbox;
        nango = new Nango({ host: sandbox.url, apiKey: sandbox.key });
        const { data } = await nango.createConnectSession({ tags: { tenant: 'first' }, allowed_integrations: ['mimecast'] });
        connectionId = await connect(data.token);
        cpSync(join(installed, 'examples/backend.ts'), join(project, 'backend.ts'));
        backend = begin(process.execPath, ['backend.ts'], { ...settings(), WEBHOOK_PORT: port });
        await backend.shows(/Listening for webhooks/);
    }, 2 * minutes);

    it('releases a held message', async () => {
        const [, before] = await backend.shows(/On hold: (\d+)\nReleased ".+" from \S+@\S+\n/);
        expect(Number(before)).toBeGreaterThan(1);
        const { messages } = (await nango.triggerAction('mimecast', connectionId, 'list-held-messages', {})) as { messages: unknown[] };
        expect(messages).toHaveLength(Number(before) - 1);
    });

    it(
        'hears of a customer who connects by its link, and of new events',
        async () => {
            const [, link = ''] = await backend.shows(/Connect here until \S+: (\S+)/);
            const second = await connect(new URL(link).searchParams.get('session_token') ?? '');
            await backend.shows(new RegExp(`Tenant acme is connection ${second}`), 20_000);

            const [, first = ''] = await backend.shows(/New audit events: (\d+)/);
            if (first === '0') {
                await nango.triggerSync('mimecast', ['audit-events'], connectionId);
            }
            await backend.shows(/New audit events: [1-9]\d*/, 20_000);
            expect(Number(readFileSync(join(project, 'audit-events.cursor'), 'utf8').length)).toBeGreaterThan(10);
        },
        minutes
    );

    it('refuses a webhook that nobody signed', async () => {
        const reply = await fetch(webhookUrl, { method: 'POST', body: '{"from":"nango","type":"auth"}' });
        expect(reply.status).toBe(401);
        await backend.shows(/Webhook refused: /, 5000);
        expect(backend.process.exitCode).toBeNull();
    });

    it(
        'runs every example of the docs that can be run',
        async () => {
            const runnable = examples.filter(({ code }) => code.startsWith('// runnable'));
            // The first thing a newcomer copies has to work.
            expect(runnable.length > 0 || !existsSync(join(root, 'README.md')), 'no block of README.md begins with "// runnable"').toBe(true);
            for (const { name, code } of runnable) {
                writeFileSync(join(project, name), code);
                const output = await done(process.execPath, [name], settings());
                expect(output, name).not.toBe('');
                expect(output, name).not.toMatch(/Error\b|^(unauthorized|credentials|temporary|invalid_input|\w+_not_found|nango_\w+): /m);
            }
        },
        minutes
    );

    it(
        'deploys with the command of the package as soon as the nango CLI is there',
        async () => {
            for (const tool of ['nango', 'zod']) {
                rmSync(join(project, 'node_modules', tool), { recursive: true, force: true });
                symlinkSync(join(root, 'node_modules', tool), join(project, 'node_modules', tool));
            }
            const env = { NANGO_HOSTPORT: sandbox.url, NANGO_SECRET_KEY: sandbox.key };
            const output = await done(process.execPath, [join(installed, 'dist/cli/main.js'), 'deploy', 'dev'], env);
            expect(output).toContain('release-held-message@v');
        },
        2 * minutes
    );
});
