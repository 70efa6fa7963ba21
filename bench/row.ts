/** One measured number of the table. */
export interface Row {
    what: string;
    value: number | string;
    unit: string;
    /** What the project promises, where it promises something. */
    promise?: string;
    /** Whether the promise is kept. */
    kept?: boolean;
}
