import { describe, expect, it } from 'vitest';
import listGroups from '../../../nango-integrations/mimecast/actions/list-groups.ts';
import { packCursor } from '../../../nango-integrations/mimecast/api/input.ts';
import type { NextTokenPlace } from '../../../src/sandbox/mimecast/index.ts';
import { actionUnderTest } from '../source-function.ts';

interface Output {
    groups: { id: string; name: string; source: string; parentId: string | null; userCount: number }[];
    cursor: string | null;
}

const action = actionUnderTest<Output>(listGroups, 'list-groups');
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

    it('refuses wrong input before anything is sent', async () => {
        const cursor = packCursor({ of: 'list-groups', query: {}, limit: 5, token: 'T' });
        await action.refuseAll([
            { query: '' },
            { query: 'q'.repeat(501) },
            { source: 'all' },
            { limit: 0 },
            { limit: 101 },
            { cursor: 'tampered' },
            { cursor, query: 'x' },
            { cursor, source: 'cloud' },
            { cursor: packCursor({ of: 'list-groups', query: {}, limit: 101, token: 'T' }) },
            { cursor: packCursor({ of: 'list-groups', query: { source: 5 }, limit: 5, token: 'T' }) }
        ]);
    });
});
