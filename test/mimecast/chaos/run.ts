import { createClock } from '../../../src/sandbox/clock.ts';
import { chance, createRandom, wholeNumber } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { cloudLimits } from '../../../src/sandbox/nango/runner/run-limits.ts';
import type { RunContext, RunnerServices } from '../../../src/sandbox/nango/runner/index.ts';
import { sharedFunction } from '../compiled.ts';
import { createTenant, startOfTest } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { scheduleOf } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { ChaosSubject } from './subject.ts';

/** What one schedule came to. */
export interface ChaosReport {
    seed: number;
    runs: number;
    outcomes: Record<string, number>;
    records: number;
    /** Broken promises; empty when all is well. */
    complaints: string[];
}

/** Runs after the rough ones that may still end in an error before the sync counts as stuck: a plan may still hold tokens, links and quotas used up by them. */
const calmRunsToSuccess = 4;

/** Times that Nango may start an interrupted run again before the sync counts as one that never ends. */
const restartsInARow = 300;

/** Stores and the connection that now and then fail, before or after they did their work. */
function failing(services: RunnerServices, isRough: () => boolean, share: number, random: () => number): RunnerServices {
    const flaky = <Arguments extends unknown[], Result>(work: (...given: Arguments) => Result): ((...given: Arguments) => Result) => {
        return (...given) => {
            const strikes = isRough() && random() < share;
            if (strikes && random() < 0.5) {
                throw new Error('The simulated runner lost its server.');
            }
            const result = work(...given);
            if (strikes) {
                throw new Error('The simulated runner lost the answer of its server.');
            }
            return result;
        };
    };
    const { records, checkpoints } = services;
    return {
        ...services,
        getConnection: flaky(services.getConnection),
        records: {
            ...records,
            save: flaky(records.save),
            trackDeletesStart: flaky(records.trackDeletesStart),
            trackDeletesEnd: flaky(records.trackDeletesEnd)
        },
        checkpoints: { ...checkpoints, get: flaky(checkpoints.get), save: flaky(checkpoints.save) }
    };
}

/** What is saved of one model, kept up to date from the changes since the last look. */
interface Saved {
    cursor: string | undefined;
    keyOf: Map<string, string>;
    /** Key to id. */
    alive: Map<string, string>;
    deleted: Set<string>;
}

type Ledger = Map<string, Saved>;

function openLedger(subject: ChaosSubject): Ledger {
    return new Map(Object.keys(subject.models).map((model) => [model, { cursor: undefined, keyOf: new Map(), alive: new Map(), deleted: new Set() }]));
}

/** @returns complaints about rows that are saved twice */
function readChanges(subject: ChaosSubject, tenant: Tenant, model: string, saved: Saved): string[] {
    const complaints: string[] = [];
    for (const record of tenant.records(model, saved.cursor)) {
        const id = String(record['id']);
        const key = subject.models[model]?.key(record) ?? '';
        saved.cursor = record._nango_metadata.cursor;
        const before = saved.keyOf.get(id);
        if (before !== undefined && saved.alive.get(before) === id) {
            saved.alive.delete(before);
        }
        saved.keyOf.set(id, key);
        if (record._nango_metadata.deleted_at !== null) {
            saved.deleted.add(key);
            continue;
        }
        saved.deleted.delete(key);
        const twin = saved.alive.get(key);
        if (twin !== undefined) {
            complaints.push(`${model}: one row is saved twice, as ${twin} and ${id}: ${key}`);
        }
        saved.alive.set(key, id);
    }
    return complaints;
}

/** What is left of a list after each element of another was taken out once. */
export function without(list: string[], taken: string[]): string[] {
    const left = new Map<string, number>();
    for (const text of taken) {
        left.set(text, (left.get(text) ?? 0) + 1);
    }
    return list.filter((text) => {
        const count = left.get(text) ?? 0;
        left.set(text, count - 1);
        return count <= 0;
    });
}

function sample(keys: string[]): string {
    return `${keys.slice(0, 2).join(' | ')}${keys.length > 2 ? ` and ${String(keys.length - 2)} more` : ''}`;
}

