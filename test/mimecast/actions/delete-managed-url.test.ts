import { describe, expect, it } from 'vitest';
import createManagedUrl from '../../../nango-integrations/mimecast/actions/create-managed-url.ts';
import deleteManagedUrl from '../../../nango-integrations/mimecast/actions/delete-managed-url.ts';
import { actionUnderTest, pathsOf } from '../source-function.ts';
import type { Tenant } from '../tenant.ts';

const creation = actionUnderTest<{ created: { id: string; handle: string }[] }>(createManagedUrl, 'create-managed-url');
const action = actionUnderTest<Record<string, unknown>>(deleteManagedUrl, 'delete-managed-url');
const path = 'POST /api/ttp/url/delete-managed-url';
const input = { urls: [{ url: 'https://bad.example.com/login', action: 'block' }] };

async function entryIn(tenant: Tenant): Promise<{ id: string; handle: string }> {
    const [entry = { id: '', handle: '' }] = (await creation.run(tenant, input)).created;
    tenant.simulator.calls.clear();
    return entry;
}

// What holds for every action that removes something is tried by test/mimecast/contracts.
describe('delete-managed-url', () => {
    it('removes that entry and no other, by one call, and makes room for the same URL', async () => {
        const tenant = action.tenant();
        const before = [...tenant.simulator.state.managedUrls.entries.values()];
        const { handle } = await entryIn(tenant);
        expect(await action.run(tenant, { id: handle })).toEqual({ id: handle, deleted: true, alreadyGone: false, request: null });
        expect([...tenant.simulator.state.managedUrls.entries.values()]).toEqual(before);
        expect(pathsOf(tenant)).toEqual([path]);
        expect((await creation.run(tenant, input)).created).toHaveLength(1);
    });

    it('is confirmed by an answer without rows alone: with rows in it nobody knows', async () => {
        const tenant = action.tenant();
        const { handle } = await entryIn(tenant);
        for (const data of [[{ id: handle }], [null], {}, '']) {
            const body = { meta: { status: 200 }, data, fail: [] };
            tenant.simulator.faults.add({ endpoint: path, when: { nth: 1 }, fault: { kind: 'status', status: 200, body } });
            expect(await action.refuse(tenant, { id: handle })).toMatchObject({ type: 'unexpected_reply', outcomeUnknown: true });
        }
    });

    it('finds the entry by the id that stays, whatever its handle is today', async () => {
        const tenant = action.tenant({ simulator: { changingIds: true } });
        const { id } = await entryIn(tenant);
        const before = tenant.simulator.state.managedUrls.entries.size;
        expect(await action.run(tenant, { id })).toMatchObject({ deleted: true });
        expect(tenant.simulator.state.managedUrls.entries.size).toBe(before - 1);
        expect(await action.run(tenant, { id })).toMatchObject({ deleted: false, alreadyGone: true });
    });

    it('does not call an entry gone because Mimecast does not know its handle any more', async () => {
        const tenant = action.tenant();
        const { id, handle } = await entryIn(tenant);
        const body = { meta: { status: 200 }, data: [], fail: [{ errors: [{ code: 'err_managed_url_not_found', message: 'no' }] }] };
        tenant.simulator.faults.add({ endpoint: path, fault: { kind: 'status', status: 200, body } });
        for (const name of [id, handle]) {
            expect(await action.refuse(tenant, { id: name })).toMatchObject({ type: 'not_found', code: 'err_managed_url_not_found' });
        }
    });

    it('refuses wrong input before anything is sent', async () => {
        await action.refuseAll([{}, { id: '' }, { id: 'x'.repeat(2001) }, { id: 5 }, { id: 'a', ids: ['b'] }, { handle: 'a' }]);
    });
});
