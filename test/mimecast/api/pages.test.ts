import { describe, expect, it } from 'vitest';
import { accounts } from '../../../nango-integrations/mimecast/operations/account.ts';
import { audit } from '../../../nango-integrations/mimecast/operations/audit.ts';
import { directory } from '../../../nango-integrations/mimecast/operations/directory.ts';
import { protectionLogs } from '../../../nango-integrations/mimecast/operations/protection-logs.ts';
import { siem } from '../../../nango-integrations/mimecast/operations/siem.ts';
import { itemsOf, pages, readOn, readPage } from '../../../nango-integrations/mimecast/api/pages.ts';
import { Walk } from '../../../nango-integrations/mimecast/api/walk.ts';
import type { Page } from '../../../nango-integrations/mimecast/api/pages.ts';
import type { Reply } from '../../../nango-integrations/mimecast/api/request.ts';
import type { Endpoint } from '../../../nango-integrations/mimecast/operations/endpoint.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { ScriptedReply, Scripted } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';

useSimulatedTime();

const rows = (...ids: unknown[]) => ids.map((id) => (typeof id === 'number' ? { id } : id));
const envelope = (data: unknown, next?: unknown, totalCount?: number): ScriptedReply => ({
    json: {
        meta: { status: 200, pagination: { ...(next === undefined ? {} : { next }), ...(totalCount === undefined ? {} : { totalCount }) } },
        data,
        fail: []
    }
});

async function walk({ nango }: Scripted, endpoint: Endpoint = audit.events, filter = { data: [{ from: 'a', to: 'b' }] }): Promise<Page[]> {
    const all: Page[] = [];
    for await (const page of pages(nango, endpoint, filter)) {
        all.push(page);
    }
    return all;
}

describe('a list whose name sources disagree on', () => {
    it('is read under each of its names, is one list under two, and is no empty one under none', async () => {
        const endpoint: Endpoint = { ...directory.groups, items: 'definitions|policies' };
        for (const [json, expected] of [
            [{ definitions: [1], meta: {} }, [1]],
            [{ policies: [2], meta: {} }, [2]],
            [{ definitions: [], policies: [3], meta: {} }, [3]]
        ] as const) {
            expect(itemsOf(scripted([]).nango, endpoint, { status: 200, headers: {}, body: json } as unknown as Reply)).toEqual(expected);
        }
        expect((await payloadOf(walk(scripted([{ json: { groups: [], meta: {} } }]), endpoint, {} as never))).type).toBe('unexpected_reply');
    });
});

