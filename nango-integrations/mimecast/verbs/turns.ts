/** The entries in the order in which they are served: the one that was served last comes last, so that one with an endless backlog starves no other. */
export function inTurn<T>(entries: readonly T[], isLast: (entry: T) => boolean): T[] {
    const last = entries.findIndex(isLast);
    return [...entries.slice(last + 1), ...entries.slice(0, last + 1)];
}
