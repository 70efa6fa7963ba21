import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFunctionRunner, createNango, loadFunction } from '../../../../src/sandbox/nango/runner/index.ts';
import type { KillPoint, RunContext, RunOutcome, SyncResult } from '../../../../src/sandbox/nango/runner/index.ts';
import { jsonReply } from '../../../json-reply.ts';
import { compiled, createTestServices, testContext } from './services.ts';
import type { TestServices } from './services.ts';

const scope = { integration: 'acme', connection: 'c-1', model: 'Item', variant: 'base' };
const checkpointScope = { integration: 'acme', connection: 'c-1', function: 'sync:items', variant: 'base' };

function run(services: TestServices, body: string, context: Partial<RunContext> = {}): Promise<RunOutcome<SyncResult>> {
    return createFunctionRunner(services).runSync(compiled('sync', body), testContext(context));
}

function ids(services: TestServices, filter = 'added,updated'): unknown[] {
    return services.records.list(scope, { filter, limit: 10_000 }).records.map(({ id }) => id);
}

describe('a sync', () => {
    it('saves, updates, deletes, reads back and counts', async () => {
        const services = createTestServices();
        const outcome = await run(
            services,
            `await nango.batchSave([{ id: 'a', n: 1, _nango_metadata: {} }, { id: 2 }, { id: 'c' }, { id: 'a' }], 'Item');
             await nango.batchUpdate([{ id: 'a', m: 2 }], 'Item');
             await nango.batchDelete([{ id: 'c' }], 'Item');
             await nango.batchSave([], 'Item');
             const byId = await nango.getRecordsByIds(['a', 2, 'nobody'], 'Item');
             const all = []; for await (const row of nango.listRecords('Item')) all.push([row.id, row._nango_metadata.last_action]);
             await nango.log([[...byId.keys()], byId.get('a').m, byId.get(2).id, all]);`
        );
        expect(outcome).toEqual({
            status: 'success',
            result: { changes: { Item: { added: 3, updated: 1, deleted: 1 } }, checkpoints: { from: null, to: null } }
        });
        expect(services.logs.map(({ message }) => message)).toEqual([
            `Found duplicate key 'a' for model Item. The record was ignored.`,
            JSON.stringify([
                ['a', 2],
                2,
                '2',
                [
                    ['2', 'ADDED'],
                    ['a', 'UPDATED'],
                    ['c', 'DELETED']
                ]
            ])
        ]);
        expect(services.records.get(scope, ['a'])[0]).toMatchObject({ id: 'a', n: 1, m: 2 });
    });

    it('does not take the metadata of a row it read for a change of the row', async () => {
        const services = createTestServices();
        const body = `await nango.batchSave([{ id: 'a', n: 1 }], 'Item'); for await (const row of nango.listRecords('Item')) await nango.batchSave([row], 'Item');`;
        expect(await run(services, body)).toMatchObject({ result: { changes: { Item: { added: 1, updated: 0 } } } });
    });

    it('lists records page by page', async () => {
        const services = createTestServices();
        await run(services, `await nango.batchSave(Array.from({ length: 250 }, (_, i) => ({ id: 'r' + i })), 'Item');`);
        const body = `let n = 0; for await (const row of nango.listRecords('Item')) n += 1; await nango.log(String(n));`;
        await run(services, body);
        expect(services.logs.at(-1)?.message).toBe('250');
    });

    it('may save declared models only', async () => {
        const outcome = await run(createTestServices(), `await nango.batchSave([{ id: 'a' }], 'Other');`);
        expect(outcome).toMatchObject({
            status: 'failed',
            error: { type: 'script_internal_error', message: expect.stringContaining(`'Other' is not included`) }
        });
    });

    it('keeps what it saved when it fails, and reports it', async () => {
        const services = createTestServices();
        const outcome = await run(services, `await nango.saveCheckpoint({ n: 1 }); await nango.batchSave([{ id: 'a' }], 'Item'); throw new Error('broken');`);
        expect(outcome).toMatchObject({
            status: 'failed',
            error: { message: 'broken' },
            result: { changes: { Item: { added: 1 } }, checkpoints: { from: null, to: { n: 1 } } }
        });
        expect(ids(services)).toEqual(['a']);
    });

    it('tracks deletions over one pass, or over an interrupted one and the run that finishes it', async () => {
        const services = createTestServices();
        await run(services, `await nango.batchSave([{ id: 'old' }, { id: 'a' }, { id: 'b' }], 'Item');`);
        await run(services, `await nango.trackDeletesStart('Item'); await nango.batchSave([{ id: 'a' }], 'Item'); throw new Error('interrupted');`);
        expect(ids(services)).toEqual(['old', 'a', 'b']);
        const outcome = await run(
            services,
            `await nango.trackDeletesStart('Item'); await nango.batchSave([{ id: 'b' }], 'Item'); await nango.log((await nango.trackDeletesEnd('Item')).deletedKeys.join());`
        );
        expect(outcome).toMatchObject({ status: 'success', result: { changes: { Item: { deleted: 1 } } } });
        expect(services.logs.at(-1)?.message).toBe('old');
        expect(await run(services, `await nango.trackDeletesEnd('Item');`)).toMatchObject({ status: 'failed' });
    });

    it('keeps the rows and checkpoints of variants apart', async () => {
        const services = createTestServices();
        await run(services, `await nango.batchSave([{ id: nango.variant }], 'Item'); await nango.saveCheckpoint({ v: nango.getVariant() });`, {
            variant: 'eu'
        });
        expect(ids(services)).toEqual([]);
        expect(services.records.list({ ...scope, variant: 'eu' }).records).toMatchObject([{ id: 'eu' }]);
        expect(services.checkpoints.get({ ...checkpointScope, variant: 'eu' })?.checkpoint).toEqual({ v: 'eu' });
        expect(services.checkpoints.get(checkpointScope)).toBeUndefined();
    });

    it('knows one merging strategy', async () => {
        expect(await run(createTestServices(), `await nango.setMergingStrategy({ strategy: 'override' }, 'Item');`)).toMatchObject({ status: 'success' });
        expect(await run(createTestServices(), `await nango.setMergingStrategy({ strategy: 'ignore_if_modified_after' }, 'Item');`)).toMatchObject({
            status: 'failed'
        });
    });

    it('reads lastSyncDate when there is one', async () => {
        const services = createTestServices();
        await run(services, `await nango.log(nango.lastSyncDate.toISOString());`, { lastSyncDate: new Date(0) });
        expect(services.logs[0]?.message).toBe('1970-01-01T00:00:00.000Z');
    });

    it('starts and triggers other syncs through the host', async () => {
        const services = createTestServices();
        const asked: unknown[] = [];
        services.startSync = async (...values) => void asked.push(values);
        services.triggerSync = async (...values) => void asked.push(values);
        await run(services, `await nango.startSync('acme', ['other']); await nango.triggerSync('acme', 'c-2', { name: 'x', variant: 'eu' }, 'incremental');`);
        expect(asked).toEqual([
            ['acme', 'c-1', ['other']],
            ['acme', 'c-2', { name: 'x', variant: 'eu' }, 'incremental']
        ]);
    });

    it('can be called directly', async () => {
        const services = createTestServices();
        const nango = createNango({ kind: 'sync', services, context: testContext() });
        await nango.batchSave([{ id: 'a' }], 'Item' as never);
        expect(ids(services)).toEqual(['a']);
    });
});

