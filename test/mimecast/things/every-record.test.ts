import { readdirSync } from 'node:fs';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { createRandom, pick, wholeNumber } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { hostile } from '../hostile.ts';
import { recordKinds } from './every-record.ts';
import type { Row } from './every-record.ts';

const folder = new URL('../../../nango-integrations/mimecast/things/', import.meta.url);
/** A failure is no record, and a person is a part of one. */
const others = ['Failure', 'Person'];

/** Every row that differs from a good one in one value, also in those of an object in it. */
function variants(row: Row, value: unknown): Row[] {
    return Object.entries(row).flatMap(([key, old]) => [
        { ...row, [key]: value },
        ...(z.record(z.string(), z.unknown()).safeParse(old).success ? variants(old as Row, value).map((inner) => ({ ...row, [key]: inner })) : [])
    ]);
}

describe('the list of records', () => {
    it('has every schema there is', async () => {
        const names = recordKinds.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const file of readdirSync(folder)) {
            const exported = Object.entries((await import(new URL(file, folder).href)) as Row);
            for (const [name, value] of exported) {
                if (value instanceof z.ZodObject && !others.includes(name)) {
                    expect(names).toContain(name);
                }
            }
        }
    });
});

describe.each(recordKinds)('$name', ({ schema, make, row, left = [], needs = ['startTimestamp'] }) => {
    const write = (from: Row): string => JSON.stringify(make(from));
    const always = Object.entries(schema.shape).flatMap(([name, field]) => ((field as z.ZodType).isOptional() ? [] : [name]));

    it('is made of a whole row without anything that is not known', () => {
        const record = make(row);
        expect(record).not.toHaveProperty('extra');
        expect(schema.parse(record)).toEqual(record);
    });

    it.each(hostile)('is made whatever a value is: %s', (_, value) => {
        for (const odd of variants(row, value)) {
            const record = make(odd);
            if (record === undefined) {
                // A bucket without a start is no record.
                expect(needs.some((key) => odd[key] !== row[key])).toBe(true);
                continue;
            }
            schema.parse(record);
            expect(Object.keys(record).filter((key) => !(key in schema.shape))).toEqual([]);
            expect(Object.keys(record).filter((key) => always.includes(key))).toEqual(always);
            expect(write(odd).length).toBeGreaterThan(0);
        }
    });

    it('keeps values of another kind than described', () => {
        for (const value of [{ mark: ['MARK'] }, ['MARK', { mark: 'MARK' }], [[{ mark: 'MARK' }]]]) {
            for (const key of Object.keys(row).filter((key) => !left.includes(key))) {
                const record = make({ ...row, [key]: value });
                if (record !== undefined) {
                    expect([key, JSON.stringify(record).split('MARK').length - 1]).toEqual([
                        key,
                        expect.toSatisfy((count: number) => count >= JSON.stringify(value).split('MARK').length - 1)
                    ]);
                }
            }
        }
    });

    it('keeps unknown fields, in one order, and no handle among them', () => {
        const random = createRandom(11);
        const names = ['novelty', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x.y', '0', 'größe'];
        for (let round = 0; round < 30; round++) {
            const unknown = names
                .filter(() => random() < 0.5)
                .map((name): [string, unknown] => [name, pick(random, [1, true, 'a text', ['x', { a: 1 }], { b: { c: null } }])]);
            const entries = [
                ...Object.entries(row),
                ...unknown,
                ['handle', `eNo${'A'.repeat(200)}`],
                ['log', `MTOKEN:eNo${'b'.repeat(80)}`],
                ['nothing', null]
            ] as [string, unknown][];
            const from = (list: [string, unknown][]): Row => Object.fromEntries(list);
            const shuffled = [...entries].sort(() => wholeNumber(random, 0, 2) - 1);
            const record = make(from(entries)) as Row;
            expect(Object.entries((record['extra'] ?? {}) as Row).sort()).toEqual(unknown.sort());
            expect(write(from(shuffled))).toBe(write(from(entries)));
        }
    });

    it('is changed by another handle in its ids alone, and by a secret not at all', () => {
        const facts = (from: Row): Row => Object.fromEntries(Object.entries(make(from) ?? {}).filter(([key]) => !['id', 'handle', 'stixId'].includes(key)));
        for (const key of left) {
            expect(row).toHaveProperty(key);
            expect(facts({ ...row, [key]: 'another' })).toEqual(facts(row));
        }
    });
});
