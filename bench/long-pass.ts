import { createClock } from '../src/sandbox/clock.ts';
import type { SimulatorOptions } from '../src/sandbox/mimecast/index.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import { createTenant, startOfTest } from '../test/mimecast/tenant.ts';
import type { Tenant } from '../test/mimecast/tenant.ts';
import type { Row } from './row.ts';

/** A call of a slow day. */
const LATENCY_MS = 1500;
/** What a pass may take in runs beside its calls: an interrupted run reads its last page once more. */
const MORE_RUNS = 2;

/** A directory that takes longer than a run may: 200,000 users, and 50,000 memberships. */
export async function longPasses(users: number, memberships: number): Promise<Row[]> {
    const few = { trackedMessages: 0, heldMessages: 0, groups: 0 };
    return [
        await runsOf('users', `${String(users)} users`, { sizes: { ...few, users } }, () => undefined),
        await runsOf('groups', `${String(memberships)} memberships`, { sizes: { ...few, users: 20 } }, ({ simulator }) => {
            const { directory } = simulator.state;
            for (let nth = 0; nth < memberships; nth++) {
                const [group = directory.createGroup(`Team ${String(nth / 50)}`, 0)] = nth % 50 === 0 ? [] : [...directory.groups.values()].slice(-1);
                directory.addMember(group, { emailAddress: `person.${String(nth)}@example.com` });
            }
        })
    ];
}

/** Runs of ten minutes until a first pass is over. */
async function runsOf(sync: string, what: string, simulator: SimulatorOptions, fill: (tenant: Tenant) => void): Promise<Row> {
    const clock = createClock(startOfTest);
    const tenant = createTenant({ simulator: { ...simulator, clock, logs: { scale: 0 } }, latencyMs: LATENCY_MS, runtime: 'cloud' });
    fill(tenant);
    const fn = compiledFunction('syncs', sync, tenant.clock, tenant.timers);
    const outcomes: string[] = [];
    do {
        outcomes.push((await tenant.sync(fn, sync)).status);
    } while (outcomes.at(-1) === 'interrupted');
    const enough = Math.ceil((tenant.requests.length * LATENCY_MS) / 480_000) + MORE_RUNS;
    return {
        what: `${sync}: runs of ten minutes for a first pass over ${what}, ${String(LATENCY_MS / 1000)} s a call`,
        value: outcomes.length,
        unit: 'runs',
        promise: 'ends, no run is killed',
        kept: outcomes.at(-1) === 'success' && outcomes.length > 1 && outcomes.length <= enough
    };
}
