/** The file in which `start` tells programs what it prints for people. (Node takes an option called --env-file for its own, wherever it stands.) */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { messageOf, UsageError } from './command-line.ts';

const mark = '# Written by "nango-mimecast start --write-env": a sandbox on this machine. Its two NANGO keys are used again at the next start.';

/** Keys that stay the same from one start to the next. */
export interface FixedKeys {
    secretKey?: string;
    webhookSigningKey?: string;
}

/**
 * The keys of an earlier start.
 *
 * @throws UsageError for a file that `start` has not written, or that cannot be read or written
 */
export function keysIn(file: string): FixedKeys {
    if (!existsSync(file)) {
        return {};
    }
    let text: string;
    try {
        text = readFileSync(file, 'utf8');
    } catch (error) {
        throw new UsageError(`--write-env cannot read ${file}: ${messageOf(error)}.`, { cause: error });
    }
    if (!text.startsWith(mark)) {
        throw new UsageError(`--write-env would overwrite ${file}, which another program or a person has written: name another file.`);
    }
    const { NANGO_SECRET_KEY: secretKey, NANGO_WEBHOOK_KEY: webhookSigningKey } = parseEnv(text);
    return { ...(secretKey && { secretKey }), ...(webhookSigningKey && { webhookSigningKey }) };
}

/** Whoever waits for the file finds it whole, and nobody but its owner reads it. */
export function writeEnvFile(file: string, values: Readonly<Record<string, string>>): void {
    // A new file: one that was there would keep its mode.
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, [mark, ...Object.entries(values).map(([name, value]) => `${name}=${value}`), ''].join('\n'), { mode: 0o600 });
    renameSync(draft, file);
}
