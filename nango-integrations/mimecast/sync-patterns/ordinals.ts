/**
 * Numbers rows that are equal in everything Mimecast says about them: two searches in one second are two rows without any difference, and both have happened.
 *
 * The first row of a kind keeps its id, the second gets `-2`, and so on. As equal rows cannot be told apart, it does not matter which of them is the second; it only matters that every
 * read counts them alike. Within one page the count is exact. Across pages it is not: a late row that slips in between two calls pushes the end of one page to the start of the next,
 * where the same row looks like another equal one. Only in that case are the rows of that moment asked for once more and counted in one piece.
 */
export class Ordinals<T extends { id: string }> {
    private readonly recount: (time: number) => Promise<T[]>;
    /** Ids of the last pages. A push moves rows to the next page, not further; so this does not grow with the log. */
    private pages: Set<string>[] = [];

    /** @param recount all records of one moment, read in one piece; an empty list when they cannot be read like that */
    constructor(recount: (time: number) => Promise<T[]>) {
        this.recount = recount;
    }

    /** The records of one page with their numbers. */
    async number(page: { record: T; time: number | undefined }[]): Promise<T[]> {
        const counts = new Map<string, number>();
        const numbered: T[] = [];
        for (const { record, time } of page) {
            const count = (counts.get(record.id) ?? 0) + 1;
            counts.set(record.id, count);
            if (!this.pages.some((ids) => ids.has(record.id))) {
                numbered.push(withOrdinal(record, count));
            } else if (count === 1 && time !== undefined) {
                const equal = (await this.recount(time)).filter(({ id }) => id === record.id);
                numbered.push(...equal.map((twin, index) => withOrdinal(twin, index + 1)));
            }
        }
        this.pages = [new Set(counts.keys()), ...this.pages].slice(0, 3);
        return numbered;
    }
}

function withOrdinal<T extends { id: string }>(record: T, ordinal: number): T {
    return ordinal === 1 ? record : { ...record, id: `${record.id}-${ordinal}` };
}
