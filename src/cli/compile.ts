import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNangoTool } from './nango-tool.ts';
import type { Progress } from './progress.ts';

/** Nango takes 75 MB in one deployment; with the source maps that its tool adds unless it is told not to, the functions are larger than that together. */
export const withoutSourceMaps = ['--sourcemap', 'false'] as const;

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

/** Whether the compiled functions are those of the sources as they are now. */
export function isBuildCurrent(): boolean {
    return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/**
 * Lets Nango's tool write the build anew, and remembers of which sources it is.
 *
 * @param tool what the tool comes to
 */
export async function rebuild<Result extends { status: number }>(tool: () => Promise<Result>): Promise<Result> {
    const sources = sourcesHash();
    const began = Date.now();
    // A compiler that is stopped half-way leaves a mixture, which must not count as a build.
    rmSync(stamp, { force: true });
    const result = await tool();
    if (result.status === 0) {
        // Files of functions that no longer exist are still there, older than this build. They go last, so that whoever reads the folder meanwhile finds every function.
        const build = join(projectFolder, 'build');
        for (const file of readdirSync(build).filter((name) => name.endsWith('.cjs'))) {
            if (statSync(join(build, file)).mtimeMs < began - 1000) {
                rmSync(join(build, file));
            }
        }
        writeFileSync(stamp, sources);
    }
    return result;
}

/**
 * Compiles the functions with Nango's own tool, unless nothing changed since the last time.
 *
 * @param options.signal ends it
 * @returns whether it compiled
 * @throws Error with the tool's messages
 */
export async function compileFunctions(progress: Progress, options: { force?: boolean; signal?: AbortSignal } = {}): Promise<boolean> {
    if (options.force !== true && isBuildCurrent()) {
        return false;
    }
    const { status, output } = await progress.during(
        'compiling with the nango CLI',
        rebuild(() => runNangoTool(['compile', ...withoutSourceMaps], { signal: options.signal }))
    );
    if (status !== 0) {
        throw new Error(`The functions do not compile:\n${output}`);
    }
    return true;
}
