import { hash } from 'node:crypto';
import zlib from 'node:zlib';
import { gunzipSync } from '../nango-integrations/node_modules/fflate/esm/browser.js';
import { createTenant } from '../test/mimecast/tenant.ts';
import { siemShares } from '../src/sandbox/mimecast/logs/volumes.ts';
import type { RecordStore } from '../src/sandbox/nango/stores/records.ts';
import type { TransportRequest, TransportResponse } from '../src/sandbox/nango/transport.ts';
import { resultOf } from '../test/mimecast/outcome.ts';
import { compiledFunction } from '../test/mimecast/compiled.ts';
import type { Row } from './row.ts';

const rounds = 7;

/**
 * Events per second of `security-events` in the VM, and two floors in the same run: gunzip, parse and stringify of the same bytes in plain Node, and the least that a function in a runner can
 * do, which has no gunzip but one in script, has to tell equal lines apart, and hands over a thousand records at a time.
 * Mimecast's answers are recorded first and played back, so that making them costs nothing; records are turned into JSON, as a runner does to send them, and dropped.
 */
export async function throughput(events: number): Promise<Row[]> {
    const volumes = { scale: 0, siemHistoryDays: 0.25, siemPerDay: siemShares(events * 4), siemEventsPerFile: 20_000 };
    const recorded = new Map<string, TransportResponse>();
    const keyOf = ({ method, url, body }: TransportRequest): string =>
        `${method} ${url.split(url.includes('/download/') ? '?' : '\n')[0]} ${String(body ?? '')}`;

    const recorder = createTenant({
        simulator: { logs: volumes },
        services: (services) => ({
            ...services,
            records: countingStore().store,
            transport: {
                request: async (request) => {
                    const response = await services.transport.request(request);
                    const body = Buffer.isBuffer(response.body) ? response.body : Buffer.concat(await Array.fromAsync(response.body));
                    recorded.set(keyOf(request), { ...response, body });
                    return { ...response, body };
                }
            }
        })
    });
    await succeed(recorder);
    const files = [...recorded].filter(([key]) => key.includes('/download/')).map(([, response]) => response.body as Buffer);

    const best = { floor: Number.POSITIVE_INFINITY, least: Number.POSITIVE_INFINITY, sync: Number.POSITIVE_INFINITY };
    const timed = async (what: keyof typeof best, work: () => unknown): Promise<void> => {
        const started = performance.now();
        await work();
        best[what] = Math.min(best[what], performance.now() - started);
    };
    let saved = 0;
    for (let round = 0; round < rounds; round++) {
        await timed('floor', () => floor(files));
        await timed('least', () => leastInRunner(files));
        const counter = countingStore();
        const player = createTenant({
            simulator: { logs: volumes },
            intercept: (request) => recorded.get(keyOf(request)),
            services: (services) => ({ ...services, records: counter.store })
        });
        await timed('sync', () => succeed(player));
        saved = counter.count();
    }
    const ratio = best.floor / best.sync;
    const ratioToLeast = best.least / best.sync;
    return [
        { what: 'security-events in the VM', value: Math.round(saved / (best.sync / 1000)), unit: 'events/s' },
        { what: 'floor: gunzip, parse, stringify in plain Node', value: Math.round(saved / (best.floor / 1000)), unit: 'events/s' },
        { what: 'ratio of the two', value: ratio.toFixed(2), unit: '', promise: 'at least 0.5', kept: ratio >= 0.5 },
        { what: 'least in a runner: gunzip in script, parse, hash, stringify', value: Math.round(saved / (best.least / 1000)), unit: 'events/s' },
        { what: 'ratio to that', value: ratioToLeast.toFixed(2), unit: '', promise: 'at least 0.7', kept: ratioToLeast >= 0.7 }
    ];
}

async function succeed(tenant: ReturnType<typeof createTenant>): Promise<void> {
    resultOf(await tenant.sync(compiledFunction('syncs', 'security-events', tenant.clock, tenant.timers), 'security-events'));
}

function floor(files: Buffer[]): number {
    let bytes = 0;
    for (const file of files) {
        for (const line of zlib.gunzipSync(file).toString('utf8').split('\n')) {
            if (line !== '') {
                bytes += JSON.stringify(JSON.parse(line)).length;
            }
        }
    }
    return bytes;
}

function leastInRunner(files: Buffer[]): number {
    let bytes = 0;
    for (const file of files) {
        let rows: unknown[] = [];
        const send = (): void => {
            bytes += JSON.stringify(rows).length;
            rows = [];
        };
        for (const line of Buffer.from(gunzipSync(file)).toString('utf8').split('\n')) {
            if (line !== '' && rows.push({ id: hash('sha256', line, 'base64url'), row: JSON.parse(line) as unknown }) === 1000) {
                send();
            }
        }
        send();
    }
    return bytes;
}

/** Turns rows into JSON as a runner does to send them, counts them, and forgets them. */
export function countingStore(): { store: RecordStore; count: () => number; calls: () => number; bytes: () => number } {
    let count = 0;
    let calls = 0;
    let bytes = 0;
    const nothing = { added: [], updated: [], deleted: [], unchanged: [], duplicates: [] };
    const store: Partial<RecordStore> = {
        nextRun: () => 1,
        save: (_scope, rows) => {
            count += rows.length;
            calls += 1;
            bytes += JSON.stringify(rows).length;
            return nothing;
        },
        list: () => ({ records: [], next_cursor: null }),
        trackDeletesStart: () => undefined,
        trackDeletesEnd: () => []
    };
    return { store: store as RecordStore, count: () => count, calls: () => calls, bytes: () => bytes };
}
