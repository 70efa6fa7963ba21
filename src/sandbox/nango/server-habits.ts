/** What a real Nango server does now and then, or for a while. Counts are of the next occasions: 2 for two of them, `Infinity` for all. */
export interface ServerHabits {
    /** Failures of actions and of `validate-connection` that are answered with "Task ... is in progress" in place of their error. Default 0; on a real server up to half of all. */
    taskInProgress: number;
    /** Functions that meet a runner that is down: nothing of them is carried out. Default 0. */
    runnerDown: number;
    /** Recovered refreshes after which the first reader of the connection is still shown the old error. Default 0. */
    staleError: number;
    /** Milliseconds of real time until the syncs of a new connection exist; until then they can be neither paused nor started. Default 20. */
    syncsExistAfterMs: number;
    /** Milliseconds of real time until a triggered sync starts; until then its status is that of its last run. Default 0; on a real server up to 11 seconds. */
    triggeredAfterMs: number;
}

export function usualHabits(): ServerHabits {
    return { taskInProgress: 0, runnerDown: 0, staleError: 0, syncsExistAfterMs: 20, triggeredAfterMs: 0 };
}

/** Whether this occasion is one of those counted, which is used up. */
export function occurs(habits: ServerHabits, habit: 'taskInProgress' | 'runnerDown' | 'staleError'): boolean {
    if (habits[habit] < 1) {
        return false;
    }
    habits[habit] -= 1;
    return true;
}
