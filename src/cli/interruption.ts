/** Ends that come from outside: Ctrl-C, a service manager, a closed terminal, or an error nobody was waiting for. */
import { messageOf } from './command-line.ts';

/** Why the work ended before it was done. */
export class Interrupted extends Error {
    /** As a shell expects it of a program that was ended by a signal: 128 and the signal's number. */
    readonly exitCode: number;
    /** By a signal, and not by an error. */
    readonly asked: boolean;
    constructor(message: string, exitCode: number, asked: boolean) {
        super(message);
        this.exitCode = exitCode;
        this.asked = asked;
    }
}

export interface Interruptions {
    /** Aborted with an `Interrupted` by the first interruption. */
    readonly signal: AbortSignal;
    /** Waits for work, and no longer when the interruption comes. @throws Interrupted */
    unless<T>(work: Promise<T>): Promise<T>;
    /** Gives the signals back to Node. */
    stop(): void;
}

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

// npm passes on the Ctrl-C that the terminal has already sent to everybody: two signals, one wish.
const sameWishMs = 500;

/**
 * The first interruption asks for an orderly end, the second one ends the program at once.
 *
 * @param beforeTheEnd what is left to say when it ends at once
 */
export function watchInterruptions(beforeTheEnd: () => void): Interruptions {
    const controller = new AbortController();
    const { signal } = controller;
    let asked = 0;
    const onSignal = (name: keyof typeof exitCodes): void => {
        if (!signal.aborted) {
            asked = performance.now();
            controller.abort(new Interrupted(`Ended by ${name}. What was made is taken back; the same again ends at once.`, exitCodes[name], true));
        } else if (performance.now() - asked > sameWishMs) {
            beforeTheEnd();
            process.exit(exitCodes[name]);
        }
    };
    // Without this, an error in the background (a closed pipe behind the output is one) would end the program before it has tidied up.
    const onError = (error: unknown): void => controller.abort(new Interrupted(messageOf(error), 1, false));
    const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
    names.forEach((name) => process.on(name, onSignal));
    process.on('uncaughtException', onError);
    return {
        signal,
        unless: (work) =>
            new Promise((resolve, reject) => {
                const onAbort = (): void => reject(signal.reason as Interrupted);
                signal.addEventListener('abort', onAbort, { once: true });
                if (signal.aborted) {
                    onAbort();
                }
                work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
            }),
        stop: () => {
            names.forEach((name) => process.off(name, onSignal));
            process.off('uncaughtException', onError);
        }
    };
}
