import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { createRecordStore, RecordRefused } from '../../../../src/sandbox/nango/stores/records.ts';
import type { RecordScope } from '../../../../src/sandbox/nango/stores/records.ts';

const scope: RecordScope = { integration: 'acme', connection: 'c-1', model: 'Item', variant: 'base' };
const start = Date.parse('2026-03-01T10:00:00.000Z');

function createStore(options?: { keepPayloads?: boolean }) {
    const clock = createClock(start);
    const store = createRecordStore(clock, options);
    const ids = (query?: Parameters<typeof store.list>[1]): unknown[] => store.list(scope, query).records.map(({ id }) => id);
    const actions = (): Record<string, string> =>
        Object.fromEntries(store.list(scope).records.map((row) => [String(row['id']), row._nango_metadata.last_action]));
    return { clock, store, ids, actions };
}

function refusal(action: () => unknown): { code: string; message: string } {
    try {
        action();
    } catch (error) {
        expect(error).toBeInstanceOf(RecordRefused);
        return error as RecordRefused;
    }
    throw new Error('nothing was refused');
}

describe('saving', () => {
    it('adds, updates and leaves unchanged rows where they are', () => {
        const { store, clock, ids, actions } = createStore();
        expect(store.save(scope, [{ id: 'a', n: 1 }, { id: 'b' }], 1)).toEqual({ added: ['a', 'b'], updated: [], deleted: [], unchanged: [], duplicates: [] });
        const before = store.get(scope, ['b'])[0]?._nango_metadata;
        clock.advance(1000);
        expect(store.save(scope, [{ id: 'a', n: 2 }, { id: 'b' }], 2)).toMatchObject({ added: [], updated: ['a'], unchanged: ['b'] });
        expect(ids()).toEqual(['b', 'a']);
        expect(actions()).toEqual({ a: 'UPDATED', b: 'ADDED' });
        expect(store.get(scope, ['b'])[0]?._nango_metadata).toEqual(before);
        expect(store.get(scope, ['a'])[0]).toMatchObject({
            n: 2,
            _nango_metadata: { first_seen_at: '2026-03-01T10:00:00.000Z', last_modified_at: '2026-03-01T10:00:01.000Z', deleted_at: null, pruned_at: null }
        });
    });

    it('sees another order of keys as a change', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a', x: 1, y: 2 }], 1);
        expect(store.save(scope, [{ id: 'a', y: 2, x: 1 }], 2).updated).toEqual(['a']);
    });

    it('turns a numeric id and a date into text', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 42, at: new Date(start) }], 1);
        expect(store.get(scope, ['42'])).toMatchObject([{ id: '42', at: '2026-03-01T10:00:00.000Z' }]);
    });

    it.each([[{}], [{ id: '' }], [{ id: 0 }], [{ id: null }]])('refuses %j and the chunk it is in', (row) => {
        const { store } = createStore();
        expect(refusal(() => store.save(scope, [{ id: 'a' }, row], 1)).code).toBe('missing_id');
        expect(store.count(scope)).toBe(0);
    });

    it('takes an id of 255 characters and refuses one of 256', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'x'.repeat(255) }], 1);
        expect(refusal(() => store.save(scope, [{ id: 'x'.repeat(256) }], 1)).code).toBe('id_too_long');
        expect(store.count(scope)).toBe(1);
    });

    it('keeps the chunks before a bad one', () => {
        const { store } = createStore();
        const rows = Array.from({ length: 1001 }, (_, index) => (index === 1000 ? {} : { id: `r${String(index)}` }));
        refusal(() => store.save(scope, rows, 1));
        expect(store.count(scope)).toBe(1000);
    });

    it('keeps the first of equal ids in a chunk, and the last of equal ids in different chunks', () => {
        const { store } = createStore();
        expect(
            store.save(
                scope,
                [
                    { id: 'a', n: 1 },
                    { id: 'a', n: 2 }
                ],
                1
            )
        ).toMatchObject({ added: ['a'], duplicates: ['a'] });
        expect(store.get(scope, ['a'])).toMatchObject([{ n: 1 }]);
        const rows = Array.from({ length: 1001 }, (_, index) => ({ id: index === 1000 ? 'r0' : `r${String(index)}`, n: index }));
        store.save(scope, rows, 1);
        expect(store.get(scope, ['r0'])).toMatchObject([{ n: 1000 }]);
    });

    it('separates connections, models and variants', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a' }], 1);
        for (const other of [{ connection: 'c-2' }, { model: 'Other' }, { variant: 'eu' }, { integration: 'acme-2' }]) {
            expect(store.count({ ...scope, ...other })).toBe(0);
        }
    });
});

