import { expect, it } from 'vitest';
import { RecordIds } from '../../../nango-integrations/mimecast/verbs/record-ids.ts';

const second = Date.UTC(2026, 0, 6, 9, 0, 0);

it('knows a row again that was saved under its number, also one of the second in which the window begins', async () => {
    const ids = new RecordIds<{ id: string; at: number }>(
        {
            identity: { number: (row) => row['number'] as string | undefined, key: (facts) => `key of ${String(facts['at'])}` },
            stored: {
                byIds: () => Promise.resolve(new Map()),
                async *all() {
                    yield { id: '4711', at: second };
                }
            },
            timeOf: (facts) => facts['at'] as number
        },
        { ids: 'number', mixedThrough: '' },
        false
    );
    // Asked for in whole seconds, the row comes back, and its id shows no number any more.
    ids.begin(second + 400);
    const row = { at: second };
    const { open } = ids.sort([{ record: { id: `key of ${String(second)}`, at: second }, row, time: second }], second + 60_000);
    expect(await ids.settle(open)).toEqual([{ id: '4711', at: second }]);
});
