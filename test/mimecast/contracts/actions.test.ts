import { expect, it } from 'vitest';
import { describeListing, describeReading } from './describe-actions.ts';
import { actions } from './under-contract.ts';

for (const action of actions) {
    if (action.verb === 'reading') {
        describeReading(action);
    } else if (action.verb === 'listing') {
        describeListing(action);
    }
}

it('there are actions of every verb', () => {
    expect(new Set(actions.map(({ verb }) => verb))).toEqual(new Set(['reading', 'listing', 'creation', 'change', 'deletion', 'writing', undefined]));
});
