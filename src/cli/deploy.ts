import { UsageError } from './command-line.ts';
import { rebuild, withoutSourceMaps } from './compile.ts';
import { refuseBadDeployment } from './nango-settings.ts';
import { runNangoTool } from './nango-tool.ts';
import type { Progress } from './progress.ts';

/**
 * Deploys the functions.
 *
 * @param options.env address and key, over those of this program's environment
 * @param options.signal ends it
 * @returns the tool's exit code and output
 * @throws UsageError when environment, address or key are missing or cannot be right, Error when the tool is not installed
 */
export async function deployFunctions(
    args: readonly string[],
    progress: Progress,
    options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {}
): Promise<{ status: number; output: string }> {
    const [environment, ...rest] = args;
    if (environment === undefined || !/^[\w][\w.-]*$/.test(environment)) {
        throw new UsageError('Name the Nango environment first, for example "dev".');
    }
    refuseBadDeployment(environment, options.env ?? {});
    // Without -i the tool deletes every function of the environment that is not in this project.
    const tool = () => runNangoTool(['deploy', environment, '-i', 'mimecast', '--auto-confirm', ...withoutSourceMaps, ...rest], options);
    const result = await progress.during('compiling and deploying with the nango CLI', rebuild(tool));
    const unreached = /remote state \((\S+)\)[\s\S]*\bfetch failed\b/.exec(result.output)?.[1];
    if (result.status !== 0 && unreached !== undefined) {
        const source = /\bapi\.nango\.dev\b/.test(unreached) ? 'For a server of yours set NANGO_HOSTPORT.' : 'The address is that of NANGO_HOSTPORT.';
        return { status: 1, output: `${result.output}\n\nNothing was deployed: there is no answer from ${unreached}. ${source}\n` };
    }
    // With a question it may not ask, the tool deploys nothing and still reports success.
    const unanswered = /--allow-destructive/.test(result.output) && !rest.includes('--allow-destructive');
    if (result.status !== 0 || !unanswered) {
        return result;
    }
    return { status: 1, output: `${result.output}\n\nNothing was deployed: functions would be deleted. Add --allow-destructive to agree.\n` };
}
