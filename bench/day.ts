import zlib from 'node:zlib';
import { siemShares } from '../src/sandbox/mimecast/logs/volumes.ts';
import { createTenant } from '../test/mimecast/tenant.ts';
import type { Tenant } from '../test/mimecast/tenant.ts';
import { resultOf } from '../test/mimecast/outcome.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import { countingStore } from './throughput.ts';
import type { Row } from './row.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const quarter = 15 * minute;
/** Time one call takes. */
const latencyMs = 200;

interface Strategy {
    sync: 'security-events' | 'security-events-live';
    everyMinutes: number;
    endpoint: string;
    /** Everything before this moment has been read, as the checkpoint says; epoch milliseconds. */
    readThrough: (checkpoint: Record<string, unknown>) => number;
}

const strategies: Strategy[] = [
    {
        sync: 'security-events',
        everyMinutes: 15,
        endpoint: 'GET /siem/v1/batch/events/cg',
        readThrough: (checkpoint) => {
            // Beside the places of the types there is what the run itself keeps, which is no JSON object.
            const places = Object.values(checkpoint).filter((value) => String(value).startsWith('{'));
            // The simulated Mimecast's cursors begin with the number of a quarter of an hour.
            const slots = places.map((place) =>
                Number(
                    Buffer.from((JSON.parse(String(place)) as { token: string }).token, 'base64')
                        .toString('latin1')
                        .split(':')[0]
                )
            );
            return Math.min(...slots) * quarter;
        }
    },
    {
        sync: 'security-events-live',
        everyMinutes: 5,
        endpoint: 'GET /siem/v1/events/cg',
        readThrough: (checkpoint) => Date.parse(String(checkpoint['savedThrough']))
    }
];

/**
 * How far each way to read security events falls behind the newest one on a day with `eventsPerDay` of them, in simulated time, under the vendor's limits: 50 listings in a quarter of an
 * hour, 300 stream calls in an hour, files every quarter of an hour. What files hold is left out, because only calls and waits decide.
 */
export async function simulatedDay(eventsPerDay: number, spanMs = day): Promise<Row[]> {
    const rows: Row[] = [];
    for (const strategy of strategies) {
        const empty = zlib.gzipSync('');
        const tenant = createTenant({
            latencyMs,
            simulator: { logs: { scale: 0, siemHistoryDays: 0.02, siemPerDay: siemShares(eventsPerDay), siemEventsPerFile: 20_000 } },
            intercept: ({ url }) => (url.includes('/download/') ? { status: 200, headers: { 'content-type': 'application/gzip' }, body: empty } : undefined),
            services: (services) => ({ ...services, records: countingStore().store })
        });
        const { most, end, refused } = await live(tenant, strategy, spanMs);
        const what = `${(eventsPerDay / 1e6).toLocaleString('en')} million events a day, ${strategy.sync}`;
        rows.push(
            { what: `${what}: furthest behind`, value: Math.round(most / minute), unit: 'min' },
            { what: `${what}: behind at the end of the day`, value: Math.round(end / minute), unit: 'min' },
            { what: `${what}: calls refused with 429`, value: refused, unit: 'calls', promise: 'none', kept: refused === 0 }
        );
    }
    return rows;
}

/** Runs on schedule. */
async function live(
    tenant: Tenant,
    { sync, everyMinutes, endpoint, readThrough }: Strategy,
    spanMs: number
): Promise<{ most: number; end: number; refused: number }> {
    const { clock, simulator } = tenant;
    const over = clock.now() + spanMs;
    let most = 0;
    let end = 0;
    const fn = compiledFunction('syncs', sync, clock, tenant.timers);
    let refused = 0;
    let isFirst = true;
    while (clock.now() < over) {
        const next = clock.now() + everyMinutes * minute;
        if (!isFirst) {
            // Just before a run the distance is greatest.
            most = Math.max(most, clock.now() - readThrough(tenant.checkpoint(sync) ?? {}));
        }
        resultOf(await tenant.sync(fn, sync));
        isFirst = false;
        refused += simulator.calls.list(endpoint).filter(({ status }) => status === 429).length;
        simulator.calls.clear();
        end = clock.now() - readThrough(tenant.checkpoint(sync) ?? {});
        clock.advance(Math.max(next - clock.now(), 0));
    }
    return { most: Math.max(most, end), end, refused };
}
