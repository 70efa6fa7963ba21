import { describe, expect, it } from 'vitest';
import { connect, startOfTest } from '../connected.ts';
import type { Connected } from '../connected.ts';

const day = 24 * 60 * 60_000;

async function get(connected: Connected, path: string, query: Record<string, string> = {}) {
    return connected.call('GET', `${path}?${new URLSearchParams(query).toString()}`);
}

interface Bucket {
    startTimestamp: string;
    detectionCount: number;
}

interface Item {
    message: { messageAggregateId: string; lastReportedDate: string; reportersCount: number };
    threatAnalysis?: Record<string, unknown>;
}

describe('GET /threats/v1/stats/*', () => {
    it('counts per day, whose sum is the number of rows behind it', async () => {
        const connected = await connect();
        const { json } = await get(connected, '/threats/v1/stats/impersonations', { timestampRangeStartsAt: '2025-12-30T00:00:00.000Z' });
        const value = json.value as Bucket[];
        expect(value.map(({ startTimestamp }) => startTimestamp.slice(0, 10))).toEqual(
            ['30', '31', '01', '02', '03', '04', '05', '06'].map((one, index) => `${index < 2 ? '2025-12' : '2026-01'}-${one}`)
        );
        const rows = connected.simulator.state.logs.impersonationProtect.count(Date.UTC(2025, 11, 30));
        expect(value.reduce((sum, { detectionCount }) => sum + detectionCount, 0)).toBe(rows);
    });

    it('days are those of the zone that was asked for', async () => {
        const { json } = await get(await connect(), '/threats/v1/stats/phishing', { timestampRangeStartsAt: '2026-01-05T00:00:00.000+05:30[Asia/Kolkata]' });
        expect((json.value as Bucket[]).map(({ startTimestamp }) => startTimestamp)).toEqual(['2026-01-04T18:30:00.000Z', '2026-01-05T18:30:00.000Z']);
    });

    it('the end is exclusive and must be in the same zone', async () => {
        const connected = await connect();
        const range = { timestampRangeStartsAt: '2026-01-04T00:00:00.000Z', timestampRangeEndsAt: '2026-01-05T00:00:00.000Z' };
        expect((await get(connected, '/threats/v1/stats/url-clicks', range)).json.value).toHaveLength(1);
        const mixed = { ...range, timestampRangeEndsAt: '2026-01-05T00:00:00.000+01:00' };
        expect((await get(connected, '/threats/v1/stats/url-clicks', mixed)).status).toBe(400);
    });

    it('the bucket of today keeps growing', async () => {
        const connected = await connect({ logs: { perDay: { attachmentProtect: 500 } } });
        const today = async () =>
            ((await get(connected, '/threats/v1/stats/attachment-scans', { timestampRangeStartsAt: '2026-01-06T00:00:00.000Z' })).json.value as Bucket[])[0]
                ?.detectionCount ?? 0;
        const before = await today();
        connected.simulator.clock.advance(20 * 60_000);
        expect(await today()).toBeGreaterThan(before);
    });

    it('refuses a missing start and one of more than 90 days ago', async () => {
        const connected = await connect();
        expect((await get(connected, '/threats/v1/stats/unwanted')).status).toBe(400);
        const old = { timestampRangeStartsAt: new Date(startOfTest - 90 * day - 1).toISOString() };
        expect((await get(connected, '/threats/v1/stats/unwanted', old)).status).toBe(400);
        const edge = { timestampRangeStartsAt: new Date(startOfTest - 90 * day).toISOString() };
        expect((await get(connected, '/threats/v1/stats/suspicious', edge)).status).toBe(200);
    });

    it('gateway detections need the type spam or malware', async () => {
        const connected = await connect();
        const range = { timestampRangeStartsAt: '2026-01-01T00:00:00.000Z' };
        expect((await get(connected, '/threats/v1/stats/gateway-detections', range)).status).toBe(400);
        const sum = async (type: string) =>
            ((await get(connected, '/threats/v1/stats/gateway-detections', { ...range, type })).json.value as Bucket[]).reduce(
                (total, one) => total + one.detectionCount,
                0
            );
        expect((await sum('spam')) + (await sum('malware'))).toBe(connected.simulator.state.logs.rejections.count(Date.UTC(2026, 0, 1)));
    });

    it('every statistic has a path of its own behind one permission', async () => {
        const names = 'impersonations suspicious unwanted attachment-scans phishing url-clicks threats-by-recipient threats-by-sender'.split(' ');
        const allowed = await connect();
        const refused = await connect({}, (simulator) => simulator.registerApplication({ permissions: ['Account | Logs | Read'] }));
        for (const name of names) {
            const range = { timestampRangeStartsAt: '2026-01-01T00:00:00.000Z' };
            expect((await get(allowed, `/threats/v1/stats/${name}`, range)).status).toBe(200);
            expect((await get(refused, `/threats/v1/stats/${name}`, range)).status).toBe(403);
        }
    });
});