/** What must hold after every run, however it ended. */
function complaintsAfterRun(subject: ChaosSubject, tenant: Tenant, ledger: Ledger, run: number): string[] {
    const complaints: string[] = [];
    const checkpoint = tenant.checkpoint(subject.sync);
    const promised = checkpoint === null ? {} : (subject.promised?.(checkpoint, tenant.simulator) ?? {});
    for (const [model, saved] of ledger) {
        complaints.push(...readChanges(subject, tenant, model, saved));
        if (saved.deleted.size > 0) {
            const still = new Set(subject.models[model]?.truth(tenant.simulator, tenant));
            const wrong = [...saved.deleted].filter((key) => !saved.alive.has(key) && (subject.tracksDeletions !== true || still.has(key)));
            if (wrong.length > 0) {
                complaints.push(`${model}: deleted after run ${String(run)} although it is still there: ${sample(wrong)}`);
            }
        }
        const missing = [...(promised[model] ?? [])].filter((key) => !saved.alive.has(key));
        if (missing.length > 0) {
            complaints.push(`${model}: the checkpoint of run ${String(run)} has passed ${String(missing.length)} unsaved rows: ${sample(missing)}`);
        }
    }
    for (const { message } of tenant.logs.splice(0)) {
        if (message.startsWith('Found duplicate key')) {
            complaints.push(message);
        }
    }
    return complaints;
}

function complaintsAtTheEnd(subject: ChaosSubject, tenant: Tenant, ledger: Ledger): string[] {
    const complaints: string[] = [];
    for (const [model, saved] of ledger) {
        const expected = new Set(subject.models[model]?.truth(tenant.simulator, tenant));
        const lost = [...expected].filter((key) => !saved.alive.has(key));
        const invented = [...saved.alive.keys()].filter((key) => !expected.has(key));
        if (lost.length > 0) {
            complaints.push(`${model}: ${String(lost.length)} of ${String(expected.size)} rows are lost: ${sample(lost)}`);
        }
        if (invented.length > 0) {
            complaints.push(`${model}: ${String(invented.length)} rows are saved that do not exist: ${sample(invented)}`);
        }
        const contents = subject.models[model]?.contents;
        if (contents !== undefined) {
            const alive = tenant.records(model).filter(({ _nango_metadata }) => _nango_metadata.deleted_at === null);
            const stale = without(alive.map(contents.of), [...contents.truth(tenant.simulator, tenant)]);
            if (stale.length > 0) {
                complaints.push(`${model}: ${String(stale.length)} records are not as their rows are: ${sample(stale)}`);
            }
        }
    }
    return complaints;
}

function truthSize(subject: ChaosSubject, tenant: Tenant): number {
    return Object.values(subject.models).reduce((sum, { truth }) => sum + [...truth(tenant.simulator, tenant)].length, 0);
}

