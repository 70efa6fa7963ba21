/**
 * `npm run check`: everything that must hold besides the tests. Every step runs, so that one pass shows all that is wrong.
 *
 *     npm run check                  all of it, from nothing
 *     npm run check -- --changed     only what differs from where the branch left main; quick, and no proof: a change can break a file it does not touch
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

type Step = [name: string, command: string, ...args: string[]];

const { values } = parseArgs({ options: { changed: { type: 'boolean', default: false } } });
const failed: string[] = [];
const steps = values.changed ? stepsFor(changedFiles()) : stepsForAll();
// Two at a time: what looks at the sources alone takes as long as all the rest, which waits for the compiled functions.
const isOfSources = ([name]: Step): boolean => name === 'types and lint' || name === 'formatting';
await Promise.all([inTurn(steps.filter(isOfSources)), inTurn(steps.filter((step) => !isOfSources(step)))]);
if (failed.length > 0) {
    console.error(`\nNot in order: ${failed.join(', ')}.`);
    process.exit(1);
}

async function inTurn(own: readonly Step[]): Promise<void> {
    for (const [name, command, ...args] of own) {
        const started = performance.now();
        const { ok, output } = await outcomeOf(command, args);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        console.log(`${output}${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
        if (!ok) {
            failed.push(name);
        }
    }
}

/** What a step says is told in one piece, so that two at a time do not speak into each other. */
async function outcomeOf(command: string, args: string[]): Promise<{ ok: boolean; output: string }> {
    const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { ok: code === 0, output };
}

function stepsForAll(): Step[] {
    return [
        ['compiled functions', 'node', 'src/cli/main.ts', 'compile', '--force'],
        ['types and lint', 'node', 'scripts/types-and-lint.ts'],
        ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
        ['generated files', 'node', 'scripts/generate.ts', '--check'],
        ['import rules', 'vitest', 'run', '--silent=passed-only', 'test/import-rules.test.ts']
    ];
}

function stepsFor(files: readonly string[]): Step[] {
    // What these say holds for files that did not change, too.
    if (files.some((file) => /^(package(-lock)?\.json|tsconfig\.json|eslint\.config\.js|\.prettier.*)$/.test(file))) {
        return stepsForAll();
    }
    const code = files.filter((file) => /\.[jt]s$/.test(file));
    const isSource = files.some((file) => /^(nango-integrations|scripts|docs)\/|^README\.md$|\.generated\.ts$/.test(file));
    const steps: (Step | false)[] = [
        isSource && ['compiled functions', 'node', 'src/cli/main.ts', 'compile'],
        files.length > 0 && ['formatting', 'prettier', '--check', '--log-level', 'warn', '--ignore-unknown', '--no-error-on-unmatched-pattern', ...files],
        code.length > 0 && ['types and lint', 'node', 'scripts/types-and-lint.ts', ...code],
        isSource && ['generated files', 'node', 'scripts/generate.ts', '--check'],
        code.length > 0 && ['import rules', 'vitest', 'run', '--silent=passed-only', 'test/import-rules.test.ts']
    ];
    return steps.filter((step) => step !== false);
}

/** Files that differ from the commit at which the branch left main, committed or not, and new ones that git does not know yet. */
function changedFiles(): string[] {
    // A clone of one branch has no main.
    const base = git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD';
    const files = new Set([...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')]);
    return [...files].filter((file) => existsSync(file)).sort();
}

function git(...args: string[]): string[] {
    const { stdout, status } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], { encoding: 'utf8' });
    return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}
