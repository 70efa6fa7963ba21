import { securityEvents as s } from './chaos/subjects.ts';
import { scheduleOf } from './chaos/schedule.ts';
import { runSchedule } from './chaos/run.ts';
for (const seed of [1,2,3,4,5,6]) {
const sc = scheduleOf(s, seed); const {random, ...rest} = sc; const {logs, sizes, ...sim}=rest.simulator as never as Record<string,unknown>;
console.log(seed, JSON.stringify({...rest, simulator: sim}));
const r = await runSchedule(s, seed); console.log(JSON.stringify(r).slice(0,300));
}
