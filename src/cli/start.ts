import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWebAddress, messageOf, parseOptions, refuseIfUnwritable, UsageError } from './command-line.ts';
import { keysIn } from './env-file.ts';
import { Interrupted, watchInterruptions } from './interruption.ts';
import { refuseBadHost, refuseBadKey } from './nango-settings.ts';
import { refuseIfTaken } from './port.ts';
import { createProgress } from './progress.ts';
import type { Surroundings } from './command-line.ts';
import type { World } from './job.ts';
import type { Progress } from './progress.ts';

const usualPort = 3003;

/** Makes the world the job is done in. */
type Maker = (progress: Progress, signal: AbortSignal) => Promise<World>;

/** `nango-mimecast start`. Returns the exit code. */
export async function start(argv: readonly string[], { cwd, stdout, stderr }: Surroundings): Promise<number> {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseOptions({
        args: [...argv],
        options: { once: flag, json: text, 'no-deploy': flag, faults: text, port: text, 'webhook-url': text, 'write-env': text }
    });
    const faults = values.faults === undefined ? undefined : wholeNumber('--faults', values.faults);
    const port = values.port === undefined ? undefined : wholeNumber('--port', values.port, 65_535);
    const webhookUrl = values['webhook-url'];
    if (webhookUrl !== undefined && !isWebAddress(webhookUrl)) {
        throw new UsageError(`--webhook-url needs an address such as http://127.0.0.1:8080, got ${JSON.stringify(webhookUrl)}.`);
    }
    const { NANGO_HOSTPORT: host, NANGO_SECRET_KEY: secretKey } = process.env;
    const jsonFile = values.json === undefined ? undefined : resolve(cwd, values.json);
    if (jsonFile !== undefined) {
        refuseIfUnwritable('--json', jsonFile);
    }
    const deploys = !values['no-deploy'];
    let makeWorld: Maker;
    if (host !== undefined && host !== '') {
        refuseBadHost(host);
        if (secretKey === undefined || secretKey === '') {
            throw new UsageError('NANGO_HOSTPORT is set without NANGO_SECRET_KEY: set both to drive that Nango server, or none to use the sandbox.');
        }
        refuseBadKey('NANGO_SECRET_KEY', secretKey);
        const misplaced = (['faults', 'port', 'webhook-url', 'write-env'] as const).find((option) => values[option] !== undefined);
        if (misplaced !== undefined) {
            throw new UsageError(`--${misplaced} works with the sandbox only: unset NANGO_HOSTPORT and NANGO_SECRET_KEY.`);
        }
        const account = { clientId: process.env['MIMECAST_CLIENT_ID'], clientSecret: process.env['MIMECAST_CLIENT_SECRET'] };
        for (const [name, value] of Object.entries({ MIMECAST_CLIENT_ID: account.clientId, MIMECAST_CLIENT_SECRET: account.clientSecret })) {
            if (value) {
                refuseBadKey(name, value);
            }
        }
        makeWorld = async (progress, signal) => {
            const { externalWorld } = await import('./external-world.ts');
            return externalWorld({ host, secretKey, deploys, ...account }, progress, signal);
        };
    } else {
        const envFile = values['write-env'] === undefined ? undefined : resolve(cwd, values['write-env']);
        if (envFile !== undefined && values.once) {
            throw new UsageError('--write-env is for a sandbox that stays up: with --once its keys end with it.');
        }
        const keys = envFile === undefined ? {} : keysIn(envFile);
        if (envFile !== undefined) {
            refuseIfUnwritable('--write-env', envFile);
        }
        if (port !== undefined) {
            await refuseIfTaken(port);
        }
        makeWorld = async (progress, signal) => {
            const { sandboxWorld } = await import('./sandbox-world.ts');
            return await sandboxWorld({ port: port ?? usualPort, deploys, faults, webhookUrl, envFile, keys }, progress, signal);
        };
    }
    return await inWorld(makeWorld, createProgress(stdout), stderr, async (world, progress, signal) => {
        const { runJob } = await import('./job.ts');
        const result = await runJob(world, progress, signal);
        if (jsonFile !== undefined) {
            writeFileSync(jsonFile, `${JSON.stringify(result, undefined, 4)}\n`);
        }
        stdout(`\n${result.ok ? 'Everything works.' : 'Something failed: see above.'}\n`);
        if (values.once || !world.stayUp) {
            return { code: result.ok ? 0 : 1, stays: false };
        }
        stdout(await world.stayUp());
        return { code: result.ok ? 0 : 1, stays: true };
    });
}

/**
 * Works in a world and takes everything back, whatever ends the work: its end, an error, Ctrl-C. Where it `stays`, Ctrl-C is its end.
 *
 * @returns the exit code
 */
async function inWorld(
    make: Maker,
    progress: Progress,
    stderr: (text: string) => void,
    work: (world: World, progress: Progress, signal: AbortSignal) => Promise<{ code: number; stays: boolean }>
): Promise<number> {
    let world: World | undefined;
    const interruptions = watchInterruptions(() => stderr(`\n${world?.leftBehind?.() ?? 'Ended at once.'}\n`));
    const { signal } = interruptions;
    let code = 1;
    let stays = false;
    try {
        world = await make(progress, signal);
        ({ code, stays } = await interruptions.unless(work(world, progress, signal)));
        if (stays) {
            await interruptions.unless(new Promise(() => undefined));
        }
    } catch (error) {
        if (error instanceof UsageError && world === undefined) {
            interruptions.stop();
            throw error;
        }
        const cause: unknown = signal.aborted ? signal.reason : error;
        const asked = cause instanceof Interrupted && cause.asked;
        if (!(stays && asked)) {
            code = cause instanceof Interrupted ? cause.exitCode : 1;
            stderr(`${messageOf(cause)}\n`);
        }
    }
    try {
        await world?.close();
    } catch (error) {
        code ||= 1;
        stderr(`${messageOf(error)}\n`);
    }
    interruptions.stop();
    if (signal.aborted) {
        // What was under way may wait for an answer for minutes, and nobody waits for it any more.
        setTimeout(() => process.exit(), 500).unref();
    }
    return code;
}

function wholeNumber(option: string, text: string, max = Number.MAX_SAFE_INTEGER): number {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number <= max)) {
        throw new UsageError(`${option} needs a whole number from 0 to ${max}, got "${text}".`);
    }
    return number;
}
