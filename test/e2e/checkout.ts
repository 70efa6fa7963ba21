import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The repository as another person has it: a folder of its own, whose compiled functions no other test reads while Nango's tool writes them anew. */
export interface Checkout {
    folder: string;
    remove(): void;
}

/**
 * Copies what git tracks, as it is at this moment: a file that merely lies in the folder (a result, a key) is nobody else's.
 *
 * @param options.compiled `false`: without the compiled functions, as after a clone
 */
export function createCheckout(options: { compiled?: boolean } = {}): Checkout {
    const folder = mkdtempSync(join(tmpdir(), 'nango-mimecast-checkout-'));
    // A hook of git names its own repository and index to what it starts.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, env, encoding: 'utf8' }).split('\0');
    const compiled = options.compiled === false ? [] : ['nango-integrations/build', 'nango-integrations/.nango/nango.json'];
    for (const file of [...tracked, ...compiled].filter((name) => name !== '' && existsSync(join(root, name)))) {
        cpSync(join(root, file), join(folder, file), { recursive: true });
    }
    for (const modules of ['node_modules', join('nango-integrations', 'node_modules')]) {
        symlinkSync(join(root, modules), join(folder, modules));
    }
    return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A command that runs. */
export interface Running {
    process: ChildProcess;
    /** What it printed so far, both streams in the order they came. */
    output(): string;
    /** Waits until the output shows `pattern`. @throws Error with the output when the command ends before, or after `ms` */
    shows(pattern: RegExp, ms?: number): Promise<RegExpExecArray>;
    /** Exit code; null after a signal. */
    ended: Promise<number | null>;
}

/** Settings of Nango or Mimecast on this machine, and what npm and vitest tell their children, are nobody's business here. */
const kept = Object.entries(process.env).filter(([name]) => !/^(NANGO_|MIMECAST_|VITEST|NODE_ENV$|CI$|npm_(lifecycle|package|config_local_prefix))/.test(name));
const surroundings: NodeJS.ProcessEnv = Object.fromEntries(kept);

/** Starts a program. */
export function run(command: string, args: readonly string[], options: { cwd: string; env?: Record<string, string> }): Running {
    const child = spawn(command, args, { cwd: options.cwd, env: { ...surroundings, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const listeners = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            listeners.forEach((listener) => listener());
        });
    }
    const ended = new Promise<number | null>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => resolve(code));
    });
    return {
        process: child,
        output: () => output,
        shows: (pattern, ms = 120_000) =>
            new Promise((resolve, reject) => {
                const look = (): void => {
                    const found = pattern.exec(output);
                    if (found) {
                        settle(() => resolve(found));
                    }
                };
                const settle = (how: () => void): void => {
                    clearTimeout(timer);
                    listeners.delete(look);
                    how();
                };
                const timer = setTimeout(() => settle(() => reject(new Error(`No ${String(pattern)} within ${String(ms)} ms:\n${output}`))), ms);
                listeners.add(look);
                void ended.finally(() => {
                    look();
                    settle(() => reject(new Error(`The command ended without ${String(pattern)}:\n${output}`)));
                });
                look();
            }),
        ended
    };
}

/** The command line of a checkout. */
export function runCli(folder: string, args: readonly string[], env: Record<string, string> = {}): Running {
    return run(process.execPath, [join('src', 'cli', 'main.ts'), ...args], { cwd: folder, env });
}
