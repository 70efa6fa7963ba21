#!/usr/bin/env node
import { compileFunctions } from './compile.ts';
import { deployFunctions, deployUsage } from './deploy.ts';
import { providersUsage, runProvidersCommand } from '../provider/command.ts';
import { start, startUsage } from './start.ts';

const compileUsage = `Usage: nango-mimecast compile [--force]

  Compiles the functions with Nango's own tool, if they changed since the last time.

  --force                  Compile in any case.
`;

const usage = `nango-mimecast: the Mimecast integration for Nango

${startUsage}
${deployUsage}
${providersUsage}
${compileUsage}`;

async function main(argv: readonly string[]): Promise<number> {
    const [command, ...rest] = argv;
    switch (command) {
        case 'start':
            return await start(rest);
        case 'deploy': {
            if (rest.includes('--help')) {
                process.stdout.write(deployUsage);
                return 0;
            }
            const { status, output } = await deployFunctions(rest);
            process.stdout.write(output);
            return status;
        }
        case 'compile': {
            if (rest.includes('--help')) {
                process.stdout.write(compileUsage);
                return 0;
            }
            const unknown = rest.find((word) => word !== '--force');
            if (unknown !== undefined) {
                process.stderr.write(`"${unknown}" is not an option.\n\n${compileUsage}`);
                return 2;
            }
            const compiled = await compileFunctions({ force: rest.includes('--force') });
            process.stdout.write(compiled ? 'The functions are compiled.\n' : 'The functions are compiled already: nothing changed.\n');
            return 0;
        }
        case 'providers':
            return await runProvidersCommand(rest, {
                cwd: process.cwd(),
                stdout: (text) => void process.stdout.write(text),
                stderr: (text) => void process.stderr.write(text)
            });
        case undefined:
        case 'help':
        case '--help':
            process.stdout.write(usage);
            return command === undefined ? 2 : 0;
        default:
            process.stderr.write(`There is no command "${command}". There are: start, deploy, providers, compile, and help, which explains them.\n`);
            return 2;
    }
}

try {
    process.exitCode = await main(process.argv.slice(2));
} catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
}
