import { describe, expect, it } from 'vitest';
import { basicDate, dayDate, days, hours, isoDate, minutes, parseDate } from '../../../nango-integrations/mimecast/api/dates.ts';

const moment = Date.UTC(2026, 0, 6, 9, 30, 0);

describe('dates that are sent', () => {
    it('have whole seconds and never a Z', () => {
        expect(basicDate(moment + 999)).toBe('2026-01-06T09:30:00+0000');
    });

    it('are UTC days for event files', () => {
        expect(dayDate(Date.UTC(2026, 0, 6, 23, 59, 59, 999))).toBe('2026-01-06');
    });

    it('are counted in milliseconds', () => {
        expect([minutes(2), hours(2), days(2)]).toEqual([120_000, 7_200_000, 172_800_000]);
    });
});

describe('dates of replies', () => {
    it.each([
        ['2026-01-06T09:30:00+0000', moment],
        ['2026-01-06T09:30:00+00:00', moment],
        ['2026-01-06T09:30:00Z', moment],
        ['2026-01-06T09:30:00z', moment],
        ['2026-01-06T09:30:00', moment],
        ['2026-01-06 09:30:00', moment],
        ['2026-01-06T09:30', moment],
        ['2026-01-06T04:30:00-0500', moment],
        ['2026-01-06T15:00:00+05:30', moment],
        ['2026-01-06T09:30:00.123Z', moment + 123],
        ['2026-01-06T09:30:00.123456789+0000', moment + 123],
        ['2026-01-06T09:30:00Z[GMT]', moment],
        [' 2026-01-06T09:30:00+0000 ', moment]
    ])('%s is understood', (text, ms) => {
        expect(parseDate(text)).toBe(ms);
    });

    it.each(['', 'yesterday', '2026-13-45T99:99:99Z', '2026-01-06', 'Tue, 06 Jan 2026 09:30:00 GMT', 1767691800000, null, undefined, {}])(
        '%j is no date',
        (value) => {
            expect(parseDate(value)).toBeUndefined();
        }
    );

    it('become ISO 8601 in UTC; what cannot be read stays as it came', () => {
        expect(isoDate('2026-01-06T04:30:00-0500')).toBe('2026-01-06T09:30:00.000Z');
        expect(isoDate('some day')).toBe('some day');
        expect(isoDate('')).toBeNull();
        expect(isoDate(5)).toBeNull();
        expect(isoDate(undefined)).toBeNull();
    });
});
