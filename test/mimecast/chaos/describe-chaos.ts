import { describe, expect, it } from 'vitest';
import { replayLine, runSchedule } from './run.ts';
import type { ChaosSubject } from './subject.ts';

const seedsPerSync = 75;
const seedsPerTest = 25;

/** Puts syncs through their schedules, a block of seeds per test. */
export function describeChaos(subjects: ChaosSubject[]): void {
    describe.each(subjects.map((subject) => ({ subject, sync: subject.sync })))('$sync under faults, kills and late rows', ({ subject }) => {
        const blocks = Array.from({ length: seedsPerSync / seedsPerTest }, (_, block) => block * seedsPerTest + 1);

        it.each(blocks)(
            'loses nothing, doubles nothing, deletes nothing that is there (from seed %i)',
            async (first) => {
                const broken: string[] = [];
                let [records, rough] = [0, 0];
                for (let seed = first; seed < first + seedsPerTest; seed++) {
                    const report = await runSchedule(subject, seed);
                    records += report.records;
                    rough += (report.outcomes['failed'] ?? 0) + (report.outcomes['killed'] ?? 0);
                    if (report.complaints.length > 0) {
                        broken.push(replayLine(subject, report));
                    }
                }
                expect(broken.join('\n')).toBe('');
                // A schedule in which nothing was saved or nothing went wrong would prove nothing.
                expect(records).toBeGreaterThan(seedsPerTest);
                expect(rough).toBeGreaterThan(0);
            },
            120_000
        );
    });
}
