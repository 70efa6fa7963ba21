import { expect, it } from 'vitest';
import { describeSnapshot } from './describe-snapshots.ts';
import { syncs, useContracts } from './under-contract.ts';

useContracts();

const snapshots = syncs.filter(({ verb }) => verb === 'snapshot');

for (const sync of snapshots) {
    describeSnapshot(sync);
}

it('there are snapshots', () => {
    expect(snapshots).not.toEqual([]);
});
