/**
 * The one judge of a walk over a list: whether there is more, whether the end is proven, or why it is not. Windows, snapshots, files, the stream, feeds and listing actions ask it and
 * decide nothing of the kind themselves.
 *
 * The rules: whatever evidence of completeness a reply carries is used; progress is judged by rows and never by tokens; nothing walks without a bound.
 */

/** Why the end of a walk is not proven. */
export type Doubt =
    /** Fewer rows came than Mimecast counts. */
    | 'fewer_rows'
    /** Mimecast counted otherwise on a later page: the list changed while it was read, and offset pages shift then. */
    | 'count_changed'
    /** A token came twice, or pages bring rows that were read before. */
    | 'no_progress'
    /** Mimecast says itself that there is more, and gives no way to it. */
    | 'not_caught_up'
    /** More pages than any walk may take. */
    | 'bound';

/** What one page shows. */
export interface WalkPage {
    /** Identities of the page's rows in their order; equal rows may share one. Handles that differ at every read are no identity. */
    ids: readonly string[];
    /** Rows that are listed and cannot be read. */
    odd?: number;
    next: string | undefined;
    totalCount?: number | undefined;
    caughtUp?: boolean | undefined;
}

export type Verdict =
    | { state: 'more' }
    /** Everything Mimecast says about the list agrees that this was all. */
    | { state: 'complete' }
    | { state: 'unproven'; doubt: Doubt; message: string };

/** How a walk is judged. */
export interface WalkRules {
    /** Pages one walk may take. */
    bound?: number;
    /** The list must not change while it is read: another count is a doubt. Where rows may be added meanwhile, the last count is the one that has to be reached. */
    fixed?: boolean;
}

/** Enough for a million rows of a hundred per page. */
const BOUND = 10_000;
/** Pages without any new row that may follow one another: an empty page that leads on is no end, so many running are. */
const STALLED_PAGES = 3;
/** Pages whose rows are remembered one by one: rows that shift move to a neighbouring page, not further. Older pages are known by one fingerprint each, so memory stays small. */
const REMEMBERED_PAGES = 3;

export class Walk {
    /** Rows listed so far, odd ones included. */
    rows = 0;
    pages = 0;
    /** The last number of rows Mimecast gave for the whole list. */
    totalCount: number | undefined;
    private readonly bound: number;
    private readonly fixed: boolean;
    private isCountChanged = false;
    private stalled = 0;
    private readonly tokens = new Set<string>();
    private recent: Set<string>[] = [];
    private readonly fingerprints = new Set<number>();

    constructor({ bound = BOUND, fixed = false }: WalkRules = {}) {
        this.bound = bound;
        this.fixed = fixed;
    }

    /** Judges a page, given in the order in which pages were read. */
    take(page: WalkPage): Verdict {
        this.pages += 1;
        this.rows += page.ids.length + (page.odd ?? 0);
        if (page.totalCount !== undefined) {
            this.isCountChanged ||= this.totalCount !== undefined && this.totalCount !== page.totalCount;
            this.totalCount = page.totalCount;
        }
        this.stalled = this.isNew(page) ? 0 : this.stalled + 1;
        if (page.caughtUp === true) {
            return this.end();
        }
        if (page.next === undefined) {
            return page.caughtUp === false ? unproven('not_caught_up', 'Mimecast says that there is more and names no next page') : this.end();
        }
        if (this.tokens.has(page.next) || this.stalled >= STALLED_PAGES) {
            return this.stop(page.caughtUp);
        }
        this.tokens.add(page.next);
        return this.pages >= this.bound ? unproven('bound', `${this.pages} pages have not brought its end`) : { state: 'more' };
    }

    private isNew({ ids, odd = 0 }: WalkPage): boolean {
        if (ids.length === 0) {
            // Rows that cannot be read cannot be told from those of another page: the tokens, the count and the bound end a walk over them.
            return odd > 0;
        }
        const fingerprint = fingerprintOf(ids);
        const isFresh = !this.fingerprints.has(fingerprint) && ids.some((id) => !this.recent.some((page) => page.has(id)));
        this.fingerprints.add(fingerprint);
        this.recent = [new Set(ids), ...this.recent].slice(0, REMEMBERED_PAGES);
        return isFresh;
    }

    /** Mimecast names no further page. */
    private end(): Verdict {
        if (this.totalCount !== undefined && this.rows < this.totalCount) {
            return unproven('fewer_rows', `it has ${this.totalCount} rows and ${this.rows} came`);
        }
        return this.fixed && this.isCountChanged ? unproven('count_changed', 'the number of its rows changed while it was read') : { state: 'complete' };
    }

    /** Mimecast names a further page, and going there brings nothing. */
    private stop(caughtUp: boolean | undefined): Verdict {
        if (caughtUp === false) {
            return unproven('not_caught_up', 'Mimecast says that there is more and gives nothing new');
        }
        return this.totalCount !== undefined && this.rows >= this.totalCount
            ? this.end()
            : unproven(
                  'no_progress',
                  this.totalCount === undefined ? 'its pages repeat' : `its pages repeat, and of ${this.totalCount} rows ${this.rows} came`
              );
    }
}

function unproven(doubt: Doubt, message: string): Verdict {
    return { state: 'unproven', doubt, message };
}

/** FNV-1a over all ids, made of two halves: 53 bits are enough to tell the pages of one walk apart. */
function fingerprintOf(ids: readonly string[]): number {
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (const id of ids) {
        for (let i = 0; i < id.length; i++) {
            low = Math.imul(low ^ id.charCodeAt(i), 0x01000193);
            high = Math.imul(high ^ id.charCodeAt(i), 0x85ebca6b);
        }
        low = Math.imul(low ^ 0x1f, 0x01000193);
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
