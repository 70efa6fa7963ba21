import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, onEvent, startFixture, sync } from './host-fixture.ts';
import type { Fixture } from './host-fixture.ts';

const minute = 60_000;

let fixture: Fixture;

beforeEach(async () => {
    fixture = await startFixture({ runtime: 'cloud', simulateWaits: true });
    // Every call takes a minute.
    fixture.provider.onCall = () => {
        fixture.clock.advance(minute);
        return { status: 200 };
    };
});
afterEach(() => fixture.close());

/** Twenty pages with a checkpoint after each. */
const twentyPages = (model: boolean): string => `async (nango) => {
    for (let page = ((await nango.getCheckpoint())?.page ?? 0) + 1; page <= 20; page++) {
        await nango.get({ endpoint: '/page-' + page });
        ${model ? "await nango.batchSave([{ id: String(page) }], 'Item');" : ''}
        await nango.saveCheckpoint({ page });
    }
    await nango.clearCheckpoint();
    return 'done';
}`;

const pagesRead = (): string[] => fixture.provider.calls.map(({ path }) => path).filter((path) => path.startsWith('/page-'));

describe('the runtime of ten minutes', () => {
    it('starts an interrupted sync again at once, each run a success of its own', async () => {
        await fixture.deploy([sync('items', twentyPages(true))]);
        const id = await fixture.connect();
        expect(fixture.host.syncRuns.map(({ status, changes }) => ({ status, added: changes['Item']?.added }))).toEqual([
            { status: 'SUCCESS', added: 8 },
            { status: 'SUCCESS', added: 8 },
            { status: 'SUCCESS', added: 4 }
        ]);
        expect(pagesRead()).toHaveLength(20);
        expect((await fixture.nango.syncStatus('acme', '*', id)).syncs[0]).toMatchObject({ status: 'SUCCESS', recordCount: { Item: 20 } });
        expect(fixture.host.logs.entries.filter(({ message }) => message.includes('interrupted'))).toHaveLength(2);
    });

    it('kills a sync that reaches no checkpoint, and leaves it to its schedule', async () => {
        await fixture.deploy([
            sync(
                'items',
                `async (nango) => { for (let n = 0; ; n++) { await nango.get({ endpoint: '/page-' + n }); await nango.batchSave([{ id: String(n) }], 'Item'); } }`
            )
        ]);
        const id = await fixture.connect();
        expect(fixture.host.syncRuns).toMatchObject([{ status: 'ERROR', error: { type: 'script_aborted' } }]);
        expect((await fixture.nango.syncStatus('acme', '*', id)).syncs[0]).toMatchObject({ status: 'ERROR', recordCount: { Item: 9 } });
        expect(pagesRead()).toHaveLength(10);
    });

    it('goes on with an interrupted action until it has its output', async () => {
        await fixture.deploy([action('read', twentyPages(false))]);
        const id = await fixture.connect();
        expect(await fixture.nango.triggerAction('acme', id, 'read', {})).toBe('done');
        expect(pagesRead()).toHaveLength(20);
    });

    it('gives every on-event function a checkpoint of its own on each connection, and goes on with an interrupted one', async () => {
        const event = 'post-connection-creation';
        await fixture.deploy([action('noop', 'async () => null')], [onEvent('first', event, twentyPages(false)), onEvent('second', event, twentyPages(false))]);
        await fixture.connect();
        expect(pagesRead()).toEqual([...Array(2)].flatMap(() => Array.from({ length: 20 }, (_, index) => `/page-${String(index + 1)}`)));
        await fixture.connect();
        expect(pagesRead()).toHaveLength(80);
    });

    it('takes other limits', async () => {
        await fixture.close();
        fixture = await startFixture({ runtime: { interruptAfterMs: 5, killAfterMs: 3_600_000 }, simulateWaits: true });
        fixture.provider.onCall = () => {
            fixture.clock.advance(5);
            return { status: 200 };
        };
        await fixture.deploy([sync('items', twentyPages(true))]);
        await fixture.connect();
        expect(fixture.host.syncRuns).toHaveLength(21);
    });
});
