import nock from 'nock';
import { describe, expect, it } from 'vitest';
import type { RecordRow, RecordsOptions } from '../../src/index.ts';
import type { AuditEvent } from '../../src/index.ts';
import { client, rejection, server, withoutNetwork } from './nango-server.ts';

withoutNetwork();

interface RowOptions {
    action?: string;
    pruned?: boolean;
}

function row(number: number, { action = 'ADDED', pruned = false }: RowOptions = {}): Record<string, unknown> {
    return {
        id: `event-${number}`,
        ...(pruned ? {} : { eventTime: '2026-01-06T09:30:00Z' }),
        _nango_metadata: {
            first_seen_at: '2026-01-06T09:31:00Z',
            last_modified_at: '2026-01-06T09:31:00Z',
            last_action: action,
            deleted_at: null,
            pruned_at: pruned ? '2026-02-06T00:00:00Z' : null,
            cursor: `cursor-${number}`
        }
    };
}

function page(query: Record<string, string>, records: unknown[], next: string | null): void {
    server()
        .get('/records/')
        .query({ model: 'AuditEvent', limit: '1000', ...query })
        .matchHeader('connection-id', 'c-1')
        .matchHeader('provider-config-key', 'mimecast')
        .reply(200, { records, next_cursor: next });
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of list) {
        items.push(item);
    }
    return items;
}

async function read(options?: RecordsOptions): Promise<RecordRow<AuditEvent>[]> {
    return all(client().tenant('c-1').records('AuditEvent', options));
}

