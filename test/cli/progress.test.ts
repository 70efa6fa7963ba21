import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

describe('progress of work that takes long', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('is said at the beginning and every five seconds, until the work is done', async () => {
        let told = '';
        const work = new Promise<string>((resolve) => setTimeout(resolve, 12_000, 'compiled'));
        const waited = createProgress((text) => (told += text)).during('compiling', work);
        expect(told).toBe('          compiling ...\n');
        await vi.advanceTimersByTimeAsync(12_000);
        expect(await waited).toBe('compiled');
        await vi.advanceTimersByTimeAsync(20_000);
        expect(told).toBe('          compiling ...\n          ... 5 s\n          ... 10 s\n');
    });

    it('ends with work that fails', async () => {
        const write = vi.fn();
        await expect(createProgress(write).during('compiling', Promise.reject(new Error('no compiler')))).rejects.toThrow('no compiler');
        await vi.advanceTimersByTimeAsync(20_000);
        expect(write).toHaveBeenCalledTimes(1);
    });
});
