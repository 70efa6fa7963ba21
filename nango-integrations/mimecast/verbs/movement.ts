import { mimecastError } from '../api/errors.js';
import { hashOf } from '../api/walk.js';
import type { MimecastError } from '../api/errors.js';
import type { Nango } from '../api/request.js';

/** Runs that may begin at one and the same unfinished place before the sync says that it does not move. */
const RUNS = 5;

/**
 * Notices a sync that does not move. A run that Nango interrupts or kills is begun again from its checkpoint and says nothing, so one that never reaches the next checkpoint would go on
 * like that for ever.
 *
 * @param saved the `movement` field of the checkpoint the run begins with
 * @param place the unfinished place of that checkpoint, as text; empty when the run before came to its end
 * @returns what to save as `movement` before anything else is done, and whether the run has to fail then with `stuckError`; the runs after that one try again
 */
export function movementOf(saved: string, place: string): { movement: string; isStuck: boolean } {
    if (place === '') {
        return { movement: '', isStuck: false };
    }
    const at = hashOf(place).toString(36);
    const [before, count] = saved.split('@');
    const runs = before === at ? Number(count) + 1 || 1 : 1;
    return runs > RUNS ? { movement: '', isStuck: true } : { movement: `${at}@${runs}`, isStuck: false };
}

/** @param what names the place in words, e.g. `the window from … to …` */
export function stuckError(nango: Pick<Nango, 'ActionError'>, what: string): MimecastError {
    return mimecastError(nango, {
        type: 'temporary',
        code: 'no_progress',
        message: `${RUNS} runs in a row began at the same place and did not get beyond it: ${what}. The sync goes on trying; if this is repeated, the runs are too short for what they have to read.`,
        retryable: true
    });
}
