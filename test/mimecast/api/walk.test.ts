import { describe, expect, it } from 'vitest';
import { Walk, hashOf, sum } from '../../../nango-integrations/mimecast/api/walk.ts';
import type { Verdict, WalkPage, WalkRules } from '../../../nango-integrations/mimecast/api/walk.ts';

const span = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const page = (ids: string[], next?: string, more: Partial<WalkPage> = {}): WalkPage => ({ ids, next, ...more });

/** Takes pages until the walk ends; a page too many fails the test. */
function walk(pages: Iterable<WalkPage>, rules: WalkRules = {}): { verdict: Verdict; taken: number; walk: Walk } {
    const judge = new Walk(rules);
    for (const one of pages) {
        const verdict = judge.take(one);
        if (verdict.state !== 'more') {
            return { verdict, taken: judge.pages, walk: judge };
        }
    }
    throw new Error('The walk wants another page.');
}

function doubtOf(pages: Iterable<WalkPage>, rules?: WalkRules): string {
    const { verdict } = walk(pages, rules);
    return verdict.state === 'unproven' ? verdict.doubt : verdict.state;
}

/** What a misbehaving server gives for ever, up to a page after which the test gives up. */
function* endless(of: (index: number) => WalkPage): Generator<WalkPage> {
    for (let index = 0; index < 20_000; index++) {
        yield of(index);
    }
}

describe('the end of a walk', () => {
    it('is proven by a last page without a next one, with or without a count', () => {
        expect(doubtOf([page(span(1, 100), 'A'), page(span(101, 150))])).toBe('complete');
        expect(doubtOf([page(span(1, 100), 'A', { totalCount: 150 }), page(span(101, 150), undefined, { totalCount: 150 })])).toBe('complete');
        expect(doubtOf([page([])])).toBe('complete');
    });

    it('is not proven where fewer rows came than Mimecast counts, at a missing next page or an empty one', () => {
        expect(walk([page(span(1, 100), 'A', { totalCount: 800 }), page(span(101, 200), undefined, { totalCount: 800 })]).verdict).toEqual({
            state: 'unproven',
            doubt: 'fewer_rows',
            message: 'it has 800 rows and 200 came'
        });
        expect(doubtOf([page(span(1, 100), 'A', { totalCount: 800 }), page([])])).toBe('fewer_rows');
    });

    it('is not proven by a count that one page alone disproves', () => {
        for (const totalCount of [0, 50]) {
            const pages = [page(span(1, 100), 'A', { totalCount }), page([], 'B', { totalCount }), page(span(101, 200), 'C'), page(span(201, 250))];
            expect(walk(pages)).toMatchObject({ taken: 4, verdict: { state: 'complete' } });
        }
    });

    it('counts rows that cannot be read, for they are listed', () => {
        expect(doubtOf([page(span(1, 2), undefined, { odd: 1, totalCount: 3 })])).toBe('complete');
    });

    it('is not proven by a row that came twice in place of another', () => {
        const pages = [page(span(1, 100), 'A', { totalCount: 200 }), page(span(91, 190), undefined, { totalCount: 200 })];
        expect(walk(pages).verdict).toMatchObject({ doubt: 'fewer_rows', message: 'it has 200 rows and 200 came, 10 of them repeated' });
    });

    it('is proven where rows arrived in front while the list was read, which brings some once more', () => {
        const pages = [page(span(1, 100), 'A', { totalCount: 150 }), page(span(96, 150), undefined, { totalCount: 155 })];
        expect(doubtOf(pages)).toBe('complete');
    });

    it('is proven where the oldest rows ran out while the list was read', () => {
        expect(doubtOf([page(span(1, 100), 'A', { totalCount: 150 }), page(span(101, 149), undefined, { totalCount: 149 })])).toBe('complete');
    });

    it('comes with Mimecast saying so, whatever else stands there', () => {
        expect(doubtOf([page(span(1, 5), 'A', { caughtUp: true })])).toBe('complete');
        expect(doubtOf([page(span(1, 5), 'A', { caughtUp: false }), page(span(6, 9), 'B', { caughtUp: true })])).toBe('complete');
    });

    it('is no end where Mimecast says that it is not caught up', () => {
        expect(doubtOf([page([], undefined, { caughtUp: false })])).toBe('not_caught_up');
        expect(walk(endless((index) => page([], `T${index}`, { caughtUp: false })))).toMatchObject({ verdict: { doubt: 'not_caught_up' }, taken: 3 });
        expect(doubtOf([page(['1'], 'A', { caughtUp: false }), page(['2'], 'A', { caughtUp: false })])).toBe('not_caught_up');
    });
});

