import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/cli/commands.ts';
import { answerTo } from '../../src/cli/usage.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const commands = ['start', 'deploy', 'inspect', 'keys', 'providers', 'compile'];

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    let out = '';
    let err = '';
    const code = await runCommand(argv, version, { cwd: '/', stdout: (text) => (out += text), stderr: (text) => (err += text) });
    return { code, out, err };
}

describe('nango-mimecast', () => {
    it.each([['--version'], ['-v']])('%s prints the version of the package', async (word) => {
        expect(await run(word)).toEqual({ code: 0, out: `${version}\n`, err: '' });
    });

    it.each([['--help'], ['-h'], ['help']])('%s explains every command and the exit codes', async (word) => {
        const { code, out, err } = await run(word);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        for (const command of commands) {
            expect(out).toContain((await run(command, '--help')).out);
        }
        expect(out).toContain('2 a wrong call');
    });

    it.each(commands)('%s explains itself, whatever else is said', async (command) => {
        const { code, out, err } = await run(command, '--help');
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(new RegExp(`^Usage: nango-mimecast ${command} `));
        expect(await run(command, 'dev', '-h')).toEqual({ code, out, err });
    });

    it.each([
        [[], 'Name a command: there are start, deploy, inspect, keys, providers, compile, and --help explains them.'],
        [['begin'], 'There is no command "begin": there are start,'],
        [['toString'], 'There is no command "toString"'],
        [['--twice'], 'There is no command "--twice"'],
        [['start', '--twice'], "Unknown option '--twice'. See: nango-mimecast start --help"],
        [['start', 'again'], "Unexpected argument 'again'. See: nango-mimecast start --help"],
        [['start', '--json'], "Option '--json <value>' argument missing. See: nango-mimecast start --help"],
        [['start', '--json', '--once'], "Option '--json' argument is ambiguous. See: nango-mimecast start --help"],
        [['start', '--port', 'high'], '--port needs a whole number from 0 to 65535, got "high". See: nango-mimecast start --help'],
        [['start', '--webhook-url', 'here'], '--webhook-url needs an address such as http://127.0.0.1:8080, got "here". See: nango-mimecast start --help'],
        [
            ['start', '--json', 'nowhere/out.json'],
            '--json cannot write to /nowhere/out.json: ENOENT: no such file or directory. See: nango-mimecast start --help'
        ],
        [['start', '--json', '.'], '--json cannot write to /: EISDIR: illegal operation on a directory. See: nango-mimecast start --help'],
        [['deploy'], 'Name the Nango environment first, for example "dev". See: nango-mimecast deploy --help'],
        [['deploy', '--force'], 'Name the Nango environment first'],
        [['keys', 'app-id'], "Unexpected argument 'app-id'. See: nango-mimecast keys --help"],
        [['inspect', 'a', 'b'], 'Name one connection, or none for all of them. See: nango-mimecast inspect --help'],
        [['compile', '--fast'], "Unknown option '--fast'. See: nango-mimecast compile --help"],
        [['deploy', ''], 'Name the Nango environment first'],
        [['deploy', 'dev prod'], 'Name the Nango environment first'],
        [['start', '--webhook-url', 'http://127.0.0.1:8080\n'], '--webhook-url needs an address'],
        [['providers', 'check', '--fast'], "Unknown option '--fast'. See: nango-mimecast providers --help"]
    ])('%j is answered with one line and 2', async (argv, words) => {
        const { code, out, err } = await run(...argv);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(/^[^\n]+\n$/);
        expect(err).toContain(words);
    });

    it('leaves the file for --json as it was when the call is wrong for another reason', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-json-'));
        vi.stubEnv('NANGO_HOSTPORT', 'nango.example.com');
        try {
            writeFileSync(join(folder, 'old.json'), '{}');
            for (const file of ['old.json', 'new.json']) {
                expect(await run('start', '--json', join(folder, file))).toMatchObject({ code: 2, err: expect.stringContaining('NANGO_HOSTPORT') as string });
            }
            expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('{}');
            expect(existsSync(join(folder, 'new.json'))).toBe(false);
        } finally {
            vi.unstubAllEnvs();
            rmSync(folder, { recursive: true });
        }
    });

    it.each<[string, Record<string, string>]>([
        ...[' ', 'https://nango.example.com ', 'https://nango.example.com\n', 'https://na\tngo.example.com', 'https:nango.example.com'].map(
            (host): [string, Record<string, string>] => ['NANGO_HOSTPORT', { NANGO_HOSTPORT: host }]
        ),
        ...['https://user:hush@nango.example.com', 'https://nango.example.com/?hush', 'https://nango.example.com/#hush'].map(
            (host): [string, Record<string, string>] => ['NANGO_HOSTPORT', { NANGO_HOSTPORT: host }]
        ),
        ['MIMECAST_CLIENT_ID', { MIMECAST_CLIENT_ID: 'id\n' }],
        ['MIMECAST_CLIENT_SECRET', { MIMECAST_CLIENT_SECRET: 'hush hush' }]
    ])('a %s with something in it that does not belong there is named in one line, before anything is done: %j', async (name, wrong) => {
        const right = { NANGO_HOSTPORT: 'http://127.0.0.1:9', NANGO_SECRET_KEY: 'key', MIMECAST_CLIENT_ID: 'id', MIMECAST_CLIENT_SECRET: 'secret' };
        Object.entries({ ...right, ...wrong }).forEach(([variable, value]) => vi.stubEnv(variable, value));
        try {
            for (const argv of name === 'NANGO_HOSTPORT' ? [['start'], ['deploy', 'dev']] : [['start']]) {
                const { code, out, err } = await run(...argv);
                expect({ code, out }).toEqual({ code: 2, out: '' });
                expect(err).toMatch(/^[^\n]+\n$/);
                expect(err).toContain(name);
                expect(err).not.toContain('hush');
            }
        } finally {
            vi.unstubAllEnvs();
        }
    });

    it('ends with 1 when the work fails', async () => {
        const { code, err } = await run('providers', 'check', 'nothing.yaml');
        expect(code).toBe(1);
        expect(err).toMatch(/^Cannot read \/nothing\.yaml: [^\n]+\n$/);
    });
});

