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
}

export function createProgress(write: (text: string) => void): Progress {
    return {
        stage: (title) => write(`\n${title}\n`),
        done: (text) => write(`  ok      ${text}\n`),
        failed: (text) => write(`  FAILED  ${text}\n`),
        note: (text) => write(`          ${text}\n`)
    };
}
