import { describe, expect, it } from 'vitest';
import { CallBudget } from '../../../nango-integrations/mimecast/api/call-budget.ts';
import { audit } from '../../../nango-integrations/mimecast/operations/audit.ts';
import { siem } from '../../../nango-integrations/mimecast/operations/siem.ts';
import { createRandom } from '../../../src/sandbox/mimecast/protocol/random.ts';
import { useSimulatedTime } from '../simulated-time.ts';

const time = useSimulatedTime();
const endpoint = siem.gatewayFiles;
const period = 15 * 60_000;

async function takeTimes(budget: CallBudget, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
        await budget.take();
        times.push(time.clock.now());
    }
    return times;
}

function mostInPeriod(times: number[]): number {
    return Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + period).length));
}

describe('the budget of calls', () => {
    it('lets a burst through at once and then keeps to the quota over any period', async () => {
        const times = await takeTimes(new CallBudget(endpoint, ''), 160);
        expect(new Set(times.slice(0, 20)).size).toBe(1);
        expect(mostInPeriod(times)).toBeLessThanOrEqual(50);
        // As fast as the quota allows, not slower.
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(140 * 30_000);
    });

    it('holds across runs, whatever the pauses between them', async () => {
        const random = createRandom(5);
        let saved = '';
        const times: number[] = [];
        for (let run = 0; run < 40; run++) {
            const budget = new CallBudget(endpoint, saved);
            times.push(...(await takeTimes(budget, Math.floor(random() * 30))));
            saved = budget.toString();
            time.clock.advance(Math.floor(random() * 20 * 60_000));
        }
        expect(mostInPeriod(times)).toBeLessThanOrEqual(50);
    });

    it.each(['', 'nonsense', '5', 'a@b', '@', 'NaN@NaN'])('starts full after the unreadable text %j', async (saved) => {
        const before = time.clock.now();
        const times = await takeTimes(new CallBudget(endpoint, saved), 20);
        expect(times.at(-1)).toBe(before);
    });

    it('never trusts more calls than fit, or a moment in the future', async () => {
        const before = time.clock.now();
        const greedy = await takeTimes(new CallBudget(endpoint, `1000@${before}`), 21);
        expect(greedy.at(-1)).toBeGreaterThan(before);
        const later = await takeTimes(new CallBudget(endpoint, `0@${time.clock.now() + period}`), 1);
        expect((later[0] ?? 0) - (greedy.at(-1) ?? 0)).toBeLessThanOrEqual(30_000);
        const negative = new CallBudget(endpoint, `-50@${time.clock.now()}`);
        const start = time.clock.now();
        await negative.take();
        expect(time.clock.now() - start).toBeLessThanOrEqual(30_000);
    });

    it('does not limit an operation without a quota', async () => {
        const before = time.clock.now();
        const budget = new CallBudget(audit.events, '');
        await takeTimes(budget, 500);
        await takeTimes(new CallBudget(audit.events, budget.toString()), 500);
        expect(time.clock.now()).toBe(before);
    });
});
