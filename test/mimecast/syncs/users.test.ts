import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../../src/sandbox/nango/stores/records.ts';
import { jsonReply } from '../../json-reply.ts';
import { demand, follow, openTenant, syncs, useContracts } from '../contracts/under-contract.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { pathsOf } from '../source-function.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

useContracts();

const hour = 3_600_000;
const list = 'POST /api/user/get-internal-users';

function syncOf(name: string, model: string) {
    const { fn } = demand(syncs.find((one) => one.name === name));
    const run = async (tenant: Tenant): Promise<unknown> => resultOf(await tenant.sync(fn, name));
    const alive = (tenant: Tenant): StoredRecord[] => tenant.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
    return {
        tenant: (options: TenantOptions): Tenant => follow(openTenant(options)),
        run,
        alive,
        records: async (tenant: Tenant): Promise<StoredRecord[]> => {
            await run(tenant);
            return alive(tenant);
        },
        refuse: async (tenant: Tenant) => refusalOf(await tenant.sync(fn, name))
    };
}

// What holds for every snapshot is tried by test/mimecast/contracts.
describe('users', () => {
    const sync = syncOf('users', 'User');

    it('keeps mailboxes and aliases under their address in lower case, and shows the one a user is renamed to', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { users: 3 } } });
        const { users: rows } = tenant.simulator.state;
        rows.add({ emailAddress: 'MiXed@example.com', name: 'Mixed', domain: 'example.com', alias: false, addressType: 'created_manually', source: 'cloud' });
        const records = await sync.records(tenant);
        expect(records.find(({ id }) => id === 'mixed@example.com')).toMatchObject({ emailAddress: 'MiXed@example.com', name: 'Mixed', alias: false });
        expect(records.find(({ id }) => id === 'spare.alias@example.com')).toMatchObject({ alias: true, name: '' });
    });

    it('reads a first list once, and one that changed twice', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { users: 480 } } });
        const pages = Math.ceil(tenant.simulator.state.users.entries.size / 100);
        const calls = async (): Promise<number> => {
            const before = tenant.simulator.calls.count(list);
            await sync.run(tenant);
            tenant.clock.advance(hour);
            return tenant.simulator.calls.count(list) - before;
        };
        expect([await calls(), await calls()]).toEqual([pages, pages]);
        const [gone] = tenant.simulator.state.users.entries.values();
        if (gone !== undefined) {
            tenant.simulator.state.users.remove(gone);
        }
        expect(await calls()).toBe(2 * Math.ceil(tenant.simulator.state.users.entries.size / 100));
    });
});

describe('user-accounts', () => {
    const sync = syncOf('user-accounts', 'UserAccount');

    it('tells who is disabled, under the id of the User record', async () => {
        const tenant = sync.tenant({ simulator: { sizes: { users: 3 } } });
        tenant.simulator.state.userSettings.set('spare.user@example.com', { accountDisabled: true });
        const records = await sync.records(tenant);
        expect(records.filter(({ disabled }) => disabled === true).map(({ id }) => id)).toEqual(['spare.user@example.com']);
        expect(records.find(({ id }) => id === 'spare.alias@example.com')).toMatchObject({ alias: true, internal: true, disabled: false });
        expect(records.map(({ id }) => id)).toEqual((await syncOf('users', 'User').records(tenant)).map(({ id }) => id));
    });

    it('does not take what Mimecast leaves out for an answer', async () => {
        const answer = jsonReply({ users: [{ emailAddress: 'A@example.com' }], meta: {} });
        const tenant = sync.tenant({ intercept: ({ url }) => (new URL(url).pathname.endsWith('/v1/users') ? answer : undefined) });
        expect(await sync.records(tenant)).toMatchObject([{ id: 'a@example.com', disabled: null, internal: null, alias: null, created: null }]);
    });
});

