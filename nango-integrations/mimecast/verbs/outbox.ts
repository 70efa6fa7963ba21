/** As many rows as Nango sends in one call; more would become several. */
const MAX_ROWS = 1000;
/** Nango refuses a call above 100 MB, and a runner of 512 MB has to hold this several times over: as rows, as JSON, on its way. */
const MAX_BYTES = 8 * 1024 ** 2;

/**
 * Rows on their way to Nango. Every save call costs a real server about as much as hundreds of rows, so calls are filled with the rows of as many files and pages as fit, and the next rows
 * are fetched while the last are being saved.
 *
 * `Place` is where the reader stands behind a row. It is handed to `saved` once every row up to it is saved, never before.
 */
export class Outbox<Row extends { id: string }, Place> {
    private readonly save: (kind: string, rows: Row[]) => Promise<unknown>;
    private readonly saved: (place: Place) => void;
    private waiting = new Map<string, Map<string, Row>>();
    private bytes = 0;
    private place: Place | undefined;
    private sending: Promise<void> | undefined;
    private failure: { error: unknown } | undefined;

    /** @param save saves rows of one kind; at most a thousand at a time, no id twice */
    constructor(save: (kind: string, rows: Row[]) => Promise<unknown>, saved: (place: Place) => void) {
        this.save = save;
        this.saved = saved;
    }

    /**
     * Takes rows in their order. Waits while others are being saved, once it is full.
     *
     * @param bytes of all these rows, about
     * @param placeBehind where the reader stands behind so many of these rows
     */
    async add(kind: string, rows: readonly Row[], bytes: number, placeBehind: (count: number) => Place | undefined): Promise<void> {
        if (this.bytes > 0 && this.bytes + bytes > MAX_BYTES) {
            await this.send();
        }
        const share = bytes / rows.length;
        let waiting = this.rowsOf(kind);
        for (const [index, row] of rows.entries()) {
            // The later state of a row that comes twice, as when the two are saved one after the other.
            waiting.set(row.id, row);
            this.bytes += share;
            if (waiting.size === MAX_ROWS || this.bytes > MAX_BYTES) {
                this.place = placeBehind(index + 1) ?? this.place;
                await this.send();
                waiting = this.rowsOf(kind);
            }
        }
        this.place = placeBehind(rows.length) ?? this.place;
    }

    private rowsOf(kind: string): Map<string, Row> {
        const rows = this.waiting.get(kind) ?? new Map<string, Row>();
        this.waiting.set(kind, rows);
        return rows;
    }

    /** The reader stands at a place without a further row. */
    reach(place: Place): void {
        this.place = place;
    }

    /** Saves what is waiting, behind what is being saved. */
    async send(): Promise<void> {
        await this.settle();
        const { waiting, place } = this;
        this.waiting = new Map();
        this.bytes = 0;
        this.place = undefined;
        const send = async (): Promise<void> => {
            for (const [kind, rows] of waiting) {
                if (rows.size > 0) {
                    await this.save(kind, [...rows.values()]);
                }
            }
            if (place !== undefined) {
                this.saved(place);
            }
        };
        this.sending = send().catch((error: unknown) => {
            // Nobody may be waiting for it now; whoever comes next gets it.
            this.failure ??= { error };
        });
    }

    /** Saves everything and waits for it. */
    async drain(): Promise<void> {
        await this.send();
        await this.settle();
    }

    /** Waits until nothing is being saved. */
    async settle(): Promise<void> {
        await this.sending;
        if (this.failure !== undefined) {
            throw this.failure.error;
        }
    }

    /** Forgets what is waiting; what is being saved is waited for, so that nothing goes on behind the reader's back. */
    async discard(): Promise<void> {
        this.waiting = new Map();
        this.bytes = 0;
        this.place = undefined;
        await this.sending;
    }
}
