import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** Where a command reads and writes. */
export interface Surroundings {
    /** Folder that relative file names start from. */
    cwd: string;
    stdout: (text: string) => void;
    stderr: (text: string) => void;
}

/** A call that is wrong, in its words or in the settings it needs: nothing was done. Exit code 2. */
export class UsageError extends Error {}

/**
 * Options and file names of a command.
 *
 * @throws UsageError for a word that does not belong there
 */
export function parseOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
    try {
        return parseArgs(config);
    } catch (error) {
        // After the first sentence Node gives advice for programs with other conventions.
        const sentence = error instanceof Error ? error.message.split(/\.\s|\n/)[0] : undefined;
        throw new UsageError(`${sentence ?? 'Wrong options'}.`, { cause: error });
    }
}

/** What went wrong, in the words of the error. */
export function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

/** Without blanks and line breaks, which `URL` takes in silence and which are wrong wherever the text itself is used. */
export function isWebAddress(text: string): boolean {
    return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Minutes of work lie between the call and the writing. Trying tells more than asking for rights, which root always has. */
export function refuseIfUnwritable(option: string, file: string): void {
    const isNew = !existsSync(file);
    try {
        closeSync(openSync(file, 'a'));
    } catch (error) {
        throw new UsageError(`${option} cannot write to ${file}: ${messageOf(error).replace(/, open .*/s, '')}.`, { cause: error });
    }
    if (isNew) {
        rmSync(file);
    }
}