/** Lives through one schedule: rough runs, then calm ones until the sync has caught up, then the comparison with what there is. */
export async function runSchedule(subject: ChaosSubject, seed: number): Promise<ChaosReport> {
    const schedule: Schedule = scheduleOf(subject, seed);
    const { random } = schedule;
    const points = createRandom(wholeNumber(random, 1, 2 ** 30));
    let rough = true;
    const options: TenantOptions = {
        simulator: { ...schedule.simulator, clock: createClock(startOfTest) },
        metadata: subject.metadata ?? null,
        latencyMs: schedule.latencyMs,
        runtime: schedule.runtime,
        services: (services) => failing(services, () => rough, schedule.runnerFaultShare, points)
    };
    const { meanwhile } = subject;
    if (meanwhile !== undefined) {
        options.intercept = () => {
            if (rough && chance(points, 0.1)) {
                meanwhile(tenant.simulator, points);
            }
            return undefined;
        };
    }
    const tenant = createTenant(options);
    const { simulator, clock } = tenant;
    const fn = sharedFunction('syncs', subject.sync, tenant);
    const ledger = openLedger(subject);
    const report: ChaosReport = { seed, runs: 0, outcomes: {}, records: 0, complaints: [] };
    const runOnce = async (context: Partial<RunContext>): Promise<string> => {
        report.runs += 1;
        const outcome = await tenant.sync(fn, subject.sync, { ...context });
        report.outcomes[outcome.status] = (report.outcomes[outcome.status] ?? 0) + 1;
        report.complaints.push(...complaintsAfterRun(subject, tenant, ledger, report.runs));
        if (outcome.status === 'failed' && outcome.error.type === 'script_internal_error' && !outcome.error.message.startsWith('The simulated runner lost')) {
            report.complaints.push(`Run ${String(report.runs)} ended in an error that is not ours: ${outcome.error.message}`);
        }
        return outcome.status === 'failed' ? `${outcome.status}: ${outcome.error.message}` : outcome.status;
    };
    // Nango starts an interrupted run again at once.
    const run = async (context: Partial<RunContext>): Promise<string> => {
        const saved = (): number => [...ledger.values()].reduce((sum, { keyOf }) => sum + keyOf.size, 0);
        const before = saved();
        let status = await runOnce(context);
        for (let restart = 0; status === 'interrupted' && report.complaints.length === 0; restart++) {
            if (restart === restartsInARow && saved() > before) {
                // Slow calls and early interruptions can let a sync come forward more slowly than new rows come: time has to pass differently.
                return status;
            }
            if (restart === restartsInARow) {
                report.complaints.push(`The sync was interrupted and started again ${String(restartsInARow)} times and has not come to an end.`);
            }
            status = await runOnce(context);
        }
        return status;
    };
    const passTime = (): void => {
        clock.advance(chance(random, 0.1) && subject.shortPauses !== true ? wholeNumber(random, 1, 20) * 3_600_000 : wholeNumber(random, 1, 90) * 60_000);
        subject.happen?.(simulator, random);
    };

    simulator.faults.add(...schedule.rules);
    if (schedule.faultShare > 0) {
        simulator.faults.startChaos(wholeNumber(random, 1, 2 ** 30), { share: schedule.faultShare, inARow: wholeNumber(random, 1, 8), longestWaitMs: 60_000 });
    }
    for (let roughRun = 0; roughRun < schedule.roughRuns && report.complaints.length === 0; roughRun++) {
        await run({ kill: () => points() < schedule.killShare / 4, interrupt: () => points() < schedule.interruptShare });
        passTime();
    }

    rough = false;
    simulator.faults.clear();
    // Whatever still comes late has come, and what was cut short on its way comes whole.
    simulator.options.lateRowsMinutes = 0;
    if (simulator.options.siemTruncatedMinutes > 0) {
        simulator.options.siemTruncatedEvery = 0;
    }
    options.latencyMs = 0;
    if (tenant.services.limits !== undefined) {
        // A wait for a quota is as long on a small account as on a large one.
        tenant.services.limits = cloudLimits;
    }
    let last = '';
    for (let calm = 0; calm < calmRunsToSuccess && last !== 'success' && report.complaints.length === 0; calm++) {
        clock.advance(60_000);
        last = await run({});
    }
    if (last !== 'success' && report.complaints.length === 0) {
        report.complaints.push(`The sync does not come back by itself: ${last}`);
    }
    for (let settled = 0; settled < (subject.settlePasses ?? 1); settled++) {
        clock.advance(subject.settleMs ?? 0);
        for (let settling = 0; settling < (subject.settleRuns ?? 0) && report.complaints.length === 0; settling++) {
            await run({});
        }
    }
    // A pass that was interrupted keeps its marker, so what vanished since is only seen by the next one. A run that had to wait for its quota may have been overtaken by new rows.
    for (let calm = 0, before = -1; calm < calmRunsToSuccess && before !== truthSize(subject, tenant) && report.complaints.length === 0; calm++) {
        before = truthSize(subject, tenant);
        await run({});
    }
    if (report.complaints.length === 0) {
        report.complaints.push(...complaintsAtTheEnd(subject, tenant, ledger));
    }
    for (const { keyOf } of ledger.values()) {
        report.records += keyOf.size;
    }
    return report;
}

/** How to see one schedule again. */
export function replayLine(subject: ChaosSubject, report: ChaosReport): string {
    return `node scripts/chaos.ts --sync ${subject.sync} --seed ${String(report.seed)}\n  ${report.complaints.slice(0, 5).join('\n  ')}`;
}
