import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { connect, startOfTest } from '../connected.ts';
import type { Connected } from '../connected.ts';
import { sorted } from './siem-walk.ts';
import type { Event } from './siem-walk.ts';

const hour = 60 * 60_000;
const iso = (ms: number): string => new Date(ms).toISOString();

interface StreamPage {
    status: number;
    value: Event[];
    next: string;
    caughtUp: unknown;
    error: unknown;
}

async function stream(connected: Connected, query: Record<string, string>, platform = 'cg'): Promise<StreamPage> {
    const { status, json } = await connected.call('GET', `/siem/v1/events/${platform}?${new URLSearchParams(query).toString()}`);
    return { status, value: (json.value ?? []) as Event[], next: String(json['@nextPage']), caughtUp: json.isCaughtUp, error: json.error };
}

async function walk(connected: Connected, query: Record<string, string>): Promise<StreamPage[]> {
    const pages: StreamPage[] = [];
    let page: StreamPage | undefined;
    do {
        page = await stream(connected, { ...query, ...(page === undefined ? {} : { nextPage: page.next }) });
        pages.push(page);
    } while (page.caughtUp === false);
    return pages;
}

describe('GET /siem/v1/events/cg', () => {
    it('a walk over the last day gives every event of it once, of all types', async () => {
        const connected = await connect();
        const { siem } = connected.simulator.state.logs;
        const from = startOfTest - 23 * hour;
        const events = (await walk(connected, { dateRangeStartsAt: iso(from), pageSize: '100' })).flatMap(({ value }) => value);
        const truth = siem.types.flatMap((type) => siem.events(type, from, startOfTest, 'stream'));
        expect(sorted(events)).toEqual(sorted(truth));
        expect(new Set(events.map((event) => event.eventType)).size).toBeGreaterThan(7);
    });

    it('reads types, one or several, with a subtype or without, and ignores type', async () => {
        const connected = await connect();
        const types = async (query: Record<string, string>) =>
            new Set((await walk(connected, query)).flatMap(({ value }) => value).map((event) => event.eventType));
        expect(await types({ types: 'url protect' })).toEqual(new Set(['url protect']));
        expect(await types({ types: 'spam,journal' })).toEqual(new Set(['spam', 'journal']));
        const held = (await walk(connected, { types: 'process:Hld' })).flatMap(({ value }) => value);
        expect(held.length).toBeGreaterThan(2);
        expect(new Set(held.map((event) => event.subType))).toEqual(new Set(['Hld']));
        expect((await types({ type: 'url protect' })).size).toBeGreaterThan(7);
        expect((await stream(connected, { types: 'nothing' })).status).toBe(400);
    });

    it('spells eventType and subType, and writes the aggregate id without the suffix of the files', async () => {
        const connected = await connect();
        const { siem } = connected.simulator.state.logs;
        const [event = {}] = (await stream(connected, { types: 'receipt', pageSize: '1' })).value;
        expect(event).toMatchObject({ eventType: 'receipt', subType: event.action });
        expect(event).not.toHaveProperty('type');
        const [inFile = {}] = siem.events('receipt', Number(event.timestamp), Number(event.timestamp));
        expect(inFile.processingId).toBe(event.processingId);
        expect(inFile.aggregateId).not.toBe(event.aggregateId);
        expect(String(inFile.aggregateId).startsWith(String(event.aggregateId))).toBe(true);
    });

    it('refuses a start older than 24 hours, a date without a time and a damaged cursor', async () => {
        const connected = await connect();
        const old = await stream(connected, { dateRangeStartsAt: iso(startOfTest - 24 * hour - 1) });
        expect(old).toMatchObject({ status: 400, error: { code: 'Request Validation Failed', message: expect.stringContaining('24 hours') } });
        expect((await stream(connected, { dateRangeStartsAt: iso(startOfTest - 24 * hour) })).status).toBe(200);
        expect((await stream(connected, { dateRangeStartsAt: '2026-01-06' })).status).toBe(400);
        expect((await stream(connected, { nextPage: 'eA==' })).status).toBe(400);
    });

    it('both bounds are inclusive', async () => {
        const connected = await connect();
        const [first, second] = connected.simulator.state.logs.siem.events('receipt', startOfTest - 3 * hour);
        const { value } = await stream(connected, {
            types: 'receipt',
            dateRangeStartsAt: iso(Number(first?.timestamp)),
            dateRangeEndsAt: iso(Number(second?.timestamp))
        });
        expect(value.map((event) => event.timestamp)).toEqual([first?.timestamp, second?.timestamp]);
    });

    it('accepts nextPage with or without the dates, and ignores @nextPage and token', async () => {
        const connected = await connect();
        const query = { types: 'receipt', pageSize: '5', dateRangeStartsAt: iso(startOfTest - 10 * hour) };
        const first = await stream(connected, query);
        const second = await stream(connected, { ...query, nextPage: first.next });
        expect((await stream(connected, { types: 'receipt', pageSize: '5', nextPage: first.next })).value).toEqual(second.value);
        expect(second.value).not.toEqual(first.value);
        for (const name of ['@nextPage', 'token']) {
            expect((await stream(connected, { ...query, [name]: first.next })).value).toEqual(first.value);
        }
    });

    it('a cursor goes on with what has happened since', async () => {
        const connected = await connect();
        const { simulator } = connected;
        const end = (await walk(connected, { types: 'receipt', dateRangeStartsAt: iso(startOfTest - hour), pageSize: '100' })).at(-1);
        expect((await stream(connected, { types: 'receipt', nextPage: end?.next ?? '' })).value).toEqual([]);
        simulator.clock.advance(20 * 60_000);
        const later = await stream(connected, { types: 'receipt', nextPage: end?.next ?? '' });
        expect(later.value).toEqual(simulator.state.logs.siem.events('receipt', startOfTest + 1, Infinity, 'stream'));
        expect(later.value.length).toBeGreaterThan(0);
    });

    it('300 calls in an hour are served and the next one is refused', async () => {
        const connected = await connect();
        for (let i = 0; i < 300; i++) {
            expect((await stream(connected, { types: 'av', pageSize: '1' })).status).toBe(200);
        }
        expect((await stream(connected, { types: 'av', pageSize: '1' })).status).toBe(429);
    });

    it('rows of a page are repeated on the next one, and the walk still ends with every event', async () => {
        const connected = await connect({ siemStreamOverlap: 3 });
        const query = { types: 'receipt', dateRangeStartsAt: iso(startOfTest - 6 * hour), pageSize: '20' };
        const pages = await walk(connected, query);
        expect(pages[1]?.value.slice(0, 3)).toEqual(pages[0]?.value.slice(-3));
        const { siem } = connected.simulator.state.logs;
        const once = new Set(sorted(pages.flatMap(({ value }) => value)));
        expect([...once].sort()).toEqual(sorted(siem.events('receipt', startOfTest - 6 * hour, startOfTest, 'stream')));
    });

    it('a cursor kept from an empty reply can be one that never yields an event again', async () => {
        const connected = await connect({ deadEmptyCursor: true });
        const { simulator } = connected;
        const empty = await stream(connected, { types: 'receipt', dateRangeStartsAt: iso(startOfTest), dateRangeEndsAt: iso(startOfTest) });
        expect(empty.value).toEqual([]);
        expect(Buffer.from(empty.next, 'base64').toString()).toContain('receipt=0-0, process=0-0');
        simulator.clock.advance(25 * 60_000);
        const dead = await stream(connected, { types: 'receipt', nextPage: empty.next });
        expect(dead).toMatchObject({ status: 200, value: [], caughtUp: true });
        simulator.options.deadEmptyCursor = false;
        expect((await stream(connected, { types: 'receipt', dateRangeStartsAt: iso(startOfTest) })).value.length).toBeGreaterThan(0);
    });

    it('late events arrive after younger ones and are there in the end', async () => {
        const connected = await connect({ lateRowsMinutes: 4, clock: createClock(startOfTest + 10 * 60_000), logs: { siemPerDay: { receipt: 9600 } } });
        const { simulator } = connected;
        const { siem } = simulator.state.logs;
        const [from, now] = [startOfTest + 8 * 60_000, startOfTest + 10 * 60_000];
        const window = { types: 'receipt', dateRangeStartsAt: iso(from), dateRangeEndsAt: iso(now), pageSize: '100' };
        const shown = (await walk(connected, window)).flatMap(({ value }) => value).length;
        const share = shown / siem.count('receipt', from, now);
        // One event in three is late, none of them by less than two minutes.
        expect(share).toBeGreaterThan(0.5);
        expect(share).toBeLessThan(0.8);
        simulator.clock.advance(4 * 60_000);
        const later = (await walk(connected, window)).flatMap(({ value }) => value);
        expect(sorted(later)).toEqual(sorted(siem.events('receipt', from, now, 'stream')));
        expect(later.map((event) => event.timestamp)).not.toEqual(later.map((event) => Number(event.timestamp)).sort((x, y) => x - y));
    });

    it('the Cloud Integrated stream has its own product and types', async () => {
        const connected = await connect();
        const types = new Set((await stream(connected, { pageSize: '100' }, 'ci')).value.map((event) => event.eventType));
        expect([...types].every((type) => ['entities', 'mailflow', 'urlclick'].includes(String(type)))).toBe(true);
        const other = await connect({}, (simulator) => simulator.registerApplication({ products: ['Threats, Security Events and Data for CG'] }));
        expect((await stream(other, {}, 'ci')).status).toBe(403);
    });
});
