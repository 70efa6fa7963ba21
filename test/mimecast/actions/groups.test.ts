import { describe, expect, it } from 'vitest';
import addGroupMembers from '../../../nango-integrations/mimecast/actions/add-group-members.ts';
import createGroup from '../../../nango-integrations/mimecast/actions/create-group.ts';
import deleteGroup from '../../../nango-integrations/mimecast/actions/delete-group.ts';
import listGroupMembers from '../../../nango-integrations/mimecast/actions/list-group-members.ts';
import removeGroupMembers from '../../../nango-integrations/mimecast/actions/remove-group-members.ts';
import updateGroup from '../../../nango-integrations/mimecast/actions/update-group.ts';
import groups from '../../../nango-integrations/mimecast/syncs/groups.ts';
import type { Group } from '../../../src/sandbox/mimecast/account/groups.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner/index.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner/index.ts';
import type { MimecastErrorPayload } from '../../../nango-integrations/mimecast/api/errors.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { pathsOf } from '../source-function.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

type Row = Record<string, unknown>;

const time = useSimulatedTime();

function open(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const loaded = (definition: object) => importedFunction(definition as FunctionDefinition, 'action.ts');
const run = async (tenant: Tenant, definition: object, input: Row): Promise<Row> => resultOf(await tenant.action(loaded(definition), 'action', input)) as Row;
const refuse = async (tenant: Tenant, definition: object, input: Row): Promise<MimecastErrorPayload> =>
    refusalOf(await tenant.action(loaded(definition), 'action', input));
const groupOf = (tenant: Tenant, name: string): Group =>
    [...tenant.simulator.state.groups.groups.values()].find(({ description }) => description === name) as Group;
const writesOf = (tenant: Tenant): string[] => pathsOf(tenant).filter((path) => /(create|update|delete|add|remove)-group/.test(path));

/** Ids of the saved records, by the path of the group. */
async function savedIds(tenant: Tenant): Promise<Map<string, string>> {
    resultOf(await tenant.sync(loaded(groups), 'groups'));
    return new Map(tenant.records('Group').map(({ id, path }) => [(path as string[]).join('/'), String(id)]));
}

describe.each([false, true])('a group is changed by the id of its record (ids that show nothing: %s)', (opaqueIds) => {
    it('is renamed, moved and deleted with the handle it has today', async () => {
        const tenant = open({ simulator: { opaqueIds, changingIds: !opaqueIds } });
        const ids = await savedIds(tenant);
        const [it, executives, contractors] = ['Headquarters/IT', 'Headquarters/Executives', 'Contractors'].map((path) => ids.get(path));
        const group = groupOf(tenant, 'IT');
        const answer = await run(tenant, updateGroup, { id: it, name: 'Computing', parentId: contractors });
        expect(answer).toEqual({ id: it, updated: true, alreadySo: false, request: null });
        expect([group.description, group.parent]).toEqual(['Computing', groupOf(tenant, 'Contractors').number]);
        const boss = groupOf(tenant, 'Executives');
        boss.members.clear();
        await run(tenant, deleteGroup, { id: executives, confirm: 'Executives' });
        expect(tenant.simulator.state.groups.groups.has(boss.number)).toBe(false);
    });
});

describe('a group', () => {
    it('is told by its path, also where another one has its name', async () => {
        const tenant = open({ simulator: { opaqueIds: true } });
        const id = (await savedIds(tenant)).get('Subsidiary North/Finance');
        const north = [...tenant.simulator.state.groups.groups.values()].find(({ description, parent }) => description === 'Finance' && parent === 4) as Group;
        const before = north.members.size;
        await run(tenant, addGroupMembers, { id, members: [{ domain: 'bad.example' }] });
        expect(north.members.size).toBe(before + 1);
    });

    it('is never guessed: of two that cannot be told apart none is changed', async () => {
        const tenant = open({ simulator: { opaqueIds: true } });
        tenant.simulator.state.groups.createGroup('IT', groupOf(tenant, 'Headquarters').number);
        await savedIds(tenant);
        const saved = tenant.records('Group').filter(({ name }) => name === 'IT');
        expect(saved).toHaveLength(2);
        for (const { id } of saved) {
            expect(await refuse(tenant, updateGroup, { id, name: 'x' })).toMatchObject({ type: 'conflict', code: 'ambiguous_id' });
            expect(await refuse(tenant, deleteGroup, { id, confirm: 'IT' })).toMatchObject({ type: 'conflict', code: 'ambiguous_id' });
            expect(await refuse(tenant, addGroupMembers, { id, members: [{ domain: 'x.example' }] })).toMatchObject({ code: 'ambiguous_id' });
        }
        expect(writesOf(tenant)).toEqual([]);
    });

    it('that is not there is not found, and as deleted gone already, but only after a list that was provably read to its end', async () => {
        const tenant = open();
        expect(await refuse(tenant, updateGroup, { id: '4711', name: 'x' })).toMatchObject({ type: 'not_found', code: 'no_such_record' });
        expect(await run(tenant, deleteGroup, { id: '4711', confirm: 'x' })).toMatchObject({ deleted: false, alreadyGone: true });
        tenant.simulator.faults.add({ endpoint: 'POST /api/directory/find-groups', fault: { kind: 'page', rows: 'none' } });
        expect((await refuse(tenant, deleteGroup, { id: '4711', confirm: 'x' })).type).toBe('temporary');
        expect(writesOf(tenant)).toEqual([]);
    });

    it('is not taken for gone because a list that nobody counts came empty once', async () => {
        const tenant = open({ simulator: { noTotalCount: true } });
        const id = String(groupOf(tenant, 'Quarantine Reviewers').number);
        tenant.simulator.faults.add({ endpoint: 'POST /api/directory/find-groups', when: { nth: 1 }, fault: { kind: 'page', rows: 'none' } });
        expect(await run(tenant, deleteGroup, { id, confirm: 'Quarantine Reviewers' })).toMatchObject({ deleted: true, alreadyGone: false });
    });

    it('is deleted by its right name only, and only when it is empty', async () => {
        const tenant = open();
        const id = String(groupOf(tenant, 'Executives').number);
        expect(await refuse(tenant, deleteGroup, { id, confirm: 'executives' })).toMatchObject({ type: 'invalid_input', field: 'confirm' });
        expect(await refuse(tenant, deleteGroup, { id, confirm: 'Executives' })).toMatchObject({ type: 'conflict', code: 'group_not_empty' });
        expect(writesOf(tenant)).toEqual([]);
    });

    it('is made once in one place, and again in another', async () => {
        const tenant = open();
        const parentId = String(groupOf(tenant, 'Headquarters').number);
        expect(await run(tenant, createGroup, { name: 'IT', parentId })).toMatchObject({ created: false, alreadyThere: true, group: { name: 'IT' } });
        expect(await run(tenant, createGroup, { name: 'IT' })).toMatchObject({ created: true, alreadyThere: false });
        expect(await refuse(tenant, createGroup, { name: 'IT', parentId: '4711' })).toMatchObject({ type: 'not_found' });
        expect(writesOf(tenant)).toHaveLength(1);
    });

    it('is asked for something', async () => {
        expect(await refuse(open(), updateGroup, { id: '1' })).toMatchObject({ type: 'invalid_input', field: 'name' });
    });
});

describe('members', () => {
    it('are added and removed ten at a time, each with its result', async () => {
        const tenant = open();
        const id = String(groupOf(tenant, 'Contractors').number);
        const all = Array.from({ length: 25 }, (_, i) => ({ emailAddress: `new-${String(i)}@sender.example` }));
        const already = { outcome: 'already', code: null };
        await run(tenant, addGroupMembers, { id, members: [all[3], all[24]] });
        const { results } = await run(tenant, addGroupMembers, { id, members: [...all, { domain: 'whole.example', notes: 'ticket 42' }] });
        expect(results).toHaveLength(26);
        expect((results as Row[])[3]).toMatchObject(already);
        expect((results as Row[]).filter(({ outcome }) => outcome === 'done')).toHaveLength(24);
        expect(writesOf(tenant)).toHaveLength(4);
        expect([...groupOf(tenant, 'Contractors').members.values()].at(-1)).toMatchObject({ domain: 'whole.example', notes: 'ticket 42' });
        const removed = (await run(tenant, removeGroupMembers, { id, members: [...all, { domain: 'other.example' }] }))['results'] as Row[];
        expect(removed.map(({ outcome }) => outcome)).toEqual([...all.map(() => 'done'), 'already']);
    });

    it('of the built-in list of permitted senders cannot be changed: that is told of each, with the code of Mimecast', async () => {
        const tenant = open();
        const id = String(groupOf(tenant, 'Permitted senders').number);
        expect(await refuse(tenant, addGroupMembers, { id, members: [{ domain: 'a.example' }, { domain: 'b.example' }] })).toMatchObject({
            type: 'permission',
            code: 'err_xdk_operation_forbidden_for_address',
            issues: [{ path: 'members.0' }, { path: 'members.1' }]
        });
    });

    it('are an address or a domain, of the kind Mimecast takes', async () => {
        for (const member of [{}, { emailAddress: 'a@x.example', domain: 'x.example' }, { emailAddress: 'x.example' }, { domain: '*.x.example' }]) {
            expect((await refuse(open(), removeGroupMembers, { id: '1', members: [member] })).type).toBe('invalid_input');
        }
    });

    it('are listed over all pages, where an unpaged list would stop silently at 999', async () => {
        const tenant = open({ simulator: { sizes: { largestGroup: 1234 }, unpagedMembersCut: true, changingIds: true } });
        let input: Row = { id: String(groupOf(tenant, 'All Staff').number) };
        const members = new Set<unknown>();
        for (;;) {
            const { members: page, cursor } = await run(tenant, listGroupMembers, input);
            (page as Row[]).forEach(({ id }) => members.add(id));
            if (cursor === null) {
                break;
            }
            input = { cursor };
        }
        expect(members.size).toBe(1234);
        // The group was looked up once.
        expect(pathsOf(tenant).filter((path) => path.includes('find-groups'))).toHaveLength(1);
    });
});

describe('a group that nobody can tell', () => {
    it('is not called gone, nor changed, where ids show no number any more', async () => {
        const tenant = open();
        const [group] = tenant.simulator.state.groups.groups.values();
        const id = String(group?.number);
        tenant.simulator.options.opaqueIds = true;
        for (const [definition, input] of [
            [deleteGroup, { id, confirm: group?.description ?? '' }],
            [updateGroup, { id, name: 'Other' }],
            [addGroupMembers, { id, members: [{ emailAddress: 'a@example.net' }] }]
        ] as const) {
            expect(await refuse(tenant, definition, input)).toMatchObject({ type: 'conflict', code: 'unclear_id' });
        }
        expect(writesOf(tenant)).toEqual([]);
    });

    it('of the directory is not taken for the one that is to be made', async () => {
        const tenant = open();
        const made = tenant.simulator.state.groups.createGroup('Staff', 0, 'ldap');
        expect(await run(tenant, createGroup, { name: 'Staff' })).toMatchObject({ created: true, group: { source: 'cloud' } });
        expect(made.source).toBe('ldap');
        expect(await run(tenant, createGroup, { name: 'Staff' })).toMatchObject({ created: false, alreadyThere: true, group: { source: 'cloud' } });
    });

    it('was made or deleted, is seen after a lost answer', async () => {
        const tenant = open();
        tenant.simulator.faults.add({ endpoint: 'POST /api/directory/create-group', when: { nth: 1 }, fault: { kind: 'reset', afterWork: true } });
        const { group } = await run(tenant, createGroup, { name: 'Staff' });
        expect(group).toMatchObject({ name: 'Staff' });
        tenant.simulator.faults.add({ endpoint: 'POST /api/directory/delete-group', when: { nth: 1 }, fault: { kind: 'reset', afterWork: true } });
        expect(await run(tenant, deleteGroup, { id: (group as Row)['id'], confirm: 'Staff' })).toMatchObject({ deleted: true });
    });
});