describe('progress of a walk', () => {
    it('is judged by rows: the same rows behind ever new tokens end it after a few pages', () => {
        expect(walk(endless((index) => page(span(1, 100), `T${index}`)))).toMatchObject({ verdict: { doubt: 'no_progress' }, taken: 4 });
        const counted = walk(endless((index) => page(span(1, 100), `T${index}`, { totalCount: 250 })));
        expect(counted).toMatchObject({ verdict: { doubt: 'no_progress', message: 'its pages repeat, and of 250 rows 400 came' }, taken: 4 });
    });

    it('is not made by pages that come round again after more of them than are remembered row by row', () => {
        expect(walk(endless((index) => page(span((index % 8) * 100 + 1, (index % 8) * 100 + 100), `T${index}`)))).toMatchObject({
            verdict: { doubt: 'no_progress' },
            taken: 11
        });
    });

    it('is not made by a token that comes again', () => {
        expect(doubtOf([page(span(1, 5), 'A'), page(span(6, 9), 'A')])).toBe('no_progress');
        expect(doubtOf([page(span(1, 5), 'A'), page(span(6, 9), 'B'), page(span(10, 12), 'A')])).toBe('no_progress');
    });

    it('is over where a token comes again and every row has come', () => {
        expect(doubtOf([page(span(1, 5), 'A', { totalCount: 9 }), page(span(6, 9), 'A', { totalCount: 9 })])).toBe('complete');
    });

    it('goes on behind an empty page in the middle, and costs nothing more where every row has come', () => {
        expect(doubtOf([page(span(1, 5), 'A'), page([], 'B'), page(span(6, 9))])).toBe('complete');
        expect(walk([page(span(1, 5), 'A', { totalCount: 5 }), page([], 'B')])).toMatchObject({ verdict: { state: 'complete' }, taken: 2 });
    });

    it('is not made by many empty pages', () => {
        expect(walk(endless((index) => page([], `T${index}`)))).toMatchObject({ verdict: { doubt: 'no_progress' }, taken: 3 });
    });

    it('has a bound, also with new rows for ever', () => {
        expect(walk(endless((index) => page([String(index)], `T${index}`)))).toMatchObject({ verdict: { doubt: 'bound' }, taken: 10_000 });
        expect(
            walk(
                endless((index) => page([String(index)], `T${index}`)),
                { bound: 7 }
            )
        ).toMatchObject({ verdict: { doubt: 'bound' }, taken: 7 });
    });

    it('goes on over pages of rows that cannot be told apart for as long as Mimecast counts so many', () => {
        const alike = (next?: string): WalkPage =>
            page(
                Array.from({ length: 100 }, () => 'same'),
                next,
                { totalCount: 600 }
            );
        expect(doubtOf([...['A', 'B', 'C', 'D', 'E'].map(alike), alike()], { equalRows: true })).toBe('complete');
        expect(
            walk(
                endless((index) => alike(`T${index}`)),
                { equalRows: true }
            )
        ).toMatchObject({ verdict: { state: 'complete' }, taken: 7 });
        expect(
            walk(
                endless((index) => ({ ...alike(`T${index}`), totalCount: undefined })),
                { equalRows: true }
            )
        ).toMatchObject({
            verdict: { doubt: 'no_progress' },
            taken: 4
        });
        expect(walk(endless((index) => page([], `T${index}`, { odd: 100, totalCount: 600 })))).toMatchObject({ verdict: { state: 'complete' }, taken: 7 });
    });
});

