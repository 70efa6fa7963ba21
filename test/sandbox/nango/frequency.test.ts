import { describe, expect, it } from 'vitest';
import { parseFrequency } from '../../../src/sandbox/nango/frequency.ts';

const minute = 60_000;

describe('parseFrequency', () => {
    it.each([
        ['every 30 seconds', 30_000],
        ['every 30s', 30_000],
        ['every minute', minute],
        ['every 5 minutes', 5 * minute],
        ['every 5m', 5 * minute],
        ['every half hour', 30 * minute],
        ['every hour', 60 * minute],
        ['every 6h', 360 * minute],
        ['every half day', 720 * minute],
        ['every day', 1440 * minute],
        ['every week', 7 * 1440 * minute],
        ['every month', 30 * 1440 * minute],
        ['every 31 days', 31 * 1440 * minute]
    ])('reads "%s"', (text, ms) => {
        expect(parseFrequency(text)).toBe(ms);
    });

    it.each(['', 'every', 'hourly', 'every 29 seconds', 'every 32 days', 'every 1.5 hours', 'every 0 minutes', 'every fortnight', 'Every hour', '*/5 * * * *'])(
        'refuses "%s"',
        (text) => {
            expect(parseFrequency(text)).toBeUndefined();
        }
    );
});