describe('records', () => {
    it('walks all pages in order and tells added, updated, deleted and pruned apart', async () => {
        page({}, [row(1), row(2, { action: 'UPDATED' })], 'next-1');
        page({ cursor: 'next-1' }, [row(3, { action: 'deleted' }), row(4, { action: 'UPDATED', pruned: true })], null);
        const rows = await read();
        expect(rows.map(({ change, pruned, cursor, record }) => [change, pruned, cursor, record.id])).toEqual([
            ['added', false, 'cursor-1', 'event-1'],
            ['updated', false, 'cursor-2', 'event-2'],
            ['deleted', false, 'cursor-3', 'event-3'],
            ['updated', true, 'cursor-4', 'event-4']
        ]);
        expect(rows[0]?.record).toEqual({ id: 'event-1', eventTime: '2026-01-06T09:30:00Z' });
        expect(rows[3]?.record).toEqual({ id: 'event-4' });
        expect(rows[0]?.metadata.first_seen_at).toBe('2026-01-06T09:31:00Z');
    });

    it('goes on behind a stored cursor', async () => {
        page({ cursor: 'cursor-7' }, [row(8)], null);
        expect((await read({ cursor: 'cursor-7' })).map(({ cursor }) => cursor)).toEqual(['cursor-8']);
    });

    it('asks for nothing more when the consumer stops', async () => {
        page({}, [row(1), row(2)], 'next-1');
        for await (const { cursor } of client().tenant('c-1').records('AuditEvent')) {
            expect(cursor).toBe('cursor-1');
            break;
        }
        expect(nock.isDone()).toBe(true);
    });

    it('reads anew in every iteration', async () => {
        page({}, [row(1)], null);
        page({}, [row(1), row(2)], null);
        const list = client().tenant('c-1').records('AuditEvent');
        expect(await all(list)).toHaveLength(1);
        expect(await all(list)).toHaveLength(2);
    });

    it('ends at the limit with a cursor that loses nothing', async () => {
        page({ limit: '3' }, [row(1), row(2), row(3)], 'next-1');
        expect((await read({ limit: 3 })).map(({ cursor }) => cursor)).toEqual(['cursor-1', 'cursor-2', 'cursor-3']);
        expect(await read({ limit: 0 })).toEqual([]);

        page({ limit: '2' }, [row(1), row(2)], 'next-1');
        page({ limit: '2', cursor: 'next-1' }, [row(3), row(4)], 'next-2');
        const pages = await all(client().tenant('c-1').records('AuditEvent', { limit: 3, pageSize: 2 }).pages());
        expect(pages.map(({ rows, cursor }) => [rows.length, cursor])).toEqual([
            [2, 'cursor-2'],
            [1, 'cursor-3']
        ]);
    });

    it('hands out whole pages, and none for an empty list', async () => {
        page({}, [row(1), row(2)], 'next-1');
        page({ cursor: 'next-1' }, [], null);
        const pages = await all(client().tenant('c-1').records('AuditEvent').pages());
        expect(pages.map(({ rows, cursor }) => [rows.length, cursor])).toEqual([[2, 'cursor-2']]);
    });

    it('goes past an empty page that has a next one', async () => {
        page({}, [], 'next-1');
        page({ cursor: 'next-1' }, [row(1)], null);
        expect(await read()).toHaveLength(1);
    });

    it('passes on the other options', async () => {
        page({ modified_after: '2026-01-01T00:00:00.000Z', filter: 'added', variant: 'eu', limit: '10' }, [], null);
        await read({ modifiedAfter: new Date('2026-01-01'), filter: 'added', variant: 'eu', pageSize: 10 });
        server()
            .get('/records/?model=AuditEvent&modified_after=2026-01-02T00%3A00%3A00.000Z&limit=1000&ids=a&ids=b')
            .reply(200, { records: [], next_cursor: null });
        await read({ modifiedAfter: '2026-01-02', ids: ['a', 'b'] });
    });

    it.each([
        [['updated', 'added'], 'added,updated', ['event-1', 'event-2']],
        [['deleted'], 'deleted', ['event-3']],
        [['added', 'added'], 'added', ['event-1']],
        [['added', 'updated', 'deleted'], undefined, ['event-1', 'event-2', 'event-3']]
    ] as const)('filters %j on the server', async (filter, sent, ids) => {
        const rows = [row(1), row(2, { action: 'UPDATED' }), row(3, { action: 'DELETED' })];
        page(
            sent ? { filter: sent } : {},
            rows.filter(({ id }) => (ids as readonly unknown[]).includes(id)),
            null
        );
        expect((await read({ filter })).map(({ record }) => record.id)).toEqual(ids);
    });

    it('does not ask the server for deleted rows together with others, which would lose them, and still leaves the rest out', async () => {
        page({}, [row(1), row(2, { action: 'UPDATED' }), row(3, { action: 'DELETED' }), row(4)], 'next-1');
        page({ cursor: 'next-1' }, [row(5), row(6)], null);
        const pages = await all(
            client()
                .tenant('c-1')
                .records('AuditEvent', { filter: ['updated', 'deleted'] })
                .pages()
        );
        expect(pages.map(({ rows, cursor }) => [rows.map(({ record }) => record.id), cursor])).toEqual([
            [['event-2', 'event-3'], 'cursor-4'],
            [[], 'cursor-6']
        ]);
    });

    it('repeats a page after 429, 5xx or a broken connection, and loses no row', async () => {
        const failing = (): nock.Interceptor => server().get('/records/').query({ model: 'AuditEvent', limit: '1000', cursor: 'next-1' });
        page({}, [row(1)], 'next-1');
        failing().reply(429, { error: { code: 'too_many_request' } }, { 'Retry-After': '0' });
        failing().replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
        page({ cursor: 'next-1' }, [row(2)], null);
        expect((await read()).map(({ cursor }) => cursor)).toEqual(['cursor-1', 'cursor-2']);
    });

    it('waits as long as Retry-After says', async () => {
        server().get('/records/').query(true).reply(429, {}, { 'Retry-After': '1' });
        page({}, [], null);
        const start = performance.now();
        await read();
        expect(performance.now() - start).toBeGreaterThan(950);
    });

    it('gives up after the last repetition, and does not repeat what would fail again', async () => {
        server().get('/records/').query(true).times(3).reply(503);
        expect(await rejection(read())).toMatchObject({ type: 'nango_unavailable', status: 503, retryable: true });
        server()
            .get('/records/')
            .query(true)
            .reply(400, { error: { code: 'unknown_connection' } });
        expect(await rejection(read())).toMatchObject({ type: 'connection_not_found' });
        server().get('/records/').query(true).reply(503);
        expect(await rejection(all(client({ retries: 0 }).tenant('c-1').records('AuditEvent')))).toMatchObject({ status: 503 });
    });

    it('ends loudly, not quietly, on an answer that is none', async () => {
        for (const answer of [
            '<html>',
            {},
            { records: 'x' },
            { records: [{ id: 'a' }] },
            { records: [null] },
            { records: [{ id: 'a', _nango_metadata: {} }] },
            { records: [{ id: 'a', _nango_metadata: { cursor: '', last_action: 'ADDED' } }] },
            { records: [{ id: 'a', _nango_metadata: { cursor: 'a', last_action: { toString: 1, valueOf: 1 } } }] }
        ]) {
            server().get('/records/').query(true).reply(200, answer);
            expect(await rejection(read())).toMatchObject({ type: 'unexpected_reply', code: 'records' });
        }
        page({}, [row(1, { action: 'MOVED' })], null);
        expect(await rejection(read())).toMatchObject({ type: 'unexpected_reply', message: expect.stringContaining('"moved"') as string });
    });

    it('gives no rows for an empty list of ids or changes, and asks nobody', async () => {
        expect(await read({ ids: [] })).toEqual([]);
        expect(await read({ filter: [] })).toEqual([]);
        expect(await all(client().tenant('c-1').records('AuditEvent', { ids: [] }).pages())).toEqual([]);
    });

    it('does not end in silence on a next cursor that is none', async () => {
        for (const next of [7, {}, '']) {
            page({}, [row(1)], next as string);
            expect(await rejection(read())).toMatchObject({ type: 'unexpected_reply', message: expect.stringContaining('next cursor') as string });
        }
    });

    it('does not walk in circles', async () => {
        page({}, [row(1)], 'next-1');
        page({ cursor: 'next-1' }, [row(1)], 'next-1');
        expect(await rejection(read())).toMatchObject({ type: 'unexpected_reply', message: expect.stringContaining('same cursor') as string });
    });

    it.each<[RecordsOptions, string]>([
        [{ pageSize: 0 }, 'pageSize'],
        [{ pageSize: null as never }, 'pageSize'],
        [{ pageSize: 10_001 }, 'pageSize'],
        [{ pageSize: 1.5 }, 'pageSize'],
        [{ limit: -1 }, 'limit'],
        [{ limit: Number.NaN }, 'limit'],
        [{ modifiedAfter: 'yesterday' }, 'modifiedAfter'],
        [{ modifiedAfter: null as never }, 'modifiedAfter'],
        [{ modifiedAfter: '' }, 'modifiedAfter'],
        [{ modifiedAfter: 0 as never }, 'modifiedAfter'],
        [{ modifiedAfter: new Date(Number.NaN) }, 'modifiedAfter'],
        [{ ids: Array.from({ length: 101 }, String) }, 'ids'],
        [{ ids: null as never }, 'ids'],
        [{ ids: 'event-1' as never }, 'ids'],
        [{ ids: [7 as never] }, 'ids'],
        [{ ids: ['a', '\ud83d'] }, 'ids'],
        [{ cursor: null as never }, 'cursor'],
        [{ cursor: '' }, 'cursor'],
        [{ cursor: 'c\udc00' }, 'cursor'],
        [{ variant: '\ud83d' }, 'variant'],
        [{ filter: 'removed' as never }, 'filter'],
        [{ filter: ['added', null as never] }, 'filter']
    ])('refuses %j before anything is sent', (options, field) => {
        expect(() => client().tenant('c-1').records('AuditEvent', options)).toThrow(expect.objectContaining({ type: 'invalid_input', field }));
    });
});
