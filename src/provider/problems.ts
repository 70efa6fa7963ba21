/** One thing wrong with a provider definition, told so that the person who wrote it can put it right. */
export interface ProviderProblem {
    /** A Nango server or its official check refuses an `error`; a `warning` works, but not as it seems to. */
    level: 'error' | 'warning';
    /** Stable name of the rule, for programs. */
    code: string;
    /** Where in the file: `mimecast.proxy.retry.after[0]`. Empty when the file as a whole is meant. */
    path: string;
    /** Line in the YAML, from 1. */
    line: number;
    /** What is wrong. */
    message: string;
    /** What to do about it. */
    remedy: string;
}

/** Provider definitions that cannot be used. `problems` has at least one entry of level `error`. */
export class ProvidersError extends Error {
    override readonly name = 'ProvidersError';
    readonly problems: readonly ProviderProblem[];

    constructor(problems: readonly ProviderProblem[]) {
        super(problems.map(formatProblem).join('\n'));
        this.problems = problems;
    }
}

/** `line 12: error mimecast.token_ur: is not a key … Remedy: …` */
export function formatProblem(problem: ProviderProblem): string {
    const place = problem.path === '' ? '' : ` ${problem.path}:`;
    return `line ${problem.line}: ${problem.level}${place} ${problem.message} Remedy: ${problem.remedy}`;
}
