/** What a person sees while `start` works. */
export interface Progress {
    /** Begins a stage. */
    stage(title: string): void;
    /** One finished step. */
    done(text: string): void;
    /** A step that failed. */
    failed(text: string): void;
    /** Something worth knowing. */
    note(text: string): void;
    /** Says what is under way, and every few seconds that it still is: silence looks like a program that hangs. */
    during<T>(what: string, work: Promise<T>): Promise<T>;
}

const stillMs = 5000;

export function createProgress(write: (text: string) => void): Progress {
    const note = (text: string): void => write(`          ${text}\n`);
    return {
        stage: (title) => write(`\n${title}\n`),
        done: (text) => write(`  ok      ${text}\n`),
        failed: (text) => write(`  FAILED  ${text}\n`),
        note,
        during: async (what, work) => {
            note(`${what} ...`);
            const began = Date.now();
            const timer = setInterval(() => note(`... ${Math.round((Date.now() - began) / 1000)} s`), stillMs);
            try {
                return await work;
            } finally {
                clearInterval(timer);
            }
        }
    };
}
