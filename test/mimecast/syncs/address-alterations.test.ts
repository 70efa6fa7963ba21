import { describe, expect, it } from 'vitest';
import addressAlterations from '../../../nango-integrations/mimecast/syncs/address-alterations.ts';
import { setsOf } from '../../../nango-integrations/mimecast/things/address-alteration-set.ts';
import { jsonReply } from '../../json-reply.ts';
import { pathsOf, syncUnderTest } from '../source-function.ts';

const sync = syncUnderTest(addressAlterations, 'address-alterations');
const definitions = 'POST /api/policy/address-alteration/get-definition';
const unchanged = [1, 2].map(() => ({ added: 0, updated: 0, deleted: 0 }));
const hour = 3_600_000;

/** An account that shows its sets one level at a time; `below` is what stands in "a". */
const shallow = (below: (folderId: string) => unknown[]) => ({
    intercept: ({ url, body }: { url: string; body?: unknown }) => {
        const [, operation = ''] = /address-alteration\/(.+)$/.exec(url) ?? [];
        const folderId = /"folderId":"([^"]*)"/.exec(String(body))?.[1] ?? '';
        const row = { originalAddress: `${folderId}@example.com`, newAddress: 'new@example.com', addressType: 'all', routing: 'all' };
        const data = { 'get-definition': [{ items: [row] }], 'get-address-alteration-set': below(folderId) }[operation];
        return data === undefined ? undefined : jsonReply({ meta: { status: 200 }, data, fail: [] });
    }
});
const top = { id: 'a', description: 'A', folderCount: 1, folders: [] };

describe('address-alterations', () => {
    it('keeps every set with its path, and every alteration under its set, by a call for each set', async () => {
        const tenant = sync.tenant({ simulator: { changingIds: true } });
        const sets = await sync.records(tenant, 'AddressAlterationSet');
        expect(sets.find(({ id }) => id === '3')).toMatchObject({ name: 'Set 3', path: ['Set 2', 'Set 3'], source: 'cloud' });
        expect(tenant.records('AddressAlteration')).toHaveLength(6);
        expect(JSON.stringify([sets, tenant.records('AddressAlteration')])).not.toMatch(/handle|folderId|parentId|extra/);
        expect(pathsOf(tenant)).toHaveLength(1 + 4);
        tenant.clock.advance(hour);
        expect(Object.values((await sync.run(tenant)).changes)).toEqual(unchanged);
    });

    it('keeps what is in a set that cannot be read, reads all others, and names the set', async () => {
        const tenant = sync.tenant();
        await sync.run(tenant);
        const { addressAlterations: rows } = tenant.simulator.state;
        for (const folder of [1, 2]) {
            const gone = [...rows.entries.values()].find((row) => row.folder === folder);
            rows.remove(gone as NonNullable<typeof gone>);
        }
        tenant.simulator.faults.add({ endpoint: definitions, when: { nth: 1 }, fault: { kind: 'fail', code: 'err_broken', message: 'Broken' } });
        tenant.clock.advance(hour);
        expect((await sync.refuse(tenant)).message).toContain('"Set 1"');
        const alive = tenant.records('AddressAlteration').filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
        expect(['1', '2'].map((id) => alive.filter(({ setId }) => setId === id).length)).toEqual([3, 2]);
        tenant.clock.advance(hour);
        expect((await sync.run(tenant)).changes['AddressAlteration']).toEqual({ added: 0, updated: 0, deleted: 1 });
    });

    it('keeps everything under its ids when Mimecast begins, or stops, to show the numbers of sets', async () => {
        const tenant = sync.tenant();
        await sync.run(tenant);
        for (const opaqueIds of [true, false]) {
            tenant.simulator.options.opaqueIds = opaqueIds;
            tenant.clock.advance(hour);
            expect(Object.values((await sync.run(tenant)).changes)).toEqual(unchanged);
        }
    });

    it('asks again where Mimecast counts more sets than it shows', async () => {
        const tenant = sync.tenant(shallow((folderId) => (folderId === 'a' ? [{ id: 'b', description: 'B', folderCount: 0, folders: [] }] : [top])));
        const sets = await sync.records(tenant, 'AddressAlterationSet');
        expect(sets.map(({ path }) => path)).toEqual([['A'], ['A', 'B']]);
        expect(tenant.records('AddressAlteration').map(({ setName, originalAddress }) => `${String(setName)} ${String(originalAddress)}`)).toEqual(
            expect.arrayContaining(['A a@example.com', 'B b@example.com'])
        );
    });

    it.each([
        ['shows fewer than it counts', []],
        ['shows a set in itself', [top]],
        ['shows one in no known form', [{ id: 'b' }]]
    ])('deletes nothing and says so when Mimecast %s', async (_, inside) => {
        let rows: unknown[] = [{ id: 'b', description: 'B', folderCount: 0 }];
        const tenant = sync.tenant(shallow((folderId) => (folderId === 'a' ? rows : [top])));
        await sync.run(tenant);
        rows = inside;
        tenant.clock.advance(hour);
        expect((await sync.refuse(tenant)).retryable).toBe(true);
        const all = ['AddressAlterationSet', 'AddressAlteration'].flatMap((model) => tenant.records(model));
        expect(all.filter(({ _nango_metadata: meta }) => meta.deleted_at === null)).toHaveLength(4);
    });

    it('takes two sets of one name for two', () => {
        const { sets } = setsOf(['x', 'y'].map((id) => ({ id, description: 'Same', folders: [{ id: `${id}1`, description: 'In it' }] })));
        expect(new Set(sets.map(({ id }) => id)).size).toBe(4);
    });
});
