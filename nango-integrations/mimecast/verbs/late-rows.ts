import { minutes } from '../api/dates.js';

/** Slices of the overlap in which rows are counted: enough to tell how much of it is used up. */
const SLICES = 10;
/** From this slice on, rows come so late that the overlap hardly reaches them. */
const LAST_SLICES = 8;

/**
 * Sees how long after their time rows are listed. At the end of a run the rows of the overlap are counted in ten slices of time; where the next run, which reads the same time again,
 * finds more of them, those came late. What comes later than the overlap cannot be seen like this.
 */
export class LateRows {
    private readonly times = new Map<string, number>();
    private readonly overlap: number;
    private readonly before: { place: number; counts: number[] } | undefined;

    /**
     * @param saved the counts of the last run, as `counts` gave them; empty when they are not known
     * @param place up to where the last run read
     */
    constructor(saved: string, place: number | undefined, overlap: number) {
        this.overlap = overlap;
        const [length, ...counts] = saved.split(/[:,]/).map(Number);
        this.before = place !== undefined && length === overlap / minutes(1) && counts.length === SLICES ? { place, counts } : undefined;
    }

    /** @param to where the window ends: only rows of the overlap before it, and of the one before the last place, are remembered */
    add(rows: { id: string; time: number | undefined }[], to: number): void {
        for (const { id, time } of rows) {
            if (time !== undefined && (time > to - this.overlap || (this.before !== undefined && time <= this.before.place))) {
                this.times.set(id, time);
            }
        }
    }

    /** The counts for the next run, which will find its place at `through`. */
    counts(through: number): string {
        return `${this.overlap / minutes(1)}:${this.slices(through).join()}`;
    }

    /** How many rows came late, and how late the latest of them at least was, in minutes; `undefined` when none did, as far as can be seen. */
    seen(): { rows: number; minutes: number; isNearEnd: boolean } | undefined {
        if (this.before === undefined) {
            return undefined;
        }
        const { place, counts } = this.before;
        const late = this.slices(place).map((count, slice) => Math.max(0, count - (counts[slice] ?? 0)));
        const last = late.findLastIndex((count) => count > 0);
        return last < 0
            ? undefined
            : {
                  rows: late.reduce((sum, count) => sum + count, 0),
                  minutes: Math.floor((last * this.overlap) / SLICES / minutes(1)),
                  isNearEnd: last >= LAST_SLICES
              };
    }

    private slices(place: number): number[] {
        const counts = Array.from({ length: SLICES }, () => 0);
        for (const time of this.times.values()) {
            const slice = Math.floor(((place - time) * SLICES) / this.overlap);
            if (slice >= 0 && slice < SLICES) {
                counts[slice] = (counts[slice] ?? 0) + 1;
            }
        }
        return counts;
    }
}
