import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import securityEventsSync from '../../../nango-integrations/mimecast/syncs/security-events.ts';
import securityEventsLiveSync from '../../../nango-integrations/mimecast/syncs/security-events-live.ts';
import type { SimulatorOptions } from '../../../src/sandbox/mimecast/index.ts';
import type { TransportRequest } from '../../../src/sandbox/nango/transport.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';
import { downloads, eventTruth, expectSame, hour, minute, openAccount, queries, subject, warnings } from './account.ts';

const time = useSimulatedTime();
const files = subject(securityEventsSync, 'security-events');
const live = subject(securityEventsLiveSync, 'security-events-live');
const listPath = '/siem/v1/batch/events/cg';
const streamPath = '/siem/v1/events/cg';
const streamCall = `GET ${streamPath}`;
const fileHost = 'https://us.download.api.services.mimecast.com/download';

/** An account with one type of events in files. */
function openFiles(simulator: SimulatorOptions = {}, more: TenantOptions = {}): Tenant {
    const logs = { siemHistoryDays: 0.25, siemPerDay: { receipt: 400 }, ...simulator.logs };
    return openAccount(time, { ...simulator, logs }, { metadata: { securityEventTypes: ['receipt'] }, ...more });
}

function openStream(simulator: SimulatorOptions = {}): Tenant {
    return openAccount(time, { ...simulator, logs: { siemHistoryDays: 1, siemPerDay: { receipt: 500, delivery: 500 }, ...simulator.logs } });
}

function expectReceipts(tenant: Tenant): void {
    const events = eventTruth(tenant, 'receipt', 'ReceiptEvent');
    expect(events.truth.length).toBeGreaterThan(20);
    expectSame(events);
}

/** Every event of the stream of a stretch of time is saved once. */
function expectStream(tenant: Tenant, from: number, to = tenant.clock.now()): void {
    const { siem } = tenant.simulator.state.logs;
    const key = (row: Record<string, unknown>): string =>
        JSON.stringify([row['type'] ?? row['eventType'], row['processingId'], row['timestamp'], row['messageId'], row['recipients']].map(String));
    const truth = (['receipt', 'delivery'] as const).flatMap((type) => siem.events(type, from, to, 'stream').map(key));
    const saved = tenant.records('LiveSecurityEvent').filter(({ timestamp }) => Number(timestamp) >= from);
    expectSame({ saved: saved.map(key), truth });
}

const placeOf = (tenant: Tenant): { token: string; done: string[] } =>
    JSON.parse(String(tenant.checkpoint('security-events')?.['receipt'] || '{"token":""}')) as { token: string; done: string[] };

describe('the event stream', () => {
    it('pitfall 10: the all-zero cursor of an empty reply is never used again: events after it arrive', async () => {
        const tenant = openStream({ deadEmptyCursor: true, siemNeverCaughtUp: true, logs: { siemHistoryDays: 0 } });
        const began = tenant.clock.now();
        await live.succeed(tenant);
        expect(tenant.records('LiveSecurityEvent')).toEqual([]);
        const before = queries(tenant, streamPath).length;
        for (let run = 0; run < 4; run++) {
            tenant.clock.advance(hour);
            await live.succeed(tenant);
        }
        expectStream(tenant, began);
        expect(tenant.records('LiveSecurityEvent').length).toBeGreaterThan(100);
        // Between runs there is a time and no cursor.
        expect(queries(tenant, streamPath)[before]).not.toHaveProperty('nextPage');
        expect(Object.keys(tenant.checkpoint('security-events-live') ?? {}).sort()).toEqual(['calls', 'movement', 'readFrom', 'savedThrough', 'stretch']);
    });

    it('pitfall 11: rows that stand on two pages are saved once', async () => {
        const tenant = openStream({ siemStreamOverlap: 40, logs: { siemPerDay: { receipt: 6000, delivery: 6000 } } });
        const began = tenant.clock.now();
        const saved = await live.succeed(tenant);
        const total = tenant.records('LiveSecurityEvent').length;
        // With forty repeated rows on every page there are far more pages than the events alone would fill.
        expect(tenant.simulator.calls.count(streamCall)).toBeGreaterThan((total / 100) * 1.3);
        expect(saved.changes['LiveSecurityEvent']).toEqual({ added: total, updated: 0, deleted: 0 });
        // The quota is waited for, so there is more by now than this run was to read.
        expectStream(tenant, began - 22.9 * hour, began);
        expect(tenant.logs.map(({ message }) => message).join()).not.toContain('duplicate key');
    });

    it('pitfall 12: no start older than 24 hours is asked for, not by the first run and not after three days off', async () => {
        const tenant = openStream();
        await live.succeed(tenant);
        tenant.clock.advance(72 * hour);
        await live.succeed(tenant);
        const calls = tenant.simulator.calls.list(streamCall);
        expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
        for (const { query, at } of calls) {
            expect(at - Date.parse(new URLSearchParams(query).get('dateRangeStartsAt') ?? '')).toBeLessThan(24 * hour);
        }
        expectStream(tenant, tenant.clock.now() - 22.9 * hour);
        // What can no longer be had is said, not skipped in silence.
        expect(warnings(tenant)).toContain('2026-01-06T09:30:00.000Z to 2026-01-08T10:30:00.000Z are no longer streamed');
    });
});