describe('updating and deleting', () => {
    it('merges objects deeply, replaces arrays and ignores unknown ids', () => {
        const { store, actions } = createStore();
        store.save(scope, [{ id: 'a', deep: { x: 1, y: { z: 1 } }, list: [1, 2, 3] }], 1);
        expect(store.update(scope, [{ id: 'a', deep: { y: { w: 2 } }, list: [9] }, { id: 'b' }], 2).updated).toEqual(['a']);
        expect(store.get(scope, ['a'])).toMatchObject([{ deep: { x: 1, y: { z: 1, w: 2 } }, list: [9] }]);
        expect(actions()).toEqual({ a: 'UPDATED' });
        expect(store.count(scope)).toBe(1);
    });

    it('deletes softly, keeps the payload and counts the return as an addition', () => {
        const { store, clock, actions } = createStore();
        store.save(scope, [{ id: 'a', n: 1 }], 1);
        clock.advance(5000);
        expect(store.delete(scope, [{ id: 'a' }, { id: 'unknown' }], 2).deleted).toEqual(['a']);
        expect(store.delete(scope, [{ id: 'a' }], 2).deleted).toEqual([]);
        expect(store.count(scope)).toBe(0);
        expect(store.get(scope, ['a'])).toMatchObject([{ n: 1, _nango_metadata: { last_action: 'DELETED', deleted_at: '2026-03-01T10:00:05.000Z' } }]);
        expect(store.save(scope, [{ id: 'a', n: 1 }], 3).added).toEqual(['a']);
        expect(actions()).toEqual({ a: 'UPDATED' });
        expect(store.count(scope)).toBe(1);
    });

    it('takes the time of a deletion from the row', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a' }], 1);
        store.delete(scope, [{ id: 'a', deletedAt: '2026-02-01T00:00:00Z' }], 1);
        expect(store.get(scope, ['a'])[0]?._nango_metadata.deleted_at).toBe('2026-02-01T00:00:00.000Z');
    });
});

describe('tracked deletions', () => {
    it('deletes what a full pass did not save', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a' }, { id: 'b' }], store.nextRun());
        const run = store.nextRun();
        store.trackDeletesStart(scope, run);
        store.save(scope, [{ id: 'a' }, { id: 'c' }], run);
        expect(store.trackDeletesEnd(scope)).toEqual(['b']);
        expect(store.count(scope)).toBe(2);
    });

    it('keeps the marker of an interrupted pass: rows saved before the interruption survive', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'old' }, { id: 'a' }, { id: 'b' }], store.nextRun());
        const first = store.nextRun();
        store.trackDeletesStart(scope, first);
        store.save(scope, [{ id: 'a' }], first);
        const second = store.nextRun();
        store.trackDeletesStart(scope, second);
        store.save(scope, [{ id: 'b' }], second);
        expect(store.trackDeletesEnd(scope)).toEqual(['old']);
    });

    it('forgets the marker with the end of the pass', () => {
        const { store } = createStore();
        store.trackDeletesStart(scope, store.nextRun());
        store.trackDeletesEnd(scope);
        expect(refusal(() => store.trackDeletesEnd(scope)).message).toContain('without trackDeletesStart');
    });

    it('refuses the end of a pass that never began', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a' }], store.nextRun());
        refusal(() => store.trackDeletesEnd(scope));
        expect(store.count(scope)).toBe(1);
    });

    it('deletes what the current run did not save, without a marker', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a' }, { id: 'b' }], store.nextRun());
        const run = store.nextRun();
        store.save(scope, [{ id: 'b' }], run);
        expect(store.deletePrevious(scope, run)).toEqual(['a']);
    });
});