describe('a walk over a list that must not change', () => {
    const fixed = { fixed: true };

    it('is not proven when Mimecast counts otherwise on a later page', () => {
        const pages = [page(span(1, 100), 'A', { totalCount: 250 }), page(span(102, 200), 'B', { totalCount: 249 }), page(span(201, 250), undefined)];
        expect(doubtOf(pages, fixed)).toBe('count_changed');
        // Without a count on the last page, too.
        expect(doubtOf(pages)).toBe('complete');
    });

    it('is not proven when a row comes again, however far away', () => {
        const far = [...Array.from({ length: 9 }, (_, index) => page(span(index * 100 + 1, index * 100 + 100), `T${index}`)), page(['1', '901'])];
        expect(doubtOf(far, fixed)).toBe('overlap');
        expect(doubtOf(far)).toBe('complete');
        expect(doubtOf([page(['1', '2'], 'A', { totalCount: 3 }), page(['2'], undefined, { totalCount: 3 })], fixed)).toBe('overlap');
    });

    it('is not proven when an empty page names a next one and nobody counts', () => {
        const pages = (totalCount?: number): WalkPage[] => [page(['1'], 'A', { totalCount }), page([], 'B'), page(['2'], undefined, { totalCount })];
        expect(doubtOf(pages(), fixed)).toBe('gap');
        expect(doubtOf(pages(2), fixed)).toBe('complete');
        expect(doubtOf(pages())).toBe('complete');
    });

    it('is proven when its last page comes once more', () => {
        const last = (next: string): WalkPage => page(span(101, 150), next, { totalCount: 150 });
        expect(doubtOf([page(span(1, 100), 'A', { totalCount: 150 }), last('B'), last('C')], fixed)).toBe('complete');
    });

    it('may hold equal rows on one page', () => {
        expect(doubtOf([page(['1', '1'], undefined, { totalCount: 2 })], fixed)).toBe('complete');
    });
});

describe('a walk that is kept', () => {
    it('goes on judging where it stopped', () => {
        const all = [page(span(1, 100), 'A', { totalCount: 250 }), page(span(101, 200), 'B', { totalCount: 250 }), page(span(201, 250), undefined)];
        const whole = walk(all).walk;
        let place = undefined;
        for (const one of all) {
            const part: Walk = new Walk(place === undefined ? {} : { begun: JSON.parse(JSON.stringify(place)) });
            const verdict = part.take(one);
            expect(verdict.state).toBe(one.next === undefined ? 'complete' : 'more');
            place = part.place();
        }
        expect(place).toEqual(whole.place());
        expect(new Walk({ begun: new Walk().place() }).take(page([])).state).toBe('complete');
    });

    it('still sees a token that comes again, a page that comes again and rows that are missing', () => {
        const first = new Walk();
        first.take(page(span(1, 100), 'A', { totalCount: 250 }));
        const begun = first.place();
        expect(new Walk({ begun }).take(page(span(101, 200), 'A'))).toMatchObject({ doubt: 'no_progress' });
        expect(new Walk({ begun }).take(page(span(101, 200), undefined))).toMatchObject({ doubt: 'fewer_rows' });
        let place = begun;
        const states = ['B', 'C', 'D'].map((next) => {
            const part = new Walk({ begun: place });
            const verdict = part.take(page(span(1, 100), next));
            place = part.place();
            return verdict.state;
        });
        expect(states).toEqual(['more', 'more', 'unproven']);
    });
});

describe('the checksum of a walk', () => {
    it('is that of its different rows in any order', () => {
        const one = walk([page(span(1, 100), 'A'), page(span(101, 150))]).walk;
        const other = walk([page(span(51, 150).reverse(), 'A'), page(span(1, 50))]).walk;
        expect(one.checksum).toBe(other.checksum);
        expect(walk([page(span(1, 100), 'A'), page(span(100, 150))]).walk.checksum).toBe(one.checksum);
        expect(walk([page(span(1, 149))]).walk.checksum).not.toBe(one.checksum);
        expect(sum(sum(5, hashOf('a')), hashOf('b'))).toBe(sum(sum(5, hashOf('b')), hashOf('a')));
    });

    it('tells a million rows apart', () => {
        const seen = new Set<number>();
        for (let index = 0; index < 1_000_000; index++) {
            seen.add(hashOf(`person${index}@example.com`));
        }
        expect(seen.size).toBe(1_000_000);
    });
});