describe.each([
    ['delegates', 'UserDelegates', 'POST /api/user/find-delegate-users'],
    ['user-attributes', 'UserAttributes', 'POST /api/user/get-attributes']
] as const)('%s', (name, model, endpoint) => {
    const sync = syncOf(name, model);
    const metadata = { perUser: [name === 'delegates' ? 'delegates' : 'attributes'] };

    it('calls nobody unless the setting names it', async () => {
        for (const other of [null, { perUser: [] }, { perUser: [name === 'delegates' ? 'attributes' : 'delegates'] }]) {
            const tenant = sync.tenant({ metadata: other });
            await sync.run(tenant);
            expect(pathsOf(tenant)).toEqual([]);
        }
    });

    it('asks once about every mailbox and no alias, and again a day later', async () => {
        const tenant = sync.tenant({ metadata, simulator: { sizes: { users: 120 } } });
        const count = (): number => tenant.simulator.calls.count(endpoint);
        await sync.run(tenant);
        const mailboxes = [...tenant.simulator.state.users.entries.values()].filter(({ alias }) => !alias).length;
        expect(count()).toBe(mailboxes);
        tenant.clock.advance(hour);
        await sync.run(tenant);
        expect(count()).toBe(mailboxes);
        tenant.clock.advance(24 * hour);
        await sync.run(tenant);
        expect(count()).toBe(2 * mailboxes);
    });

    it('does five hundred in a run, and goes on there in the next one', async () => {
        const tenant = sync.tenant({ metadata, simulator: { sizes: { users: 620 } } });
        const { calls, state } = tenant.simulator;
        await sync.run(tenant);
        expect(calls.count(endpoint)).toBe(500);
        tenant.clock.advance(hour);
        await sync.run(tenant);
        expect(calls.count(endpoint)).toBe([...state.users.entries.values()].filter(({ alias }) => !alias).length);
        // Two walks, and the page in work once more.
        expect(calls.count(list)).toBeLessThanOrEqual(2 * Math.ceil(state.users.entries.size / 100) + 1);
    });
});

describe('delegates', () => {
    const sync = syncOf('delegates', 'UserDelegates');
    const metadata = { perUser: ['delegates'] };
    const open = () => sync.tenant({ metadata, simulator: { sizes: { users: 5, delegates: 0 } } });
    const pass = async (tenant: ReturnType<typeof open>): Promise<string[]> => {
        tenant.clock.advance(25 * hour);
        return (await sync.records(tenant)).map(({ id }) => String(id));
    };

    it('takes an answer without rows for the end of a right only when it comes twice', async () => {
        const tenant = open();
        expect(await pass(tenant)).toEqual(['spare.user@example.com']);
        const endpoint = 'POST /api/user/find-delegate-users';
        tenant.simulator.faults.add({ endpoint, when: { nth: 1 }, fault: { kind: 'page', rows: 'none' } });
        expect(await pass(tenant)).toEqual(['spare.user@example.com']);
        tenant.simulator.state.delegates.links.clear();
        expect(await pass(tenant)).toEqual([]);
    });

    it('keeps what it knows of one that Mimecast does not manage any more, and goes on to delete others', async () => {
        let isManaged = true;
        const tenant = sync.tenant({
            metadata,
            simulator: { sizes: { users: 5, delegates: 2 } },
            intercept: ({ url, body }) =>
                isManaged || !url.endsWith('/find-delegate-users') || !String(body).includes('spare.user@')
                    ? undefined
                    : jsonReply({ meta: { status: 200 }, data: [], fail: [{ errors: [{ code: 'err_xdk_operation_forbidden_for_address', message: 'no' }] }] })
        });
        const all = await pass(tenant);
        const [other = ''] = all.filter((id) => id !== 'spare.user@example.com');
        const saved = structuredClone(sync.alive(tenant).find(({ id }) => id === 'spare.user@example.com'));
        isManaged = false;
        const rows = tenant.simulator.state.users;
        [...rows.entries.values()].filter(({ emailAddress }) => emailAddress === other).forEach((row) => rows.remove(row));
        expect((await pass(tenant)).sort()).toEqual(all.filter((id) => id !== other).sort());
        expect(sync.alive(tenant).find(({ id }) => id === 'spare.user@example.com')).toEqual(saved);
    });

    it('keeps what it knows of a user that cannot be read, and deletes it with the user', async () => {
        const tenant = open();
        await pass(tenant);
        const { users: rows } = tenant.simulator.state;
        const spare = [...rows.entries.values()].find(({ emailAddress }) => emailAddress === 'spare.user@example.com');
        tenant.simulator.faults.add({ endpoint: 'POST /api/user/find-delegate-users', fault: { kind: 'fail', code: 'err_something_new', message: 'no' } });
        tenant.clock.advance(25 * hour);
        expect(await sync.refuse(tenant)).toMatchObject({ code: 'incomplete_snapshot' });
        tenant.simulator.faults.clear();
        expect(sync.alive(tenant)).toHaveLength(1);
        if (spare !== undefined) {
            rows.remove(spare);
        }
        expect(await pass(tenant)).toEqual([]);
    });
});