describe('GET /threats/v1/events/{id}/details', () => {
    it('tells of the detection whose id the list gave', async () => {
        const connected = await connect();
        const list = await get(connected, '/threats/v1/events', { timestampRangeStartsAt: '2026-01-01T00:00:00.000Z' });
        const [event] = list.json.value as { id: string; subject: string }[];
        const details = await get(connected, `/threats/v1/events/${event?.id ?? ''}/details`, { source: 'EMAIL', pageSize: '100' });
        expect(details.json).toMatchObject({ id: event?.id, subject: event?.subject });
        const newest = connected.simulator.state.logs.impersonationProtect.rows().at(-1);
        expect(details.json.sender).toBe(newest?.senderAddress);
    });

    it('needs source and page size, and an id that exists', async () => {
        const connected = await connect();
        const id = Buffer.from('detection-0').toString('base64url');
        expect((await get(connected, `/threats/v1/events/${id}/details`, { pageSize: '10' })).status).toBe(400);
        expect((await get(connected, `/threats/v1/events/${id}/details`, { source: 'EMAIL' })).status).toBe(400);
        expect((await get(connected, `/threats/v1/events/${id}/details`, { source: 'EMAIL', pageSize: '101' })).status).toBe(400);
        expect((await get(connected, `/threats/v1/events/${id}/details`, { source: 'EMAIL', pageSize: '10' })).status).toBe(200);
        expect((await get(connected, '/threats/v1/events/a.b/details', { source: 'EMAIL', pageSize: '10' })).status).toBe(400);
        expect((await get(connected, '/threats/v1/events/unknown/details', { source: 'EMAIL', pageSize: '10' })).status).toBe(404);
    });
});

