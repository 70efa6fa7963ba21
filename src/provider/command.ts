import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { mergeProviders, providersJson } from './merge.ts';
import { formatProblem, ProvidersError } from './problems.ts';
import { readProviders } from './read.ts';
import { validateProviders } from './validate.ts';

/** Where the command reads and writes. */
export interface CommandSurroundings {
    /** Folder that relative file names start from, and where `@nangohq/providers` is looked for. */
    cwd: string;
    stdout: (text: string) => void;
    stderr: (text: string) => void;
}

export const providersUsage = `Usage: nango-mimecast providers <check|merge> [options]

  check [FILE]             Check provider definitions. FILE is the providers.yaml of this package when absent.
    --guide FILE           Markdown of the connect guide: every help link of the form has to be one of its "Step" headings.
    --only KEY             Check this provider only. May be repeated.
    --json                 Print the problems as JSON.

  merge                    Put the mimecast provider into a Nango provider list and print the list.
    --base FILE            The list to put it into. That of the installed @nangohq/providers when absent.
    --ours FILE            The entry to put in. The providers.yaml of this package when absent.
    --as KEY               Name of the entry in the list. "mimecast" when absent, which replaces the entry Nango ships.
    --docs-connect URL     Address of your own copy of the connect guide, for the help links of the form.
    --format yaml|json     yaml (when absent) to replace providers.yaml on a server, json to answer PROVIDERS_URL.
    --out FILE             Write to this file instead of printing.
`;

/** Exit code: all is well. */
const done = 0;
/** Exit code: a definition is wrong, or a file cannot be read or written. */
const failed = 1;
/** Exit code: the command line is wrong. */
const misused = 2;

class CommandError extends Error {
    readonly exitCode: number;

    constructor(exitCode: number, message: string) {
        super(message);
        this.exitCode = exitCode;
    }
}

/**
 * Runs `nango-mimecast providers ...`. What is asked for goes to `stdout`, everything else to `stderr`.
 *
 * @param argv the words after `providers`
 * @returns the exit code: 0 done, 1 a problem with a definition or a file, 2 a wrong command line
 */
export async function runProvidersCommand(argv: readonly string[], surroundings: CommandSurroundings): Promise<number> {
    const [verb, ...rest] = argv;
    if (rest.includes('--help')) {
        surroundings.stdout(providersUsage);
        return done;
    }
    try {
        switch (verb) {
            case 'check':
                return await check(rest, surroundings);
            case 'merge':
                return await merge(rest, surroundings);
            case '--help':
            case '-h':
            case 'help':
                surroundings.stdout(providersUsage);
                return done;
            default:
                throw new CommandError(misused, verb === undefined ? 'Say what to do: check or merge.' : `"${verb}" is not a command: use check or merge.`);
        }
    } catch (error) {
        if (error instanceof ProvidersError) {
            surroundings.stderr(`${error.problems.map(formatProblem).join('\n')}\n`);
            return failed;
        }
        if (error instanceof CommandError) {
            surroundings.stderr(`${error.message}\n${error.exitCode === misused ? `\n${providersUsage}` : ''}`);
            return error.exitCode;
        }
        throw error;
    }
}

async function check(argv: readonly string[], surroundings: CommandSurroundings): Promise<number> {
    const { values, positionals } = parse(argv, { guide: { type: 'string' }, only: { type: 'string', multiple: true }, json: { type: 'boolean' } }, 1);
    const given = positionals[0];
    const path = given === undefined ? ownFile('providers.yaml') : resolve(surroundings.cwd, given);
    // Our own entry is held to our own guide; another file links to a page only its author knows.
    const guide =
        typeof values['guide'] === 'string' ? resolve(surroundings.cwd, values['guide']) : given === undefined ? ownFile('docs/connect.md') : undefined;

    const file = readProviders(await read(path));
    const problems = validateProviders(file, {
        ...(Array.isArray(values['only']) ? { only: values['only'].map(String) } : {}),
        ...(guide === undefined ? {} : { connectGuide: await read(guide) })
    });
    const errors = problems.filter((problem) => problem.level === 'error').length;

    if (values['json'] === true) {
        surroundings.stdout(`${JSON.stringify({ providers: file.entries.size, problems }, null, 4)}\n`);
    } else {
        for (const problem of problems) {
            surroundings.stdout(`${formatProblem(problem)}\n`);
        }
        surroundings.stdout(
            `${file.entries.size} ${file.entries.size === 1 ? 'provider' : 'providers'}, ${errors} errors, ${problems.length - errors} warnings.\n`
        );
    }
    return errors === 0 ? done : failed;
}

async function merge(argv: readonly string[], surroundings: CommandSurroundings): Promise<number> {
    const text = { type: 'string' } as const;
    const { values } = parse(argv, { base: text, ours: text, as: text, 'docs-connect': text, format: text, out: text }, 0);
    const { base, ours, as, 'docs-connect': docsConnect, format, out } = values;
    if (format !== undefined && format !== 'yaml' && format !== 'json') {
        throw new CommandError(misused, `"${String(format)}" is not a format: use yaml or json.`);
    }

    const basePath = typeof base === 'string' ? resolve(surroundings.cwd, base) : installedList(surroundings.cwd);
    const merged = mergeProviders(await read(basePath), await read(typeof ours === 'string' ? resolve(surroundings.cwd, ours) : ownFile('providers.yaml')), {
        ...(typeof as === 'string' ? { as } : {}),
        ...(typeof docsConnect === 'string' ? { docsConnect } : {})
    });
    const result = format === 'json' ? providersJson(merged.yaml) : merged.yaml;

    if (typeof out === 'string') {
        await write(resolve(surroundings.cwd, out), result);
    } else {
        surroundings.stdout(result);
    }
    const sentences = [
        ...merged.replaced.map((key) => `Replaced the entry "${key}" of ${basePath}.`),
        ...merged.added.map((key) => `Added the entry "${key}" to those of ${basePath}.`),
        ...merged.changedWith.map((key) => `The entry "${key}" is an alias of a replaced one and changes with it.`),
        ...(typeof out === 'string' ? [`Wrote ${out}.`] : [])
    ];
    surroundings.stderr(`${sentences.join('\n')}\n`);
    return done;
}

type OptionTypes = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;

function parse(argv: readonly string[], options: OptionTypes, files: number): { values: Record<string, unknown>; positionals: string[] } {
    try {
        const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: files > 0, strict: true });
        if (positionals.length > files) {
            throw new CommandError(misused, `Too many files: ${positionals.slice(files).join(' ')}.`);
        }
        return { values, positionals };
    } catch (error) {
        if (error instanceof TypeError) {
            throw new CommandError(misused, error.message);
        }
        throw error;
    }
}

// Two levels up from this file is the package, in the repository (src/provider) as in what is published (dist/provider).
function ownFile(name: string): string {
    return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

function installedList(cwd: string): string {
    try {
        return join(dirname(createRequire(join(cwd, 'package.json')).resolve('@nangohq/providers/package.json')), 'providers.yaml');
    } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
            throw new CommandError(failed, '@nangohq/providers is not installed here. Install it, or name the list with --base.');
        }
        throw error;
    }
}

async function read(path: string): Promise<string> {
    try {
        return await readFile(path, 'utf8');
    } catch (error) {
        throw new CommandError(failed, `Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

async function write(path: string, text: string): Promise<void> {
    // A server may start at any moment: it reads the old list or the new one, never half of it.
    const draft = `${path}.${process.pid}.new`;
    try {
        await writeFile(draft, text);
        await rename(draft, path);
    } catch (error) {
        throw new CommandError(failed, `Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
}
