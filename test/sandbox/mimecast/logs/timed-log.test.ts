import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { createTimedLog } from '../../../../src/sandbox/mimecast/logs/timed-log.ts';
import type { TimedLog } from '../../../../src/sandbox/mimecast/logs/timed-log.ts';
import { startOfTest } from '../connected.ts';

const day = 24 * 60 * 60_000;

interface Row {
    at: number;
    number: number;
    part: number;
}

function logOf(options: { perDay?: number; historyDays?: number; clock?: ReturnType<typeof createClock>; seed?: number } = {}): TimedLog<Row> {
    const { perDay = 480, historyDays = 5, clock = createClock(startOfTest), seed = 3 } = options;
    return createTimedLog({
        clock,
        seed,
        perDay,
        historyDays,
        rowsPerBurst: 2,
        make: (at, _random, number) => [0, 1].map((part) => ({ at, number, part }))
    });
}

describe('a log that grows with the clock', () => {
    it('has about its rate of rows per day, from the start of its history to now', () => {
        const rows = logOf().rows();
        expect(Math.abs(rows.length - 5 * 480)).toBeLessThan(20);
        expect(rows[0]?.at).toBeGreaterThanOrEqual(startOfTest - 5 * day - 1000);
        expect(rows.at(-1)?.at).toBeLessThanOrEqual(startOfTest);
        expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).sort((a, b) => a - b));
    });

    it('has times of whole seconds and several rows in one', () => {
        const rows = logOf().rows();
        expect(rows.every((row) => row.at % 1000 === 0)).toBe(true);
        expect(new Set(rows.map((row) => row.at)).size).toBeLessThanOrEqual(rows.length / 2);
    });

    it('grows by the same rows whether the clock moves in steps or at once', () => {
        const steps = createClock(startOfTest);
        const stepping = logOf({ clock: steps });
        for (let i = 0; i < 24; i++) {
            steps.advance(day / 24);
            stepping.count();
        }
        const once = createClock(startOfTest);
        const jumping = logOf({ clock: once });
        once.advance(day);
        expect(stepping.rows()).toEqual(jumping.rows());
        expect(Math.abs(jumping.count(startOfTest, startOfTest + day) - 480)).toBeLessThan(12);
    });

    it('a row is not there before its moment, even in the second it belongs to', () => {
        const clock = createClock(startOfTest);
        const log = logOf({ clock, perDay: 480 });
        let known = log.count();
        for (let i = 0; i < 3000; i++) {
            clock.advance(997);
            const rows = log.rows();
            for (const row of rows.slice(known)) {
                expect(row.at).toBeLessThanOrEqual(clock.now());
                expect(row.at).toBeGreaterThan(clock.now() - 2000);
            }
            known = rows.length;
        }
        expect(known).toBeGreaterThan(logOf().count());
    });

    it('both bounds of a range are inclusive', () => {
        const log = logOf();
        const [row] = log.rows();
        const at = row?.at ?? 0;
        expect(log.rows(at, at).map((one) => one.at)).toEqual([at, at]);
        expect(log.count(at + 1, at + 2)).toBe(0);
        expect(log.visible(at, at, 0)).toHaveLength(2);
        expect(log.rows(at + 5000, at)).toEqual([]);
        expect(log.count(at + 5000, at)).toBe(0);
    });

    it('another seed gives other rows, and a rate of 0 none at all', () => {
        expect(logOf({ seed: 4 }).rows()).not.toEqual(logOf().rows());
        expect(logOf({ perDay: 0 }).rows()).toEqual([]);
    });

    it('late rows are held back for half to all of the time, then all rows are there', () => {
        const clock = createClock(startOfTest);
        const log = logOf({ clock, perDay: 20_000, historyDays: 0.1 });
        const from = startOfTest - 15 * 60_000;
        const all = log.count(from, startOfTest);
        const youngest = log.rows(startOfTest - 7 * 60_000, startOfTest);
        const shown = log.visible(startOfTest - 7 * 60_000, startOfTest, 15);
        expect(shown.length / youngest.length).toBeGreaterThan(0.55);
        expect(shown.length / youngest.length).toBeLessThan(0.75);
        clock.advance(15 * 60_000);
        expect(log.visible(from, startOfTest, 15)).toHaveLength(all);
        expect(log.visible(from, startOfTest, 15)).toEqual(log.rows(from, startOfTest));
    });

    it('a row that is added stands in the order of time', () => {
        const clock = createClock(startOfTest);
        const log = logOf({ clock });
        const before = log.count();
        log.add({ at: startOfTest, number: -1, part: 0 });
        const past = startOfTest - day - (startOfTest % 1000);
        log.add({ at: past, number: -2, part: 0 }, past + 250);
        expect(log.rows().at(-1)?.number).toBe(-1);
        expect(log.rows(past, past).at(-1)?.number).toBe(-2);
        expect(log.count()).toBe(before + 2);
        clock.advance(day);
        expect(log.rows().map((row) => row.at)).toEqual(
            log
                .rows()
                .map((row) => row.at)
                .sort((a, b) => a - b)
        );
    });

    it('late arrivals have a time up to 14 minutes ago and are new rows', () => {
        const log = logOf();
        const before = new Set(log.rows().map((row) => `${String(row.number)} ${String(row.part)}`));
        for (let i = 0; i < 50; i++) {
            for (const row of log.arriveLate()) {
                expect(row.at).toBeLessThanOrEqual(startOfTest - 60_000);
                expect(row.at).toBeGreaterThan(startOfTest - 14 * 60_000 - 1000);
                expect(before.has(`${String(row.number)} ${String(row.part)}`)).toBe(false);
                expect(log.rows(row.at, row.at)).toContain(row);
            }
        }
        expect(log.count()).toBe(before.size + 100);
    });
});
