import { describe, expect, it } from 'vitest';
import { createFunctionRunner } from '../../../../src/sandbox/nango/runner/index.ts';
import { loadFunction } from '../../../../src/sandbox/nango/runner/index.ts';
import { cloudLimits, limitsOf } from '../../../../src/sandbox/nango/runner/run-limits.ts';
import { createSimulatedTimers } from '../../../../src/sandbox/nango/runner/simulated-timers.ts';
import { jsonReply } from '../../../json-reply.ts';
import { compiled, createTestServices, testContext } from './services.ts';
import type { TestServices } from './services.ts';

const checkpointScope = { integration: 'acme', connection: 'c-1', function: 'sync:items', variant: 'base' };
const itemScope = { integration: 'acme', connection: 'c-1', model: 'Item', variant: 'base' };

/** Every call takes so long. */
function slow(callMs: number): TestServices {
    const services: TestServices = createTestServices(() => {
        services.clock.advance(callMs);
        return jsonReply({});
    });
    services.limits = cloudLimits;
    return services;
}

/** Reads pages, and saves where it is after each of them. */
const pages = `
    for (let page = ((await nango.getCheckpoint())?.page ?? 0) + 1; page <= 30; page++) {
        await nango.get({ endpoint: '/page' });
        await nango.batchSave([{ id: String(page) }], 'Item');
        await nango.saveCheckpoint({ page });
    }`;
const saved = (services: TestServices): number => services.records.count(itemScope);

describe('a run of ten minutes', () => {
    it('is interrupted by the first checkpoint after 480 seconds, which is saved, and goes on from there', async () => {
        const services = slow(60_000);
        const runner = createFunctionRunner(services);
        const statuses: string[] = [];
        do {
            statuses.push((await runner.runSync(compiled('sync', pages), testContext())).status);
        } while (statuses.at(-1) === 'interrupted');
        expect(statuses).toEqual(['interrupted', 'interrupted', 'interrupted', 'success']);
        expect(services.requests).toHaveLength(30);
        expect(saved(services)).toBe(30);
    });

    it('is not interrupted a moment earlier', async () => {
        const services = slow(479_999);
        const outcome = await createFunctionRunner(services).runSync(
            compiled('sync', `await nango.get({ endpoint: '/page' }); await nango.saveCheckpoint({ page: 1 }); await nango.log('end');`),
            testContext()
        );
        expect(outcome.status).toBe('success');
    });

    it('is killed after 570 seconds: what it did stays, nothing it does afterwards has any effect, and its locks stay taken', async () => {
        const services = slow(200_000);
        const body = `
            await nango.tryAcquireLock({ key: 'k', ttlMs: 3600000 });
            for (let page = 1; page <= 30; page++) {
                await nango.batchSave([{ id: String(page) }], 'Item');
                await nango.get({ endpoint: '/page' });
            }
            await nango.saveCheckpoint({ page: 30 });`;
        const outcome = await createFunctionRunner(services).runSync(compiled('sync', body), testContext());
        expect(outcome).toMatchObject({ status: 'killed', result: { changes: { Item: { added: 3 } } } });
        await new Promise((resolve) => setTimeout(resolve, 10));
        expect(services.requests).toHaveLength(3);
        expect(saved(services)).toBe(3);
        expect(services.checkpoints.get(checkpointScope)).toBeUndefined();
        expect(services.locks.tryAcquire('k', 'x', 1)).toBe(false);
    });

    it.each(['action', 'onEvent'] as const)('holds for a function of type %s, also for one that only waits', async (type) => {
        const services = slow(0);
        const timers = createSimulatedTimers(services.clock);
        services.timers = timers;
        const waiting = (ms: number) =>
            loadFunction(
                `exports.default = { type: '${type}', exec: async (nango) => { await new Promise((done) => setTimeout(done, ${String(ms)})); return 'late'; } };`,
                'acme_test.cjs',
                services.clock,
                timers
            );
        const runner = createFunctionRunner(services);
        const run = (ms: number) => (type === 'action' ? runner.runAction(waiting(ms), testContext()) : runner.runOnEvent(waiting(ms), testContext()));
        expect((await run(569_000)).status).toBe('success');
        expect((await run(570_000)).status).toBe('killed');
    });

    it('ends a wait that never ends, where waits take real time', async () => {
        const services = slow(0);
        services.limits = { interruptAfterMs: 10, killAfterMs: 20 };
        const outcome = await createFunctionRunner(services).runSync(compiled('sync', 'await new Promise(() => undefined);'), testContext());
        expect(outcome.status).toBe('killed');
    });

    it('has no end on runners of your own', async () => {
        const services = slow(3_600_000);
        delete services.limits;
        expect(limitsOf('own')).toBeUndefined();
        expect((await createFunctionRunner(services).runSync(compiled('sync', pages), testContext())).status).toBe('success');
    });
});