describe('GET /threat-reporting/v1/reported-emails', () => {
    const path = '/threat-reporting/v1/reported-emails';
    const itemsOf = (json: Record<string, unknown>): Item[] => json.value as Item[];

    it('walking the offset gives every reported mail of the window once, latest report first', async () => {
        const connected = await connect();
        const query = { dateRangeStartsAt: '2025-12-08T00:00:00.000Z', pageSize: '25' };
        const items: Item[] = [];
        let next: string | undefined;
        do {
            const { json }: { json: Record<string, unknown> } =
                next === undefined ? await get(connected, path, query) : await connected.call('GET', next.replace('https://api.services.mimecast.com', ''));
            items.push(...itemsOf(json));
            next = (json.meta as { nextPage?: string }).nextPage;
        } while (next !== undefined);
        const { reportedEmails } = connected.simulator.state.logs;
        expect(new Set(items.map(({ message }) => message.messageAggregateId)).size).toBe(items.length);
        expect(items.length).toBeGreaterThan(100);
        const times = items.map(({ message }) => message.lastReportedDate);
        expect(times).toEqual([...times].sort().reverse());
        expect(items.length).toBeGreaterThanOrEqual(reportedEmails.count(Date.UTC(2025, 11, 8)));
    });

    it('shows a week when no dates are sent', async () => {
        const { json } = await get(await connect(), path, { pageSize: '500' });
        const oldest = itemsOf(json).at(-1)?.message.lastReportedDate ?? '';
        expect(Date.parse(oldest)).toBeGreaterThanOrEqual(startOfTest - 7 * day);
    });

    it.each([{ pageSize: '10' }, { pageSize: '1000' }, { offset: '-1' }, { dateRangeStartsAt: 'monday' }, { dateRangeEndsAt: '2026-01-06T13:30:45+000' }])(
        'refuses %j',
        async (query) => {
            expect((await get(await connect(), path, query as Record<string, string>)).status).toBe(400);
        }
    );

    it('accepts a zone without colon', async () => {
        const connected = await connect();
        const one = await get(connected, path, { dateRangeStartsAt: '2026-01-02T13:30:45.000+0000' });
        const other = await get(connected, path, { dateRangeStartsAt: '2026-01-02T13:30:45.000Z' });
        expect(one.json).toEqual(other.json);
    });

    it('a mail reported again moves to the top under the same id', async () => {
        const connected = await connect({ logs: { perDay: { reportedEmails: 200 } } });
        const { clock, state } = connected.simulator;
        const again = state.logs.reportedEmails
            .rows()
            .find(({ reportedAt }) => (reportedAt[1] ?? 0) > startOfTest && (reportedAt[1] ?? 0) < startOfTest + 25 * 60_000);
        const find = async () =>
            itemsOf((await get(connected, path, { pageSize: '500' })).json).find(({ message }) => message.messageAggregateId === again?.aggregateId);
        const before = await find();
        clock.advance((again?.reportedAt[1] ?? 0) - startOfTest);
        const after = await find();
        expect(before?.message.reportersCount).toBe(1);
        expect(after?.message.reportersCount).toBe(2);
        expect(Date.parse(after?.message.lastReportedDate ?? '') - Date.parse(before?.message.lastReportedDate ?? '')).toBe(6 * 60 * 60_000);
        expect(itemsOf((await get(connected, path)).json)[0]?.message.messageAggregateId).toBe(again?.aggregateId);
    });

    it('the detail call names the date of the analysis differently', async () => {
        const connected = await connect();
        const item = itemsOf((await get(connected, path)).json).find(({ threatAnalysis }) => threatAnalysis !== undefined);
        const { json } = await get(connected, `${path}/${item?.message.messageAggregateId ?? ''}`);
        const { resolvedDate, ...rest } = item?.threatAnalysis ?? {};
        expect(json).toEqual({ ...item, threatAnalysis: { date: resolvedDate, ...rest } });
        expect((await get(connected, `${path}/unknown`)).status).toBe(404);
    });

    it('the links to reporters and analysis lead somewhere', async () => {
        const connected = await connect();
        const item = itemsOf((await get(connected, path)).json).find(({ threatAnalysis }) => threatAnalysis !== undefined);
        const id = item?.message.messageAggregateId ?? '';
        expect((await get(connected, '/threat-reporting/v1/threat-reports', { reportedMessageAggregateId: id })).json.value).toHaveLength(
            item?.message.reportersCount ?? -1
        );
        expect((await get(connected, `/threat-reporting/v1/threat-analysis/ta-${id}`)).json).toMatchObject({ threatAnalysisId: `ta-${id}` });
        expect((await get(connected, '/threat-reporting/v1/threat-analysis/ta-none')).status).toBe(404);
    });
});

describe('/threat-reporting/v1/subscriptions', () => {
    const path = '/threat-reporting/v1/subscriptions';
    const wanted = { clientState: 'echo-me', notificationURL: 'https://hooks.example.com/mimecast', resourceType: 'threat-analysis' };

    it('creates, lists, renews and removes a subscription', async () => {
        const connected = await connect({ tokenSeconds: 10 ** 6 });
        const created = (await connected.call('POST', path, wanted)).json;
        expect(created).toMatchObject({
            ...wanted,
            subscriptionId: expect.any(String),
            creationDateTime: '2026-01-06T09:30:00Z',
            expirationDateTime: '2026-01-09T09:30:00Z'
        });
        const id = String(created.subscriptionId);
        expect((await get(connected, path)).json.value).toEqual([created]);
        connected.simulator.clock.advance(day);
        expect((await connected.call('PATCH', `${path}/${id}`, {})).json.expirationDateTime).toBe('2026-01-10T09:30:00Z');
        expect((await connected.call('DELETE', `${path}/${id}`)).status).toBe(204);
        expect((await get(connected, path)).json.value).toEqual([]);
        expect((await connected.call('DELETE', `${path}/${id}`)).status).toBe(404);
        expect((await connected.call('PATCH', `${path}/${id}`, {})).status).toBe(404);
    });

    it('a subscription that is not renewed ends', async () => {
        const connected = await connect({ tokenSeconds: 10 ** 6 });
        await connected.call('POST', path, wanted);
        connected.simulator.clock.advance(3 * day + 1000);
        expect((await get(connected, path)).json.value).toEqual([]);
    });

    it.each([{ clientState: '' }, { notificationURL: 'http://hooks.example.com/' }, { notificationURL: 'https://' }, { resourceType: 'everything' }])(
        'refuses %j',
        async (change) => {
            expect((await (await connect()).call('POST', path, { ...wanted, ...change })).status).toBe(400);
        }
    );
});
