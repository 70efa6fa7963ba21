/**
 * Numbers rows that are equal in everything Mimecast says about them: two searches in one second are two rows without any difference, and both have happened.
 *
 * The first row of a kind keeps its id, the second gets `-2`, and so on. As equal rows cannot be told apart, it does not matter which of them is the second; it only matters that every
 * read counts them alike. Within one page the count is exact. Across pages it is not: a late row that slips in between two calls pushes the end of one page to the start of the next,
 * where the same row looks like another equal one. Only in that case are the rows of that moment asked for once more and counted by themselves. Where they cannot be, the number of all
 * rows tells: if it is the same on both pages, nothing slipped in and the row is another one; otherwise it is taken for the same.
 */
export class Ordinals<T extends { id: string; time: number | undefined }> {
    private readonly recount: ((time: number) => Promise<T[]>) | undefined;
    /** The highest number of every id on the last pages. A push moves rows to the next page, not further; so this does not grow with the log. */
    private pages: { numbers: Map<string, number>; totalCount: number | undefined }[] = [];

    /** @param recount all records of one moment, read by itself; left out when that cannot be done */
    constructor(recount?: (time: number) => Promise<T[]>) {
        this.recount = recount;
    }

    /** The records of one page with their numbers. */
    async number(page: T[], totalCount: number | undefined): Promise<T[]> {
        const numbers = new Map<string, number>();
        const numbered: T[] = [];
        const counted = new Map<number, T[]>();
        for (const record of page) {
            const { id, time } = record;
            const before = this.pages.flatMap((earlier) => {
                const number = earlier.numbers.get(id);
                return number === undefined ? [] : [{ number, totalCount: earlier.totalCount }];
            });
            const highest = numbers.get(id) ?? Math.max(0, ...before.map(({ number }) => number));
            if (before.length > 0 && this.recount !== undefined && time !== undefined) {
                if (!counted.has(time)) {
                    counted.set(time, await this.recount(time));
                }
                const equal = numbers.has(id) ? [] : (counted.get(time) ?? []).filter((other) => other.id === id);
                numbered.push(...equal.map((twin, index) => withOrdinal(twin, index + 1)));
                numbers.set(id, Math.max(highest, equal.length));
            } else if (before.every((earlier) => totalCount !== undefined && earlier.totalCount === totalCount)) {
                numbered.push(withOrdinal(record, highest + 1));
                numbers.set(id, highest + 1);
            } else {
                numbers.set(id, highest);
            }
        }
        this.pages = [{ numbers, totalCount }, ...this.pages].slice(0, 3);
        return numbered;
    }
}

function withOrdinal<T extends { id: string }>(record: T, ordinal: number): T {
    return ordinal === 1 ? record : { ...record, id: `${record.id}-${ordinal}` };
}