describe('lists of event files', () => {
    it('pitfall 13: days in place of times bring no event twice, neither after a restart nor after a lost checkpoint', async () => {
        const tenant = openFiles();
        await files.succeed(tenant);
        expect(queries(tenant, listPath)[0]).toMatchObject({ dateRangeStartsAt: '2025-12-31' });
        const fetched = downloads(tenant).length;
        const total = tenant.records('ReceiptEvent').length;
        await files.succeed(tenant);
        // The cursor says more than the day.
        expect(downloads(tenant)).toHaveLength(fetched);
        expect(queries(tenant, listPath).at(-1)).not.toHaveProperty('dateRangeStartsAt');
        const cleared = Object.fromEntries(Object.keys(tenant.checkpoint('security-events') ?? {}).map((field) => [field, '']));
        tenant.saveCheckpoint('security-events', cleared);
        const { changes } = await files.succeed(tenant);
        expect(downloads(tenant)).toHaveLength(2 * fetched);
        expect(changes['ReceiptEvent'] ?? { added: 0, updated: 0, deleted: 0 }).toEqual({ added: 0, updated: 0, deleted: 0 });
        expect(tenant.records('ReceiptEvent')).toHaveLength(total);
        expectReceipts(tenant);
    });

    it('pitfall 14: the cursor of an empty list is kept: the next run does not list everything again', async () => {
        const replies = [
            { value: [], '@nextPage': 'cursor-1', isCaughtUp: true },
            { value: [], '@nextPage': 'cursor-2', isCaughtUp: true },
            { value: [], isCaughtUp: true },
            { value: [], '@nextPage': 'cursor-3', isCaughtUp: true }
        ];
        const intercept = ({ url }: TransportRequest) => (new URL(url).pathname === listPath ? jsonReply(replies.shift()) : undefined);
        const tenant = openFiles({}, { intercept });
        for (let run = 0; run < 4; run++) {
            await files.succeed(tenant);
        }
        expect(queries(tenant, listPath).map(({ nextPage, dateRangeStartsAt }) => nextPage ?? dateRangeStartsAt)).toEqual([
            '2025-12-31',
            'cursor-1',
            'cursor-2',
            // A reply without any cursor does not throw away the one there is.
            'cursor-2'
        ]);
        expect(placeOf(tenant).token).toBe('cursor-3');
    });

    it('pitfall 15: cursors go back as "nextPage": under another name the first page would come for ever', async () => {
        const tenant = openFiles({ logs: { siemHistoryDays: 0.5, siemPerDay: { receipt: 450 }, siemEventsPerFile: 2 } });
        await files.succeed(tenant);
        const lists = queries(tenant, listPath);
        expect(lists).toHaveLength(2);
        expect(lists.flatMap(Object.keys).filter((name) => !['type', 'dateRangeStartsAt', 'pageSize', 'nextPage'].includes(name))).toEqual([]);
        expect(lists.map(({ nextPage }) => nextPage === undefined)).toEqual([true, false]);
        expect(downloads(tenant).length).toBeGreaterThan(100);
        expect(new Set(downloads(tenant)).size).toBe(downloads(tenant).length);
        expectReceipts(tenant);

        const stream = openStream({ logs: { siemPerDay: { receipt: 20_000 }, siemHistoryDays: 0.1 } });
        const began = stream.clock.now();
        await live.succeed(stream);
        const calls = queries(stream, streamPath);
        expect(calls.filter(({ nextPage }) => nextPage !== undefined).length).toBeGreaterThan(10);
        expect(calls.flatMap(Object.keys).filter((name) => !['dateRangeStartsAt', 'dateRangeEndsAt', 'pageSize', 'nextPage'].includes(name))).toEqual([]);
        expectStream(stream, 0, began);
    });
});

