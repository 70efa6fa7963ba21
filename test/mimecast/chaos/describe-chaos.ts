import { describe, expect, it } from 'vitest';
import { replayLine, runSchedule } from './run.ts';
import type { ChaosSubject } from './subject.ts';
import { schedulesOf } from './subjects.ts';

const mostPerTest = 25;

/** Puts syncs through their schedules, a block of seeds per test. */
export function describeChaos(subjects: ChaosSubject[]): void {
    describe.each(subjects.map((subject) => ({ subject, sync: subject.sync })))('$sync under faults, kills and late rows', ({ subject }) => {
        const count = schedulesOf(subject);
        const seedsPerTest = Math.ceil(count / Math.ceil(count / mostPerTest));
        const blocks = Array.from({ length: Math.ceil(count / seedsPerTest) }, (_, block): [number, number] => [
            block * seedsPerTest + 1,
            Math.min((block + 1) * seedsPerTest, count)
        ]);

        it.each(blocks)(
            'loses nothing, doubles nothing, deletes nothing that is there (seeds %i to %i)',
            async (first, last) => {
                const broken: string[] = [];
                let [records, rough] = [0, 0];
                for (let seed = first; seed <= last; seed++) {
                    const report = await runSchedule(subject, seed);
                    records += report.records;
                    rough += (report.outcomes['failed'] ?? 0) + (report.outcomes['killed'] ?? 0);
                    if (report.complaints.length > 0) {
                        broken.push(replayLine(subject, report));
                    }
                }
                expect(broken.join('\n')).toBe('');
                // A schedule in which nothing was saved or nothing went wrong would prove nothing.
                expect(records).toBeGreaterThan(last - first + 1);
                expect(rough).toBeGreaterThan(0);
            },
            120_000
        );
    });
}