describe('the program', () => {
    it.skipIf(process.platform === 'win32')('ends without a complaint when nobody reads any further', async () => {
        const command = `"$0" "$1" --help | true; echo "\${PIPESTATUS[0]}"`;
        const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
        expect(await promisify(execFile)('bash', ['-c', command, process.execPath, main])).toMatchObject({ stdout: '0\n', stderr: '' });
    });
});

describe('the program on an old Node', () => {
    // Whatever main.ts imports before it has looked at the version may not exist there.
    const pretend = (node: string): string =>
        `data:text/javascript,${encodeURIComponent(`
            import { registerHooks } from 'node:module';
            Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}' } });
            registerHooks({
                resolve(specifier, context, next) {
                    if (context.parentURL?.endsWith('/src/cli/main.ts') && !['node:fs', './usage.ts'].includes(specifier)) {
                        throw new SyntaxError('An old Node cannot load ' + specifier);
                    }
                    return next(specifier, context);
                }
            });`)}`;
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const start = (node: string, word = 'start'): Promise<{ code: number; stdout: string; stderr: string }> =>
        promisify(execFile)(process.execPath, ['--import', pretend(node), main, word]).then(
            ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
            (error: unknown) => error as { code: number; stdout: string; stderr: string }
        );
    const needed = '22.22.2';

    it.each(['18.0.0', '20.20.2', '22.9.0', '22.22.1'])('%s is told what it needs, in one sentence', async (node) => {
        const { code, stdout, stderr } = await start(node);
        expect({ code, stdout }).toMatchObject({ code: 1, stdout: '' });
        expect(stderr).toMatch(/^[^\n]+\n$/);
        expect(stderr).toContain(`nango-mimecast ${version} needs Node ${needed} or later and this is ${node}: install a newer one`);
    });

    it.each(['18.0.0', '22.22.1'])('%s is told the version, and how the commands are used', async (node) => {
        expect(await start(node, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
        const { stdout } = await start(node, '--help');
        expect(stdout).toBe(answerTo(['--help'], version));
        expect(stdout).toContain('nango-mimecast start [options]');
    });

    it('gets its words from a file that imports nothing', () => {
        expect(readFileSync(new URL('../../src/cli/usage.ts', import.meta.url), 'utf8')).not.toMatch(/^import /m);
    });

    it.each([needed, '22.100.0', '24.0.0'])('%s goes on to the commands', async (node) => {
        const { code, stderr } = await start(node);
        expect(code).toBe(1);
        expect(stderr).toContain('An old Node cannot load ./commands.ts');
    });
});
