/** Runs Nango's command line tool inside `nango-integrations/`, without prompts, telemetry or looks at newer versions. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The Nango project of this repository. */
export const projectFolder = fileURLToPath(new URL('../nango-integrations', import.meta.url));

const quiet = {
    CI: '1',
    NANGO_CLI_UPGRADE_MODE: 'ignore',
    NANGO_CLI_TELEMETRY: 'false',
    NANGO_CLI_DEPENDENCY_UPDATE: 'false'
};

/** @returns the exit code; output goes where this process writes unless `capture` is set */
export function runNango(args: string[], options: { env?: NodeJS.ProcessEnv; capture?: boolean } = {}): { status: number; output: string } {
    const entry = fileURLToPath(import.meta.resolve('nango/package.json')).replace(/package\.json$/, 'dist/index.js');
    const result = spawnSync(process.execPath, [entry, ...args, '--no-interactive', '--no-dependency-update'], {
        cwd: projectFolder,
        env: { ...process.env, ...quiet, ...options.env },
        stdio: options.capture === true ? 'pipe' : 'inherit',
        encoding: 'utf8'
    });
    return { status: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}
