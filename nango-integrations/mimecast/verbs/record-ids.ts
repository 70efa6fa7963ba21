/** How the rows of a log are told apart whose ids Mimecast may give in another form one day. */
export interface RowIdentity {
    /** The number inside Mimecast's id, where it shows one. */
    number?: (row: Record<string, unknown>) => string | undefined;
    /** An id from the facts of a row. Those of a record that was made of it give the same. */
    key: (facts: Record<string, unknown>) => string;
    /** The id under which version 0.1.0 saved the row, where that was another one. */
    earlier?: (row: Record<string, unknown>) => string;
}

/** What is stored of a log's model. */
export interface StoredRecords {
    byIds: (ids: string[]) => Promise<Map<string, unknown>>;
    all: () => AsyncIterable<Record<string, unknown>>;
}

/** The part of a checkpoint that tells under which ids records may stand. */
export interface IdForms {
    /** The forms of ids, the present one first; the others only while rows that were saved under them are read again. */
    ids: string;
    /** Rows with a time up to here may stand under another form's id, ISO 8601; empty when there is but one form. */
    mixedThrough: string;
}

/** A row before its id is settled. */
export interface Candidate<T> {
    id: string;
    record: T;
    row: Record<string, unknown>;
    time: number | undefined;
}

/** `number`: the number inside Mimecast's id. `key`: the facts. `earlier`: what version 0.1.0 made of the row. */
type Form = 'number' | 'key' | 'earlier';

/** Records that Nango gives for one request. */
const CHUNK = 100;

/**
 * The one place that decides under which id a row of a log is saved: the number inside Mimecast's id, or its facts where there is none; but always the id under which it was saved first.
 *
 * Whether ids show a number is Mimecast's choice and may change one day, and version 0.1.0 made other ids. Rows of the overlap are read again in every run, so after such a change some of
 * them stand under an id of the other form. Only while that can be (`mixedThrough`), what is stored is looked up; in all other runs an id costs nothing.
 */
export class RecordIds<T extends { id: string }> {
    private forms: Form[];
    private mixedThrough: number;
    private from = 0;
    private byKey: Map<string, string> | undefined;
    private readonly identity: RowIdentity | undefined;
    private readonly stored: StoredRecords | undefined;
    private readonly timeOf: (facts: Record<string, unknown>) => number | undefined;

    /**
     * @param saved the fields of the last checkpoint
     * @param isFirst nothing was saved before
     */
    constructor(
        log: { identity?: RowIdentity; stored?: StoredRecords; timeOf: (facts: Record<string, unknown>) => number | undefined },
        saved: IdForms,
        isFirst: boolean
    ) {
        this.identity = log.identity;
        this.stored = log.stored;
        this.timeOf = log.timeOf;
        this.forms = saved.ids !== '' ? (saved.ids.split(',') as Form[]) : isFirst || log.identity === undefined ? [] : ['earlier'];
        this.mixedThrough = Date.parse(saved.mixedThrough) || 0;
    }

    /** @param from the first moment that is read: rows that were saved under another form may lie behind it */
    begin(from: number): void {
        // Times are asked for in whole seconds, so a row of that second comes back too.
        this.from = from - (from % 1000);
        if (this.mixedThrough < this.from) {
            this.mixedThrough = 0;
            this.forms = this.forms.slice(0, 1);
        }
    }

    /** All of the history is read again: its rows may have been saved under ids of any form. */
    distrust(through: number): void {
        this.forms = [...new Set<Form>([...this.forms, 'number', 'key', 'earlier'])];
        this.mixedThrough = through;
    }

    state(): IdForms {
        return { ids: this.forms.join(), mixedThrough: this.mixedThrough === 0 ? '' : new Date(this.mixedThrough).toISOString() };
    }

