import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StandardNangoConfig } from '@nangohq/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, startFixture } from './host-fixture.ts';
import type { Fixture } from './host-fixture.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const project: Record<string, string> = {
    'package.json': JSON.stringify({ name: 'tiny', version: '1.0.0', private: true, type: 'module', devDependencies: { nango: '0.71.10', zod: '4.3.6' } }),
    'tsconfig.json': JSON.stringify({
        compilerOptions: {
            module: 'node16',
            target: 'esnext',
            moduleResolution: 'node16',
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            skipLibCheck: true,
            noEmit: true,
            types: []
        },
        include: ['index.ts', 'acme/**/*.ts']
    }),
    'index.ts': `import './acme/actions/add.js';\nimport './acme/syncs/items.js';\nimport './acme/on-events/validate.js';\n`,
    'acme/actions/add.ts': `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Adds two numbers.',
    version: '1.2.3',
    input: z.object({ a: z.number(), b: z.number() }),
    output: z.object({ sum: z.number() }),
    exec: async (nango, input) => {
        const parsed = await nango.zodValidateInput({ zodSchema: z.object({ a: z.number(), b: z.number() }), input });
        return { sum: parsed.data.a + parsed.data.b };
    }
});
`,
    'acme/syncs/items.ts': `import { createSync } from 'nango';
import * as z from 'zod';

const Item = z.object({ id: z.string(), name: z.string() });

export default createSync({
    description: 'Reads items.',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: true,
    models: { Item },
    exec: async (nango) => {
        const reply = await nango.get({ endpoint: '/items' });
        await nango.batchSave(reply.data.items, 'Item');
    }
});
`,
    'acme/on-events/validate.ts': `import { createOnEvent } from 'nango';

export default createOnEvent({
    description: 'Checks the account.',
    event: 'validate-connection',
    exec: async (nango) => {
        const reply = await nango.get({ endpoint: '/whoami' });
        if (reply.data.blocked) {
            throw new nango.ActionError({ message: 'This account is blocked.' });
        }
    }
});
`
};

let fixture: Fixture;
let folder: string;

async function writeProject(files: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
    }
}

function nangoCli(args: string[], secretKey = fixture.host.secretKey): Promise<{ code: number | null; output: string }> {
    return new Promise((resolve) => {
        const child = spawn(process.execPath, [join(root, 'node_modules', 'nango', 'dist', 'index.js'), ...args, '--no-interactive'], {
            cwd: folder,
            env: {
                PATH: process.env['PATH'],
                HOME: folder,
                CI: '1',
                NANGO_CLI_UPGRADE_MODE: 'ignore',
                NANGO_CLI_TELEMETRY: 'false',
                NANGO_CLI_DEPENDENCY_UPDATE: 'false',
                NANGO_HOSTPORT: fixture.host.url,
                NANGO_SECRET_KEY: secretKey
            },
            stdio: ['ignore', 'pipe', 'pipe']
        });
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.on('close', (code) => {
            resolve({ code, output });
        });
    });
}

beforeAll(async () => {
    fixture = await startFixture();
    folder = await mkdtemp(join(tmpdir(), 'nango-project-'));
    await mkdir(join(folder, '.nango'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeProject(project);
});
afterAll(async () => {
    await fixture.close();
    await rm(folder, { recursive: true });
});

describe('the nango CLI', { timeout: 180_000 }, () => {
    it('deploys a project, whose functions then run', async () => {
        fixture.provider.onCall = () => ({ status: 200, body: { items: [{ id: '1', name: 'One' }] } });
        const deployed = await nangoCli(['deploy', 'dev', '--auto-confirm']);
        expect(deployed.output).toContain('Successfully deployed the functions');
        expect(deployed.output).toContain('add@v1.2.3');
        expect(deployed.code).toBe(0);

        const id = await fixture.connect();
        expect(await fixture.nango.triggerAction('acme', id, 'add', { a: 2, b: 3 })).toEqual({ sum: 5 });
        expect(await refusal(fixture.nango.triggerAction('acme', id, 'add', { a: 'two' }))).toMatchObject({ status: 500, code: 'action_script_runtime_error' });
        const { records } = await fixture.nango.listRecords({ providerConfigKey: 'acme', connectionId: id, model: 'Item' });
        expect(records).toMatchObject([{ id: '1', name: 'One' }]);
        fixture.provider.onCall = () => ({ status: 200, body: { blocked: true } });
        await expect(fixture.connect()).rejects.toThrow('This account is blocked.');

        // What the CLI built is what deployCompiled reads.
        expect(await fixture.host.deployCompiled(folder)).toEqual(['items', 'add', 'validate']);
    });

    it('dry-runs a function through the host', async () => {
        fixture.provider.onCall = () => ({ status: 200, body: { items: [{ id: '2', name: 'Two' }] } });
        const [connection] = (await fixture.nango.listConnections({})).connections;
        const run = await nangoCli(['dryrun', 'items', connection?.connection_id ?? '', '-e', 'dev', '--validate', '--auto-confirm']);
        expect(run.output).toContain('Two');
        expect(run.code).toBe(0);
        const { records } = await fixture.nango.listRecords({ providerConfigKey: 'acme', connectionId: connection?.connection_id ?? '', model: 'Item' });
        expect(records.map((record) => record.id)).toEqual(['1']);
    });

    it('is told about a wrong key, a missing integration, and destruction it did not allow', async () => {
        const refused = await nangoCli(['deploy', 'dev', '--auto-confirm'], 'wrong-key');
        expect(refused.output).toContain('unknown_account');
        expect(refused.code).not.toBe(0);

        await writeProject({ 'index.ts': `import './acme/actions/add.js';\n` });
        const destructive = await nangoCli(['deploy', 'dev', '--auto-confirm']);
        expect(destructive.output).toContain('--allow-destructive');
        expect(((await fixture.nango.getScriptsConfig()) as StandardNangoConfig[])[0]?.syncs.map((item) => item.name)).toEqual(['items']);
        await fixture.nango.deleteIntegration('acme');
        const missing = await nangoCli(['deploy', 'dev', '--auto-confirm']);
        expect(missing.output).toContain('no integration "acme"');
        expect(missing.code).toBe(11);
    });
});
