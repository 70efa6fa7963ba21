import { parseArgs } from 'node:util';
import { replayLine, runSchedule } from '../test/mimecast/chaos/run.ts';
import { chaosSubjects } from '../test/mimecast/chaos/subjects.ts';

// Puts the compiled syncs through seeded schedules of faults: node scripts/chaos.ts --seeds 500 [--sync audit-events] [--seed 17] [--from 1000]
const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '150' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, sync: { type: 'string' } }
});
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const subjects = chaosSubjects.filter(({ sync }) => values.sync === undefined || sync === values.sync);
if (subjects.length === 0 || !Number.isInteger(first) || !Number.isInteger(count) || count < 1) {
    throw new Error(`Usage: node scripts/chaos.ts [--seeds 150] [--from 1] [--seed 17] [--sync ${chaosSubjects.map(({ sync }) => sync).join('|')}]`);
}
let failed = 0;
for (const subject of subjects) {
    const began = performance.now();
    let runs = 0;
    let records = 0;
    let slowest = { ms: 0, seed: first };
    const outcomes: Record<string, number> = {};
    for (let seed = first; seed < first + count; seed++) {
        const start = performance.now();
        const report = await runSchedule(subject, seed);
        const ms = performance.now() - start;
        slowest = ms > slowest.ms ? { ms, seed } : slowest;
        runs += report.runs;
        records += report.records;
        for (const [status, times] of Object.entries(report.outcomes)) {
            outcomes[status] = (outcomes[status] ?? 0) + times;
        }
        if (report.complaints.length > 0) {
            failed += 1;
            console.error(replayLine(subject, report));
        }
    }
    const seconds = (performance.now() - began) / 1000;
    console.log(
        `${subject.sync}: ${String(count)} schedules, ${String(runs)} runs ${JSON.stringify(outcomes)}, ${String(records)} records, ${seconds.toFixed(1)} s ` +
            `(${((seconds * 1000) / count).toFixed(1)} ms each, slowest ${slowest.ms.toFixed(0)} ms with seed ${String(slowest.seed)})`
    );
}
process.exitCode = failed > 0 ? 1 : 0;
