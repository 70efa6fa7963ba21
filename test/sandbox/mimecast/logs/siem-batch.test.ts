import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { siemShares } from '../../../../src/sandbox/mimecast/index.ts';
import { gatewayEventTypes } from '../../../../src/sandbox/mimecast/logs/volumes.ts';
import { connect, failCode, startOfTest, withToken } from '../connected.ts';
import { eventsOf, fetchFile, linesOf, list, listAll, pathOf, sorted } from './siem-walk.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

describe('GET /siem/v1/batch/events/cg', () => {
    it('the files of every type hold exactly the events there were', async () => {
        const connected = await connect();
        const { siem } = connected.simulator.state.logs;
        for (const type of gatewayEventTypes) {
            const { files } = await listAll(connected, { type, dateRangeStartsAt: '2026-01-01' });
            const events = await eventsOf(connected, files);
            expect(sorted(events)).toEqual(sorted(siem.events(type, 0, siem.publishedUntil())));
            expect(events).toHaveLength(siem.count(type, 0, siem.publishedUntil()));
            expect(new Set(sorted(events)).size).toBe(events.length);
        }
    });

    it('no two events are equal even where they share all ids', async () => {
        const { simulator } = await connect({ logs: { siemHistoryDays: 6, siemPerDay: { delivery: 5000, 'attachment protect': 2000 } } });
        for (const type of ['delivery', 'attachment protect'] as const) {
            const events = simulator.state.logs.siem.events(type);
            expect(new Set(sorted(events)).size).toBe(events.length);
        }
    });

    it('an account with the default volumes has a few thousand events in its history', async () => {
        const { simulator } = await connect();
        const total = gatewayEventTypes.reduce((sum, type) => sum + simulator.state.logs.siem.count(type), 0);
        expect(total).toBeGreaterThan(2000);
        expect(total).toBeLessThan(5000);
    });

    it('a new file per type appears every 15 minutes, and a stored cursor finds it', async () => {
        const connected = await connect({ logs: { siemPerDay: { receipt: 960 } } });
        const { clock } = connected.simulator;
        const first = await listAll(connected, { type: 'receipt' });
        const quiet = await list(connected, { type: 'receipt', nextPage: first.next });
        expect(quiet).toMatchObject({ files: [], caughtUp: true });
        expect(quiet.next).not.toBe('');
        clock.advance(15 * 60_000);
        const later = await list(connected, { type: 'receipt', nextPage: quiet.next });
        expect(later.files).toHaveLength(1);
        expect(later.caughtUp).toBe(true);
        clock.advance(14 * 60_000);
        expect((await list(connected, { type: 'receipt', nextPage: later.next })).files).toHaveLength(0);
    });

    it('a quarter of an hour without events has no file', async () => {
        const connected = await connect({ logs: { siemPerDay: { av: 2 }, siemHistoryDays: 5 } });
        const { files } = await listAll(connected, { type: 'av' });
        expect(files).toHaveLength(10);
    });

    it('a cursor from before a long pause loses nothing within the seven days', async () => {
        const connected = await connect({ logs: { siemPerDay: { spam: 40 } } });
        const { simulator } = connected;
        const before = await listAll(connected, { type: 'spam' });
        simulator.clock.advance(5 * day);
        const renewed = await withToken(simulator, simulator.application);
        const after = await listAll(renewed, { type: 'spam', nextPage: before.next });
        const all = await eventsOf(renewed, after.files);
        const { siem } = simulator.state.logs;
        expect(sorted(all)).toEqual(sorted(siem.events('spam', startOfTest, siem.publishedUntil())));
    });

    it('shows seven days of files and refuses an earlier start', async () => {
        const connected = await connect({ logs: { siemPerDay: { receipt: 96 }, siemHistoryDays: 12 } });
        const refused = await list(connected, { type: 'receipt', dateRangeStartsAt: '2025-12-29' });
        expect(refused).toMatchObject({ status: 400, error: { code: 'Request Validation Failed', message: expect.stringContaining('7 days') } });
        const { files } = await listAll(connected, { type: 'receipt', dateRangeStartsAt: '2025-12-30' });
        const events = await eventsOf(connected, files);
        expect(Math.min(...events.map((event) => Number(event.timestamp)))).toBeGreaterThanOrEqual(startOfTest - 7 * day);
        expect(files).toHaveLength(7 * 96);
    });

    it('reads dates by the day, the end included', async () => {
        const connected = await connect({ logs: { siemPerDay: { receipt: 96 }, siemHistoryDays: 4 } });
        const { files } = await listAll(connected, { type: 'receipt', dateRangeStartsAt: '2026-01-04', dateRangeEndsAt: '2026-01-04' });
        const days = (await eventsOf(connected, files)).map((event) => new Date(Number(event.timestamp)).toISOString().slice(0, 10));
        expect(new Set(days)).toEqual(new Set(['2026-01-04']));
        expect(files).toHaveLength(96);
    });

    it.each(['2026-01-05T00:00:00.000Z', '5 January', '2026-1-5'])('refuses %s as a date', async (dateRangeStartsAt) => {
        expect(await list(await connect(), { type: 'receipt', dateRangeStartsAt })).toMatchObject({
            status: 400,
            error: { code: 'Request Validation Failed' }
        });
    });

    it.each(['0', '101', 'many'])('refuses the page size %s', async (pageSize) => {
        expect((await list(await connect(), { type: 'receipt', pageSize })).status).toBe(400);
    });

    it('refuses an unknown type and a damaged cursor', async () => {
        const connected = await connect();
        expect(await list(connected, { type: 'recept' })).toMatchObject({ status: 400, error: { message: expect.stringContaining('recept') } });
        expect(await list(connected, { type: 'receipt', nextPage: 'bm90IGEgY3Vyc29y' })).toMatchObject({ status: 400 });
    });

    it('names the pages of a walk by nextPage and ignores @nextPage and token', async () => {
        const connected = await connect();
        const first = await list(connected, { type: 'receipt', pageSize: '3' });
        const paths = first.files.map(({ url }) => pathOf(url));
        expect(first.caughtUp).toBe(false);
        for (const name of ['@nextPage', 'token']) {
            const again = await list(connected, { type: 'receipt', pageSize: '3', [name]: first.next });
            expect(again.files.map(({ url }) => pathOf(url))).toEqual(paths);
            expect(again.next).toBe(first.next);
        }
        const second = await list(connected, { type: 'receipt', pageSize: '3', nextPage: first.next });
        expect(second.files.map(({ url }) => pathOf(url)).some((path) => paths.includes(path))).toBe(false);
    });

    it('the same cursor lists the same files under new signatures', async () => {
        const connected = await connect();
        const { next } = await list(connected, { type: 'receipt', pageSize: '2' });
        const one = await list(connected, { type: 'receipt', pageSize: '2', nextPage: next });
        const two = await list(connected, { type: 'receipt', pageSize: '2', nextPage: next });
        expect(two.files.map(({ url }) => pathOf(url))).toEqual(one.files.map(({ url }) => pathOf(url)));
        expect(two.files.map(({ url }) => url)).not.toEqual(one.files.map(({ url }) => url));
    });

    it('takes comma lists and types with spaces', async () => {
        const connected = await connect();
        const { files } = await listAll(connected, { type: 'url protect,internal email protect' });
        const types = new Set((await eventsOf(connected, files)).map((event) => event.type));
        expect(types).toEqual(new Set(['url protect', 'internal email protect']));
        const all = await listAll(connected, {});
        expect(new Set((await eventsOf(connected, all.files)).map((event) => event.type)).size).toBe(10);
    });

    it('a subtype leaves the other events and the files without it out', async () => {
        const connected = await connect();
        const { files } = await listAll(connected, { type: 'process:Hld' });
        const { siem } = connected.simulator.state.logs;
        const held = siem.events('process', 0, siem.publishedUntil()).filter((event) => event.subtype === 'Hld');
        expect(held.length).toBeGreaterThan(5);
        expect(sorted(await eventsOf(connected, files))).toEqual(sorted(held));
        expect(files.length).toBeLessThan((await listAll(connected, { type: 'process' })).files.length);
    });

    it('tells the compressed size of a file and when its link ends', async () => {
        const connected = await connect();
        const { files } = await list(connected, { type: 'receipt', pageSize: '1' });
        const [file] = files;
        const { body, headers } = await fetchFile(connected, file?.url ?? '');
        expect(file?.size).toBe(body.length);
        expect(file?.expiry).toBe('2026-01-06T09:45:00.000Z');
        expect(body.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
        expect(headers['content-encoding']).toBeUndefined();
    });

    it('a file link is refused with a second credential and after its end', async () => {
        const connected = await connect();
        const { files } = await list(connected, { type: 'receipt', pageSize: '1' });
        const url = files[0]?.url ?? '';
        expect((await fetchFile(connected, url, { authorization: 'Bearer x' })).status).toBe(400);
        expect((await fetchFile(connected, url.replace(/Signature=../, 'Signature=zz'))).status).toBe(403);
        expect((await fetchFile(connected, url)).status).toBe(200);
        connected.simulator.clock.advance(16 * 60_000);
        expect((await fetchFile(connected, url)).status).toBe(403);
    });

    it('a busy quarter of an hour has several files', async () => {
        const connected = await connect({ logs: { siemPerDay: { receipt: 960 }, siemHistoryDays: 9 / 96, siemEventsPerFile: 4 } });
        const { files } = await listAll(connected, { type: 'receipt' });
        const { siem } = connected.simulator.state.logs;
        expect(files).toHaveLength(9 * 3);
        expect(sorted(await eventsOf(connected, files))).toEqual(sorted(siem.events('receipt', 0, siem.publishedUntil())));
    });

    it('a walk across pages of one file each finds every part once', async () => {
        const connected = await connect({ logs: { siemPerDay: { receipt: 960, process: 960 }, siemHistoryDays: 4 / 96, siemEventsPerFile: 4 } });
        const { files, calls } = await listAll(connected, { type: 'process,receipt', pageSize: '1' });
        expect(new Set(files.map(({ url }) => pathOf(url))).size).toBe(files.length);
        expect(calls).toBe(files.length);
        expect(files).toHaveLength(4 * 2 * 3);
    });

    it('one file can hold a hundred thousand lines', async () => {
        const perDay = 96 * 100_000;
        const connected = await connect({ logs: { siemPerDay: { receipt: perDay }, siemHistoryDays: 1 / 96, siemEventsPerFile: 100_000 } });
        const { files } = await list(connected, { type: 'receipt' });
        const { body } = await fetchFile(connected, files[0]?.url ?? '');
        expect(linesOf(body)).toHaveLength(100_000);
        // Large files are not made for a listing, so their size is an estimate.
        expect(Math.abs((files[0]?.size ?? 0) / body.length - 1)).toBeLessThan(0.2);
    });

    it('a backlog of a million events is counted without being made', async () => {
        const { simulator } = await connect({ logs: { siemHistoryDays: 6, siemPerDay: siemShares(1_000_000 / 6) } });
        const { siem } = simulator.state.logs;
        const total = gatewayEventTypes.reduce((sum, type) => sum + siem.count(type, 0, siem.publishedUntil()), 0);
        expect(Math.abs(total - 1_000_000)).toBeLessThan(2000);
    });

    it('count agrees with the events wherever the range is cut', async () => {
        const { simulator } = await connect({ logs: { siemPerDay: { receipt: 3000 } } });
        const { siem } = simulator.state.logs;
        for (const [from, to] of [
            [startOfTest - 5 * hour - 123, startOfTest - hour - 7],
            [startOfTest - 1000, startOfTest],
            [startOfTest - 20 * 60_000, startOfTest + hour],
            [0, Infinity]
        ] as const) {
            expect(siem.count('receipt', from, to)).toBe(siem.events('receipt', from, to).length);
        }
    });

    it('the same seed gives the same files, another seed others', async () => {
        const texts = await Promise.all(
            [7, 7, 8].map(async (seed) => {
                const connected = await connect({ seed });
                return JSON.stringify(await eventsOf(connected, (await list(connected, { type: 'receipt', pageSize: '3' })).files));
            })
        );
        expect(texts[0]).toBe(texts[1]);
        expect(texts[0]).not.toBe(texts[2]);
    });

    it('a file is the same before and after the clock has moved on', async () => {
        const connected = await connect({ tokenSeconds: 100_000 });
        const before = await list(connected, { type: 'delivery', pageSize: '5' });
        const events = sorted(await eventsOf(connected, before.files));
        connected.simulator.clock.advance(3 * hour);
        const after = await list(connected, { type: 'delivery', pageSize: '5' });
        expect(sorted(await eventsOf(connected, after.files))).toEqual(events);
    });

    it('50 calls in 15 minutes are served, the next one is refused until one is given back; downloads do not count', async () => {
        const connected = await connect();
        const { clock } = connected.simulator;
        const [file] = (await list(connected, { type: 'receipt', pageSize: '1' })).files;
        for (let i = 1; i < 50; i++) {
            await fetchFile(connected, file?.url ?? '');
            expect((await list(connected, { type: 'receipt', pageSize: '1' })).status).toBe(200);
        }
        const refused = await connected.call('GET', '/siem/v1/batch/events/cg?type=receipt');
        expect(refused.status).toBe(429);
        expect(Number(refused.headers['x-ratelimit-reset'])).toBe(15 * 60_000);
        clock.advance(15 * 60_000);
        expect((await list(connected, { type: 'receipt' })).status).toBe(200);
    });

    it('needs its product and its permission', async () => {
        const noProduct = await connect({}, (simulator) => simulator.registerApplication({ products: ['Audit Events'] }));
        expect((await noProduct.call('GET', '/siem/v1/batch/events/cg')).status).toBe(403);
        const noPermission = await connect({}, (simulator) => simulator.registerApplication({ permissions: ['Account | Logs | Read'] }));
        const refused = await noPermission.call('GET', '/siem/v1/batch/events/cg');
        expect([refused.status, failCode(refused)]).toEqual([403, 'app_forbidden']);
    });
});

describe('what goes wrong with event files', () => {
    it('the first file of a page is listed twice under different signatures', async () => {
        const connected = await connect({ siemDuplicateFile: true });
        const { files } = await list(connected, { type: 'receipt', pageSize: '3' });
        expect(files).toHaveLength(4);
        expect(pathOf(files[3]?.url ?? '')).toBe(pathOf(files[0]?.url ?? ''));
        expect(files[3]?.url).not.toBe(files[0]?.url);
    });

    it('a planned fault lists a file twice in one call only', async () => {
        const connected = await connect();
        connected.simulator.faults.add({ endpoint: 'GET /siem/v1/batch/events/cg', when: { nth: 1 }, fault: { kind: 'duplicate-file' } });
        expect((await list(connected, { type: 'receipt', pageSize: '3' })).files).toHaveLength(4);
        expect((await list(connected, { type: 'receipt', pageSize: '3' })).files).toHaveLength(3);
    });

    it('a broken line stands beside the events and takes none of their places', async () => {
        const connected = await connect({ siemBrokenLineEvery: 1 });
        const { siem } = connected.simulator.state.logs;
        const { files } = await listAll(connected, { type: 'url protect' });
        let broken = 0;
        let whole = 0;
        for (const { url } of files) {
            for (const line of linesOf((await fetchFile(connected, url)).body)) {
                try {
                    JSON.parse(line);
                    whole += 1;
                } catch (error) {
                    expect(error).toBeInstanceOf(SyntaxError);
                    broken += 1;
                }
            }
        }
        expect(broken).toBe(files.length);
        expect(whole).toBe(siem.count('url protect', 0, siem.publishedUntil()));
        expect([...siem.files([{ type: 'url protect' }], 0, Infinity)].reduce((sum, file) => sum + siem.brokenLines(file), 0)).toBe(broken);
    });

    it('a truncated gzip stays so, or heals on the second fetch', async () => {
        const connected = await connect({ siemTruncatedEvery: 1 });
        const { files } = await list(connected, { type: 'receipt', pageSize: '1' });
        const url = files[0]?.url ?? '';
        for (let i = 0; i < 2; i++) {
            const { body } = await fetchFile(connected, url);
            expect(() => gunzipSync(body)).toThrow(/unexpected end of file/);
        }
        connected.simulator.options.siemTruncatedHeals = true;
        expect(linesOf((await fetchFile(connected, url)).body).length).toBeGreaterThan(0);
    });

    it('a Content-Encoding on the file makes clients unpack it by themselves', async () => {
        const connected = await connect({ siemContentEncoding: true });
        const { files } = await list(connected, { type: 'receipt', pageSize: '1' });
        expect((await fetchFile(connected, files[0]?.url ?? '')).headers['content-encoding']).toBe('gzip');
    });

    it('isCaughtUp can be missing, or false on an empty page', async () => {
        const connected = await connect({ siemNoCaughtUp: true });
        const page = await list(connected, { type: 'receipt', pageSize: '1' });
        expect(page.caughtUp).toBeUndefined();
        connected.simulator.options.siemNoCaughtUp = false;
        const { next } = await listAll(connected, { type: 'receipt' });
        connected.simulator.options.siemNeverCaughtUp = true;
        expect(await list(connected, { type: 'receipt', nextPage: next })).toMatchObject({ files: [], caughtUp: false });
    });

    it('a cursor older than the history goes on with the oldest file, or is refused', async () => {
        const connected = await connect({ logs: { siemPerDay: { receipt: 96 } }, tokenSeconds: 10 ** 7 });
        const { next } = await list(connected, { type: 'receipt', pageSize: '1' });
        connected.simulator.clock.advance(9 * day);
        const page = await list(connected, { type: 'receipt', nextPage: next, pageSize: '1' });
        expect(page.status).toBe(200);
        expect(pathOf(page.files[0]?.url ?? '')).toContain('2026-01-08');
        connected.simulator.options.siemRefuseStaleCursor = true;
        expect(await list(connected, { type: 'receipt', nextPage: next })).toMatchObject({
            status: 400,
            error: { message: expect.stringContaining('7 days') }
        });
    });
});

describe('GET /siem/v1/batch/events/ci', () => {
    it('lists the three types of a Cloud Integrated account', async () => {
        const connected = await connect();
        const { siemIntegrated } = connected.simulator.state.logs;
        const { files } = await listAll(connected, { type: 'entities,mailflow,urlclick' }, 'ci');
        const truth = siemIntegrated.types.flatMap((type) => siemIntegrated.events(type, 0, siemIntegrated.publishedUntil()));
        expect(sorted(await eventsOf(connected, files))).toEqual(sorted(truth));
        expect(new Set(truth.map((event) => event.type))).toEqual(new Set(['entities', 'mailflow', 'urlclick']));
    });

    it('answers 403 to an account without the product', async () => {
        const connected = await connect({}, (simulator) => simulator.registerApplication({ products: ['Threats, Security Events and Data for CG'] }));
        expect((await connected.call('GET', '/siem/v1/batch/events/ci')).status).toBe(403);
        expect((await connected.call('GET', '/siem/v1/batch/events/cg')).status).toBe(200);
    });

    it('does not know the types of the other platform', async () => {
        expect((await list(await connect(), { type: 'receipt' }, 'ci')).status).toBe(400);
    });

    it('tells of one mail again when its state is known', async () => {
        const { simulator } = await connect({ clock: createClock(startOfTest), logs: { siemPerDay: { entities: 2000 } } });
        const states = new Map<unknown, unknown[]>();
        for (const event of simulator.state.logs.siemIntegrated.events('entities')) {
            states.set(event.messageId, [...(states.get(event.messageId) ?? []), event.threatState]);
        }
        expect([...states.values()]).toContainEqual(['DELIVERY_IN_PROGRESS', 'DELIVERED']);
    });
});
