import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FaultPlan } from '../../../src/sandbox/mimecast/index.ts';
import { createRandom } from '../../../src/sandbox/mimecast/protocol/random.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import type { SimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const minute = 60_000;

/** One log that is read by time window, and how its records are compared with the simulator's rows. */
export interface WindowLog {
    sync: unknown;
    name: string;
    model: string;
    /** Name of the log in the simulator's volumes and state. */
    log: 'attachmentProtect' | 'impersonationProtect' | 'dlp' | 'rejections' | 'heldReleases' | 'archiveSearches' | 'archiveViews';
    path: string;
    permission: string;
    /** What tells two rows apart, in the words of the record and of the row. */
    recordKey: (record: Record<string, unknown>) => unknown;
    rowKey: (row: Record<string, unknown>) => unknown;
}

/** The row's date in the form of records. */
export const iso = (value: unknown): string | null => (typeof value === 'string' ? new Date(value.replace('+0000', 'Z')).toISOString() : null);

/** The number that stands in plain text inside a row's id. */
export function numberIn(id: unknown, key: string): string {
    const packed = Buffer.from(String(id).replace('MTOKEN:', ''), 'base64url');
    return String((JSON.parse(inflateSync(packed).toString('utf8')) as Record<string, unknown>)[key]);
}