describe('a walk over pages', () => {
    it('asks for no page where all rows come at once, and says it when Mimecast names a next one all the same', async () => {
        const endpoint: Endpoint = { ...audit.events, paging: 'none' };
        const script = scripted([envelope(rows(1, 2))]);
        expect((await walk(script, endpoint)).map(({ verdict }) => verdict.state)).toEqual(['complete']);
        expect(script.sent.map(({ body }) => body)).toEqual([{ data: [{ from: 'a', to: 'b' }] }]);
        const endless = scripted(Array.from({ length: 5 }, () => envelope(rows(1, 2), 'A')));
        expect((await walk(endless, endpoint)).at(-1)?.verdict.state).toBe('unproven');
    });

    it('sends the same filter with every token (rows of another window come back otherwise)', async () => {
        const script = scripted([envelope(rows(1, 2), 'A'), envelope(rows(3), 'B'), envelope(rows(4))]);
        const all = await walk(script);
        expect(all.map((page) => page.items)).toEqual([rows(1, 2), rows(3), rows(4)]);
        expect(all.map(({ verdict }) => verdict.state)).toEqual(['more', 'more', 'complete']);
        expect(script.sent.map(({ body }) => body)).toEqual([
            { meta: { pagination: { pageSize: 100 } }, data: [{ from: 'a', to: 'b' }] },
            { meta: { pagination: { pageSize: 100, pageToken: 'A' } }, data: [{ from: 'a', to: 'b' }] },
            { meta: { pagination: { pageSize: 100, pageToken: 'B' } }, data: [{ from: 'a', to: 'b' }] }
        ]);
    });

    it('leaves data out when there is no filter: several lists refuse an empty one', async () => {
        const script = scripted([envelope([{ folders: rows(1) }])]);
        for await (const page of pages(script.nango, directory.findGroups)) {
            expect(page.items).toEqual(rows(1));
        }
        expect(script.sent[0]?.body).toEqual({ meta: { pagination: { pageSize: 100 } } });
    });

    it('never carries a token into the next walk', async () => {
        const script = scripted([envelope(rows(1), 'A'), envelope(rows(2)), envelope(rows(3))]);
        await walk(script);
        await walk(script);
        expect(script.sent[2]?.body).toEqual({ meta: { pagination: { pageSize: 100 } }, data: [{ from: 'a', to: 'b' }] });
    });

    it('goes on behind an empty page that names a next one, and ends where Mimecast counts no more rows', async () => {
        const all = await walk(scripted([envelope(rows(1), 'A'), envelope([], 'B'), envelope(rows(2))]));
        expect(all.map(({ items }) => items.length)).toEqual([1, 0, 1]);
        expect(all.at(-1)?.verdict).toEqual({ state: 'complete' });
        const counted = await walk(scripted([envelope(rows(1), 'A', 1), envelope([], 'B')]));
        expect(counted.at(-1)?.verdict).toEqual({ state: 'complete' });
    });

    it.each([[['A', 'A']], [['A', 'B', 'A']]])('ends unproven when a token comes again (%j)', async (tokens) => {
        const all = await walk(scripted(tokens.map((token, index) => envelope(rows(index), token))));
        expect(all).toHaveLength(tokens.length);
        expect(all.at(-1)).toMatchObject({ verdict: { state: 'unproven', doubt: 'no_progress' }, items: rows(tokens.length - 1) });
    });

    it('ends unproven when the same rows come behind ever new tokens: rows are what counts', async () => {
        const all = await walk(scripted(['A', 'B', 'C', 'D'].map((token) => envelope(rows(1, 2), token))));
        expect(all.at(-1)?.verdict).toMatchObject({ state: 'unproven', doubt: 'no_progress' });
    });

    it('compares rows by what identifies them: handles that differ at every read are no progress', async () => {
        const pagesOf = (count: number) => Array.from({ length: count }, (_, index) => envelope([{ id: `handle-${index}`, name: 'A' }], `T${index}`));
        const all: Page[] = [];
        for await (const page of pages(scripted(pagesOf(4)).nango, audit.events, {}, { identity: ({ name }) => String(name) })) {
            all.push(page);
        }
        expect(all.at(-1)?.verdict).toMatchObject({ doubt: 'no_progress' });
    });

    it('is judged by the walk it is given', async () => {
        const judge = new Walk({ bound: 2 });
        const all: Page[] = [];
        for await (const page of pages(scripted([envelope(rows(1), 'A'), envelope(rows(2), 'B')]).nango, audit.events, {}, { walk: judge })) {
            all.push(page);
        }
        expect(all.at(-1)?.verdict).toMatchObject({ doubt: 'bound' });
        expect(judge.rows).toBe(2);
    });

    it.each(['', '  ', null, { pageToken: '' }])('ends on the token %j', async (token) => {
        expect((await walk(scripted([envelope(rows(1), token)]))).map(({ verdict }) => verdict.state)).toEqual(['complete']);
    });

    it.each([7, 0, true, false, [], ['A'], {}, { pageToken: 7 }, { pageToken: null }])(
        'fails on the token %j: it is neither a way on nor the end, and taken for the end it cuts the list short',
        async (token) => {
            const payload = await payloadOf(walk(scripted([envelope(rows(1), token)])));
            expect(payload).toMatchObject({ type: 'unexpected_reply', retryable: false });
            expect(payload.message).toContain('token of the next page');
        }
    );

    it.each<[unknown, number | undefined]>([
        ['800', 800],
        [' 800.0 ', 800],
        [-1, undefined],
        ['many', undefined],
        ['', undefined],
        [true, undefined],
        [[800], undefined]
    ])('takes the count %j for %j: also a text tells how many rows there are', async (totalCount, expected) => {
        const [page] = await walk(scripted([{ json: { meta: { pagination: { totalCount } }, data: rows(1), fail: [] } }]));
        expect(page?.totalCount).toBe(expected);
        expect(page?.verdict.state).toBe(expected === undefined ? 'complete' : 'unproven');
    });

    it.each([[[{ next: 'A' }]], ['A'], [7], [true]])('fails where "pagination" is %j: what it says is no end', async (pagination) => {
        const { nango } = scripted([{ json: { meta: { pagination }, data: rows(1), fail: [] } }]);
        expect(await payloadOf(readPage(nango, audit.events, {}))).toMatchObject({ type: 'unexpected_reply' });
    });

    it('does not read "previous" as a sign of anything', async () => {
        const json = { meta: { pagination: { previous: 'P' } }, data: rows(1), fail: [] };
        expect(await walk(scripted([{ json }]))).toHaveLength(1);
    });

    it('keeps odd rows out, counts them and goes on', async () => {
        const [page] = await walk(scripted([envelope([{ id: 1 }, null, 'text', [1], { id: 2 }], undefined, 5)]));
        expect(page).toMatchObject({ items: rows(1, 2), oddItems: 3, totalCount: 5 });
    });

    it('hands out failures beside good rows', async () => {
        const json = { meta: { status: 200 }, data: rows(1), fail: [{ errors: [{ code: 'a', message: 'b' }] }] };
        expect((await walk(scripted([{ json }])))[0]).toMatchObject({ items: rows(1), failures: [{ code: 'a', message: 'b' }] });
    });

    it('fails when a wrapper without rows carries a failure: that is no empty list', async () => {
        const json = { meta: { status: 200 }, data: [{ clickLogs: [] }], fail: [{ errors: [{ code: 'err_validation_null', message: 'must not be null' }] }] };
        const { nango } = scripted([{ json }]);
        expect(await payloadOf(readPage(nango, protectionLogs.url, {}))).toMatchObject({ type: 'invalid_input', code: 'err_validation_null' });
    });
});

