import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../nango-integrations/mimecast/verbs/outbox.ts';

interface Row {
    id: string;
    text?: string;
}

interface Watched {
    outbox: Outbox<Row, number>;
    /** What happened, in order. */
    events: string[];
    /** Lets the save at work end. */
    finish: (error?: Error) => void;
}

function watched(): Watched {
    const events: string[] = [];
    const open: ((error?: Error) => void)[] = [];
    const outbox = new Outbox<Row, number>(
        async (kind, rows) => {
            events.push(`${kind} ${rows.length}`);
            await new Promise<void>((resolve, reject) => {
                open.push((error) => (error === undefined ? resolve() : reject(error)));
            });
        },
        (place) => {
            events.push(`at ${place}`);
        }
    );
    return { outbox, events, finish: (error) => open.shift()?.(error) };
}

const rows = (from: number, count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));
const turn = (): Promise<void> =>
    new Promise((resolve) => {
        setImmediate(resolve);
    });

describe('the outbox', () => {
    it('hands out a place only when every row up to it is saved', async () => {
        const { outbox, events, finish } = watched();
        await outbox.add('a', rows(0, 600), 600, (count) => count);
        await outbox.add('a', rows(600, 600), 600, (count) => 600 + count);
        await turn();
        expect(events).toEqual(['a 1000']);
        finish();
        await turn();
        expect(events).toEqual(['a 1000', 'at 1000']);
        const drained = outbox.drain();
        await turn();
        expect(events).toEqual(['a 1000', 'at 1000', 'a 200']);
        finish();
        await drained;
        expect(events.at(-1)).toBe('at 1200');
    });

    it('hands out no place of rows that could not be saved, and tells whoever comes next', async () => {
        const { outbox, events, finish } = watched();
        await outbox.add('a', rows(0, 1000), 1000, (count) => count);
        finish(new Error('full'));
        await turn();
        await expect(outbox.settle()).rejects.toThrow('full');
        await expect(outbox.drain()).rejects.toThrow('full');
        expect(events).toEqual(['a 1000']);
    });

    it('saves rows of several kinds before their place, and a row that comes twice in its later state', async () => {
        const { outbox, events, finish } = watched();
        await outbox.add('a', [{ id: '1', text: 'old' }], 1, () => undefined);
        await outbox.add('b', [{ id: '1' }], 1, () => undefined);
        await outbox.add('a', [{ id: '1', text: 'new' }], 1, () => undefined);
        outbox.reach(7);
        const drained = outbox.drain();
        await turn();
        finish();
        await turn();
        expect(events).toEqual(['a 1', 'b 1']);
        finish();
        await drained;
        expect(events).toEqual(['a 1', 'b 1', 'at 7']);
    });

    it('saves no call that is too large, also of few rows', async () => {
        const { outbox, events, finish } = watched();
        const large = async (id: number): Promise<void> => await outbox.add('a', rows(id, 1), 5 * 1024 ** 2, () => id);
        await large(1);
        await large(2);
        await turn();
        expect(events).toEqual(['a 1']);
        finish();
        await outbox.settle();
    });

    it('forgets what waits when it is discarded, and waits for what is being saved', async () => {
        const { outbox, events, finish } = watched();
        await outbox.add('a', rows(0, 1001), 1, (count) => count);
        const discarded = outbox.discard();
        finish();
        await discarded;
        await outbox.drain();
        expect(events).toEqual(['a 1000', 'at 1000']);
    });
});