export function windowTenant(log: WindowLog, time: SimulatedTime, simulator: SimulatorOptions = {}, more: TenantOptions = {}): Tenant {
    const logs = { scale: 0, historyDays: 20, perDay: { [log.log]: 30 }, ...simulator.logs };
    const tenant = createTenant({ ...more, simulator: { ...simulator, logs } });
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

export const functionOf = (definition: unknown, name: string) => importedFunction(definition as FunctionDefinition, name);

/** What was saved and what there was, as sorted lists of equal form: nothing lost, nothing doubled, nothing changed. */
export function expectTruth(log: WindowLog, tenant: Tenant): void {
    const saved = tenant.records(log.model);
    const truth = tenant.simulator.state.logs[log.log].rows() as unknown as Record<string, unknown>[];
    const lines = (values: unknown[]): string[] => values.map((value) => JSON.stringify(value)).sort();
    expect(lines(saved.map(log.recordKey))).toEqual(lines(truth.map(log.rowKey)));
    expect(new Set(saved.map(({ id }) => id)).size).toBe(saved.length);
}

/** The promises every time-window sync makes. */
export function describeWindowLog(log: WindowLog, time: SimulatedTime): void {
    const fn = functionOf(log.sync, log.name);
    const logCalls = (tenant: Tenant): number => tenant.simulator.calls.count(`POST ${log.path}`);

    describe(`${log.name} as a time window`, () => {
        it('saves the whole history, then asks once when there is nothing new', async () => {
            const tenant = windowTenant(log, time);
            const { changes } = resultOf(await tenant.sync(fn, log.name));
            expect(changes[log.model]?.added).toBeGreaterThan(300);
            expectTruth(log, tenant);
            const before = logCalls(tenant);
            tenant.clock.advance(5 * minute);
            resultOf(await tenant.sync(fn, log.name));
            expect(logCalls(tenant) - before).toBe(1);
            expectTruth(log, tenant);
        });

        it('finds rows that are listed late (pitfall 31) and does not repeat those at the edge of the window (pitfall 5)', async () => {
            const tenant = windowTenant(log, time, { lateRowsMinutes: 15, logs: { perDay: { [log.log]: 600 }, historyDays: 1 } });
            for (let run = 0; run < 12; run++) {
                resultOf(await tenant.sync(fn, log.name));
                tenant.clock.advance(5 * minute);
            }
            tenant.clock.advance(15 * minute);
            // Rows of the last quarter of an hour may still be held back: the truth is what is old enough.
            resultOf(await tenant.sync(fn, log.name));
            const saved = tenant.records(log.model).length;
            const old = tenant.simulator.state.logs[log.log].count(-Infinity, tenant.clock.now() - 16 * minute);
            const all = tenant.simulator.state.logs[log.log].count();
            expect(saved).toBeGreaterThanOrEqual(old);
            expect(saved).toBeLessThanOrEqual(all);
        });

        it('loses and doubles nothing when calls fail, rows shift between pages and the run is killed anywhere', async () => {
            for (let seed = 1; seed <= 6; seed++) {
                const random = createRandom(seed);
                const faults = FaultPlan.seeded(seed, { share: 0.2 });
                faults.add({ endpoint: `POST ${log.path}`, when: { probability: 0.3, seed }, fault: { kind: 'late-rows' } });
                const tenant = windowTenant(log, time, { faults, emptyLastPage: seed % 2 === 0 });
                for (let run = 0; run < 25; run++) {
                    const at = Math.floor(random() * 40) + 1;
                    await tenant.sync(fn, log.name, { kill: ({ call }) => call === at });
                    tenant.clock.advance(minute);
                }
                faults.clear();
                resultOf(await tenant.sync(fn, log.name));
                expectTruth(log, tenant);
            }
        });

        it('loses nothing where every page names the same next one, killed anywhere (pitfall 4)', async () => {
            for (let seed = 1; seed <= 4; seed++) {
                const random = createRandom(seed);
                const tenant = windowTenant(log, time, { repeatedNext: true });
                for (let run = 0; run < 8; run++) {
                    const at = Math.floor(random() * 40) + 1;
                    await tenant.sync(fn, log.name, { kill: ({ call }) => call === at });
                    tenant.clock.advance(minute);
                }
                resultOf(await tenant.sync(fn, log.name));
                expectTruth(log, tenant);
            }
        });

        it.each([-60, -45, 45, 60])(
            "loses nothing where Mimecast's clock is %i minutes ahead of the runner's, for good or for a while",
            async (clockSkewMinutes) => {
                const tenant = windowTenant(log, time, { clockSkewMinutes, logs: { perDay: { [log.log]: 600 }, historyDays: 1 } });
                for (let run = 0; run < 4; run++) {
                    resultOf(await tenant.sync(fn, log.name));
                    expectTruth(log, tenant);
                    tenant.clock.advance(20 * minute);
                }
                // The runner is given a clock that is right.
                tenant.clock.advance(Math.max(0, clockSkewMinutes) * minute);
                tenant.simulator.options.clockSkewMinutes = Math.min(0, clockSkewMinutes);
                resultOf(await tenant.sync(fn, log.name));
                tenant.clock.advance(20 * minute);
                resultOf(await tenant.sync(fn, log.name));
                expectTruth(log, tenant);
            }
        );

        it('reads everything, however long after its time it is listed, as long as the overlap of the metadata reaches it', async () => {
            const tenant = windowTenant(
                log,
                time,
                { lateRowsMinutes: 60, logs: { perDay: { [log.log]: 900 }, historyDays: 1 } },
                { metadata: { overlapMinutes: 90 } }
            );
            for (let run = 0; run < 8; run++) {
                resultOf(await tenant.sync(fn, log.name));
                tenant.clock.advance(15 * minute);
            }
            tenant.simulator.options.lateRowsMinutes = 0;
            resultOf(await tenant.sync(fn, log.name));
            expectTruth(log, tenant);
            expect(tenant.logs.filter(({ message }) => / rows late, more than \d+ minutes after their time/.test(message)).length).toBeGreaterThan(3);
        });

        it('saves all or fails when pages lose their rows or the way to the next one', async () => {
            for (const fault of [{ rows: 'none' }, { next: null }, { next: 7 }] as const) {
                const faults = new FaultPlan();
                faults.add({ endpoint: `POST ${log.path}`, when: { from: 2 }, fault: { kind: 'page', ...fault } });
                const tenant = windowTenant(log, time, { faults });
                for (let run = 0; run < 2; run++) {
                    const refusal = refusalOf(await tenant.sync(fn, log.name));
                    expect([fault, refusal.code]).toEqual([fault, 'next' in fault && fault.next === 7 ? refusal.code : 'incomplete_list']);
                    expect(refusal.type).toBe('next' in fault && fault.next === 7 ? 'unexpected_reply' : 'temporary');
                    expect(tenant.checkpoint(log.name)?.savedThrough ?? '').toBe('');
                }
                faults.clear();
                resultOf(await tenant.sync(fn, log.name));
                expectTruth(log, tenant);
                // One such page costs another walk, no more.
                faults.add({ endpoint: `POST ${log.path}`, when: { nth: 2 }, fault: { kind: 'page', ...fault, ...('next' in fault ? { next: null } : {}) } });
                const once = windowTenant(log, time, { faults });
                resultOf(await once.sync(fn, log.name));
                expectTruth(log, once);
            }
        });

        it('comes to an end where the same rows stand behind ever new page tokens', async () => {
            const tenant = windowTenant(log, time, { endlessPages: true });
            const outcome = await tenant.sync(fn, log.name);
            // Where the order of the rows is known, what is left is asked for as a smaller window, and so everything arrives; elsewhere the run fails.
            if (outcome.status === 'success') {
                expectTruth(log, tenant);
            } else {
                expect(refusalOf(outcome).code).toBe('incomplete_list');
                expect(tenant.checkpoint(log.name)?.savedThrough ?? '').toBe('');
            }
            expect(logCalls(tenant)).toBeLessThan(100);
            tenant.simulator.options.endlessPages = false;
            resultOf(await tenant.sync(fn, log.name));
            expectTruth(log, tenant);
        });

        it('reads no history when the metadata says so, and everything from then on', async () => {
            const tenant = windowTenant(log, time, {}, { metadata: { startDays: 0 } });
            const began = Math.floor(tenant.clock.now() / 1000) * 1000;
            resultOf(await tenant.sync(fn, log.name));
            expect(tenant.checkpoint(log.name)).toMatchObject({ savedThrough: new Date(tenant.clock.now()).toISOString() });
            tenant.clock.advance(2 * 24 * 60 * minute);
            resultOf(await tenant.sync(fn, log.name));
            const news = tenant.simulator.state.logs[log.log];
            expect(tenant.records(log.model).length).toBeGreaterThanOrEqual(news.count(began));
            expect(tenant.records(log.model).length).toBeLessThanOrEqual(news.count(began - 31 * minute));
        });

        it('names the permission it lacks', async () => {
            const everything = windowTenant(log, time).simulator.application.permissions;
            const permissions = [...everything].filter((permission) => permission !== log.permission);
            const tenant = windowTenant(log, time, {}, { application: { permissions } });
            const refusal = refusalOf(await tenant.sync(fn, log.name));
            expect(refusal).toMatchObject({ type: 'permission', permission: log.permission, retryable: false });
            expect(tenant.checkpoint(log.name)).toBeNull();
        });
    });
}
