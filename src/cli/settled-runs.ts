import type { SyncState } from '../client/health.ts';

/** When the last run of each sync had finished, by name; null for one that has never run. */
export type FinishTimes = ReadonlyMap<string, number | null>;

export function finishTimesOf(states: readonly SyncState[]): FinishTimes {
    return new Map(states.map(({ name, finishedAt }) => [name, finishedAt ? Date.parse(finishedAt) : null]));
}

/**
 * Whether each of these syncs has finished a run that was not there before. A status alone does not tell: a sync that has never run says SUCCESS, and one that was triggered
 * just now shows the outcome of the run before for several seconds.
 *
 * @param names syncs a run is expected of; one that Nango does not know yet has not run
 * @param before `finishTimesOf` an earlier look; what is missing there had not run
 */
export function haveRunSince(states: readonly SyncState[], names: readonly string[], before: FinishTimes): boolean {
    const now = finishTimesOf(states);
    return (
        states.every(({ status }) => status !== 'RUNNING') &&
        names.every((name) => {
            const finished = now.get(name) ?? null;
            return finished !== null && finished > (before.get(name) ?? Number.NEGATIVE_INFINITY);
        })
    );
}
