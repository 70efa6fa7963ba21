import type { Clock } from '../../clock.ts';

/** Waiting without waiting: functions' `setTimeout` moves the clock instead of taking real time. */
export interface SimulatedTimers {
    setTimeout(callback: (...values: unknown[]) => void, ms?: number, ...values: unknown[]): { close(): void };
    /** Work during which time stands still: calls under way, and pieces of bodies that are on their way. */
    track<T>(work: () => T | Promise<T>): Promise<T>;
}

/** Turns of the event loop without any work under way before time moves on. More than one, because answers hop through several callbacks. */
const idleTurns = 3;

/**
 * Timers that fire as soon as nothing else is going on: the clock jumps to the earliest one. A function that waits 30 seconds between two calls takes no real time, and a deadline
 * that guards a call never fires while the call is under way.
 */
export function createSimulatedTimers(clock: Clock): SimulatedTimers {
    const pending = new Map<number, { due: number; fire: () => void }>();
    let last = 0;
    let busy = 0;
    let turns = 0;
    let isPumping = false;

    function pump(): void {
        if (pending.size === 0 || busy > 0) {
            isPumping = false;
            return;
        }
        turns += 1;
        if (turns >= idleTurns) {
            turns = 0;
            let earliest: number | undefined;
            for (const [id, { due }] of pending) {
                if (earliest === undefined || due < (pending.get(earliest)?.due ?? Number.POSITIVE_INFINITY)) {
                    earliest = id;
                }
            }
            const timer = earliest === undefined ? undefined : pending.get(earliest);
            if (earliest !== undefined && timer) {
                pending.delete(earliest);
                clock.advance(Math.max(timer.due - clock.now(), 0));
                timer.fire();
            }
        }
        setImmediate(pump);
    }

    function wake(): void {
        turns = 0;
        if (!isPumping && pending.size > 0 && busy === 0) {
            isPumping = true;
            setImmediate(pump);
        }
    }

    return {
        setTimeout: (callback, ms = 0, ...values) => {
            const id = (last += 1);
            pending.set(id, { due: clock.now() + Math.max(ms, 0), fire: () => callback(...values) });
            wake();
            return { close: () => void pending.delete(id) };
        },
        track: async (work) => {
            busy += 1;
            try {
                return await work();
            } finally {
                busy -= 1;
                wake();
            }
        }
    };
}
