import { describe, expect, it } from 'vitest';
import { MAX_WAIT_MS, REQUEST_TIMEOUT_MS, sleep, waitBefore, within } from '../../../nango-integrations/mimecast/api/waits.ts';
import { useSimulatedTime } from '../simulated-time.ts';

const time = useSimulatedTime();

describe('the wait before another attempt', () => {
    it.each([
        ['x-ratelimit-reset', '4200'],
        ['x-rate-limit-reset', '4200'],
        ['x-mimecast-ratelimit-reset', '4200'],
        ['x-ratelimit-reset', 4200]
    ])('obeys %s in milliseconds', (name, value) => {
        expect(waitBefore(1, { [name]: value })).toBe(4250);
    });

    it('is never hours: a reset read as seconds or as an epoch is capped', () => {
        expect(waitBefore(1, { 'x-ratelimit-reset': '1767691800' })).toBe(MAX_WAIT_MS);
        expect(waitBefore(1, { 'retry-after': '86400' })).toBe(MAX_WAIT_MS);
    });

    it('takes Retry-After in seconds when there is no reset', () => {
        expect(waitBefore(1, { 'retry-after': '7' })).toBe(7000);
        expect(waitBefore(1, { 'retry-after': '0' })).toBe(0);
    });

    it('prefers the reset to Retry-After', () => {
        expect(waitBefore(1, { 'x-rate-limit-reset': '100', 'retry-after': '7' })).toBe(150);
    });

    it.each(['soon', '', ' ', '-5', 'NaN', 'Infinity', undefined, null, ['1']])('loses only the timing of the malformed hint %j', (hint) => {
        expect(waitBefore(3, { 'x-ratelimit-reset': hint }, () => 0)).toBe(4000);
        expect(waitBefore(3, { 'x-ratelimit-reset': hint, 'retry-after': '2' })).toBe(2000);
        expect(waitBefore(3, { 'retry-after': hint }, () => 0)).toBe(4000);
    });

    it('doubles without a hint, spread by a quarter', () => {
        expect([1, 2, 3, 4, 5].map((attempt) => waitBefore(attempt, {}, () => 0))).toEqual([1000, 2000, 4000, 8000, 16_000]);
        expect(waitBefore(2, {}, () => 0.999)).toBeLessThanOrEqual(2500);
        expect(waitBefore(40, {}, () => 0)).toBe(MAX_WAIT_MS);
        const spread = Array.from({ length: 50 }, () => waitBefore(1, {}));
        expect(Math.min(...spread)).toBeGreaterThanOrEqual(1000);
        expect(Math.max(...spread)).toBeLessThanOrEqual(1250);
        expect(new Set(spread).size).toBeGreaterThan(1);
    });
});

describe('a deadline', () => {
    it('gives the result of work that ends in time, and does not go on waiting', async () => {
        const before = time.clock.now();
        expect(await within(Promise.resolve('done'), REQUEST_TIMEOUT_MS)).toBe('done');
        await sleep(10);
        expect(time.clock.now()).toBe(before + 10);
    });

    it('passes a failure of the work on', async () => {
        await expect(within(Promise.reject(new Error('lost')), 1000)).rejects.toThrow('lost');
    });

    it('ends waiting for work that hangs', async () => {
        const before = time.clock.now();
        expect(await within(new Promise(() => undefined), REQUEST_TIMEOUT_MS)).toBeUndefined();
        expect(time.clock.now()).toBe(before + REQUEST_TIMEOUT_MS);
    });
});
