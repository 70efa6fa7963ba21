import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem, mergeProviders, providersJson, readProviders, validateProviders } from '../provider/index.ts';
import { parseOptions, UsageError } from './command-line.ts';
import type { Surroundings } from './command-line.ts';

/**
 * `nango-mimecast providers ...`. What is asked for goes to `stdout`, what was done to `stderr`.
 *
 * @param argv the words after `providers`
 * @returns the exit code: 1 for a list with errors
 * @throws ProvidersError for a list that cannot be used, UsageError for a wrong command line, Error for a file that cannot be read or written
 */
export async function runProviders(argv: readonly string[], surroundings: Surroundings): Promise<number> {
    const [verb, ...rest] = argv;
    switch (verb) {
        case 'check':
            return await check(rest, surroundings);
        case 'merge':
            return await merge(rest, surroundings);
        default:
            throw new UsageError(verb === undefined ? 'Say what to do: check or merge.' : `"${verb}" is not check or merge.`);
    }
}

async function check(argv: readonly string[], surroundings: Surroundings): Promise<number> {
    const { values, positionals } = parseOptions({
        args: [...argv],
        options: { guide: { type: 'string' }, only: { type: 'string', multiple: true }, json: { type: 'boolean' } },
        allowPositionals: true
    });
    const [given, ...more] = positionals;
    if (more.length > 0) {
        throw new UsageError(`One file at a time, without ${more.join(' ')}.`);
    }
    const path = given === undefined ? ownFile('providers.yaml') : resolve(surroundings.cwd, given);
    // Our own entry is held to our own guide; another file links to a page only its author knows.
    const guide = values.guide !== undefined ? resolve(surroundings.cwd, values.guide) : given === undefined ? ownFile('docs/connect.md') : undefined;

    const file = readProviders(await read(path));
    const problems = validateProviders(file, {
        ...(values.only === undefined ? {} : { only: values.only }),
        ...(guide === undefined ? {} : { connectGuide: await read(guide) })
    });
    const errors = problems.filter((problem) => problem.level === 'error').length;

    if (values.json === true) {
        surroundings.stdout(`${JSON.stringify({ providers: file.entries.size, problems }, null, 4)}\n`);
    } else {
        for (const problem of problems) {
            surroundings.stdout(`${formatProblem(problem)}\n`);
        }
        surroundings.stdout(`${counted(file.entries.size, 'provider')}, ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.\n`);
    }
    return errors === 0 ? 0 : 1;
}

async function merge(argv: readonly string[], surroundings: Surroundings): Promise<number> {
    const text = { type: 'string' } as const;
    const { values } = parseOptions({ args: [...argv], options: { base: text, ours: text, as: text, 'docs-connect': text, format: text, out: text } });
    const { base, ours, as, 'docs-connect': docsConnect, format, out } = values;
    if (format !== undefined && format !== 'yaml' && format !== 'json') {
        throw new UsageError(`"${format}" is not a format: use yaml or json.`);
    }

    const basePath = base === undefined ? installedList(surroundings.cwd) : resolve(surroundings.cwd, base);
    const merged = mergeProviders(await read(basePath), await read(ours === undefined ? ownFile('providers.yaml') : resolve(surroundings.cwd, ours)), {
        ...(as === undefined ? {} : { as }),
        ...(docsConnect === undefined ? {} : { docsConnect })
    });
    const result = format === 'json' ? providersJson(merged.yaml) : merged.yaml;

    if (out === undefined) {
        surroundings.stdout(result);
    } else {
        await write(resolve(surroundings.cwd, out), result);
    }
    const sentences = [
        ...merged.replaced.map((key) => `Replaced the entry "${key}" of ${basePath}.`),
        ...merged.added.map((key) => `Added the entry "${key}" to those of ${basePath}.`),
        ...merged.changedWith.map((key) => `The entry "${key}" is an alias of a replaced one and changes with it.`),
        ...(out === undefined ? [] : [`Wrote ${out}.`])
    ];
    surroundings.stderr(`${sentences.join('\n')}\n`);
    return 0;
}

const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

// Two levels up from this file is the package, in the repository (src/cli) as in what is published (dist/cli).
function ownFile(name: string): string {
    return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

function installedList(cwd: string): string {
    try {
        return join(dirname(createRequire(join(cwd, 'package.json')).resolve('@nangohq/providers/package.json')), 'providers.yaml');
    } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
            throw new Error('@nangohq/providers is not installed here. Install it, or name the list with --base.', { cause: error });
        }
        throw error;
    }
}

async function read(path: string): Promise<string> {
    try {
        return await readFile(path, 'utf8');
    } catch (error) {
        throw new Error(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}

async function write(path: string, text: string): Promise<void> {
    // A server may start at any moment: it reads the old list or the new one, never half of it.
    const draft = `${path}.${process.pid}.new`;
    try {
        await writeFile(draft, text);
        await rename(draft, path);
    } catch (error) {
        throw new Error(`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
