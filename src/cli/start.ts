import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createProgress } from './progress.ts';
import { runJob } from './job.ts';
import { externalWorld } from './external-world.ts';
import { sandboxWorld } from './sandbox-world.ts';
import type { World } from './job.ts';

export const startUsage = `Usage: nango-mimecast start [options]

  Runs the whole product on this machine: connects a simulated Mimecast account, runs every sync and action, and shows a token refresh.
  With NANGO_HOSTPORT and NANGO_SECRET_KEY set it drives that Nango server and a real Mimecast account instead (MIMECAST_CLIENT_ID, MIMECAST_CLIENT_SECRET); actions that
  would change something there are dry runs, and the connection is deleted at the end.

  --once                   Exit when done; the exit code is not zero if anything failed. Without it everything stays up until Ctrl-C.
  --json FILE              Write the result to FILE.
  --faults SEED            Let the simulated Mimecast fail now and then, and syncs die and resume. The same seed gives the same faults.
  --port PORT              Port of the embedded Nango host, 3003 when absent; another one if it is busy. 0 takes any free one.
`;

/** `nango-mimecast start`. Returns the exit code. */
export async function start(argv: readonly string[]): Promise<number> {
    if (argv.includes('--help')) {
        process.stdout.write(startUsage);
        return 0;
    }
    const values = optionsOf(argv);
    const progress = createProgress((text) => void process.stdout.write(text));
    const faults = values.faults === undefined ? undefined : wholeNumber('--faults', values.faults);
    const port = values.port === undefined ? 3003 : wholeNumber('--port', values.port, 65_535);
    const { NANGO_HOSTPORT: host, NANGO_SECRET_KEY: secretKey } = process.env;
    let world: World;
    if (host !== undefined && host !== '') {
        if (secretKey === undefined || secretKey === '') {
            throw new Error('NANGO_HOSTPORT is set without NANGO_SECRET_KEY: set both to drive that Nango server, or none to use the sandbox.');
        }
        if (faults !== undefined) {
            throw new Error('--faults works with the simulated Mimecast only: unset NANGO_HOSTPORT and NANGO_SECRET_KEY.');
        }
        world = externalWorld({ host, secretKey, clientId: process.env['MIMECAST_CLIENT_ID'], clientSecret: process.env['MIMECAST_CLIENT_SECRET'] });
    } else {
        world = await sandboxWorld({ port, faults }, progress);
    }
    try {
        const result = await runJob(world, progress);
        if (values.json !== undefined) {
            writeFileSync(values.json, `${JSON.stringify(result, undefined, 4)}\n`);
        }
        process.stdout.write(`\n${result.ok ? 'Everything works.' : 'Something failed: see above.'}\n`);
        if (!values.once && world.stayUp) {
            process.stdout.write(await world.stayUp());
            await interrupted();
        }
        return result.ok ? 0 : 1;
    } finally {
        await world.close();
    }
}

function optionsOf(argv: readonly string[]) {
    const text = { type: 'string' } as const;
    try {
        return parseArgs({ args: [...argv], options: { once: { type: 'boolean', default: false }, json: text, faults: text, port: text } }).values;
    } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}. The options are:\n\n${startUsage}`, { cause: error });
    }
}

function wholeNumber(option: string, text: string, max = Number.MAX_SAFE_INTEGER): number {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number <= max)) {
        throw new Error(`${option} needs a whole number from 0 to ${max}, got "${text}".`);
    }
    return number;
}

function interrupted(): Promise<void> {
    return new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
    });
}
