import { imul } from './globals.js';
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
    /** A row came again on a later page: pages shifted while the list was read, so others may have been skipped. */
    | 'overlap'
    /** A token came twice, or pages bring rows that were read before. */
    | 'no_progress'
    /** An empty page named a next one in a list that nobody counts: rows may be missing there. */
    | 'gap'
    /** Mimecast says itself that there is more, and gives no way to it. */
    | 'not_caught_up'
    /** More pages than any walk may take. */
    | 'bound';

/** What one page shows. */
export interface WalkPage {
    /** Identities of the page's rows in their order. Handles that differ at every read are no identity. */
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
    /** Pages without any new row that may follow one another. */
    patience?: number;
    /** The list must not change while it is read: another count, a row that came before or a gap is a doubt. Without it rows may be added meanwhile. */
    fixed?: boolean;
    /** Rows can be equal in everything, so one that came before may be another one. */
    equalRows?: boolean;
    /** A walk that goes on where an earlier one stopped. */
    begun?: WalkPlace;
}

/** Where a walk stands, small enough to be kept: what it takes to go on judging later. */
export interface WalkPlace {
    rows: number;
    repeats: number;
    checksum: number;
    stalled: number;
    /** The token that leads on. */
    token: string;
    /** Fingerprint of the last page. */
    page: number;
    totalCount?: number | undefined;
    leastCount?: number | undefined;
}

/** Enough for a million rows of a hundred per page. */
const BOUND = 10_000;
/** Pages without any new row that may follow one another: an empty page that leads on is no end, so many running are. */
const STALLED_PAGES = 3;
/** Pages whose rows are remembered one by one where a list may grow: rows that shift move to a neighbouring page, not further. Of older pages one fingerprint each is kept. */
const REMEMBERED_PAGES = 3;

export class Walk {
    /** Rows listed so far, odd ones included. */
    rows = 0;
    /** Rows among them that had come on an earlier page. */
    repeats = 0;
    pages = 0;
    /** The last number of rows Mimecast gave for the whole list. */
    totalCount: number | undefined;
    /** Of all different rows, whatever their order. */
    checksum = 0;
    private leastCount: number | undefined;
    private largestPage = 0;
    private isCountChanged = false;
    private isOverlap = false;
    private isGap = false;
    private stalled = 0;
    /** The token that leads on; none before the first page. */
    next: string | undefined;
    private page = 0;
    private readonly tokens = new Set<string>();
    private readonly fingerprints = new Set<number>();
    private readonly seen = new Set<number>();
    private readonly remembered: number[][] = [];
    private readonly rules: WalkRules;

    constructor(rules: WalkRules = {}) {
        this.rules = rules;
        const { begun } = rules;
        if (begun !== undefined) {
            ({ rows: this.rows, repeats: this.repeats, checksum: this.checksum, stalled: this.stalled, token: this.next, page: this.page } = begun);
            this.totalCount = begun.totalCount;
            this.leastCount = begun.leastCount;
            this.tokens.add(begun.token);
            this.fingerprints.add(begun.page);
        }
    }

    /** Judges a page, given in the order in which pages were read. */
    take(page: WalkPage): Verdict {
        const isRead = this.isCounted();
        const listed = page.ids.length + (page.odd ?? 0);
        this.pages += 1;
        this.rows += listed;
        this.largestPage = Math.max(this.largestPage, listed);
        const { totalCount } = page;
        // A whole that is said to be smaller than one of its pages was not counted.
        if (totalCount !== undefined && totalCount >= this.largestPage) {
            this.isCountChanged ||= this.totalCount !== undefined && this.totalCount !== totalCount;
            this.totalCount = totalCount;
            this.leastCount = Math.min(totalCount, this.leastCount ?? totalCount);
        }
        this.stalled = this.isProgress(page, isRead) ? 0 : this.stalled + 1;
        this.isGap ||= page.ids.length === 0 && page.next !== undefined && this.totalCount === undefined;
        if (page.caughtUp === true) {
            return this.end();
        }
        if (page.next === undefined) {
            return page.caughtUp === false ? unproven('not_caught_up', 'Mimecast says that there is more and names no next page') : this.end();
        }
        if (this.tokens.has(page.next) || this.stalled >= (this.rules.patience ?? STALLED_PAGES) || (this.stalled > 0 && this.isCounted())) {
            return this.stop(page.caughtUp);
        }
        this.next = page.next;
        this.tokens.add(page.next);
        return this.pages >= (this.rules.bound ?? BOUND) ? unproven('bound', `${this.pages} pages have not brought its end`) : { state: 'more' };
    }

