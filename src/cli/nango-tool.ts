import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Nango project with our functions. */
export const projectFolder = fileURLToPath(new URL('../../nango-integrations', import.meta.url));

// Without these the tool asks, looks for newer versions of itself, sends telemetry, or colours what is read here.
const quiet = {
    CI: '1',
    NANGO_CLI_UPGRADE_MODE: 'ignore',
    NANGO_CLI_TELEMETRY: 'false',
    NANGO_CLI_DEPENDENCY_UPDATE: 'false',
    FORCE_COLOR: '0'
};

/** The tool takes every file apart once for each function that uses it. With the little room that Node gives what is young, a fifth of its time goes into clearing it. */
const roomy = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** File of Nango's command line tool; undefined when it is not installed. */
export function findNangoTool(): string | undefined {
    try {
        return join(dirname(createRequire(import.meta.url).resolve('nango/package.json')), 'dist/index.js');
    } catch {
        return undefined;
    }
}

/** The functions import their one library by a path inside the Nango project, and the published package leaves that folder out. */
function installLibrary(): void {
    if (existsSync(join(projectFolder, 'node_modules/fflate/package.json'))) {
        return;
    }
    const { status, stderr, error } = spawnSync(
        'npm',
        ['install', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'],
        {
            cwd: projectFolder,
            encoding: 'utf8',
            shell: process.platform === 'win32'
        }
    );
    if (status !== 0) {
        throw new Error(`The library that the functions use could not be installed in ${projectFolder}:\n${error?.message ?? stderr}`);
    }
}

/**
 * Runs Nango's command line tool inside the Nango project.
 *
 * @param signal ends it
 * @returns exit code and output
 * @throws Error when the tool is not installed
 */
export async function runNangoTool(
    args: readonly string[],
    options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal | undefined } = {}
): Promise<{ status: number; output: string }> {
    const file = findNangoTool();
    if (file === undefined) {
        throw new Error("Nango's command line tool is not installed. Install the version that fits: npm install --save-dev nango@0.71.10 zod@4.3.6");
    }
    installLibrary();
    const child = spawn(process.execPath, [...roomy, file, ...args, '--no-interactive', '--no-dependency-update'], {
        cwd: projectFolder,
        env: { ...process.env, ...quiet, ...options.env },
        ...(options.signal && { signal: options.signal }),
        stdio: ['ignore', 'pipe', 'pipe']
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    const status = await new Promise<number>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => resolve(code ?? 1));
    });
    return { status, output };
}
