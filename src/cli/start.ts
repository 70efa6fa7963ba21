import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseOptions, UsageError } from './command-line.ts';
import { createProgress } from './progress.ts';
import { messageOf, runJob } from './job.ts';
import { externalWorld } from './external-world.ts';
import { sandboxWorld } from './sandbox-world.ts';
import type { Surroundings } from './command-line.ts';
import type { World } from './job.ts';

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
    const jsonFile = values.json === undefined ? undefined : resolve(cwd, values.json);
    if (jsonFile !== undefined) {
        refuseIfUnwritable(jsonFile);
    }
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
        if (jsonFile !== undefined) {
            writeFileSync(jsonFile, `${JSON.stringify(result, undefined, 4)}\n`);
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

/** Minutes of work lie between the call and the writing. Trying tells more than asking for rights, which root always has. */
function refuseIfUnwritable(file: string): void {
    const isNew = !existsSync(file);
    try {
        closeSync(openSync(file, 'a'));
    } catch (error) {
        throw new UsageError(`--json cannot write to ${file}: ${messageOf(error).replace(/, open .*/s, '')}.`, { cause: error });
    }
    if (isNew) {
        rmSync(file);
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