describe('the list of a reply', () => {
    const reply = (body: Record<string, unknown>) => ({ status: 200, headers: {}, body, requestId: undefined, servedAt: undefined, failures: [] });
    const { nango } = scripted([]);
    const read = async (body: Record<string, unknown>, endpoint: Endpoint) => itemsOf(nango, endpoint, reply(body));

    it('is found where the registry says', async () => {
        expect(await read({ data: [{ clickLogs: rows(1) }] }, protectionLogs.url)).toEqual(rows(1));
        expect(await read({ groups: rows(1) }, directory.groups)).toEqual(rows(1));
        expect(await read({ value: rows(1) }, siem.gatewayFiles)).toEqual(rows(1));
        expect(await read({ data: rows(1) }, { ...accounts.details, items: undefined } as unknown as Endpoint)).toEqual(rows(1));
    });

    it('is empty when the list around it is', async () => {
        expect(await read({ data: [] }, protectionLogs.url)).toEqual([]);
    });

    it('is that of every wrapper where there are several, one per source', async () => {
        const data = [{ source: 'cloud', folders: rows(1, 2) }, { source: 'ldap', folders: rows(3) }, { folders: [] }];
        expect(await read({ data }, directory.findGroups)).toEqual(rows(1, 2, 3));
    });

    it.each<[unknown, Endpoint]>([
        [{}, audit.events],
        [{ data: null }, audit.events],
        [{ data: {} }, audit.events],
        [{ data: 'text' }, protectionLogs.url],
        [{ data: [{}] }, protectionLogs.url],
        [{ data: [null] }, protectionLogs.url],
        [{ data: [{ clickLogs: [] }, {}] }, protectionLogs.url],
        [{ data: [{ clickLogs: [] }, null] }, protectionLogs.url],
        [{ data: [{ clickLogs: 5 }] }, protectionLogs.url],
        [{ group: [] }, directory.groups]
    ])('is never taken for empty when it is not there: %j', async (body, endpoint) => {
        expect(await payloadOf(read(body as Record<string, unknown>, endpoint))).toMatchObject({ type: 'unexpected_reply', retryable: false });
    });
});

