import { expect, it } from 'vitest';
import { describeListing, describeReading } from './describe-reads.ts';
import { describeBatch, describeChange, describeCreation, describeDeletion, describeOddAnswers, describeWriting } from './describe-changes.ts';
import { actions, useContracts } from './under-contract.ts';
import type { UnderContract } from './under-contract.ts';
import type { Verb } from '../../../nango-integrations/mimecast/verbs/action.ts';

useContracts();

const contracts: Record<Verb, (action: UnderContract) => void> = {
    reading: describeReading,
    listing: describeListing,
    creation: describeCreation,
    change: describeChange,
    deletion: describeDeletion,
    batch: describeBatch,
    writing: describeWriting
};

for (const action of actions) {
    if (action.verb !== undefined) {
        contracts[action.verb as Verb](action);
    }
}

describeOddAnswers(40);

it('every action that changes something is made of a verb', () => {
    const flat = actions.filter(({ verb }) => verb === undefined);
    expect(flat.filter(({ operations }) => operations.some(({ access }) => access === 'write'))).toEqual([]);
    expect(new Set(actions.map(({ verb }) => verb))).toEqual(new Set([...Object.keys(contracts), undefined]));
});
