import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { createSimulatedTimers } from '../../../../src/sandbox/nango/runner/simulated-timers.ts';

const start = Date.UTC(2026, 0, 6);

function wait(timers: ReturnType<typeof createSimulatedTimers>, ms: number): Promise<void> {
    return new Promise((resolve) => {
        timers.setTimeout(() => resolve(), ms);
    });
}

describe('simulated timers', () => {
    it('move the clock instead of taking time', async () => {
        const clock = createClock(start);
        await wait(createSimulatedTimers(clock), 30 * 60_000);
        expect(clock.now()).toBe(start + 30 * 60_000);
    });

    it('fire in the order of their times, and pass values on', async () => {
        const clock = createClock(start);
        const timers = createSimulatedTimers(clock);
        const fired: unknown[] = [];
        timers.setTimeout((value) => fired.push(value), 2000, 'second');
        timers.setTimeout((value) => fired.push(value), 1000, 'first');
        await wait(timers, 3000);
        expect(fired).toEqual(['first', 'second']);
    });

    it('stand still while work is under way', async () => {
        const clock = createClock(start);
        const timers = createSimulatedTimers(clock);
        let deadline = false;
        const guard = timers.setTimeout(() => {
            deadline = true;
        }, 1000);
        await timers.track(() => new Promise((resolve) => setTimeout(resolve, 30)));
        guard.close();
        await wait(timers, 10);
        expect(deadline).toBe(false);
        expect(clock.now()).toBe(start + 10);
    });

    it('go on after work that failed', async () => {
        const timers = createSimulatedTimers(createClock(start));
        await expect(timers.track(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
        await wait(timers, 10);
    });
});
