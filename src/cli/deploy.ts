import { UsageError } from './command-line.ts';
import { runNangoTool } from './nango-tool.ts';

/**
 * Deploys the functions.
 *
 * @returns the tool's exit code and output
 * @throws UsageError when the environment is not named, Error when the tool is not installed
 */
export async function deployFunctions(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ status: number; output: string }> {
    const [environment, ...rest] = args;
    if (environment === undefined || environment.startsWith('-')) {
        throw new UsageError('Name the Nango environment first, for example "dev".');
    }
    // Without -i the tool deletes every function of the environment that is not in this project.
    const result = await runNangoTool(['deploy', environment, '-i', 'mimecast', '--auto-confirm', ...rest], env);
    const unreached = /remote state \((\S+)\)[\s\S]*\bfetch failed\b/.exec(result.output)?.[1];
    if (result.status !== 0 && unreached !== undefined) {
        const source = /\bapi\.nango\.dev\b/.test(unreached) ? 'For a server of yours set NANGO_HOSTPORT.' : 'The address is that of NANGO_HOSTPORT.';
        return { status: 1, output: `${result.output}\n\nNothing was deployed: there is no answer from ${unreached}. ${source}\n` };
    }
    // With a question it may not ask, the tool deploys nothing and still reports success.
    const unanswered = /--allow-destructive/.test(result.output) && !rest.includes('--allow-destructive');
    const keyless = /NANGO_SECRET_KEY\w* environment variable is not set/.test(result.output);
    if (result.status !== 0 || !(unanswered || keyless)) {
        return result;
    }
    const reason = keyless
        ? `there is no key. Set NANGO_SECRET_KEY_${environment.toUpperCase()} to the secret key of the environment "${environment}".`
        : 'functions would be deleted. Add --allow-destructive to agree.';
    return { status: 1, output: `${result.output}\n\nNothing was deployed: ${reason}\n` };
}
