import { parseOptions, UsageError } from './command-line.ts';
import type { Surroundings } from './command-line.ts';
import { compileFunctions } from './compile.ts';
import { deployFunctions, deployUsage } from './deploy.ts';
import { messageOf } from './job.ts';
import { providersUsage, runProviders } from './providers.ts';
import { start, startUsage } from './start.ts';

interface Command {
    usage: string;
    /** Returns the exit code. */
    run(argv: readonly string[], surroundings: Surroundings): Promise<number>;
}

const compileUsage = `Usage: nango-mimecast compile [--force]

  Compiles the functions with Nango's own tool, if they changed since the last time.

  --force                  Compile in any case.
`;

const commands: Readonly<Record<string, Command>> = {
    start: { usage: startUsage, run: start },
    deploy: {
        usage: deployUsage,
        run: async (argv, { stdout }) => {
            const { status, output } = await deployFunctions(argv);
            stdout(output);
            return status;
        }
    },
    providers: { usage: providersUsage, run: runProviders },
    compile: {
        usage: compileUsage,
        run: async (argv, { stdout }) => {
            const { values } = parseOptions({ args: [...argv], options: { force: { type: 'boolean', default: false } } });
            const compiled = await compileFunctions({ force: values.force });
            stdout(compiled ? 'The functions are compiled.\n' : 'The functions are compiled already: nothing changed.\n');
            return 0;
        }
    }
};

const usage = `nango-mimecast: the Mimecast integration for Nango

${Object.values(commands)
    .map((command) => command.usage)
    .join('\n')}
Every command takes --help; --version prints the version. Exit codes: 0 done, 1 something failed, 2 a wrong call, with which nothing was done.
`;

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/**
 * Runs one command. What is asked for goes to `stdout`, complaints to `stderr`.
 *
 * @param argv the words behind the program's name
 * @param version of the package
 * @returns the exit code: 0 done, 1 something failed, 2 a wrong call, with which nothing was done
 */
export async function runCommand(argv: readonly string[], version: string, surroundings: Surroundings): Promise<number> {
    const { stdout, stderr } = surroundings;
    const [name, ...rest] = argv;
    if (name === 'help' || asksForHelp(name)) {
        stdout(usage);
        return 0;
    }
    if (name === '--version' || name === '-v') {
        stdout(`${version}\n`);
        return 0;
    }
    const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
        const wrong = name === undefined ? 'Name a command' : `There is no command "${name}"`;
        stderr(`${wrong}: there are ${Object.keys(commands).join(', ')}, and --help explains them.\n`);
        return 2;
    }
    if (rest.some(asksForHelp)) {
        stdout(command.usage);
        return 0;
    }
    try {
        return await command.run(rest, surroundings);
    } catch (error) {
        const misused = error instanceof UsageError;
        stderr(`${messageOf(error)}${misused ? ` See: nango-mimecast ${name ?? ''} --help` : ''}\n`);
        return misused ? 2 : 1;
    }
}