describe('checkpoints of a sync', () => {
    it('pass from run to run', async () => {
        const services = createTestServices();
        const body = `const before = await nango.getCheckpoint(); await nango.saveCheckpoint({ n: (before?.n ?? 0) + 1, at: new Date(0), gone: undefined });`;
        await run(services, body);
        expect(await run(services, body)).toMatchObject({ result: { checkpoints: { from: { n: 1, at: '1970-01-01T00:00:00.000Z' }, to: { n: 2 } } } });
        await run(services, `await nango.clearCheckpoint();`);
        expect(services.checkpoints.get(checkpointScope)).toBeUndefined();
        expect(
            await run(services, `await nango.clearCheckpoint(); await nango.saveCheckpoint({ n: 9 }); await nango.saveCheckpoint({ n: 10 });`)
        ).toMatchObject({
            status: 'success',
            result: { checkpoints: { to: { n: 10 } } }
        });
    });

    it.each([`{ nested: {} }`, `{ list: [1] }`, `{ nothing: null }`, `[1]`, `{ long: 'x'.repeat(4001) }`])('refuse %s', async (value) => {
        const services = createTestServices();
        expect(await run(services, `await nango.saveCheckpoint(${value});`)).toMatchObject({ status: 'failed', error: { type: 'script_internal_error' } });
        expect(services.checkpoints.get(checkpointScope)).toBeUndefined();
    });

    it('conflict when another execution wrote meanwhile', async () => {
        const services = createTestServices(() => {
            services.checkpoints.save(checkpointScope, { other: 1 }, 0);
            return jsonReply({});
        });
        const outcome = await run(services, `await nango.getCheckpoint(); await nango.get({ endpoint: '/x' }); await nango.saveCheckpoint({ mine: 1 });`);
        expect(outcome).toMatchObject({ status: 'failed', error: { message: expect.stringContaining('Error saving checkpoint') } });
        expect(services.checkpoints.get(checkpointScope)?.checkpoint).toEqual({ other: 1 });
    });

    it('may interrupt the run after saving: that is a success', async () => {
        const services = createTestServices();
        const body = `for (let n = 1; n <= 3; n++) { await nango.batchSave([{ id: String(n) }], 'Item'); await nango.saveCheckpoint({ n }); }`;
        expect(await run(services, body, { interrupt: (save) => save === 2 })).toEqual({
            status: 'interrupted',
            result: { changes: { Item: { added: 2, updated: 0, deleted: 0 } }, checkpoints: { from: null, to: { n: 2 } } }
        });
        expect(services.checkpoints.get(checkpointScope)?.checkpoint).toEqual({ n: 2 });
        expect(services.locks.tryAcquire('k', 'x', 1)).toBe(true);
    });
});

