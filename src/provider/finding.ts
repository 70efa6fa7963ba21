import type { ProviderProblem } from './problems.ts';
import type { PathStep } from './read.ts';

/** A problem before it is known on which line it stands. */
export interface Finding {
    level: ProviderProblem['level'];
    code: string;
    path: PathStep[];
    message: string;
    remedy: string;
}

/** A server or the official check refuses it. */
export function error(path: PathStep[], code: string, message: string, remedy: string): Finding {
    return { level: 'error', code, path, message, remedy };
}

/** It works, but not as it seems to. */
export function warning(path: PathStep[], code: string, message: string, remedy: string): Finding {
    return { level: 'warning', code, path, message, remedy };
}