    /**
     * Makes candidates of rows whose records have the id of `logId`.
     *
     * @param now Mimecast's time: nothing that was saved can be later
     * @returns rows whose id is settled, and rows that have to be counted first, because others may be equal to them
     */
    sort(rows: Omit<Candidate<T>, 'id'>[], now: number): { settled: Candidate<T>[]; open: Candidate<T>[] } {
        const { identity } = this;
        const candidates = rows.map((row) => ({ ...row, id: row.record.id }));
        if (identity === undefined) {
            return { settled: [], open: candidates };
        }
        const numbers = rows.map(({ row }) => identity.number?.(row));
        for (const number of numbers) {
            this.note(number === undefined ? 'key' : 'number', now);
        }
        const isSettled = candidates.map(({ time }, index) => numbers[index] !== undefined && !this.isMixed(time));
        return {
            settled: candidates.filter((_, index) => isSettled[index]),
            open: candidates
                .filter((_, index) => !isSettled[index])
                .map((candidate) => (this.isMixed(candidate.time) ? { ...candidate, id: identity.key(candidate.row) } : candidate))
        };
    }

    /** The records of counted candidates, under the ids they have. */
    async settle(candidates: Candidate<T>[]): Promise<T[]> {
        const { identity, stored } = this;
        const mixed = identity === undefined || stored === undefined ? [] : candidates.filter(({ time }) => this.isMixed(time));
        if (identity === undefined || stored === undefined || mixed.length === 0) {
            return candidates.map(({ record, id }) => withId(record, id));
        }
        const names = new Map(mixed.map((candidate) => [candidate, namesOf(identity, candidate)]));
        const wanted = [...new Set([...names.values()].flat())];
        const known = new Set<string>();
        for (let start = 0; start < wanted.length; start += CHUNK) {
            for (const id of (await stored.byIds(wanted.slice(start, start + CHUNK))).keys()) {
                known.add(id);
            }
        }
        const records: T[] = [];
        for (const candidate of candidates) {
            const { record, row, id } = candidate;
            const number = identity.number?.(row);
            let settled = names.get(candidate)?.find((name) => known.has(name));
            if (settled === undefined && names.has(candidate) && number === undefined && this.forms.includes('number')) {
                // Saved when its id still showed its number: only its facts tell which record it is.
                this.byKey ??= await this.listed(identity, stored);
                settled = this.byKey.get(id);
            }
            records.push(withId(record, settled ?? number ?? id));
        }
        return records;
    }

    private note(form: Form, now: number): void {
        if (this.forms[0] !== form) {
            this.mixedThrough = this.forms.length === 0 ? 0 : Math.max(this.mixedThrough, now);
            this.forms = [form, ...this.forms.filter((other) => other !== form)];
        }
    }

    private isMixed(time: number | undefined): boolean {
        return this.mixedThrough > 0 && (time === undefined || time <= this.mixedThrough);
    }

    /** Ids of stored records by the ids that their facts make, numbered as rows are. */
    private async listed(identity: RowIdentity, stored: StoredRecords): Promise<Map<string, string>> {
        const ids = new Map<string, string[]>();
        for await (const record of stored.all()) {
            const time = this.timeOf(record);
            if (this.isMixed(time) && (time === undefined || time >= this.from)) {
                const key = identity.key(record);
                ids.set(key, [...(ids.get(key) ?? []), String(record['id'])]);
            }
        }
        const listed = new Map<string, string>();
        for (const [key, equal] of ids) {
            const others = equal.filter((id) => !id.startsWith(key)).sort();
            for (let ordinal = 1; others.length > 0; ordinal++) {
                const name = ordinal === 1 ? key : `${key}-${ordinal}`;
                listed.set(name, equal.includes(name) ? name : String(others.shift()));
            }
        }
        return listed;
    }
}

/** Under which ids a row may stand, the likeliest first. */
function namesOf<T>(identity: RowIdentity, { row, id }: Candidate<T>): string[] {
    const number = identity.number?.(row);
    const ordinal = Number(id.slice(identity.key(row).length + 1)) || 1;
    const earlier = identity.earlier?.(row);
    // Of rows that are equal now, version 0.1.0 told some apart: then it counted fewer of a kind.
    const numbered =
        earlier === undefined ? [] : Array.from({ length: ordinal }, (_, index) => (index === ordinal - 1 ? earlier : `${earlier}-${ordinal - index}`));
    return [...(number === undefined ? [] : [number]), id, ...numbered];
}

function withId<T extends { id: string }>(record: T, id: string): T {
    return record.id === id ? record : { ...record, id };
}
