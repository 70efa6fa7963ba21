import { describe, expect, it } from 'vitest';
import { createClock } from '../../../src/sandbox/clock.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import { chaosSubjects } from '../chaos/subjects.ts';
import { sharedFunction } from '../compiled.ts';
import { resultOf } from '../outcome.ts';
import { createTenant, startOfTest } from '../tenant.ts';
import type { Tenant } from '../tenant.ts';

const hour = 60 * 60_000;
/** What holds now has no time. */
const timeless = ['groups', 'account', 'gateway-settings'];
const timeBound = chaosSubjects.filter(({ tracksDeletions, sync }) => tracksDeletions !== true && !timeless.includes(sync));
const types = ['receipt', 'entities'] as const;

/** Few rows, from before the first day that any of them reads. */
function volumesOf({ sizes, logs = {} }: SimulatorOptions): SimulatorOptions {
    const { siemHistoryDays = 0, siemPerDay = {}, perDay = {} } = logs;
    const few = (volumes: object): Record<string, number> => Object.fromEntries(Object.keys(volumes).map((name) => [name, 12]));
    const siem = Object.fromEntries(Object.keys(siemPerDay).map((type) => [type, types.some((one) => one === type) ? 60 : 0]));
    return {
        ...(sizes === undefined ? {} : { sizes }),
        logs: { ...logs, perDay: few(perDay), historyDays: 40, siemPerDay: siem, siemHistoryDays: siemHistoryDays === 0 ? 0 : 9 }
    };
}

/** The ids of what is saved once a sync has run, two hours have gone by, and it has run again. */
async function savedBy(sync: string, tenant: Tenant): Promise<string[]> {
    const fn = sharedFunction('syncs', sync, tenant);
    resultOf(await tenant.sync(fn, sync));
    tenant.clock.advance(2 * hour);
    resultOf(await tenant.sync(fn, sync));
    return Object.keys(fn.definition.models ?? {}).flatMap((model) => tenant.records(model).map(({ id }) => `${model} ${String(id)}`));
}

describe("a runner's clock that is wrong by a day or more", () => {
    it.each(timeBound.flatMap((subject) => [-72, -25, 25, 72].map((hours) => ({ ...subject, hours }))))(
        'costs $sync nothing where it is $hours hours ahead',
        async ({ sync, account, metadata: wanted, hours }) => {
            const metadata = { ...wanted, securityEventTypes: ['receipt'] };
            const simulator = volumesOf(account);
            const right = createTenant({ simulator, metadata });
            const wrong = createTenant({
                simulator: { ...simulator, clock: createClock(startOfTest + hours * hour), clockSkewMinutes: -hours * 60 },
                metadata
            });
            const expected = await savedBy(sync, right);
            expect(expected.length).toBeGreaterThan(10);
            const saved = new Set(await savedBy(sync, wrong));
            expect(expected.filter((id) => !saved.has(id))).toEqual([]);
            expect(wrong.logs.some(({ message }) => message.includes('is in the future') || message.includes('no longer streamed'))).toBe(false);
        }
    );
});
