/**
 * Remembers which filter a page token belongs to, and the rows that filter last matched, because a token decides on its own which list it continues.
 * Only the most recent lists are kept.
 */
export interface Walks {
    /** Number of the walk of this filter, remembering its rows. */
    remember(filterKey: string, rows: readonly unknown[]): number;
    rows(walk: number): readonly unknown[] | undefined;
}

export function createWalks(limit = 64): Walks {
    const numbers = new Map<string, number>();
    const lists = new Map<number, { filterKey: string; rows: readonly unknown[] }>();
    let last = 0;
    return {
        remember(filterKey, rows) {
            let walk = numbers.get(filterKey);
            if (walk === undefined) {
                last += 1;
                walk = last;
                numbers.set(filterKey, walk);
            }
            lists.delete(walk);
            lists.set(walk, { filterKey, rows });
            if (lists.size > limit) {
                for (const [oldest, list] of lists) {
                    lists.delete(oldest);
                    numbers.delete(list.filterKey);
                    break;
                }
            }
            return walk;
        },
        rows: (walk) => lists.get(walk)?.rows
    };
}
