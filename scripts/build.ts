/**
 * `npm run build`: the package as it is published. ES modules of everything, and the client and the provider tools as CommonJS too, for backends and tests (Jest) that `require`.
 *
 * The sandbox has no second form: it stands on Nango's runner SDK, which is an ES module, and needs a Node that can `require` one.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
for (const args of [
    // Its types are those that `npm run check` has judged; the other form resolves modules in a way of its own.
    ['-p', 'tsconfig.build.json', '--noCheck'],
    ['-p', 'tsconfig.cjs.json']
]) {
    const { status } = spawnSync('tsc', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) {
        process.exit(status ?? 1);
    }
}
// The nearest package.json says what a `.js` file is; that of the package says ES module.
writeFileSync(`${root}dist/cjs/package.json`, '{ "type": "commonjs" }\n');
