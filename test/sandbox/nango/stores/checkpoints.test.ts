import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { CheckpointConflict, CheckpointRefused, createCheckpointStore } from '../../../../src/sandbox/nango/stores/checkpoints.ts';
import type { CheckpointScope } from '../../../../src/sandbox/nango/stores/checkpoints.ts';
import { createLockStore } from '../../../../src/sandbox/nango/stores/locks.ts';

const scope: CheckpointScope = { integration: 'acme', connection: 'c-1', function: 'sync:items', variant: 'base' };

describe('checkpoints', () => {
    it('are saved whole, versioned and read back', () => {
        const store = createCheckpointStore();
        expect(store.get(scope)).toBeUndefined();
        const first = store.save(scope, { cursor: 'a', page: 1, done: false }, 0);
        const second = store.save(scope, { cursor: 'b' }, first);
        expect(store.get(scope)).toEqual({ checkpoint: { cursor: 'b' }, version: second });
        expect(second).toBeGreaterThan(first);
    });

    it('refuse a writer that read before another one wrote', () => {
        const store = createCheckpointStore();
        const version = store.save(scope, { n: 1 }, 0);
        store.save(scope, { n: 2 }, version);
        expect(() => store.save(scope, { n: 3 }, version)).toThrow(CheckpointConflict);
        expect(() => store.save(scope, { n: 3 }, 0)).toThrow(CheckpointConflict);
        expect(() => store.clear(scope, version)).toThrow(CheckpointConflict);
        expect(store.get(scope)?.checkpoint).toEqual({ n: 2 });
    });

    it('refuse a writer that read before a clearing, even when something was saved since', () => {
        const store = createCheckpointStore();
        const version = store.save(scope, { n: 1 }, 0);
        store.clear(scope, version);
        expect(store.get(scope)).toBeUndefined();
        store.save(scope, { n: 2 }, 0);
        expect(() => store.save(scope, { n: 3 }, version)).toThrow(CheckpointConflict);
    });

    it.each([
        ['an array', []],
        ['text', 'x'],
        ['null', null],
        ['a nested object', { a: {} }],
        ['a null field', { a: null }],
        ['a list field', { a: [1] }],
        ['an infinite number', { a: Infinity }],
        ['17 fields', Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`f${String(index)}`, 1]))],
        ['4001 characters', { a: 'x'.repeat(4001) }]
    ])('refuse %s', (_name, value) => {
        const store = createCheckpointStore();
        expect(() => store.save(scope, value, 0)).toThrow(CheckpointRefused);
        expect(store.get(scope)).toBeUndefined();
    });

    it('take 16 fields and 4000 characters', () => {
        const store = createCheckpointStore();
        store.save(scope, Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`f${String(index)}`, 'x'.repeat(4000)])), 0);
        expect(Object.keys(store.get(scope)?.checkpoint ?? {})).toHaveLength(16);
    });

    it('belong to one connection, function and variant', () => {
        const store = createCheckpointStore();
        store.save(scope, { n: 1 }, 0);
        for (const other of [{ connection: 'c-2' }, { function: 'action:items' }, { variant: 'eu' }, { integration: 'acme-2' }]) {
            expect(store.get({ ...scope, ...other })).toBeUndefined();
        }
        store.save({ ...scope, variant: 'eu' }, { n: 2 }, 0);
        store.remove({ integration: 'acme', connection: 'c-1', variant: 'eu' });
        expect(store.get(scope)).toBeDefined();
        store.remove({ integration: 'acme', connection: 'c-1' });
        expect(store.get(scope)).toBeUndefined();
    });
});

describe('locks', () => {
    it('exclude other owners until they are released or their time has passed', () => {
        const clock = createClock(0);
        const locks = createLockStore(clock);
        expect(locks.tryAcquire('k', 'one', 1000)).toBe(true);
        expect(locks.tryAcquire('k', 'one', 1000)).toBe(true);
        expect(locks.tryAcquire('k', 'two', 1000)).toBe(false);
        expect(locks.release('k', 'two')).toBe(false);
        clock.advance(1000);
        expect(locks.tryAcquire('k', 'two', 1000)).toBe(true);
        expect(locks.release('k', 'one')).toBe(false);
        expect(locks.release('k', 'two')).toBe(true);
        expect(locks.tryAcquire('k', 'three', 1)).toBe(true);
    });

    it('are released together by their owner', () => {
        const locks = createLockStore(createClock(0));
        locks.tryAcquire('a', 'one', 1000);
        locks.tryAcquire('b', 'one', 1000);
        locks.tryAcquire('c', 'two', 1000);
        locks.releaseAll('one');
        expect(['a', 'b', 'c'].map((key) => locks.tryAcquire(key, 'three', 1000))).toEqual([true, true, false]);
    });

    it.each([
        ['', 1],
        ['x'.repeat(256), 1],
        ['k', 0],
        ['k', Number.NaN]
    ])('refuse key %j with a life of %d ms', (key, ttl) => {
        expect(() => createLockStore(createClock(0)).tryAcquire(key, 'one', ttl)).toThrow(RangeError);
    });
});
