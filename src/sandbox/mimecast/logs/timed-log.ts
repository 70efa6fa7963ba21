import type { Clock } from '../../clock.ts';
import { createRandom } from '../protocol/random.ts';
import type { Random } from '../protocol/random.ts';
import { noise } from './noise.ts';

const day = 24 * 60 * 60 * 1000;

/** Where the rows of a log come from. */
export interface LogSource<Row extends object> {
    clock: Clock;
    seed: number;
    /** Average number of rows in a day; `0` is a log that stays empty. */
    perDay: number;
    /** How far back rows exist at the moment the simulation starts. */
    historyDays: number;
    /** Average number of rows `make` returns, which the rate is divided by. */
    rowsPerBurst: number;
    /**
     * The rows of one moment: what several recipients, policies or attachments of one message leave in the same second.
     *
     * @param at epoch milliseconds, a whole second
     */
    make(at: number, random: Random, number: number): Row[];
}

/** A log that grows with the simulated clock, the same from the same seed. Times are epoch milliseconds, bounds are inclusive. */
export interface TimedLog<Row extends object> {
    /** The truth: every row with a time in the range that exists by now, oldest first, whether the API shows it yet or not. */
    rows(from?: number, to?: number): Row[];
    count(from?: number, to?: number): number;
    /** What the API shows now, oldest first. Every third row is held back for half to all of `lateMinutes`. */
    visible(from: number, to: number, lateMinutes: number): Row[];
    /** Adds a row of this time; `now` when left out. A time in the past is a row that arrives late. */
    add(row: Row, at?: number): void;
    /** Rows of a moment up to 14 minutes ago show up now. */
    arriveLate(): Row[];
}

/** Index of the first element that is not below the value. */
export function lowerBound(sorted: readonly number[], value: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] as number) < value) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

export function createTimedLog<Row extends object>(source: LogSource<Row>): TimedLog<Row> {
    const { clock, seed, make } = source;
    const interval = source.perDay > 0 ? (day * source.rowsPerBurst) / source.perDay : Infinity;
    const seconds: number[] = [];
    /** The exact moment of each row: its own time has lost the milliseconds, but it must not show before it happened. */
    const moments: number[] = [];
    const serials: number[] = [];
    const rows: Row[] = [];
    let burst = interval === Infinity ? 0 : Math.ceil((clock.now() - source.historyDays * day) / interval);
    let serial = 0;
    let lateBursts = 0;

    function momentOf(number: number): number {
        return interval === Infinity ? Infinity : (number + noise(seed, number) / 0x100000000) * interval;
    }

    let nextMoment = momentOf(burst);

    function insert(index: number, second: number, moment: number, row: Row): void {
        serial += 1;
        if (index === rows.length) {
            seconds.push(second);
            moments.push(moment);
            serials.push(serial);
            rows.push(row);
        } else {
            seconds.splice(index, 0, second);
            moments.splice(index, 0, moment);
            serials.splice(index, 0, serial);
            rows.splice(index, 0, row);
        }
    }

    function grow(): void {
        const now = clock.now();
        while (nextMoment <= now) {
            const second = Math.floor(nextMoment / 1000) * 1000;
            for (const row of make(second, createRandom(noise(seed, burst, 1)), burst)) {
                insert(rows.length, second, nextMoment, row);
            }
            burst += 1;
            nextMoment = momentOf(burst);
        }
    }

    function range(from: number, to: number): [number, number] {
        grow();
        return [from === -Infinity ? 0 : lowerBound(seconds, from), to === Infinity ? rows.length : lowerBound(seconds, to + 1)];
    }

    return {
        rows(from = -Infinity, to = Infinity) {
            return rows.slice(...range(from, to));
        },
        count(from = -Infinity, to = Infinity) {
            const [start, end] = range(from, to);
            return Math.max(0, end - start);
        },
        visible(from, to, lateMinutes) {
            const [start, end] = range(from, to);
            if (lateMinutes <= 0) {
                return rows.slice(start, end);
            }
            const now = clock.now();
            const longest = lateMinutes * 60_000;
            const shown: Row[] = [];
            for (let i = start; i < end; i++) {
                const moment = moments[i] as number;
                if (moment + longest <= now || moment + latenessOf(seed, serials[i] as number, lateMinutes) <= now) {
                    shown.push(rows[i] as Row);
                }
            }
            return shown;
        },
        add(row, at = clock.now()) {
            grow();
            const second = Math.floor(at / 1000) * 1000;
            insert(lowerBound(seconds, second + 1000), second, Math.min(at, clock.now()), row);
        },
        arriveLate() {
            grow();
            lateBursts += 1;
            // Far above every number the clock can reach, so that identifiers made from it are new.
            const number = 2 ** 45 + lateBursts;
            const ago = 60_000 + (noise(seed, number) % (13 * 60_000));
            const second = Math.floor((clock.now() - ago) / 1000) * 1000;
            const made = make(second, createRandom(noise(seed, number, 1)), number);
            for (const row of made) {
                insert(lowerBound(seconds, second + 1000), second, second, row);
            }
            return made;
        }
    };
}

/** How long one row or event in three is held back, in milliseconds. */
export function latenessOf(seed: number, number: number, lateMinutes: number): number {
    const value = noise(seed, number, 7);
    return value % 3 === 0 ? lateMinutes * 60_000 * (0.5 + (value % 1000) / 2000) : 0;
}
