import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import type { SimulatorOptions } from '../../src/sandbox/mimecast/index.ts';
import { defaultRates } from '../../src/sandbox/mimecast/logs/volumes.ts';
import { cloudLimits } from '../../src/sandbox/nango/runner/run-limits.ts';
import { compiledDefinition, compiledFunction, compiledNames, compiledSnapshots } from './compiled.ts';
import { createTenant, startOfTest } from './tenant.ts';
import type { Tenant, TenantOptions } from './tenant.ts';

/** Shorter than what any sync reads at first: a row that leaves the history while a slow run reads is lost to that run, but not by it. */
const historyDays: Record<string, number> = { 'threat-intel-feed': 6 };

const everyLog = Object.fromEntries(Object.keys(defaultRates).map((log) => [log, 220]));

/** Large enough that a first read of every sync takes dozens of calls: nothing can be interrupted that is done in three. */
function accountOf(sync: string): SimulatorOptions {
    return {
        sizes: {
            // Only what the sync lists; users are in many logs.
            ...{ users: 20, groups: 0, largestGroup: 0, trackedMessages: 0, heldMessages: 0, managedUrls: 0 },
            ...(sync === 'groups' && { users: 400, groups: 60, largestGroup: 200 }),
            ...(['user-attributes', 'delegates'].includes(sync) && { users: 400 }),
            ...(sync === 'awareness-campaigns' ? { phishingCampaigns: 60, phishingRecipients: 200 } : { phishingCampaigns: 0 }),
            ...(sync === 'address-alterations' && { addressAlterationSets: 60, addressAlterations: 240 }),
            ...(sync === 'message-tracking' && { trackedMessages: 8000 }),
            ...Object.fromEntries(compiledSnapshots().flatMap((one) => (one.sync === sync ? [[one.kind, 2500]] : one.kind === 'users' ? [] : [[one.kind, 0]])))
        },
        logs: {
            scale: 4,
            historyDays: historyDays[sync] ?? 25,
            perDay: { ...everyLog, reportedEmails: 1400, threatFeedCustomer: 400, threatFeedGrid: 800 },
            siemHistoryDays: 0.6,
            siemEventsPerFile: 20
        }
    };
}
const metadata = { messageTracking: { to: 'example.com' }, perUser: ['attributes', 'delegates'] };

/** Runs that a first read is slowed down to. */
const wantedRuns = 4;
/** Slower calls than this Mimecast does not have; two of them still fit between the interrupt and the kill. */
const slowestCallMs = 40_000;

interface Opened {
    tenant: Tenant;
    run: () => Promise<string>;
    /** Everything saved, deleted rows marked, by model and id. */
    saved: () => Map<string, string>;
}

function open(sync: string, options: TenantOptions): Opened {
    const tenant = createTenant(Object.assign(options, { simulator: { ...accountOf(sync), clock: createClock(startOfTest) }, metadata }));
    const fn = compiledFunction('syncs', sync, tenant.clock, tenant.timers);
    return {
        tenant,
        run: async () => {
            const outcome = await tenant.sync(fn, sync);
            return outcome.status === 'failed' ? `failed: ${outcome.error.message}` : outcome.status;
        },
        saved: () =>
            new Map(
                Object.keys(fn.definition.models ?? {}).flatMap((model) =>
                    tenant
                        .records(model)
                        .map(({ _nango_metadata, ...record }): [string, string] => [
                            `${model} ${String(record['id'])}`,
                            _nango_metadata.deleted_at === null ? JSON.stringify(record) : 'deleted'
                        ])
                )
            )
    };
}

function difference(some: Map<string, string>, others: Map<string, string>): string[] {
    return [...some].filter(([key, record]) => others.get(key) !== record).map(([key]) => key);
}

/** A list without pages, or a sync that keeps no place, comes by a few calls: there is no middle to be interrupted in. */
function isReadAtOnce(name: string): boolean {
    const {
        verb,
        checkpoint,
        operations = []
    } = compiledDefinition('syncs', name) as { verb?: string; checkpoint?: unknown; operations?: { paging: string }[] };
    return (verb === 'snapshot' || checkpoint === undefined) && operations.every(({ paging }) => paging === 'none');
}

const syncs = compiledNames().filter(({ folder, name }) => folder === 'syncs' && !isReadAtOnce(name));

describe.each(syncs)('the compiled sync $name in runs of ten minutes', ({ name }) => {
    it('comes to the same records as in one run, within as many runs as its calls need, and reaches a checkpoint in time in each', async () => {
        const whole = open(name, {});
        expect(await whole.run()).toBe('success');
        const calls = whole.tenant.requests.length;
        const latencyMs = Math.min(Math.ceil((wantedRuns * cloudLimits.interruptAfterMs) / calls), slowestCallMs);
        expect(calls * latencyMs, `${name} makes ${String(calls)} calls on its first read: give it more to read in "accountOf"`).toBeGreaterThan(
            2 * cloudLimits.interruptAfterMs
        );
        const waited = whole.tenant.clock.now() - startOfTest;
        // What an interruption makes a run read again, and what happens in the account meanwhile, costs some more.
        const enoughRuns = 2 * Math.ceil((calls * latencyMs + waited) / cloudLimits.interruptAfterMs) + 2;

        const slowness: TenantOptions = { latencyMs, runtime: 'cloud' };
        const slow = open(name, slowness);
        const outcomes: string[] = [];
        do {
            outcomes.push(await slow.run());
        } while (outcomes.at(-1) === 'interrupted' && outcomes.length < enoughRuns);
        expect(outcomes, 'a run that is killed reached no checkpoint in time').toEqual([...outcomes.slice(1).map(() => 'interrupted'), 'success']);
        expect(outcomes.length).toBeGreaterThan(1);
        const saved = slow.saved();
        expect([...whole.saved().keys()].filter((id) => !saved.has(id))).toEqual([]);

        // Hours have passed for the slow one. Once both have read what came since, nothing is left that tells them apart.
        slowness.latencyMs = 0;
        const later = Math.max(slow.tenant.clock.now(), whole.tenant.clock.now()) + 3_600_000;
        for (const { tenant, run } of [whole, slow]) {
            tenant.clock.advance(later - tenant.clock.now());
            expect(['success', 'interrupted']).toContain(await run());
        }
        const [inOneRun, inSlowRuns] = [whole.saved(), slow.saved()];
        expect(difference(inOneRun, inSlowRuns)).toEqual([]);
        expect(difference(inSlowRuns, inOneRun)).toEqual([]);
        // Dozens of runs of a sync, which a busy machine takes its time for.
    }, 180_000);
});
