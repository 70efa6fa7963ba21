import { messageOf, parseOptions, UsageError } from './command-line.ts';
import type { Surroundings } from './command-line.ts';
import { compileFunctions } from './compile.ts';
import { deployFunctions } from './deploy.ts';
import { createProgress } from './progress.ts';
import { answerTo } from './usage.ts';
import type { usages } from './usage.ts';

/** Returns the exit code. */
type Command = (argv: readonly string[], surroundings: Surroundings) => Promise<number>;

// Each loads what it needs alone: who mistypes a word is told at once.
const commands: Readonly<Record<keyof typeof usages, Command>> = {
    start: async (argv, surroundings) => (await import('./start.ts')).start(argv, surroundings),
    deploy: async (argv, { stdout, stderr }) => {
        const { status, output } = await deployFunctions(argv, createProgress(stderr));
        stdout(output);
        return status === 0 ? 0 : 1;
    },
    inspect: async (argv, surroundings) => (await import('./inspect.ts')).inspect(argv, surroundings),
    keys: async (argv, surroundings) => (await import('./keys.ts')).runKeys(argv, surroundings),
    providers: async (argv, surroundings) => (await import('./providers.ts')).runProviders(argv, surroundings),
    compile: async (argv, { stdout, stderr }) => {
        const { values } = parseOptions({ args: [...argv], options: { force: { type: 'boolean', default: false } } });
        const compiled = await compileFunctions(createProgress(stderr), { force: values.force });
        stdout(compiled ? 'The functions are compiled.\n' : 'The functions are compiled already: nothing changed.\n');
        return 0;
    }
};

/**
 * Runs one command. What is asked for goes to `stdout`, complaints to `stderr`.
 *
 * @param argv the words behind the program's name
 * @param version of the package
 * @returns the exit code: 0 done, 1 something failed, 2 a wrong call, with which nothing was done
 */
export async function runCommand(argv: readonly string[], version: string, surroundings: Surroundings): Promise<number> {
    const { stdout, stderr } = surroundings;
    const answer = answerTo(argv, version);
    if (answer !== undefined) {
        stdout(answer);
        return 0;
    }
    const [name, ...rest] = argv;
    const command = new Map(Object.entries(commands)).get(name ?? '');
    if (command === undefined) {
        const wrong = name === undefined ? 'Name a command' : `There is no command "${name}"`;
        stderr(`${wrong}: there are ${Object.keys(commands).join(', ')}, and --help explains them.\n`);
        return 2;
    }
    try {
        return await command(rest, surroundings);
    } catch (error) {
        const misused = error instanceof UsageError;
        stderr(`${messageOf(error)}${misused ? ` See: nango-mimecast ${name ?? ''} --help` : ''}\n`);
        return misused ? 2 : 1;
    }
}
