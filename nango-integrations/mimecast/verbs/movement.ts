import { mimecastError } from '../api/errors.js';
import { hashOf } from '../api/walk.js';
import type { Nango } from '../api/request.js';

/** Runs that may begin at one and the same unfinished place before the sync says that it does not move. */
const RUNS = 5;

/** `movement` of a run that began where the one before had come to its end. */
const BEGUN = 'begun';

interface Beginning {
    /** The `movement` field of the checkpoint the run begins with. */
    before: string;
    /** The unfinished place of that checkpoint, as text; empty when the run before came to its end. */
    place: string;
    /** The place does not tell whether the run before came to its end: `movement` does, which a run that comes to its end sets to an empty text. */
    isMarked?: boolean;
    /** Keeps the new `movement`, before anything else is done. */
    keep: (movement: string, isStuck: boolean) => Promise<void> | void;
    /** The place in words, e.g. `the window from … to …`. */
    what: string;
}

/**
 * Notices a sync that does not move. A run that Nango interrupts or kills is begun again from its checkpoint and says nothing, so one that never reaches the next checkpoint would go on
 * like that for ever.
 *
 * @throws MimecastError when too many runs began at this place; the runs after that one try again
 */
export async function beginAt(nango: Pick<Nango, 'ActionError'>, { before, place, isMarked = false, keep, what }: Beginning): Promise<void> {
    const { movement, isStuck } = movementOf(before, isMarked && before === '' ? '' : place);
    const now = isMarked && !isStuck ? movement || BEGUN : movement;
    if (now !== before) {
        await keep(now, isStuck);
    }
    if (isStuck) {
        throw mimecastError(nango, {
            type: 'temporary',
            code: 'no_progress',
            message: `${RUNS} runs in a row began at the same place and did not get beyond it: ${what}. The sync goes on trying; if this is repeated, the runs are too short for what they have to read.`,
            retryable: true
        });
    }
}

function movementOf(before: string, place: string): { movement: string; isStuck: boolean } {
    if (place === '') {
        return { movement: '', isStuck: false };
    }
    const at = hashOf(place).toString(36);
    const [last, count] = before.split('@');
    const runs = last === at ? Number(count) + 1 || 1 : 1;
    return runs > RUNS ? { movement: '', isStuck: true } : { movement: `${at}@${runs}`, isStuck: false };
}
