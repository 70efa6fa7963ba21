/** How long one run of a function may take, by the sandbox clock. */
export interface RunLimits {
    /** A `saveCheckpoint` after so many milliseconds saves and then ends the run. That counts as a success, and the function starts again at once from its checkpoint. */
    interruptAfterMs: number;
    /** After so many milliseconds the process is gone: nothing the function does from then on has any effect. */
    killAfterMs: number;
}

/** `own` is a server of one's own, whose runners leave syncs a day; `cloud` is Nango Cloud's runtime of ten minutes. */
export type Runtime = 'own' | 'cloud' | RunLimits;

/** 80 % and 95 % of ten minutes. The 512 MB of memory such a run has are not held here: functions share the sandbox's process. */
export const cloudLimits: RunLimits = { interruptAfterMs: 480_000, killAfterMs: 570_000 };

/** No limits for `own`: a day of simulated time is longer than any test, and a day of real time longer than any sandbox stays up. */
export function limitsOf(runtime: Runtime): RunLimits | undefined {
    return runtime === 'own' ? undefined : runtime === 'cloud' ? cloudLimits : runtime;
}
