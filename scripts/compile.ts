/** `npm run compile`: compiles the functions with Nango's own tool, unless nothing changed since the last time (`--force` compiles anyway). */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNango } from './nango-cli.ts';

const stamp = join(projectFolder, 'build', '.sources');

/** A hash over everything a build depends on. */
function sourcesHash(): string {
    const hash = createHash('sha256');
    const files = [...globSync('mimecast/**/*.ts', { cwd: projectFolder }), 'index.ts', 'package.json', 'tsconfig.json'].sort();
    for (const file of files) {
        hash.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
    }
    return hash.digest('hex');
}

const sources = sourcesHash();
const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
if (!upToDate || process.argv.includes('--force')) {
    // Files of functions that no longer exist would stay in the folder.
    rmSync(join(projectFolder, 'build'), { recursive: true, force: true });
    const { status, output } = runNango(['compile'], { capture: true });
    if (status !== 0) {
        console.error(output);
        console.error('The functions do not compile: see the messages above.');
        process.exit(status);
    }
    writeFileSync(stamp, sources);
}
