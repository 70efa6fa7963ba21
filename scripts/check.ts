/** `npm run check`: everything that must hold besides the tests. Every step runs, so that one pass shows all that is wrong. */
import { spawnSync } from 'node:child_process';

const steps: [name: string, command: string, ...args: string[]][] = [
    ['compiled functions', 'node', 'src/cli/main.ts', 'compile', '--force'],
    ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['lint', 'eslint', '--max-warnings', '0', '.'],
    ['types', 'tsc', '--noEmit'],
    ['generated files', 'node', 'scripts/generate.ts', '--check'],
    ['import rules', 'vitest', 'run', '--silent=passed-only', 'test/import-rules.test.ts']
];

const failed: string[] = [];
for (const [name, command, ...args] of steps) {
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
