import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compiledNames } from '../compiled.ts';
import { chaosSubjects, schedulesInAll, schedulesOf } from './subjects.ts';

it('puts every sync through chaos', () => {
    const syncs = compiledNames().flatMap(({ folder, name }) => (folder === 'syncs' ? [name] : []));
    expect([...new Set(chaosSubjects.map(({ sync }) => sync))].sort()).toEqual(syncs.sort());
});

it('runs as many schedules as docs/comparison.md says, and enough of them for each sync', () => {
    const page = readFileSync(new URL('../../../docs/comparison.md', import.meta.url), 'utf8');
    const counts = chaosSubjects.map(schedulesOf);
    expect(counts.reduce((sum, count) => sum + count)).toBe(schedulesInAll);
    expect(page).toContain(` ${schedulesInAll.toLocaleString('en')} in all`);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
});