    /** What to keep to go on behind the last page. */
    place(): WalkPlace {
        const { rows, repeats, checksum, stalled, next: token = '', page, totalCount, leastCount } = this;
        return { rows, repeats, checksum, stalled, token, page, ...(totalCount === undefined ? {} : { totalCount, leastCount }) };
    }

    /** Whether a page brings rows that had not come before. */
    private isProgress({ ids, odd = 0 }: WalkPage, isRead: boolean): boolean {
        const { fixed = false, equalRows = false } = this.rules;
        const hashes = ids.map(hashOf);
        this.page = fingerprintOf(ids);
        const isKnownPage = ids.length > 0 && this.fingerprints.has(this.page);
        const fresh = isKnownPage ? [] : hashes.filter((hash) => !this.seen.has(hash));
        this.repeats += hashes.length - fresh.length;
        // A list that is read to its end may give its last page once more.
        this.isOverlap ||= fresh.length < hashes.length && !isRead;
        this.checksum = fresh.reduce(sum, this.checksum);
        for (const hash of hashes) {
            this.seen.add(hash);
        }
        this.fingerprints.add(this.page);
        if (!fixed && this.remembered.push(hashes) > REMEMBERED_PAGES) {
            for (const hash of this.remembered.shift() ?? []) {
                this.seen.delete(hash);
            }
        }
        // Equal rows, and rows that cannot be read, look like those of another page: they are new for as long as Mimecast counts so many.
        const isAlike = odd > 0 || (equalRows && ids.length > 0);
        return fresh.length > 0 || (isAlike && this.totalCount !== undefined && this.rows <= this.totalCount);
    }

    /** As many rows as Mimecast counts came. A list may grow while it is read, which brings rows of the page before once more: then the least count is that of different rows. */
    private isCounted(): boolean {
        const different = this.rules.equalRows === true ? this.rows : this.rows - this.repeats;
        return this.totalCount !== undefined && this.leastCount !== undefined && this.rows >= this.totalCount && different >= this.leastCount;
    }

    /** Mimecast names no further page. */
    private end(): Verdict {
        if (this.rules.fixed === true && this.isOverlap) {
            return unproven('overlap', `${this.repeats} rows came twice while it was read`);
        }
        if (this.totalCount !== undefined && !this.isCounted()) {
            const again = this.repeats > 0 ? `, ${this.repeats} of them repeated` : '';
            return unproven('fewer_rows', `it has ${this.totalCount} rows and ${this.rows} came${again}`);
        }
        if (this.rules.fixed === true && this.isCountChanged) {
            return unproven('count_changed', 'the number of its rows changed while it was read');
        }
        if (this.rules.fixed === true && this.isGap && this.totalCount === undefined) {
            return unproven('gap', 'an empty page named a next one, and nobody counts its rows');
        }
        return { state: 'complete' };
    }

    /** Mimecast names a further page, and going there brings nothing. */
    private stop(caughtUp: boolean | undefined): Verdict {
        if (caughtUp === false) {
            return unproven('not_caught_up', 'Mimecast says that there is more and gives nothing new');
        }
        if (this.isCounted()) {
            return this.end();
        }
        return unproven(
            'no_progress',
            this.totalCount === undefined ? 'its pages repeat' : `its pages repeat, and of ${this.totalCount} rows ${this.rows} came`
        );
    }
}

function unproven(doubt: Doubt, message: string): Verdict {
    return { state: 'unproven', doubt, message };
}

const CHECKSUM_RANGE = 2 ** 52;

/** Adds to a checksum that does not depend on the order of what is added. */
export function sum(checksum: number, hash: number): number {
    return (checksum + hash) % CHECKSUM_RANGE;
}

/** Of the rows of one page in their order. */
export function fingerprintOf(ids: readonly string[]): number {
    return hashOf(ids.join('\n'));
}

/** FNV-1a in two halves, 52 bits: enough to tell rows and pages of one walk apart, and quick. */
export function hashOf(text: string): number {
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (let i = 0; i < text.length; i++) {
        const character = text.charCodeAt(i);
        low = imul(low ^ character, 0x01000193);
        high = imul(high ^ character, 0x85ebca6b);
    }
    return (high >>> 12) * 2 ** 32 + (low >>> 0);
}
