import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { runCommand } from '../../src/cli/commands.ts';
import { usages } from '../../src/cli/usage.ts';
import { readProviders } from '../../src/provider/index.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const installed = createRequire(import.meta.url).resolve('@nangohq/providers/providers.yaml');

let folder: string;

beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'providers-command-'));
});

afterEach(async () => {
    await rm(folder, { recursive: true });
});

async function run(argv: string[], cwd = folder): Promise<{ code: number; out: string; err: string }> {
    let out = '';
    let err = '';
    const code = await runCommand(['providers', ...argv], '1.0.0', { cwd, stdout: (text) => (out += text), stderr: (text) => (err += text) });
    return { code, out, err };
}

describe('providers check', () => {
    it('checks our own entry against our own guide', async () => {
        expect(await run(['check'])).toEqual({ code: 0, out: '2 providers, 0 errors, 0 warnings.\n', err: '' });
    });

    it('tells what is wrong in another file, relative to where it was started', async () => {
        await writeFile(join(folder, 'bad.yaml'), 'acme:\n    display_name: Acme\n    docs: https://example.com\n    auth_mod: NONE\n');
        const { code, out } = await run(['check', 'bad.yaml']);
        expect(code).toBe(1);
        expect(out).toContain('line 4: error acme.auth_mod: is not a key Nango knows here. Remedy: did you mean "auth_mode"?');
        expect(out).toContain('1 provider, 1 error, 0 warnings.');
    });

    it('answers as JSON', async () => {
        await writeFile(join(folder, 'bad.yaml'), 'acme:\n    display_name: Acme\n    docs: nowhere\n    auth_mode: NONE\n');
        const { code, out } = await run(['check', 'bad.yaml', '--json']);
        expect(code).toBe(1);
        expect(JSON.parse(out)).toMatchObject({ providers: 1, problems: [{ level: 'error', code: 'not_a_link', path: 'acme.docs', line: 3 }] });
    });

    it('passes with warnings', async () => {
        const { code, out } = await run(['check', installed, '--only', 'mimecast']);
        expect(code).toBe(0);
        expect(out).toContain('1013 providers, 0 errors, 2 warnings.');
    });

    it('holds another file to a guide that is named', async () => {
        await writeFile(join(folder, 'guide.md'), '## Step 1: Begin\n');
        const { code, out } = await run(['check', join(repository, 'providers.yaml'), '--guide', 'guide.md']);
        expect(code).toBe(1);
        expect(out).toContain('no "Step" heading of the connect guide has the anchor "#step-2-copy-your-credentials"');
    });

    it('says which file it cannot read', async () => {
        expect(await run(['check', 'nothing.yaml'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining(join(folder, 'nothing.yaml')) as string });
    });

    it('tells broken YAML on stderr', async () => {
        await writeFile(join(folder, 'broken.yaml'), 'acme: [\n');
        expect(await run(['check', 'broken.yaml'])).toMatchObject({
            code: 1,
            out: '',
            err: expect.stringMatching(/^line \d: error this is not YAML/) as string
        });
    });
});

describe('providers merge', () => {
    it('prints the installed list with our entry in it, and what it did apart from that', async () => {
        const { code, out, err } = await run(['merge'], repository);
        expect(code).toBe(0);
        expect(readProviders(out).entries.size).toBe(1014);
        expect(readProviders(out).entries.get('mimecast')).toHaveProperty('credentials');
        expect(err).toBe(`Replaced the entry "mimecast" of ${installed}.\nAdded the entry "mimecast-legacy" to those of ${installed}.\n`);
    });

    it('writes a file, whole or not at all', async () => {
        const { code, out } = await run(['merge', '--base', installed, '--as', 'mimecast-api', '--out', 'providers.yaml']);
        expect({ code, out }).toEqual({ code: 0, out: '' });
        expect(await readdir(folder)).toEqual(['providers.yaml']);
        expect(readProviders(await readFile(join(folder, 'providers.yaml'), 'utf8')).entries.size).toBe(1015);
    });

    it('answers as JSON for PROVIDERS_URL', async () => {
        const { code, out } = await run(['merge', '--base', installed, '--format', 'json', '--docs-connect', 'https://docs.example.com/mimecast']);
        const table = JSON.parse(out) as Record<string, Record<string, unknown>>;
        expect(code).toBe(0);
        expect(Object.keys(table)).toHaveLength(1014);
        expect(table['mimecast']?.['docs_connect']).toBe('https://docs.example.com/mimecast');
        expect(Object.values(table).filter((entry) => 'alias' in entry)).toEqual([]);
    });

    it('leaves the target alone when our entry is wrong', async () => {
        await writeFile(join(folder, 'target.yaml'), 'before\n');
        await writeFile(join(folder, 'ours.yaml'), 'mimecast:\n    display_name: Mimecast\n');
        const { code, err } = await run(['merge', '--base', installed, '--ours', 'ours.yaml', '--out', 'target.yaml']);
        expect(code).toBe(1);
        expect(err).toContain('mimecast.docs: is missing.');
        expect(await readFile(join(folder, 'target.yaml'), 'utf8')).toBe('before\n');
    });

    it('asks for a list where none is installed', async () => {
        expect(await run(['merge'])).toEqual({
            code: 1,
            out: '',
            err: '@nangohq/providers is not installed here. Install it, or name the list with --base.\n'
        });
    });

    it('says where it cannot write', async () => {
        const { code, err } = await run(['merge', '--base', installed, '--out', 'missing/providers.yaml']);
        expect(code).toBe(1);
        expect(err).toContain(`Cannot write ${join(folder, 'missing/providers.yaml')}`);
    });
});

describe('a wrong command line', () => {
    it.each([
        [[], 'Say what to do'],
        [['deploy'], '"deploy" is not check or merge.'],
        [['check', '--nope'], '--nope'],
        [['check', 'a.yaml', 'b.yaml'], 'One file at a time, without b.yaml.'],
        [['merge', 'a.yaml'], 'a.yaml'],
        [['merge', '--base'], '--base'],
        [['merge', '--format', 'toml'], '"toml" is not a format']
    ])('%j is answered with one line and 2', async (argv, words) => {
        const { code, out, err } = await run(argv);
        expect(code).toBe(2);
        expect(out).toBe('');
        expect(err).toContain(words);
        expect(err).toMatch(/^.+ See: nango-mimecast providers --help\n$/);
    });

    it('prints the usage when asked for it', async () => {
        expect(await run(['--help'])).toEqual({ code: 0, out: usages.providers, err: '' });
    });
});
