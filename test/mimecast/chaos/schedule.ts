import { chance, createRandom, pick, wholeNumber } from '../../../src/sandbox/mimecast/protocol/random.ts';
import type { Random } from '../../../src/sandbox/mimecast/protocol/random.ts';
import type { Fault, FaultRule, SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import type { RunLimits, Runtime } from '../../../src/sandbox/nango/runner/run-limits.ts';
import type { ChaosSubject } from './subject.ts';

/** Everything that goes wrong in one life of a connection, made from one number. */
export interface Schedule {
    seed: number;
    random: Random;
    simulator: SimulatorOptions;
    /** Share of calls that fail in the ways of the simulator's own chaos. */
    faultShare: number;
    /** Faults at particular calls. */
    rules: FaultRule[];
    /** Chance that the process dies at one point of a run. */
    killShare: number;
    /** Chance that a call of the runner itself (saving, reading the connection) fails. */
    runnerFaultShare: number;
    /** Chance that `saveCheckpoint` ends the run early. */
    interruptShare: number;
    /** Runs while things go wrong. */
    roughRuns: number;
    /** Milliseconds of simulated time every call takes. */
    latencyMs: number;
    /** `own`, or limits of time by which runs are interrupted and killed; calls are so slow then that it happens. */
    runtime: Runtime;
}

/** What is left of ten minutes after most of a large account was read: these accounts are small. The stretch between interrupt and kill is whole. */
const endOfTenMinutes: RunLimits = { interruptAfterMs: 60_000, killAfterMs: 150_000 };

const gatewayFaults: Fault[] = [
    { kind: 'token-verification-failed' },
    { kind: 'unauthorized-request' },
    { kind: 'token-expired' },
    { kind: 'meta-status', status: 500 },
    { kind: 'meta-status', status: 403 },
    { kind: 'fail', code: 'err_internal', message: 'It did not work', shape: 'nested' },
    { kind: 'fail', code: 'err_internal', message: 'It did not work', shape: 'flat' },
    { kind: 'fail', code: 'err_internal', message: 'It did not work', shape: 'object' },
    { kind: 'fail', code: 'err_internal', message: 'It did not work', shape: 'text' },
    { kind: 'fail', code: 'app_forbidden', message: 'Forbidden to perform the requested operation', shape: 'flat', status: 403 },
    { kind: 'status', status: 200, body: '<html>maintenance</html>' },
    { kind: 'status', status: 200, body: '' },
    { kind: 'status', status: 200, body: { meta: { status: 200 } } },
    { kind: 'status', status: 503, body: 'Service Unavailable' },
    { kind: 'truncated' },
    { kind: 'reset' },
    { kind: 'rate-limited', resetMs: 30_000, headers: 'x-rate-limit' },
    { kind: 'rate-limited', headers: 'none', emptyBody: true },
    { kind: 'rate-limited', resetMs: 2000, headers: 'retry-after' },
    { kind: 'partial-failure' },
    { kind: 'late-rows' },
    { kind: 'changed-ids' },
    { kind: 'duplicate-file' },
    { kind: 'not-caught-up' }
];
const downloadFaults: Fault[] = [
    { kind: 'expired-link' },
    { kind: 'truncated' },
    { kind: 'truncated', bytes: 40 },
    { kind: 'truncated-gzip' },
    { kind: 'reset' },
    { kind: 'status', status: 503, body: 'Slow Down' },
    { kind: 'status', status: 404, body: '<Error/>' }
];

function rulesOf(subject: ChaosSubject, random: Random): FaultRule[] {
    const rules: FaultRule[] = [];
    for (let count = wholeNumber(random, 0, 6); count > 0; count--) {
        const endpoint = pick(random, subject.endpoints);
        // Rows that are missing beside good ones are the easiest to overlook.
        const fault: Fault =
            endpoint.startsWith('POST') && chance(random, 0.3)
                ? { kind: 'partial-failure' }
                : pick(random, endpoint.startsWith('GET /download') ? downloadFaults : [...gatewayFaults, ...(subject.faults ?? [])]);
        if (subject.spared?.includes(fault.kind) === true) {
            continue;
        }
        rules.push({ endpoint, when: chance(random, 0.8) ? { nth: wholeNumber(random, 1, 16) } : { every: wholeNumber(random, 5, 20) }, fault });
    }
    return rules;
}

/** The same seed gives the same schedule to the last fault. */
export function scheduleOf(subject: ChaosSubject, seed: number): Schedule {
    const random = createRandom(Math.imul(seed, 2_654_435_761) + 101);
    const simulator: SimulatorOptions = { ...subject.account, seed: wholeNumber(random, 1, 1_000_000) };
    for (const behaviour of subject.behaviours ?? []) {
        Object.assign(simulator, chance(random, 0.25) ? behaviour : {});
    }
    const schedule: Schedule = {
        seed,
        random,
        simulator,
        faultShare: pick(random, [0, 0.03, 0.1, 0.25]),
        rules: rulesOf(subject, random),
        killShare: pick(random, [0, 0.01, 0.04, 0.12]),
        runnerFaultShare: pick(random, [0, 0, 0.02, 0.06]),
        interruptShare: pick(random, [0, 0, 0.1]),
        roughRuns: wholeNumber(random, 1, 6),
        latencyMs: pick(random, [0, 50, 800]),
        runtime: 'own'
    };
    return chance(random, 0.3) ? { ...schedule, latencyMs: pick(random, [5000, 20_000, 45_000]), runtime: pick(random, ['cloud', endOfTenMinutes]) } : schedule;
}
