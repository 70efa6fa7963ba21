import { describe, expect, it } from 'vitest';
import { jsonReply } from '../../json-reply.ts';
import searchMessages from '../../../nango-integrations/mimecast/actions/search-messages.ts';
import { packCursor } from '../../../nango-integrations/mimecast/api/input.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';
import { startOfTest } from '../tenant.ts';

interface Output {
    messages: { id: string; from: string | null; to: { address: string | null; name: string | null }[]; subject: string | null; received: string | null }[];
    cursor: string | null;
    totalCount: number | null;
    failures: unknown[];
    unreadableRows: number;
}

const action = actionUnderTest<Output>(searchMessages, 'search-messages');
const place = { token: 'T', rows: 5, repeats: 0, checksum: 1, stalled: 0, page: 1 };
const path = 'POST /api/message-finder/search';
const ago = (days: number, ms = 0) => new Date(startOfTest - days * 86_400_000 + ms).toISOString();

describe('search-messages', () => {
    it('finds messages by recipient domain, each once over all pages, with the same filter', async () => {
        const tenant = action.tenant({ simulator: { sizes: { trackedMessages: 120 } } });
        let output = await action.run(tenant, { to: 'example.com', start: ago(29), limit: 20 });
        const total = output.totalCount;
        const ids = output.messages.map(({ received, to, subject }) => JSON.stringify([received, to, subject]));
        expect(output.messages.every(({ to }) => to.some(({ address }) => address?.endsWith('@example.com')))).toBe(true);
        while (output.cursor !== null) {
            output = await action.run(tenant, { cursor: output.cursor });
            ids.push(...output.messages.map(({ received, to, subject }) => JSON.stringify([received, to, subject])));
        }
        expect(ids.length).toBeGreaterThan(20);
        expect(ids).toHaveLength(total ?? -1);
        const data = tenant.requests
            .filter(({ url }) => url.includes('/api/'))
            .map(({ body }) => JSON.stringify((JSON.parse(String(body)) as { data: unknown }).data));
        expect(new Set(data).size).toBe(1);
    });

    it('sends what it was given, and nothing that it was not: Mimecast refuses null', async () => {
        const tenant = action.tenant();
        await action.run(tenant, {
            from: 'a@example.net',
            subject: 'Offer',
            senderIp: '203.0.113.10',
            url: 'https://bad.example.com',
            start: ago(3),
            end: ago(1),
            route: ['inbound'],
            status: ['held'],
            attachments: true,
            searchReason: 'Ticket 42'
        });
        expect((JSON.parse(String(tenant.requests.at(-1)?.body)) as { data: unknown }).data).toEqual([
            {
                start: `${ago(3).slice(0, 19)}+0000`,
                end: `${ago(1).slice(0, 19)}+0000`,
                advancedTrackAndTraceOptions: { from: 'a@example.net', subject: 'Offer', senderIP: '203.0.113.10', url: 'https://bad.example.com' },
                route: ['inbound'],
                status: ['held'],
                attachments: true,
                searchReason: 'Ticket 42'
            }
        ]);
        await action.run(tenant, { messageId: '<0001@sender.example>' });
        expect((JSON.parse(String(tenant.requests.at(-1)?.body)) as { data: unknown }).data).toEqual([
            { start: `${ago(7).slice(0, 19)}+0000`, end: `${ago(0).slice(0, 19)}+0000`, messageId: '<0001@sender.example>' }
        ]);
    });

    it('begins seven days before the end when no start is given, as far as Mimecast searches', async () => {
        const tenant = action.tenant();
        const window = async (end: string): Promise<unknown> => {
            await action.run(tenant, { to: 'example.com', end });
            const { start, end: until } = (JSON.parse(String(tenant.requests.at(-1)?.body)) as { data: { start: string; end: string }[] }).data[0] ?? {};
            return [start, until].map((date) => String(date).slice(0, 19));
        };
        const seconds = (date: string): string => date.slice(0, 19);
        expect(await window(ago(10))).toEqual([seconds(ago(17)), seconds(ago(10))]);
        expect(await window(ago(25))).toEqual([seconds(ago(30, 60_000)), seconds(ago(25))]);
        expect(await window(ago(-3))).toEqual([seconds(ago(7)), seconds(ago(-3))]);
        const [payload] = await action.refuseAll([{ to: 'example.com', end: ago(40) }]);
        expect(payload).toMatchObject({ field: 'end' });
        expect(payload?.message).toContain('choose a later end');
    });

    it('has an empty answer when nothing was found', async () => {
        expect(await action.run(action.tenant(), { from: 'nobody@nowhere.example' })).toMatchObject({ messages: [], cursor: null });
    });

    it('passes on that the account demands a reason', async () => {
        const tenant = action.tenant({ simulator: { searchReasonRequired: true } });
        expect(await action.refuse(tenant, { to: 'example.com' })).toMatchObject({ type: 'invalid_input', retryable: false });
        expect((await action.run(tenant, { to: 'example.com', searchReason: 'Ticket 42' })).failures).toEqual([]);
    });

    it('refuses what Mimecast would answer with an empty list and HTTP 200: a start 30 days back', async () => {
        const [payload] = await action.refuseAll([{ to: 'example.com', start: ago(30) }]);
        expect(payload).toMatchObject({ field: 'start' });
        expect((await action.run(action.tenant(), { to: 'example.com', start: ago(30, 1000) })).failures).toEqual([]);
    });

    it('refuses wrong input before anything is sent', async () => {
        const cursor = packCursor({ of: 'POST /api/message-finder/search', filters: { from: 'x' }, now: Date.now(), limit: 5, place });
        await action.refuseAll([
            {},
            { messageId: '<a@b.example>', from: 'x' },
            { from: '' },
            { from: 'x'.repeat(1001) },
            { from: 'x', start: 'yesterday' },
            { from: 'x', start: ago(1), end: ago(2) },
            { from: 'x', route: ['sideways'] },
            { from: 'x', status: 'held' },
            { from: 'x', limit: 101 },
            { from: 'x', attachments: null },
            { from: 'x', cursor },
            { cursor: 'tampered' },
            // A search for everything, and one of too long ago: no input may ask for these.
            { cursor: packCursor({ of: 'POST /api/message-finder/search', filters: {}, now: Date.now(), limit: 5, place }) },
            { cursor: packCursor({ of: 'POST /api/message-finder/search', filters: { from: 'x', start: ago(40) }, now: Date.now(), limit: 5, place }) }
        ]);
    });

    it('takes back every cursor it gives, however long the filters in it are, and counts rows without an id', async () => {
        let pages = 0;
        const tenant = action.tenant({
            intercept: ({ url }) =>
                url.endsWith('/api/message-finder/search')
                    ? jsonReply({
                          meta: { status: 200, pagination: { next: `more ${(pages += 1)}` } },
                          data: [{ trackedEmails: [{ id: `a${pages}` }, null, {}] }],
                          fail: []
                      })
                    : undefined
        });
        const long = '\u2028"件'.repeat(300);
        const { cursor } = await action.run(tenant, { from: long, to: long, subject: long, senderIp: long, url: long });
        expect(cursor?.length).toBeGreaterThan(4000);
        expect(await action.run(tenant, { cursor })).toMatchObject({ messages: [{ id: 'a2' }], unreadableRows: 2 });
    });

    it('makes one call', async () => {
        const tenant = action.tenant();
        await action.run(tenant, { to: 'example.com' });
        expect(pathsOf(tenant)).toEqual([path]);
    });
});
