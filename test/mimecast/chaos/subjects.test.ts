import { expect, it } from 'vitest';
import { compiledNames } from '../compiled.ts';
import { chaosSubjects } from './subjects.ts';

it('puts every sync through chaos', () => {
    const syncs = compiledNames().flatMap(({ folder, name }) => (folder === 'syncs' ? [name] : []));
    expect([...new Set(chaosSubjects.map(({ sync }) => sync))].sort()).toEqual(syncs.sort());
});
