/** What the fault plan wants one call to do wrong and only the route that answers it can act out. */
export interface CallFaults {
    /** List the first file of the page twice. */
    readonly duplicateFile?: boolean;
    /** Rows show up now with a time in the past. */
    readonly lateRows?: boolean;
    /** Give the same objects other ids than on the last read. */
    readonly changedIds?: boolean;
}