describe('event files', () => {
    it('pitfall 16: only a piece of a file is held: lines are saved while the file still arrives', async () => {
        const lineCount = 30_000;
        // Far larger than what is unpacked in one go.
        const subject = 'x'.repeat(400);
        const content = (name: string): Buffer =>
            Buffer.from(
                Array.from({ length: lineCount }, (_, index) => JSON.stringify({ processingId: `${name}-${String(index)}`, type: 'receipt', subject })).join(
                    '\n'
                )
            );
        const pieces = 100;
        const progress: string[] = [];
        let [delivered, saved, mostHeld] = [0, 0, 0];
        async function* body(name: string): AsyncGenerator<Buffer> {
            // Without compression a piece of the bytes is the same piece of the lines.
            const bytes = gzipSync(content(name), { level: 0 });
            progress.push(`${name} begins`);
            for (let piece = 0; piece < pieces; piece++) {
                delivered += lineCount / pieces;
                mostHeld = Math.max(mostHeld, delivered - saved);
                yield bytes.subarray(Math.floor((piece * bytes.length) / pieces), Math.floor(((piece + 1) * bytes.length) / pieces));
            }
            progress.push(`${name} has arrived`);
        }
        const intercept = ({ url }: TransportRequest) => {
            const { pathname } = new URL(url);
            if (pathname === listPath) {
                return jsonReply({ value: ['a', 'b'].map((name) => ({ url: `${fileHost}/${name}?X-Amz-Signature=s` })), '@nextPage': 'A', isCaughtUp: true });
            }
            return pathname.startsWith('/download/') ? { status: 200, headers: {}, body: body(pathname.slice('/download/'.length)) } : undefined;
        };
        const tenant = openFiles(
            {},
            {
                intercept,
                services: (services) => ({
                    ...services,
                    records: {
                        ...services.records,
                        save: (scope, rows, run) => {
                            saved += rows.length;
                            progress.push(`${String(rows[0]?.['processingId']).slice(0, 1)} is saved`);
                            return services.records.save(scope, rows, run);
                        }
                    }
                })
            }
        );
        await files.succeed(tenant);
        expect(saved).toBe(2 * lineCount);
        expect(mostHeld).toBeLessThan(lineCount / 8);
        expect(progress.indexOf('a is saved')).toBeLessThan(progress.indexOf('a has arrived'));
        expect(progress.slice(0, progress.indexOf('a has arrived')).filter((line) => line === 'a is saved').length).toBeGreaterThan(20);
    });

    it.each([
        ['403', { kind: 'expired-link' }],
        ['404', { kind: 'status', status: 404, body: '<Error/>' }]
    ] as const)('pitfall 17: a link that has expired (%s) is listed again with the same cursor, and its file is not skipped', async (_, fault) => {
        const tenant = openFiles();
        tenant.simulator.faults.add({ endpoint: 'GET /download/*', when: { every: 5 }, fault });
        await files.succeed(tenant);
        expectReceipts(tenant);
        const lists = queries(tenant, listPath);
        expect(lists.length).toBeGreaterThan(3);
        // Every list of this first page is asked for with the same words.
        expect(new Set(lists.map((query) => JSON.stringify(query))).size).toBe(1);
    });

    it('pitfall 17: links that expire one after the other while their page is read lose nothing', async () => {
        const tenant = openFiles({ downloadSeconds: 5 }, { latencyMs: 900 });
        await files.succeed(tenant);
        expect(tenant.simulator.calls.list('GET /download/*').filter(({ status }) => status === 403).length).toBeGreaterThan(1);
        expectReceipts(tenant);
    });

    it('pitfall 18: a file that is listed twice in one page is fetched and counted once', async () => {
        const tenant = openFiles({ siemDuplicateFile: true });
        const { changes } = await files.succeed(tenant);
        expect(new Set(downloads(tenant)).size).toBe(downloads(tenant).length);
        expectReceipts(tenant);
        expect(changes['ReceiptEvent']).toEqual({ added: tenant.records('ReceiptEvent').length, updated: 0, deleted: 0 });
    });

    it('pitfall 19: a line that is no JSON costs that line, is counted in the log, and blocks nothing', async () => {
        const tenant = openFiles({ siemBrokenLineEvery: 2 });
        await files.succeed(tenant);
        expectReceipts(tenant);
        expect(warnings(tenant)).toMatch(/1 unreadable lines among \d+; they were left out/);
        const fetched = downloads(tenant).length;
        await files.succeed(tenant);
        expect(downloads(tenant)).toHaveLength(fetched);
    });

    it('pitfall 19: a broken gzip file costs its unreadable rest, does not block the files after it, is tried again for a day and then given up by name', async () => {
        const tenant = openFiles({ siemTruncatedEvery: 10 });
        await files.succeed(tenant);
        const { saved, truth } = eventTruth(tenant, 'receipt', 'ReceiptEvent');
        const lost = truth.filter((key) => !saved.includes(key));
        const logged = (text: string): number => tenant.logs.filter(({ message }) => message.includes(text)).length;
        const damaged = logged('It is set aside and tried again');
        expect(damaged).toBeGreaterThan(1);
        expect(lost.length).toBeGreaterThan(0);
        // A quarter of an hour holds four or five events here; whole files are all saved.
        expect(lost.length).toBeLessThanOrEqual(damaged * 5);
        expect(saved.filter((key) => !truth.includes(key))).toEqual([]);
        expect(placeOf(tenant).token).not.toBe('');
        const fetched = downloads(tenant).length;
        await files.succeed(tenant);
        expect(downloads(tenant)).toHaveLength(fetched + damaged);
        // Steps of equal length would meet the moment from which a file is due again, and waits of chance length decide then.
        for (const hours of [5, 6, 7, 8]) {
            tenant.clock.advance(hours * hour);
            await files.succeed(tenant);
        }
        expect(tenant.logs.filter(({ level, message }) => level === 'error' && message.includes('is given up (https://'))).toHaveLength(damaged);
    });

    it('pitfall 20: a file that failed is not forgotten and holds up no other: the next run fetches it', async () => {
        const tenant = openFiles();
        const broken = 'GET /download/siem/cg/receipt/2026-01-06T05-00-0.json.gz';
        tenant.simulator.faults.add({ endpoint: broken, fault: { kind: 'status', status: 503, body: 'Slow Down' } });
        await files.succeed(tenant);
        const { saved, truth } = eventTruth(tenant, 'receipt', 'ReceiptEvent');
        expect(truth.length - saved.length).toBeGreaterThan(0);
        expect(truth.length - saved.length).toBeLessThan(6);
        tenant.simulator.faults.clear();
        tenant.clock.advance(minute);
        const before = downloads(tenant).length;
        await files.succeed(tenant);
        expectReceipts(tenant);
        expect(downloads(tenant).slice(before)).toEqual([broken.slice('GET '.length)]);
        expect(placeOf(tenant).token).not.toBe('');
    });
});
