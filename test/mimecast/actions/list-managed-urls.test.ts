import { describe, expect, it } from 'vitest';
import deleteManagedUrl from '../../../nango-integrations/mimecast/actions/delete-managed-url.ts';
import listManagedUrls from '../../../nango-integrations/mimecast/actions/list-managed-urls.ts';
import { actionUnderTest } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';

interface Output {
    urls: { id: string; handle: string; url: string; comment: string | null }[];
    cursor: string | null;
    totalCount: number | null;
    unreadableRows: number;
}

const action = actionUnderTest<Output>(listManagedUrls, 'list-managed-urls');
const removal = actionUnderTest<{ deleted: boolean }>(deleteManagedUrl, 'delete-managed-url');
const path = 'POST /api/ttp/url/get-all-managed-urls';

const asked = (tenant: Tenant) =>
    tenant.requests.filter(({ url }) => url.endsWith('/get-all-managed-urls')).map(({ body }) => (JSON.parse(String(body)) as { data?: unknown }).data);

// What holds for every action that lists is tried by test/mimecast/contracts.
describe('list-managed-urls', () => {
    it('sends no filter where none is asked for: Mimecast refuses an empty one', async () => {
        const tenant = action.tenant();
        expect(await action.run(tenant)).toMatchObject({ cursor: null, totalCount: 30, unreadableRows: 0 });
        expect(asked(tenant)).toEqual([undefined]);
    });

    it('finds entries by a part of the URL or of the comment, with the same filter on every page', async () => {
        const tenant = action.tenant();
        const { urls } = await action.run(tenant);
        const found = await action.run(tenant, { domainOrUrl: 'login-', limit: 1 });
        const next = await action.run(tenant, { cursor: found.cursor });
        const isLogin = ({ url }: { url: string }): boolean => url.includes('login-');
        expect(found.totalCount).toBe(urls.filter(isLogin).length);
        expect([...found.urls, ...next.urls].filter(isLogin)).toHaveLength(2);
        expect(asked(tenant).slice(1)).toEqual([[{ domainOrUrl: 'login-' }], [{ domainOrUrl: 'login-' }]]);
        const [commented] = urls.filter(({ comment }) => comment !== null);
        expect((await action.run(tenant, { domainOrComment: commented?.comment })).urls.map(({ id }) => id)).toContain(commented?.id);
        expect((await action.run(tenant, { domainOrUrl: 'nowhere.example.net' })).urls).toEqual([]);
    });

    it('gives every entry an id of its own that stays when the handles change, and handles that remove it', async () => {
        const tenant = action.tenant();
        const { urls } = await action.run(tenant);
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'changed-ids' } });
        const again = (await action.run(tenant)).urls;
        expect(new Set(urls.map(({ id }) => id)).size).toBe(30);
        expect(again.map(({ id }) => id)).toEqual(urls.map(({ id }) => id));
        expect(again.filter(({ handle }, index) => handle === urls[index]?.handle)).toEqual([]);
        expect((await removal.run(tenant, { id: again[0]?.handle })).deleted).toBe(true);
        expect((await action.run(tenant)).urls.map(({ id }) => id)).toEqual(urls.slice(1).map(({ id }) => id));
    });

    it('refuses wrong input before anything is sent', async () => {
        await action.refuseAll([
            { domainOrUrl: '' },
            { domainOrUrl: 'x'.repeat(4001) },
            { domainOrComment: '' },
            { domainOrComment: 5 },
            { limit: 101 },
            { url: 'x' }
        ]);
    });
});
