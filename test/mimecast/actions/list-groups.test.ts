import { describe, expect, it } from 'vitest';
import listGroups from '../../../nango-integrations/mimecast/actions/list-groups.ts';
import { packCursor } from '../../../nango-integrations/mimecast/api/input.ts';
import type { NextTokenPlace } from '../../../src/sandbox/mimecast/index.ts';
import { jsonReply } from '../../json-reply.ts';
import { actionUnderTest } from '../source-function.ts';

interface Output {
    groups: { id: string; name: string; source: string; parentId: string | null; userCount: number }[];
    cursor: string | null;
    failures: unknown[];
    unreadableRows: number;
}

const action = actionUnderTest<Output>(listGroups, 'list-groups');
const place = { token: 'T', rows: 5, repeats: 0, checksum: 1, stalled: 0, page: 1 };
const places: NextTokenPlace[] = ['meta.pagination.nextPageToken', 'meta.nextPageToken', 'meta.nextPage', 'meta.pagination.nextPage', 'meta.pagination.next'];

describe('list-groups', () => {
    it.each(places)('is read to the end when the next token stands in %s', async (nextTokenPlace) => {
        const tenant = action.tenant({ simulator: { sizes: { groups: 12 }, nextTokenPlace } });
        const names: string[] = [];
        let cursor: string | null | undefined;
        do {
            const output: Output = await action.run(tenant, cursor === undefined ? { limit: 5 } : { cursor });
            names.push(...output.groups.map(({ name }) => name));
            cursor = output.cursor;
        } while (cursor !== null);
        expect(names.sort()).toEqual([...tenant.simulator.state.directory.groups.values()].map(({ description }) => description).sort());
    });

    it('carries the filter in the cursor and sends it with every token', async () => {
        const tenant = action.tenant({ simulator: { sizes: { groups: 40 } } });
        const first = await action.run(tenant, { source: 'cloud', limit: 5 });
        expect(first.groups.every(({ source }) => source === 'cloud')).toBe(true);
        await action.run(tenant, { cursor: first.cursor });
        const queries = tenant.requests.filter(({ method }) => method === 'GET').map(({ url }) => new URL(url).searchParams);
        expect(queries.map((query) => [query.get('source'), query.get('pageSize'), query.has('pageToken')])).toEqual([
            ['cloud', '5', false],
            ['cloud', '5', true]
        ]);
    });

    it('finds groups by name, with their numbers', async () => {
        const { groups } = await action.run(action.tenant(), { query: 'Blocked' });
        expect(groups).toMatchObject([{ name: 'Blocked Senders', source: 'cloud' }]);
        expect(typeof groups[0]?.userCount).toBe('number');
    });

    it('counts what it cannot hand out: rows that are no objects, and groups without an id', async () => {
        const tenant = action.tenant({
            intercept: ({ url }) =>
                url.includes('/v1/groups') ? jsonReply({ groups: [{ id: 'a', description: 'A' }, null, 'text', { description: 'B' }], meta: {} }) : undefined
        });
        expect(await action.run(tenant)).toMatchObject({ groups: [{ id: 'a', name: 'A' }], cursor: null, unreadableRows: 3 });
    });

    it('does not end in silence where the token of the next page is no text, or comes again', async () => {
        const metas: unknown[] = [{ nextPageToken: 7 }, { nextPageToken: 'A' }, { nextPageToken: 'A' }];
        const tenant = action.tenant({
            intercept: ({ url }) => (url.includes('/v1/groups') ? jsonReply({ groups: [{ id: 'a' }], meta: metas.shift() }) : undefined)
        });
        expect(await action.refuse(tenant)).toMatchObject({ type: 'unexpected_reply' });
        const { cursor } = await action.run(tenant);
        expect(await action.refuse(tenant, { cursor })).toMatchObject({ type: 'temporary', code: 'incomplete_list' });
    });

    it('refuses wrong input before anything is sent', async () => {
        const cursor = packCursor({ of: 'GET /directory/cloud-gateway/v1/groups', filters: {}, now: 0, limit: 5, place });
        await action.refuseAll([
            { query: '' },
            { query: 'q'.repeat(501) },
            { source: 'all' },
            { limit: 0 },
            { limit: 101 },
            { cursor: 'tampered' },
            { cursor, query: 'x' },
            { cursor, source: 'cloud' },
            { cursor: packCursor({ of: 'GET /directory/cloud-gateway/v1/groups', filters: { query: 'q'.repeat(501) }, now: 0, limit: 5, place }) },
            { cursor: packCursor({ of: 'GET /directory/cloud-gateway/v1/groups', filters: { source: 'all' }, now: 0, limit: 5, place }) }
        ]);
    });
});