describe('a killed run', () => {
    const body = `
        await nango.tryAcquireLock({ key: 'k', ttlMs: 60000 });
        for (;;) {
            const page = (await nango.getCheckpoint())?.page ?? 0;
            if (page === 3) break;
            const { data } = await nango.post({ endpoint: '/page', data: { page } });
            await nango.batchSave(data.rows, 'Item');
            await nango.saveCheckpoint({ page: page + 1 });
        }
        await nango.log('finished');`;
    const pages = (): TestServices =>
        createTestServices(({ body: sent }) => {
            const { page } = JSON.parse(String(sent)) as { page: number };
            return jsonReply({ rows: Array.from({ length: 1500 }, (_, index) => ({ id: `${String(page)}-${String(index)}` })) });
        });

    async function points(): Promise<KillPoint[]> {
        const seen: KillPoint[] = [];
        await run(pages(), body, {
            kill: (point) => {
                seen.push(point);
                return false;
            }
        });
        return seen;
    }

    it('can be ended before, after and inside every call', async () => {
        const seen = await points();
        expect(seen.slice(0, 9).map(({ call, method, when }) => `${String(call)} ${method} ${when}`)).toEqual([
            '1 tryAcquireLock before',
            '1 tryAcquireLock after',
            '2 getCheckpoint before',
            '2 getCheckpoint after',
            '3 post before',
            '3 post after',
            '4 batchSave before',
            '4 batchSave between',
            '4 batchSave after'
        ]);
        expect(seen).toHaveLength(33);
    });

    it('loses nothing and doubles nothing wherever it is killed, once it is run again', async () => {
        for (const [index] of (await points()).entries()) {
            const services = pages();
            let passed = -1;
            const kill = (): boolean => ++passed === index;
            expect((await run(services, body, { kill })).status).toBe('killed');
            expect(services.logs.filter(({ message }) => message === 'finished').length).toBeLessThanOrEqual(1);
            expect((await run(services, body)).status).toBe('success');
            expect(ids(services)).toHaveLength(4500);
        }
    });

    it('has no effect afterwards, not even from calls under way, and keeps its locks', async () => {
        const services = createTestServices(async () => {
            await new Promise((resolve) => setTimeout(resolve, 20));
            return jsonReply({});
        });
        const parallel = `
            await nango.tryAcquireLock({ key: 'k', ttlMs: 60000 });
            const slow = async () => { await nango.get({ endpoint: '/slow' }); await nango.batchSave([{ id: 'late' }], 'Item'); };
            const other = async () => { await new Promise((r) => setTimeout(r, 5)); try { await nango.log('x'); } finally { await nango.batchSave([{ id: 'finally' }], 'Item'); } };
            await Promise.all([slow(), other()]);`;
        const outcome = await run(services, parallel, { kill: ({ method, when }) => method === 'log' && when === 'before' });
        expect(outcome.status).toBe('killed');
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect(ids(services)).toEqual([]);
        expect(services.logs.filter(({ type }) => type === 'log')).toEqual([]);
        expect(services.locks.tryAcquire('k', 'next run', 1000)).toBe(false);
        services.clock.advance(60_000);
        expect(services.locks.tryAcquire('k', 'next run', 1000)).toBe(true);
    });

    it('gives up its requests', async () => {
        const services = createTestServices();
        let aborted = false;
        services.transport = {
            request: ({ signal }) =>
                new Promise((_resolve, reject) => {
                    signal?.addEventListener('abort', () => {
                        aborted = true;
                        reject(new Error('aborted'));
                    });
                })
        };
        const twoCalls = `await Promise.all([nango.get({ endpoint: '/slow' }), new Promise((r) => setTimeout(r, 10)).then(() => nango.log('x'))]);`;
        expect((await run(services, twoCalls, { kill: ({ method }) => method === 'log' })).status).toBe('killed');
        expect(aborted).toBe(true);
    });

    it('counts the pages of a generator as calls', async () => {
        const services = createTestServices();
        const seen: string[] = [];
        await run(services, `await nango.batchSave([{ id: 'a' }, { id: 'b' }], 'Item'); for await (const row of nango.listRecords('Item')) {}`, {
            kill: ({ method, when }) => {
                seen.push(`${method} ${when}`);
                return false;
            }
        });
        expect(seen.filter((point) => point === 'listRecords before')).toHaveLength(3);
    });
});

