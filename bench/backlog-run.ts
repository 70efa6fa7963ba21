/** One process of the memory measurement: runs a sync against a simulated Mimecast elsewhere and prints its own peak. */
import { simulatedOrigins } from '../src/sandbox/mimecast/index.ts';
import { createHttpTransport } from '../src/sandbox/nango/transport.ts';
import { createTenant } from '../test/mimecast/tenant.ts';
import { resultOf } from '../test/mimecast/outcome.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import { countingStore } from './throughput.ts';

export interface BacklogResult {
    /** Records that were saved. */
    records: number;
    /** Largest resident set of the process above what it had before the run, in MB. */
    peakMb: number;
}

const { SYNC: sync = '', SIMULATOR_URL: url = '', CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '' } = process.env;
const transport = createHttpTransport({ egress: Object.fromEntries(simulatedOrigins.map((origin) => [origin, url])) });
const counter = countingStore();
const tenant = createTenant({
    simulator: { logs: { scale: 0 }, clientId, clientSecret },
    intercept: (request) => transport.request(request),
    services: (services) => ({ ...services, records: counter.store })
});
let peak = 0;
const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
}, 5);
const outcome = await tenant.sync(compiledFunction('syncs', sync, tenant.clock, tenant.timers), sync);
clearInterval(timer);
resultOf(outcome);
process.stdout.write(JSON.stringify({ records: counter.count(), peakMb: Math.max(peak, process.memoryUsage().rss) / 1024 ** 2 } satisfies BacklogResult));
