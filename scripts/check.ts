/**
 * `npm run check`: everything that must hold besides the tests. Every step runs, so that one pass shows all that is wrong.
 *
 *     npm run check                  all of it, from nothing
 *     npm run check -- --changed     only what differs from where the branch left main; quick, and no proof: a change can break a file it does not touch
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

type Step = [name: string, command: string, ...args: string[]];

const { values } = parseArgs({ options: { changed: { type: 'boolean', default: false } } });
const failed: string[] = [];
for (const [name, command, ...args] of values.changed ? stepsFor(changedFiles()) : stepsForAll()) {
    const started = performance.now();
    const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (status !== 0) {
        failed.push(name);
    }
}
if (failed.length > 0) {
    console.error(`\nNot in order: ${failed.join(', ')}.`);
    process.exit(1);
}

function stepsForAll(): Step[] {
    return [
        ['compiled functions', 'node', 'src/cli/main.ts', 'compile', '--force'],
        ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
        ['types and lint', 'node', 'scripts/types-and-lint.ts'],
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
