import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseOptions, UsageError } from './command-line.ts';
import { createProgress } from './progress.ts';
import { runJob } from './job.ts';
import { externalWorld } from './external-world.ts';
import { sandboxWorld } from './sandbox-world.ts';
import type { Surroundings } from './command-line.ts';
import type { World } from './job.ts';

export const startUsage = `Usage: nango-mimecast start [options]

  Runs the whole product on this machine: connects a simulated Mimecast account, runs every sync and action, and shows a token refresh.
  With NANGO_HOSTPORT and NANGO_SECRET_KEY set it drives that Nango server and a real Mimecast account instead (MIMECAST_CLIENT_ID, MIMECAST_CLIENT_SECRET); actions that
  would change something there are dry runs, and the connection is deleted at the end.

  --once                   Exit when done; the exit code is 1 if anything failed. Without it everything stays up until Ctrl-C.
  --json FILE              Write the result to FILE.
  --faults SEED            Let the simulated Mimecast fail now and then, and syncs die and resume. The same seed gives the same faults.
  --port PORT              Port of the embedded Nango host, 3003 when absent; another one if it is busy. 0 takes any free one.
  --webhook-url URL        Where the sandbox that stays up sends Nango's webhooks.
`;

/** `nango-mimecast start`. Returns the exit code. */
export async function start(argv: readonly string[], { cwd, stdout }: Surroundings): Promise<number> {
    const text = { type: 'string' } as const;
    const { values } = parseOptions({
        args: [...argv],
        options: { once: { type: 'boolean', default: false }, json: text, faults: text, port: text, 'webhook-url': text }
    });
    const progress = createProgress(stdout);
    const faults = values.faults === undefined ? undefined : wholeNumber('--faults', values.faults);
    const port = values.port === undefined ? 3003 : wholeNumber('--port', values.port, 65_535);
    const webhookUrl = values['webhook-url'];
    if (webhookUrl !== undefined && !isWebAddress(webhookUrl)) {
        throw new UsageError(`--webhook-url needs an address such as http://127.0.0.1:8080, got "${webhookUrl}".`);
    }
    const { NANGO_HOSTPORT: host, NANGO_SECRET_KEY: secretKey } = process.env;
    let world: World;
    if (host !== undefined && host !== '') {
        if (!isWebAddress(host)) {
            throw new UsageError(`NANGO_HOSTPORT is not an address such as https://nango.example.com: "${host}".`);
        }
        if (secretKey === undefined || secretKey === '') {
            throw new UsageError('NANGO_HOSTPORT is set without NANGO_SECRET_KEY: set both to drive that Nango server, or none to use the sandbox.');
        }
        const misplaced = (['faults', 'port', 'webhook-url'] as const).find((option) => values[option] !== undefined);
        if (misplaced !== undefined) {
            throw new UsageError(`--${misplaced} works with the sandbox only: unset NANGO_HOSTPORT and NANGO_SECRET_KEY.`);
        }
        world = externalWorld({ host, secretKey, clientId: process.env['MIMECAST_CLIENT_ID'], clientSecret: process.env['MIMECAST_CLIENT_SECRET'] });
    } else {
        world = await sandboxWorld({ port, faults, webhookUrl }, progress);
    }
    try {
        const result = await runJob(world, progress);
        if (values.json !== undefined) {
            writeFileSync(resolve(cwd, values.json), `${JSON.stringify(result, undefined, 4)}\n`);
        }
        stdout(`\n${result.ok ? 'Everything works.' : 'Something failed: see above.'}\n`);
        if (!values.once && world.stayUp) {
            stdout(await world.stayUp());
            await interrupted();
        }
        return result.ok ? 0 : 1;
    } finally {
        await world.close();
    }
}

function isWebAddress(text: string): boolean {
    return /^https?:/i.test(text) && URL.canParse(text);
}

function wholeNumber(option: string, text: string, max = Number.MAX_SAFE_INTEGER): number {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number <= max)) {
        throw new UsageError(`${option} needs a whole number from 0 to ${max}, got "${text}".`);
    }
    return number;
}

function interrupted(): Promise<void> {
    return new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
    });
}