describe('the next token of the REST family', () => {
    it.each([
        { meta: { pagination: { nextPageToken: 'T' } } },
        { meta: { nextPageToken: 'T' } },
        { meta: { nextPage: 'T' } },
        { meta: { pagination: { nextPage: 'T' } } },
        { meta: { pagination: { next: 'T' } } },
        { meta: { nextPage: { pageToken: 'T' } } }
    ])('is found in %j and goes into the query', async (meta) => {
        const script = scripted([{ json: { groups: rows(1), ...meta } }, { json: { groups: rows(2) } }]);
        const all = await walk(script, directory.groups, { query: { source: 'cloud' } } as never);
        expect(all.flatMap((page) => page.items)).toEqual(rows(1, 2));
        expect(new URL(script.sent[0]?.url ?? '').search).toBe('?source=cloud&pageSize=100');
        expect(new URL(script.sent[1]?.url ?? '').search).toBe('?source=cloud&pageSize=100&pageToken=T');
    });

    it('is asked for a hundred rows at a time where the registry names no page size', async () => {
        const { pageSize: _, ...endpoint } = directory.groups;
        const script = scripted([{ json: { groups: [] } }]);
        await readPage(script.nango, endpoint, {});
        expect(new URL(script.sent[0]?.url ?? '').search).toBe('?pageSize=100');
    });

    it('is none without meta', async () => {
        const { nango } = scripted([{ json: { groups: [], meta: 'x' } }]);
        expect(await readPage(nango, directory.groups, {}, undefined, 7)).toMatchObject({ next: undefined, totalCount: undefined });
    });
});

describe('a list that a caller reads page by page', () => {
    const read = async (replies: ScriptedReply[]) => {
        const { nango } = scripted(replies);
        const all = [];
        let place = undefined;
        do {
            const page: Awaited<ReturnType<typeof readOn>> = await readOn(nango, audit.events, {}, 100, place);
            all.push(page);
            place = page.place;
        } while (place !== undefined);
        return all;
    };
    const failure = { errors: [{ code: 'a', message: 'b' }] };

    it('ends with its last page', async () => {
        expect((await read([envelope(rows(1), 'A', 2), envelope([], 'B', 2), envelope(rows(2), undefined, 2)])).map(({ items }) => items.length)).toEqual([
            1, 0, 1
        ]);
    });

    it.each<[string, ScriptedReply[]]>([
        ['with fewer rows than Mimecast counts', [envelope(rows(1), 'A', 3), envelope(rows(2), undefined, 3)]],
        ['with a token that comes again', [envelope(rows(1), 'A'), envelope(rows(2), 'A')]],
        ['with the same page behind ever new tokens', ['A', 'B', 'C', 'D'].map((token) => envelope(rows(1), token))]
    ])('never ends in silence %s', async (_, replies) => {
        expect(await payloadOf(read(replies))).toMatchObject({ type: 'temporary', code: 'incomplete_list', endpoint: 'POST /api/audit/get-audit-events' });
    });

    it('ends with a page whose missing rows are reported as failures', async () => {
        const partial = (count: number): ScriptedReply => ({ json: { meta: { pagination: { totalCount: count } }, data: rows(1), fail: [failure] } });
        expect(await read([partial(2)])).toHaveLength(1);
        expect((await read([partial(5)]))[0]?.failures).toHaveLength(1);
    });
});