describe('property: any sequence of batches leaves what the last row of each id says', () => {
    it('holds', async () => {
        const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.integer({ min: 0, max: 3 }) });
        const step = fc.record({ kind: fc.constantFrom('Save', 'Delete'), rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 }) });
        const fn = loadFunction(
            `exports.default = { type: 'sync', models: { Item: {} }, exec: async (nango) => { for (const { kind, rows } of JSON.parse((await nango.getMetadata()).steps)) await nango['batch' + kind](rows, 'Item'); } };`,
            'steps.cjs'
        );
        await fc.assert(
            fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
                const services = createTestServices();
                services.connection.metadata = { steps: JSON.stringify(steps) };
                await createFunctionRunner(services).runSync(fn, testContext());
                const expected = new Map<string, number>();
                for (const { kind, rows } of steps) {
                    for (const { id, n } of rows) {
                        if (kind === 'Save') {
                            expected.set(id, n);
                        } else {
                            expected.delete(id);
                        }
                    }
                }
                const alive = services.records.list(scope, { filter: 'added,updated' }).records.map(({ id, n }) => [id, n] as const);
                expect(new Map(alive)).toEqual(expected);
                expect(services.records.count(scope)).toBe(expected.size);
            }),
            { numRuns: 100, seed: 20260301 }
        );
    });
});
