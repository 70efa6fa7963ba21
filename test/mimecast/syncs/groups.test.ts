import { describe, expect, it } from 'vitest';
import sync from '../../../nango-integrations/mimecast/syncs/groups.ts';
import { groupsOf } from '../../../nango-integrations/mimecast/records/group.ts';
import { importedFunction } from '../../../src/sandbox/nango/runner.ts';
import type { FunctionDefinition } from '../../../src/sandbox/nango/runner.ts';
import { refusalOf, resultOf } from '../outcome.ts';
import { useSimulatedTime } from '../simulated-time.ts';
import { createTenant } from '../tenant.ts';
import type { Tenant, TenantOptions } from '../tenant.ts';

const time = useSimulatedTime();
const fn = importedFunction(sync as unknown as FunctionDefinition, 'groups.ts');
const list = 'POST /api/directory/find-groups';
const members = 'POST /api/directory/get-group-members';

function open(options: TenantOptions = {}): Tenant {
    const tenant = createTenant(options);
    time.follow(tenant.clock, tenant.timers);
    return tenant;
}

const alive = (tenant: Tenant, model: string) => tenant.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at === null);
const deleted = (tenant: Tenant, model: string) => tenant.records(model).filter(({ _nango_metadata: meta }) => meta.deleted_at !== null);

describe('groups', () => {
    it('saves every group with its path, and every member', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const { directory } = tenant.simulator.state;
        expect(alive(tenant, 'Group')).toHaveLength(directory.groups.size);
        expect(alive(tenant, 'GroupMember')).toHaveLength([...directory.groups.values()].reduce((sum, group) => sum + group.members.size, 0));
        expect(alive(tenant, 'Group').map(({ path }) => (path as string[]).join('/'))).toEqual(
            expect.arrayContaining(['Headquarters/Finance', 'Subsidiary North/Finance'])
        );
        const domain = alive(tenant, 'GroupMember').find(({ domain: name, emailAddress }) => name === 'parcel-waiting.example' && emailAddress === null);
        expect(domain).toMatchObject({ groupName: 'Blocked Senders' });
    });

    it('reads groups of more members than a page holds, and asks for pages: an unpaged list stops at 999', async () => {
        const tenant = open({ simulator: { sizes: { largestGroup: 1234 }, unpagedMembersCut: true } });
        resultOf(await tenant.sync(fn, 'groups'));
        const staff = alive(tenant, 'Group').find(({ name }) => name === 'All Staff');
        expect(alive(tenant, 'GroupMember').filter(({ groupId }) => groupId === staff?.id)).toHaveLength(1234);
    });

    it('changes nothing when nothing has changed, although the handles of Mimecast differ in every read', async () => {
        const rows = (salt: string) => [
            { id: `top-${salt}`, description: 'Lists', source: 'cloud', parentId: `root-${salt}`, userCount: 1, folderCount: 1 },
            { id: `sub-${salt}`, description: 'Blocked', source: 'cloud', parentId: `top-${salt}`, userCount: 2, folderCount: 0 }
        ];
        const [first, second] = [groupsOf(rows('1')), groupsOf(rows('2'))];
        expect(second.map(({ record }) => record)).toEqual(first.map(({ record }) => record));
        expect(first.map(({ record }) => record.path)).toEqual([['Lists'], ['Lists', 'Blocked']]);
        expect(new Set(first.map(({ record }) => record.id)).size).toBe(2);
    });

    it('keeps two groups apart that share name and path, and survives a group that is its own parent', () => {
        const twins = groupsOf([
            { id: 'a', description: 'X', source: 'cloud', parentId: 'r' },
            { id: 'b', description: 'X', source: 'cloud', parentId: 'r' }
        ]);
        expect(new Set(twins.map(({ record }) => record.id)).size).toBe(2);
        expect(groupsOf([{ id: 'a', description: 'X', source: 'cloud', parentId: 'a' }])[0]?.record.path).toEqual(['X']);
    });

    it('deletes what is gone', async () => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const { directory } = tenant.simulator.state;
        const blocked = [...directory.groups.values()].find(({ description }) => description === 'Blocked Senders');
        const empty = [...directory.groups.values()].find(({ description }) => description === 'Quarantine Reviewers');
        if (blocked === undefined || empty === undefined) {
            throw new Error('The simulated directory has changed.');
        }
        directory.removeMember(blocked, { domain: 'parcel-waiting.example' });
        directory.deleteGroup(empty);
        const { changes } = resultOf(await tenant.sync(fn, 'groups'));
        expect(changes['Group']).toMatchObject({ deleted: 1 });
        expect(changes['GroupMember']).toMatchObject({ added: 0, deleted: 1 });
        expect(deleted(tenant, 'Group').map(({ name }) => name)).toEqual(['Quarantine Reviewers']);
    });

    it.each<[string, Parameters<Tenant['simulator']['faults']['add']>[0]]>([
        ['the list of groups fails under HTTP 200', { endpoint: list, fault: { kind: 'fail', code: 'err_internal', message: 'Broken' } }],
        ['a part of the groups is missing', { endpoint: list, fault: { kind: 'partial-failure' } }],
        ['a part of the members is missing', { endpoint: members, when: { nth: 3 }, fault: { kind: 'partial-failure' } }],
        [
            'the members of one group fail',
            { endpoint: members, when: { nth: 5 }, fault: { kind: 'fail', code: 'err_internal', message: 'Broken', shape: 'flat' } }
        ],
        [
            'a page is cut to nothing',
            { endpoint: members, when: { nth: 2 }, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: [{}], fail: [] } } }
        ],
        ['the list is malformed', { endpoint: list, fault: { kind: 'status', status: 200, body: { meta: { status: 200 }, data: null, fail: [] } } }],
        ['the permission is taken away', { endpoint: list, fault: { kind: 'fail', code: 'app_forbidden', message: 'Forbidden', shape: 'flat', status: 403 } }],
        [
            'every page carries the same token',
            {
                endpoint: list,
                fault: {
                    kind: 'status',
                    status: 200,
                    body: { meta: { status: 200, pagination: { next: 'T' } }, data: [{ folders: [{ id: 'x', description: 'X' }] }], fail: [] }
                }
            }
        ]
    ])('deletes nothing when %s: the run fails loudly', async (_, rule) => {
        const tenant = open();
        resultOf(await tenant.sync(fn, 'groups'));
        const before = [alive(tenant, 'Group').length, alive(tenant, 'GroupMember').length];
        tenant.simulator.faults.add(rule);
        refusalOf(await tenant.sync(fn, 'groups'));
        expect([deleted(tenant, 'Group'), deleted(tenant, 'GroupMember')]).toEqual([[], []]);
        expect(alive(tenant, 'Group').length).toBeGreaterThanOrEqual(before[0] ?? 0);
        tenant.simulator.faults.clear();
        resultOf(await tenant.sync(fn, 'groups'));
        expect([alive(tenant, 'Group').length, alive(tenant, 'GroupMember').length]).toEqual(before);
    });
});