describe('listing', () => {
    it('pages through everything exactly once, oldest change first', () => {
        const { store } = createStore();
        store.save(
            scope,
            Array.from({ length: 250 }, (_, index) => ({ id: String(index + 1) })),
            1
        );
        const seen: unknown[] = [];
        let cursor: string | null | undefined;
        let pages = 0;
        do {
            const page = store.list(scope, cursor === undefined ? {} : { cursor: String(cursor) });
            seen.push(...page.records.map(({ id }) => id));
            cursor = page.next_cursor;
            pages += 1;
        } while (cursor !== null);
        expect(pages).toBe(3);
        expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => String(index + 1)));
    });

    it('shows a row again behind the cursor when it changes', () => {
        const { store, ids } = createStore();
        store.save(scope, [{ id: 'a' }, { id: 'b' }], 1);
        const cursor = store.list(scope).records.at(-1)?._nango_metadata.cursor ?? '';
        expect(ids({ cursor })).toEqual([]);
        store.save(scope, [{ id: 'a', n: 1 }], 2);
        store.delete(scope, [{ id: 'b' }], 2);
        expect(ids({ cursor })).toEqual(['a', 'b']);
    });

    it('keeps cursors valid while many rows change', () => {
        const { store, ids } = createStore();
        store.save(scope, [{ id: 'first' }, { id: 'second' }], 1);
        const cursor = store.get(scope, ['first'])[0]?._nango_metadata.cursor ?? '';
        for (let n = 0; n < 5000; n++) {
            store.save(scope, [{ id: 'busy', n }], 1);
        }
        expect(ids({ cursor })).toEqual(['second', 'busy']);
    });

    it('filters by action, ids and time', () => {
        const { store, clock, ids } = createStore();
        store.save(scope, [{ id: 'kept' }, { id: 'changed' }, { id: 'gone' }], 1);
        clock.advance(1000);
        store.save(scope, [{ id: 'changed', n: 1 }], 2);
        store.delete(scope, [{ id: 'gone' }], 2);
        expect(ids({ filter: 'added' })).toEqual(['kept']);
        expect(ids({ filter: 'updated' })).toEqual(['changed']);
        expect(ids({ filter: 'deleted' })).toEqual(['gone']);
        expect(ids({ filter: 'added,updated' })).toEqual(['kept', 'changed']);
        expect(ids({ ids: ['gone', 'kept', 'nobody'] })).toEqual(['kept', 'gone']);
        expect(ids({ modifiedAfter: '2026-03-01T10:00:01Z' })).toEqual(['changed', 'gone']);
        expect(ids({ modifiedAfter: '2026-03-01T10:00:01.001Z' })).toEqual([]);
    });

    it('loses the deleted rows of a filter pair, as a real server does', () => {
        const { store, ids } = createStore();
        store.save(scope, [{ id: 'a' }, { id: 'b' }], 1);
        store.delete(scope, [{ id: 'b' }], 1);
        expect(ids({ filter: 'added,deleted' })).toEqual(['a']);
        expect(ids({ filter: 'updated,deleted' })).toEqual([]);
    });

    it.each([[{ limit: 0 }], [{ limit: 10_001 }], [{ limit: 1.5 }], [{ filter: 'new' }], [{ modifiedAfter: 'yesterday' }], [{ cursor: 'nonsense' }]])(
        'refuses %j',
        (query) => {
            const { store } = createStore();
            expect(refusal(() => store.list(scope, query)).code).toMatch(/^invalid_/);
        }
    );

    it('returns at most the limit', () => {
        const { store, ids } = createStore();
        store.save(scope, [{ id: 'a' }, { id: 'b' }, { id: 'c' }], 1);
        expect(ids({ limit: 2 })).toEqual(['a', 'b']);
        expect(store.list(scope, { limit: 3 }).next_cursor).toBeNull();
    });
});

describe('pruning, counting, removing', () => {
    it('empties rows up to a cursor and brings the payload back when the row is saved again', () => {
        const { store } = createStore();
        store.save(
            scope,
            [
                { id: 'a', n: 1 },
                { id: 'b', n: 1 },
                { id: 'c', n: 1 }
            ],
            1
        );
        const untilCursor = store.get(scope, ['b'])[0]?._nango_metadata.cursor ?? '';
        expect(store.prune(scope, { untilCursor, limit: 1 })).toEqual({ count: 1, has_more: true });
        expect(store.prune(scope, { untilCursor })).toEqual({ count: 1, has_more: false });
        expect(store.get(scope, ['b'])[0]).toEqual({ id: 'b', _nango_metadata: expect.objectContaining({ pruned_at: '2026-03-01T10:00:00.000Z' }) });
        expect(store.get(scope, ['c'])).toMatchObject([{ n: 1 }]);
        expect(store.save(scope, [{ id: 'b', n: 1 }], 2).unchanged).toEqual(['b']);
        expect(store.get(scope, ['b'])).toMatchObject([{ n: 1, _nango_metadata: { pruned_at: null } }]);
    });

    it('tells the models of a connection and forgets them', () => {
        const { store } = createStore();
        store.save(scope, [{ id: 'a' }, { id: 'b' }], 1);
        store.delete(scope, [{ id: 'b' }], 1);
        store.save({ ...scope, model: 'Other', variant: 'eu' }, [{ id: 'a' }], 1);
        expect(store.models(scope)).toEqual([
            { model: 'Item', variant: 'base', count: 1 },
            { model: 'Other', variant: 'eu', count: 1 }
        ]);
        store.remove({ integration: 'acme', connection: 'c-1', model: 'Item' });
        expect(store.models(scope)).toHaveLength(1);
        store.remove({ integration: 'acme', connection: 'c-1' });
        expect(store.models(scope)).toEqual([]);
    });

    it('keeps count and order without payloads', () => {
        const { store, ids, actions } = createStore({ keepPayloads: false });
        store.save(
            scope,
            [
                { id: 'a', n: 1 },
                { id: 'b', n: 1 }
            ],
            1
        );
        expect(
            store.save(
                scope,
                [
                    { id: 'a', n: 1 },
                    { id: 'b', n: 2 }
                ],
                2
            )
        ).toMatchObject({ unchanged: ['a'], updated: ['b'] });
        expect(ids()).toEqual(['a', 'b']);
        expect(actions()).toEqual({ a: 'ADDED', b: 'UPDATED' });
        expect(store.get(scope, ['b'])[0]).not.toHaveProperty('n');
    });
});
