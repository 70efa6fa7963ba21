import { expect, it } from 'vitest';
import { describeSnapshot } from './describe-snapshots.ts';
import { syncs } from './under-contract.ts';

const snapshots = syncs.filter(({ verb }) => verb === 'snapshot');

for (const sync of snapshots) {
    describeSnapshot(sync);
}

it('there are snapshots', () => {
    expect(snapshots).not.toEqual([]);
});
