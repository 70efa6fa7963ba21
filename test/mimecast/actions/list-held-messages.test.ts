import { describe, expect, it } from 'vitest';
import listHeldMessages from '../../../nango-integrations/mimecast/actions/list-held-messages.ts';
import { packCursor } from '../../../nango-integrations/mimecast/api/input.ts';
import { jsonReply } from '../../json-reply.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';
import { startOfTest } from '../tenant.ts';

interface Output {
    messages: {
        id: string;
        to: { address: string | null; name: string | null }[];
        from: string | null;
        dateReceived: string | null;
        hasAttachments: boolean | null;
        size: number | null;
    }[];
    cursor: string | null;
    totalCount: number | null;
    failures: unknown[];
    unreadableRows: number;
}

const action = actionUnderTest<Output>(listHeldMessages, 'list-held-messages');
const place = { token: 'T', rows: 5, repeats: 0, checksum: 1, stalled: 0, page: 1 };
const path = 'POST /api/gateway/get-hold-message-list';

describe('list-held-messages', () => {
    it('lists the whole account: without "admin" Mimecast answers nothing at all', async () => {
        const tenant = action.tenant({ simulator: { sizes: { heldMessages: 7 } } });
        const { messages, cursor, totalCount } = await action.run(tenant);
        expect(messages).toHaveLength(7);
        expect({ cursor, totalCount }).toEqual({ cursor: null, totalCount: 7 });
        const held = [...tenant.simulator.state.held.values()].map(({ receivedAt }) => new Date(Math.floor(receivedAt / 1000) * 1000).toISOString()).sort();
        expect(messages.map(({ dateReceived }) => dateReceived).sort()).toEqual(held);
        expect(messages.every(({ to, from, size }) => to[0]?.address?.includes('@') && from?.includes('@') && typeof size === 'number')).toBe(true);
        expect(pathsOf(tenant)).toEqual([path]);
    });

    it('is read to the end by cursors, each message once, with the same filter at every step', async () => {
        const tenant = action.tenant({ simulator: { sizes: { heldMessages: 23 } } });
        const start = new Date(startOfTest - 365 * 86_400_000).toISOString();
        let output = await action.run(tenant, { limit: 5, start });
        const ids = output.messages.map(({ id }) => id);
        while (output.cursor !== null) {
            output = await action.run(tenant, { cursor: output.cursor });
            ids.push(...output.messages.map(({ id }) => id));
        }
        expect(new Set(ids).size).toBe(23);
        expect(ids).toHaveLength(23);
        const bodies = tenant.requests
            .filter(({ url }) => url.includes('/api/'))
            .map(({ body }) => JSON.parse(String(body)) as { data: unknown; meta: { pagination: { pageSize: number } } });
        expect(bodies).toHaveLength(5);
        expect(new Set(bodies.map(({ data }) => JSON.stringify(data))).size).toBe(1);
        expect(bodies.every(({ meta }) => meta.pagination.pageSize === 5)).toBe(true);
        expect(bodies[0]?.data).toEqual([{ admin: true, start: `${start.slice(0, 19)}+0000` }]);
    });

    it('counts what it cannot hand out: rows that are no objects, and messages without an id', async () => {
        const tenant = action.tenant({
            intercept: ({ url }) =>
                url.endsWith('/get-hold-message-list')
                    ? jsonReply({ meta: { status: 200, pagination: { totalCount: 4 } }, data: [{ id: 'a' }, null, 7, { subject: 'Offer' }], fail: [] })
                    : undefined
        });
        expect(await action.run(tenant)).toMatchObject({ messages: [{ id: 'a' }], cursor: null, unreadableRows: 3 });
    });

    it('does not hand out an incomplete page as the end: fewer rows than Mimecast counts fail, also when the next page is gone', async () => {
        const tenant = action.tenant({ simulator: { sizes: { heldMessages: 23 } } });
        const { cursor } = await action.run(tenant, { limit: 5 });
        tenant.simulator.faults.add({
            endpoint: path,
            fault: { kind: 'status', status: 200, body: { meta: { status: 200, pagination: { totalCount: 23 } }, data: [{ id: 'x' }], fail: [] } }
        });
        expect(await action.refuse(tenant, { cursor })).toMatchObject({ type: 'temporary', code: 'incomplete_list', retryable: true });
        expect(await action.refuse(tenant)).toMatchObject({ type: 'temporary', code: 'incomplete_list' });
    });

    it('is read to the end while messages are released', async () => {
        const tenant = action.tenant({ simulator: { sizes: { heldMessages: 23 } } });
        let output = await action.run(tenant, { limit: 5 });
        while (output.cursor !== null) {
            const [message] = tenant.simulator.state.held.values();
            if (message !== undefined) {
                tenant.simulator.state.mail.release(message);
            }
            output = await action.run(tenant, { cursor: output.cursor });
        }
        expect(tenant.simulator.state.held.size).toBeLessThan(23);
    });

    it('ends where Mimecast names a next page that is empty', async () => {
        const tenant = action.tenant({ simulator: { sizes: { heldMessages: 4 }, emptyLastPage: true } });
        const first = await action.run(tenant, { limit: 4 });
        expect(first.cursor).not.toBeNull();
        expect(await action.run(tenant, { cursor: first.cursor })).toMatchObject({ messages: [], cursor: null });
    });

    it('passes filters on', async () => {
        const tenant = action.tenant();
        const all = await action.run(tenant);
        const recipient = all.messages[0]?.to[0]?.address ?? '';
        const found = await action.run(tenant, { searchBy: { field: 'recipient', value: recipient } });
        expect(found.messages.length).toBeGreaterThan(0);
        expect(found.messages.every(({ to }) => to[0]?.address === recipient)).toBe(true);
        expect((await action.run(tenant, { end: '2001-01-01T00:00:00Z' })).messages).toEqual([]);
    });

    it('fails when Mimecast reports a failure under HTTP 200, in every shape', async () => {
        for (const shape of ['nested', 'flat', 'object', 'text'] as const) {
            const tenant = action.tenant();
            tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'fail', code: 'err_internal', message: 'Broken', shape } });
            expect((await action.refuse(tenant)).message).toContain('Broken');
        }
    });

    it('reports what could not be read beside what could: never all good, never all lost', async () => {
        const tenant = action.tenant({ simulator: { sizes: { heldMessages: 7 } } });
        tenant.simulator.faults.add({ endpoint: path, when: { nth: 1 }, fault: { kind: 'partial-failure' } });
        const partial = await action.run(tenant);
        expect(partial.messages).toHaveLength(6);
        expect(partial.failures).toEqual([{ code: 'err_simulated_partial_failure', message: 'Some rows could not be read' }]);
        expect((await action.run(tenant)).failures).toEqual([]);
    });

    it('refuses wrong input before anything is sent', async () => {
        const of = 'POST /api/gateway/get-hold-message-list';
        const cursor = packCursor({ of, filters: {}, now: 0, limit: 5, place });
        const payloads = await action.refuseAll([
            { start: 'yesterday' },
            { end: '' },
            { limit: 0 },
            { limit: 101 },
            { limit: 2.5 },
            { searchBy: { field: 'body', value: 'x' } },
            { searchBy: { field: 'subject', value: '' } },
            { searchBy: { field: 'subject', value: 'x', more: 1 } },
            { admin: false },
            { cursor: packCursor({ of, filters: { admin: false }, now: 0, limit: 5, place }) },
            { cursor: packCursor({ of, filters: { searchBy: { field: 'subject', value: 'm'.repeat(80_000) } }, now: 0, limit: 5, place }) },
            { cursor: 'tampered' },
            { cursor: `${cursor}xxxx` },
            { cursor: packCursor({ of: 'POST /api/message-finder/search', filters: {}, now: 0, limit: 5, place }) },
            { cursor, start: '2026-01-01T00:00:00Z' }
        ]);
        expect(payloads.slice(-6).map(({ field }) => field)).toEqual(Array.from({ length: 6 }, () => 'cursor'));
    });
});
