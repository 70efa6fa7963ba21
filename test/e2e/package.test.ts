import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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
/** Backends as they are: other versions of Node and of Nango's package. One folder for all, and nothing in it that the client does not need. */
const kinds = join(dirname(project), 'kinds');
const nodes = ['20.11.1', '20.18.3', '22.11.0', '24.4.1'];
const nangos = ['0.60.5', '0.63.1', '0.65.0', '0.69.5', '0.70.0', '0.71.0', '0.71.10'];
const checkout = createCheckout();
const running: Running[] = [];
const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
let tarball = '';
let kindsInstalled: Promise<unknown>;

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
    done(join(project, 'node_modules/.bin/nango-mimecast'), args, {
        PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        NANGO_SECRET_KEY_DEV: 'a-key-of-no-server'
    });

async function installKinds(): Promise<void> {
    const aliased = [
        ...nodes.map((version) => [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`]),
        ...nangos.map((version) => [`nango-${version}`, `npm:@nangohq/node@${version}`])
    ];
    const dependencies = {
        ...Object.fromEntries(aliased),
        'nango-mimecast': `file:${tarball}`,
        '@nangohq/node': '0.71.10',
        '@types/node': '22.20.5',
        jest: '29.7.0'
    };
    mkdirSync(kinds);
    writeFileSync(join(kinds, 'package.json'), JSON.stringify({ name: 'kinds', private: true, dependencies }));
    await done('npm', ['install', '--omit=optional', '--no-package-lock', ...quiet], {}, kinds);
}

beforeAll(async () => {
    // What an earlier build left behind must not be published.
    mkdirSync(join(checkout.folder, 'dist'));
    writeFileSync(join(checkout.folder, 'dist/left-behind.js'), '');
    await done('npm', ['pack', '--silent', '--pack-destination', dirname(project)], {}, checkout.folder);
    tarball = globSync('*.tgz', { cwd: dirname(project) }).map((file) => join(dirname(project), file))[0] ?? '';
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'app', version: '1.0.0', private: true, type: 'module' }));
    // Both wait for the network most of the time.
    kindsInstalled = installKinds();
    kindsInstalled.catch(() => undefined);
    await done('npm', ['install', ...quiet, tarball, '@types/node@22.20.5']);
}, 8 * minutes);

afterAll(() => {
    running.forEach(({ process }) => process.kill('SIGKILL'));
    checkout.remove();
    rmSync(dirname(project), { recursive: true, force: true });
}, 3 * minutes);

describe('the tarball', () => {
    it('holds what is needed and nothing else', () => {
        const files = globSync('**/*', { cwd: installed });
        const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));
        for (const needed of [
            /^LICENSE$/,
            /^providers\.yaml$/,
            /^docs\/connect\.md$/,
            /^examples\/backend\.ts$/,
            /^examples\/saas-app\/public\/app\.css$/,
            /^dist\/index\.d\.ts$/,
            /^nango-integrations\/index\.ts$/,
            /^nango-integrations\/\.nango\/nango\.json$/,
            /^nango-integrations\/build\/mimecast_syncs_audit-events\.cjs$/
        ]) {
            expect(has(needed) || existsSync(join(installed, needed.source.replace(/[\\^$]/g, ''))), String(needed)).toBe(true);
        }
        const bytes = files.map((file) => statSync(join(installed, file)).size).reduce((sum, size) => sum + size, 0);
        expect(bytes).toBeLessThan(30_000_000);
        for (const unwanted of [/left-behind/, /node_modules/, /^(src|test|bench|scripts|coverage)\//, /\.env/, /\.log$/, /\.tgz$/, /\.sqlite/]) {
            expect(files.filter((file) => unwanted.test(file))).toEqual([]);
        }
    });

    it(
        'is in order by the rules of publint and are-the-types-wrong',
        async () => {
            await Promise.all([
                done(bin('publint'), ['run', tarball, '--strict']),
                // The list of providers is data, not a module; the sandbox is an ES module only.
                done(bin('attw'), [tarball, '--exclude-entrypoints', 'providers.yaml', 'sandbox']),
                done(bin('attw'), [tarball, '--entrypoints', 'sandbox', '--ignore-rules', 'cjs-resolves-to-esm'])
            ]);
        },
        minutes
    );

    it.each(['dist', 'dist/cjs'])('brings nothing into a backend: the client in %s needs Node alone', (folder) => {
        const seen = new Set<string>();
        const foreign = new Set<string>();
        const visit = (file: string, suffix: '.js' | '.d.ts'): void => {
            if (seen.has(file)) {
                return;
            }
            seen.add(file);
            for (const { fileName: name } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
                if (name.startsWith('.')) {
                    visit(join(dirname(file), name).replace(/(\.d)?\.[jt]s$/, suffix), suffix);
                } else {
                    foreign.add(name);
                }
            }
        };
        visit(join(installed, folder, 'index.js'), '.js');
        expect(seen.size).toBeGreaterThan(5);
        // Who does not need it does not load it.
        expect([...seen].filter((file) => file.includes('normalise'))).toEqual([]);
        visit(join(installed, folder, 'client/normalise/index.js'), '.js');
        expect([...seen].filter((file) => !/dist\/(cjs\/)?(index\.js$|client\/)/.test(file))).toEqual([]);
        expect([...foreign].filter((name) => !name.startsWith('node:'))).toEqual([]);

        seen.clear();
        foreign.clear();
        visit(join(installed, folder, 'index.d.ts'), '.d.ts');
        visit(join(installed, folder, 'client/normalise/index.d.ts'), '.d.ts');
        expect(seen.size).toBeGreaterThan(5);
        expect([...foreign]).toEqual([]);
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
            // What some of them hand over. The package itself needs none of it.
            mkdirSync(join(project, 'node_modules/@opentelemetry'), { recursive: true });
            symlinkSync(join(root, 'node_modules/@opentelemetry/api'), join(project, 'node_modules/@opentelemetry/api'));
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
            expect(await cli('providers', 'check')).toContain('2 providers, 0 errors');
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

describe('in a backend of another kind', () => {
    const nodeOf = (version: string): string => join(kinds, 'node_modules', `node-${version}`, 'bin/node');
    const write = (name: string, text: string): void => writeFileSync(join(kinds, name), text);

    beforeAll(async () => {
        await kindsInstalled;
    }, 3 * minutes);

    const checks = `
        const tenant = createMimecast({ nango: new Nango({ apiKey: 'key', webhookSigningKey: 'signing' }) }).tenant('connection-1');
        const { body, headers } = signTestWebhook({ from: 'nango', type: 'async_action', providerConfigKey: 'mimecast', connectionId: 'c', payload: { id: 'r' } }, 'signing');
        const bytes = new TextEncoder().encode(body);
        const events = [body, bytes, bytes.buffer].map((raw) => createMimecast({ nango: new Nango({ apiKey: 'key', webhookSigningKey: 'signing' }) }).webhooks.verify(raw, headers).type);
    `;
    const print = "console.log(tenant.connectionId, events.join(), isMimecastError(new Error('x')), readProviders('a: {}').entries.size);";

    it('installs nothing but itself and a reader of YAML', () => {
        const own = globSync('*', { cwd: join(kinds, 'node_modules/nango-mimecast/node_modules') });
        expect(own).toEqual([]);
        for (const heavy of ['@nangohq/runner-sdk', '@nangohq/frontend', 'unzipper', 'ajv']) {
            expect(existsSync(join(kinds, 'node_modules', heavy)), heavy).toBe(false);
        }
        expect(existsSync(join(kinds, 'node_modules/yaml'))).toBe(true);
    });

    it.each(nodes)('is required and imported on Node %s', async (version) => {
        const names = 'createMimecast, signTestWebhook, isMimecastError';
        write(
            'app.cjs',
            `const { Nango } = require('@nangohq/node'); const { ${names} } = require('nango-mimecast'); const { readProviders } = require('nango-mimecast/provider'); ${checks} ${print}`
        );
        write(
            'app.mjs',
            `import { Nango } from '@nangohq/node'; import { ${names} } from 'nango-mimecast'; import { readProviders } from 'nango-mimecast/provider'; ${checks} ${print}`
        );
        for (const file of ['app.cjs', 'app.mjs']) {
            expect(await done(nodeOf(version), [file], {}, kinds), file).toBe('connection-1 async_action,async_action,async_action false 1\n');
        }
    });

    it('follows records into the SQLite of Node 24, and says on Node 20 what is missing', async () => {
        write(
            'follow.cjs',
            `const { createMimecast, sqliteCursors } = require('nango-mimecast');
            const row = (id, cursor) => ({ id, _nango_metadata: { last_action: 'ADDED', last_modified_at: '', cursor } });
            const listRecords = async ({ cursor }) => ({ records: cursor ? [] : [row('g-1', 'one'), row('g-2', 'two')], next_cursor: null });
            const sqlite = process.getBuiltinModule?.('node:sqlite');
            (async () => {
                const cursors = sqliteCursors(sqlite && new sqlite.DatabaseSync(':memory:'));
                const nango = { triggerAction: async () => undefined, http: {}, listRecords };
                const ids = [];
                const stopping = new AbortController();
                const handle = ({ rows }) => void ids.push(...rows.map(({ record }) => record.id));
                const onEvent = ({ type }) => type === 'caught_up' && stopping.abort();
                const follower = await createMimecast({ nango }).tenant('c-1').follow('Group', { cursors, handle, onEvent, signal: stopping.signal });
                await follower.ended;
                console.log(ids.join());
            })().catch((error) => console.log(error.message));`
        );
        expect(await done(nodeOf('24.4.1'), ['--no-warnings', 'follow.cjs'], {}, kinds)).toBe('g-1,g-2\n');
        expect(await done(nodeOf('20.11.1'), ['follow.cjs'], {}, kinds)).toMatch(
            /^database has to be a `DatabaseSync` of node:sqlite, which Node has from 22\.5 on/
        );
    });

    it(
        'works in Jest, whose bytes are of another realm',
        async () => {
            write(
                'app.test.js',
                `const { Nango } = require('@nangohq/node');
                const { createMimecast, signTestWebhook, MimecastError } = require('nango-mimecast');
                test('verifies', () => {
                    ${checks}
                    expect(events).toEqual(['async_action', 'async_action', 'async_action']);
                    expect(() => createMimecast({ nango: {} })).toThrow(MimecastError);
                });`
            );
            expect(await done(nodeOf('20.11.1'), ['node_modules/jest/bin/jest.js', '--ci', '--rootDir', '.', 'app.test.js'], {}, kinds)).toContain('1 passed');
        },
        minutes
    );

    const typed = `
        import { Nango } from '@nangohq/node';
        import { createMimecast, isMimecastError } from 'nango-mimecast';
        import type { AuditEvent, Tenant } from 'nango-mimecast';
        import { timeOf, toOcsf } from 'nango-mimecast/normalise';
        import { validateProviders } from 'nango-mimecast/provider';
        import type { Sandbox } from 'nango-mimecast/sandbox';
        const tenant: Tenant = createMimecast({ nango: new Nango({ apiKey: 'key' }) }).tenant('connection-1');
        export const run = async (): Promise<AuditEvent[]> => {
            const { released }: { released: boolean } = await tenant.run('release-held-message', { id: 'held-1' });
            const url: string | undefined = (undefined as Sandbox | undefined)?.mimecastUrl;
            const rows: AuditEvent[] = [];
            for await (const row of tenant.records('AuditEvent')) {
                if (!row.pruned) { rows.push(row.record); }
            }
            // @ts-expect-error: there is no such action
            await tenant.run('empty-mailbox');
            return released || url ? rows : [];
        };
        export const classOf = (row: AuditEvent): number => toOcsf('AuditEvent', row, { seenAt: timeOf(row) ?? new Date(0) }).class_uid;
        console.log(tenant.connectionId, isMimecastError(run), validateProviders.length);
    `;

    it.each<[string, string, Record<string, unknown>]>([
        ['commonjs with node10', 'typed.ts', { module: 'commonjs', moduleResolution: 'node10' }],
        ['node16, CommonJS', 'typed-required.cts', { module: 'node16' }],
        ['node16, ES module', 'typed-imported.mts', { module: 'node16' }],
        ['esnext with bundler', 'typed.ts', { module: 'esnext', moduleResolution: 'bundler' }]
    ])(
        'type-checks strictly as %s, and what is emitted runs on Node 20',
        async (kind, file, options) => {
            // A CommonJS file of node16 may take the types of an ES module only when it says so. The sandbox is one; and @nangohq/node, which can be required, declares itself as one.
            const required = typed
                .replace("from 'nango-mimecast/sandbox'", "from 'nango-mimecast/sandbox' with { 'resolution-mode': 'import' }")
                .replace("import { Nango } from '@nangohq/node';", "import type { Nango as Class } from '@nangohq/node' with { 'resolution-mode': 'import' };")
                .replace('const tenant', "const { Nango } = require('@nangohq/node') as { Nango: typeof Class };\n        const tenant");
            write(file, file.endsWith('.cts') ? required : typed);
            const out = `out-${kind.replaceAll(/\W+/g, '-')}`;
            const compilerOptions = { ...options, target: 'es2022', lib: ['es2023'], types: ['node'], strict: true, skipLibCheck: true, outDir: out };
            write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
            await done(bin('tsc'), ['--pretty', 'false', '-p', '.'], {}, kinds);
            const emitted = join(out, file.replace(/ts$/, 'js'));
            if (kind.includes('bundler')) {
                cpSync(join(kinds, emitted), join(kinds, out, 'typed.mjs'));
            }
            const [id] = (await done(nodeOf('20.11.1'), [kind.includes('bundler') ? join(out, 'typed.mjs') : emitted], {}, kinds)).split(' ');
            expect(id).toBe('connection-1');
        },
        minutes
    );

    it(
        'takes an instance of every version of @nangohq/node, for the compiler and at run time',
        async () => {
            const imports = nangos.map((version, index) => `import { Nango as Nango${index} } from 'nango-${version}';`);
            const uses = nangos.map((_, index) => `createMimecast({ nango: new Nango${index}({ host, secretKey: 'key' }) })`);
            write(
                'versions.mts',
                `import { createMimecast } from 'nango-mimecast';\n${imports.join('\n')}\nexport const clients = (host: string) => [${uses.join(', ')}];\n`
            );
            const compilerOptions = {
                module: 'nodenext',
                target: 'es2022',
                types: ['node'],
                strict: true,
                exactOptionalPropertyTypes: true,
                skipLibCheck: true
            };
            write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['versions.mts'] }));
            await done(bin('tsc'), ['--pretty', 'false', '-p', '.'], {}, kinds);
            write(
                'versions-run.mjs',
                `import { createServer } from 'node:http';
                import { clients } from './versions.mjs';
                const connection = { connection_id: 'c-1', provider_config_key: 'mimecast', metadata: { readOnly: true }, tags: { tenant: 't' }, errors: [] };
                const session = { data: { token: 't', connect_link: 'https://connect.example', expires_at: 'soon' } };
                const answers = [
                    [/^\\/connections?\\?connectionId=c-1/, { connections: [connection] }],
                    [/^\\/connections\\?integrationId=mimecast/, { connections: [connection] }],
                    [/^\\/connections?\\/c-1/, { ...connection, credentials: { type: 'OAUTH2_CC' }, success: true }],
                    [/^\\/connect\\/sessions/, session],
                    [/^\\/sync\\/status/, { syncs: [] }],
                    [/^\\/records/, { records: [], next_cursor: null }],
                    [/./, { success: true, id: 'r-1', frequency: 'every hour', type: 'application', accountCodes: {} }]
                ];
                const server = createServer((request, response) => {
                    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers.find(([path]) => path.test(request.url))[1]));
                }).listen(0, '127.0.0.1', async () => {
                    for (const mimecast of clients('http://127.0.0.1:' + server.address().port)) {
                        const tenant = mimecast.tenant('c-1');
                        await mimecast.connect({ endUser: { id: 'u' } });
                        await mimecast.reconnect('c-1');
                        await tenant.run('whoami');
                        await tenant.run('whoami', {}, { queued: true });
                        await tenant.metadata.update({ readOnly: true });
                        await tenant.syncs.start('groups');
                        await tenant.syncs.pause('groups');
                        await tenant.syncs.trigger('groups');
                        await tenant.syncs.setFrequency('groups', null);
                        for await (const row of tenant.records('Group')) { throw row; }
                        if (!(await tenant.health()).ok) { throw new Error('not ok'); }
                        if ((await mimecast.fleet())[0].attention.length > 0) { throw new Error('needs attention'); }
                        await tenant.disconnect();
                        console.log((await tenant.metadata.get()).readOnly);
                    }
                    server.close();
                });`
            );
            expect(await done(nodeOf('22.11.0'), ['versions-run.mjs'], {}, kinds)).toBe('true\n'.repeat(nangos.length));
        },
        minutes
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
        backend = begin(process.execPath, ['backend.ts'], { ...settings(), WEBHOOK_PORT: port, RELEASE: '1' });
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
        // One of them lets hours pass in the sandbox.
        4 * minutes
    );

    it(
        'deploys with the command of the package as soon as the nango CLI is there',
        async () => {
            for (const tool of ['nango', 'zod']) {
                rmSync(join(project, 'node_modules', tool), { recursive: true, force: true });
                symlinkSync(join(root, 'node_modules', tool), join(project, 'node_modules', tool));
            }
            const env = { NANGO_HOSTPORT: sandbox.url, NANGO_SECRET_KEY: sandbox.key };
            // One of each kind, with the sync that brings the library: that all of them compile is tried elsewhere, and the tool takes its time for each. The others are deleted there.
            const some = ['actions/release-held-message', 'syncs/security-events', 'on-events/validate-connection'];
            writeFileSync(join(installed, 'nango-integrations/index.ts'), some.map((file) => `import './mimecast/${file}.js';\n`).join(''));
            const output = await done(process.execPath, [join(installed, 'dist/cli/main.js'), 'deploy', 'dev', '--allow-destructive'], env);
            expect(output).toContain('release-held-message@v');
        },
        2 * minutes
    );
});
