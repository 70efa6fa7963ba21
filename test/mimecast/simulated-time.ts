import { afterEach, beforeEach, vi } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import type { Clock } from '../../src/sandbox/clock.ts';
import { createSimulatedTimers } from '../../src/sandbox/nango/runner/simulated-timers.ts';
import type { SimulatedTimers } from '../../src/sandbox/nango/runner/simulated-timers.ts';
import { startOfTest } from './tenant.ts';

export interface SimulatedTime {
    /** A new clock for every test. */
    readonly clock: Clock;
    readonly timers: SimulatedTimers;
    /** Lengths of the waits so far, in milliseconds, without the deadlines that guard a request. */
    readonly waits: number[];
    /** Follows another clock and its timers from now on. */
    follow(clock: Clock, timers: SimulatedTimers): void;
}

const deadlineMs = 120_000;

/** Gives sources that are tested without the runner's sandbox a clock that stands still and a `setTimeout` that moves it. */
export function useSimulatedTime(): SimulatedTime {
    let clock = createClock(startOfTest);
    let timers = createSimulatedTimers(clock);
    let waits: number[] = [];
    let tests = 0;
    beforeEach(() => {
        const mine = (tests += 1);
        clock = createClock(startOfTest);
        timers = createSimulatedTimers(clock);
        waits = [];
        vi.spyOn(Date, 'now').mockImplementation(() => clock.now());
        vi.stubGlobal('setTimeout', (callback: () => void, ms: number) => {
            if (ms !== deadlineMs) {
                waits.push(ms);
            }
            // A run that was killed waits for calls that never return, gives up on them and tries again: not in the tests that come after, whose waits it would add to.
            return timers.setTimeout(() => mine === tests && callback(), ms);
        });
    });
    afterEach(() => {
        tests += 1;
        vi.unstubAllGlobals();
    });
    return {
        get clock() {
            return clock;
        },
        get timers() {
            return timers;
        },
        get waits() {
            return waits;
        },
        follow: (otherClock, otherTimers) => {
            clock = otherClock;
            timers = otherTimers;
        }
    };
}
